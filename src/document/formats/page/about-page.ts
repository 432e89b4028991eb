import type { PublishedFrom } from '../../document.ts';
import { jsonLdOf, type LiveUpdate } from './json-ld.ts';
import type { Page } from './tree.ts';

/** What a page says about itself. */
export interface AboutPage {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** The places that may give the publication day, best first. */
  readonly days: readonly { readonly from: PublishedFrom; readonly words: string }[];
  /** Of a page that calls itself a live blog, its posts. */
  readonly updates: readonly LiveUpdate[];
}

/** From JSON-LD, then `<meta>`, then the elements that a reader sees. */
export function aboutPage(page: Page): AboutPage {
  const ld = jsonLdOf(page);
  const meta = metaOf(page);
  const days: { from: PublishedFrom; words: string }[] = [];
  if (ld.datePublished) days.push({ from: 'json-ld', words: ld.datePublished });
  const metaDay = meta(...metaDays);
  if (metaDay) days.push({ from: 'meta', words: metaDay });
  const timeDay = timeOf(page);
  if (timeDay) days.push({ from: 'time-element', words: timeDay });
  return {
    title:
      ld.headline ??
      meta('og:title', 'twitter:title', 'headline', 'dc.title') ??
      textOf(page.querySelector('h1')) ??
      textOf(page.querySelector('title')),
    publisher: ld.publisher ?? meta('og:site_name', 'application-name', 'publisher', 'dc.publisher'),
    url: page.querySelector('link[rel="canonical"]')?.getAttribute('href') || meta('og:url') || ld.url || null,
    days,
    updates: ld.updates,
  };
}

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

function metaOf(page: Page): (...names: readonly string[]) => string | null {
  const values = new Map<string, string>();
  for (const element of page.querySelectorAll('meta')) {
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
function timeOf(page: Page): string | null {
  const marked = page.querySelector('time[itemprop="datePublished"], time[pubdate], time.published, time.entry-date');
  const first = marked ?? page.querySelector('header time, article time, main time, time');
  return first?.getAttribute('datetime') || textOf(first);
}

function textOf(element: { readonly textContent: string | null } | null): string | null {
  return element?.textContent?.replace(/\s+/g, ' ').trim() || null;
}
