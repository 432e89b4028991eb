import { eventKind } from './kind.ts';
import { putOffWordings } from './put-off.ts';

export const trial = eventKind({
  name: 'trial',
  label: 'Trial',
  means: 'a trial is set for a day, put off, opens, goes on, or closes',
  family: 'heard',
  recurrence: 'once',
  calendar: 'set for a day',
  stands: { criminal: { patient: 'second' } },
  afterOpening: true,
  beforeDecision: true,
  ofTrial: true,
  beforeJudge: true,
  followedUp: true,
  onceAhead: true,
  shownBy: ['verdict', 'mistrial', 'testimony'],
  posture: { to: 'in trial', until: 'verdict', passing: true },
  awaited: 'trial',
  disputeWeight: 1,
  prominence: 7,
  alsoCalled: 'trial try begin open',
  wordings: {
    ...putOffWordings('(trials?|retrial)'),
    'goes to trial': '([go]|(went|going|goes|proceed|proceeds|head|heads|heading|headed)) (to|on|to a) trial',
    'trial begins': [
      '(trials?|retrial|court-martial) (\\w+ ){0,4}?([begin]|[start]|[open]|[resume]|[end]|[conclude]|[continue]|lasted|took place|kick(s|ed) off|gets? under ?way|got under ?way|is under ?way|(comes?|came) to (a close|an end)|entered|enters|(wraps?|wrapped) up)',
      { voice: 'nominal' },
    ],
    'trial set': [
      '(trials?|retrial|trial date)( \\w+){0,4}? (set|scheduled|slated|due|expected|delayed|postponed|moved|pushed|planned|adjourned|listed)( (for|to|until|in|on))?',
      { voice: 'nominal' },
    ],
    'sets trial': [
      "([set]|[schedule]|[delay]|[postpone]|[push back]|[push]|[order]|[move]|[adjourn]) (DET )*([\\p{L}.-]+[’']s )?(\\w+ ){0,2}?(trials?|trial date|retrial)",
      { voice: 'nominal', status: 'scheduled' },
    ],
    'it begins': [
      '(it|that|which|the case|proceedings) ((will|is to|is now to|was to have|would) )(now |then )?([begin]|[open]|[start]|taken? place|[go] ahead)( (on|in|at))?',
      { voice: 'nominal', status: 'scheduled', follows: 'trial' },
    ],
    'is tried': ['(was|were|been|be|is|are|being) tried( (in|on|for|by|before|at))?', { voice: 'passive' }],
    'stands trial': '([stand]|[face]|[await]|awaiting|pending) (a )?trial',
    'on trial': ['on trial( (for|in|over|on))?', { voice: 'passive' }],
    'a trial': [
      '(a|the|an? \\w+day|jury|bench|civil|criminal|following a|during (the|his|her|a)|at) (\\w+ )?trial (in|on|before|of|over|is|was|will|that|which|scheduled|last|this|to)',
      {
        voice: 'nominal',
        unless: 'trial (court|judge|lawyer|attorney)|(clinical|drug|vaccine|field|safety|medical) trials?',
      },
    ],
    'day of trial': [
      '(first|second|third|fourth|fifth|last|final|opening) (day|week) of (the |his |her |their |a )?(\\w+ )?trial',
      { voice: 'nominal' },
    ],
  },
  finds: [
    'His [trial was postponed until] May 2.',
    'The judge [adjourned the trial to] May 2.',
    'She [pushed the trial back from March 3 to] May 2.',
    'The [trial is set for] January.',
    'The case [went to trial] in May.',
    'A judge [postponed the trial].',
    'Harlow [stood trial] twice.',
    'The [trial opened] on Monday.',
    '[It will begin in] May.',
    'She [was tried in] Harlow.',
    'The captain is [on trial for] theft.',
    'On the [second day of the trial], she wept.',
  ],
  skips: ['The vaccine trial was large.', 'It was a process of trial and error.'],
});
