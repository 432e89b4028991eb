import { traitsOf } from '../field/kinds/index.ts';
import type { PartyRole, ProceedingKind } from '../field/values.ts';
import { numberDay } from '../words/calendar.ts';
import {
  captionFits,
  giveNicknames,
  giveYears,
  joinCodefendants,
  newShape,
  rankTwins,
  type Shape,
  shapeCases,
} from './cases.ts';
import { type CaseCues, cuesOf, nicknamesIn } from './cues.ts';
import type { EventGroup } from './events.ts';
import { forumKind } from './forum.ts';
import { personName } from './names.ts';
import { openingsOf } from './openings.ts';
import { order, type Parties, type Piece } from './parties.ts';
import { heaviest, placeEvents } from './placing.ts';
import { type ProceedingRelation, relationsOf } from './relations.ts';
import { mostOf, type PartyInCase, type RoleEvidence, rolesOf } from './roles.ts';
import type { Sides } from './sides.ts';
import type { Days, Telling } from './telling.ts';

export type { ProceedingRelation } from './relations.ts';

export interface LinkedProceeding {
  readonly index: number;
  readonly kind: ProceedingKind;
  readonly label: string;
  readonly caption: string | null;
  readonly court: string | null;
  readonly docketNumber: string | null;
  /** EDTF. */
  readonly filed: string | null;
  readonly claims: readonly string[];
  readonly parties: readonly PartyInCase[];
  readonly relations: readonly ProceedingRelation[];
  readonly reasons: readonly string[];
}

export interface Proceedings {
  readonly list: readonly LinkedProceeding[];
  /** For each event group, its proceeding and why; `null` with the reason where two fit equally. */
  readonly of: readonly { readonly proceeding: number | null; readonly reason: string | null }[];
}

/** Tells the cases of a matter apart, and gives each event its case. The order of work, read top to bottom. */
export function linkProceedings(
  pieces: readonly Piece[],
  parties: Parties,
  sides: Sides,
  groups: readonly EventGroup[],
): Proceedings {
  const cues = cueReader(pieces);
  const tellings = groups.flatMap((group) => group.tellings);
  const shapes = shapeCases(
    openingsOf(parties, groups, cues, (telling) => sides[telling.piece]![telling.sentence] ?? []),
    parties,
  );
  joinCodefendants(shapes, accusedTogether(sides));
  if (shapes.length === 0) shapes.push(newShape(kindByEvents(groups)));
  const spoken = tellings.map(cues);
  giveYears(shapes, spoken);
  rankTwins(shapes);
  giveNicknames(shapes, spoken);
  const { placed, story } = placeEvents(pieces, parties, groups, cues, shapes);
  const main = heaviest(shapes);
  const kept = shapes
    .map((_, index) => index)
    .filter((index) => index === main || placed.some((one) => one.shape === index))
    .sort(
      (a, b) =>
        Number(shapes[a]!.kind === 'appeal') - Number(shapes[b]!.kind === 'appeal') ||
        compare(shapes[a]!.days?.first ?? Infinity, shapes[b]!.days?.first ?? Infinity) ||
        shapes[b]!.weight - shapes[a]!.weight ||
        a - b,
    );
  const at = new Map(kept.map((shape, index) => [shape, index]));
  const of = placed.map((one) => ({ proceeding: one.shape === null ? null : at.get(one.shape)!, reason: one.reason }));
  const chosen = kept.map((index) => shapes[index]!);
  const casesIn = new Map<string, number[]>();
  groups.forEach((group, index) => {
    const proceeding = of[index]!.proceeding;
    if (proceeding === null) return;
    for (const { piece, sentence } of group.tellings) {
      const key = `${piece} ${sentence}`;
      casesIn.set(key, [...(casesIn.get(key) ?? []), proceeding]);
    }
  });
  const evidence: RoleEvidence = {
    parties,
    sides,
    casesOf: (piece, sentence) => casesIn.get(`${piece} ${sentence}`) ?? [],
    story: story.map((shape) => at.get(shape) ?? 0),
    shapes: chosen,
  };
  const own = chosen.map((_, index) =>
    groups.filter((_, group) => of[group]!.proceeding === index).flatMap((group) => group.tellings),
  );
  const list = chosen.map((shape, index) => describe(shape, index, evidence, own, pieces, parties));
  return { list: withOwnLabels(list), of };
}

/** The accused of each sentence that names several. */
function accusedTogether(sides: Sides): readonly (readonly number[])[] {
  return sides
    .flat()
    .map((votes) => [...new Set(votes.filter((one) => one.role === 'accused').map((one) => one.party))])
    .filter((accused) => accused.length > 1);
}

/** Infinity stands beside itself. */
const compare = (one: number, other: number) => (one < other ? -1 : one > other ? 1 : 0);

/** Cues are asked several times of each telling; read once. */
function cueReader(pieces: readonly Piece[]): (telling: Telling) => CaseCues {
  const nicknames = nicknamesIn(pieces);
  const known = new Map<number, CaseCues>();
  return (telling) => {
    let cues = known.get(telling.index);
    if (cues === undefined) {
      cues = cuesOf(pieces[telling.piece]!, telling, nicknames);
      known.set(telling.index, cues);
    }
    return cues;
  };
}

function kindByEvents(groups: readonly EventGroup[]): ProceedingKind {
  const count = (proceeding: ProceedingKind) =>
    groups.filter((one) => traitsOf(one.kind).marks === proceeding).reduce((sum, one) => sum + one.tellings.length, 0);
  return count('criminal') > count('civil') ? 'criminal' : 'civil';
}

function describe(
  shape: Shape,
  index: number,
  evidence: RoleEvidence,
  own: readonly (readonly Telling[])[],
  pieces: readonly Piece[],
  parties: Parties,
): LinkedProceeding {
  const tellings = own[index]!;
  const captions = new Map(shape.captions);
  for (const telling of tellings) {
    const { reading } = pieces[telling.piece]!;
    const named = telling.report.case === null ? null : reading.cases[telling.report.case];
    if (named?.caption && !named.authority && captionFits(named.caption, shape, parties))
      captions.set(named.caption.text, (captions.get(named.caption.text) ?? 0) + 1);
  }
  const caption = mostOf(captions);
  const roles = rolesOf(index, tellings, evidence);
  const sides = (role: PartyRole) =>
    roles.filter((one) => one.role === role).map((one) => shortName(parties, one.party));
  const nickname = [...shape.nicknames].sort(order)[0] ?? null;
  const relations = relationsOf(index, evidence.shapes, (at) => own[at]!);
  const opening = shape.openings.flatMap((one) => one.tellings);
  const kind = forumKind(shape.kind, opening, tellings);
  return {
    index,
    kind,
    label: nickname ?? labelOf(kind, caption, sides),
    caption,
    court: courtOf(tellings, parties, shape.kind),
    docketNumber: [...shape.dockets].sort(order)[0] ?? null,
    filed: shape.days ? edtfOf(shape.days) : null,
    claims: claimsOf(shape, tellings),
    parties: roles,
    relations,
    reasons: shape.reasons,
  };
}

function labelOf(kind: ProceedingKind, caption: string | null, sides: (role: PartyRole) => readonly string[]): string {
  const side = (names: readonly string[]) => (names.length > 2 ? `${names[0]} and others` : names.join(' and '));
  const first = side(sides(kind === 'appeal' ? 'appellant' : 'plaintiff'));
  const second = side(sides(kind === 'appeal' ? 'appellee' : 'defendant'));
  if (kind === 'appeal') return first ? `Appeal of ${first}` : 'Appeal';
  if (caption) return caption.replace(/\s+/gu, ' ');
  if (kind === 'arbitration' && second)
    return first ? `Arbitration of ${first} and ${second}` : `Arbitration with ${second}`;
  if (kind === 'administrative')
    return second ? `Proceedings against ${second}` : first ? `Proceedings of ${first}` : 'Proceedings';
  if (kind === 'criminal') return second ? `Prosecution of ${second}` : 'Prosecution';
  if (first && second) return `${first} v. ${second}`;
  return second ? `Suit against ${second}` : first ? `Suit of ${first}` : 'Civil case';
}

/** Cases of one label are told apart by the year they were begun, where it is known. */
function withOwnLabels(list: readonly LinkedProceeding[]): readonly LinkedProceeding[] {
  return list.map((one) => {
    const twins = list.filter((other) => other.label === one.label);
    return twins.length > 1 && one.filed ? { ...one, label: `${one.label} (${one.filed.slice(0, 4)})` } : one;
  });
}

function shortName(parties: Parties, party: number): string {
  const { name, kind } = parties.list[party]!;
  if (kind !== 'person') return name;
  const surname = personName(name).surname;
  return name.split(/\s+/u).find((word) => word.toLowerCase().replace(/[.,]/gu, '') === surname) ?? name;
}

const edtfOf = (days: Days): string | null => {
  const first = Number.isFinite(days.first) ? numberDay(days.first) : '..';
  const last = Number.isFinite(days.last) ? numberDay(days.last) : '..';
  if (first === null || last === null) return null;
  if (first === last) return first;
  if (first.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31`) return first.slice(0, 4);
  if (first.endsWith('-01') && last.slice(0, 7) === first.slice(0, 7) && days.width >= 28) return first.slice(0, 7);
  return `${first}/${last}`;
};

/** The court named most in the case's reports. */
function courtOf(tellings: readonly Telling[], parties: Parties, kind: ProceedingKind): string | null {
  const counts = new Map<string, number>();
  for (const telling of tellings) {
    const party = parties.of(telling.piece, telling.report.court);
    const named = party === null ? null : parties.list[party]!;
    if (named?.kind !== 'court') continue;
    // A case below is not before the court of appeal that later reviews it.
    if (kind !== 'appeal' && /\bappeals?\b|\bappellate\b|\bu\.?s\.? supreme court\b/iu.test(named.name)) continue;
    counts.set(named.name, (counts.get(named.name) ?? 0) + 1);
  }
  return mostOf(counts);
}

function claimsOf(shape: Shape, tellings: readonly Telling[]): readonly string[] {
  const counts = new Map<string, number>();
  const opening = new Set(shape.openings.flatMap((one) => one.tellings.map((telling) => telling.index)));
  for (const telling of tellings) {
    for (const claim of telling.report.claims) {
      const key = claim.toLowerCase().replace(/\s+/gu, ' ').trim();
      counts.set(key, (counts.get(key) ?? 0) + (opening.has(telling.index) ? 2 : 1));
    }
  }
  const top = Math.max(0, ...counts.values());
  return [...counts]
    .filter(([, count]) => 4 * count >= top)
    .sort((a, b) => b[1] - a[1] || order(a[0], b[0]))
    .slice(0, 8)
    .map(([claim]) => claim);
}
