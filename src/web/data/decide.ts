import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Matter } from '../../casefile/schema.ts';
import { alsoChanged } from '../../words/also-changed.ts';
import { shownText } from '../../words/shown-text.ts';
import type { DecisionKept, DecisionRequest, Overview } from '../../workbench/workbench.ts';
import { useClocks } from './clocks.ts';
import { foreseen } from './optimistic.ts';
import { keys, now } from './queries.ts';
import { refresh } from './refresh.ts';
import { lineOf, useSource } from './source.ts';
import { tell } from './told.ts';

/** What is to be decided; who asks need not say an id, nor why. */
export type Decision = WithoutId<DecisionRequest>;

type WithoutId<T> = T extends unknown ? Omit<T, 'id' | 'why'> & { readonly why?: string | null } : never;

export interface Deciding {
  /** Whether anything can be decided here and now. */
  readonly canDecide: boolean;
  /** Why not, as a line; `null` where it can. */
  readonly whyNot: string | null;
  /**
   * Sends a decision; what it will plainly do is shown at once. `line` is told, with a way to take it back, when it is kept.
   * Resolves to `null` when it was refused, which is told too, or said to `refused` where that is given.
   */
  decide(decision: Decision, line: string, refused?: (line: string) => void): Promise<DecisionKept | null>;
  /** Takes the last decision of this page that still stands back. */
  undoLast(): Promise<DecisionKept | null>;
  readonly pending: boolean;
}

/** Decisions of this page in order, for `undoLast`; one taken back leaves. */
const made: { readonly id: string; readonly line: string }[] = [];

/**
 * Decisions that failed, with the id they were sent under. An answer that was lost may have been to a decision that was kept:
 * the same one asked for again goes under the same id, and counts once.
 */
const unanswered = new Map<string, string>();

/** Posts decisions. */
export function useDecide(): Deciding {
  const source = useSource();
  const queries = useQueryClient();
  const { turned } = useClocks();
  const [pending, setPending] = useState(0);
  const whyNot = !source.writable
    ? 'Nothing is kept here, so nothing can be decided.'
    : turned
      ? 'With a clock turned back nothing can be decided.'
      : null;
  const blocked = useRef(whyNot);
  blocked.current = whyNot;

  const decide = useCallback(
    async (
      decision: Decision,
      line: string,
      refused: (line: string) => void = (why) => tell(why, { kind: 'failed' }),
    ): Promise<DecisionKept | null> => {
      if (blocked.current !== null) {
        refused(blocked.current);
        return null;
      }
      const asked = JSON.stringify(decision);
      const id = unanswered.get(asked) ?? crypto.randomUUID();
      const request = { ...decision, id, why: decision.why ?? null } as DecisionRequest;
      setPending((count) => count + 1);
      const takeBack = await foresee(queries, request);
      try {
        const decided = await source.decide(request);
        unanswered.delete(asked);
        if (request.act === 'undo') {
          const place = made.findIndex(({ id }) => id === request.decision);
          if (place >= 0) made.splice(place, 1);
        } else {
          made.push({ id: decided.decision.id, line });
        }
        tell(`${line}${shownText(alsoChanged(decided.moved ?? []))}`, {
          undo: request.act === 'undo' ? null : decided.decision.id,
        });
        refresh(queries, decided.revision, decided.matters);
        return decided;
      } catch (error) {
        unanswered.set(asked, id);
        refused(lineOf(error));
        // What was shown too soon goes again, also where no server is there to ask.
        takeBack();
        await queries.invalidateQueries({ queryKey: keys.matters });
        return null;
      } finally {
        setPending((count) => count - 1);
      }
    },
    [source, queries],
  );
  const undoLast = useCallback(async () => {
    const last = made.at(-1);
    if (last === undefined) {
      tell('Nothing was decided on this page since it was opened.');
      return null;
    }
    return decide({ act: 'undo', decision: last.id }, `Taken back: ${last.line}`);
  }, [decide]);
  return useMemo(
    () => ({ canDecide: whyNot === null, whyNot, decide, undoLast, pending: pending > 0 }),
    [whyNot, decide, undoLast, pending],
  );
}

/** Shows in every loaded matter what the decision will plainly do. Entry ids are of one matter, so only the one that holds it changes. Gives what shows the matters as they were, unless they have changed since. */
async function foresee(queries: QueryClient, request: DecisionRequest): Promise<() => void> {
  const before: (() => void)[] = [];
  if (!('entry' in request || 'entries' in request)) return () => {};
  for (const { id } of queries.getQueryData<Overview>(keys.overview)?.matters ?? []) {
    const key = keys.matter(id, now);
    const matter = queries.getQueryData<Matter>(key);
    if (matter === undefined) continue;
    const next = foreseen(matter, request);
    if (next === matter) continue;
    // An answer on its way was made before this decision.
    await queries.cancelQueries({ queryKey: key });
    const put = queries.setQueryData<Matter>(key, next);
    before.push(() => void queries.setQueryData<Matter>(key, (shown) => (shown === put ? matter : shown)));
  }
  return () => {
    for (const back of before) back();
  };
}
