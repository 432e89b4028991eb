import { useEffect, useRef } from 'react';
import type { CaseEvent, Disagreement } from '../../casefile/schema.ts';
import { listed } from '../../words/lists.ts';
import { shownText } from '../../words/shown-text.ts';
import { closeFormOf } from '../deciding/open-form.ts';
import { ReviewBar } from '../deciding/review-bar.tsx';
import { Settle } from '../deciding/settle.tsx';
import { Tags } from '../deciding/tags.tsx';
import { useMatter } from '../frame/case.ts';
import { surenessWords } from '../model/sureness.ts';
import { SideBySide } from '../views/side-by-side.tsx';
import { Comments } from './comments.tsx';
import { DecisionsOf } from './decisions-of.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { EntryReports } from './entry-reports.tsx';
import { reviewWords } from './review-words.ts';

/** All that is known of an entry: its fields, where its sources disagree, what each says, and why they were joined. */
export function EntryDetails({ event, report }: { event: CaseEvent; report: number }) {
  const { disagreements } = useMatter();
  useClosing(event.id);
  return (
    <div className="details">
      <p className="review-state">{reviewWords[event.review]}</p>
      {event.went !== undefined && (
        <p className="went">
          With it went {shownText(listed(event.went))}. Taking the rejection back brings all of it back.
        </p>
      )}
      {event.reports.length > 0 && <p className="sureness">{surenessWords(event)}</p>}
      <ReviewBar event={event} />
      <EntryFacts event={event} />
      {(disagreements.get(event.id) ?? []).map((disagreement) => (
        <OneDisagreement key={disagreement.field} disagreement={disagreement} />
      ))}
      <EntryReports event={event} shown={report} />
      <Tags key={event.id} event={event} />
      <Comments event={event} />
      {event.reasons.length > 0 && (
        <section>
          <h3>Why these are one event</h3>
          <ul className="reasons">
            {[...new Set(event.reasons)].map((reason) => (
              <li key={reason}>{shownText(reason)}</li>
            ))}
          </ul>
        </section>
      )}
      <DecisionsOf event={event} />
    </div>
  );
}

function OneDisagreement({ disagreement }: { disagreement: Disagreement }) {
  const { kind, settled, field } = disagreement;
  const disagrees = settled === null ? 'The sources disagree' : 'The sources disagree, settled';
  return (
    <section className="disagreement">
      <h3>
        {kind === 'correction' ? 'Corrected later' : disagrees}: {field}
      </h3>
      <SideBySide disagreement={disagreement} />
      <Settle disagreement={disagreement} />
    </section>
  );
}

/** A form left open on the entry goes with its panel. */
function useClosing(entry: string): void {
  const isThere = useRef(false);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
      // React's strict mode takes a panel away and puts it back at once.
      setTimeout(() => {
        if (!isThere.current) closeFormOf(entry);
      });
    };
  }, [entry]);
}
