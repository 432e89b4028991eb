import { expect, test } from 'vitest';
import type { EventKindName } from '../../../field/kinds/index.ts';
import { sentencesOf } from '../../../language/index.ts';
import type { Told } from '../encoder/told.ts';
import { findTimes } from '../times/index.ts';
import type { EventContext, EventSentence } from './event-sentence.ts';
import { isSetAhead } from './set-ahead.ts';

const written = '2031-01-15';

/** Whether an event in brackets, which the model has as come, is set for a day after that of the story. */
function setAhead(marked: string, kind: EventKindName): boolean {
  const text = marked.replace(/[[\]]/g, '');
  const blocks = [{ start: 0, end: text.length, kind: 'paragraph' as const }];
  const sentences = sentencesOf(text, blocks);
  const told: Partial<Told> = { kind, status: 'occurred', start: marked.indexOf('['), end: marked.indexOf(']') - 1 };
  const document: Partial<EventContext['document']> = { text };
  const times = findTimes(text, { published: written, sentences, blocks });
  const context: Partial<EventContext> = { document: document as EventContext['document'], times };
  const one: Partial<EventSentence> = {
    context: context as EventContext,
    sentence: sentences[0]!,
    times: times.map((expression, place) => ({ place, expression })),
    day: { section: null, news: null, story: null, written },
  };
  return isSetAhead(told as Told, one as EventSentence);
}

test.each([
  ['On Monday her trial [was postponed] until March 20.', 'trial'],
  ['The [trial] of the claim against Birch Seeds was moved to March 4.', 'trial'],
  ['The [trial], once set for May 5, was called off.', 'trial'],
  ['His sentencing [hearing] has been rescheduled for June 3.', 'hearing'],
] as const)('ahead: %s', (marked, kind) => expect(setAhead(marked, kind)).toBe(true));

test.each([
  ['Her trial [was moved] to another county.', 'trial'],
  ['The [trial] was postponed until December 2030 and began then.', 'trial'],
  ['A judge [ruled] that the trial be postponed until March 20.', 'ruling'],
  ['The [trial] began on Monday.', 'trial'],
  ['The [trial], which was delayed twice, began on Monday.', 'trial'],
] as const)('not ahead: %s', (marked, kind) => expect(setAhead(marked, kind)).toBe(false));
