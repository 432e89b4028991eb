import { findNames, type NameKind } from '../../../src/language/names/index.ts';
import type { Label, LabelledText } from './names-corpora.ts';

export const LABEL_OF: Readonly<Record<NameKind, Label>> = {
  person: 'PER',
  organization: 'ORG',
  government: 'ORG',
  court: 'ORG',
  place: 'LOC',
  statute: 'MISC',
  work: 'MISC',
};

export interface Score {
  readonly label: string;
  readonly right: number;
  readonly found: number;
  readonly expected: number;
}

/** Names with the very borders and the label of the file, by label; the last line is all `labels` together. */
export function scoreNames(texts: readonly LabelledText[], labels: readonly Label[] = ['PER', 'ORG', 'LOC']): Score[] {
  const counts = new Map(
    labels.map((label) => [label as string, { label: label as string, right: 0, found: 0, expected: 0 }]),
  );
  for (const { text, sentences, names } of texts) {
    const expected = new Set(names.map((name) => `${name.label} ${name.start} ${name.end}`));
    for (const name of names) {
      const count = counts.get(name.label);
      if (count) count.expected++;
    }
    for (const name of findNames(text, sentences)) {
      const label = LABEL_OF[name.kind];
      const count = counts.get(label);
      if (!count) continue;
      count.found++;
      if (expected.has(`${label} ${name.start} ${name.end}`)) count.right++;
    }
  }
  const scores = [...counts.values()];
  const sum = (field: 'right' | 'found' | 'expected') => scores.reduce((total, score) => total + score[field], 0);
  return [...scores, { label: 'all', right: sum('right'), found: sum('found'), expected: sum('expected') }];
}

const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);

export function scoreLine({ label, right, found, expected }: Score): string {
  const precision = percent(right, found);
  const recall = percent(right, expected);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return `${label.padEnd(5)} P ${precision.toFixed(1).padStart(5)}  R ${recall.toFixed(1).padStart(5)}  F1 ${f1.toFixed(1).padStart(5)}  (${right} right of ${found} found, ${expected} expected)`;
}
