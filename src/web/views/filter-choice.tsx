import { useMemo } from 'react';
import { numberWords } from '../../words/numbers.ts';
import { DropDown } from '../frame/drop-down.tsx';
import { useReader } from '../frame/reader.ts';
import { choices } from '../model/filtering.ts';
import { type Filters, type ListName, toggled } from '../model/filters.ts';
import { nameOf } from './filter-words.tsx';
import type { Filtered } from './filtered.ts';

/** What a list can be filtered by, with how many entries each value would show. */
export function Choice({
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
        words: `${nameOf(name, value, ground, index.documents)} (${numberWords(count)})`,
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

/** Boxes to be ticked. */
export function ChoiceList({
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
