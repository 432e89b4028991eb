import type { CaseEvent, Matter, Party, Proceeding } from './schema.ts';

/** What of a case file is other after a decision. */
export type MovedOf =
  /** Where a proceeding stands, or one of its claims. */
  | 'posture'
  /** What a proceeding is called. */
  | 'label'
  /** The day a proceeding was begun, EDTF. */
  | 'filed'
  /** A claim of a proceeding that is its no more, or again. */
  | 'claim'
  /** A proceeding that is shown no more, or again. */
  | 'proceeding'
  /** A party's part in a proceeding. */
  | 'role'
  /** A party that is shown no more, or again. */
  | 'party'
  /** An entry that is no more, or again, in the chronology or among what is told in passing. */
  | 'entry'
  /** Whether an entry is listed, or told in passing. */
  | 'listing'
  /** The day of an entry, EDTF. */
  | 'date'
  /** Whether it happened, is set, expected, alleged or denied. */
  | 'status'
  /** What became of it. */
  | 'fate'
  /** The proceeding it stands in. */
  | 'place';

/** One thing that is other, with what it was and is; `null`: nothing. */
export interface Moved {
  readonly of: MovedOf;
  /** Ids, before and after, of what it is about: an entry, a proceeding, a party; of a role the party and the proceeding. */
  readonly ids: readonly string[];
  /** What it is about, as it is called. */
  readonly what: string;
  readonly was: string | null;
  readonly is: string | null;
}

/**
 * What is other in a case file after a decision, in its order: proceedings, roles, parties, entries. A proceeding is the same where it shares most
 * entries, a party where it shares most mentions, else where the id is the same; an entry where its id is. What goes with a proceeding or a party
 * that is shown no more (its roles, its posture) is not told beside it.
 *
 * @param before - the matters that the decision may have changed, as they were
 * @param after - the same as they are
 */
export function movedBetween(before: readonly Matter[], after: readonly Matter[]): readonly Moved[] {
  const [had, has] = [gathered(before), gathered(after)];
  const proceedings = twinsOf(had.proceedings, has.proceedings);
  const parties = twinsOf(had.parties, has.parties);
  const partiesOf = Map.groupBy(parties.both, ([{ matter }]) => matter);
  return [
    ...there('proceeding', proceedings, ({ label }) => label),
    ...proceedings.both.flatMap(([was, is]) => standing(was.one, is.one)),
    ...proceedings.both.flatMap(([was, is]) => roles(was, is, partiesOf.get(was.matter) ?? [])),
    ...there('party', parties, ({ name }) => name),
    ...entries(had, has, proceedings),
  ];
}

/** Something of a matter, known by more than its id. */
interface Known<T extends { readonly id: string }> {
  readonly one: T;
  /** Ids are told apart only within a matter. */
  readonly matter: Matter;
  /** What it is known by: entries of a proceeding, mentions of a party. */
  readonly signs: readonly string[];
}

interface KnownEntry {
  readonly event: CaseEvent;
  readonly matter: Matter;
  readonly listed: boolean;
}

interface Gathered {
  readonly proceedings: readonly Known<Proceeding>[];
  readonly parties: readonly Known<Party>[];
  readonly entries: ReadonlyMap<string, KnownEntry>;
}

function gathered(matters: readonly Matter[]): Gathered {
  const entriesOf = ({ events, passing, rejected }: Matter) => [...events, ...passing, ...rejected];
  return {
    proceedings: matters.flatMap((matter) => {
      const own = Map.groupBy(entriesOf(matter), ({ proceeding }) => proceeding);
      return matter.proceedings.map((one) => ({ one, matter, signs: (own.get(one.id) ?? []).map(({ id }) => id) }));
    }),
    parties: matters.flatMap((matter) =>
      matter.parties.map((one) => ({
        one,
        matter,
        signs: one.mentions.map(({ document, start }) => `${document} ${start}`),
      })),
    ),
    entries: new Map<string, KnownEntry>(
      matters.flatMap((matter) => [
        ...matter.events.map((event) => [event.id, { event, matter, listed: true }] as const),
        ...matter.passing.map((event) => [event.id, { event, matter, listed: false }] as const),
      ]),
    ),
  };
}

/** Something by its id. */
interface InMatter {
  readonly matter: Matter;
  readonly id: string;
}

interface Twins<T extends { readonly id: string }> {
  readonly both: readonly (readonly [was: Known<T>, is: Known<T>])[];
  readonly gone: readonly Known<T>[];
  readonly come: readonly Known<T>[];
  /** Whether two of these ids, before and after, are a pair. */
  readonly isSame: (was: InMatter, is: InMatter) => boolean;
}

/** Pairs what was with what is: by most signs shared, the rest by id. Each is in one pair. */
function twinsOf<T extends { readonly id: string }>(had: readonly Known<T>[], has: readonly Known<T>[]): Twins<T> {
  const holder = new Map(had.flatMap((was) => was.signs.map((sign) => [sign, was] as const)));
  const shared = has.flatMap((is) => {
    const counts = new Map<Known<T>, number>();
    for (const sign of is.signs) {
      const was = holder.get(sign);
      if (was) counts.set(was, (counts.get(was) ?? 0) + 1);
    }
    return [...counts].map(([was, count]) => ({ was, is, count }));
  });
  const keyOf = (matter: Matter, id: string) => `${matter.id} ${id}`;
  const sameId = (was: Known<T>, is: Known<T>) => was.one.id === is.one.id && was.matter.id === is.matter.id;
  shared.sort((a, b) => b.count - a.count || Number(sameId(b.was, b.is)) - Number(sameId(a.was, a.is)));
  const twin = new Map<Known<T>, Known<T>>();
  const taken = new Set<Known<T>>();
  const take = (was: Known<T>, is: Known<T>) => {
    if (twin.has(is) || taken.has(was)) return;
    twin.set(is, was);
    taken.add(was);
  };
  for (const { was, is } of shared) take(was, is);
  const hadById = new Map(had.map((was) => [keyOf(was.matter, was.one.id), was]));
  for (const is of has) {
    const was = hadById.get(keyOf(is.matter, is.one.id));
    if (was) take(was, is);
  }
  const both = has.flatMap((is) => (twin.has(is) ? [[twin.get(is)!, is] as const] : []));
  const after = new Map(both.map(([was, is]) => [keyOf(was.matter, was.one.id), keyOf(is.matter, is.one.id)]));
  return {
    both,
    gone: had.filter((was) => !taken.has(was)),
    come: has.filter((is) => !twin.has(is)),
    isSame: (was, is) => after.get(keyOf(was.matter, was.id)) === keyOf(is.matter, is.id),
  };
}

function there<T extends { readonly id: string }>(
  of: 'proceeding' | 'party',
  { gone, come }: Twins<T>,
  nameOf: (one: T) => string,
): readonly Moved[] {
  return [
    ...gone.map(({ one }) => ({ of, ids: [one.id], what: nameOf(one), was: nameOf(one), is: null })),
    ...come.map(({ one }) => ({ of, ids: [one.id], what: nameOf(one), was: null, is: nameOf(one) })),
  ];
}

/** What a proceeding is called, and where it and its claims stand. */
function standing(was: Proceeding, is: Proceeding): readonly Moved[] {
  const ids = [was.id, is.id];
  const moved: Moved[] = [];
  const compare = (of: MovedOf, what: string, had: string | null, has: string | null) => {
    if (had !== has) moved.push({ of, ids, what, was: had, is: has });
  };
  compare('label', is.label, was.label, is.label);
  compare('posture', is.label, was.posture, is.posture);
  compare('filed', is.label, was.filed, is.filed);
  for (const claim of was.claims) if (!is.claims.includes(claim)) compare('claim', is.label, claim, null);
  for (const claim of is.claims) if (!was.claims.includes(claim)) compare('claim', is.label, null, claim);
  // What only follows the case is told with it.
  for (const { claim, posture } of is.claimPostures) {
    const had = was.claimPostures.find((one) => one.claim === claim)?.posture;
    if (had !== undefined && (was.posture === is.posture || had !== was.posture || posture !== is.posture))
      compare('posture', `${claim} in ${is.label}`, had, posture);
  }
  return moved;
}

/**
 * Parts in a proceeding, of parties that are there before and after.
 *
 * @param parties - those of the matter that the proceeding was in
 */
function roles(was: Known<Proceeding>, is: Known<Proceeding>, parties: Twins<Party>['both']): readonly Moved[] {
  const rolesIn = ({ one }: Known<Proceeding>, party: string) =>
    one.parties
      .filter((member) => member.party === party)
      .map(({ role }) => role)
      .join(', ') || null;
  return parties.flatMap(([had, has]) => {
    if (has.matter !== is.matter) return [];
    const [before, after] = [rolesIn(was, had.one.id), rolesIn(is, has.one.id)];
    if (before === after) return [];
    const ids = [had.one.id, has.one.id, was.one.id, is.one.id];
    return [{ of: 'role' as const, ids, what: `${has.one.name} in ${is.one.label}`, was: before, is: after }];
  });
}

function entries(had: Gathered, has: Gathered, proceedings: Twins<Proceeding>): readonly Moved[] {
  const moved: Moved[] = [];
  const labelOf = ({ matter, event }: { readonly matter: Matter; readonly event: CaseEvent }) =>
    matter.proceedings.find(({ id }) => id === event.proceeding)?.label ?? null;
  for (const [id, was] of had.entries)
    if (!has.entries.has(id))
      moved.push({ of: 'entry', ids: [id], what: was.event.summary, was: was.event.summary, is: null });
  for (const [id, is] of has.entries) {
    const was = had.entries.get(id);
    const what = is.event.summary;
    if (was === undefined) {
      moved.push({ of: 'entry', ids: [id], what, was: null, is: what });
      continue;
    }
    const compare = (of: MovedOf, before: string | null, after: string | null) => {
      if (before !== after) moved.push({ of, ids: [id], what, was: before, is: after });
    };
    compare('date', was.event.date, is.event.date);
    compare('status', was.event.status, is.event.status);
    compare('fate', was.event.fate, is.event.fate);
    compare('listing', listing(was.listed), listing(is.listed));
    const [from, to] = [was.event.proceeding, is.event.proceeding];
    if (from === null && to === null) continue;
    if (
      from !== null &&
      to !== null &&
      proceedings.isSame({ matter: was.matter, id: from }, { matter: is.matter, id: to })
    )
      continue;
    moved.push({ of: 'place', ids: [id, from ?? '', to ?? ''], what, was: labelOf(was), is: labelOf(is) });
  }
  return moved;
}

const listing = (listed: boolean): string => (listed ? 'listed' : 'told in passing');
