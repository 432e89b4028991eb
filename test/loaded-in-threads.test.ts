import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';
import { importsIn } from './syntax-trees.ts';

const src = new URL('../src', import.meta.url).pathname;

/** What takes its time: only threads may have it loaded. */
const heavy = [
  'reading/english/read.ts',
  'linking/link.ts',
  'linking/matters.ts',
  'casefile/assemble.ts',
  'export/formats/index.ts',
  'workbench/reconcile.ts',
];

/** Where the thread that answers begins. */
const asking = [
  'http/server.ts',
  'workbench/open.ts',
  'workbench/from-case-file.ts',
  'workbench/watch.ts',
  'cli/read-pile.ts',
  'cli/verbs/verify.ts',
];

/** Modules that a file needs at run time; what it imports as types only is not there then, a thread has its own. */
function neededBy(file: string): readonly string[] {
  return importsIn(file, readFileSync(join(src, file), 'utf8'))
    .filter(({ from, isTypesOnly, isThread }) => from.startsWith('.') && !isTypesOnly && !isThread)
    .map(({ from }) => normalize(join(dirname(file), from)));
}

/** The files by which one is reached from another; `null` when it is not. */
function wayTo(target: string, from: string): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  for (const file of cameFrom.keys()) {
    if (file === target) {
      const way: string[] = [];
      for (let at: string | null = file; at !== null; at = cameFrom.get(at) ?? null) way.unshift(at);
      return way;
    }
    for (const next of neededBy(file)) if (!cameFrom.has(next)) cameFrom.set(next, file);
  }
  return null;
}

test.each(asking)('%s loads nothing that is heavy: it is done in threads', (file) => {
  expect(heavy.flatMap((target) => wayTo(target, file) ?? [])).toEqual([]);
});

test.each(heavy)('%s is loaded by a thread', (target) => {
  const threads = ['engine/thread.ts', 'workbench/hand-over-thread.ts'];
  expect(threads.filter((file) => wayTo(target, file) !== null)).not.toEqual([]);
});

test('documents are opened in threads only', () => {
  const files = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.suite|\.fixture)\.tsx?$/.test(entry.name))
    .map((entry) => relative(src, join(entry.parentPath, entry.name)));
  const opening = files.filter((file) =>
    /import[^;]*\b(?:openSheet|openPile)\b[^;]*from/.test(readFileSync(join(src, file), 'utf8')),
  );
  expect(opening.filter((file) => !file.startsWith('document/'))).toEqual(['engine/read-sheet.ts']);
});
