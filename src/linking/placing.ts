import type { EventKindName } from '../reading/events/kinds/index.ts';
import { captionFits, rankOfNickname, type Shape } from './cases.ts';
import type { CaseCues } from './cues.ts';
import type { EventGroup } from './events.ts';
import type { Parties, Piece } from './parties.ts';
import type { Telling } from './telling.ts';

export interface Placing {
  readonly shape: number | null;
  readonly reason: string;
}

/** Steps of a case: they cannot come before it is begun. */
const procedural: ReadonlySet<EventKindName> = new Set([
  'amendment',
  'motion',
  'discovery',
  'hearing',
  'ruling',
  'dismissal',
  'jury',
  'trial',
  'testimony',
  'verdict',
  'mistrial',
  'judgment',
  'award',
]);
const criminalOnly: ReadonlySet<EventKindName> = new Set(['arrest', 'charge', 'plea', 'sentence', 'release']);
const civilOnly: ReadonlySet<EventKindName> = new Set(['filing', 'amendment', 'settlement']);
const appealOnly: ReadonlySet<EventKindName> = new Set(['appeal', 'appeal-decision']);

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
  separate: -1.5,
  beforeBegun: -2.5,
  focus: 0.9,
  story: 1,
  main: 0.6,
} as const;

/** Two cases whose claims on an entry differ by less than this fit equally. */
const margin = 0.15;

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
  focus: 'told in the same breath',
  story: 'the case its story is about',
  main: 'the main case of the matter',
};

/** Gives each event the case with the strongest claim, summed over its reports; and each document the case it is mostly about. */
export function placeEvents(
  pieces: readonly Piece[],
  parties: Parties,
  groups: readonly EventGroup[],
  cuesOfTelling: (telling: Telling) => CaseCues,
  shapes: readonly Shape[],
): { readonly placed: readonly Placing[]; readonly story: readonly number[] } {
  if (shapes.length === 1) {
    return {
      placed: groups.map(() => ({ shape: 0, reason: 'the only case of the matter' })),
      story: pieces.map(() => 0),
    };
  }
  const openedBy = new Map<number, number>();
  shapes.forEach((shape, index) => {
    for (const opening of shape.openings) openedBy.set(opening.group, index);
  });
  const own = ownSides(shapes);
  const main = heaviest(shapes);
  const groupOf = new Map<number, number>();
  groups.forEach((group, at) => {
    for (const telling of group.tellings) groupOf.set(telling.index, at);
  });
  const tellings = groups.flatMap((group) => group.tellings).sort((a, b) => a.index - b.index);
  const claims = new Map<number, Claim[]>();
  for (const telling of tellings) {
    claims.set(
      telling.index,
      shapes.map((shape, index) =>
        claimOf(
          telling,
          cuesOfTelling(telling),
          shape,
          index,
          openedBy.get(groupOf.get(telling.index)!) ?? null,
          own,
          shapes,
          parties,
          pieces,
        ),
      ),
    );
  }
  // The case each document is mostly about, from the signs of its own reports.
  const story = pieces.map((_, piece) => {
    const sums = shapes.map((_, index): number => (index === main ? 0.5 : 0));
    for (const telling of tellings)
      if (telling.piece === piece)
        claims.get(telling.index)!.forEach((claim, index) => {
          sums[index]! += Math.max(0, claim.sum);
        });
    return sums.indexOf(Math.max(...sums));
  });
  // What a sentence says of its case holds for what follows in the same paragraph.
  let focus: { piece: number; block: number; shape: number } | null = null;
  for (const telling of tellings) {
    const list = claims.get(telling.index)!;
    const block = blockOf(pieces[telling.piece]!, telling);
    const strong = list
      .map((claim, index) => ({ index, value: claim.sum }))
      .sort((a, b) => b.value - a.value || a.index - b.index);
    if (strong[0]!.value >= 1.5 && strong[0]!.value - strong[1]!.value >= 1)
      focus = { piece: telling.piece, block, shape: strong[0]!.index };
    else if (focus && focus.piece === telling.piece && focus.block === block) note(list[focus.shape]!, 'focus');
    note(list[story[telling.piece]!]!, 'story');
    note(list[main]!, 'main');
  }
  const placed = groups.map((group): Placing => {
    const sums = shapes.map((_, index) => {
      let sum = 0;
      for (const telling of group.tellings) sum += claims.get(telling.index)![index]!.sum;
      return { index, sum: sum / Math.sqrt(group.tellings.length) };
    });
    sums.sort((a, b) => b.sum - a.sum || a.index - b.index);
    const [best, second] = sums as [(typeof sums)[0], (typeof sums)[0]];
    if (best.sum - second.sum < margin) return { shape: null, reason: 'fits two cases equally' };
    const signs = new Map<Sign, number>();
    for (const telling of group.tellings)
      for (const sign of claims.get(telling.index)![best.index]!.signs) signs.set(sign, (signs.get(sign) ?? 0) + 1);
    const named = (Object.keys(spoken) as Sign[]).filter((sign) => signs.has(sign)).slice(0, 2);
    return {
      shape: best.index,
      reason: named.length > 0 ? named.map((sign) => spoken[sign]).join('; ') : 'nothing speaks for another case',
    };
  });
  return { placed, story };
}

interface Claim {
  sum: number;
  readonly signs: Set<Sign>;
}

function note(claim: Claim, sign: Sign, times = 1): void {
  claim.sum += weight[sign] * times;
  if (weight[sign] > 0) claim.signs.add(sign);
}

function claimOf(
  telling: Telling,
  cues: CaseCues,
  shape: Shape,
  index: number,
  opened: number | null,
  own: readonly ReadonlySet<number>[],
  shapes: readonly Shape[],
  parties: Parties,
  pieces: readonly Piece[],
): Claim {
  const claim: Claim = { sum: 0, signs: new Set() };
  const { kind, outcome } = telling.report;
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
  if (criminalOnly.has(kind)) note(claim, 'kind', shape.kind === 'criminal' ? 1 : -1);
  if (civilOnly.has(kind)) note(claim, 'kind', shape.kind === 'civil' ? 1 : shape.kind === 'criminal' ? -1 : 0);
  if (appealOnly.has(kind)) note(claim, 'kind', shape.kind === 'appeal' ? 1.5 : 0);
  else if (shape.kind === 'appeal') {
    if (beforeAppealCourt(telling, pieces) && !criminalOnly.has(kind)) note(claim, 'court');
    else note(claim, 'kind', -1.2);
  }
  if (outcome === 'guilty' || outcome === 'not guilty') note(claim, 'outcome', shape.kind === 'criminal' ? 1 : -1);
  if (outcome === 'liable' || outcome === 'not liable') note(claim, 'outcome', shape.kind === 'civil' ? 1 : -1);
  if (cues.separate && index === heaviest(shapes)) note(claim, 'separate');
  if (procedural.has(kind) && telling.days && shape.days && telling.days.last < shape.days.first - 3)
    note(claim, 'beforeBegun');
  return claim;
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
