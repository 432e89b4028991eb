import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Document, Span } from '../document/document.ts';
import { isEdtf } from '../words/edtf.ts';
import type { Reader } from './reader.ts';
import type { Reading } from './reading.ts';

/** A document of the text, a block a paragraph. Nothing else is known of it but, where given, its day. */
export function documentOfText(text: string, published: string | null = '2031-11-22'): Document {
  const blocks: Block[] = [];
  let start = 0;
  for (const paragraph of text.split('\n\n')) {
    const end = start + paragraph.length;
    if (paragraph.trim() !== '') blocks.push({ start, end, kind: 'paragraph' });
    start = end + 2;
  }
  return {
    id: '0123456789abcdef',
    path: 'invented.txt',
    title: null,
    publisher: 'The Invented Post',
    url: null,
    published,
    publishedFrom: published === null ? null : 'header',
    kind: 'article',
    text,
    blocks,
  };
}

/** Everything that a reading has a list for. */
const story = `A jury on Wednesday found Harbour Light liable for the collision of June 8, 2030, and awarded Ann Oak $2 million. “I never doubted it,” Oak told reporters outside the courthouse in Port Elm.

Oak sued the ferry company in March 2031 (“Oak I”). In Oak v. Harbour Light, No. 31-cv-10016, Judge Rosa Marsh denied a motion to dismiss two weeks before the trial. The company said it would appeal. A hearing set for Dec. 4 was postponed.`;

/** What a text may hold that is no prose. */
const odd: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udc00 Oak sued \ud83d',
  '👩‍⚖️ ruled against 🚢 on Tuesday 👩‍⚖️',
  'é'.normalize('NFD').repeat(40),
  '“““ ‘‘ «',
  'Ann Oak v. v. v. Harbour Light',
  '\u202eOak sued\u202c Harbour Light on 2031-02-30.',
  '31/12/9999 and 0000-00-00 and $999999999999999999999',
  'Oak\u2028sued\u2029Harbour\u0085Light.',
  'a'.repeat(5000),
  'Oak '.repeat(300),
];

/** What every reader must keep. Its own test is one call of this. */
export function readerSuite(reader: Reader): void {
  const read = (text: string, published?: string | null) => reader.read(documentOfText(text, published));

  describe(`reader ${reader.name}`, () => {
    test('says who it is, without spaces, so that it can be part of a key', () => {
      expect(`${reader.name}/${reader.version}`).toMatch(/^[\w.-]+\/[\w.-]+$/);
    });

    test('finds in the story what a reading has lists for', async () => {
      const reading = await read(story);
      expect(reading.document).toBe('0123456789abcdef');
      expect(reading.reader).toEqual({ name: reader.name, version: reader.version });
      const { sentences, times, cast, cases, quotations, reports } = reading;
      for (const list of [sentences, times, cast, cases, quotations, reports]) expect(list).not.toEqual([]);
      expect(reports.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['verdict', 'filing']));
    });

    for (const [name, text] of [
      ['the story', story] as const,
      ...odd.map((one) => [JSON.stringify(one.slice(0, 30)), one] as const),
    ])
      test(`keeps the contract on ${name}`, async () => {
        for (const published of ['2031-11-22', null]) keepsContract(text, await read(text, published));
      });

    test('keeps the contract on any string', async () => {
      const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), looseHalves());
      await fc.assert(
        fc.asyncProperty(anyText, async (text) => keepsContract(text, await read(text))),
        { numRuns: 60, seed: 1 },
      );
    });

    test('reads the same document the same way, whatever was read between', async () => {
      const first = await read(story);
      await read('Leo Birch pleaded guilty to fraud on Monday.');
      expect(await read(story)).toEqual(first);
    });

    test('gives plain data that goes to another thread as it is', async () => {
      const reading = await read(story);
      expect(structuredClone(reading)).toEqual(reading);
      expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
    });
  });
}

/** Strings with halves of surrogate pairs anywhere. */
function looseHalves(): fc.Arbitrary<string> {
  return fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
}

function keepsContract(text: string, reading: Reading): void {
  const { sentences, times, counted, cast, cases, names, sums, quotations, sayings, reports } = reading;
  for (const span of spansIn(reading)) expect(problemOf(text, span), `${span.start}-${span.end}`).toBeNull();
  for (const list of [sentences, times, cases, sums, quotations, sayings, reports]) expect(inOrder(list)).toBe(true);
  for (const edtf of edtfIn(reading)) expect(isEdtf(edtf), edtf).toBe(true);
  for (const [at, entity] of cast.entries()) expect(entity.id).toBe(at);
  for (const { mentions } of cast) expect(mentions).not.toEqual([]);
  const written = new Set(names.map(({ name }) => name));
  expect(written.size).toBe(names.length);
  for (const { name, aliases } of cast) for (const one of [name, ...aliases]) expect(written.has(one)).toBe(true);
  for (const { caption, nickname } of cases)
    for (const one of [caption?.first, caption?.second, nickname]) if (one) expect(written.has(one)).toBe(true);
  for (const { time, until } of counted) expect(until).toBeGreaterThanOrEqual(times[time]?.end ?? Infinity);
  for (const { sides } of sentences) for (const { entity } of sides) expect(cast[entity]).toBeDefined();
  for (const report of reports) {
    const { trigger, participants, time, court, source } = report;
    expect(within(trigger, report)).toBe(true);
    expect(within(trigger, sentences[report.sentence]!)).toBe(true);
    expect(report.confidence).toBeGreaterThanOrEqual(0);
    expect(report.confidence).toBeLessThanOrEqual(1);
    expect(report.rule.startsWith(`${report.kind}/`)).toBe(true);
    for (const entity of [...participants.map((one) => one.entity), court, source])
      if (entity !== null) expect(cast[entity]).toBeDefined();
    if (report.case !== null) expect(cases[report.case]).toBeDefined();
    if (time !== null && time.expression !== null) expect(times[time.expression]).toBeDefined();
  }
  for (const { words, content } of quotations) for (const word of words) expect(within(word, content)).toBe(true);
  for (const { speaker } of [...quotations, ...sayings])
    if (speaker.entity !== null) expect(cast[speaker.entity]).toBeDefined();
}

/** Every object with a start and an end, wherever it stands. */
function spansIn(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(spansIn);
  const { start, end } = value as Partial<Span>;
  return typeof start === 'number' && typeof end === 'number' ? [{ start, end }, ...inner] : inner;
}

function edtfIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'edtf' && typeof one === 'string' ? [one] : edtfIn(one),
  );
}

function problemOf(text: string, { start, end }: Span): string | null {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return 'no whole number';
  if (start < 0 || end > text.length) return 'outside the text';
  if (start > end) return 'ends before it starts';
  return splitsPair(text, start) || splitsPair(text, end) ? 'between the halves of a code point' : null;
}

function splitsPair(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

const within = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;

const inOrder = (list: readonly Span[]) => list.every((one, at) => at === 0 || list[at - 1]!.start <= one.start);
