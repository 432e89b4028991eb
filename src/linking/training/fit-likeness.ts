import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventReport } from '../../reading/events/report.ts';
import { documentsOf, type GoldMention, goldOf, placedMentions } from '../../reading/events/training/annotated.ts';
import { readDocument } from '../../reading/read.ts';
import { averageLinkDense } from '../events.ts';
import { type LikenessClass, likenessClassOf, likenessSigns, signsOf } from '../likeness.ts';
import { linkPile } from '../link.ts';
import type { Piece } from '../parties.ts';

// node src/linking/training/fit-likeness.ts CASES [--write]: fits the weights of likeness on annotated piles (`docs/PILE/*`,
// `gold/PILE/gold.json`), prints how well pairs are linked in piles left out of the fit, and writes likeness-weights.ts. The same
// input gives the same file.

/** Two reports of one kind, matched to annotated mentions. */
interface Pair {
  readonly signs: Float64Array;
  readonly same: boolean;
  readonly pile: string;
}

/** All reports of one kind in one matter, with the annotated event of each (`null` where none was annotated). */
interface Bunch {
  readonly pile: string;
  readonly of: LikenessClass;
  readonly events: readonly (string | null)[];
  /** Signs of the pairs, row by row of the upper triangle. */
  readonly signs: readonly Float64Array[];
}

const classes: readonly LikenessClass[] = ['once', 'step', 'speech', 'deed'];
/** Prior on each weight (inverse variance), so that a sign seen a few times moves little. The bias is left free. */
const ridge = 10;
const folds = 5;

function bunchesOf(folder: string, pile: string): Bunch[] {
  const gold = goldOf(join(folder, 'gold', pile, 'gold.json'));
  const pieces: Piece[] = documentsOf(join(folder, 'docs', pile)).map((document) => ({
    document,
    reading: readDocument(document),
  }));
  const eventOf = new Map<EventReport, string>();
  for (const { document, reading } of pieces) matchReports(reading.events, placedMentions(gold, document), eventOf);
  return linkPile(pieces, { sameSource: new Map() }).flatMap(({ tellings, rarity }) =>
    [...Map.groupBy(tellings, (one) => one.report.kind)].map(([kind, list]): Bunch => {
      const signs: Float64Array[] = [];
      forPairs(list, (one, other) => signs.push(signsOf(one, other, rarity)));
      return { pile, of: likenessClassOf(kind), events: list.map((one) => eventOf.get(one.report) ?? null), signs };
    }),
  );
}

/** One report to one mention: words that overlap first, then any mention inside the report's sentence. */
function matchReports(
  reports: readonly EventReport[],
  mentions: readonly GoldMention[],
  eventOf: Map<EventReport, string>,
): void {
  const pairs = mentions.flatMap((mention) =>
    reports.flatMap((report) => {
      if (report.kind !== mention.kind) return [];
      const overlap = Math.min(mention.end, report.trigger.end) - Math.max(mention.start, report.trigger.start);
      const inside = mention.start >= report.start && mention.end <= report.end;
      return overlap > 0
        ? [{ mention, report, near: 1e6 + overlap }]
        : inside
          ? [{ mention, report, near: overlap }]
          : [];
    }),
  );
  pairs.sort((a, b) => b.near - a.near || a.report.trigger.start - b.report.trigger.start);
  const taken = new Set<GoldMention>();
  for (const { mention, report } of pairs) {
    if (taken.has(mention) || eventOf.has(report)) continue;
    taken.add(mention);
    eventOf.set(report, mention.event);
  }
}

function forPairs<T>(list: readonly T[], each: (one: T, other: T, at: number) => void): void {
  let at = 0;
  for (let one = 0; one < list.length; one += 1)
    for (let other = one + 1; other < list.length; other += 1) each(list[one]!, list[other]!, at++);
}

function pairsOf(bunches: readonly Bunch[]): Pair[] {
  const pairs: Pair[] = [];
  for (const { pile, events, signs } of bunches)
    forPairs(events, (one, other, at) => {
      if (one !== null && other !== null) pairs.push({ signs: signs[at]!, same: one === other, pile });
    });
  return pairs;
}

/** Logistic regression by Newton's method; a pile counts by the root of its pairs, so that one long saga does not rule. */
function fitted(pairs: readonly Pair[]): Float64Array {
  const size = likenessSigns.length;
  const ofPile = new Map<string, number>();
  for (const { pile } of pairs) ofPile.set(pile, (ofPile.get(pile) ?? 0) + 1);
  const raw = pairs.map(({ pile }) => 1 / Math.sqrt(ofPile.get(pile)!));
  const mean = raw.reduce((sum, one) => sum + one, 0) / (raw.length || 1);
  const weights = new Float64Array(size);
  for (let round = 0; round < 15; round += 1) {
    const slope = new Float64Array(size);
    const curve = Array.from({ length: size }, () => new Float64Array(size));
    pairs.forEach(({ signs, same }, at) => {
      const chance = 1 / (1 + Math.exp(-dot(weights, signs)));
      const counts = raw[at]! / mean;
      const off = (Number(same) - chance) * counts;
      const bend = chance * (1 - chance) * counts;
      for (let row = 0; row < size; row += 1) {
        if (signs[row] === 0) continue;
        slope[row]! += off * signs[row]!;
        for (let column = 0; column <= row; column += 1) curve[row]![column]! += bend * signs[row]! * signs[column]!;
      }
    });
    for (let row = 0; row < size; row += 1) {
      const prior = row === 0 ? 0.1 : ridge;
      slope[row]! -= prior * weights[row]!;
      curve[row]![row]! += prior;
      for (let column = 0; column < row; column += 1) curve[column]![row] = curve[row]![column]!;
    }
    const step = solve(curve, slope);
    let most = 0;
    step.forEach((value, at) => {
      weights[at]! += value;
      most = Math.max(most, Math.abs(value));
    });
    if (most < 1e-4) break;
  }
  return weights;
}

const dot = (weights: Float64Array, signs: Float64Array): number =>
  signs.reduce((sum, value, at) => sum + value * weights[at]!, 0);

/** Gaussian elimination with pivots. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const rows = matrix.map((row, at) => Float64Array.from([...row, right[at]!]));
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column; row < size; row += 1)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      if (factor !== 0) for (let at = column; at <= size; at += 1) rows[row]![at]! -= factor * rows[column]![at]!;
    }
  }
  return Float64Array.from(rows, (row, at) => row[size]! / row[at]!);
}

/** Pairs rightly and wrongly taken for one event, with the weights, over bunches. */
function linked(bunches: readonly Bunch[], weights: Float64Array, line: number) {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { events, signs } of bunches) {
    const count = events.length;
    const near = new Float64Array(count * count);
    forPairs([...events.keys()], (one, other, at) => {
      near[one * count + other] = dot(weights, signs[at]!);
      near[other * count + one] = near[one * count + other]!;
    });
    const labels = averageLinkDense(
      near,
      events.map(() => 1),
      line,
    );
    forPairs([...events.keys()], (one, other) => {
      if (events[one] === null || events[other] === null) return;
      const together = labels[one] === labels[other];
      const same = events[one] === events[other];
      if (together && same) right += 1;
      else if (together) wrong += 1;
      else if (same) missed += 1;
    });
  }
  return { right, wrong, missed };
}

function printHeldOut(bunches: readonly Bunch[]): void {
  const piles = [...new Set(bunches.map((one) => one.pile))].sort();
  for (const line of [-1.75, -1.5, -1.25, -1, -0.5, 0]) {
    const shown = classes.map((of) => {
      const sum = { right: 0, wrong: 0, missed: 0 };
      for (let fold = 0; fold < folds; fold += 1) {
        const out = new Set(piles.filter((_, at) => at % folds === fold));
        const mine = bunches.filter((one) => one.of === of);
        const weights = fitted(pairsOf(mine.filter((one) => !out.has(one.pile))));
        const { right, wrong, missed } = linked(
          mine.filter((one) => out.has(one.pile)),
          weights,
          line,
        );
        sum.right += right;
        sum.wrong += wrong;
        sum.missed += missed;
      }
      const f = (200 * sum.right) / (2 * sum.right + sum.wrong + sum.missed || 1);
      return `${of} ${f.toFixed(1)}`;
    });
    process.stdout.write(`piles left out, line ${line}: link F1 ${shown.join(', ')}\n`);
  }
}

function written(bunches: readonly Bunch[]): string {
  const tables = classes.map((of) => {
    const weights = fitted(pairsOf(bunches.filter((one) => one.of === of)));
    const lines = likenessSigns.map((sign, at) => {
      const key = /^[a-z]+$/u.test(sign) ? sign : `'${sign}'`;
      return `    ${key}: ${Number(weights[at]!.toFixed(2)) || 0},`;
    });
    return `  ${of}: {\n${lines.join('\n')}\n  },`;
  });
  return `import type { LikenessClass, LikenessSign } from './likeness.ts';

/**
 * Log-odds that a sign adds for two reports being of one event: a table a class, made by \`training/fit-likeness.ts\` on
 * hand-annotated chronologies. Read down a column to see what counts: for once-only kinds the day, for speech the speaker and the words.
 */
export const likenessWeights: Readonly<Record<LikenessClass, Readonly<Record<LikenessSign, number>>>> = {
${tables.join('\n')}
};
`;
}

const [folder, flag] = process.argv.slice(2);
if (folder === undefined || !existsSync(join(folder, 'gold'))) {
  process.stderr.write(
    'usage: npm run train:likeness -- CASES [--write], CASES holding docs/PILE/* and gold/PILE/gold.json\n',
  );
  process.exitCode = 2;
} else {
  const piles = readdirSync(join(folder, 'gold')).sort();
  const bunches = piles.flatMap((pile) => bunchesOf(folder, pile));
  printHeldOut(bunches);
  const file = new URL('../likeness-weights.ts', import.meta.url);
  const made = written(bunches);
  if (flag === '--write') writeFileSync(file, made);
  else if (readFileSync(file, 'utf8') !== made)
    process.stdout.write('the weights in use are others; --write replaces them\n');
}
