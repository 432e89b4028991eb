import { checkedWords, counted } from '../../words/counts.ts';
import { dateWords } from '../../words/dates.ts';
import { shownText } from '../../words/shown-text.ts';
import { noFilters } from '../model/filters.ts';
import { type Checked, checkedOf } from '../model/to-check.ts';
import { Adding } from './adding.tsx';
import { HandOver } from './hand-over.tsx';
import { showKeys } from './keys-list.tsx';
import { useReader } from './reader.ts';
import { SavedViews } from './saved-views.tsx';
import { SearchBox } from './search-box.tsx';

/** What the case file is: the matter's title, the size of the pile, and the choice of matter where there are several. */
export function Masthead({ inView }: { inView: string | null }) {
  const { index, matter, href } = useReader();
  const { documents } = index.caseFile;
  const { matters, published } = index.overview;
  const [from, to] = [published?.first, published?.last];
  const own = matters.find(({ id }) => id === inView);
  const title = own?.title;
  // The matter itself is ahead of the overview while a decision is on its way.
  const progress = matter?.matter.id === inView ? checkedOf(matter.matter.events) : own && checkedIn(own);
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
      {progress !== undefined && progress.of > 0 && (
        <p className="progress">
          <a href={href({ view: 'chronology', document: null, order: 'check', filters: noFilters })}>
            {checkedWords(progress)}
          </a>
          <progress aria-label="Entries checked" value={progress.checked} max={progress.of} />
        </p>
      )}
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
            {matters.map((one) => (
              <option key={one.id} value={one.id}>
                {shownText(one.title)} ({checkedWords(checkedIn(one))})
              </option>
            ))}
          </select>
        </p>
      )}
      <div className="tools">
        <SearchBox />
        <Adding />
        <SavedViews />
        <HandOver />
        <button type="button" className="tool" onClick={showKeys}>
          Shortcuts
        </button>
      </div>
    </header>
  );
}

const checkedIn = ({ events, unreviewed }: { readonly events: number; readonly unreviewed: number }): Checked => ({
  checked: events - unreviewed,
  of: events,
});
