import { traitsOf } from '../field/kinds/index.ts';
import { captionFits, rankOfNickname, type Shape } from './cases.ts';
import type { CaseCues } from './cues.ts';
import type { EventGroup } from './events.ts';
import type { Parties, Piece } from './parties.ts';
import type { Telling } from './telling.ts';

export interface Placing {
  readonly shape: number | null;
  readonly reason: string;
}

/** What each sign adds to a case's claim on a report. Numbers and names decide; sides and years weigh; the story's own case breaks ties. */
const weight = {
  opening: 6,
  docket: 5,
  nickname: 5,
  caption: 4,
  year: 2.5,
  rank: 2,
  ownSide: 1.2,
  ownSideNamed: 0.7,
  court: 2,
  kind: 1.5,
  outcome: 1,
  beside: 1.5,
  separate: -1.5,
  beforeBegun: -2.5,
  decided: -3,
  focus: 0.9,
  story: 1,
  main: 0.6,
} as const;

/** Two cases whose claims on an entry differ by less than this fit equally. */
const margin = 0.05;

type Sign = keyof typeof weight;

const spoken: Partial<Readonly<Record<Sign, string>>> = {
  opening: 'it begins the case',
  docket: 'its docket number is named',
  nickname: 'the case is named',
  caption: 'its caption is named',
  year: 'the year of its filing is named',
  rank: 'spoken of as the earlier or later of two',
  ownSide: 'one of its sides takes part',
  ownSideNamed: 'one of its sides is named beside it',
  court: 'before its court',
  kind: 'a step of that kind of case',
  beside: 'told in one sentence with a step of its trial',
  focus: 'told in the same breath',
  story: 'the case its story is about',
  main: 'the main case of the matter',
};

/** What the placing of a matter's events works on. */
interface Desk {
  readonly pieces: readonly Piece[];
  readonly parties: Parties;
  readonly groups: readonly EventGroup[];
  readonly cuesOf: (telling: Telling) => CaseCues;
  readonly shapes: readonly Shape[];
  /** All tellings in order, and by index the claims of each shape on them. */
  readonly tellings: readonly Telling[];
  readonly claims: ReadonlyMap<number, readonly Claim[]>;
}

/** Gives each event the case with the strongest claim, summed over its reports; and each document the case it is mostly about. */
export function placeEvents(
  pieces: readonly Piece[],
  parties: Parties,
  groups: readonly EventGroup[],
  cuesOf: (telling: Telling) => CaseCues,
  shapes: readonly Shape[],
): { readonly placed: readonly Placing[]; readonly story: readonly number[] } {
  if (shapes.length === 1) {
    return {
      placed: groups.map(() => ({ shape: 0, reason: 'the only case of the matter' })),
      story: pieces.map(() => 0),
    };
  }
  const tellings = groups.flatMap((group) => group.tellings).sort((a, b) => a.index - b.index);
  const claims = new Map(tellings.map((telling) => [telling.index, shapes.map(() => newClaim())]));
  const desk: Desk = { pieces, parties, groups, cuesOf, shapes, tellings, claims };
  hearWords(desk);
  closeDecided(desk);
  const story = storiesOf(desk);
  hearSurroundings(desk, story);
  hearNeighbours(desk);
  return { placed: groups.map((group) => choose(group, desk)), story };
}

/** What each report says itself. */
function hearWords({ pieces, parties, groups, cuesOf, shapes, tellings, claims }: Desk): void {
  const openedBy = new Map<number, number>();
  shapes.forEach((shape, index) => {
    for (const opening of shape.openings) {
      for (const telling of groups[opening.group]!.tellings) openedBy.set(telling.index, index);
    }
  });
  const own = ownSides(shapes);
  for (const telling of tellings) {
    const opened = openedBy.get(telling.index) ?? null;
    shapes.forEach((shape, index) => {
      claimOf(
        claims.get(telling.index)![index]!,
        telling,
        cuesOf(telling),
        shape,
        index,
        opened,
        own,
        shapes,
        parties,
        pieces,
      );
    });
  }
}

/** A case that was decided has no trial ahead: a trial still to come after that day is another case's. */
function closeDecided({ groups, shapes, claims }: Desk): void {
  shapes.forEach((shape, index) => {
    const twins = shapes.filter((one) => one.kind === shape.kind);
    if (twins.length < 2) return;
    const decided = groups
      .filter((group) => {
        if (!traitsOf(group.kind).decidesCase || !group.tellings.some((one) => one.report.status === 'occurred'))
          return false;
        const sums = shapes.map((_, at) =>
          group.tellings.reduce((sum, one) => sum + claims.get(one.index)![at]!.sum, 0),
        );
        return sums.every((sum, at) => at === index || sum <= sums[index]! - 1);
      })
      .flatMap((group) => group.tellings.flatMap((one) => (one.days ? [one.days.first] : [])));
    if (decided.length === 0) return;
    const day = Math.min(...decided);
    for (const group of groups) {
      if (!traitsOf(group.kind).beforeDecision) continue;
      for (const telling of group.tellings) {
        if (telling.report.status === 'scheduled' && telling.days && telling.days.first > day)
          note(claims.get(telling.index)![index]!, 'decided');
      }
    }
  });
}

/** News stands first: the reports of the opening sentences count so much more for what the story is about. */
const opening = { sentences: 4, times: 3 };
/** No single report settles what a story is about. */
const mostPerReport = 2;

/** The case each document is mostly about, by the signs of its own reports. */
function storiesOf({ pieces, shapes, tellings, claims }: Desk): readonly number[] {
  const main = heaviest(shapes);
  const sums = pieces.map(() => shapes.map((_, index): number => (index === main ? 0.5 : 0)));
  for (const telling of tellings) {
    const times = telling.sentence < opening.sentences ? opening.times : 1;
    claims.get(telling.index)!.forEach((claim, index) => {
      sums[telling.piece]![index]! += times * Math.max(-mostPerReport, Math.min(mostPerReport, claim.sum));
    });
  }
  return sums.map((list) => list.indexOf(Math.max(...list)));
}

/** What stands around a report: the case named before it in its paragraph, its story's case, the matter's main case. */
function hearSurroundings({ pieces, shapes, tellings, claims, cuesOf }: Desk, story: readonly number[]): void {
  const counts = shapes.map((_, index) => story.filter((one) => one === index).length);
  const main = counts.indexOf(Math.max(...counts));
  let focus: { readonly piece: number; readonly block: number; readonly shape: number } | null = null;
  for (const telling of tellings) {
    const list = claims.get(telling.index)!;
    const block = blockOf(pieces[telling.piece]!, telling);
    const strong = list
      .map((claim, index) => ({ index, value: claim.sum }))
      .sort((a, b) => b.value - a.value || a.index - b.index);
    if (strong[0]!.value >= 1.5 && strong[0]!.value - strong[1]!.value >= 1) {
      focus = { piece: telling.piece, block, shape: strong[0]!.index };
    } else if (focus && focus.piece === telling.piece && focus.block === block) suppose(list[focus.shape]!, 'focus');
    if (cuesOf(telling).separate) note(list[story[telling.piece]!]!, 'separate');
    suppose(list[story[telling.piece]!]!, 'story');
    suppose(list[main]!, 'main');
  }
}

/** A verdict and its award stand in one sentence: what is known of the one's case holds for the other. */
function hearNeighbours(desk: Desk): void {
  const first = desk.groups.map((group) => (traitsOf(group.kind).ofTrial ? choose(group, desk).shape : null));
  const bySentence = new Map<string, { readonly group: number; readonly shape: number }[]>();
  desk.groups.forEach((group, at) => {
    const shape = first[at];
    if (shape === null || shape === undefined) return;
    for (const { piece, sentence } of group.tellings) {
      const key = `${piece} ${sentence}`;
      bySentence.set(key, [...(bySentence.get(key) ?? []), { group: at, shape }]);
    }
  });
  desk.groups.forEach((group, at) => {
    if (!traitsOf(group.kind).ofTrial) return;
    for (const { index, piece, sentence } of group.tellings) {
      const others = new Set(
        (bySentence.get(`${piece} ${sentence}`) ?? []).filter((one) => one.group !== at).map((one) => one.shape),
      );
      for (const shape of others) note(desk.claims.get(index)![shape]!, 'beside');
    }
  });
}

function choose(group: EventGroup, { shapes, claims }: Desk): Placing {
  const sums = shapes.map((_, index) => {
    let said = 0;
    let prior = 0;
    for (const telling of group.tellings) {
      const claim = claims.get(telling.index)![index]!;
      said += claim.sum;
      prior += claim.prior;
    }
    // What is said adds up, report by report; surroundings do not become surer by being repeated.
    return { index, sum: said / Math.sqrt(group.tellings.length) + prior / group.tellings.length };
  });
  sums.sort((a, b) => b.sum - a.sum || a.index - b.index);
  const [best, second] = sums as [(typeof sums)[0], (typeof sums)[0]];
  if (best.sum - second.sum < margin) return { shape: null, reason: 'fits two cases equally' };
  const signs = new Set(group.tellings.flatMap((telling) => [...claims.get(telling.index)![best.index]!.signs]));
  const named = (Object.keys(spoken) as Sign[]).filter((sign) => signs.has(sign)).slice(0, 2);
  return {
    shape: best.index,
    reason: named.length > 0 ? named.map((sign) => spoken[sign]).join('; ') : 'nothing speaks for another case',
  };
}

/** What a report says for a case (`sum`), and what only its surroundings make likely (`prior`). */
interface Claim {
  sum: number;
  prior: number;
  readonly signs: Set<Sign>;
}

const newClaim = (): Claim => ({ sum: 0, prior: 0, signs: new Set() });

function note(claim: Claim, sign: Sign, times = 1): void {
  claim.sum += weight[sign] * times;
  if (weight[sign] > 0) claim.signs.add(sign);
}

function suppose(claim: Claim, sign: Sign): void {
  claim.prior += weight[sign];
  claim.signs.add(sign);
}

function claimOf(
  claim: Claim,
  telling: Telling,
  cues: CaseCues,
  shape: Shape,
  index: number,
  opened: number | null,
  own: readonly ReadonlySet<number>[],
  shapes: readonly Shape[],
  parties: Parties,
  pieces: readonly Piece[],
): void {
  const { kind, outcome } = telling.report;
  const { proceeding, afterOpening } = traitsOf(kind);
  if (opened === index) note(claim, 'opening');
  if (cues.dockets.some((one) => shape.dockets.has(one))) note(claim, 'docket');
  if (cues.nicknames.some((one) => shape.nicknames.has(one))) note(claim, 'nickname');
  else if (
    shape.nicknames.size === 0 &&
    shape.rank !== null &&
    cues.nicknames.some((one) => rankOfNickname(one) === shape.rank)
  )
    note(claim, 'nickname');
  if (
    cues.captions.some(
      (one) =>
        captionFits(one, shape, parties) && shapes.filter((other) => captionFits(one, other, parties)).length === 1,
    )
  )
    note(claim, 'caption');
  if (
    cues.year !== null &&
    shape.days &&
    yearWithin(cues.year, shape) &&
    shapes.filter((other) => yearWithin(cues.year!, other)).length === 1
  )
    note(claim, 'year');
  if (cues.rank !== null && shape.rank === cues.rank) note(claim, 'rank');
  const players = [...telling.agents, ...telling.patients, ...telling.beneficiaries];
  if (players.some((party) => own[index]!.has(party))) note(claim, 'ownSide');
  else if (telling.named.some((party) => own[index]!.has(party))) note(claim, 'ownSideNamed');
  if (proceeding === 'criminal') note(claim, 'kind', shape.kind === 'criminal' ? 1 : -1);
  if (proceeding === 'civil') note(claim, 'kind', shape.kind === 'civil' ? 1 : shape.kind === 'criminal' ? -1 : 0);
  if (proceeding === 'appeal') note(claim, 'kind', shape.kind === 'appeal' ? 1.5 : 0);
  else if (shape.kind === 'appeal') {
    if (beforeAppealCourt(telling, pieces) && proceeding !== 'criminal') note(claim, 'court');
    else note(claim, 'kind', -1.2);
  }
  if (outcome === 'guilty' || outcome === 'not guilty') note(claim, 'outcome', shape.kind === 'criminal' ? 1 : -1);
  if (outcome === 'liable' || outcome === 'not liable') note(claim, 'outcome', shape.kind === 'civil' ? 1 : -1);
  if (afterOpening && telling.days && shape.days && telling.days.last < shape.days.first - 3)
    note(claim, 'beforeBegun');
}

/** Parties that stand on a side of this case and of no other. */
function ownSides(shapes: readonly Shape[]): readonly ReadonlySet<number>[] {
  const holders = new Map<number, Set<number>>();
  shapes.forEach((shape, index) => {
    for (const party of [...shape.first.keys(), ...shape.second.keys()])
      holders.set(party, (holders.get(party) ?? new Set()).add(index));
  });
  return shapes.map(
    (_, index) =>
      new Set([...holders].filter(([, cases]) => cases.size === 1 && cases.has(index)).map(([party]) => party)),
  );
}

export function heaviest(shapes: readonly Shape[]): number {
  let best = 0;
  shapes.forEach((shape, index) => {
    if (shape.weight > shapes[best]!.weight) best = index;
  });
  return best;
}

function yearWithin(year: number, shape: Shape): boolean {
  if (!shape.days) return false;
  const day = Date.UTC(year, 0, 1) / 86_400_000;
  const end = Date.UTC(year, 11, 31) / 86_400_000;
  return shape.days.first >= day && shape.days.last <= end;
}

function beforeAppealCourt(telling: Telling, pieces: readonly Piece[]): boolean {
  const { court } = telling.report;
  if (court === null) return false;
  const name = pieces[telling.piece]!.reading.entities[court]?.name ?? '';
  return /\bappeals?\b|\bcircuit\b|\bsupreme court\b|\bappellate\b/iu.test(name);
}

function blockOf(piece: Piece, telling: Telling): number {
  const { blocks } = piece.document;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.end <= telling.report.trigger.start) low = middle + 1;
    else high = middle;
  }
  return low;
}
