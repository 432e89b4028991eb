import { useMemo } from 'react';
import { caseAtHand } from '../../casefile/case-at-hand.ts';
import { type PostureFrom, postureOverTime } from '../../casefile/posture-over-time.ts';
import type { Proceeding } from '../../casefile/schema.ts';
import { shortDateWords } from '../../words/dates.ts';
import { shownText } from '../../words/shown-text.ts';
import { useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';
import { Folded } from './folded.tsx';
import { useKnownDay } from './known-day.ts';

/** More rows than this are folded at first. */
const few = 7;

/** Where a proceeding stood from which day, computed from its entries, each row with what made it. */
export function PostureStrip({ proceeding }: { proceeding: Proceeding }) {
  const { index } = useReader();
  const { day: known } = useKnownDay();
  const { matter } = useMatter();
  const rows = useMemo(
    () =>
      postureOverTime(
        matter.events.filter((event) => event.proceeding === proceeding.id),
        caseAtHand(proceeding, matter.parties, known),
        (id) => index.documents.get(id)?.published ?? null,
      ),
    [matter, proceeding, index, known],
  );
  if (rows.length < 2) return null;
  return (
    <Folded summary={`How it came there, in ${rows.length} steps`} open={rows.length <= few}>
      {() => (
        <table className="posture-strip" aria-label={`Where ${shownText(proceeding.label)} stood over time`}>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">It stood</th>
              <th scope="col">By</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <Row key={`${row.date}:${row.posture}`} row={row} undated={at === 0 ? 'At first' : 'No day'} />
            ))}
          </tbody>
        </table>
      )}
    </Folded>
  );
}

function Row({ row: { date, posture, events }, undated }: { row: PostureFrom; undated: string }) {
  const { entryHref } = useReader();
  const { event } = useMatter();
  return (
    <tr>
      <td className="day">{date === null ? undated : shortDateWords(date)}</td>
      <td className="stood">{shownText(posture)}</td>
      <td className="by">
        {events.slice(0, 2).map((id) => (
          <a key={id} href={entryHref(id)}>
            {shownText(event.get(id)?.summary ?? id)}
          </a>
        ))}
        {events.length > 2 && <span> and {events.length - 2} more</span>}
      </td>
    </tr>
  );
}
