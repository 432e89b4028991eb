import type { LinkedReport } from '../../linking/linked-report.ts';
import { quoted } from './anchor.ts';
import { type Desk, meeting, type OpenEntry } from './desk.ts';
import { type PlacedEntry, type PlacedReport, placesOf } from './placed.ts';

/**
 * The entry that a person made without words, wherever it went; else the one that holds most of the reports, of those that are still read:
 * none where they are spread evenly.
 */
export function entryOf(
  desk: Desk,
  { reports, madeBy }: PlacedEntry,
): { readonly entry: OpenEntry } | { readonly lost: string } {
  if (madeBy !== null) {
    const made = desk.made.get(madeBy);
    if (made !== undefined || reports.length === 0)
      return made === undefined ? { lost: 'What was added by hand is taken back' } : { entry: made };
  }
  const counts = new Map<OpenEntry, number>();
  let counted = 0;
  for (const one of reports) {
    const telling = tellingAt(desk, one);
    if (telling === null) {
      // What is of another matter now speaks against this one.
      if ('place' in one.at && !desk.shelves.has(one.at.place.document)) counted += 1;
      continue;
    }
    const entry = desk.holder.get(telling.index);
    if (entry === undefined) continue;
    counts.set(entry, (counts.get(entry) ?? 0) + 1);
    counted += 1;
  }
  for (const [entry, count] of counts) if (2 * count > counted) return { entry };
  if (counts.size > 0) return { lost: `Its ${counted} reports are in several entries now, most of them in none` };
  return { lost: reasonLost(reports) ?? nothingRead(reports) };
}

/** Why none of the reports is there; `null` where the words of some are. */
export function reasonLost(reports: readonly PlacedReport[]): string | null {
  if (reports.length === 0) return 'It speaks of no report';
  if (placesOf(reports).length > 0) return null;
  const [first] = reports;
  return first && 'lost' in first.at ? sentence(first.at.lost) : null;
}

function nothingRead(reports: readonly PlacedReport[]): string {
  const { key } = reports.find(({ at }) => 'place' in at) ?? {};
  return key === undefined
    ? 'No event is read there now'
    : `No event is read at ${quoted(key.exact)} in ${key.path} now`;
}

export const sentence = (line: string) => line.charAt(0).toUpperCase() + line.slice(1);

/**
 * The report at a place: of the kind that was decided on before one of another, the same words before others that overlap them; else the
 * only one of the kind in the sentence.
 */
export function tellingAt(desk: Desk, { key, at }: PlacedReport): LinkedReport | null {
  if (!('place' in at)) return null;
  const shelf = desk.shelves.get(at.place.document);
  if (shelf === undefined) return null;
  const { start, end } = at.place;
  const [best] = meeting(shelf, at.place)
    .map((telling) => {
      const { trigger, kind } = telling.report;
      const common = Math.min(end, trigger.end) - Math.max(start, trigger.start);
      const all = Math.max(end, trigger.end) - Math.min(start, trigger.start);
      return { telling, fit: (kind === key.kind ? 1 : 0) + common / all };
    })
    .sort((a, b) => b.fit - a.fit || a.telling.index - b.telling.index);
  if (best !== undefined) return best.telling;
  const around = shelf.document.reading.sentences.find((one) => one.start <= start && one.end >= end);
  if (around === undefined) return null;
  const ofKind = meeting(shelf, around).filter((one) => one.report.kind === key.kind);
  const [only = null, ...others] = ofKind;
  return others.length === 0 ? only : null;
}
