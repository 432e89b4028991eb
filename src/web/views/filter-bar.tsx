import { useEffect, useMemo, useRef, useState } from 'react';
import { dateWords } from '../../words/dates.ts';
import { shownText } from '../../words/shown-text.ts';
import { kindWords } from '../entry/kind-words.ts';
import { DropDown } from '../frame/drop-down.tsx';
import { replaceAddress } from '../frame/place.ts';
import { useReader } from '../frame/reader.ts';
import { documentTitle } from '../model/case-index.ts';
import { choices, type FilterGround } from '../model/filtering.ts';
import {
  countOf,
  type Filters,
  type ListName,
  noFilters,
  type Only,
  onlys,
  outside,
  toggled,
} from '../model/filters.ts';
import type { Filtered } from './filtered.ts';

const listNames: readonly { readonly name: ListName; readonly label: string }[] = [
  { name: 'proceeding', label: 'Proceeding' },
  { name: 'kind', label: 'Kind' },
  { name: 'party', label: 'Party' },
  { name: 'source', label: 'Source' },
  { name: 'status', label: 'Status' },
  { name: 'tag', label: 'Tag' },
];

const onlyWords: { readonly [only in Only]: string } = {
  disputed: 'Disputed',
  unreviewed: 'Not reviewed',
  key: 'Key',
  material: 'Material',
};

/** Milliseconds after the last letter before the list is filtered by it. */
const pause = 120;

/** The filters of a chronology: a field for words, a choice for each list, and what is set as words that can be taken out. */
export function FilterBar({ of: { all, events, filters, ground } }: { of: Filtered }) {
  const { href } = useReader();
  const go = (next: Filters) => replaceAddress(href({ filters: next }));
  return (
    <search className="filters">
      <details open={startsOpen(filters)}>
        <summary>Filter</summary>
        <div className="filter-fields">
          <TextField filters={filters} go={go} />
          {listNames.map(({ name, label }) => (
            <Choice key={name} {...{ name, label, all, filters, ground, go }} />
          ))}
          <DropDown label="Only" className="choice">
            {() => (
              <ChoiceList
                label="Only entries that are"
                options={onlys.map((only) => ({ value: only, words: onlyWords[only] }))}
                set={filters.only}
                choose={(only) => go(toggled(filters, 'only', only))}
              />
            )}
          </DropDown>
          <label className="choice day-field">
            <span>From</span>
            <input
              type="date"
              value={filters.from ?? ''}
              onChange={({ target }) => go({ ...filters, from: target.value || null })}
            />
          </label>
          <label className="choice day-field">
            <span>to</span>
            <input
              type="date"
              value={filters.to ?? ''}
              onChange={({ target }) => go({ ...filters, to: target.value || null })}
            />
          </label>
        </div>
      </details>
      <p className="filter-count" role="status">
        {countOf(filters) === 0 ? entriesWords(all.length) : `${written(events.length)} of ${entriesWords(all.length)}`}
      </p>
      <FilterWords filters={filters} ground={ground} />
    </search>
  );
}

// A phone begins with the chronology itself.
function startsOpen(filters: Filters): boolean {
  return countOf(filters) > 0 || !window.matchMedia('(max-width: 62rem)').matches;
}

function TextField({ filters, go }: { filters: Filters; go: (next: Filters) => void }) {
  const [typed, setTyped] = useState(filters.text);
  const sent = useRef(filters.text);
  useEffect(() => {
    // The address was changed by a link or the way back.
    if (filters.text !== sent.current) {
      sent.current = filters.text;
      setTyped(filters.text);
    }
  }, [filters.text]);
  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      go({ ...filters, text: typed });
    }, pause);
    return () => clearTimeout(timer);
  }, [typed, filters, go]);
  return (
    <label className="choice words-field">
      <span>Words</span>
      <input type="search" value={typed} onChange={({ target }) => setTyped(target.value)} spellCheck={false} />
    </label>
  );
}

function Choice({
  name,
  label,
  all,
  filters,
  ground,
  go,
}: Pick<Filtered, 'all' | 'filters' | 'ground'> & {
  readonly name: ListName;
  readonly label: string;
  readonly go: (next: Filters) => void;
}) {
  const { index } = useReader();
  const options = useMemo(
    () =>
      choices(all, name, ground).map(({ value, count }) => ({
        value,
        words: `${nameOf(name, value, ground, index.documents)} (${written(count)})`,
      })),
    [all, name, ground, index],
  );
  // One value alone filters nothing.
  if (options.length < 2 && filters[name].length === 0) return null;
  return (
    <DropDown label={label} className="choice">
      {() => (
        <ChoiceList
          label={`Filter by ${label.toLowerCase()}`}
          options={options}
          set={filters[name]}
          choose={(value) => go(toggled(filters, name, value))}
        />
      )}
    </DropDown>
  );
}

function ChoiceList({
  label,
  options,
  set,
  choose,
}: {
  label: string;
  options: readonly { readonly value: string; readonly words: string }[];
  set: readonly string[];
  choose: (value: string) => void;
}) {
  return (
    <fieldset>
      <legend className="unseen">{label}</legend>
      {options.map(({ value, words }) => (
        <label key={value}>
          <input type="checkbox" checked={set.includes(value)} onChange={() => choose(value)} />
          <bdi>{words}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

/** What is set, each a word that takes it out again. */
function FilterWords({ filters, ground }: { filters: Filters; ground: FilterGround }) {
  const { index, href } = useReader();
  if (countOf(filters) === 0) return null;
  const set: { readonly what: string; readonly words: string; readonly without: Filters }[] = [
    ...listNames.flatMap(({ name, label }) =>
      filters[name].map((value) => ({
        what: label,
        words: nameOf(name, value, ground, index.documents),
        without: toggled(filters, name, value),
      })),
    ),
    ...filters.only.map((only) => ({
      what: 'Only',
      words: onlyWords[only].toLowerCase(),
      without: toggled(filters, 'only', only),
    })),
  ];
  if (filters.text !== '') {
    set.push({ what: 'Words', words: shownText(filters.text), without: { ...filters, text: '' } });
  }
  if (filters.from !== null) {
    set.push({ what: 'From', words: dateWords(filters.from), without: { ...filters, from: null } });
  }
  if (filters.to !== null) set.push({ what: 'To', words: dateWords(filters.to), without: { ...filters, to: null } });
  return (
    <ul className="filter-words" aria-label="Filters in force">
      {set.map(({ what, words, without }) => (
        <li key={`${what}:${words}`}>
          <a href={href({ filters: without })} aria-label={`Take out the filter ${what}: ${words}`}>
            <span className="what">{what}</span> <bdi>{words}</bdi> <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {set.length > 1 && (
        <li>
          <a href={href({ filters: { ...noFilters, of: filters.of } })}>Take out all</a>
        </li>
      )}
    </ul>
  );
}

function nameOf(
  name: ListName,
  value: string,
  ground: FilterGround,
  documents: ReturnType<typeof useReader>['index']['documents'],
): string {
  switch (name) {
    case 'proceeding':
      return value === outside ? 'Outside the proceedings' : shownText(ground.proceeding.get(value)?.label ?? value);
    case 'party':
      return shownText(ground.party.get(value)?.name ?? value);
    case 'source': {
      const document = documents.get(value);
      return shownText(document === undefined ? value : documentTitle(document));
    }
    case 'tag':
      return shownText(value);
    case 'kind':
    case 'status':
      return kindWords(value);
  }
}

function entriesWords(count: number): string {
  return `${written(count)} ${count === 1 ? 'entry' : 'entries'}`;
}

/** "9,876", whatever the browser's language. */
function written(count: number): string {
  return String(count).replace(/\B(?=(\d{3}){1,4}$)/g, ',');
}
