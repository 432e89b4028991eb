import type { Document, Span } from '../../document/document.ts';
import { oneLine } from '../../words/one-line.ts';
import type { DocumentSpan } from '../schema.ts';
import type { Anchor } from './decision.ts';

/** What an anchor needs of a document. */
export type AnchoredText = Pick<Document, 'id' | 'path' | 'url' | 'title' | 'text'>;

/** A document to look in. The text of one that is as it was need not be at hand: its id says that every word is in its place. */
export type Shelved = Omit<AnchoredText, 'text'> & { readonly text?: string };

/** Code units kept of what stands before and after. */
const around = 64;

/** The stretch as it can be found again when the file has changed. */
export function anchorOf(document: AnchoredText, { start, end }: Span): Anchor {
  const { id, path, url, title, text } = document;
  return {
    document: id,
    path,
    ...(url === null ? {} : { url }),
    ...(title === null ? {} : { title }),
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - around), start),
    suffix: text.slice(end, end + around),
  };
}

/** Documents by what an anchor remembers of its own. */
export interface Library {
  readonly byId: ReadonlyMap<string, Shelved>;
  readonly byPath: ReadonlyMap<string, readonly Shelved[]>;
  readonly byUrl: ReadonlyMap<string, readonly Shelved[]>;
  readonly byTitle: ReadonlyMap<string, readonly Shelved[]>;
}

export function libraryOf(documents: readonly Shelved[]): Library {
  // Copies of one text are one document: the anchor fits any of them, the first by path stands for all.
  const own = new Map<string, Shelved>();
  for (const one of documents) {
    const known = own.get(one.id);
    if (known === undefined || one.path < known.path) own.set(one.id, one);
  }
  const texts = [...own.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const by = (key: (one: Shelved) => string | null) => {
    const found = new Map<string, Shelved[]>();
    for (const one of texts) {
      const value = key(one);
      if (value === null) continue;
      const known = found.get(value);
      if (known) known.push(one);
      else found.set(value, [one]);
    }
    return found;
  };
  return { byId: own, byPath: by((one) => one.path), byUrl: by((one) => one.url), byTitle: by((one) => one.title) };
}

/** Where an anchor's words stand now, or why nowhere. */
export type Whereabouts = { readonly place: DocumentSpan } | { readonly lost: string };

/** More documents of one path, address or title than this say nothing about which is meant. */
const mostNamesakes = 8;

/**
 * Finds an anchor again: in the document it was taken from; else in those that now stand at its path; else at its address; else
 * under its title. In a changed text the exact words are looked for, then words nearly the same between the same neighbours. Of
 * several places the one whose neighbours are most alike is meant, of those alike the nearest; where two fit equally, none.
 */
export function findAnchor(kept: Anchor, library: Library): Whereabouts {
  if (kept.exact === '' && kept.start < kept.end) return { lost: `its document was removed: ${kept.path}` };
  const anchor = { ...kept, prefix: kept.prefix.slice(-around), suffix: kept.suffix.slice(0, around) };
  const texts = whereToLook(anchor, library);
  const [same] = texts ?? [];
  if (same?.id === anchor.document && (same.text?.slice(anchor.start, anchor.end) ?? anchor.exact) === anchor.exact)
    return { place: { document: same.id, start: anchor.start, end: anchor.end } };
  if (texts === undefined) return { lost: `its document is no longer there: ${anchor.path}` };
  if (texts.length > mostNamesakes) return { lost: `too many documents are called ${anchor.path} now` };
  const found = texts.flatMap((text) => candidatesIn(text, anchor)).filter((one) => isMeant(anchor, one));
  const top = Math.max(...found.map((one) => one.likeness));
  const [best, ...rivals] = found.filter((one) => top - one.likeness < even).sort(nearest);
  if (best === undefined) return { lost: `${quoted(anchor.exact)} no longer stands in ${anchor.path}` };
  if (rivals.some((one) => !muchNearer(best, one)))
    return { lost: `${quoted(anchor.exact)} stands at several places alike in ${anchor.path}` };
  return { place: { document: best.document, start: best.start, end: best.end } };
}

function whereToLook({ document, path, url, title }: Anchor, library: Library): readonly Shelved[] | undefined {
  const same = library.byId.get(document);
  return (
    (same && [same]) ||
    library.byPath.get(path) ||
    (url === undefined ? undefined : library.byUrl.get(url)) ||
    (title === undefined ? undefined : library.byTitle.get(title))
  );
}

/** Documents whose text has to be at hand for these anchors to be found: what now stands where they were. */
export function textsNeeded(anchors: Iterable<Anchor>, documents: readonly Shelved[]): ReadonlySet<string> {
  const library = libraryOf(documents);
  const needed = new Set<string>();
  for (const anchor of anchors) {
    const texts = whereToLook(anchor, library) ?? [];
    if (texts.length <= mostNamesakes) for (const { id } of texts) if (id !== anchor.document) needed.add(id);
  }
  return needed;
}

interface Candidate extends DocumentSpan {
  /** How far its neighbours are those of the anchor, 0 to 2: one for each side. */
  readonly likeness: number;
  /** The side that is most alike. */
  readonly surest: number;
  /** How far the rest of its sentence is that of the anchor, 0 to 1. */
  readonly sentence: number;
  /** Code units from the old place. */
  readonly distance: number;
}

/** Likeness this close is equal. */
const even = 0.15;

/**
 * Whether a place is the anchor's at all. A sentence is known by itself; short words are by the rest of their sentence and, where there is
 * little of it, by what stands beside it. The lines were set on 1,150 single words in 147 stories: with sentences put in or taken out
 * and letters swapped around them all are found in their place; with one's own sentence taken out 97 % are found nowhere, and most others in
 * a sentence that says the same.
 */
function isMeant({ exact, prefix, suffix }: Anchor, { likeness, surest, sentence }: Candidate): boolean {
  const short = Math.max(0, 1 - exact.length / 60);
  const little = sentenceBefore(prefix).length + sentenceAfter(suffix).length < littleSentence;
  return sentence >= 0.6 * short && likeness >= short && surest >= (little ? 0.85 : 0.65) * short;
}

/** Code units of a sentence that say too little by themselves. */
const littleSentence = 24;

const sentenceBefore = (prefix: string) =>
  prefix.slice((/^.*(?:[.!?]["”’)]*\s|\n[^\S\n]*\n)/su.exec(prefix)?.[0] ?? '').length);
const sentenceAfter = (suffix: string) => /^.*?(?:[.!?]["”’)]*(?=\s|$)|\n[^\S\n]*\n|$)/su.exec(suffix)![0];

/** Whether, with the same neighbours, the first place is so much nearer that the other cannot be meant. */
const muchNearer = (one: Candidate, other: Candidate) => 4 * one.distance + 16 <= other.distance;

const nearest = (one: Candidate, other: Candidate) =>
  one.distance - other.distance || (one.document < other.document ? -1 : 1) || one.start - other.start;

/** Places of the words in one text looked at, at most. A word that stands oftener says too little. */
const mostPlaces = 400;

function candidatesIn({ id, text }: Shelved, anchor: Anchor): readonly Candidate[] {
  if (text === undefined) return [];
  const exact = placesOf(anchor.exact, text)
    .map((start) => ({ start, end: start + anchor.exact.length }))
    .filter((span) => isWhole(text, span, anchor));
  const spans = exact.length > 0 ? exact : nearlySame(anchor, text);
  return spans.map(({ start, end }) => {
    const before = side(anchor.prefix, text.slice(Math.max(0, start - anchor.prefix.length), start));
    const after = side(anchor.suffix, text.slice(end, end + anchor.suffix.length));
    const distance = Math.abs(start - anchor.start);
    const own = sentenceBefore(anchor.prefix);
    const rest = sentenceAfter(anchor.suffix);
    const sentence =
      own.length + rest.length === 0
        ? 1
        : (own.length * alike(own, text.slice(Math.max(0, start - own.length), start)) +
            rest.length * alike(rest, text.slice(end, end + rest.length))) /
          (own.length + rest.length);
    return { document: id, start, end, likeness: before + after, surest: Math.max(before, after), sentence, distance };
  });
}

/** As `alike`; what a text's border cuts off says nothing either way. */
function side(had: string, has: string): number {
  const share = had.length / around;
  return share * alike(had, has) + (1 - share) * 0.5;
}

/** Code units that are looked for at once. Of longer words the beginning is, and the rest is compared where it stands. */
const longest = 2000;
/** Code units of text compared with long words, at most. */
const mostCompared = 20_000_000;

/** Where the words stand. Work grows with the text, and with the words at a bounded number of places, whatever repeats in them. */
function placesOf(words: string, text: string): readonly number[] {
  if (words === '') return [];
  const head = words.slice(0, longest);
  const most = Math.min(mostPlaces, Math.ceil(mostCompared / words.length));
  const places: number[] = [];
  let tried = 0;
  for (let at = text.indexOf(head); at >= 0 && tried < most; at = text.indexOf(head, at + 1)) {
    tried += 1;
    if (text.startsWith(words, at)) places.push(at);
  }
  return places;
}

const isLetter = (unit: string | undefined) => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

/** Whether a stretch cuts no word that the anchor leaves whole: "suit" is not what stands in "suits". */
function isWhole(text: string, { start, end }: Span, { exact, prefix, suffix }: Anchor): boolean {
  const cuts = (before: string | undefined, after: string | undefined) => isLetter(before) && isLetter(after);
  return (
    (cuts(prefix.at(-1), exact[0]) || !cuts(text[start - 1], text[start])) &&
    (cuts(exact.at(-1), suffix[0]) || !cuts(text[end - 1], text[end]))
  );
}

/** Letters and digits in lower case, the rest one space: how a text reads, whatever its marks and line breaks. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Share of letter pairs that two stretches have in common (Dice, "Measures of the amount of ecologic association", 1945): 1 for
 * the same, about 0.2 for unrelated English.
 */
function alike(one: string, other: string): number {
  const [a, b] = [plain(one), plain(other)];
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0.5;
  const pairs = new Map<number, number>();
  for (let at = 0; at + 1 < a.length; at += 1) pairs.set(pairAt(a, at), (pairs.get(pairAt(a, at)) ?? 0) + 1);
  let common = 0;
  for (let at = 0; at + 1 < b.length; at += 1) {
    const pair = pairAt(b, at);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    common += 1;
    pairs.set(pair, left - 1);
  }
  return (2 * common) / (a.length + b.length - 2);
}

const pairAt = (text: string, at: number) => text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);

/** How much of a stretch's words must be left for it to be the same, changed. */
const sameStretch = 0.75;
/** Code units of a neighbour that lead to a stretch whose own words have changed. */
const lead = 12;

/**
 * Stretches between the anchor's neighbours whose words are nearly its own: a typing error was put right inside it. (A search for
 * approximate matches anywhere, `approx-string-match`, finds a few more, but its work is not bounded on a text that repeats itself.)
 */
function nearlySame({ exact, prefix, suffix }: Anchor, text: string): readonly Span[] {
  if (exact.length > longest) return [];
  const slack = Math.max(4, Math.ceil(exact.length / 4));
  const [before, after] = [prefix.slice(-lead), suffix.slice(0, lead)];
  const starts = before.length < lead ? [0] : placesOf(before, text).map((at) => at + before.length);
  const spans: Span[] = [];
  for (const start of starts) {
    const from = Math.max(start, start + exact.length - slack);
    const window = text.slice(from, start + exact.length + slack + after.length);
    const found =
      after.length < lead && text.length - start <= exact.length + slack ? text.length - from : window.indexOf(after);
    if (found < 0) continue;
    const span = { start, end: from + found };
    if (alike(exact, text.slice(span.start, span.end)) >= sameStretch) spans.push(span);
  }
  return spans;
}

/** The words as a line shows them: in marks, cut when long. */
export function quoted(words: string): string {
  const line = oneLine(words);
  return `“${line.length > 60 ? `${line.slice(0, 57).trimEnd()}…` : line}”`;
}
