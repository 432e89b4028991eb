import { useMemo, useState } from 'react';
import { sourceName } from '../../document/citations.ts';
import type { SearchHit, SearchQuery } from '../../store/store.ts';
import { dateWords, shortDateWords } from '../../words/dates.ts';
import { kindWords } from '../../words/kinds.ts';
import { shownText } from '../../words/shown-text.ts';
import { anything, useSearch } from '../data/index.ts';
import { valueLabel } from '../entry/value-label.ts';
import { replaceAddress } from '../frame/place.ts';
import { useReader } from '../frame/reader.ts';
import type { CaseIndex } from '../model/case-index.ts';
import { choices, groundOf } from '../model/filtering.ts';
import { type Filters, noFilters } from '../model/filters.ts';
import { markedPieces } from '../model/marked-pieces.ts';

/** Hits shown at first, and with each "Show more". */
const some = 50;

/** The most that the server gives at once. */
const most = 200;

/** Entries and texts with the words that are looked for; each hit leads to its entry or to its place in the document. */
export function Search() {
  const { address } = useReader();
  const query = useQueryOf();
  const { answer, failure, pending } = useSearch(query.asked);
  return (
    <>
      <div className="view-head">
        <h2>Search</h2>
        <p className="filter-count" role="status">
          {answer !== null && foundWords(answer.total)}
        </p>
      </div>
      <SearchFilters />
      {failure !== null && (
        <p className="nothing" role="alert">
          {failure}
        </p>
      )}
      {query.asked === null && (
        <p className="nothing">
          Words that stand in an entry or a text; “a phrase” in quotation marks; a beginning with a star, as in settle*.
        </p>
      )}
      {answer !== null && answer.total === 0 && !pending && (
        <p className="nothing">Nothing has all of these words{query.filtered ? ' and meets these filters' : ''}.</p>
      )}
      {answer !== null && (
        <ol className={pending ? 'entries hits pending' : 'entries hits'}>
          {answer.hits.map((hit, at) => (
            <Hit key={`${hit.of}:${hit.matter}:${hit.entry ?? hit.document}:${hit.start}`} hit={hit} at={at} />
          ))}
        </ol>
      )}
      {answer !== null && answer.total > answer.hits.length && answer.hits.length < most && (
        <p>
          <button type="button" className="tool" onClick={query.more}>
            Show more
          </button>
        </p>
      )}
      {address.query !== '' && answer !== null && answer.hits.length >= most && answer.total > most && (
        <p className="nothing">More words, or a filter, would find fewer.</p>
      )}
    </>
  );
}

function useQueryOf(): { readonly asked: SearchQuery | null; readonly filtered: boolean; more(): void } {
  const { address, matter } = useReader();
  const { query, filters } = address;
  const [limit, setLimit] = useState(some);
  const filtered =
    filters.kind.length + filters.party.length + filters.proceeding.length > 0 ||
    filters.from !== null ||
    filters.to !== null;
  const ofMatter = filters.party.length + filters.proceeding.length > 0;
  const id = matter?.matter.id ?? null;
  const asked = useMemo(
    (): SearchQuery | null =>
      query.trim() === '' && !filtered
        ? null
        : {
            ...anything,
            words: query,
            kind: filters.kind[0] ?? null,
            party: filters.party[0] ?? null,
            proceeding: filters.proceeding[0] ?? null,
            matter: ofMatter ? id : null,
            from: filters.from,
            to: filters.to,
            limit,
          },
    [query, filters, filtered, ofMatter, id, limit],
  );
  return { asked, filtered, more: () => setLimit((before) => Math.min(before + some, most)) };
}

function SearchFilters() {
  const { index, address, matter, href } = useReader();
  const { filters } = address;
  const lists = useMemo(() => {
    if (matter === null) return [];
    const ground = groundOf(index, matter);
    const { events } = matter.matter;
    return [
      {
        name: 'kind',
        label: 'Any kind',
        options: choices(events, 'kind', ground).map(({ value }) => ({ value, words: kindWords(value) })),
      },
      {
        name: 'party',
        label: 'Anybody',
        options: choices(events, 'party', ground).map(({ value }) => ({
          value,
          words: matter.party.get(value)?.name ?? value,
        })),
      },
      {
        name: 'proceeding',
        label: 'Any proceeding',
        options: matter.matter.proceedings.map(({ id, label }) => ({ value: id, words: label })),
      },
    ] as const;
  }, [index, matter]);
  const go = (change: Partial<Filters>) => replaceAddress(href({ filters: { ...filters, ...change } }));
  return (
    <div className="filters">
      <div className="filter-fields">
        {lists.map(({ name, label, options }) =>
          options.length === 0 ? null : (
            <label key={name} className="choice">
              <span className="unseen">{valueLabel(name)}</span>
              <select
                value={filters[name][0] ?? ''}
                onChange={({ target }) => go({ [name]: target.value === '' ? [] : [target.value] })}
              >
                <option value="">{label}</option>
                {options.map(({ value, words }) => (
                  <option key={value} value={value}>
                    {shownText(words)}
                  </option>
                ))}
              </select>
            </label>
          ),
        )}
        <label className="choice">
          <span>From</span>
          <input type="date" value={filters.from ?? ''} onChange={({ target }) => go({ from: target.value || null })} />
        </label>
        <label className="choice">
          <span>to</span>
          <input type="date" value={filters.to ?? ''} onChange={({ target }) => go({ to: target.value || null })} />
        </label>
        {filters !== noFilters && (
          <a className="choice" href={href({ filters: noFilters })}>
            Without filters
          </a>
        )}
      </div>
    </div>
  );
}

function Hit({ hit, at }: { hit: SearchHit; at: number }) {
  const { index, address, entryHref, placeHref } = useReader();
  const document = index.documents.get(hit.document);
  const isEntry = hit.of === 'entry' && hit.entry !== null;
  const chosen = isEntry
    ? address.entry === hit.entry
    : address.place?.document === hit.document && address.place.start === hit.start;
  const target =
    hit.entry !== null && isEntry
      ? entryHref(hit.entry, reportOf(hit, index), 'words', hit.matter ?? undefined)
      : placeHref(hit.document, hit.start, hit.end);
  const source = document === undefined ? null : sourceName(document);
  const matterTitle =
    index.overview.matters.length > 1 ? index.overview.matters.find(({ id }) => id === hit.matter)?.title : undefined;
  return (
    <li className={chosen ? 'entry chosen' : 'entry'}>
      <p className="gutter">
        {hit.date === null ? (
          <span className="undated">No date</span>
        ) : (
          <span title={dateWords(hit.date)}>{shortDateWords(hit.date)}</span>
        )}
      </p>
      <div className="saying">
        <p className="summary">
          <a
            id={isEntry ? `entry-${hit.entry}` : `entry-hit-${at}`}
            href={target}
            aria-current={chosen ? 'true' : undefined}
          >
            {shownText(hit.title)}
          </a>
        </p>
        <p className="small">
          <span>{isEntry ? (hit.kind === null ? 'Entry' : kindWords(hit.kind)) : 'In the text'}</span>
          {source !== null && <bdi>{shownText(source)}</bdi>}
          {matterTitle !== undefined && <bdi>{shownText(matterTitle)}</bdi>}
        </p>
        {hit.words !== '' && (
          <p className="found-words">
            <bdi>
              {markedPieces(hit.words, hit.found).map(({ start, text, found }) =>
                found ? <mark key={start}>{shownText(text)}</mark> : <span key={start}>{shownText(text)}</span>,
              )}
            </bdi>
          </p>
        )}
      </div>
    </li>
  );
}

/** The place of the report whose words are shown, as far as its matter is loaded. */
function reportOf({ matter, entry, document, start, end }: SearchHit, index: CaseIndex): number {
  const reports = index.matters.get(matter ?? '')?.event.get(entry ?? '')?.reports ?? [];
  return Math.max(
    reports.findIndex((one) => one.document === document && one.start <= start && end <= one.end),
    0,
  );
}

function foundWords(total: number): string {
  if (total >= 1000) return 'More than 1,000 found';
  return total === 1 ? 'One found' : `${total} found`;
}
