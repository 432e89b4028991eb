import { dateWords } from '../model/date-words.ts';
import { shownText } from '../model/shown-text.ts';
import { useReader } from './reader.ts';

/** What the case file is: the matter's title, the size of the pile, and the choice of matter where there are several. */
export function Masthead() {
  const { index, matter, href } = useReader();
  const { documents, matters } = index.caseFile;
  const days = documents.flatMap(({ published }) => (published === null ? [] : [published])).sort();
  const [from, to] = [days[0], days.at(-1)];
  return (
    <header className="masthead">
      <p className="wordmark">Casetrail</p>
      <p className="extent">
        {documents.length} {documents.length === 1 ? 'document' : 'documents'}
        {from !== undefined && to !== undefined && (
          <>
            , {dateWords(from)}
            {from !== to && <> to {dateWords(to)}</>}
          </>
        )}
      </p>
      <h1>
        <bdi>{matter === null ? 'No case found' : shownText(matter.matter.title)}</bdi>
      </h1>
      {matters.length > 1 && (
        <p className="matter-choice">
          <label htmlFor="matter">Matter </label>
          <select
            id="matter"
            value={matter?.matter.id}
            onChange={(event) => {
              window.location.hash = href({
                matter: event.target.value,
                document: null,
                entry: null,
                place: null,
                report: 0,
              });
            }}
          >
            {matters.map(({ id, title, events }) => (
              <option key={id} value={id}>
                {shownText(title)} ({events.length})
              </option>
            ))}
          </select>
        </p>
      )}
    </header>
  );
}
