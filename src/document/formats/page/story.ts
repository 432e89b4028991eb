import { BesideStory, isBare, isLinkedSentence, isProse, isSentence, settingOf } from './beside-story.ts';
import { dataTables, tableOf } from './data-tables.ts';
import { ancestry, keptBlocks, within } from './kept.ts';
import { type PageBlock, pageBlocks, squeezed } from './page-blocks.ts';
import { readablePieces } from './readability.ts';
import type { Tidied } from './tidy.ts';
import { type Page, type PageElement, tagOf } from './tree.ts';

/** A story of less is a notice or a page of bare lines: its body is read without its menus. */
const shortestStory = 140;

/**
 * The blocks of a page's story. Readability says where it is; it drops paragraphs that are short, or links, or of tables,
 * and those are taken back: inside the container of the story, what is set as its paragraphs are or is prose itself, and
 * anywhere on the page the tables whose rows are entries of a docket.
 */
export function storyBlocks(page: Page, tidied: Tidied, title: string | null): PageBlock[] {
  const all = pageBlocks(page.querySelector('body') ?? page.documentElement);
  const { blocks: kept, container } = keptBlocks(all, readablePieces(tidied));
  const tables = dataTables(all);
  const found = container === null ? [] : chosen(all, kept, container, tables, title);
  if (lengthOf(found) >= shortestStory) return found;
  const body = page.querySelector('article') ?? page.querySelector('main') ?? page.querySelector('body');
  const rest = body ? pageBlocks(body) : [];
  return lengthOf(rest) > lengthOf(found) ? rest : found;
}

function chosen(
  all: readonly PageBlock[],
  kept: readonly boolean[],
  container: PageElement,
  tables: ReadonlySet<PageElement>,
  title: string | null,
): PageBlock[] {
  const article = articleAround(container);
  const beside = new BesideStory(article);
  const settings = new Set(all.filter((_, place) => kept[place]).map((block) => settingOf(block, article)));
  const [first, last] = [kept.indexOf(true), kept.lastIndexOf(true)];
  const isTakenBack = (block: PageBlock, place: number): boolean => {
    if (block.kind === 'aside' || block.kind === 'heading') return false;
    const table = tableOf(block.owner);
    if (table && tables.has(table)) return true;
    if (!within(block.owner, article)) return false;
    const between = place > first && place < last;
    if (between && settings.has(settingOf(block, article)))
      return block.linked < block.length || isLinkedSentence(block);
    if (beside.holds(block.owner)) return false;
    if (between && (isLinkedSentence(block) || (block.linked === 0 && isBare(block, article)))) return true;
    return isProse(block);
  };
  const taken = all.map((block, place) => kept[place]! || isTakenBack(block, place));
  // A short paragraph at the story's end or beginning stands when it is set as those beside it.
  const isNext = (place: number, beside: number) => {
    const block = all[place]!;
    return (
      !taken[place] &&
      taken[beside] === true &&
      block.kind !== 'heading' &&
      isSentence(block) &&
      within(block.owner, article) &&
      settingOf(block, article) === settingOf(all[beside]!, article)
    );
  };
  for (let place = last + 1; place < all.length; place++) if (isNext(place, place - 1)) taken[place] = true;
  for (let place = first - 1; place >= 0; place--) if (isNext(place, place + 1)) taken[place] = true;
  // A heading stands when what it heads does.
  for (const [place, block] of all.entries()) {
    if (taken[place] || block.kind !== 'heading' || block.linked > 0 || place < first || !taken[place + 1]) continue;
    const words = squeezed(block.words);
    taken[place] = words !== title && within(block.owner, article) && !beside.holds(block.owner);
  }
  return all.filter((_, place) => taken[place]);
}

/** The article that the container is a part of, when the page says where it is. */
function articleAround(container: PageElement): PageElement {
  return (
    ancestry(container).find(
      (element) =>
        tagOf(element) === 'ARTICLE' || tagOf(element) === 'MAIN' || element.getAttribute('itemprop') === 'articleBody',
    ) ?? container
  );
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { length }) => sum + length, 0);
}
