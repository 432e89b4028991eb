import { order } from '../linking/parties.ts';
import { edtfSortKey } from '../words/edtf.ts';
import type { CaseEvent } from './schema.ts';

/** Entries by date, those without one last. */
export function inOrderOfDate(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const key = ({ date }: CaseEvent) => (date === null ? '~' : edtfSortKey(date));
  return [...events].sort((a, b) => order(key(a), key(b)) || order(a.id, b.id));
}
