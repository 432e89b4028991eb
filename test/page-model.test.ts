import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

/** Places in a source, as "line: text", that hold or make a regular expression. */
function regularExpressions(name: string, source: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    if (Array.isArray(node) || typeof node !== 'object' || node === null) return;
    const { type, name: called, start, end } = node as { [key: string]: unknown };
    const isLiteral = type === 'Literal' && 'regex' in node;
    if (isLiteral || (type === 'Identifier' && called === 'RegExp')) {
      const at = Number(start);
      found.push(`${name}:${source.slice(0, at).split('\n').length}: ${source.slice(at, Number(end))}`);
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(name, source).program);
  return found;
}

test('the model of the page reads no English: it holds no regular expression', () => {
  const model = new URL('../src/web/model/', import.meta.url);
  const sources = readdirSync(model).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  expect(sources.length).toBeGreaterThan(10);
  expect(sources.flatMap((file) => regularExpressions(file, readFileSync(new URL(file, model), 'utf8')))).toEqual([]);
});

test('a regular expression is found, written or made', () => {
  expect(regularExpressions('a.ts', 'const a = /x/;\nconst b = new RegExp("x");\nconst c: string = "/x/";')).toEqual([
    'a.ts:1: /x/',
    'a.ts:2: RegExp',
  ]);
});
