import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReadDocument } from '../src/linking/read-document.ts';
import { importsIn, nodesOf, root } from './syntax-trees.ts';

/** Files of the product in a stage: what only tests need aside. */
const sourcesOf = (stage: string) =>
  globSync(`src/${stage}/**/*.{ts,tsx}`, { cwd: root })
    .filter((file) => !/\.(?:test|fixture|suite)\.tsx?$/.test(file))
    .sort();

/** Where a text holds a regular expression: as a literal, or made by `RegExp`. */
const expressionsIn = (file: string, text: string): readonly string[] =>
  [...nodesOf(file, text)].flatMap((node) => {
    const made = node.type === 'Identifier' && node.name === 'RegExp';
    return made || (node.type === 'Literal' && 'regex' in node)
      ? [`${file}:${text.slice(0, node.start).split('\n').length}`]
      : [];
  });

/** Files of these stages that may hold some, each with the reason. */
const allowed: Readonly<Record<string, string>> = {
  'src/casefile/decisions/anchor.ts': 'finds the words of a decision again in a text that has changed',
};

const read = (file: string) => readFileSync(join(root, file), 'utf8');

test.each(['linking', 'casefile', 'web/model'])('%s holds no regular expression: English is read before', (stage) => {
  const sources = sourcesOf(stage);
  expect(sources.length).toBeGreaterThan(10);
  const found = sources.flatMap((file) => expressionsIn(file, read(file)));
  expect(found.filter((place) => allowed[place.split(':')[0]!] === undefined)).toEqual([]);
});

test('every file that may hold regular expressions holds some', () => {
  for (const file of Object.keys(allowed)) expect(expressionsIn(file, read(file)), file).not.toEqual([]);
});

test('regular expressions are found however they are written', () => {
  const text = "const a = /x/u;\nconst b = new RegExp('x');\nconst c = RegExp('x');\nconst d = '/x/';";
  expect(expressionsIn('a.ts', text).toSorted()).toEqual(['a.ts:1', 'a.ts:2', 'a.ts:3']);
});

// A head of a document that has `text` is a type error here.
true satisfies 'text' extends keyof ReadDocument['document'] ? never : true;

test('linking imports no text and none of the built-in reader', () => {
  const wrong = sourcesOf('linking').flatMap((file) => {
    const text = read(file);
    return importsIn(file, text)
      .filter(({ from }) => /\/(?:document\/(?!document\.ts)|reading\/english\/)/.test(from))
      .map(({ from }) => `${file} imports ${from}`);
  });
  expect(wrong).toEqual([]);
});
