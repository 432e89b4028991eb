import { type Day, isDay } from '../../words/calendar.ts';
import { type Filters, formatFilters, noFilters, parseFilters } from './filters.ts';

/** The views of the page, in the order of its menu. */
export const views = [
  'chronology',
  'timeline',
  'proceedings',
  'schedule',
  'money',
  'disagreements',
  'issues',
  'parties',
  'quotations',
  'documents',
  'changes',
  'history',
  'search',
] as const;

export type View = (typeof views)[number];

/** What a chronology can begin with: either end of time, or what is best checked first. */
export const orders = ['oldest', 'newest', 'check'] as const;

export type Order = (typeof orders)[number];

/** A stretch of a document that no entry stands for, such as a quotation. */
export interface Place {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** The words in their document, the page of its file that they stand on, or the entry with its reasons. */
const showns = ['words', 'page', 'entry'] as const;

export type Shown = (typeof showns)[number];

/** Where the reader is. All that the page shows follows from the case file and this; it is kept in the URL's hash. */
export interface Address {
  readonly view: View;
  /** `Matter.id`; `null` is the first matter. */
  readonly matter: string | null;
  /** The document open in the documents view. */
  readonly document: string | null;
  /** `CaseEvent.id` of the chosen entry. */
  readonly entry: string | null;
  /** Which of the entry's reports, from 0. */
  readonly report: number;
  readonly place: Place | null;
  /** What stands beside the view. */
  readonly show: Shown;
  readonly group: 'proceeding' | 'all';
  /** How the words said are put together. */
  readonly words: 'speaker' | 'day';
  /** What of the chronology is shown. */
  readonly filters: Filters;
  /** What the chronology begins with. */
  readonly order: Order;
  /** What is looked for. */
  readonly query: string;
  /** The clocks; see `Clocks`. */
  readonly asOf: Day | null;
  readonly knownBy: Day | null;
}

export const start: Address = {
  view: 'chronology',
  matter: null,
  document: null,
  entry: null,
  report: 0,
  place: null,
  show: 'words',
  group: 'proceeding',
  words: 'speaker',
  filters: noFilters,
  order: 'oldest',
  query: '',
  asOf: null,
  knownBy: null,
};

/** Reads a hash such as `#/chronology?entry=E3&report=2`. Anything unknown in it is left out, never an error. */
export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = split(
    hash.slice(hash.startsWith('#/') ? 2 : hash.startsWith('#') || hash.startsWith('/') ? 1 : 0),
    '?',
  );
  const [first = '', rest = ''] = split(path, '/');
  const parts = new URLSearchParams(query);
  const report = Number.parseInt(parts.get('report') ?? '1', 10) - 1;
  return {
    view: views.find((view) => view === first) ?? start.view,
    matter: parts.get('matter'),
    document: decoded(rest) || null,
    entry: parts.get('entry'),
    report: Math.max(report || 0, 0),
    place: parsePlace(parts.get('place')),
    show: showns.find((show) => show === parts.get('show')) ?? start.show,
    group: parts.get('group') === 'all' ? 'all' : 'proceeding',
    words: parts.get('words') === 'day' ? 'day' : 'speaker',
    filters: parseFilters(parts),
    order: orders.find((order) => order === parts.get('order')) ?? start.order,
    query: parts.get('q') ?? '',
    asOf: parseDay(parts.get('asOf')),
    knownBy: parseDay(parts.get('knownBy')),
  };
}

/** The hash of an address; what is as at the start is left out, so that links stay short. */
export function formatAddress(address: Address): string {
  const parts = new URLSearchParams();
  if (address.matter !== null) parts.set('matter', address.matter);
  if (address.group !== start.group) parts.set('group', address.group);
  if (address.words !== start.words) parts.set('words', address.words);
  if (address.order !== start.order) parts.set('order', address.order);
  if (address.query !== '') parts.set('q', address.query);
  if (address.asOf !== null) parts.set('asOf', address.asOf);
  if (address.knownBy !== null) parts.set('knownBy', address.knownBy);
  formatFilters(address.filters, parts);
  if (address.entry !== null) {
    parts.set('entry', address.entry);
    if (address.report > 0) parts.set('report', String(address.report + 1));
    if (address.show !== start.show) parts.set('show', address.show);
  }
  if (address.place !== null) {
    parts.set('place', `${address.place.document}:${address.place.start}-${address.place.end}`);
  }
  const document = address.document === null ? '' : `/${encodeURIComponent(address.document)}`;
  const query = parts.toString();
  return `#/${address.view}${document}${query === '' ? '' : `?${query}`}`;
}

/** A day as the filters and clocks write it, `null` for anything else. */
function parseDay(written: string | null): Day | null {
  return written !== null && isDay(written) ? written : null;
}

function parsePlace(written: string | null): Place | null {
  const [document, range] = splitLast(written ?? '', ':');
  const [start, end] = split(range, '-');
  return document === '' || !isCount(start) || !isCount(end)
    ? null
    : { document, start: Number(start), end: Number(end) };
}

/** Up to nine digits. */
const isCount = (text: string) => text !== '' && text.length < 10 && [...text].every((one) => one >= '0' && one <= '9');

function splitLast(text: string, at: string): [string, string] {
  const place = text.lastIndexOf(at);
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)];
}

function split(text: string, at: string): [string, string] {
  const place = text.indexOf(at);
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
