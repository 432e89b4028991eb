import { describe, expect, it } from 'vitest';
import { offices } from '../../../field/offices/index.ts';
import { analyse, sentencesOf } from '../../../language/index.ts';
import { actsAs } from './participants.ts';

/** Whether the one in brackets, who acts by the words behind, holds an office. */
function holds(office: (typeof offices)[number]['name'], example: string): boolean {
  const text = example.replace(/[[\]]/g, '');
  const [sentence] = sentencesOf(text);
  return actsAs(office, analyse(sentence!), { start: example.indexOf(']'), end: text.length }, [], []);
}

describe.each(offices.map((office) => [office.name, office] as const))('%s', (name, { finds, skips }) => {
  it.each(finds)('is held in %s', (example) => expect(holds(name, example)).toBe(true));
  it.each(skips)('is not held in %s', (example) => expect(holds(name, example)).toBe(false));
});
