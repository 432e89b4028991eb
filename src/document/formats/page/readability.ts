import { Readability } from '@mozilla/readability';
import { blocksOfPlainText } from '../../blocks.ts';
import { squeezed } from './page-blocks.ts';
import type { Tidied } from './tidy.ts';
import { type PageElement, tagOf, treeOf } from './tree.ts';

/** With more elements, or what nests deeper, it would take seconds; such a page is a list, or made to be slow. */
const mostElements = 20_000;
const mostDepths = 800_000;

/**
 * From these on, a page that is all tags, or all depth, is too costly for its length as well. Of saved pages of papers and
 * courts, the one with most tags has an element in 47 characters of its source, the deepest a third of a depth in each.
 */
const many = { elements: 2_000, depths: 100_000 };
const mostPerCharacter = { elements: 1 / 8, depths: 4 };

/** Whether it takes bounded time, and no more for each character than other pages do. */
function isWithinReach({ elements, depths, length }: Omit<Tidied, 'markup'>): boolean {
  return (
    elements <= Math.min(mostElements, Math.max(many.elements, mostPerCharacter.elements * length)) &&
    depths <= Math.min(mostDepths, Math.max(many.depths, mostPerCharacter.depths * length))
  );
}

/** It tries on copies of the page, in which each no-break space is an entity and so a node of its own; pieces are squeezed anyway. */
const withPlainSpaces = (words: string): string => words.replaceAll('\u00a0', ' ');

/**
 * The pieces of text, squeezed, of what Readability takes for the story, in order; empty when it finds none, or when
 * the page is out of its reach.
 */
export function readablePieces(tidied: Tidied): string[] {
  if (!isWithinReach(tidied)) return [];
  const { markup } = tidied;
  let story: PageElement | null = null;
  try {
    const article = new Readability(treeOf(markup, withPlainSpaces) as never, {
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
