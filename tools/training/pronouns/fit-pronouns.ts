import { readFileSync, writeFileSync } from 'node:fs';
import { clusterNames } from '../../../src/reading/english/names/clusters.ts';
import type { Draft } from '../../../src/reading/english/names/entity-draft.ts';
import { paragraphsOf } from '../../../src/reading/english/names/find.ts';
import { giveGenders } from '../../../src/reading/english/names/gender.ts';
import { nameMentions } from '../../../src/reading/english/names/name-mentions.ts';
import { findNominals } from '../../../src/reading/english/names/nominals.ts';
import { features, type Question, type Somebody } from '../../../src/reading/english/names/pronoun-features.ts';
import { type PronounModel, resolvePronouns } from '../../../src/reading/english/names/pronouns.ts';
import { tokenRowOf } from '../../../src/reading/english/names/token-row.ts';
import { type GivenDocument, type GivenMention, givenNames, givenSentences } from './given-mentions.ts';

// npm run train:pronouns -- DOCUMENTS.jsonl: fits the weights of the pronoun features on texts whose
// mentions are annotated by hand, and writes pronoun-weights.ts. The same input gives the same file.

/** One pronoun: the values of its candidates, which of them is right (-1: none), how much it counts. */
interface Example {
  readonly kind: Question['kind'];
  readonly values: readonly (readonly number[])[];
  readonly right: number;
  readonly weight: number;
}

const kindNames = ['subject', 'object', 'possessive', 'reflexive'] as const;
const size = features.length;
const written = new Set(['bio', 'interview', 'essay', 'speech', 'letter', 'textbook', 'academic', 'voyage']);
/** News and court count most, prose more than talk and fiction. */
const weightOf = (genre: string) => (genre === 'news' || genre === 'court' ? 6 : written.has(genre) ? 4 : 0.5);
const threshold = 0.5;

/** Knows nothing yet. */
const blank: PronounModel = {
  weights: new Array(size).fill(0),
  kinds: Object.fromEntries(
    kindNames.map((kind) => [kind, new Array(size).fill(0)]),
  ) as unknown as PronounModel['kinds'],
  bias: 0,
  threshold: 1,
};

/** The examples of a document: pronouns stand on the truth about earlier ones, or on what the model made of them. */
function examplesOf(
  document: GivenDocument & { readonly genre: string },
  model: PronounModel,
  history: 'truth' | 'own',
): Example[] {
  const sentences = givenSentences(document);
  const row = tokenRowOf(sentences);
  const drafts = clusterNames(document.text, nameMentions(document.text, row, givenNames(document)));
  giveGenders(row, drafts);
  const nominals = findNominals(row, drafts);
  const people = document.mentions.filter(({ type }) => type === 'person');
  const byStart = new Map(people.map((one) => [one.start, one]));
  const byEnd = new Map(people.map((one) => [one.head[1], one]));
  const clusterAt = (start: number, end: number): GivenMention | undefined => byEnd.get(end) ?? byStart.get(start);
  const clusterOf = (draft: Draft): number | undefined => {
    const votes = new Map<number, number>();
    for (const { start, end } of draft.names) {
      const mention = clusterAt(start, end);
      if (mention?.form === 'name' && mention.cluster !== undefined)
        votes.set(mention.cluster, (votes.get(mention.cluster) ?? 0) + 1);
    }
    return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
  };
  const clusters = new Map(drafts.map((draft) => [draft, clusterOf(draft)]));
  const meant = ({ draft, seen }: Somebody): number | undefined =>
    draft ? clusters.get(draft) : clusterAt(row.at(seen[0]!.token).start, row.at(seen[0]!.last).end)?.cluster;
  const found: Example[] = [];
  resolvePronouns(row, drafts, nominals, paragraphsOf(document.text, sentences), model, (decision) => {
    const mention = byStart.get(row.at(decision.token).start);
    if (mention?.form !== 'pronoun') return history === 'own' ? undefined : null;
    const right = decision.candidates.findIndex(({ somebody }) => meant(somebody) === mention.cluster);
    found.push({
      kind: decision.kind,
      values: decision.candidates.map(({ values }) => values),
      right,
      weight: weightOf(document.genre),
    });
    return history === 'own' ? undefined : (decision.candidates[right]?.somebody ?? null);
  });
  return found;
}

/** Softmax regression by AdaGrad: full passes, so that order does not matter; weights of one kind are held back more. */
function regress(examples: readonly Example[]): PronounModel {
  const count = size * 5;
  const w: number[] = new Array(count + 1).fill(0);
  const grown: number[] = new Array(count + 1).fill(1e-6);
  for (let pass = 0; pass < 220; pass++) {
    const gradient: number[] = new Array(count + 1).fill(0);
    for (const { kind, values, right, weight } of examples) {
      const own = size * (1 + kindNames.indexOf(kind));
      const scores = values.map((row) => row.reduce((sum, value, k) => sum + value * (w[k]! + w[own + k]!), 0));
      const top = Math.max(w[count]!, ...scores);
      const total = Math.exp(w[count]! - top) + scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
      values.forEach((row, k) => {
        const error = weight * ((right === k ? 1 : 0) - Math.exp(scores[k]! - top) / total);
        row.forEach((value, j) => {
          gradient[j]! += error * value;
          gradient[own + j]! += error * value;
        });
      });
      gradient[count]! += weight * ((right < 0 ? 1 : 0) - Math.exp(w[count]! - top) / total);
    }
    for (let j = 0; j <= count; j++) {
      const step = gradient[j]! / examples.length - (j < size ? 0.002 : 0.02) * w[j]!;
      grown[j]! += step * step;
      w[j]! += ((pass < 170 ? 0.3 : 0.15) * step) / Math.sqrt(grown[j]!);
    }
  }
  const rounded = w.map((value) => Number(value.toFixed(2)));
  return {
    weights: rounded.slice(0, size),
    kinds: Object.fromEntries(
      kindNames.map((kind, k) => [kind, rounded.slice(size * (k + 1), size * (k + 2))]),
    ) as unknown as PronounModel['kinds'],
    bias: rounded[count]!,
    threshold,
  };
}

function write(model: PronounModel): string {
  return `/**
 * Weights of the features of \`pronoun-features.ts\`, in their order: a softmax over those who may be meant and nobody. Made
 * by \`tools/training/pronouns/fit-pronouns.ts\` on documents of many kinds with hand-annotated coreference.
 */
export const weights: readonly number[] = [
${features.map(({ name }, k) => `  ${model.weights[k]}, // ${name}`).join('\n')}
];

/** What is added to them for each kind of pronoun. */
export const kinds: Readonly<Record<'subject' | 'object' | 'possessive' | 'reflexive', readonly number[]>> = {
${kindNames.map((kind) => `  ${kind}: [${model.kinds[kind].join(', ')}],`).join('\n')}
};

/** Score of "none of them". */
export const bias = ${model.bias};

/** Least probability of an answer: below it a wrong name is likelier than is bearable. */
export const threshold = ${model.threshold};
`;
}

const input = process.argv[2];
if (!input) throw new Error('usage: fit-pronouns DOCUMENTS.jsonl');
const documents = readFileSync(input, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as GivenDocument & { genre: string });
const examples = (model: PronounModel, history: 'truth' | 'own') =>
  documents.flatMap((document) => examplesOf(document, model, history));
// First on the truth; then on the truth and on the chains that the first makes: it learns what its own errors look like.
const first = regress(examples(blank, 'truth'));
const both = [...examples(first, 'truth'), ...examples(first, 'own')];
writeFileSync(new URL('../../../src/reading/english/names/pronoun-weights.ts', import.meta.url), write(regress(both)));
