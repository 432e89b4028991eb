import { expect, test } from 'vitest';
import { analyse, sentencesOf } from '../../../language/index.ts';
import type { Told } from '../encoder/told.ts';
import { castElsewhere } from './cast-elsewhere.ts';
import type { EventContext, EventSentence } from './event-sentence.ts';
import { readAs } from './read-as.ts';
import { findTriggers } from './triggers.ts';

const nobody = { open: 1, role: 0, missing: 0, members: [] };

/** The positions that a sentence tells, marked by brackets, each with whether it alters one taken before. */
function positionsIn(marked: string): readonly (readonly [string, boolean])[] {
  const text = marked.replace(/[[\]]/g, '');
  const [sentence] = sentencesOf(text, [{ start: 0, end: text.length }]);
  const hits = findTriggers(text);
  const told = [...marked.matchAll(/\[([^\]]+)\]/g)].map(([, words]): Told => {
    const start = text.indexOf(words!);
    return {
      kind: 'position',
      start,
      end: start + words!.length,
      sentence: 0,
      worded: true,
      probability: 0.9,
      believed: true,
      core: 0.9,
      status: 'occurred',
      outcome: null,
      date: { none: 1, published: 0, times: [] },
      cast: { who: nobody, whom: nobody },
    };
  });
  const context: Partial<EventContext> = {
    document: { text } as EventContext['document'],
    told: new Map([[0, told]]),
    times: [],
    entities: [],
    elsewhere: castElsewhere(told, []),
  };
  const one: Partial<EventSentence> = {
    context: context as EventContext,
    place: 0,
    sentence: sentence!,
    words: text,
    hits,
    times: [],
    here: [],
    analysis: () => analyse(sentence!),
    day: { section: null, news: null, story: null, written: null },
  };
  return told.map((event) => {
    const report = readAs(event, one as EventSentence)!;
    return [text.slice(report.trigger.start, report.trigger.end), report.alters];
  });
}

test.each([
  ['The ministry [dropped its plans to defend] the minister.', [true]],
  ['The ministry reversed itself and said it [would not oppose] the suit.', [true]],
  ['The ministry [reversed itself] and said it [would not oppose] the suit.', [true, false]],
  ['The ministry said it [would not oppose] the suit.', [false]],
  ['The ministry said it [would not oppose] the suit before it reversed itself.', [false]],
])('%s', (marked, alters) => expect(positionsIn(marked).map(([, one]) => one)).toEqual(alters));
