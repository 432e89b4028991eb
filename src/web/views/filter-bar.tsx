import { useEffect, useRef, useState } from 'react';
import { checkedWords, counted } from '../../words/counts.ts';
import { numberWords } from '../../words/numbers.ts';
import { DropDown } from '../frame/drop-down.tsx';
import { replaceAddress } from '../frame/place.ts';
import { useReader } from '../frame/reader.ts';
import { countOf, type Filters, onlys, toggled } from '../model/filters.ts';
import { checkedOf } from '../model/to-check.ts';
import { Choice, ChoiceList } from './filter-choice.tsx';
import { FilterWords, listNames, onlyWords } from './filter-words.tsx';
import type { Filtered } from './filtered.ts';

/** Percents that an entry can be asked to be less sure than. */
const belows = [90, 80, 70, 60, 50] as const;

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
          <label className="choice">
            <span>How sure</span>
            <select
              value={filters.below ?? ''}
              onChange={({ target }) => go({ ...filters, below: target.value === '' ? null : Number(target.value) })}
            >
              <option value="">any</option>
              {[...new Set([...belows, ...(filters.below === null ? [] : [filters.below])])].map((below) => (
                <option key={below} value={below}>
                  below {below} %
                </option>
              ))}
            </select>
          </label>
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
        {countOf(filters) === 0
          ? entriesWords(all.length)
          : `${numberWords(events.length)} of ${entriesWords(all.length)}`}
      </p>
      {filters.of !== 'rejected' && events.length > 0 && (
        <p className="filter-progress">{checkedWords(checkedOf(events))}</p>
      )}
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

function entriesWords(count: number): string {
  return counted(count, 'entry', 'entries');
}
