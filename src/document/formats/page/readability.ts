import { Readability } from '@mozilla/readability';
import { blocksOfPlainText } from '../../blocks.ts';
import { squeezed } from './page-blocks.ts';
import type { Tidied } from './tidy.ts';
import { type PageElement, tagOf, treeOf } from './tree.ts';

/** With more elements, or elements that nest deeper, it would take seconds; such a page is a list, or made to be slow. */
const mostElements = 20_000;
const mostDepths = 400_000;

/**
 * The pieces of text, squeezed, of what Readability takes for the story, in order; empty when it finds none, or when
 * the page is too large for it.
 */
export function readablePieces({ markup, elements, depths }: Tidied): string[] {
  if (elements > mostElements || depths > mostDepths) return [];
  let story: PageElement | null = null;
  try {
    const article = new Readability(treeOf(markup) as never, {
      charThreshold: 200,
      keepClasses: false,
      serializer: (node) => node as unknown as string,
    }).parse();
    story = (article?.content as unknown as PageElement | undefined) ?? null;
  } catch {
    // A tree that it cannot follow: the page is read without it.
  }
  return story ? piecesOf(story) : [];
}

const unread = new Set(['SCRIPT', 'STYLE', 'BUTTON', 'SELECT', 'NAV']);

function piecesOf(root: PageElement): string[] {
  const pieces: string[] = [];
  const stack: { readonly nodeType: number }[] = [root];
  while (stack.length > 0) {
    const node = stack.pop() as PageElement;
    if (node.nodeType === 3) {
      const piece = squeezed(node.textContent ?? '');
      if (piece !== '') pieces.push(piece);
    } else if (tagOf(node) === 'PRE') {
      const lines = node.textContent ?? '';
      for (const { start, end } of blocksOfPlainText(lines)) pieces.push(squeezed(lines.slice(start, end)));
    } else if (node.nodeType === 1 && !unread.has(tagOf(node))) {
      const children = node.childNodes;
      for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
    }
  }
  return pieces;
}
