import type { CaseEvent } from '../../casefile/schema.ts';
import { counted } from '../../words/counts.ts';
import { shownText } from '../../words/shown-text.ts';
import { useMatter } from '../frame/case.ts';
import { fateWords } from './fate-words.ts';

const statusWords: { readonly [status in CaseEvent['status']]: string | null } = {
  occurred: null,
  scheduled: 'Scheduled',
  expected: 'Expected',
  alleged: 'Alleged',
  denied: 'Denied',
};

const reviewSigns: { readonly [review in Exclude<CaseEvent['review'], 'unreviewed'>]: string } = {
  accepted: '✓ Accepted',
  corrected: '✎ Corrected by hand',
  added: '+ Added by hand',
  rejected: '✕ Rejected',
};

/** The marks of an entry that is not a plain, agreed fact. Each says its meaning in a word; colour only repeats it. */
export function Marks({ event }: { event: CaseEvent }) {
  const { disagreements } = useMatter();
  const of = disagreements.get(event.id) ?? [];
  const conflicts = of.filter(({ kind }) => kind === 'conflict');
  // What became of it says enough; that it was moved does not say that it is still to come.
  const settled = event.fate !== null && event.fate !== 'moved';
  const status = settled ? null : statusWords[event.status];
  return (
    <>
      {status !== null && <span className={`mark ${event.status}`}>{status}</span>}
      {event.fate !== null && <span className={`mark ${event.fate}`}>{fateWords[event.fate]}</span>}
      {conflicts.some(({ settled }) => settled === null) && <span className="mark disputed">Disputed</span>}
      {conflicts.length > 0 && conflicts.every(({ settled }) => settled !== null) && (
        <span className="mark">Settled</span>
      )}
      {of.some(({ kind }) => kind === 'correction') && <span className="mark corrected">Corrected later</span>}
      {event.review !== 'unreviewed' && (
        <span className={`mark review ${event.review}`}>{reviewSigns[event.review]}</span>
      )}
      {event.marks.includes('key') && <span className="mark">★ Key</span>}
      {event.marks.includes('material') && <span className="mark">◆ Material</span>}
      {event.marks.includes('sealed') && <span className="mark">Sealed: stays out of exports</span>}
      {event.marks.includes('privileged') && <span className="mark">Privileged: stays out of exports</span>}
      {event.comments.length > 0 && <span>{counted(event.comments.length, 'comment')}</span>}
      {event.tags.map((tag) => (
        <span key={tag} className="tag-mark">
          <bdi>#{shownText(tag)}</bdi>
        </span>
      ))}
    </>
  );
}
