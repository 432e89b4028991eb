import { decode, openingOf } from '../decoding.ts';
import { plainCharacters } from '../plain-characters.ts';
import { BlockWriter } from './block-writer.ts';
import { docketOfEntry } from './docket/court-feed.ts';
import { openDocket } from './docket/docket.ts';
import { endingOf, type Format, type Opened } from './format.ts';
import { textOfWholePage, writeWholePage } from './page/whole-page.ts';

/** How a feed opens. */
const opening = /<(?:rss|feed|rdf:RDF)[\s>]/;

/** RSS and Atom: each entry is a document, with its title, day and address; of a court's feed, the docket of its case with the step that it tells of. */
export const feed: Format = {
  name: 'RSS or Atom',
  unit: 'file',
  recognises: (bytes, { path, mediaType }) =>
    ['rss', 'atom', 'rdf'].includes(endingOf(path)) ||
    /^application\/(?:rss|atom)\+xml/.test(mediaType ?? '') ||
    (['xml', ''].includes(endingOf(path)) && opening.test(openingOf(bytes, 2000))) ||
    // Saved by a browser, a feed may end in .html.
    /^\s{0,20}(?:<\?xml[^>]{0,200}>\s{0,20})?<(?:rss|feed)[\s>]/.test(openingOf(bytes, 400)),
  open: async (bytes, hints) => {
    const decoded = decode(bytes, hints.mediaType);
    if (decoded.text === null) return [{ problem: decoded.why }];
    // An entity of the file's own could grow without end, and no feed needs one.
    const source = decoded.text.replace(/<!DOCTYPE[^>[]{0,500}(?:\[[^\]]{0,5000}\][^>]{0,100})?>/i, '');
    const entries = await entriesOf(source);
    if (entries === null) return [{ problem: 'not a feed (RSS, Atom or RDF) that can be read' }];
    if (entries.length === 0) return [{ problem: 'a feed without entries' }];
    const names = new Set<string>();
    return entries.map((entry, at) => openEntry(entry, partOf(entry, at, names)));
  },
};

/** The name of an entry in its feed: its address, by which it is known again when the feed has others before it; else its place. */
function partOf({ url, id }: Entry, at: number, taken: Set<string>): string {
  const address =
    url === null
      ? ''
      : plainCharacters(url)
          .replace(/[\n\t]/g, '')
          .replace(/^https?:\/\//, '')
          .slice(0, 300);
  // What a court enters in one case has one address: the entries are told apart by their own names.
  const own =
    address === '' || taken.has(address)
      ? (id ?? '')
          .replace(/\s/g, '')
          .replace(/^https?:\/\//, '')
          .slice(0, 300)
      : address;
  const name = own === '' || taken.has(own) ? String(at + 1) : own;
  taken.add(name);
  return name;
}

interface Entry {
  readonly title: string | null;
  readonly url: string | null;
  /** The name by which the feed knows it. */
  readonly id: string | null;
  readonly day: string | null;
  readonly publisher: string | null;
  /** Markup. */
  readonly words: string;
}

async function entriesOf(source: string): Promise<readonly Entry[] | null> {
  const { parseFeed } = await import('feedsmith');
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(source);
  } catch {
    return null;
  }
  const { feed: found } = parsed;
  const publisher = text((found as { title?: unknown }).title);
  const items = ((found as { items?: unknown }).items ??
    (found as { entries?: unknown }).entries ??
    []) as readonly Item[];
  return items.map((item) => ({
    title: plainTitle(text(item.title)),
    url: text(item.link) ?? text(item.url) ?? text(item.links?.[0]?.href),
    id: text(item.guid) ?? text(item.id),
    day:
      text(item.pubDate) ??
      text(item.published) ??
      text(item.updated) ??
      text(item.dc?.dates?.[0]) ??
      text(item.dc?.date),
    publisher,
    words:
      text(item.content?.encoded) ??
      text(item.content) ??
      text(item.content?.value) ??
      text(item.description) ??
      text(item.summary) ??
      text(item.summary?.value) ??
      '',
  }));
}

/** A title may be markup, of which the words are the title. */
function plainTitle(title: string | null): string | null {
  if (title === null || !/<\/?[a-z][^>]{0,200}>|&(?:[a-z]{2,8}|#\d{1,6});/i.test(title)) return title;
  return textOfWholePage(`<body>${title}</body>`).text.replace(/\s+/g, ' ').trim() || title;
}

/** What the three kinds of feed call the parts of an entry. */
interface Item {
  readonly title?: unknown;
  readonly link?: unknown;
  readonly url?: unknown;
  readonly guid?: unknown;
  readonly id?: unknown;
  readonly links?: readonly { readonly href?: unknown }[];
  readonly pubDate?: unknown;
  readonly published?: unknown;
  readonly updated?: unknown;
  readonly description?: unknown;
  readonly summary?: { readonly value?: unknown };
  readonly content?: { readonly encoded?: unknown; readonly value?: unknown };
  readonly dc?: { readonly date?: unknown; readonly dates?: readonly unknown[] };
}

function text(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value.trim() || null;
  const inner = (value as { value?: unknown } | null | undefined)?.value;
  return typeof inner === 'string' ? inner.trim() || null : null;
}

function openEntry(entry: Entry, part: string): Opened {
  const docket = docketOfEntry(entry);
  if (docket !== null) return openDocket(docket, part);
  const { title, url, day, publisher, words } = entry;
  const writer = new BlockWriter();
  if (title !== null) writer.block('heading', title);
  writeWholePage(writer, words);
  const { text: whole, blocks } = writer.finish();
  if (whole === '') return { part, problem: 'an entry without words' };
  const days = day === null ? [] : [{ from: 'header' as const, words: day }];
  return { part, draft: { title, publisher, url, days, text: whole, blocks } };
}
