import type { CaseEvent, Matter, Party, Proceeding, Saying, Statement } from '../../casefile/schema.ts';
import { byCodeUnits } from '../../words/code-unit-order.ts';
import { edtfSortKey } from '../../words/edtf.ts';

type Role = Proceeding['parties'][number]['role'];

/** Who is in a matter, under one heading. */
export interface PeopleGroup {
  readonly name: string;
  /** By name. */
  readonly parties: readonly Party[];
}

/** In the order of a caption: who sues and who is sued, who speaks for them, who decides, who is heard. */
const roles: readonly (readonly [heading: string, of: readonly Role[]])[] = [
  ['Plaintiffs', ['plaintiff']],
  ['Defendants', ['defendant']],
  ['Appellants and appellees', ['appellant', 'appellee']],
  ['Intervenors', ['intervenor']],
  ['Victims', ['victim']],
  ['Prosecutors, government and regulators', ['prosecutor', 'government', 'regulator']],
  ['Counsel', ['counsel']],
  ['Judges', ['judge']],
  ['Jurors', ['juror']],
  ['Witnesses', ['witness']],
  ['In another role', ['other']],
];

const kinds: readonly (readonly [heading: string, of: readonly Party['kind'][]])[] = [
  ['Courts and juries', ['court', 'jury']],
  ['Other people', ['person']],
  ['Other organizations', ['organization', 'government']],
];

/** Everybody once: by the first role of the list they have in any proceeding, then those without one by what they are. */
export function peopleByRole({
  parties,
  proceedings,
}: Pick<Matter, 'parties' | 'proceedings'>): readonly PeopleGroup[] {
  const held = new Map<string, Set<Role>>();
  for (const { parties: own } of proceedings) {
    for (const { party, role } of own) held.set(party, (held.get(party) ?? new Set()).add(role));
  }
  const left = new Set(
    parties.toSorted((a, b) => byCodeUnits(a.name.toLowerCase(), b.name.toLowerCase()) || byCodeUnits(a.id, b.id)),
  );
  const taken = (name: string, belongs: (party: Party) => boolean): PeopleGroup => {
    const own = [...left].filter(belongs);
    for (const party of own) left.delete(party);
    return { name, parties: own };
  };
  const isHolder = (party: Party, of: readonly Role[]) => of.some((role) => held.get(party.id)?.has(role));
  // A court or a jury stands with its like, whatever role it was given.
  const [courts, ...others] = kinds;
  const benches = taken(courts?.[0] ?? '', ({ kind }) => courts?.[1].includes(kind) ?? false);
  return [
    ...roles.map(([name, of]) => taken(name, (party) => isHolder(party, of))),
    benches,
    ...others.map(([name, of]) => taken(name, ({ kind }) => of.includes(kind))),
  ].filter((group) => group.parties.length > 0);
}

/** What a matter has of one party. */
export interface PartyRecord {
  /** With what they did in it, in order of date. */
  readonly events: readonly CaseEvent[];
  readonly statements: readonly Statement[];
  readonly sayings: readonly Saying[];
  /** Each document that names them, with the place where it first does. */
  readonly documents: readonly {
    readonly document: string;
    readonly start: number;
    readonly end: number;
    readonly times: number;
  }[];
  /** EDTF: of the first and the last dated entry they take part in. */
  readonly first: string | null;
  readonly last: string | null;
}

/** The records of all parties, by `Party.id`. */
export function partyRecords(
  matter: Pick<Matter, 'parties' | 'events' | 'statements' | 'sayings'>,
): ReadonlyMap<string, PartyRecord> {
  const events = new Map<string, CaseEvent[]>();
  for (const event of matter.events) {
    for (const party of new Set(event.participants.map((each) => each.party))) {
      const own = events.get(party);
      if (own === undefined) events.set(party, [event]);
      else own.push(event);
    }
  }
  const statements = Map.groupBy(matter.statements, ({ speaker }) => speaker);
  const sayings = Map.groupBy(matter.sayings, ({ speaker }) => speaker);
  return new Map(
    matter.parties.map(({ id, mentions }) => {
      const own = events.get(id) ?? [];
      const days = own
        .flatMap(({ date }) => (date === null ? [] : [{ date, key: edtfSortKey(date) }]))
        .sort((a, b) => byCodeUnits(a.key, b.key));
      const record: PartyRecord = {
        events: own,
        statements: statements.get(id) ?? [],
        sayings: sayings.get(id) ?? [],
        documents: [...Map.groupBy(mentions, ({ document }) => document)].map(([document, places]) => {
          const first = places.reduce((a, b) => (b.start < a.start ? b : a));
          return { document, start: first.start, end: first.end, times: places.length };
        }),
        first: days[0]?.date ?? null,
        last: days.at(-1)?.date ?? null,
      };
      return [id, record];
    }),
  );
}
