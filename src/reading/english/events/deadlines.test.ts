import { describe, expect, test } from 'vitest';
import { deadlineFormulas } from '../../../field/deadlines/formulas.ts';
import { deadlineAt } from './deadlines.ts';

/** "Replies [must be filed by ]May 2." → what stands before the day, its marked words, and what follows the day. */
function marked(example: string) {
  const [lead = '', words = '', rest = ''] = example.split(/[[\]]/);
  return { before: lead + words, words, behind: rest.replace(/^May 2/, '') };
}

describe.each(deadlineFormulas.map((one) => [one.name, one] as const))('%s', (name, { finds, skips }) => {
  test.each(finds)('finds %s', (example) => {
    const { before, words, behind } = marked(example);
    const found = deadlineAt(before, behind);
    expect([found?.formula.name, before.slice(found?.start)]).toEqual([name, words]);
  });

  test.each(skips)('skips %s', (example) => {
    const [before = '', behind = ''] = example.split('May 2');
    expect(deadlineAt(before, behind)).toBeNull();
  });
});
