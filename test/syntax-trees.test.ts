import { expect, test } from 'vitest';
import { importsIn } from './syntax-trees.ts';

test('the import reader sees every form, and what is only types', () => {
  const text = `import a from './a.ts';
import type { B,
  C } from "./b.ts";
export { d } from './d.ts';
import './e.ts';
const f = await import('./f.ts');
new Worker(new URL('./g.ts', import.meta.url));
// nothing from './h.ts' here
import { type I, type J } from './i.ts';
import { type K, l } from './k.ts';
export * from './m.ts';
export type { N } from './n.ts';
const o = "import './o.ts'";
new URL('.', import.meta.url);`;
  const found = importsIn('a.ts', text).map(({ from, isTypesOnly }) => `${from}${isTypesOnly ? ' (types)' : ''}`);
  expect(found).toEqual([
    './a.ts',
    './b.ts (types)',
    './d.ts',
    './e.ts',
    './f.ts',
    './g.ts',
    './i.ts (types)',
    './k.ts',
    './m.ts',
    './n.ts (types)',
  ]);
});
