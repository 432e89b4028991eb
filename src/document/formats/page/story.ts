import type { AboutPage } from './about-page.ts';
import { BesideStory, isBare, isLinkedSentence, isProse, isSentence, settingOf } from './beside-story.ts';
import { dataTables, joinRows, tableOf } from './data-tables.ts';
import { type PageBlock, pageBlocks, squeezed } from './page-blocks.ts';
import { datedBlocks } from './page-posts.ts';
import { readablePieces } from './readability.ts';
import { blocksOfStory } from './story-blocks.ts';
import type { Tidied } from './tidy.ts';
import { ancestry, type Page, type PageElement, tagOf, within } from './tree.ts';

/** A story of less is a notice or a page of bare lines: its body is read without its menus. */
const shortestStory = 140;

/**
 * The blocks of a page's story. Readability says where it is; it drops paragraphs that are short, or links, or of tables,
 * and those are taken back: inside the container of the story, what is set as its paragraphs are or is prose itself, and
 * anywhere on the page the tables whose rows are entries of a docket.
 */
export function storyBlocks(
  page: Page,
  tidied: Tidied,
  { title, updates }: Pick<AboutPage, 'title' | 'updates'>,
): readonly PageBlock[] {
  const all = datedBlocks(pageBlocks(page.querySelector('body') ?? page.documentElement), updates);
  const { blocks: kept, container } = blocksOfStory(all, readablePieces(tidied));
  const found = container === null ? [] : new StoryOf(all, kept, container, title).blocks();
  if (lengthOf(found) >= shortestStory) return found;
  const body = page.querySelector('article') ?? page.querySelector('main') ?? page.querySelector('body');
  const rest = body ? datedBlocks(pageBlocks(body), updates) : [];
  return lengthOf(rest) > lengthOf(found) ? rest : found;
}

/** What of a page's blocks is the story, those that Readability kept among them. */
class StoryOf {
  readonly #all: readonly PageBlock[];
  readonly #title: string | null;
  readonly #article: PageElement;
  readonly #beside: BesideStory;
  readonly #tables: ReadonlySet<PageElement>;
  /** How the blocks that Readability kept are set. */
  readonly #settings: ReadonlySet<string>;
  readonly #first: number;
  readonly #last: number;
  /** By block: whether it is of the story. */
  readonly #taken: boolean[];

  constructor(all: readonly PageBlock[], kept: readonly boolean[], container: PageElement, title: string | null) {
    this.#all = all;
    this.#title = title;
    this.#article = articleAround(container);
    this.#beside = new BesideStory(this.#article);
    this.#tables = dataTables(all);
    this.#settings = new Set(all.filter((_, place) => kept[place]).map((block) => settingOf(block, this.#article)));
    this.#first = kept.indexOf(true);
    this.#last = kept.lastIndexOf(true);
    this.#taken = [...kept];
  }

  blocks(): PageBlock[] {
    const { length } = this.#all;
    for (let place = 0; place < length; place++) this.#taken[place] ||= this.#isTakenBack(place);
    for (let place = this.#last + 1; place < length; place++) this.#taken[place] ||= this.#goesOn(place, place - 1);
    for (let place = this.#first - 1; place >= 0; place--) this.#taken[place] ||= this.#goesOn(place, place + 1);
    for (let place = Math.max(this.#first, 0); place < length; place++) this.#taken[place] ||= this.#heads(place);
    return joinRows(
      this.#all.filter((_, place) => this.#taken[place]),
      this.#tables,
    );
  }

  /** Entries of a docket; within the article what is set as its paragraphs, and what is prose and stands in no box beside. */
  #isTakenBack(place: number): boolean {
    const block = this.#all[place]!;
    if (block.kind === 'aside' || block.kind === 'heading') return false;
    const table = tableOf(block.owner);
    if (table && this.#tables.has(table)) return true;
    if (!within(block.owner, this.#article)) return false;
    const between = place > this.#first && place < this.#last;
    if (between && this.#settings.has(settingOf(block, this.#article)))
      return block.linked < block.length || isLinkedSentence(block);
    if (this.#beside.holds(block.owner)) return false;
    if (between && (isLinkedSentence(block) || (block.linked === 0 && isBare(block, this.#article)))) return true;
    return isProse(block);
  }

  /** A short sentence at the story's end or beginning that is set as the paragraph beside it, which is of the story. */
  #goesOn(place: number, neighbour: number): boolean {
    const block = this.#all[place]!;
    if (!this.#taken[neighbour] || block.kind === 'aside' || block.kind === 'heading') return false;
    if (!isSentence(block) || !within(block.owner, this.#article)) return false;
    return settingOf(block, this.#article) === settingOf(this.#all[neighbour]!, this.#article);
  }

  /** A heading stands when what it heads does. */
  #heads(place: number): boolean {
    const block = this.#all[place]!;
    if (block.kind !== 'heading' || block.linked > 0 || !this.#taken[place + 1]) return false;
    if (squeezed(block.words) === this.#title) return false;
    return within(block.owner, this.#article) && !this.#beside.holds(block.owner);
  }
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
