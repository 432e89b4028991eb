import type { PageBlock } from './page-blocks.ts';
import { type PageElement, tagOf } from './tree.ts';

/** Fewer rows may be the labels of a form. */
const fewestRows = 3;

/** A day, or the number of a case: what nearly each row of a docket, a calendar or a list of opinions has. */
const dayOrNumber =
  /\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b|\b\d{4}-\d\d-\d\d\b|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}\b|\b\d{2,4}-(?:[a-z]{2,4}-)?\d{2,6}\b/i;

/** The tables whose rows are entries: at least three rows of several cells, most of them with a day or a number. */
export function dataTables(blocks: readonly PageBlock[]): ReadonlySet<PageElement> {
  const rows = new Map<PageElement, Map<PageElement, { cells: Set<PageElement>; marked: boolean }>>();
  for (const block of blocks) {
    const cell = enclosing(block.owner, 'TD', 'TH');
    const row = cell && enclosing(cell, 'TR');
    const table = row && tableOf(row);
    if (!cell || !row || !table) continue;
    const ofTable = rows.get(table) ?? new Map();
    rows.set(table, ofTable);
    const one = ofTable.get(row) ?? { cells: new Set<PageElement>(), marked: false };
    ofTable.set(row, one);
    one.cells.add(cell);
    one.marked ||= block.length <= 300 && dayOrNumber.test(block.words.slice(0, 600));
  }
  const found = new Set<PageElement>();
  for (const [table, ofTable] of rows) {
    const entries = [...ofTable.values()].filter(({ cells }) => cells.size >= 2);
    if (entries.length >= fewestRows && 2 * entries.filter(({ marked }) => marked).length >= entries.length)
      found.add(table);
  }
  return found;
}

/**
 * The cells of a row as one block, so that the day of an entry stands beside its words: "March 3, 2031 | 12 | Order denying
 * the motion". What a cell holds below its first paragraph stays a block of its own.
 */
export function joinRows(blocks: readonly PageBlock[], tables: ReadonlySet<PageElement>): PageBlock[] {
  const joined: PageBlock[] = [];
  let lastRow: PageElement | null = null;
  let lastCell: PageElement | null = null;
  for (const block of blocks) {
    const cell = enclosing(block.owner, 'TD', 'TH');
    const row = cell && enclosing(cell, 'TR');
    const table = row && tableOf(row);
    const isCell = cell !== null && row !== null && table !== null && tables.has(table) && block.kind === 'paragraph';
    const before = joined.at(-1);
    if (isCell && before && lastRow === row && lastCell !== cell) joined[joined.length - 1] = beside(before, block);
    else joined.push(block);
    [lastRow, lastCell] = isCell ? [row, cell] : [null, null];
  }
  return joined;
}

const beside = (one: PageBlock, next: PageBlock): PageBlock => ({
  ...one,
  words: `${one.words.trimEnd()} | ${next.words.trimStart()}`,
  pieces: [...one.pieces, ...next.pieces],
  length: one.length + next.length,
  linked: one.linked + next.linked,
});

/** The innermost table that an element stands in. */
export function tableOf(element: PageElement): PageElement | null {
  return enclosing(element, 'TABLE');
}

function enclosing(element: PageElement, ...tags: readonly string[]): PageElement | null {
  for (let one: PageElement | null = element; one; one = one.parentElement as PageElement | null)
    if (tags.includes(tagOf(one))) return one;
  return null;
}
