import { eventKind } from './kind.ts';

export const legislation = eventKind({
  name: 'legislation',
  label: 'Legislation',
  means: 'a statute is passed, signed, struck from the books or comes into force, and the dispute turns on it',
  family: 'before',
  recurrence: 'once',
  calendar: 'set for a day',
  background: true,
  disputeWeight: 0.3,
  prominence: 4,
  alsoCalled: 'act law statute bill legislation enact amendment',
  wordings: {
    passes:
      '([pass]|[enact]|[adopt]|[approve]|[repeal]) (DET )*([\\w-]+ ){0,4}?(laws?|legislation|acts?|bills?|statutes?|ordinances?|amendments?|measures?|bans?|resolution)( (that|allowing|banning|requiring|to|in|by))?',
    'law passed': [
      '(laws?|legislation|act|bill|statute|ordinance|ban|measure) … (was|were|has been|had been)? ?(passed|enacted|signed|approved|repealed|took effect|takes effect|went into effect|goes into effect|came into force)',
      { voice: 'passive' },
    ],
    signs:
      '([sign] … (into law|bill|act|law|legislation|executive order)|[issue] … executive order|[sign] (DET )?(\\w+ )?(bill|law|executive order))',
    'takes effect': [
      '(takes?|took|taking|go|goes|went|going|come|comes|came) (into|in)? ?(effect|force)',
      { voice: 'nominal', beside: 'law|act|ban|rule|bill|statute|legislation|regulation' },
    ],
    'law of year': [
      '(the|a|an|under) (\\d{4}) ([\\w-]+ ){0,4}?(law|act|statute|legislation|amendment)',
      { voice: 'nominal' },
    ],
    'voters approve':
      '(voters|lawmakers|legislature|congress|parliament|senate|house|senators) (\\w+ )?(approved|passed|voted|legalized|banned|enacted|agreed|rejected)',
    'law allows': [
      '(law|act|statute|legislation) (passed|allowing|that (allows|allowed|bans|banned|requires|gives|gave|makes|made|prohibits)|giving|requiring|banning|gives|allows|requires|bans|prohibits)',
      { voice: 'nominal' },
    ],
  },
  finds: [
    'The state [passed a law allowing] late claims.',
    'The governor [signed the bill] in May.',
    'The [ban took effect] on Sunday.',
    'She relied on [a 2019 state law].',
    '[Lawmakers narrowly approved] it.',
  ],
  skips: ['He passed the exam.', 'Her brother-in-law came by.'],
});
