import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventKinds } from '../src/field/kinds/index.ts';
import type { EventKind } from '../src/field/kinds/kind.ts';
import { partyKinds, proceedingKinds } from '../src/field/values.ts';
import { type Node, nodesOf, root } from './syntax-trees.ts';

const names: ReadonlySet<string> = new Set(eventKinds.map(({ name }) => name));

/** The string that an expression, a key or a case is, `null` where it is none. */
function wordOf(node: Node | null | undefined): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'Identifier') return node.name as string;
  if (node?.type === 'ArrayExpression') return wordOf((node.elements as Node[])[0]);
  return null;
}

/** What a node lists: elements of an array, keys of an object, cases of a switch, members of a union of words. */
function membersOf(node: Node): readonly (Node | null | undefined)[] {
  if (node.type === 'ArrayExpression') return (node.elements as Node[]).filter((one) => one?.type !== 'Identifier');
  if (node.type === 'ObjectExpression') return (node.properties as Node[]).map(({ key }) => key as Node);
  if (node.type === 'SwitchStatement') return (node.cases as Node[]).map(({ test: of }) => of as Node | null);
  if (node.type === 'TSUnionType')
    return (node.types as Node[]).flatMap(({ type, literal }) => (type === 'TSLiteralType' ? [literal as Node] : []));
  return [];
}
/** Lists of words that are names of kinds too and mean something else, by the file that has them. */
const others: Readonly<Record<string, string>> = {
  'src/field/values.ts': 'acts of saying and media of a statement',
  'src/reading/english/quotations/indirect.ts': 'acts of saying',
  'src/reading/english/quotations/medium.ts': 'media of a statement',
  'src/cli/quotes.ts': 'acts of saying',
  'src/web/views/one-said.tsx': 'acts of saying',
  'src/language/stems.ts': 'forms of English words',
  'src/reading/english/times/forms/within-paper.ts': 'names of court papers',
  'src/field/names/eponyms.ts': 'words behind a name that is nobody in the case',
  'src/language/names/rules/person.ts': 'words that are no part of a name',
};

/** Tables keyed by kind in a text: line and the names in it. */
function tablesIn(file: string, text: string): readonly string[] {
  return [...nodesOf(file, text)].flatMap((node) => {
    const found = new Set(
      membersOf(node)
        .flatMap((one) => wordOf(one) ?? [])
        .filter((word) => names.has(word)),
    );
    return found.size < 2 ? [] : [`${file}:${text.slice(0, node.start).split('\n').length} ${[...found].join(', ')}`];
  });
}

const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter(
  (file) => !/\.(?:test|fixture|suite)\.tsx?$/.test(file) && !file.startsWith('src/field/kinds/'),
);

test('no table keyed by kind stands outside the records', () => {
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((file) => tablesIn(file, readFileSync(join(root, file), 'utf8')));
  expect(found.filter((one) => others[one.split(':')[0]!] === undefined)).toEqual([]);
  // What is excused must still be there.
  for (const file of Object.keys(others)) expect(found.filter((one) => one.startsWith(`${file}:`))).not.toEqual([]);
});

test.each([
  ["const a = new Set(['trial', 'verdict']);", 1],
  ["const a = ['trial'];", 0],
  ["const a = { trial: 1, 'appeal-decision': 2 };", 1],
  ["const a = [['trial', 1], ['verdict', 2]];", 1],
  ["switch (kind) { case 'trial': break; case 'verdict': break; }", 1],
  ["type A = 'trial' | 'verdict';", 1],
  ['const a = [trial, verdict];', 0],
])('%s holds tables: %d', (text, count) => expect(tablesIn('a.ts', text)).toHaveLength(count));

/** Whose `kind` is no kind of event though it can be called as one, by the file that compares it. */
const otherKinds: Readonly<Record<string, string>> = {
  'src/cli/quotes.ts': 'something said is a statement or a saying',
  'src/web/model/sayings.ts': 'something said is a statement or a saying',
  'src/web/views/quotations.tsx': 'something said is a statement or a saying',
  'src/web/views/parties.tsx': 'something said is a statement or a saying',
  'src/web/views/one-said.tsx': 'something said is a statement or a saying',
};

/** A jury is a party too, an appeal a case: these names count where the `kind` is that of a report, an event or an entry. */
const ofOthers: ReadonlySet<string> = new Set([...partyKinds, ...proceedingKinds]);
const tellers = /^(?:report|event|entry)$/;

const isKindOfEvent = (node: Node): boolean => {
  const of = node.type === 'MemberExpression' ? (node.object as Node) : null;
  return of !== null && isKind(node) && tellers.test(wordOf((of.property as Node | undefined) ?? of) ?? '');
};

const isKind = (node: Node): boolean =>
  (node.type === 'Identifier' && node.name === 'kind') ||
  (node.type === 'MemberExpression' && isKind(node.property as Node));

/** Comparisons of a `kind` with the name of a kind of event: by `===`, `!==` or a case. */
function comparisonsIn(file: string, text: string): readonly string[] {
  return [...nodesOf(file, text)].flatMap((node) => {
    const sides: readonly (Node | null)[] =
      node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator as string)
        ? [node.left as Node, node.right as Node]
        : node.type === 'SwitchStatement'
          ? [node.discriminant as Node, ...(node.cases as Node[]).map(({ test: of }) => of as Node | null)]
          : [];
    if (!sides.some((one) => one !== null && isKind(one))) return [];
    const surely = sides.some((one) => one !== null && isKindOfEvent(one));
    const found = sides.filter(
      (one) => one?.type === 'Literal' && names.has(String(one.value)) && (surely || !ofOthers.has(String(one.value))),
    );
    return found.map((one) => `${file}:${text.slice(0, node.start).split('\n').length} ${String(one!.value)}`);
  });
}

test('nothing is decided by the name of a kind outside its record', () => {
  const found = files.flatMap((file) => comparisonsIn(file, readFileSync(join(root, file), 'utf8')));
  expect(found.filter((one) => otherKinds[one.split(':')[0]!] === undefined)).toEqual([]);
  for (const file of Object.keys(otherKinds)) expect(found.filter((one) => one.startsWith(`${file}:`))).not.toEqual([]);
});

test.each([
  ["if (one.report.kind === 'trial') go();", 1],
  ["if ('trial' !== kind) go();", 1],
  ["switch (event.kind) { case 'verdict': go(); }", 1],
  ["if (one.report.kind === 'jury') go();", 1],
  ["if (event.kind === 'appeal') go();", 1],
  ["if (shape.kind === 'appeal') go();", 0],
  ["if (one.kind === 'person') go();", 0],
  ["if (role === 'trial') go();", 0],
])('%s compares kinds: %d', (text, count) => expect(comparisonsIn('a.ts', text)).toHaveLength(count));

test('a record names other kinds by names that are', () => {
  const named = eventKinds.flatMap((kind: EventKind) => [
    ...(kind.yieldsTo ?? []),
    ...(kind.decidedWith ?? []),
    ...(kind.shownBy ?? []),
    ...(kind.settledBy ?? []),
    ...Object.values(kind.wordings).flatMap((one) => (typeof one === 'string' ? [] : (one[1].follows ?? []))),
  ]);
  expect(named.filter((name) => !names.has(name))).toEqual([]);
});

test('a noun stands for one kind', () => {
  const nouns = eventKinds.flatMap((kind: EventKind) => kind.nouns ?? []);
  expect(new Set(nouns).size).toBe(nouns.length);
});
