import type { DocumentSpan } from '../../schema.ts';
import { placesOfMatter, type WholeMatter } from '../../whole-document.ts';
import { sentence } from '../find-entry.ts';
import { nameOf } from '../find-proceeding.ts';
import { documentsOf, type PlacedDecision, type PlacedParty } from '../placed.ts';
import type { Reached } from '../reached.ts';
import { closedCast, type DecidedCast } from './close-cast.ts';
import { partyAt } from './find-party.ts';
import { giveMentions } from './mentions.ts';
import { entitiesOf, type OpenCast, type OpenParty, openCast, openParty, type PartyNote } from './open-cast.ts';
import { giveSpeaker } from './speakers.ts';

const castActs: ReadonlySet<string> = new Set([
  'correct-party',
  'merge-parties',
  'add-party',
  'reassign',
  'drop-party',
  'role',
  'speaker',
]);

/** Whether a decision is on the cast, not on an entry. */
const isOnCast = ({ decision }: PlacedDecision): boolean => castActs.has(decision.what.act);

/** Carries out, in order of number, what was decided on who is who in the matter. */
export function decideCast(
  linked: WholeMatter,
  placed: readonly PlacedDecision[],
  cases: OpenCast['cases'],
  here: ReadonlySet<string> = placesOfMatter(linked),
): DecidedCast {
  const cast = openCast(linked, cases);
  const reached = new Map<string, Reached>();
  for (const one of placed) {
    if (!isOnCast(one) || ![...documentsOf(one)].some((id) => here.has(id))) continue;
    reached.set(one.decision.id, { lost: one.undone ? null : carryOut(cast, one), entry: null });
  }
  return closedCast(cast, reached);
}

/** Does what was decided; returns what was not found, `null` when all was. */
function carryOut(cast: OpenCast, one: PlacedDecision): string | null {
  const { decision, parties } = one;
  const { what, id } = decision;
  const places = placesOf(one, cast);
  if (what.act === 'add-party') {
    const index = openParty(cast, { ...what, madeBy: id });
    giveMentions(cast, places, index);
    return null;
  }
  if (what.act === 'speaker' && what.party === null)
    return giveSpeaker(cast, places, null, id) > 0 ? null : 'Nothing is said there now';
  const [first, ...others] = parties;
  const found = first === undefined ? { lost: 'It speaks of no party' } : partyAt(cast, first);
  if ('lost' in found) return sentence(found.lost);
  const party = cast.parties[found.party]!;
  switch (what.act) {
    case 'correct-party':
      correct(party, what, id);
      return null;
    case 'merge-parties':
      return merge(cast, party, others, id);
    case 'reassign':
      return reassign(cast, party, one, places);
    case 'drop-party':
      for (const { inDocument, entity } of entitiesOf(cast, party.index))
        cast.readings[inDocument]!.holder.set(entity.id, null);
      party.gone = 'dropped';
      return null;
    case 'role': {
      const [meant] = one.proceedings;
      const proceeding = meant && cast.cases.proceedingOf(meant);
      if (proceeding === undefined) return `No one proceeding is called ${nameOf(what.proceeding)} now`;
      cast.roles.push({ proceeding, party: party.index, role: what.role });
      noteRole(cast, party, proceeding, id);
      return null;
    }
    case 'speaker':
      return giveSpeaker(cast, places, party.index, id) > 0 ? null : 'Nothing is said there now';
  }
  return null;
}

/** Where its words stand, in documents of the matter. */
function placesOf({ words }: PlacedDecision, cast: OpenCast): readonly DocumentSpan[] {
  return words.flatMap((at) => ('place' in at && cast.places.has(at.place.document) ? [at.place] : []));
}

/** Notes what the program had, beside what persons had set before. */
function note(party: OpenParty, one: PartyNote): void {
  const before = party.decided.find(({ field }) => field === one.field);
  const instead = before === undefined ? one.instead : before.instead;
  party.decided = [...party.decided.filter(({ field }) => field !== one.field), { ...one, instead }];
}

/** Notes which role the program had given in a case. */
function noteRole({ linked }: OpenCast, party: OpenParty, proceeding: number, decision: string): void {
  const isIt = (one: PartyNote) => one.field === 'role' && one.proceeding === proceeding;
  const read = linked.proceedings[proceeding]!.parties.find((one) => one.party === party.index)?.role ?? null;
  party.decided = [
    ...party.decided.filter((one) => !isIt(one)),
    { field: 'role', instead: read, decision, proceeding },
  ];
}

function correct(
  party: OpenParty,
  what: Extract<PlacedDecision['decision']['what'], { readonly act: 'correct-party' }>,
  decision: string,
): void {
  switch (what.field) {
    case 'name':
      note(party, { field: 'name', instead: party.name, decision });
      // What it was read as stays a name it goes by, unless its names were given by hand.
      if (!party.decided.some(({ field }) => field === 'aliases'))
        party.aliases = [...new Set([...party.aliases, party.name])].filter((one) => one !== what.value).sort();
      party.formerly = [...party.formerly, party.name];
      party.name = what.value;
      break;
    case 'kind':
      note(party, { field: 'kind', instead: party.kind, decision });
      party.kind = what.value;
      break;
    case 'aliases':
      note(party, { field: 'aliases', instead: party.aliases, decision });
      party.aliases = what.value;
      break;
    case 'initials':
      note(party, { field: 'initials', instead: party.initials, decision });
      party.initials = what.value;
      break;
  }
}

function merge(cast: OpenCast, party: OpenParty, others: readonly PlacedParty[], decision: string): string | null {
  const names: string[] = [];
  let lost: string | null = null;
  for (const placed of others) {
    const found = partyAt(cast, placed);
    if ('lost' in found) {
      lost = sentence(found.lost);
      continue;
    }
    const other = cast.parties[found.party]!;
    if (other === party) continue;
    for (const { inDocument, entity } of entitiesOf(cast, other.index))
      cast.readings[inDocument]!.holder.set(entity.id, party.index);
    other.gone = 'merged';
    cast.mergedInto.set(other.index, party.index);
    names.push(other.name);
    party.formerly = [...party.formerly, other.name, ...other.formerly];
    party.aliases = [...new Set([...party.aliases, other.name, ...other.aliases])]
      .filter((one) => one !== party.name)
      .sort();
  }
  if (names.length > 0) {
    const before = party.decided.find(({ field }) => field === 'merged');
    const had = Array.isArray(before?.instead) ? (before.instead as readonly string[]) : [];
    party.decided = [
      ...party.decided.filter((one) => one !== before),
      { field: 'merged', instead: [...had, ...names], decision },
    ];
  }
  return lost;
}

function reassign(
  cast: OpenCast,
  from: OpenParty,
  { decision, parties }: PlacedDecision,
  places: readonly DocumentSpan[],
): string | null {
  const { what } = decision;
  if (what.act !== 'reassign') return null;
  if (places.length === 0) return 'The words are not found any more';
  const target = parties[1];
  const found = what.to === null || target === undefined ? null : partyAt(cast, target);
  if (found !== null && 'lost' in found) return sentence(found.lost);
  const to = found === null ? null : cast.parties[found.party]!;
  giveMentions(cast, places, to?.index ?? null);
  for (const one of to === null ? [from] : [from, to])
    one.decided = [
      ...one.decided.filter(({ decision: other }) => other !== decision.id),
      { field: 'mentions', instead: null, decision: decision.id },
    ];
  return null;
}
