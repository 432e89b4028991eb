import { useEffect } from 'react';
import { useDecide, useHeard, useTold } from '../data/index.ts';
import { tellNothing } from '../data/told.ts';

/** Milliseconds that a line of what was done stays; what went wrong stays until it is put away. */
const stays = 12_000;

/** One quiet line at the foot of the page: what was done, with a way to take it back, or what went wrong. Screen readers read it out. */
export function ToldLine() {
  const told = useTold();
  const { here } = useHeard();
  const { decide } = useDecide();
  useEffect(() => {
    if (told === null || told.kind === 'failed') return;
    const timer = setTimeout(tellNothing, stays);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <>
      <div role="status" aria-live="polite">
        {!here && <p className="told gone">The server does not answer. What you see may be old.</p>}
        {told?.kind === 'done' && (
          <p className="told" key={told.number}>
            <bdi>{told.line}</bdi>{' '}
            {told.undo !== null && (
              <button
                type="button"
                onClick={() => {
                  if (told.undo !== null) void decide({ act: 'undo', decision: told.undo }, `Taken back: ${told.line}`);
                }}
              >
                Undo
              </button>
            )}
            <PutAway />
          </p>
        )}
      </div>
      <div role="alert">
        {told?.kind === 'failed' && (
          <p className="told failed" key={told.number}>
            <bdi>{told.line}</bdi> <PutAway />
          </p>
        )}
      </div>
    </>
  );
}

function PutAway() {
  return (
    <button type="button" className="put-away" onClick={tellNothing} aria-label="Put this line away">
      ×
    </button>
  );
}
