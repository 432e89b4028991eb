import { shortDateWords } from '../../words/dates.ts';
import { shownText } from '../../words/shown-text.ts';
import { useReader } from '../frame/reader.ts';
import type { DocumentHead } from '../model/case-index.ts';
import { UncoveredIn } from './uncovered-in.tsx';

/** Beside an open document: the entries that rest on it, in the order of its text, and the sentences that none rests on. */
export function EntriesOf({ document }: { document: DocumentHead }) {
  const { index, entryHref } = useReader();
  const seen = new Set<string>();
  const first = (index.highlights.get(document.id) ?? []).filter(({ matter, entry }) => {
    const id = `${matter}:${entry}`;
    return !seen.has(id) && seen.add(id);
  });
  return (
    <aside className="leaf at-rest" aria-label="Entries that rest on this document">
      <section>
        <h2>{first.length === 0 ? 'No entry rests on this document' : 'Read in this document'}</h2>
        <ul className="short-entries">
          {first.map(({ matter, entry, report }) => {
            const event = index.matters.get(matter)?.event.get(entry);
            if (event === undefined) return null;
            return (
              <li key={`${matter}:${entry}`}>
                <span className="day">{event.date === null ? 'No date' : shortDateWords(event.date)}</span>
                <a id={`entry-${entry}`} href={entryHref(entry, report, 'entry', matter)}>
                  {shownText(event.summary)}
                </a>
              </li>
            );
          })}
        </ul>
      </section>
      <UncoveredIn document={document} />
    </aside>
  );
}
