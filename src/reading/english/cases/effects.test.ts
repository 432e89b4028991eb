import { describe, expect, it } from 'vitest';
import { effectsIn } from './effects.ts';

describe('what a sentence says became of a case or of its next step', () => {
  it.each([
    ['Judges remanded the case.', ['remanded']],
    ['The court sent the lawsuit back to Halden.', ['remanded']],
    ['The two suits were consolidated.', ['consolidated']],
    ['The suits will be tried together in a single trial.', ['consolidated']],
    ['The trial was postponed to May.', ['moved']],
    ['The judge pushed back the hearing.', ['moved']],
    ['The hearing was pushed back to May.', ['moved']],
    ['The trial was called off.', ['cancelled']],
    ['The hearing will not take place.', ['cancelled']],
    ['The judge vacates the show cause hearing of May 10.', ['cancelled']],
    ['The court vacated the conviction after a hearing.', ['annulled']],
    ['Her murder conviction was thrown out on Monday.', ['annulled']],
    ['Oak asked the court to throw out her conviction, and it refused.', []],
    ['Judges refused to have vacated the conviction.', []],
    ['The judge set aside both convictions.', ['annulled']],
    ['Her convictions were not overturned on appeal.', []],
    ['Their convictions were never thrown out.', []],
    ['The judge set a hearing on the fraud convictions for May.', []],
    ['The governor pardoned Oak.', ['pardoned']],
    ['Oak was granted a full pardon.', ['pardoned']],
    ['Oak asked to be pardoned.', []],
    ['Oak was admitted to a pretrial diversion program.', ['diverted']],
    ['Oak may be sent to a diversion program.', []],
    ['Oak sued Harbour Light and came back to Halden.', []],
  ])('%s', (words, effects) => expect(effectsIn(words)).toEqual(effects));
});
