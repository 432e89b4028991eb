import { type Page, type PageElement, tagOf } from '../page/tree.ts';

/** Elements that stand on lines of their own. */
const lineElements = new Set('BR TR TD TH TABLE P DIV CENTER H1 H2 H3 H4 LI UL DT DD'.split(' '));

/** The lines of an element, without white space around them; a cell is one, at least. */
export function linesOf(root: PageElement): readonly string[] {
  let words = '';
  const stack: { readonly node: { nodeType: number; textContent: string | null }; readonly leave: boolean }[] = [
    { node: root as never, leave: false },
  ];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, leave } = top;
    if (node.nodeType === 3) words += (node.textContent ?? '').replace(/\s+/g, ' ');
    if (node.nodeType !== 1) continue;
    const element = node as unknown as PageElement;
    const name = tagOf(element);
    if (lineElements.has(name)) words += '\n';
    if (leave || name === 'SCRIPT' || name === 'STYLE') continue;
    stack.push({ node, leave: true });
    // A list that is made anew whenever it is asked for.
    const children = element.childNodes;
    for (let at = children.length - 1; at >= 0; at -= 1) stack.push({ node: children[at] as never, leave: false });
  }
  return words
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** The words of an element on one line. */
export const plain = (element: PageElement): string => linesOf(element).join(' ');

/** The cells of a row. */
export const cellsOf = (row: PageElement): readonly PageElement[] =>
  [...(row.children as unknown as Iterable<PageElement>)].filter((cell) => ['TD', 'TH'].includes(tagOf(cell)));

/** The rows of all tables of a page, in order; a row within a row comes after it. */
export const rowsIn = (page: Page): readonly PageElement[] => [
  ...(page.querySelectorAll('tr') as unknown as Iterable<PageElement>),
];
