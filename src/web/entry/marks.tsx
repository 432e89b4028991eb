import type { CaseEvent } from '../../casefile/casefile.ts';
import { useMatter } from '../frame/case.ts';

const statusWords: { readonly [status in CaseEvent['status']]: string | null } = {
  occurred: null,
  scheduled: 'Scheduled',
  expected: 'Expected',
  alleged: 'Alleged',
  denied: 'Denied',
};
const fateWords: { readonly [fate in NonNullable<CaseEvent['fate']>]: string } = {
  held: 'Held',
  moved: 'Moved',
  cancelled: 'Cancelled',
  overdue: 'Overdue',
};

/** The marks of an entry that is not a plain, agreed fact. Each says its meaning in a word; colour only repeats it. */
export function Marks({ event }: { event: CaseEvent }) {
  const { disagreements } = useMatter();
  const of = disagreements.get(event.id) ?? [];
  // What became of it says enough; that it was moved does not say that it is still to come.
  const settled = event.fate !== null && event.fate !== 'moved';
  const status = settled ? null : statusWords[event.status];
  return (
    <>
      {status !== null && <span className={`mark ${event.status}`}>{status}</span>}
      {event.fate !== null && <span className={`mark ${event.fate}`}>{fateWords[event.fate]}</span>}
      {of.some(({ kind }) => kind === 'conflict') && <span className="mark disputed">Disputed</span>}
      {of.some(({ kind }) => kind === 'correction') && <span className="mark corrected">Corrected</span>}
    </>
  );
}
