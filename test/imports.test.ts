import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';
import { importsIn } from './syntax-trees.ts';

/** The stages, which are the folders of src, each importing from itself and those before it only. */
const stages = [
  'field',
  'words',
  'document',
  'language',
  'reading',
  'linking',
  'casefile',
  'engine',
  'store',
  'export',
  'workbench',
  'web',
  'http',
  'mcp',
  'cli',
] as const;

/** Inside the built-in reader, likewise. What stands in no folder of it puts them together. */
const readingFolders = ['times', 'money', 'names', 'quotations', 'cases', 'clauses', 'events'] as const;

/** Names that say nothing about what is inside. */
const drawers = /^(?:utils?|helpers?|common|shared|managers?|misc)$/;

const src = new URL('../src', import.meta.url).pathname;
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(src, join(entry.parentPath, entry.name)));
const sources = files.filter((file) => /\.tsx?$/.test(file));

const imports = new Map(
  sources.map((file) => [
    file,
    importsIn(file, readFileSync(join(src, file), 'utf8'))
      .filter(({ from }) => from.startsWith('.'))
      .map(({ from }) => normalize(join(dirname(file), from))),
  ]),
);
const importsOf = (file: string): readonly string[] => imports.get(file) ?? [];

/** What other programs may import of this one; it stands after every stage, and no stage may import it. */
const entrance = 'index.ts';

const stageOf = (file: string) =>
  file === entrance ? stages.length : stages.indexOf(file.split('/')[0] as (typeof stages)[number]);

test('every folder of src is a stage', () => {
  const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]!));
  expect([...folders].filter((folder) => !stages.includes(folder as (typeof stages)[number]))).toEqual([]);
  expect(files.filter((file) => !file.includes('/') && /\.tsx?$/.test(file))).toEqual([entrance]);
});

test('no file imports from a later stage', () => {
  const wrong = sources.flatMap((file) =>
    importsOf(file)
      .filter((target) => !target.startsWith('..') && stageOf(target) > stageOf(file))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('inside the built-in reader, no folder imports from a later one', () => {
  const place = (file: string) =>
    file.startsWith('reading/english/')
      ? readingFolders.indexOf(file.split('/')[2] as (typeof readingFolders)[number])
      : -1;
  const wrong = sources
    .filter((file) => place(file) >= 0)
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => place(target) > place(file))
        .map((target) => `${file} imports ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('nothing is called by a name that says nothing', () => {
  const wrong = files.filter((file) => file.split('/').some((part) => drawers.test(part.split('.')[0]!)));
  expect(wrong).toEqual([]);
});

test('no files import each other in a circle', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push([...way.slice(at), file].join(' -> '));
    if (at >= 0 || done.has(file)) return;
    for (const target of importsOf(file)) if (sources.includes(target)) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);
  expect(circles).toEqual([]);
});

test('every contract has one suite, which each implementation passes', () => {
  const suites = files.filter((file) => file.endsWith('.suite.ts')).sort();
  const calledBy = suites.map((suite) => {
    const name = /export function (\w+Suite)\(/.exec(readFileSync(join(src, suite), 'utf8'))![1]!;
    const tests = [...sources.filter((file) => file.endsWith('.test.ts')), '../test/exports.test.ts'];
    const calling = tests.filter((file) => {
      const text = readFileSync(join(src, file), 'utf8');
      const isImported = importsIn(file, text).some(({ from }) => join(src, dirname(file), from) === join(src, suite));
      return isImported && text.includes(`${name}(`);
    });
    return [suite, calling] as const;
  });
  expect(Object.fromEntries(calledBy)).toEqual({
    'document/formats/format.suite.ts': ['document/formats/formats.test.ts'],
    'export/format.suite.ts': ['../test/exports.test.ts'],
    'reading/reader.suite.ts': implementations('reading').map((folder) => `reading/${folder}/reader.test.ts`),
    'store/store.suite.ts': implementations('store').map((folder) => `store/${folder}/store.test.ts`),
    'workbench/workbench.suite.ts': ['workbench/workbench.test.ts'],
  });
});

/** The folders of a stage, each of which holds one implementation of its contract. */
function implementations(stage: string): readonly string[] {
  return readdirSync(join(src, stage), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
