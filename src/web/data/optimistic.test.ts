import { expect, test } from 'vitest';
import type { CaseEvent, Matter } from '../../casefile/schema.ts';
import { foreseen } from './optimistic.ts';

const entry = (id: string) => ({ id, review: 'unreviewed', marks: [], tags: ['b'] }) as unknown as CaseEvent;
const matter = {
  events: [entry('E1'), entry('E2')],
  passing: [entry('E3')],
  rejected: [],
  disagreements: [{ event: 'E1' }],
} as unknown as Matter;
const asked = { id: 'x', why: null };

test('accept, marks and tags show at once', () => {
  expect(foreseen(matter, { ...asked, act: 'accept', entry: 'E2' }).events[1]?.review).toBe('accepted');
  const marked = foreseen(matter, { ...asked, act: 'mark', entry: 'E3', mark: 'key', set: true });
  expect(marked.passing[0]?.marks).toEqual(['key']);
  expect(foreseen(marked, { ...asked, act: 'mark', entry: 'E3', mark: 'key', set: false }).passing[0]?.marks).toEqual(
    [],
  );
  const tagged = foreseen(matter, { ...asked, act: 'tag', entry: 'E1', tag: 'a', set: true });
  expect(tagged.events[0]?.tags).toEqual(['a', 'b']);
});

test('a rejected entry goes to the rejected, its disagreements with it', () => {
  const next = foreseen(matter, { ...asked, act: 'reject', entry: 'E1' });
  expect([next.events, next.rejected].map((list) => list.map(({ id }) => id))).toEqual([['E2'], ['E1']]);
  expect(next.disagreements).toEqual([]);
});

test('what only the server can tell changes nothing, nor does an entry of another matter', () => {
  expect(foreseen(matter, { ...asked, act: 'merge', entry: 'E1', others: ['E2'] })).toBe(matter);
  expect(foreseen(matter, { ...asked, act: 'reject', entry: 'E9' })).toBe(matter);
});
