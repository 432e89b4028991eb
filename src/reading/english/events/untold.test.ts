import { expect, test } from 'vitest';
import { isUntold } from './untold.ts';

test.each([
  ['The motion to dismiss is DENIED.', 'is DENIED'],
  ['Judge Marsh denied a request by Oak to dismiss the suit.', 'to dismiss'],
  ['Marsh refused on Monday to throw out the charges.', 'to throw out'],
])('refused: %s', (sentence, own) => expect(isUntold('dismissal', sentence, own)).toBe(true));

test.each([
  ['The two charges carry a maximum penalty of six years in prison.', 'carry a maximum penalty of six years in prison'],
  ['If convicted, Oak faces five years in state prison.', 'faces five years in state prison'],
  ['The witness went through the sentencing guidelines.', 'the sentencing guidelines'],
  ['Oak walked free after serving his sentence.', 'sentence'],
  ['Oak left prison on Tuesday after completing her two-year term.', 'two-year term'],
])('no sentence, only what the law threatens, or what was served: %s', (sentence, own) =>
  expect(isUntold('sentence', sentence, own)).toBe(true),
);

test.each([
  ['Oak, who faced ten years in prison, was sentenced to two.', 'was sentenced to two'],
  ['Oak faces sentencing on June 3.', 'faces sentencing'],
  ['Judge Marsh imposed the maximum sentence.', 'imposed the maximum sentence'],
  ['Oak was sentenced to a year, to be released after serving half her sentence.', 'was sentenced'],
])('a sentence: %s', (sentence, own) => expect(isUntold('sentence', sentence, own)).toBe(false));

test.each([
  ['Marsh denied the motion to dismiss the fraud claim but dismissed the other two.', 'dismissed'],
  ['The motion to dismiss is GRANTED.', 'is GRANTED'],
  ['The suit was thrown out in May.', 'was thrown out'],
])('not refused: %s', (sentence, own) => expect(isUntold('dismissal', sentence, own)).toBe(false));

test.each([
  ['The yard denied on Friday that it dismissed the pilot.', 'denied', true],
  ['Oak denied any wrongdoing.', 'denied any wrongdoing', true],
  ['The judge denied the motion to dismiss.', 'denied the motion', false],
  ['Oak denied wrongdoing, and the judge ruled for him.', 'ruled', false],
])('a ruling is made by who decides, not by who denies: %s', (sentence, own, untold) =>
  expect(isUntold('ruling', sentence, own)).toBe(untold),
);

test.each([
  ['A case management conference shall be held on April 4, 2025.', 'shall'],
  ['A status hearing shall be held on the 4th day of April, 2031.', 'shall be held'],
  ['Trial shall be set for May 6, 2025.', 'shall'],
  ['Trial shall be set for May 6, 2025.', 'be set'],
  ['Oral argument is to be heard on May 9.', 'is to be heard'],
  ['The hearing will take place on May 10.', 'will take place'],
])('no ruling of the day for which a hearing is set: %s (%s)', (sentence, own) =>
  expect(isUntold('ruling', sentence, own)).toBe(true),
);

test.each([
  ['The court orders that a hearing be held on June 3.', 'The court orders'],
  ['The motion is DENIED, and a hearing shall be held on June 3.', 'is DENIED'],
  ['Marsh ruled that the trial will be held behind closed doors.', 'ruled'],
  ['The yard shall be enjoined from dredging.', 'shall be enjoined'],
])('a ruling, whatever day it sets: %s', (sentence, own) => expect(isUntold('ruling', sentence, own)).toBe(false));

test('a kind that knows no refusal has none', () =>
  expect(isUntold('settlement', 'The motion to dismiss is DENIED.', 'DENIED')).toBe(false));
