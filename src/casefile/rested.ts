import { traitsOf } from '../field/kinds/index.ts';
import { shortName, withOwnLabels } from '../linking/case-label.ts';
import type { Parties } from '../linking/parties.ts';
import type { LinkedProceeding } from '../linking/proceedings.ts';
import type { PartyInCase, SentencePlace } from '../linking/roles.ts';
import type { ProceedingRulings } from './decisions/cases/replay.ts';
import { isSide, labelNow } from './decisions/cast/label-now.ts';
import type { Entry } from './entry.ts';
import type { WholeMatter } from './whole-document.ts';

/** The matter without what rested on rejected entries alone. */
export interface Upheld {
  readonly matter: WholeMatter;
  /** Places of proceedings that are shown no more. */
  readonly gone: ReadonlySet<number>;
  /** By rejected entry, what went with it: a line each. */
  readonly went: ReadonlyMap<string, readonly string[]>;
}

/**
 * Takes from the proceedings what nothing but rejected entries told: the case itself where no head of a paper states it and no entry is
 * left in it, roles, the day it was begun, claims. Places among the proceedings stay.
 */
export function upheld(
  matter: Omit<WholeMatter, 'events'> & { readonly events: readonly Entry[] },
  rejected: readonly Entry[],
  rulings: readonly ProceedingRulings[],
): Upheld {
  if (rejected.length === 0) return { matter, gone: new Set(), went: new Map() };
  const left = leftStanding(matter.events, rejected);
  const went = new Map<string, string[]>();
  const tell = (entries: readonly Entry[], line: string) => {
    for (const { id } of entries) went.set(id, [...(went.get(id) ?? []), line]);
  };
  const gone = new Set<number>();
  const list = matter.proceedings.map((one) => {
    const lost = rejected.filter(({ proceeding }) => proceeding.value === one.index);
    const own = matter.events.filter(({ proceeding }) => proceeding.value === one.index);
    if (lost.length > 0 && own.length === 0 && !one.stated) {
      gone.add(one.index);
      tell(lost, `the proceeding ${one.label}`);
      for (const { party, role } of one.parties) tell(lost, roleLine(matter, party, role, one));
      return one;
    }
    const parties = one.parties.filter((member) => left.holds(member));
    for (const member of one.parties)
      if (!parties.includes(member)) tell(left.tellers(member), roleLine(matter, member.party, member.role, one));
    const byHand = new Set(rulings[one.index]?.decided.map(({ field }) => field));
    const facts = factsLeft(one, own, lost, tell);
    const filed = byHand.has('filed') ? one.filed : facts.filed;
    const claims = byHand.has('claims') ? one.claims : facts.claims;
    const { called, gone: isGone } = rulings[one.index]!;
    const label = isGone ? '' : labelNow(one, parties, called, namesIn(one, matter.parties));
    return { ...one, parties, filed, claims, label };
  });
  const relations = (one: LinkedProceeding) => one.relations.filter(({ proceeding }) => !gone.has(proceeding));
  const proceedings = withOwnLabels(list.map((one) => ({ ...one, relations: relations(one) })));
  return { matter: { ...matter, proceedings }, gone, went };
}

const namesIn = ({ parties: members }: LinkedProceeding, parties: Parties) => ({
  parties,
  sides: members.filter(({ role }) => isSide(role)).map(({ party }) => party),
  formsOf: (party: number) => [parties.list[party]!.name, shortName(parties, party)],
  now: (party: number) => party,
});

const roleLine = (
  { parties }: Pick<WholeMatter, 'parties'>,
  party: number,
  role: string,
  { label }: LinkedProceeding,
): string => `${parties.list[party]?.name ?? 'somebody'} as ${role} in ${label}`;

/** The day a case was begun and its claims, as far as entries that stand tell them, or heads of papers do. */
function factsLeft(
  one: LinkedProceeding,
  own: readonly Entry[],
  lost: readonly Entry[],
  tell: (entries: readonly Entry[], line: string) => void,
): Pick<LinkedProceeding, 'filed' | 'claims'> {
  const begins = ({ kind }: Entry) => traitsOf(kind).opens?.begins === true;
  const begun = lost.filter(begins);
  const unfiled = one.filed !== null && !one.stated && begun.length > 0 && !own.some(begins);
  if (unfiled) tell(begun, `the day ${one.label} was begun`);
  const names = (entry: Entry, claim: string) => entry.reports.some(({ claimsAtIssue }) => claimsAtIssue.has(claim));
  const claims = one.claims.filter((claim) => {
    const tellers = lost.filter((entry) => names(entry, claim));
    const stands = tellers.length === 0 || own.some((entry) => names(entry, claim));
    if (!stands) tell(tellers, `the claim ${claim} in ${one.label}`);
    return stands;
  });
  return { filed: unfiled ? null : one.filed, claims };
}

/** Which roles still have a sentence that says so, and whose rejection took the others. */
function leftStanding(entries: readonly Entry[], rejected: readonly Entry[]) {
  const keyOf = ({ inDocument, sentence }: SentencePlace) => `${inDocument} ${sentence}`;
  const told = new Set(entries.flatMap(({ reports }) => reports.map(keyOf)));
  const tellers = new Map<string, Entry[]>();
  for (const entry of rejected)
    for (const key of new Set(entry.reports.map(keyOf)))
      if (!told.has(key)) tellers.set(key, [...(tellers.get(key) ?? []), entry]);
  return {
    holds: ({ from }: PartyInCase) => from.length === 0 || from.some((place) => !tellers.has(keyOf(place))),
    tellers: ({ from }: PartyInCase) => [...new Set(from.flatMap((place) => tellers.get(keyOf(place)) ?? []))],
  };
}
