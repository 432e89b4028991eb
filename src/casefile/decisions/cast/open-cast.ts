import type { PartyRole } from '../../../field/values.ts';
import type { LinkedParty } from '../../../linking/parties.ts';
import type { Entity } from '../../../reading/entity.ts';
import type { Reading } from '../../../reading/reading.ts';
import type { ReadReport } from '../../../reading/report.ts';
import type { PartyDecided } from '../../schema.ts';
import type { WholeMatter } from '../../whole-document.ts';
import type { DecidedCases } from '../cases/replay.ts';

/** What a person set on a party; a proceeding by its place. */
export interface PartyNote extends Omit<PartyDecided, 'proceeding'> {
  readonly proceeding?: number;
}

/** A party while decisions are replayed on it. */
export interface OpenParty extends Pick<LinkedParty, 'index' | 'spellings'> {
  kind: LinkedParty['kind'];
  name: string;
  aliases: readonly string[];
  /** What it was called before, and those that were merged into it. */
  formerly: readonly string[];
  named: boolean;
  /** Shown by initials only. */
  initials: boolean;
  /** It is no party of its own any more: merged into another, or dropped. */
  gone: 'merged' | 'dropped' | null;
  decided: readonly PartyNote[];
  /** `Decision.id` of what made it, where a person did. */
  readonly madeBy: string | null;
}

/** A role that a person gave or took, of a proceeding by its place. */
export interface GivenRole {
  readonly proceeding: number;
  readonly party: number;
  /** `null`: none. */
  readonly role: PartyRole | null;
}

/** What a document says, while persons say otherwise whom its words mean. */
export interface OpenReading {
  reading: Reading;
  /** Place among the parties by `Entity.id`; `null` for who is no party. */
  readonly holder: Map<number, number | null>;
  /** Whom reports of the document speak of now. */
  readonly repoint: ((report: ReadReport) => ReadReport)[];
}

/** The cast of a matter while decisions are replayed on it. */
export interface OpenCast {
  readonly linked: WholeMatter;
  readonly parties: OpenParty[];
  /** In order of the matter's documents. */
  readonly readings: readonly OpenReading[];
  /** Place among the documents, by id. */
  readonly places: ReadonlyMap<string, number>;
  readonly roles: GivenRole[];
  /** Of a party that was merged into another, that other. */
  readonly mergedInto: Map<number, number>;
  /** By document and start of the words said: who was read to have said them. */
  readonly saidBy: Map<string, SaidInstead>;
  readonly cases: Pick<DecidedCases, 'proceedingOf' | 'rulings'>;
}

/** Whom the program took for the speaker where a person named another. */
export interface SaidInstead {
  /** Place among the parties. */
  readonly instead: number | null;
  readonly decision: string;
}

export const saidKey = (inDocument: number, start: number): string => `${inDocument} ${start}`;

export function openCast(linked: WholeMatter, cases: OpenCast['cases']): OpenCast {
  const { documents, parties } = linked;
  return {
    linked,
    parties: parties.list.map(({ index, kind, name, aliases, named, spellings }) => ({
      index,
      kind,
      name,
      aliases,
      formerly: [],
      named,
      spellings,
      initials: false,
      gone: null,
      decided: [],
      madeBy: null,
    })),
    readings: documents.map(({ reading }, inDocument) => ({
      reading,
      holder: new Map(parties.byEntity[inDocument]),
      repoint: [],
    })),
    places: new Map(documents.map(({ document }, inDocument) => [document.id, inDocument])),
    roles: [],
    mergedInto: new Map(),
    saidBy: new Map(),
    cases,
  };
}

/** A further party, which persons know of. */
export function openParty(
  cast: OpenCast,
  { name, kind, madeBy }: { readonly name: string; readonly kind: LinkedParty['kind']; readonly madeBy: string },
): number {
  const index = cast.parties.length;
  const decided: PartyNote[] = [{ field: 'added', instead: null, decision: madeBy }];
  cast.parties.push({
    index,
    kind,
    name,
    aliases: [],
    formerly: [],
    named: true,
    spellings: [],
    initials: false,
    gone: null,
    decided,
    madeBy,
  });
  return index;
}

/** All entities that mean a party now. */
export function entitiesOf(
  { readings }: OpenCast,
  party: number,
): readonly { readonly inDocument: number; readonly entity: Entity }[] {
  return readings.flatMap(({ reading, holder }, inDocument) =>
    reading.cast.flatMap((entity) => (holder.get(entity.id) === party ? [{ inDocument, entity }] : [])),
  );
}
