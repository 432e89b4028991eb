import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** A regular expression and where the program has it. */
export interface Found {
  readonly source: string;
  readonly flags: string;
  /** `src/folder/file.ts:12` */
  readonly place: string;
}

/** What the syntax tree of one file says. */
export interface Literals {
  readonly found: readonly Found[];
  /** Places of `RegExp(...)` and `new RegExp(...)`, whose pattern no syntax tree shows. */
  readonly built: readonly string[];
}

/** The modules of `root/folder`, tests and fixtures left out. Sorted, relative to root. */
export function sourceFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|js)$/.test(entry.name))
    .filter((entry) => !/\.(?:test|fixture|suite|d)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replace(/^\//, ''))
    .sort();
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly regex?: { readonly pattern: string; readonly flags: string } | null;
  readonly callee?: { readonly type: string; readonly name?: string };
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function* nodesOf(value: unknown): Generator<Node> {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (isNode(next)) yield next;
    if (typeof next === 'object' && next !== null) open.push(...Object.values(next));
  }
}

/** The regular expressions written in one file, read from its syntax tree. Throws when the file cannot be parsed. */
export function literalsOf(root: string, file: string): Literals {
  const text = readFileSync(join(root, file), 'utf8');
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const placeAt = (offset: number) => `${file}:${text.slice(0, offset).split('\n').length}`;
  const found: Found[] = [];
  const built: string[] = [];
  for (const node of nodesOf(program)) {
    if (node.type === 'Literal' && node.regex) {
      found.push({ source: node.regex.pattern, flags: node.regex.flags, place: placeAt(node.start) });
    }
    const calls = node.type === 'NewExpression' || node.type === 'CallExpression';
    if (calls && node.callee?.type === 'Identifier' && node.callee.name === 'RegExp') built.push(placeAt(node.start));
  }
  return { found, built };
}
