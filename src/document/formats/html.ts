import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { blocksOfPlainText, splitDatelines } from '../blocks.ts';
import { datelineDay } from '../dateline-day.ts';
import { openingOf } from '../decoding.ts';
import type { BlockKind, PublishedFrom } from '../document.ts';
import { BlockWriter } from './block-writer.ts';
import { endingOf } from './format.ts';
import { jsonLdOf } from './json-ld.ts';
import { textFormat } from './text-format.ts';

/**
 * A saved web page. Its story is what Readability takes for it, else everything in its body that is no menu. Title,
 * publisher and publication day come from JSON-LD, then `<meta>`, then `<time>`; the address and the file's name follow.
 */
export const html = textFormat({
  name: 'HTML',
  unit: 'file',
  recognises: (bytes, { path, mediaType }) =>
    ['htm', 'html', 'xhtml'].includes(endingOf(path)) ||
    mediaType?.startsWith('text/html') === true ||
    /^\s{0,200}(?:<!doctype html|<html[\s>])/i.test(openingOf(bytes, 400)),
  openText: (source) => {
    const depth = nestingOf(source);
    if (depth > deepestRead) return [{ problem: `a page nested ${depth} elements deep, which no story is` }];
    const document = parseHTML(source.includes('<') ? source : `<p>${source}</p>`).document;
    const ld = jsonLdOf(document);
    const meta = metaOf(document);
    const title =
      ld.headline ?? meta('og:title', 'twitter:title', 'headline', 'dc.title') ?? textOf(document.querySelector('h1'));
    const pageTitle = textOf(document.querySelector('title'));
    const url =
      document.querySelector('link[rel="canonical"]')?.getAttribute('href') || meta('og:url') || ld.url || null;
    const days: { from: PublishedFrom; words: string }[] = [];
    if (ld.datePublished) days.push({ from: 'json-ld', words: ld.datePublished });
    const metaDay = meta(...metaDays);
    if (metaDay) days.push({ from: 'meta', words: metaDay });
    const timeDay = timeOf(document);
    if (timeDay) days.push({ from: 'time-element', words: timeDay });
    const publisher = ld.publisher ?? meta('og:site_name', 'application-name', 'publisher', 'dc.publisher') ?? null;

    const story = storyOf(document, depth <= deepestStory);
    if (story.text === '') return [{ problem: 'no text found in the page' }];
    const { text } = story;
    const blocks = splitDatelines(text, story.blocks);
    const dateline = datelineDay(text, blocks);
    if (dateline) days.push({ from: 'dateline', words: dateline });
    return [{ draft: { title: title ?? pageTitle ?? null, publisher, url, days, text, blocks } }];
  },
});

/** Names under which pages give their publication day, in the order in which they are believed. */
const metaDays = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'cxenseparse:recs:publishtime',
  'date',
] as const;

/** Readability asks each element for its ancestors, and the parser's tree does so too: their work grows with the depth squared. */
const deepestStory = 250;
const deepestRead = 3000;

/** About how deep a page nests, by its tags; elements that are commonly left open do not count. */
function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, closing, name] of text.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (uncounted.has(name!.toLowerCase())) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

const uncounted = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr tbody thead tfoot option optgroup colgroup path circle rect line polygon use g'.split(
    ' ',
  ),
);

type Page = ReturnType<typeof parseHTML>['document'];
type PageElement = NonNullable<ReturnType<Page['querySelector']>>;
type PageNode = PageElement['childNodes'][number];

function metaOf(document: Page): (...names: readonly string[]) => string | null {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content')?.trim();
    if (name && content && !values.has(name.toLowerCase())) values.set(name.toLowerCase(), content);
  }
  return (...names) => {
    for (const name of names) {
      const value = values.get(name);
      if (value) return value;
    }
    return null;
  };
}

/** `<time datetime>`: one marked as the publication day, else the first that stands before the story's paragraphs. */
function timeOf(document: Page): string | null {
  const marked = document.querySelector(
    'time[itemprop="datePublished"], time[pubdate], time.published, time.entry-date',
  );
  const first = marked ?? document.querySelector('header time, article time, main time, time');
  return first?.getAttribute('datetime') || textOf(first);
}

function textOf(element: { readonly textContent: string | null } | null): string | null {
  return element?.textContent?.replace(/\s+/g, ' ').trim() || null;
}

function storyOf(document: Page, readable: boolean): ReturnType<BlockWriter['finish']> {
  let story: PageElement | null = null;
  try {
    if (!readable) throw new Error('too deep');
    const copy = document.cloneNode(true) as Page;
    const article = new Readability(copy as never, {
      charThreshold: 200,
      keepClasses: false,
      maxElemsToParse: 60_000,
      serializer: (node) => node as unknown as string,
    }).parse();
    story = (article?.content as unknown as PageElement | undefined) ?? null;
  } catch {
    // Too deep, more elements than it is given time for, or a tree it cannot follow: the whole body is read instead.
  }
  const writer = new BlockWriter();
  if (story) writeBlocks(story, writer);
  const found = writer.finish();
  if (found.text.length >= 140) return found;
  // Readability wants a long text in paragraphs; a short notice, or a page of bare lines, is the body without its menus.
  const whole = new BlockWriter();
  const body = document.querySelector('article') ?? document.querySelector('main') ?? document.querySelector('body');
  writeBlocks(body ?? document.documentElement, whole);
  const rest = whole.finish();
  return rest.text.length > found.text.length ? rest : found;
}

const blockKinds: Record<string, BlockKind> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'list-item',
  DD: 'list-item',
  DT: 'list-item',
  BLOCKQUOTE: 'block-quotation',
};

const blockElements = new Set(
  'ADDRESS ARTICLE ASIDE BODY CAPTION CENTER DETAILS DIV DL FIELDSET FIGCAPTION FIGURE FOOTER FORM HEADER HR HTML MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

const unread = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT VIDEO AUDIO CANVAS SELECT TEXTAREA BUTTON HEAD NAV'.split(' '),
);

/** Parts of a page that are read, so that nothing is lost from sight, but are not of the story. */
const asideElements: Record<string, string> = { ASIDE: 'side-box', FOOTER: 'page-footer' };

/**
 * Walks a tree without recursion (pages nest as deep as they like): inline words are gathered until a block begins or
 * ends, two `<br>` in a row end a paragraph, and what is set as typed (`<pre>`, as old court papers are) is plain text.
 */
function writeBlocks(root: PageElement, writer: BlockWriter): void {
  let words = '';
  let breaks = 0;
  const kinds: BlockKind[] = ['paragraph'];
  const rules: (string | undefined)[] = [undefined];
  const flush = () => {
    const rule = rules.at(-1);
    writer.block(rule === undefined ? kinds.at(-1)! : 'aside', words, rule);
    words = '';
    breaks = 0;
  };
  const stack: { node: PageNode; leave: boolean }[] = [{ node: root as unknown as PageNode, leave: false }];
  while (stack.length > 0) {
    const { node, leave } = stack.pop()!;
    if (node.nodeType === 3) {
      const value = node.textContent ?? '';
      if (value.trim() !== '') breaks = 0;
      words += value.replace(/\s+/g, ' ');
      continue;
    }
    if (node.nodeType !== 1 && node.nodeType !== 11) continue;
    const element = node as unknown as PageElement;
    const name = (element.tagName ?? '').toUpperCase();
    if (leave) {
      flush();
      kinds.pop();
      rules.pop();
      continue;
    }
    if (
      unread.has(name) ||
      element.getAttribute?.('hidden') === '' ||
      element.getAttribute?.('aria-hidden') === 'true'
    ) {
      continue;
    }
    if (name === 'PRE') {
      flush();
      const lines = element.textContent ?? '';
      for (const block of blocksOfPlainText(lines)) writer.block(block.kind, lines.slice(block.start, block.end));
      continue;
    }
    if (name === 'BR') {
      words += '\n';
      breaks++;
      if (breaks >= 2) flush();
      continue;
    }
    const kind = blockKinds[name];
    if (kind !== undefined || blockElements.has(name)) {
      flush();
      kinds.push(kind ?? kinds.at(-1)!);
      rules.push(asideElements[name] ?? rules.at(-1));
      stack.push({ node, leave: true });
    }
    const children = element.childNodes;
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i]!, leave: false });
  }
  flush();
}
