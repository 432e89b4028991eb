import type { CaseEvent } from '../../casefile/schema.ts';
import { shownText } from '../../words/shown-text.ts';
import { tick, tickUpTo } from '../frame/choosing.ts';
import { walkOf } from '../frame/walk.ts';

/** Chooses an entry, to be decided on with others; with Shift, all from the one ticked last up to it. */
export function TickBox({ event: { id, summary }, ticked }: { event: CaseEvent; ticked: boolean }) {
  return (
    <input
      type="checkbox"
      className="tick-box"
      checked={ticked}
      aria-label={`Choose: ${shownText(summary)}`}
      onChange={({ nativeEvent }) => {
        const shift = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
        if (shift) tickUpTo(id, walkOf(document.getElementById('main') ?? document.body).ids);
        else tick(id);
      }}
    />
  );
}
