import { type EventRule, eventRules } from './event-rules.ts';
import { type Pair, type PairSign, pairSigns, signsOf, unknown } from './pair-signs.ts';
import { pairScore } from './pair-trees.ts';

/** Log-odds beyond which nothing is surer. */
const surest = 6;

/** Log-odds that a language model gives, which saw all reports of the matter: surer than the trees, and no surer than a rule. */
const told = 4;

/** Log-odds that two reports tell one event; `-Infinity` where a rule keeps them apart. */
export function likenessOf(pair: Pair): number {
  const rule = ruleFor(pair, eventRules);
  if (rule !== undefined) return rule.verdict === 'together' ? surest : -Infinity;
  const isOne = toldOf(pair);
  if (isOne !== null) return isOne ? told : -told;
  return Math.max(-surest, Math.min(surest, pairScore(signsOf(pair))));
}

const toldOf = ({ one, other, around }: Pair): boolean | null => around.told?.isOneEvent(one, other) ?? null;

/** Whether a rule keeps two reports apart, whatever they share. */
export const keptApart = (pair: Pair): boolean => ruleFor(pair, eventRules)?.verdict === 'apart';

const rulesButForValues = eventRules.filter(({ ofValues }) => !ofValues);
const valueSigns = placesOf(({ ofValues }) => ofValues === true);

/** The same by everything but days, sums and outcomes: these are what two sources of one event may disagree on. */
export function likenessButForValues(pair: Pair): number {
  const rule = ruleFor(pair, rulesButForValues);
  if (rule !== undefined) return rule.verdict === 'together' ? surest : -surest;
  return pairScore(without(signsOf(pair), valueSigns));
}

const ruleFor = ({ one, other }: Pair, rules: readonly EventRule[]): EventRule | undefined =>
  rules.find(({ holds }) => holds(one, other));

function placesOf(picked: (sign: PairSign) => boolean): readonly number[] {
  return pairSigns.flatMap((sign, at) => (picked(sign) ? [at] : []));
}

function without(signs: Float32Array, places: readonly number[]): Float32Array {
  const fewer = signs.slice();
  for (const at of places) fewer[at] = unknown;
  return fewer;
}

const spoken = placesOf(({ says }) => says !== undefined);
/** Reasons named at most. */
const mostReasons = 3;

/** Why two reports are taken for one event: the signs that a reader understands, those first without which it would be least likely. */
export function reasonOf(pair: Pair): string {
  const rule = ruleFor(pair, eventRules);
  if (rule?.verdict === 'together') return rule.name;
  if (toldOf(pair) === true) return `${pair.around.told!.by} takes them for one event`;
  const signs = signsOf(pair);
  const score = pairScore(signs);
  const named = spoken
    .filter((at) => signs[at]! > 0)
    .map((at) => ({ says: pairSigns[at]!.says!, adds: score - pairScore(without(signs, [at])) }))
    .filter(({ adds }) => adds > 0)
    .sort((a, b) => b.adds - a.adds)
    .slice(0, mostReasons);
  const percent = `${Math.round(100 / (1 + Math.exp(-score)))} % alike`;
  return `${named.length > 0 ? named.map(({ says }) => says).join(', ') : 'similar wording'} (${percent})`;
}
