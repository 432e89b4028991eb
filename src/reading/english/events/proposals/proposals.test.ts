import { describe, expect, it } from 'vitest';
import { blocksOfPlainText } from '../../../../document/blocks.ts';
import type { Document } from '../../../../document/document.ts';
import { readDocument } from '../../read.ts';
import { findTriggers } from '../triggers.ts';
import { clueRows } from './clues.ts';
import { confidenceOf, logOdds } from './confidence.ts';
import { glanceRows, glanceRowsOf } from './glance.ts';
import {
  type EventModel,
  hiddenUnits,
  packModel,
  proposedKinds,
  shippedModel,
  unpackModel,
  wordVectors,
} from './proposer.ts';

function read(text: string, model?: EventModel) {
  const document: Document = {
    id: 'x',
    path: 'x.txt',
    title: null,
    publisher: null,
    url: null,
    published: '2031-05-02',
    publishedFrom: 'header',
    kind: 'article',
    text,
    blocks: blocksOfPlainText(text),
  };
  return readDocument(document, model).reports;
}

const weights = (fill: number) => ({
  clues: new Float32Array(clueRows * hiddenUnits).fill(fill),
  words: new Float32Array(6 * wordVectors().dimensions * hiddenUnits),
  hiddenBias: new Float32Array(hiddenUnits).fill(1),
  outputs: new Float32Array(hiddenUnits * (proposedKinds.length + 1)),
  outputBias: Float32Array.from({ length: proposedKinds.length + 1 }, (_, k) => (k === 3 ? 2 : 0)),
  glance: new Float32Array(glanceRows + 1).fill(0.5),
});
const confidence = { bias: -1, proposed: 0.5, worded: 2, trust: 1, rules: { 'verdict/x': 0.9 } };

describe('proposals', () => {
  it('of a story that never speaks of the law: none', () => {
    const events = read('The bakery on Mill Lane fired its oven at dawn. Ann Oak attacked the dough and beat it flat.');
    expect(events.filter(({ rule }) => rule.endsWith('/read'))).toEqual([]);
  });

  it('are the same each time', () => {
    const story =
      'A jury found Birch Ltd liable on Friday. Prosecutors say that he torched the barn and lied to the insurer about it.';
    expect(read(story)).toEqual(read(story));
  });

  it('say how sure they are', () => {
    const events = read('A judge in Harlow dismissed the lawsuit of Ann Oak on Friday.');
    expect(events.map(({ kind }) => kind)).toContain('dismissal');
    for (const { confidence: sure } of events) {
      expect(sure).toBeGreaterThan(0);
      expect(sure).toBeLessThan(1);
    }
  });
});

describe('the model', () => {
  // A kind that was added since it was trained is read by its wordings until the next training.
  it('knows kinds of the program, each once', () => {
    const { kinds } = shippedModel();
    expect(kinds.length).toBeGreaterThan(1);
    expect(kinds.filter((kind) => kind === null || !proposedKinds.includes(kind))).toEqual([]);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('is read as it was written', () => {
    const model = unpackModel(packModel(weights(0.25), confidence));
    expect(model.confidence).toEqual(confidence);
    expect(model.glance[7]).toBeCloseTo(0.5);
    const probabilities = model.propose({ shared: [1, 2], rows: [3], words: ['court', null, null, null, null, null] });
    expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
    expect(probabilities.indexOf(Math.max(...probabilities))).toBe(3);
  });

  it('has its outputs by the names of kinds', () => {
    const renamed = (name: string, other: string) =>
      unpackModel(Buffer.from(packModel(weights(0), confidence).toString('latin1').replace(name, other), 'latin1'));
    const model = renamed('"verdict"', '"verdikt"');
    expect(model.kinds.indexOf(null)).toBe(proposedKinds.indexOf('verdict'));
    expect(model.kinds.filter((kind) => kind !== null)).toEqual(proposedKinds.filter((kind) => kind !== 'verdict'));
    const [verdict] = read('A jury found Birch Ltd liable on Friday.', model).filter(({ kind }) => kind === 'verdict');
    expect(verdict).toMatchObject({ outcome: 'liable', confidence: 0.5 });
  });

  it('is refused when it is of another format', () => {
    const file = packModel(weights(0), confidence).toString('latin1').replace('"format":1', '"format":2');
    expect(() => unpackModel(Buffer.from(file, 'latin1'))).toThrow('train:events');
  });
});

describe('confidence', () => {
  it('is that of the wording alone for a kind that the model does not know', () => {
    const hit = findTriggers('A jury found Birch Ltd liable.').find(({ kind }) => kind === 'verdict')!;
    const rules = { [`verdict/${hit.trigger.name}`]: 0.8 };
    expect(confidenceOf(hit, null, { ...confidence, rules })).toBe(0.8);
    expect(confidenceOf(hit, null, { ...confidence, rules: {} })).toBe(0.5);
  });

  it('rises with what the proposer thinks', () => {
    const sure = [0, 0.1, 0.5, 0.9].map((proposed) => confidenceOf(undefined, proposed, confidence));
    expect(sure).toEqual(sure.toSorted((a, b) => a - b));
    expect(new Set(sure).size).toBe(4);
    expect(logOdds(0)).toBeCloseTo(-logOdds(1));
  });
});

describe('a glance', () => {
  it('sees each word once, and no names and numbers', () => {
    const tokens = 'She sued Birch , and sued 3 more'.split(' ').map((text, at) => ({ text, start: at, end: at + 1 }));
    expect(glanceRowsOf({ start: 0, end: 1, tokens }).size).toBe(5);
  });
});
