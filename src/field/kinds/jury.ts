import { eventKind } from './kind.ts';

export const jury = eventKind({
  name: 'jury',
  label: 'Jury',
  means: 'jurors are chosen, sent home, instructed, begin to deliberate, or ask something',
  family: 'heard',
  recurrence: 'step',
  calendar: 'set for a day',
  counts: 'people',
  afterOpening: true,
  beforeDecision: true,
  ofTrial: true,
  beforeJudge: true,
  followedUp: true,
  shownBy: ['verdict', 'mistrial', 'testimony', 'trial'],
  posture: { to: 'before the jury', until: 'verdict', passing: true },
  awaited: 'jury selection',
  disputeWeight: 1.5,
  alsoCalled: 'jury juror selection deliberate empanel',
  wordings: {
    'jury selection': ['jury selection', { voice: 'nominal' }],
    deliberates: [
      '((JURY) … ([deliberate]|[begin] deliberations?|retired?|[weigh])|[deliberate] (for|on)|(deliberations?|deliberating))',
      { beside: 'JURY|verdict' },
    ],
    'jury chosen': [
      '((JURY) … (chosen|selected|seated|sworn|picked|empanel+ed|impanel+ed|excused|dismissed|replaced)|([choose]|[select]|[seat]|[empanel]|[pick]|[excuse]|[swear] in) (DET )*(\\w+ )?(JURY))',
      { voice: 'passive' },
    ],
    instructs: '([instruct]|[tell]|[charge]|[thank]|[warn]) (DET )?(\\w+ )?(JURY)',
    'jury asks': '(JURY) (asked|sent a note|requested|asks)',
  },
  finds: [
    '[Jury selection] begins on Monday.',
    'The [jury deliberated] for six hours.',
    'The judge [instructed the jurors] on fault.',
    'Lawyers [picked the jury].',
    '[Jurors asked] for a map.',
  ],
  skips: ['The jury of the film festival gave no prize.'],
});
