import type { Span } from '../../document/document.ts';
import { placeOfShown } from '../../words/shown-text.ts';

/** As much of a DOM `Range` as is needed. */
export type Stretch = Pick<Range, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

/**
 * What a stretch of the drawn text is in the document's own: UTF-16 offsets, without white space at its ends; `null` when no
 * letter is in it. Under `root` each piece of text stands in an element of its own whose `data-at` says where it begins in
 * `text`; pieces are in the order of the text, shown as `shownText` shows it.
 */
export function selectedSpan(root: ParentNode & Node, stretch: Stretch, text: string): Span | null {
  const pieces = [...root.querySelectorAll<HTMLElement>('[data-at]')];
  const start = placeOf(root, pieces, stretch.startContainer, stretch.startOffset, text, false);
  const end = placeOf(root, pieces, stretch.endContainer, stretch.endOffset, text, true);
  return start === null || end === null ? null : trimmed(text, { start, end });
}

function placeOf(
  root: Node,
  pieces: readonly HTMLElement[],
  node: Node,
  offset: number,
  text: string,
  isEnd: boolean,
): number | null {
  const next = node.nodeType === 3 ? node : (node.childNodes[offset] ?? null);
  const piece = (node.nodeType === 3 ? node.parentElement : (node as Element))?.closest?.<HTMLElement>('[data-at]');
  if (piece !== null && piece !== undefined) {
    const { at, end } = spanOf(piece, text);
    if (node.nodeType !== 3) return offset === 0 ? at : end;
    return at + placeOfShown(text.slice(at, end), offset, isEnd);
  }
  const after = firstFrom(next ?? successor(node, root), root);
  if (!isEnd) return after === null ? null : spanOf(after, text).at;
  const before = after === null ? pieces.at(-1) : pieces[pieces.indexOf(after) - 1];
  return before === undefined ? null : spanOf(before, text).end;
}

/** The first piece at or after `from`, in the order of the text. */
function firstFrom(from: Node | null, root: Node): HTMLElement | null {
  for (let node = from; node !== null; node = successor(node, root)) {
    if (node.nodeType !== 1) continue;
    const element = node as HTMLElement;
    const piece = element.hasAttribute('data-at') ? element : element.querySelector<HTMLElement>('[data-at]');
    if (piece !== null) return piece;
  }
  return null;
}

/** What follows a node and all that is in it, inside `root`. */
function successor(node: Node, root: Node): Node | null {
  for (let from: Node | null = node; from !== null && from !== root; from = from.parentNode) {
    if (from.nextSibling !== null) return from.nextSibling;
  }
  return null;
}

function spanOf(piece: HTMLElement, text: string): { readonly at: number; readonly end: number } {
  const at = Number(piece.getAttribute('data-at'));
  return { at, end: at + placeOfShown(text.slice(at), piece.textContent?.length ?? 0, true) };
}

function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}
