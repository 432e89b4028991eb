import type { PageBlock } from './page-blocks.ts';
import { labelOf, type PageElement, tagOf } from './tree.ts';

/** Elements that hold what stands beside a story. */
const besideElements = new Set(['ASIDE', 'DIALOG', 'FIGCAPTION', 'FOOTER', 'FORM', 'HEADER', 'LABEL', 'MENU', 'NAV']);

const besideRoles = /^(?:banner|complementary|contentinfo|dialog|form|menu|navigation|search|toolbar)$/i;

/** Words by which sites label what is not of the story. */
const besideLabels = new Set(
  `ad ads advert advertisement advertising author authors banner bio breadcrumb breadcrumbs byline caption captions comment comments consent
cookie cookies copyright credit credits disclaimer footer gallery gdpr hidden login menu meta modal more nav navigation newsletter newsletters
outbrain pager pagination paywall popular popup print promo promos promotion recirc recirculation recommend recommendation recommendations
recommended related reply rss share sharing sidebar signup skip social sponsor sponsored subscribe subscription taboola tag tags teaser teasers
toolbar tooltip topics trending video widget widgets`.split(/\s+/),
);

/** Whether the element, or one that it stands in below `container`, says that it holds no story. */
export class BesideStory {
  readonly #container: PageElement;
  readonly #known = new Map<PageElement, boolean>();

  constructor(container: PageElement) {
    this.#container = container;
  }

  holds(element: PageElement): boolean {
    const chain: PageElement[] = [];
    let answer = false;
    for (
      let one: PageElement | null = element;
      one && one !== this.#container;
      one = one.parentElement as PageElement | null
    ) {
      const known = this.#known.get(one);
      if (known !== undefined) {
        answer = known;
        break;
      }
      chain.push(one);
      if (saysBeside(one)) {
        answer = true;
        break;
      }
    }
    for (const one of chain) this.#known.set(one, answer);
    return answer;
  }
}

function saysBeside(element: PageElement): boolean {
  if (besideElements.has(tagOf(element)) || besideRoles.test(element.getAttribute('role') ?? '')) return true;
  return labelOf(element)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => besideLabels.has(word));
}

const sentenceEnd = /[.!?…]["”’'»)\]]{0,3}$/;

/** Shorter than this, a line that ends as a sentence does may be a slogan. */
const shortestProse = 80;

/** Words that end as a sentence does, and are no link. */
export function isSentence(block: PageBlock): boolean {
  return sentenceEnd.test(block.pieces.at(-1)!) && 2 * block.linked <= block.length;
}

/** A paragraph of sentences, or of one: long enough, with its end, and no list of links. */
export function isProse(block: PageBlock): boolean {
  return block.length >= shortestProse && isSentence(block);
}

/** A sentence that is a link as a whole, as some sites set sentences that they have a page about. */
export function isLinkedSentence(block: PageBlock): boolean {
  return block.length >= shortestProse && block.linked === block.length && sentenceEnd.test(block.pieces.at(-1)!);
}

/** How the page sets a block: tags and classes of the elements that it stands in, up to the container. */
export function settingOf(block: PageBlock, container: PageElement): string {
  const parts: string[] = [block.kind];
  for (
    let one: PageElement | null = block.owner;
    one && one !== container;
    one = one.parentElement as PageElement | null
  )
    parts.push(`${tagOf(one)}.${one.getAttribute('class') ?? ''}`);
  return parts.join(' ');
}

/** Whether no element that it stands in, up to the container, has a label: bare markup has no boxes beside the story. */
export function isBare(block: PageBlock, container: PageElement): boolean {
  for (
    let one: PageElement | null = block.owner;
    one && one !== container;
    one = one.parentElement as PageElement | null
  )
    if (labelOf(one).trim() !== '') return false;
  return true;
}
