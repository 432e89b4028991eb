import { counted } from '../words/counts.ts';
import { shortDateWords } from '../words/dates.ts';
import { listed } from '../words/lists.ts';
import type { Moved, MovedOf } from './moved.ts';

/** What is other after a decision, in plain words: a line each, entries that go the same way in one. */
export function movedWords(list: readonly Moved[]): readonly string[] {
  const isOfEntry = ({ of }: Moved) => of in ofEntries;
  const alike = Map.groupBy(list.filter(isOfEntry), (one) => JSON.stringify(wayOf(one)));
  const isOfParty = ({ of }: Moved) => of === 'party';
  return [
    ...list.filter((one) => !isOfEntry(one) && !isOfParty(one)).map(caseWords),
    ...partyWords(list.filter(isOfParty)),
    ...[...alike.values()].map(entryWords),
  ];
}

/** People who are shown no more or again: by name while they are few. */
function partyWords(some: readonly Moved[]): readonly string[] {
  const told = (names: readonly string[], how: string) => {
    if (names.length === 0) return [];
    const which = names.length > mostNamed ? counted(names.length, 'party') : listed(names);
    return [`${which} ${names.length === 1 ? 'is' : 'are'} ${how}`];
  };
  return [
    ...told(
      some.flatMap(({ was, is }) => (is === null && was !== null ? [was] : [])),
      'shown no more',
    ),
    ...told(
      some.flatMap(({ is }) => is ?? []),
      'shown',
    ),
  ];
}

const mostNamed = 3;

/** The same without any words of documents, after one was removed: how much is shown no more. */
export function goneCounts(list: readonly Moved[]): readonly string[] {
  const gone = (of: MovedOf) => list.filter((one) => one.of === of && one.is === null).length;
  const counts = [
    { count: gone('entry'), one: 'entry' },
    { count: gone('party'), one: 'party' },
    { count: gone('proceeding'), one: 'proceeding' },
  ].filter(({ count }) => count > 0);
  const isOne = counts.length === 1 && counts[0]?.count === 1;
  const named = listed(counts.map(({ count, one }) => counted(count, one)));
  return counts.length === 0 ? [] : [`${named} ${isOne ? 'is' : 'are'} shown no more`];
}

/** What entries can change in, and how nothing of it is told. */
const ofEntries: { readonly [of in MovedOf]?: string } = {
  entry: '',
  listing: '',
  date: 'no day',
  status: '',
  fate: 'nothing is known to have become of it',
  place: 'no proceeding',
};

/** Entries of one way are told together: each goes or comes; days are told one by one only where it is one. */
function wayOf({ of, was, is }: Moved): readonly unknown[] {
  if (of === 'entry') return [of, was === null];
  return of === 'date' ? [of] : [of, was, is];
}

function entryWords(some: readonly Moved[]): string {
  const [{ of, what, was, is }] = some as readonly [Moved, ...Moved[]];
  const which = some.length === 1 ? `“${what}”` : counted(some.length, 'entry', 'entries');
  const are = some.length === 1 ? 'is' : 'are';
  if (of === 'entry') return `${which} ${are} ${is === null ? 'shown no more' : 'shown'}`;
  if (of === 'date' && some.length > 1) return `${which} are on other days`;
  const worded = (value: string | null) => {
    if (value === null) return ofEntries[of] ?? '';
    return of === 'date' ? shortDateWords(value) : value;
  };
  return `${which}: ${worded(was)} → ${worded(is)}`;
}

function caseWords({ of, what, was, is }: Moved): string {
  switch (of) {
    case 'label':
      return `${was} is called ${is}`;
    case 'posture':
      return `${what}: ${unstopped(was)} → ${unstopped(is)}`;
    case 'filed':
      return `${what}: begun ${dayOf(was)} → ${dayOf(is)}`;
    case 'claim':
      return is === null ? `${what}: no claim of ${was} any more` : `${what}: claim of ${is}`;
    case 'proceeding':
      return is === null ? `the proceeding ${was} is shown no more` : `the proceeding ${is} is shown`;
    case 'role':
      return `${what}: ${was ?? 'no role'} → ${is ?? 'no role'}`;
    default:
      return `${what}: ${was ?? 'nothing'} → ${is ?? 'nothing'}`;
  }
}

const dayOf = (edtf: string | null): string => (edtf === null ? 'on no known day' : shortDateWords(edtf));

/** A sentence inside a line: without its full stop. */
function unstopped(sentence: string | null): string {
  if (sentence === null || sentence === '') return 'nothing said';
  return sentence.endsWith('.') ? sentence.slice(0, -1) : sentence;
}
