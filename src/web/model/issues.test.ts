import { expect, test } from 'vitest';
import type { CaseEvent, Proceeding } from '../../casefile/schema.ts';
import { type Issue, issuesOf, tagsOf } from './issues.ts';

const event = (id: string, tags: readonly string[], stances: CaseEvent['stances'] = []) =>
  ({ id, tags, stances }) as unknown as CaseEvent;
const proceeding = (claims: readonly string[]) => ({ claims }) as unknown as Proceeding;

/** "Defamation*: E1 supports" with what stands under it set in. */
function shown(issues: readonly Issue[], depth = 0): string {
  return issues
    .map(({ name, isClaim, tied, elements }) => {
      const own = tied.map(({ event: { id }, stance }) => `${id} ${stance ?? 'bears on it'}`).join(', ');
      return `${'  '.repeat(depth)}${name}${isClaim ? '*' : ''}: ${own}\n${shown(elements, depth + 1)}`;
    })
    .join('');
}

test('claims stand first, with their elements under them, whatever the capitals', () => {
  const issues = issuesOf({
    proceedings: [proceeding(['defamation', 'negligence']), proceeding(['defamation'])],
    events: [
      event('E1', ['Defamation / Falsity'], [{ tag: 'Defamation / Falsity', stance: 'supports' }]),
      event('E2', ['quantum', 'Defamation / Falsity'], [{ tag: 'Defamation / Falsity', stance: 'denies' }]),
    ],
    passing: [event('E3', ['defamation / Fault / Malice'])],
  });
  expect(shown(issues)).toBe(`defamation*: 
  Falsity: E1 supports, E2 denies
  Fault: 
    Malice: E3 bears on it
negligence*: 
quantum: E2 bears on it
`);
  expect(tagsOf(issues)).toEqual([
    'defamation',
    'defamation / Falsity',
    'defamation / Fault',
    'defamation / Fault / Malice',
    'negligence',
    'quantum',
  ]);
});

test('with neither claims nor tags there is none', () => {
  expect(issuesOf({ proceedings: [], events: [event('E1', [])], passing: [] })).toEqual([]);
});
