import { parseSync } from 'vite';

/** The repository. */
export const root = new URL('..', import.meta.url).pathname;

/** A node of a syntax tree (ESTree), whatever else it has. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Every node of a source text, in no order that means anything. */
export function* nodesOf(file: string, text: string): Generator<Node> {
  const open: unknown[] = [parseSync(file, text).program];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (typeof (next as Node).type === 'string') yield next as Node;
    open.push(...Object.values(next));
  }
}

/** What a source imports or exports from, or names as the module of a thread. */
export interface Import {
  readonly from: string;
  /** Only types: nothing of it is there at run time. */
  readonly isTypesOnly: boolean;
  /** `new URL('x.ts', import.meta.url)`: a thread runs it. */
  readonly isThread: boolean;
}

/** `import ... from 'x'`, `export ... from 'x'`, `import 'x'`, `import('x')` and `new URL('x.ts', import.meta.url)`, in order. */
export function importsIn(file: string, text: string): readonly Import[] {
  const found = [...nodesOf(file, text)].flatMap((node): (Import & { readonly start: number })[] => {
    const { type, start } = node;
    if (type === 'NewExpression') {
      const [module] = node.arguments as readonly Node[];
      const isUrl = (node.callee as Node).name === 'URL' && /\.ts$/.test(String(module?.value));
      return isUrl ? [{ start, from: String(module?.value), isTypesOnly: false, isThread: true }] : [];
    }
    const source = node.source as Node | null | undefined;
    if (!/^(?:Import|Export)/.test(type) || typeof source?.value !== 'string') return [];
    const parts = (node.specifiers ?? []) as readonly Node[];
    const kinds = [node.importKind ?? node.exportKind, ...parts.map((part) => part.importKind ?? part.exportKind)];
    const isTypesOnly = kinds[0] === 'type' || (parts.length > 0 && kinds.slice(1).every((kind) => kind === 'type'));
    return [{ start, from: source.value, isTypesOnly, isThread: false }];
  });
  return found.sort((a, b) => a.start - b.start).map(({ start: _, ...found }) => found);
}
