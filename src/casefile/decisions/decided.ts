import type { CaseEvent, Decided } from '../schema.ts';
import type { DecidedEvent } from './entry.ts';
import type { Rulings } from './rulings.ts';

/** What the program had for the fields that a person may set. */
export type ReadValues = Readonly<Record<'date' | 'status' | 'outcome' | 'fate' | 'amount' | 'summary', unknown>>;

/**
 * What a person set, beside what had been read. Of an entry found by hand nothing had been.
 *
 * @param participants - who takes part as it was read
 */
export function decidedOf(
  { instead, decisions, parts }: DecidedEvent,
  rulings: Rulings,
  proceedingId: (place: number) => string,
  read: ReadValues,
  participants: CaseEvent['participants'],
): readonly Decided[] {
  const maker = decisions.find(({ what }) => what.act === 'add' || what.act === 'add-unsourced');
  const added = maker?.id;
  const { kind, proceeding, reports } = instead;
  return [
    ...(maker?.what.act === 'add-unsourced' ? [{ field: 'added' as const, instead: null, decision: maker.id }] : []),
    ...(kind ? [{ field: 'kind' as const, instead: kind.value, decision: kind.decision }] : []),
    ...(['date', 'status', 'outcome', 'fate', 'amount', 'summary'] as const).flatMap((field): Decided[] => {
      const decision = rulings[field]?.decision;
      if (decision === undefined || decision === added) return [];
      return [{ field, instead: added === undefined ? read[field] : null, decision }];
    }),
    ...(parts && parts.decision !== added
      ? [{ field: 'participants' as const, instead: participants, decision: parts.decision }]
      : []),
    ...(proceeding
      ? [
          {
            field: 'proceeding' as const,
            instead: proceeding.value === null ? null : proceedingId(proceeding.value),
            decision: proceeding.decision,
          },
        ]
      : []),
    ...(reports ? [{ field: 'reports' as const, instead: reports.value, decision: reports.decision }] : []),
  ];
}
