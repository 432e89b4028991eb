import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { modelNames, packModel, unpackModel } from '../../../src/language/names/model.ts';
import { wordsOf } from '../../../src/language/names/words.ts';
import { chainSums } from './names-chain.ts';
import { readNameFile, readTreebank } from './names-corpora.ts';
import { inventedTexts, withOtherNames } from './names-invented.ts';
import { generator, SETTINGS, together, trainModel } from './names-train.ts';

const folder = mkdtempSync(join(tmpdir(), 'names-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string): string {
  const path = join(folder, `${content.length}.txt`);
  writeFileSync(path, content);
  return path;
}

const spoken = (texts: ReturnType<typeof readNameFile>) =>
  texts.map(({ text, names }) => names.map(({ start, end, label }) => `${label} ${text.slice(start, end)}`));

describe('name files', () => {
  it('are read with B and I, numbered or not, by document', () => {
    const numbered =
      '# newdoc id = a\n1\tAnn\tB-PER\t-\n2\tWebb\tI-PER\t-\n3\tleft\tO\t-\n\n# newdoc id = b\n1\tOslo\tB-LOC\t-\n';
    expect(spoken(readNameFile(file(numbered)))).toEqual([['PER Ann Webb'], ['LOC Oslo']]);
  });

  it('are read with I alone, where a new kind or a B begins a name', () => {
    expect(spoken(readNameFile(file('Ann I-PER\nOslo I-LOC\nBank B-LOC\n. O\n')))).toEqual([
      ['PER Ann', 'LOC Oslo', 'LOC Bank'],
    ]);
  });
});

describe('a treebank with entities', () => {
  it('gives proper names without their titles', () => {
    const row = (n: number, form: string, xpos: string, head: number, entity: string) =>
      [n, form, form, xpos === 'NNP' ? 'PROPN' : 'VERB', xpos, '_', head, 'dep', '_', entity].join('\t');
    const sentence = [
      row(1, 'Judge', 'NNP', 3, 'Entity=(1-person-new'),
      row(2, 'Ann', 'NNP', 3, '_'),
      row(3, 'Webb', 'NNP', 4, 'Entity=1)'),
      row(4, 'left', 'VBD', 0, '_'),
      '',
    ].join('\n');
    expect(spoken(readTreebank(file(`# newdoc id = a\n${sentence}`), true))).toEqual([['PER Ann Webb']]);
  });
});

describe('sums over label paths', () => {
  it('of all paths make one, and fewer paths sum to less', () => {
    const scores = Float64Array.from({ length: 27 }, (_, k) => Math.sin(k));
    const transitions = Float32Array.from({ length: 81 }, (_, k) => Math.cos(k));
    const free = chainSums(scores, transitions, null);
    for (let t = 0; t < 3; t++)
      expect(free.labels.slice(9 * t, 9 * t + 9).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
    expect(chainSums(scores, transitions, [1, 2, 4]).logSum).toBeLessThan(free.logSum);
    expect(chainSums(scores, transitions, [0, 2, 4]).logSum).toBe(-Infinity);
  });
});

describe('training', () => {
  const vectors = { words: ['said', 'judge'], dimensions: 2, values: Float32Array.from([1, 0, 0, 1]) };
  const settings = { ...SETTINGS, hidden: 8, epochs: 2, averaged: 1 };
  const train = (seed: number) =>
    trainModel([{ texts: inventedTexts(6, generator(1)), weight: 1 }], vectors, { ...settings, seed }, () => {});

  it('gives the same bytes each time, and packed weights come back as they were', () => {
    const bytes = packModel(train(1));
    expect(packModel(train(1)).equals(bytes)).toBe(true);
    expect(packModel(unpackModel(bytes)).equals(bytes)).toBe(true);
  });

  it('joins equal models into one that finds what each finds', () => {
    const model = train(1);
    const [text] = inventedTexts(1, generator(2));
    const words = wordsOf(text!.sentences, text!.text);
    const spans = (m: typeof model) =>
      modelNames(words, new Uint8Array(words.count), m).spans.map(({ first, last, label }) => ({ first, last, label }));
    expect(spans(together([model, model]))).toEqual(spans(model));
  });
});

describe('other names in a text', () => {
  it('stand where the names stood, the same for the same', () => {
    const [text] = inventedTexts(1, generator(3));
    const [other] = withOtherNames([text!], generator(4));
    expect(other!.names.map((name) => name.label)).toEqual(text!.names.map((name) => name.label));
    expect(other!.sentences.map((sentence) => sentence.tokens.length)).toEqual(
      text!.sentences.map((sentence) => sentence.tokens.length),
    );
  });
});
