import { readerDifferencesOf } from '../../casefile/readers.ts';
import type { CaseEvent, Disagreement } from '../../casefile/schema.ts';
import { byCodeUnits } from '../../words/code-unit-order.ts';
import { firstDay, lastDay } from '../../words/edtf.ts';
import { folded } from '../../words/folded.ts';
import type { CaseIndex, DocumentHead, MatterIndex } from './case-index.ts';
import { type Filters, type ListName, lists, outside } from './filters.ts';
import { surenessOf } from './sureness.ts';
import { reasonsToCheck } from './to-check.ts';

/** What filters look at besides the entry itself. */
export interface FilterGround {
  readonly party: MatterIndex['party'];
  readonly proceeding: MatterIndex['proceeding'];
  readonly disagreements: ReadonlyMap<string, readonly Disagreement[]>;
  readonly documents: ReadonlyMap<string, Pick<DocumentHead, 'publisher'>>;
}

export function groundOf(index: CaseIndex, matter: MatterIndex): FilterGround {
  const { party, proceeding, disagreements } = matter;
  return { party, proceeding, disagreements, documents: index.documents };
}

/** The entries that meet every filter, in their order. */
export function filtered(events: readonly CaseEvent[], filters: Filters, ground: FilterGround): readonly CaseEvent[] {
  const tests = testsOf(filters, ground);
  return tests.length === 0 ? events : events.filter((event) => tests.every((test) => test(event)));
}

function testsOf(filters: Filters, ground: FilterGround): readonly ((event: CaseEvent) => boolean)[] {
  const tests: ((event: CaseEvent) => boolean)[] = [];
  for (const name of lists) {
    const wanted = new Set(filters[name]);
    if (wanted.size > 0) tests.push((event) => valuesOf(event, name, ground).some((value) => wanted.has(value)));
  }
  for (const only of filters.only) {
    if (only === 'unreviewed') tests.push(({ review }) => review === 'unreviewed');
    else if (only === 'check') tests.push((event) => reasonsToCheck(event, ground).length > 0);
    else if (only === 'readers') tests.push((event) => readerDifferencesOf(event).length > 0);
    else if (only === 'disputed') tests.push(({ id }) => isDisputed(id, ground));
    else tests.push(({ marks }) => marks.includes(only));
  }
  const { from, to, below } = filters;
  if (below !== null) tests.push((event) => surenessOf(event) < below / 100);
  if (from !== null) tests.push(({ date }) => date !== null && lastDay(date) >= from);
  if (to !== null) tests.push(({ date }) => date !== null && firstDay(date) <= to);
  for (const word of folded(filters.text).split(' ')) {
    if (word.trim() !== '') tests.push((event) => wordsOf(event, ground).includes(word.trim()));
  }
  return tests;
}

/** Whether sources differ on it and nobody has said which is right. */
function isDisputed(entry: string, { disagreements }: FilterGround): boolean {
  return (disagreements.get(entry) ?? []).some(({ kind, settled }) => kind === 'conflict' && settled === null);
}

/** What an entry has of the things a filter can ask for. */
export function valuesOf(event: CaseEvent, name: ListName, ground: FilterGround): readonly string[] {
  switch (name) {
    case 'proceeding':
      return [event.proceeding !== null && ground.proceeding.has(event.proceeding) ? event.proceeding : outside];
    case 'kind':
      return [event.kind];
    case 'status':
      return event.fate === null ? [event.status] : [event.status, event.fate];
    case 'tag':
      return event.tags;
    case 'party':
      return [...new Set(event.participants.map(({ party }) => party))];
    case 'source':
      return sourcesOf(event, ground);
  }
}

function sourcesOf(event: CaseEvent, { documents }: FilterGround): readonly string[] {
  const sources = new Set<string>();
  for (const { document } of event.reports) {
    sources.add(document);
    const publisher = documents.get(document)?.publisher;
    if (publisher != null) sources.add(publisher);
  }
  return [...sources];
}

/** How many entries each value of a filter would show, most first; documents are left to their outlets where they have one. */
export function choices(
  events: readonly CaseEvent[],
  name: ListName,
  ground: FilterGround,
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const event of events) {
    for (const value of valuesOf(event, name, ground)) {
      if (name === 'source' && ground.documents.get(value)?.publisher != null) continue;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || byCodeUnits(a.value, b.value));
}

const written = new WeakMap<CaseEvent, string>();

/** All words of an entry that the text filter looks through. */
function wordsOf(event: CaseEvent, { party }: FilterGround): string {
  const before = written.get(event);
  if (before !== undefined) return before;
  const words = folded(
    [
      event.summary,
      ...event.reports.map((report) => report.words),
      ...event.comments.map(({ text }) => text),
      ...event.tags,
      ...event.participants.flatMap((one) => party.get(one.party)?.name ?? []),
    ].join('\n'),
  );
  written.set(event, words);
  return words;
}
