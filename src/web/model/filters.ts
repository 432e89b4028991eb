import { type Day, isDay } from '../../words/calendar.ts';

/** What of the chronology is shown. Of one list an entry needs to meet one item, and it needs to meet every list. */
export interface Filters {
  /** `Proceeding.id`, or `outside`. */
  readonly proceeding: readonly string[];
  readonly kind: readonly string[];
  /** `Party.id`. */
  readonly party: readonly string[];
  /** `Document.id`, or the name of an outlet. */
  readonly source: readonly string[];
  readonly status: readonly string[];
  readonly tag: readonly string[];
  readonly only: readonly Only[];
  /** Percent: entries of which something is less sure than this; `null` for all. */
  readonly below: number | null;
  /** Words that must all stand in the summary, the sentences, the comments or the names of the parties. */
  readonly text: string;
  readonly from: Day | null;
  readonly to: Day | null;
  /** The chronology, what is told in passing, or what was rejected. */
  readonly of: 'entries' | 'passing' | 'rejected';
}

export const onlys = ['unreviewed', 'check', 'disputed', 'readers', 'key', 'material'] as const;
export type Only = (typeof onlys)[number];

/** The filters that are lists of names. */
export const lists = ['proceeding', 'kind', 'party', 'source', 'status', 'tag'] as const;
export type ListName = (typeof lists)[number];

export const outside = 'outside';

export const noFilters: Filters = {
  proceeding: [],
  kind: [],
  party: [],
  source: [],
  status: [],
  tag: [],
  only: [],
  below: null,
  text: '',
  from: null,
  to: null,
  of: 'entries',
};

/** Reads the filters out of a hash's parts; one that is as at the start is the one object, so that nothing is drawn anew. */
export function parseFilters(parts: URLSearchParams): Filters {
  const list = (name: string) => [...new Set(parts.getAll(name).filter((each) => each !== ''))];
  const only = list('only');
  const of = parts.get('of');
  const dayOf = (name: string) => {
    const written = parts.get(name);
    return written !== null && isDay(written) ? written : null;
  };
  const filters: Filters = {
    proceeding: list('proceeding'),
    kind: list('kind'),
    party: list('party'),
    source: list('source'),
    status: list('status'),
    tag: list('tag'),
    only: onlys.filter((each) => only.includes(each)),
    below: percentOf(parts.get('below')),
    text: parts.get('text') ?? '',
    from: dayOf('from'),
    to: dayOf('to'),
    of: of === 'passing' || of === 'rejected' ? of : 'entries',
  };
  return countOf(filters) === 0 && filters.of === 'entries' ? noFilters : filters;
}

/** A whole percent from 1 to 100. */
function percentOf(written: string | null): number | null {
  const percent = Number(written ?? '');
  return Number.isInteger(percent) && percent > 0 && percent <= 100 ? percent : null;
}

export function formatFilters(filters: Filters, into: URLSearchParams): void {
  for (const name of lists) for (const each of filters[name]) into.append(name, each);
  for (const each of filters.only) into.append('only', each);
  if (filters.below !== null) into.set('below', String(filters.below));
  if (filters.text !== '') into.set('text', filters.text);
  if (filters.from !== null) into.set('from', filters.from);
  if (filters.to !== null) into.set('to', filters.to);
  if (filters.of !== 'entries') into.set('of', filters.of);
}

/** How many single filters are set. */
export function countOf(filters: Filters): number {
  const listed = lists.reduce((sum, name) => sum + filters[name].length, 0);
  const { text, from, to, below } = filters;
  const single = [text !== '', from !== null, to !== null, below !== null].filter(Boolean).length;
  return listed + filters.only.length + single;
}

/** The filters with one item of a list set, or taken out where it was set. */
export function toggled(filters: Filters, name: ListName | 'only', item: string): Filters {
  const list = filters[name] as readonly string[];
  const next = list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
  return { ...filters, [name]: next };
}
