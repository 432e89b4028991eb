import type { EventKindName } from '../../../src/field/kinds/index.ts';
import { statusOf } from '../../../src/reading/english/events/mood.ts';
import { confidenceOf, logOdds, ruleOf } from '../../../src/reading/english/events/proposals/confidence.ts';
import { proposalsIn } from '../../../src/reading/english/events/proposals/propose.ts';
import {
  type ConfidenceWeights,
  type EventModel,
  proposedKinds,
} from '../../../src/reading/english/events/proposals/proposer.ts';
import { selectTriggers } from '../../../src/reading/english/events/select.ts';
import type { TriggerHit } from '../../../src/reading/english/events/triggers.ts';
import type { AnnotatedSentence } from './examples.ts';

/** A sentence and a kind that something in it speaks for. */
export interface Question {
  readonly pile: string;
  readonly kind: EventKindName;
  readonly hit: TriggerHit | undefined;
  /** The proposer's highest probability; the proposer must not have seen the pile. */
  readonly proposed: number;
  /** Events of the kind that the sentence tells and a chronology must have; `null`: only such as it may have, which count for nothing. */
  readonly told: number | null;
}

export function questionsOf(
  { pile, signs, mentions }: AnnotatedSentence,
  model: Pick<EventModel, 'kinds' | 'propose' | 'glance'>,
): Question[] {
  const hits = new Map(
    selectTriggers(signs.hits)
      .filter(
        ({ kind, trigger, start, end }) =>
          trigger.status !== null || statusOf(kind, signs.words, start, end, false) !== null,
      )
      .map((hit) => [hit.kind, hit]),
  );
  const proposals = proposalsIn(signs, model);
  return proposedKinds.flatMap((kind): Question[] => {
    const [hit, proposal] = [hits.get(kind), proposals.get(kind)];
    const told = mentions.filter((one) => one.kind === kind);
    if (!hit && !proposal && told.length === 0) return [];
    const core = told.filter((one) => one.core).length;
    return [
      { pile, kind, hit, proposed: proposal?.probability ?? 0, told: told.length > 0 && core === 0 ? null : core },
    ];
  });
}

/** What the proposer thinks less likely is not asked about: there is so much of it that nothing else would count. */
const worthAsking = 0.03;

/** As if each wording had been seen so many times more, right as often as its kind's wordings are. */
const drawn = 4;

export function fitConfidence(questions: readonly Question[]): ConfidenceWeights {
  const counted = questions.filter((one) => one.told !== null && (one.hit || one.proposed >= worthAsking));
  const tally = new Map<string, { right: number; of: number }>();
  const count = (key: string, right: boolean) => {
    const one = tally.get(key) ?? { right: 0, of: 0 };
    tally.set(key, { right: one.right + (right ? 1 : 0), of: one.of + 1 });
  };
  for (const { hit, told } of counted) if (hit) for (const key of [ruleOf(hit), hit.kind]) count(key, told! > 0);
  const rules: Record<string, number> = {};
  for (const [rule, { right, of }] of [...tally].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const kind = tally.get(rule.split('/')[0]!)!;
    const usual = (kind.right + 2) / (kind.of + 5);
    if (rule.includes('/')) rules[rule] = Math.round((1e4 * (right + drawn * usual)) / (of + drawn)) / 1e4;
  }
  // Logistic regression by Newton's method: four numbers, many examples.
  const inputs = counted.map(({ hit, proposed }) => [
    1,
    logOdds(proposed),
    hit ? 1 : 0,
    hit ? logOdds(rules[ruleOf(hit)]!) : 0,
  ]);
  const weights = [0, 0, 0, 0];
  for (let round = 0; round < 25; round++) {
    const gradient = [0, 0, 0, 0];
    const curve = weights.map(() => [0, 0, 0, 0]);
    for (const [at, input] of inputs.entries()) {
      const score = input.reduce((sum, value, k) => sum + value * weights[k]!, 0);
      const p = 1 / (1 + Math.exp(-score));
      const error = (counted[at]!.told! > 0 ? 1 : 0) - p;
      for (let a = 0; a < 4; a++) {
        gradient[a]! += error * input[a]!;
        for (let b = 0; b < 4; b++) curve[a]![b]! += p * (1 - p) * input[a]! * input[b]!;
      }
    }
    for (let a = 0; a < 4; a++) {
      gradient[a]! -= 0.1 * weights[a]!;
      curve[a]![a]! += 0.1;
    }
    const step = solve(curve, gradient);
    for (let a = 0; a < 4; a++) weights[a]! += step[a]!;
  }
  const [bias, proposed, worded, trust] = weights.map((value) => Math.round(value * 1e4) / 1e4) as [
    number,
    number,
    number,
    number,
  ];
  return { bias, proposed, worded, trust, rules };
}

/** Solves a small system of linear equations by elimination; the matrix is positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k]!]);
  const n = rows.length;
  for (let k = 0; k < n; k++)
    for (let other = 0; other < n; other++) {
      if (other === k) continue;
      const factor = rows[other]![k]! / rows[k]![k]!;
      for (let column = k; column <= n; column++) rows[other]![column]! -= factor * rows[k]![column]!;
    }
  return rows.map((row, k) => row[n]! / row[k]!);
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Sentence and kind right, over what a chronology must have. */
export function scoreOf(questions: readonly Question[], found: (question: Question) => boolean): Score {
  let [right, wrong, missed] = [0, 0, 0];
  for (const question of questions) {
    const yes = found(question);
    const told = question.told;
    if (told === null) continue;
    if (yes && told > 0) right++;
    else if (yes) wrong++;
    missed += told - (yes && told > 0 ? 1 : 0);
  }
  return {
    precision: right / (right + wrong || 1),
    recall: right / (right + missed || 1),
    f1: (2 * right) / (2 * right + wrong + missed || 1),
  };
}

export const confidenceIn = ({ hit, proposed }: Question, weights: ConfidenceWeights): number =>
  confidenceOf(hit, proposed, weights);
