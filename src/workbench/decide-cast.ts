import { anchorOf } from '../casefile/decisions/anchor.ts';
import type { Anchor, CastAct, GivenPart, PartyCorrection, PartyKey } from '../casefile/decisions/decision.ts';
import { partyKey } from '../casefile/decisions/keys.ts';
import type { Party } from '../casefile/schema.ts';
import {
  type ParticipantRole,
  type PartyKind,
  type PartyRole,
  participantRoles,
  partyKinds,
  partyRoles,
} from '../field/values.ts';
import type { Selected } from './asked.ts';
import type { CastRequest } from './cast-requests.ts';
import { homeOf, type MatterAtHand, oneOf, proceedingOf } from './matter-at-hand.ts';
import { line } from './said-by-hand.ts';
import { Refused } from './workbench.ts';

/** Code units, at most. */
const longestName = 200;
const mostAliases = 60;
const mostMerged = 100;
const mostParts = 60;

/**
 * A request about the cast as the decision that is kept.
 *
 * @throws Refused with a line for the user when it cannot be meant
 */
export function castActOf(request: CastRequest, hand: MatterAtHand): CastAct {
  switch (request.act) {
    case 'correct-party':
      return { act: 'correct-party', party: keyOf(request.party, hand), ...correctionOf(request.field, request.value) };
    case 'merge-parties':
      return { act: 'merge-parties', party: keyOf(request.party, hand), others: othersOf(request, hand) };
    case 'add-party':
      return {
        act: 'add-party',
        home: homeOf(hand),
        name: nameOf(request.name, hand, null),
        kind: oneOf(partyKinds, request.kind, 'kind of party'),
        mentions: request.mentions.map((one) => wordsAt(one, hand)),
      };
    case 'reassign': {
      if (request.to === request.party) throw new Refused('These words mean that party already.');
      if (request.mentions.length === 0) throw new Refused('Choose the mentions that mean somebody else.');
      return {
        act: 'reassign',
        party: keyOf(request.party, hand),
        mentions: request.mentions.map((one) => wordsAt(one, hand)),
        to: request.to === null ? null : keyOf(request.to, hand),
      };
    }
    case 'drop-party':
      return { act: 'drop-party', party: keyOf(request.party, hand) };
    case 'role':
      return roleOf(request, hand);
    case 'speaker': {
      if (request.said.length === 0) throw new Refused('No words are chosen.');
      const party = request.party === null ? null : keyOf(request.party, hand);
      return { act: 'speaker', said: request.said.map((one) => wordsAt(one, hand)), party };
    }
  }
}

/** Who took part in an entry, as it is kept. */
export function partsOf(value: unknown, hand: MatterAtHand): readonly GivenPart[] {
  if (!Array.isArray(value)) throw new Refused('Who took part has to be a list.');
  if (value.length > mostParts) throw new Refused(`No more than ${mostParts} can take part in one entry.`);
  return value.map((one: { readonly party?: unknown; readonly role?: unknown }) => ({
    party: keyOf(String(one.party), hand),
    role: oneOf<ParticipantRole>(participantRoles, one.role, 'part in an entry'),
  }));
}

function roleOf(request: Extract<CastRequest, { readonly act: 'role' }>, hand: MatterAtHand): CastAct {
  return {
    act: 'role',
    party: keyOf(request.party, hand),
    proceeding: proceedingOf(request.proceeding, hand),
    role: request.role === null ? null : oneOf<PartyRole>(partyRoles, request.role, 'role'),
  };
}

function othersOf(request: Extract<CastRequest, { readonly act: 'merge-parties' }>, hand: MatterAtHand) {
  const others = [...new Set(request.others)];
  if (others.length === 0) throw new Refused('A merge wants another party.');
  if (others.length > mostMerged) throw new Refused(`No more than ${mostMerged} parties can be merged at once.`);
  if (others.includes(request.party)) throw new Refused('A party cannot be merged with itself.');
  return others.map((other) => keyOf(other, hand));
}

function correctionOf(field: PartyCorrection['field'], value: unknown): PartyCorrection {
  switch (field) {
    case 'name':
      return { field, value: line(value, 'The name', longestName) };
    case 'kind':
      return { field, value: oneOf<PartyKind>(partyKinds, value, 'kind of party') };
    case 'aliases': {
      if (!Array.isArray(value)) throw new Refused('The other names have to be a list.');
      if (value.length > mostAliases) throw new Refused(`No more than ${mostAliases} other names can be given.`);
      return { field, value: [...new Set(value.map((one) => line(one, 'The other name', longestName)))].sort() };
    }
    case 'initials':
      return { field, value: value === true };
    default:
      throw new Refused('That cannot be set on a party.');
  }
}

function partyOf(id: string, { matter }: MatterAtHand): Party {
  const party = matter.parties.find((one) => one.id === id);
  if (party === undefined)
    throw new Refused('That party is no longer in the matter: it may have been renamed, merged or dropped.');
  return party;
}

function keyOf(id: string, hand: MatterAtHand): PartyKey {
  try {
    return partyKey(partyOf(id, hand), hand.documentOf);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('A document that names that party is no longer kept.');
  }
}

/** A name that no other party has. */
function nameOf(value: unknown, { matter }: MatterAtHand, but: string | null): string {
  const name = line(value, 'The name', longestName);
  if (matter.parties.some((one) => one.name === name && one.id !== but))
    throw new Refused(`There is a party called “${name}” already.`);
  return name;
}

function wordsAt({ document: id, start, end }: Selected, { documentOf }: MatterAtHand): Anchor {
  const document = documentOf(id);
  if (document === undefined) throw new Refused('That document is not kept, or not one of this matter.');
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > document.text.length || start >= end)
    throw new Refused('No words are selected.');
  return anchorOf(document, { start, end });
}
