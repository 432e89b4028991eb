import type { CaseEvent, Report } from '../../casefile/schema.ts';
import { shownText } from '../../words/shown-text.ts';
import { useReader } from '../frame/reader.ts';

/** The other entries that rest on the same words, so that each of several overlapping highlights can be reached. */
export function Overlapping({ event, report }: { event: CaseEvent; report: Report }) {
  const { index, entryHref } = useReader();
  const here = (index.highlights.get(report.document) ?? []).filter(
    (other) => other.start < report.end && other.end > report.start && other.entry !== event.id,
  );
  const others = here.filter((other, place) => here.findIndex(({ entry }) => entry === other.entry) === place);
  if (others.length === 0) return null;
  return (
    <div className="overlapping">
      <p>The same words also say:</p>
      <ul>
        {others.map(({ matter, entry, report: place }) => (
          <li key={`${matter}:${entry}`}>
            <a href={entryHref(entry, place, 'entry', matter)}>
              {shownText(index.matters.get(matter)?.event.get(entry)?.summary ?? entry)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
