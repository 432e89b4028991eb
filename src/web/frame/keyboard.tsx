import { shownText } from '../../words/shown-text.ts';
import { useDecide } from '../data/index.ts';
import { KeysList, useKeysOn } from './keys-list.tsx';
import { beginMerging, useMerging } from './merging.ts';
import { usePressedKeys } from './pressed.ts';
import { useReader } from './reader.ts';

/** The page's keys: they are listened for, listed, and an entry that waits to be merged is told. */
export function Keyboard() {
  const reader = useReader();
  const deciding = useDecide();
  const [on, turn] = useKeysOn();
  usePressedKeys(reader, deciding, on);
  const waiting = useMerging();
  const waits = waiting === null ? undefined : reader.matter?.event.get(waiting);
  return (
    <>
      <div role="status">
        {waits !== undefined && (
          <p className="told merging-line">
            To be merged: <bdi>{shownText(waits.summary)}</bdi>. The key m on another entry merges the two; Escape
            leaves.{' '}
            <button type="button" onClick={() => beginMerging(null)}>
              Leave merging
            </button>
          </p>
        )}
      </div>
      <KeysList on={on} turn={turn} />
    </>
  );
}
