import { byCodeUnits } from '../words/code-unit-order.ts';
import type { LinkedReport } from './linked-report.ts';
import type { Surroundings } from './surroundings.ts';

/** Up to so many reports of a kind each is compared with each. */
const few = 150;
/** Reports before a report that have a key in common with it, compared with it at most. */
const reach = 6;
/** Words of a report by which it is looked up: its rarest. */
const rarest = 4;
/** How sure it must be that somebody takes part to be looked up by. */
const likely = 0.3;
/** Days of a date by which a report is looked up, at most. */
const narrow = 31;

/**
 * Which reports of one kind are worth comparing: all of a few; of many those with a key in common (a document, a date, somebody who
 * takes part, a rare word), for each key with the nearest before it. The work grows with the number of reports.
 *
 * @returns for each report the places before it, in order
 */
export function candidates(reports: readonly LinkedReport[], around: Surroundings): readonly (readonly number[])[] {
  if (reports.length <= few) return reports.map((_, at) => Array.from({ length: at }, (_, before) => before));
  const holders = new Map<string, number[]>();
  return reports.map((report, at) => {
    const found = new Set<number>();
    for (const key of keysOf(report, around)) {
      const known = holders.get(key);
      if (known === undefined) {
        holders.set(key, [at]);
        continue;
      }
      for (const before of known.slice(-reach)) found.add(before);
      known.push(at);
    }
    return [...found].sort((a, b) => a - b);
  });
}

function keysOf(report: LinkedReport, { rarity, told }: Surroundings): readonly string[] {
  const { inDocument, days, cast, words } = report;
  const group = told?.eventOf(report) ?? null;
  const rare = [...words]
    .map((stem) => [stem, rarity.word(stem)] as const)
    .sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]))
    .slice(0, rarest);
  return [
    `document ${inDocument}`,
    ...(group === null ? [] : [`told ${group}`]),
    ...(days !== null && days.width <= narrow ? [`day ${days.first}`, `month ${Math.floor(days.first / narrow)}`] : []),
    ...new Set(cast.flatMap(({ party, certainty }) => (certainty >= likely ? [`party ${party}`] : []))),
    ...rare.map(([stem]) => `word ${stem}`),
  ];
}
