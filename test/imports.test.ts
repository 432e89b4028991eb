import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';

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
  'cli',
] as const;

/** Inside the built-in reader, likewise. What stands in no folder of it puts them together. */
const readingFolders = ['times', 'money', 'names', 'quotations', 'cases', 'events'] as const;

/** Names that say nothing about what is inside. */
const drawers = /^(?:utils?|helpers?|common|shared|managers?|misc)$/;

const src = new URL('../src', import.meta.url).pathname;
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(src, join(entry.parentPath, entry.name)));
const sources = files.filter((file) => /\.tsx?$/.test(file));

/** `import ... from 'x'`, `export ... from 'x'`, `import 'x'`, `import('x')`, and `new URL('x', import.meta.url)` of a module. */
const imported =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"\n]+)['"]|(?:^|\n)\s*import\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]|new URL\(\s*['"]([^'"\n]+\.ts)['"]/g;

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(imported)]
    .map((hit) => (hit[1] ?? hit[2] ?? hit[3] ?? hit[4])!)
    .filter((target) => target.startsWith('.'))
    .map((target) => normalize(join(dirname(file), target)));
}

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

test('the import reader sees every form', () => {
  const text = `import a from './a.ts';
import type { B,
  C } from "./b.ts";
export { d } from './d.ts';
import './e.ts';
const f = await import('./f.ts');
new Worker(new URL('./g.ts', import.meta.url));
// nothing from './h.ts' here`;
  const found = [...text.matchAll(imported)].map((hit) => hit[1] ?? hit[2] ?? hit[3] ?? hit[4]);
  expect(found).toEqual(['./a.ts', './b.ts', './d.ts', './e.ts', './f.ts', './g.ts']);
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
