import { shownText } from '../../words/shown-text.ts';
import type { History as Decisions } from '../../workbench/workbench.ts';
import { useHistory } from '../data/index.ts';
import { UndoButton } from '../deciding/undo-button.tsx';
import { useReader } from '../frame/reader.ts';
import { instantHere } from '../model/instant-words.ts';

type OneDecision = Decisions['decisions'][number];

/** Every decision, newest first; those whose place the texts no longer hold stand apart, with the words they were made on. */
export function History() {
  const { history, failure } = useHistory();
  const decisions = history?.decisions ?? [];
  const orphaned = decisions.filter((decision) => decision.orphaned !== null && decision.undoneBy === null);
  const others = decisions.filter((decision) => decision.orphaned === null || decision.undoneBy !== null);
  return (
    <>
      <div className="view-head">
        <h2>History</h2>
      </div>
      {failure !== null && (
        <p className="nothing" role="alert">
          The history could not be read: {failure}
        </p>
      )}
      {history === null && failure === null && (
        <p className="nothing" role="status">
          Opening the history …
        </p>
      )}
      {history !== null && decisions.length === 0 && <p className="nothing">Nothing has been decided yet.</p>}
      {orphaned.length > 0 && (
        <section className="orphaned" aria-labelledby="orphaned">
          <h3 id="orphaned" className="section-title">
            Without a place
          </h3>
          <p className="under-heading">
            The texts no longer hold what these were decided on. They are kept, and count again when it is there again.
          </p>
          <ol className="entries">
            {orphaned.map((decision) => (
              <Decided key={decision.id} decision={decision} />
            ))}
          </ol>
        </section>
      )}
      {others.length > 0 && (
        <ol className="entries decisions">
          {others.map((decision) => (
            <Decided key={decision.id} decision={decision} />
          ))}
        </ol>
      )}
    </>
  );
}

function Decided({ decision }: { decision: OneDecision }) {
  const { index, entryHref } = useReader();
  const { id, when, why, line, undoneBy, orphaned, matter, entry } = decision;
  const there = entry === null || matter === null ? undefined : index.matters.get(matter)?.event.get(entry);
  const [day, time] = instantHere(when).split(', ');
  return (
    <li className={undoneBy === null ? 'entry decision' : 'entry decision undone'}>
      <p className="gutter">
        <time dateTime={when}>
          {day} <span className="time">{time}</span>
        </time>
      </p>
      <div className="saying">
        <p className="summary">
          {there === undefined || entry === null || matter === null ? (
            shownText(line)
          ) : (
            <a id={`decision-${id}`} href={entryHref(entry, 0, 'entry', matter)}>
              {shownText(line)}
            </a>
          )}
        </p>
        {why !== null && (
          <p className="reason">
            <q>{shownText(why)}</q>
          </p>
        )}
        {orphaned !== null && (
          <>
            <p className="orphan-reason">{shownText(orphaned)}</p>
            {wordsOf(decision).map((words) => (
              <blockquote key={words}>{shownText(words)}</blockquote>
            ))}
          </>
        )}
        <p className="small">
          <span>{actWords[decision.what.act]}</span>
          {undoneBy !== null && <span className="mark">Taken back</span>}
          {undoneBy === null && (
            <span className="over">
              <UndoButton decision={id} what={line} />
            </span>
          )}
        </p>
      </div>
    </li>
  );
}

const actWords: { readonly [act in OneDecision['what']['act']]: string } = {
  accept: 'Accepted',
  reject: 'Rejected',
  correct: 'Corrected',
  merge: 'Merged',
  split: 'Split',
  move: 'Moved',
  add: 'Added',
  'add-unsourced': 'Added, no source',
  settle: 'Settled',
  comment: 'Comment',
  mark: 'Mark',
  tag: 'Tag',
  bulk: 'Many at once',
  view: 'Saved view',
  undo: 'Taken back',
  remove: 'Document removed',
  'correct-party': 'Party corrected',
  'merge-parties': 'Parties merged',
  'add-party': 'Party added',
  reassign: 'Mention given to another',
  'drop-party': 'Party dropped',
  role: 'Role',
  speaker: 'Speaker',
  'correct-proceeding': 'Proceeding corrected',
  'merge-proceedings': 'Proceedings merged',
  'add-proceeding': 'Proceeding added',
  'drop-proceeding': 'Proceeding dropped',
  relate: 'Relation',
  title: 'Title',
  'correct-document': 'Document corrected',
  'rename-publisher': 'Publisher',
  place: 'Matter of a document',
  'start-matter': 'Matter started',
};

/** The words that a decision was made on, each once. */
function wordsOf({ what }: OneDecision): readonly string[] {
  if (what.act === 'undo' || what.act === 'bulk' || what.act === 'view' || what.act === 'remove') return [];
  if (
    what.act === 'correct-document' ||
    what.act === 'rename-publisher' ||
    what.act === 'place' ||
    what.act === 'start-matter'
  )
    return [];
  const reports =
    what.act === 'add'
      ? [what.report]
      : 'entry' in what
        ? what.entry.reports
        : 'said' in what
          ? what.said
          : 'party' in what
            ? what.party.mentions
            : 'proceeding' in what
              ? (what.proceeding?.steps ?? [])
              : [];
  return [...new Set(reports.map(({ prefix, exact, suffix }) => `… ${prefix}${exact}${suffix} …`))];
}
