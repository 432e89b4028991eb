import { partyOfEntity } from '../linking/parties.ts';
import type { PartyRulings } from './decisions/cast/close-cast.ts';
import type { Entry } from './entry.ts';
import type { Ids } from './identity.ts';
import type { Said } from './quotes.ts';
import type { Party } from './schema.ts';
import type { WholeMatter } from './whole-document.ts';

/** A matter with its entries as persons decided them. */
type MatterOfEntries = Omit<WholeMatter, 'events'> & { readonly events: readonly Entry[] };

/** The parties of a matter that somebody would look for, each with every mention of it. */
export function partiesOf(
  linked: MatterOfEntries,
  said: Said,
  ids: Ids,
  rulings: readonly PartyRulings[],
): readonly Party[] {
  const shown = shownParties(linked, said, ids);
  const isShown = (index: number) =>
    rulings[index]?.gone !== true && (shown.has(ids.party(index)) || (rulings[index]?.decided.length ?? 0) > 0);
  return linked.parties.list
    .filter(({ index }) => isShown(index))
    .map(({ index, name, kind, aliases, entities }) => ({
      id: ids.party(index),
      name,
      kind,
      aliases,
      mentions: entities
        .flatMap(({ inDocument, entity }) => entity.mentions.map(({ start, end }) => ({ inDocument, start, end })))
        .sort((a, b) => a.inDocument - b.inDocument || a.start - b.start || a.end - b.end)
        .flatMap(({ inDocument, start, end }) => {
          const document = linked.documents[inDocument]?.document.id;
          return document === undefined ? [] : [{ document, start, end }];
        }),
      ...decidedOf(rulings[index], ids),
    }));
}

function decidedOf(rulings: PartyRulings | undefined, ids: Ids): Pick<Party, 'decided'> {
  if (rulings === undefined || rulings.decided.length === 0) return {};
  return {
    decided: rulings.decided.map(({ field, instead, decision, proceeding }) => ({
      field,
      instead,
      decision,
      ...(proceeding !== undefined && { proceeding: ids.proceeding(proceeding) }),
    })),
  };
}

/** A party without a part in the case is shown when it is named so often. */
const oftenNamed = 3;

/** Ids of those with a part in an event, a case or a quotation, and of those named often. */
function shownParties(
  { events, parties, proceedings }: MatterOfEntries,
  { quotes, sayings }: Said,
  ids: Pick<Ids, 'party'>,
): ReadonlySet<string> {
  const takingPart = events.flatMap(({ reports, parts }) => [
    ...(parts?.value.map(({ party }) => party) ?? []),
    ...reports.flatMap((one) => [
      // Who took part by hand took part; what was read of it counts no more.
      ...(parts === undefined ? [...one.agents, ...one.patients, ...one.beneficiaries] : []),
      ...[partyOfEntity(parties, one.inDocument, one.report.source)].filter((party) => party !== null),
    ]),
  ]);
  const inCases = proceedings.flatMap((one) => one.parties.map(({ party }) => party));
  const speaking = [...quotes, ...sayings].flatMap(({ speaker, addressee }) => [speaker, addressee?.party ?? null]);
  const named = parties.list.filter(({ entities }) => {
    // Places are named all the time; one is a party only by its part in the case.
    if (entities.every(({ entity }) => entity.kind === 'place')) return false;
    const times = entities.reduce((sum, { entity }) => sum + entity.mentions.length, 0);
    return times >= oftenNamed || entities.some(({ entity }) => entity.designations.length > 0);
  });
  const places = [...takingPart, ...inCases, ...named.map(({ index }) => index)];
  return new Set([...places.map(ids.party), ...speaking.flatMap((party) => party ?? [])]);
}
