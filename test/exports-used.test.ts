import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './syntax-trees.ts';

/** Names of the values (not types) that a source exports by declaring them, as the formatter writes that. */
const valuesIn = (text: string): readonly string[] =>
  [...text.matchAll(/^export (?:async )?(?:abstract )?(?:const|let|class|function\*?) (\w+)/gm)].map(
    ([, name]) => name!,
  );

const files = globSync('{src,test,tools}/**/*.{ts,tsx}', { cwd: root });
const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

test('every exported value is asked for by another file: what nobody asks for is private, or dead', () => {
  const users = new Map<string, Set<string>>();
  for (const [file, text] of texts)
    for (const [word] of text.matchAll(/\w+/g)) users.set(word, (users.get(word) ?? new Set()).add(file));
  // What other programs import, and the lists of values, which stand there for whoever needs them.
  const open = ['src/index.ts', 'src/field/values.ts'];
  const sources = files.filter((file) => file.startsWith('src/') && !open.includes(file));
  expect(sources.length).toBeGreaterThan(500);
  const unasked = sources.flatMap((file) =>
    valuesIn(texts.get(file)!)
      .filter((name) => users.get(name)!.size < 2)
      .map((name) => `${file}: ${name}`),
  );
  expect(unasked).toEqual([]);
});

test.each([
  ['export const a = 1;\nconst b = a;', ['a']],
  ['export async function a(): Promise<void> {}\nexport class B {}\nexport function* c() {}', ['a', 'B', 'c']],
  ['export interface A {}\nexport type B = 1;', []],
])('%s exports the values %j', (text, names) => expect(valuesIn(text)).toEqual(names));
