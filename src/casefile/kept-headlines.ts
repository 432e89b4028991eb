import { rebracketed } from '../words/bracketed.ts';
import type { CaseEvent } from './schema.ts';

/**
 * Entries with the headlines that persons kept or wrote: a name in brackets, put there by the program, is what the party is called now.
 *
 * @param renamed - by a name that is not so any more, what stands there now; `null`: no name
 */
export function withKeptHeadlines(
  events: readonly CaseEvent[],
  renamed: ReadonlyMap<string, string | null>,
): readonly CaseEvent[] {
  if (renamed.size === 0) return events;
  const now = (inside: string) => {
    const ending = inside.endsWith('’s') ? '’s' : '';
    const name = inside.slice(0, inside.length - ending.length);
    const found = renamed.get(name);
    return found === undefined ? undefined : `${found ?? '…'}${ending}`;
  };
  const isKept = ({ review, decided }: CaseEvent) =>
    review === 'added' || decided.some(({ field }) => field === 'summary');
  return events.map((one) => (isKept(one) ? { ...one, summary: rebracketed(one.summary, now) } : one));
}
