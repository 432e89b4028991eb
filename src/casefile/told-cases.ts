import { traitsOf } from '../field/kinds/index.ts';
import type { Chosen } from '../linking/chosen.ts';
import type { LinkedProceeding } from '../linking/proceedings.ts';
import type { ProceedingRulings } from './decisions/cases/replay.ts';
import type { Entry } from './entry.ts';

/**
 * How surely a report must tell the one listed step that opens a case. Measured on 131 piles that reader and trees had not seen: of the cases that
 * have less, 13 of 81 are among the annotated ones; the others are parts of cases, or none.
 */
const surely = { suit: 0.8, appeal: 0.5 };

/** Places of the cases that the chronology hardly tells: no paper's head states them, no person decided on them, and too little of what is listed is of them. */
export function hardlyTold(
  proceedings: readonly LinkedProceeding[],
  listed: readonly Entry[],
  rulings: readonly ProceedingRulings[],
): ReadonlySet<number> {
  const stepsOf = ({ index }: LinkedProceeding) => listed.filter(({ proceeding }) => proceeding.value === index);
  const isTold = (one: LinkedProceeding): boolean => {
    if (one.stated || one.caption !== null || one.docketNumber !== null) return true;
    if ((rulings[one.index]?.decided.length ?? 0) > 0) return true;
    const steps = stepsOf(one);
    return steps.length > 1 || steps.some((step) => opensSurely(step, one));
  };
  const told = proceedings.filter(isTold);
  // What little is told is told of some case.
  const only = told.length === 0 ? proceedings.filter((one) => stepsOf(one).length > 0).slice(0, 1) : [];
  const shown = new Set([...told, ...only]);
  return new Set(proceedings.filter((one) => !shown.has(one)).map(({ index }) => index));
}

function opensSurely({ kind, status, reports, rulings }: Entry, { kind: proceeding }: LinkedProceeding): boolean {
  if (traitsOf(kind).opens === undefined) return false;
  // That somebody will appeal is told of an appeal, too.
  const isTold = status === 'occurred' || (proceeding === 'appeal' && status === 'expected');
  const least = proceeding === 'appeal' ? surely.appeal : surely.suit;
  return isTold && (rulings.review === 'accepted' || reports.some(({ report }) => report.confidence >= least));
}

/** The entries; those of a case that is not shown are of none. */
export const outsideOf = (cases: ReadonlySet<number>, entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry) =>
    entry.proceeding.value !== null && cases.has(entry.proceeding.value) ? { ...entry, proceeding: ofNone } : entry,
  );

const ofNone: Chosen<number> = {
  value: null,
  rule: 'hardly-told',
  reason: 'too little is told of its case',
  alternatives: [],
  confidence: 0,
};
