import { expect, it } from 'vitest';
import { withoutEponyms } from './eponyms.ts';

const kept = (marked: string) => {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return withoutEponyms(marked.replace(/[[\]]/g, ''), [{ start, end }]).length === 1;
};

it.each([
  'It was a [Ponzi] scheme.',
  'He was read his [Miranda] rights.',
  "under [Megan]'s Law",
  'She entered an [Alford] plea.',
  'a [Daubert] hearing on Monday',
])('%s: a thing is named', (words) => expect(kept(words)).toBe(false));

it.each(['[Brady] denied it.', 'the trial of [Terry] Oak', '[Miranda] told the judge', "[Megan]'s lawyer"])(
  '%s: somebody is named',
  (words) => expect(kept(words)).toBe(true),
);
