import { type EventKindName, traitsOf } from '../field/kinds/index.ts';
import type { Recurrence } from '../field/kinds/kind.ts';
import { type LikenessPlace, type LikenessSign, likenessSigns, type Rarity, signsOf } from './likeness-signs.ts';
import { likenessWeights } from './likeness-weights.ts';
import type { LinkedReport } from './linked-report.ts';

/** Log-odds that the pair is one event. */
export function likenessOf(kind: EventKindName, signs: Float64Array): number {
  const table = rows[traitsOf(kind).recurrence][signs[inOneDocument] === 1 ? 'within' : 'across'];
  let sum = 0;
  for (let at = 0; at < signs.length; at += 1) sum += table[at]! * signs[at]!;
  return sum;
}

const inOneDocument = likenessSigns.indexOf('same-document');

type Tables = Readonly<Record<Recurrence, Readonly<Record<LikenessPlace, readonly number[]>>>>;
const inOrder = (table: Readonly<Record<LikenessSign, number>>) => likenessSigns.map((sign) => table[sign]);
const rows = Object.fromEntries(
  Object.entries(likenessWeights).map(([name, { within, across }]) => [
    name,
    { within: inOrder(within), across: inOrder(across) },
  ]),
) as unknown as Tables;

/** Signs that a reader understands as a reason, in the order they are named. */
const spoken: Partial<Readonly<Record<LikenessSign, string>>> = {
  'same-text': 'told in the same words',
  'same-turn': 'both tell of a stance given up',
  'same-day': 'same day',
  'same-coarse-date': 'same date',
  'finer-date': 'dates agree, one finer',
  'same-amount': 'same amount',
  'same-outcome': 'same outcome',
  'same-agent': 'same actor',
  'same-patient': 'same person concerned',
  trigger: 'same word for it',
  neighbours: 'neighbouring sentence',
};

/** The reason a reader is given for taking two reports for one event. */
export function reasonOf(kind: EventKindName, signs: Float64Array): string {
  const named = likenessSigns.flatMap((sign, at) =>
    spoken[sign] !== undefined && signs[at]! > 0 ? [spoken[sign]] : [],
  );
  const sorted = (Object.keys(spoken) as LikenessSign[])
    .map((sign) => spoken[sign]!)
    .filter((words) => named.includes(words));
  const likely = 1 / (1 + Math.exp(-likenessOf(kind, signs)));
  const percent = `${Math.round(100 * likely)} % alike`;
  return sorted.length > 0 ? `${sorted.slice(0, 3).join(', ')} (${percent})` : `similar wording (${percent})`;
}

const dateSigns: ReadonlySet<LikenessSign> = new Set([
  'same-day',
  'same-coarse-date',
  'finer-date',
  'near-days',
  'other-date',
  'one-undated',
]);
const valueSigns: ReadonlySet<LikenessSign> = new Set([
  ...dateSigns,
  'same-amount',
  'other-amount',
  'same-outcome',
  'other-outcome',
]);

/** Sure enough to outweigh any other sign, in log-odds. */
const sure = 6;

/**
 * Likeness of two reports where one alters what an earlier event of the kind had settled: a stance given up, an award cut.
 * The same party doing so is one event, though the sources date it differently; what is altered and the altering are two.
 * `null` where neither report alters anything.
 */
export function turnsTogether(
  { report: a, agents: some }: LinkedReport,
  { report: b, agents: others }: LinkedReport,
): number | null {
  if (!a.alters && !b.alters) return null;
  if (a.alters !== b.alters) return -sure;
  return some.some((one) => others.includes(one)) ? sure : null;
}

/** Log-odds that the pair is one event by everything but its values: dates, sums and outcomes are what two sources may disagree on. */
export function likenessButForValues(one: LinkedReport, other: LinkedReport, rarity: Rarity): number {
  const { kind } = one.report;
  const turn = turnsTogether(one, other);
  if (turn !== null) return turn;
  const signs = signsOf(one, other, rarity);
  likenessSigns.forEach((sign, at) => {
    if (valueSigns.has(sign)) signs[at] = 0;
  });
  return likenessOf(kind, signs);
}
