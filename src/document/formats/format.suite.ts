import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../draft.ts';
import type { Format, Hints, Opened } from './format.ts';

/** What a format needs to be tried: a path that it recognises, and pieces that files of it are made of. */
export interface FormatExample {
  readonly path: string;
  /** A file with the sentence `told` in it. */
  readonly good: (told: string) => string | Uint8Array;
  readonly pieces: readonly string[];
  /** How often the sentence stands in the large files; 9,000 times when left out. */
  readonly large?: number;
}

const told =
  'Ann Oak sued the harbour board of Port Linden on Tuesday, court papers show, and asks for three million dollars.';

/** What each format owes, whatever the bytes. */
export function formatSuite(format: Format, { path, good, pieces, large = 9_000 }: FormatExample): void {
  const open = (bytes: Uint8Array, hints: Hints = { path }) => format.open(bytes, hints);
  const bytesOf = (file: string | Uint8Array) => (typeof file === 'string' ? new TextEncoder().encode(file) : file);
  /** White space is the format's own. */
  const flat = (text: string) => text.replace(/\s+/g, ' ');

  describe(format.name, () => {
    test('recognises its files by their name alone', () => {
      expect(format.recognises(new Uint8Array(), { path })).toBe(true);
      expect(format.recognises(new Uint8Array(), { path: `a/b.c/${path.toUpperCase()}` })).toBe(true);
      expect(format.recognises(new Uint8Array(), { path: 'a.exe' })).toBe(false);
    });

    test('a good file is one document with its words', async () => {
      const [opened, ...more] = await open(bytesOf(good(told)));
      expect(more).toEqual([]);
      expect(flat(wordsOf(opened))).toContain(told);
    });

    test('the same bytes give the same drafts, in whatever order and at once', async () => {
      const files = [good(told), pieces.join(''), good(told)].map(bytesOf);
      const [first, second, third] = await Promise.all(files.map((bytes) => open(bytes)));
      expect(third).toEqual(first);
      expect(await open(files[1]!)).toEqual(second);
    });

    test('an empty file is no document', async () => {
      for (const opened of await open(new Uint8Array())) expect(opened).toHaveProperty('problem');
    });

    test('control codes are no text', async () => {
      const [opened] = await open(bytesOf(good(`${told}\u0007\u001b[1m\u009b`)));
      checkOpened(opened!);
    });

    test('one very long line, and very many lines, lose nothing', async () => {
      const line = `${told} `.repeat(large);
      const lines = `${told}\n\n`.repeat(large);
      for (const text of [good(line), good(lines)]) {
        const [opened] = await open(bytesOf(text));
        expect(flat(wordsOf(opened)).split('three million dollars').length).toBe(large + 1);
        checkOpened(opened!);
      }
    });

    test('any bytes become documents whose blocks lie in their text, or problems', async () => {
      const any = fc.oneof(
        fc.uint8Array({ maxLength: 500 }),
        fc.string({ unit: 'binary' }).map(bytesOf),
        fc.array(fc.constantFrom(...pieces, 'Oak ', '\n', '"')).map((all) => bytesOf(all.join(''))),
      );
      await fc.assert(
        fc.asyncProperty(any, async (bytes) => {
          for (const opened of await open(bytes)) checkOpened(opened);
        }),
        { numRuns: 200 },
      );
    });
  });
}

/** What stands in a document, or in the file within the file. */
function wordsOf(opened: Opened | undefined): string {
  if (!opened || 'problem' in opened) return '';
  return 'draft' in opened ? opened.draft.text : new TextDecoder().decode(opened.file.bytes);
}

function checkOpened(opened: Opened): void {
  if ('problem' in opened) expect(opened.problem).not.toBe('');
  else if ('draft' in opened) checkDraft(opened.draft);
}

/** Blocks in order, not overlapping, not empty, inside the text, without white space at their ends; no control codes. */
function checkDraft({ text, blocks, origin }: Draft): void {
  expect(text.isWellFormed()).toBe(true);
  expect(text).not.toMatch(/[^\P{Cc}\t\n]/u);
  for (const spans of [blocks, origin?.pages ?? [], origin?.parts ?? []]) {
    let at = 0;
    for (const { start, end } of spans) {
      expect(start).toBeGreaterThanOrEqual(at);
      expect(end).toBeGreaterThanOrEqual(start);
      at = end;
    }
    expect(at).toBeLessThanOrEqual(text.length);
  }
  for (const { start, end } of blocks) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
  for (const { start, end } of blocks) expect(end).toBeGreaterThan(start);
}
