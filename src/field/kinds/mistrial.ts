import { eventKind } from './kind.ts';

export const mistrial = eventKind({
  name: 'mistrial',
  label: 'Mistrial',
  means: 'a trial ends without a verdict: the jury hangs, or the judge breaks it off',
  family: 'heard',
  recurrence: 'once',
  nouns: ['mistrial'],
  bench: 'acts alone',
  givesGrounds: true,
  afterOpening: true,
  ofTrial: true,
  beforeJudge: true,
  posture: { to: 'ended in mistrial, may be tried again', reopens: 'always' },
  disputeWeight: 2,
  prominence: 6,
  alsoCalled: 'mistrial hung discharge',
  wordings: {
    declared: [
      '([declare]|[order]|[result] in|[end] in|[grant]) (a |the )?mistrial',
      { unless: 'motion for|asked for|sought' },
    ],
    'hung jury': [
      '(hung|deadlocked|hopelessly deadlocked) jury|(JURY) (was|were|is|are|remained) (hopelessly )?(deadlocked|hung|split)',
      { voice: 'nominal' },
    ],
    nominal: [
      '(the|a|first|that) mistrial',
      { voice: 'nominal', unless: 'motion|ask|asked|seeking|seeks|seek|sought|request|denied' },
    ],
  },
  finds: ['The judge [declared a mistrial].', 'The first trial ended with a [hung jury].'],
  skips: ['The defence asked for a mistrial.', 'The picture was hung in the hall.'],
});
