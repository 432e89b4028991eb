import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '../src/store/sqlite/migrations.ts';

const manual = readFileSync(new URL('../docs/store.md', import.meta.url), 'utf8');

/** Table or view to the columns that its section names. */
const told = new Map(
  manual
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [name, ...rest] = section.split(/^## /m)[0]!.split('\n');
      const cells = rest.filter((line) => line.startsWith('|')).map((line) => line.split('|')[1]!);
      return [name!, cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, column]) => column!)).sort()];
    }),
);

const file = new Database(':memory:');
for (const { sql } of migrations) file.exec(sql);
const names = file
  .prepare("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name")
  .pluck()
  .all() as string[];
const shown = names.filter((name) => !/^_|^sqlite_|_search(?:_|$)/.test(name));

test('docs/store.md tells of every table and view, and of no other', () => {
  expect([...told.keys()].sort()).toEqual([...shown].sort());
});

test.each(shown)('docs/store.md tells of the columns of %s', (name) => {
  const columns = file.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(name) as string[];
  expect(told.get(name)).toEqual([...columns].sort());
});

test('every reference is a foreign key of one column, with an index', () => {
  const bare = shown.flatMap((table) => {
    const keys = file.pragma(`foreign_key_list(${table})`) as readonly {
      readonly from: string;
      readonly seq: number;
    }[];
    const indexes = file.pragma(`index_list(${table})`) as readonly { readonly name: string }[];
    const first = new Set(
      indexes.map(({ name }) => (file.pragma(`index_info(${name})`) as readonly { readonly name: string }[])[0]!.name),
    );
    const primary = (file.pragma(`table_info(${table})`) as { name: string; pk: number }[]).find(({ pk }) => pk === 1);
    return keys
      .filter(({ from, seq }) => seq > 0 || !(first.has(from) || from === primary?.name))
      .map(({ from }) => `${table}.${from}`);
  });
  expect(bare).toEqual([]);
});

test('the example of the manual is a question that the file answers', () => {
  const [, sql] = /```sql\n([\s\S]*?)```/.exec(manual)!;
  expect(file.prepare(sql!).all()).toEqual([]);
});
