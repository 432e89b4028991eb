import { describe, expect, it } from 'vitest';
import type { EventKindName } from '../../../field/kinds/index.ts';
import { statusOf } from './mood.ts';

/** `kind: sentence with [trigger]` ==> status, "none" where no event is told. `later`: the day told lies after publication. */
const cases: readonly (readonly [sentence: string, status: string, later?: 'later'])[] = [
  ['filing: Oak [sued] Birch on Monday.', 'occurred'],
  ['filing: Oak never [sued] Birch.', 'none'],
  ['filing: Oak did not [file suit] in time.', 'none'],
  ['filing: Oak may [sue] Birch.', 'expected'],
  ['filing: Alder wants to [sue] the council.', 'none'],
  ['verdict: If [convicted], he could go to prison.', 'none'],
  ['trial: The [trial] is scheduled for January.', 'scheduled', 'later'],
  ['trial: The [trial] will open in May.', 'scheduled', 'later'],
  ['trial: The [trial] in that case was to have taken place in October.', 'scheduled'],
  ['trial: The [trial] opened in May.', 'occurred'],
  ['appeal: Birch plans to [appeal] the ruling.', 'expected'],
  ['dismissal: Birch asked the judge to [dismiss the suit].', 'none'],
  ['sentence: She will be [sentenced] in March.', 'scheduled', 'later'],
  ['conduct: The suit alleges that he [defrauded] investors.', 'alleged'],
  ['conduct: He [shot] the guard.', 'occurred'],
  ['conduct: He did not [shoot] the guard.', 'none'],
  ['position: The ministry [will not oppose] the suit.', 'occurred'],
];

describe('mood', () => {
  it.each(cases.map(([example, status, later]) => ({ example, status, later })))(
    '$example ==> $status',
    ({ example, status, later }) => {
      const [, kind, marked] = /^([\w-]+): (.*)$/.exec(example)!;
      const start = marked!.indexOf('[');
      const end = marked!.indexOf(']') - 1;
      const sentence = marked!.replace(/[[\]]/g, '');
      expect(statusOf(kind as EventKindName, sentence, start, end, later === 'later') ?? 'none').toBe(status);
    },
  );
});
