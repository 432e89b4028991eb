import type { Span } from '../../document/document.ts';
import { type ReaderDifference, readerDifferences } from '../../field/values.ts';
import { edtfContains } from '../../words/edtf.ts';
import type { BesideReading, Participant, ReadReport } from '../report.ts';

/** The reports of two readers of one document, side by side. */
export interface SideBySide {
  /** Those of the model, each with what the built-in reader makes of its event; `null` where it reports none. */
  readonly reports: readonly ReadReport[];
  /** Those of the built-in reader alone. */
  readonly alone: readonly ReadReport[];
}

/** Who is less surely in a role than this is not named by the built-in reader, and is not shown beside what a model says. */
const certain = 0.9;

/** Puts each report of a model beside that of the built-in reader about the same event: in one sentence, by its words and its kind. */
export function sideBySide(byModel: readonly ReadReport[], builtIn: readonly ReadReport[]): SideBySide {
  const left = new Set(builtIn);
  const found = new Map<ReadReport, ReadReport>();
  // What agrees in more is put together first, so that no looser pair takes it away.
  for (const isOne of likenesses)
    for (const one of byModel) {
      if (found.has(one)) continue;
      const other = builtIn.find((each) => left.has(each) && each.sentence === one.sentence && isOne(one, each));
      if (other === undefined) continue;
      found.set(one, other);
      left.delete(other);
    }
  return {
    reports: byModel.map((one) => ({ ...one, beside: besideOf(one, found.get(one)) })),
    alone: builtIn.filter((one) => left.has(one)),
  };
}

const likenesses: readonly ((one: ReadReport, other: ReadReport) => boolean)[] = [
  (one, other) => one.kind === other.kind && overlap(one.trigger, other.trigger),
  (one, other) => one.kind === other.kind,
  (one, other) => overlap(one.trigger, other.trigger),
];

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

function besideOf(one: ReadReport, other: ReadReport | undefined): BesideReading | null {
  if (other === undefined) return null;
  const participants = other.participants.filter(({ certainty }) => certainty >= certain);
  const [date, own] = [other.time?.edtf ?? null, one.time?.edtf ?? null];
  const holds: { readonly [difference in ReaderDifference]: boolean } = {
    kind: one.kind !== other.kind,
    date: date !== null && own !== null && !edtfContains(date, own) && !edtfContains(own, date),
    who: areOthers(one.participants, participants, 'agent'),
    whom: areOthers(one.participants, participants, 'patient'),
  };
  return {
    kind: other.kind,
    trigger: other.trigger,
    date,
    participants,
    differs: readerDifferences.filter((difference) => holds[difference]),
  };
}

/** Whether two readers name others in a role. One who names nobody, or fewer, says nothing against the other. */
function areOthers(one: readonly Participant[], other: readonly Participant[], role: 'agent' | 'patient'): boolean {
  const inRole = (list: readonly Participant[]) => list.flatMap((each) => (each.role === role ? each.entity : []));
  const [a, b] = [inRole(one), inRole(other)];
  const holds = (all: readonly number[], some: readonly number[]) => some.every((entity) => all.includes(entity));
  return a.length > 0 && b.length > 0 && !holds(a, b) && !holds(b, a);
}
