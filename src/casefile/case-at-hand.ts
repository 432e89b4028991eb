import type { ProceedingKind } from '../field/values.ts';
import type { Day } from '../words/calendar.ts';
import type { Matter, Proceeding } from './schema.ts';

/** What of a case decides which events move it. */
export interface CaseAtHand {
  readonly kind: ProceedingKind;
  /** Names of its accused or sued by id of party; empty where nobody is known. */
  readonly defendants: ReadonlyMap<string, string>;
  /** Ids of all its parties. */
  readonly parties: ReadonlySet<string>;
  /** Ids of courts and juries: a court decides its case without being a party of it. */
  readonly courts: ReadonlySet<string>;
  /** The day of the last document: what is told as done on a later day is misread. `null`: not known. */
  readonly lastKnown: Day | null;
}

export function caseAtHand(
  { kind, parties }: Pick<Proceeding, 'kind' | 'parties'>,
  people: Matter['parties'],
  lastKnown: Day | null,
): CaseAtHand {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const defendants = parties.flatMap(({ party, role }) =>
    role === 'defendant' ? [[party, names.get(party) ?? ''] as const] : [],
  );
  return {
    kind,
    defendants: new Map(defendants),
    parties: new Set(parties.map(({ party }) => party)),
    courts: new Set(people.flatMap((one) => (one.kind === 'court' || one.kind === 'jury' ? one.id : []))),
    lastKnown,
  };
}
