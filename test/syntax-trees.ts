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
