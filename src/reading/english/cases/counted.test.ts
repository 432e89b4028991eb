import { describe, expect, it } from 'vitest';
import type { TimeExpression } from '../../time-expression.ts';
import { countedTimes } from './counted.ts';

/** What the bracketed time leads to: up to where, and the step named. */
function ledTo(marked: string) {
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const text = marked.replace('[', '').replace(']', '');
  const time = { start, end, derivation: { anchor: { kind: 'event', value: '' } } } as unknown as TimeExpression;
  const [found] = countedTimes(text, [time]);
  return [text.slice(end, found!.until), found!.kind];
}

describe('what a time counted from an event leads to', () => {
  it.each([
    ['They settled [two days] after the verdict, the court said.', ' after the verdict', 'verdict'],
    ['They settled [a week] before her second arrest.', ' before her second arrest', 'arrest'],
    ['He fled [two days] after prosecutors charged him; she stayed.', ' after prosecutors charged him', null],
    ['They met [two days] after lunch.', ' after lunch', null],
  ])('%s', (text, until, kind) => expect(ledTo(text)).toEqual([until, kind]));

  it('says nothing of a time that is counted from a day', () => {
    const time = {
      start: 0,
      end: 8,
      derivation: { anchor: { kind: 'published', value: '' } },
    } as unknown as TimeExpression;
    expect(countedTimes('two days after the verdict', [time])).toEqual([]);
  });
});
