import { documentTitle } from '../../document/citations.ts';
import { dateWords } from '../../words/dates.ts';
import { kindWords } from '../../words/kinds.ts';
import { shownText } from '../../words/shown-text.ts';
import { valueLabel } from '../entry/value-label.ts';
import { useReader } from '../frame/reader.ts';
import type { FilterGround } from '../model/filtering.ts';
import { countOf, type Filters, type ListName, noFilters, type Only, outside, toggled } from '../model/filters.ts';

/** The lists that can be filtered by, in the order of the bar. */
export const listNames: readonly { readonly name: ListName; readonly label: string }[] = [
  { name: 'proceeding', label: 'Proceeding' },
  { name: 'kind', label: 'Kind' },
  { name: 'party', label: 'Party' },
  { name: 'source', label: 'Source' },
  { name: 'status', label: 'Status' },
  { name: 'tag', label: 'Tag' },
];

export const onlyWords: { readonly [only in Only]: string } = {
  unreviewed: 'Not checked',
  check: 'To be checked first',
  disputed: 'Disputed',
  readers: 'Readers disagree',
  key: 'Key',
  material: 'Material',
};

/** What is set, each a word that takes it out again. */
export function FilterWords({ filters, ground }: { filters: Filters; ground: FilterGround }) {
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
  if (filters.below !== null) {
    set.push({ what: 'How sure', words: `below ${filters.below} %`, without: { ...filters, below: null } });
  }
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

/** What a reader calls a value of a list. */
export function nameOf(
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
      return kindWords(value);
    case 'status':
      return valueLabel(value);
  }
}
