import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WholeDocument } from '../../../src/casefile/whole-document.ts';
import type { Span } from '../../../src/document/document.ts';
import { traitsOf } from '../../../src/field/kinds/index.ts';
import type { Recurrence } from '../../../src/field/kinds/kind.ts';
import type { Status } from '../../../src/field/values.ts';
import { averageLinkDense } from '../../../src/linking/events.ts';
import { type LikenessPlace, likenessSigns, rarityOf, signsOf } from '../../../src/linking/likeness-signs.ts';
import { linkPile } from '../../../src/linking/link.ts';
import { asItStands } from '../../../src/reading/clause.ts';
import { caseSignsIn } from '../../../src/reading/english/cases/signs.ts';
import { conductTypesIn } from '../../../src/reading/english/events/conduct-types.ts';
import { stemsOf } from '../../../src/reading/english/events/stems.ts';
import { readPile } from '../../../src/reading/english/read.ts';
import type { Participant, ReadReport } from '../../../src/reading/report.ts';
import { documentsOf, type Gold, goldOf, matchMentions, placedMentions } from '../annotated.ts';

// npm run train:likeness -- CASES [--write]: fits the weights of likeness on annotated piles (`docs/PILE/*`,
// `gold/PILE/gold.json`), each taken twice: with the reports that were read, and with the annotated mentions as reports; prints how well pairs are linked in piles left out of the fit, and writes likeness-weights.ts. The same
// input gives the same file.

/** Two reports of one kind, matched to annotated mentions. */
interface Pair {
  readonly signs: Float64Array;
  readonly same: boolean;
  readonly pile: string;
  /** The pile as read, or as annotated: each counts by itself. */
  readonly source: string;
}

/** All reports of one kind in one matter, with the annotated event of each (`null` where none was annotated). */
interface Bunch {
  readonly pile: string;
  /** Whether its reports are the annotators' own mentions. */
  readonly annotated: boolean;
  readonly of: Recurrence;
  readonly events: readonly (string | null)[];
  /** Signs of the pairs, row by row of the upper triangle. */
  readonly signs: readonly Float64Array[];
}

const classes: readonly Recurrence[] = ['once', 'step', 'speech', 'deed'];
/** Prior on each weight (inverse variance), so that a sign seen a few times moves little. The bias is left free. */
const ridge = 2;
const folds = 5;

async function bunchesOf(folder: string, pile: string): Promise<Bunch[]> {
  const gold = goldOf(join(folder, 'gold', pile, 'gold.json')) as Annotations;
  const documents: WholeDocument[] = await readPile(await documentsOf(join(folder, 'docs', pile)));
  const eventOf = new Map<ReadReport, string>();
  for (const { document, reading } of documents)
    for (const [mention, report] of matchMentions(placedMentions(gold, document), reading.reports))
      eventOf.set(report, mention.event);
  const told = documents.map((inDocument) => asAnnotated(inDocument, gold, eventOf));
  return [...bunchesIn(pile, false, documents, eventOf), ...bunchesIn(pile, true, told, eventOf)];
}

function bunchesIn(
  pile: string,
  annotated: boolean,
  documents: readonly WholeDocument[],
  eventOf: ReadonlyMap<ReadReport, string>,
): Bunch[] {
  return linkPile(documents, { sameSource: new Map() }).flatMap(({ events: linked }) => {
    const tellings = linked.flatMap((event) => event.reports).sort((a, b) => a.index - b.index);
    const rarity = rarityOf(tellings);
    return [...Map.groupBy(tellings, (one) => one.report.kind)].map(([kind, list]): Bunch => {
      const signs: Float64Array[] = [];
      forPairs(list, (one, other) => signs.push(signsOf(one, other, rarity)));
      const events = list.map((one) => eventOf.get(one.report) ?? null);
      return { pile, annotated, of: traitsOf(kind).recurrence, events, signs };
    });
  });
}

/** What the annotators noted beside kind and place. */
interface Annotations extends Gold {
  readonly events: readonly (Gold['events'][number] & {
    readonly status: Status;
    readonly amount?: ReadReport['amount'];
  })[];
  readonly mentions: readonly (Gold['mentions'][number] & { readonly stated?: string | null })[];
}

/**
 * A document whose reports are its annotated mentions: as they were read where a report was found for them, else with what stands
 * in the sentence (the nearest names before and after as actor and object, the sum where the sentence has one).
 */
function asAnnotated(inDocument: WholeDocument, gold: Annotations, eventOf: Map<ReadReport, string>): WholeDocument {
  const { document, reading } = inDocument;
  const events = new Map(gold.events.map((one) => [one.id, one]));
  const free = new Set(reading.reports.filter((one) => eventOf.has(one)));
  const reports = gold.mentions.flatMap((mention): ReadReport[] =>
    placedMentions({ events: gold.events, mentions: [mention] }, document).map(({ start, end, kind, event }) => {
      const trigger = { start, end };
      const sentence = reading.sentences.find((one) => one.start <= start && one.end >= end) ?? trigger;
      const read =
        [...free].find(
          (one) => eventOf.get(one) === event && one.start < end && start < one.end && one.kind === kind,
        ) ?? null;
      if (read) free.delete(read);
      const { status, amount } = events.get(event)!;
      const stems = stemsOf(document.text, sentence, trigger);
      const report: ReadReport = {
        start: sentence.start,
        end: sentence.end,
        kind,
        trigger,
        clause: asItStands(sentence),
        rule: `${kind}/annotated`,
        confidence: 1,
        weight: 1,
        status,
        time: mention.stated ? { edtf: mention.stated, expression: null, from: 'sentence' } : null,
        outcome: read?.outcome ?? null,
        alters: read?.alters ?? false,
        amount: amount && currency.test(document.text.slice(sentence.start, sentence.end)) ? amount : null,
        count: read?.count ?? null,
        participants: read?.participants ?? namesAround(inDocument, sentence, trigger),
        claims: read?.claims ?? [],
        amountChange: read?.amountChange ?? null,
        grounds: [],
        case: read?.case ?? null,
        court: read?.court ?? null,
        source: read?.source ?? null,
        sentence: Math.max(
          0,
          reading.sentences.findIndex((one) => one.end > start),
        ),
        stems,
        conductTypes: conductTypesIn(stems.trigger),
        ...caseSignsIn(document.text.slice(sentence.start, sentence.end)),
      };
      eventOf.set(report, event);
      return report;
    }),
  );
  return { document, reading: { ...reading, reports: reports } };
}

const currency = /[$€£]|\b(?:million|billion|dlrs)\b/u;

/** The names nearest before and after the words, in their sentence. */
function namesAround({ reading }: WholeDocument, sentence: Span, trigger: Span): Participant[] {
  const nearest = (from: number, to: number, gap: (one: Span) => number) =>
    reading.cast
      .filter(({ kind }) => kind === 'person' || kind === 'organization' || kind === 'government')
      .flatMap(({ id, mentions }) =>
        mentions.filter((one) => one.start >= from && one.end <= to).map((one) => ({ id, off: gap(one) })),
      )
      .sort((a, b) => a.off - b.off || a.id - b.id)[0]?.id;
  const agent = nearest(sentence.start, trigger.start, (one) => trigger.start - one.end);
  const patient = nearest(trigger.end, sentence.end, (one) => one.start - trigger.end);
  return [
    ...(agent === undefined ? [] : [{ role: 'agent' as const, entity: agent, certainty: 1 }]),
    ...(patient === undefined || patient === agent
      ? []
      : [{ role: 'patient' as const, entity: patient, certainty: 1 }]),
  ];
}

function forPairs<T>(list: readonly T[], each: (one: T, other: T, at: number) => void): void {
  let at = 0;
  for (let one = 0; one < list.length; one += 1)
    for (let other = one + 1; other < list.length; other += 1) each(list[one]!, list[other]!, at++);
}

const inOneDocument = likenessSigns.indexOf('same-document');
const placeOf = (signs: Float64Array): LikenessPlace => (signs[inOneDocument] === 1 ? 'within' : 'across');
const places: readonly LikenessPlace[] = ['within', 'across'];

function pairsOf(bunches: readonly Bunch[]): Pair[] {
  const pairs: Pair[] = [];
  for (const { pile, annotated, events, signs } of bunches)
    forPairs(events, (one, other, at) => {
      if (one !== null && other !== null)
        pairs.push({ signs: signs[at]!, same: one === other, pile, source: `${pile} ${annotated}` });
    });
  return pairs;
}

type Weights = Readonly<Record<LikenessPlace, Float64Array>>;

/** A table for pairs in one document and one for pairs of two. */
function bothFitted(pairs: readonly Pair[]): Weights {
  const of = (place: LikenessPlace) => fitted(pairs.filter(({ signs }) => placeOf(signs) === place));
  return { within: of('within'), across: of('across') };
}

/** Logistic regression by Newton's method; a pile counts by the root of its pairs, so that one long saga does not rule. */
function fitted(pairs: readonly Pair[]): Float64Array {
  const size = likenessSigns.length;
  const ofPile = new Map<string, number>();
  for (const { source } of pairs) ofPile.set(source, (ofPile.get(source) ?? 0) + 1);
  const raw = pairs.map(({ source }) => 1 / Math.sqrt(ofPile.get(source)!));
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
function linked(bunches: readonly Bunch[], weights: Weights, line: number) {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { events, signs } of bunches) {
    const count = events.length;
    const near = new Float64Array(count * count);
    forPairs([...events.keys()], (one, other, at) => {
      near[one * count + other] = dot(weights[placeOf(signs[at]!)], signs[at]!);
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
  const fits = classes.map((of) =>
    Array.from({ length: folds }, (_, fold) => {
      const out = new Set(piles.filter((_pile, at) => at % folds === fold));
      const mine = bunches.filter((one) => one.of === of);
      return {
        weights: bothFitted(pairsOf(mine.filter((one) => !out.has(one.pile)))),
        out: mine.filter((one) => out.has(one.pile)),
      };
    }),
  );
  for (const annotated of [false, true])
    for (const line of [-1.75, -1.5, -1.25, -1, -0.5, 0]) {
      const shown = classes.map((of, at) => {
        const sum = { right: 0, wrong: 0, missed: 0 };
        for (const { weights, out } of fits[at]!) {
          const { right, wrong, missed } = linked(
            out.filter((one) => one.annotated === annotated),
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
      const reports = annotated ? 'annotated' : 'read';
      process.stdout.write(`piles left out, reports ${reports}, line ${line}: link F1 ${shown.join(', ')}\n`);
    }
}

function written(bunches: readonly Bunch[]): string {
  const tables = classes.map((of) => {
    const weights = bothFitted(pairsOf(bunches.filter((one) => one.of === of)));
    const halves = places.map((place) => {
      const lines = likenessSigns.map((sign, at) => {
        const key = /^[a-z]+$/u.test(sign) ? sign : `'${sign}'`;
        return `      ${key}: ${Number(weights[place][at]!.toFixed(2)) || 0},`;
      });
      return `    ${place}: {\n${lines.join('\n')}\n    },`;
    });
    return `  ${of}: {\n${halves.join('\n')}\n  },`;
  });
  return `import type { Recurrence } from '../field/kinds/kind.ts';
import type { LikenessPlace, LikenessSign } from './likeness-signs.ts';

type Table = Readonly<Record<LikenessSign, number>>;

/**
 * Log-odds that a sign adds for two reports being of one event: two tables a class, for reports in one document and in two,
 * made by \`tools/training/likeness/fit-likeness.ts\` on hand-annotated chronologies. Read down a column to see what counts: for once-only kinds
 * the day, for speech the speaker and the words.
 */
export const likenessWeights: Readonly<Record<Recurrence, Readonly<Record<LikenessPlace, Table>>>> = {
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
  const bunches: Bunch[] = [];
  for (const pile of piles) bunches.push(...(await bunchesOf(folder, pile)));
  printHeldOut(bunches);
  const file = new URL('../../../src/linking/likeness-weights.ts', import.meta.url);
  const made = written(bunches);
  if (flag === '--write') writeFileSync(file, made);
  else if (readFileSync(file, 'utf8') !== made)
    process.stdout.write('the weights in use are others; --write replaces them\n');
}
