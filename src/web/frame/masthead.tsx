import { counted } from '../../words/counts.ts';
import { dateWords } from '../../words/dates.ts';
import { shownText } from '../../words/shown-text.ts';
import { noFilters } from '../model/filters.ts';
import { Adding } from './adding.tsx';
import { HandOver } from './hand-over.tsx';
import { showKeys } from './keys-list.tsx';
import { useReader } from './reader.ts';
import { SearchBox } from './search-box.tsx';

/** What the case file is: the matter's title, the size of the pile, and the choice of matter where there are several. */
export function Masthead({ inView }: { inView: string | null }) {
  const { index, href } = useReader();
  const { documents } = index.caseFile;
  const { matters, published } = index.overview;
  const [from, to] = [published?.first, published?.last];
  const title = matters.find(({ id }) => id === inView)?.title;
  return (
    <header className="masthead">
      <p className="wordmark">Casetrail</p>
      <p className="extent">
        {counted(documents.length, 'document')}
        {from !== undefined && to !== undefined && (
          <>
            , {dateWords(from)}
            {from !== to && <> to {dateWords(to)}</>}
          </>
        )}
      </p>
      <h1>
        <bdi>{title === undefined ? 'No case found' : shownText(title)}</bdi>
      </h1>
      {matters.length > 1 && (
        <p className="matter-choice">
          <label htmlFor="matter">Matter </label>
          <select
            id="matter"
            value={inView ?? undefined}
            onChange={(event) => {
              window.location.hash = href({
                matter: event.target.value,
                document: null,
                entry: null,
                place: null,
                report: 0,
                filters: noFilters,
              });
            }}
          >
            {matters.map(({ id, title, events }) => (
              <option key={id} value={id}>
                {shownText(title)} ({events})
              </option>
            ))}
          </select>
        </p>
      )}
      <div className="tools">
        <SearchBox />
        <Adding />
        <HandOver />
        <button type="button" className="tool" onClick={showKeys}>
          Keys
        </button>
      </div>
    </header>
  );
}
