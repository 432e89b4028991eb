import { eventKind } from './kind.ts';

export const verdict = eventKind({
  name: 'verdict',
  label: 'Verdict',
  means: 'jurors, or a judge who tries a case alone, find for or against',
  family: 'decided',
  recurrence: 'once',
  accuses: true,
  nouns: ['verdict', 'conviction', 'acquittal'],
  bench: 'acts alone',
  sumWithin: 80,
  counts: 'people',
  outcomes: {
    read: [
      [
        'mixed',
        String.raw`\b(?:convict(?:ed|s)|guilty of)\b[^.;]{0,120}?\band (?:acquitted|cleared|found) (?:(?:him|her|them) )?(?:of|not guilty)\b|\bacquitted\b[^.;]{0,120}?\band (?:convicted|found) (?:(?:him|her|them) )?(?:of|guilty)\b|\b(?:but (?:acquitted|cleared|not guilty)|acquitted (?:\S{1,50} ){0,6}but|partial|while acquitting|split verdict|both (?:liable|at fault))\b`,
      ],
      [
        'not liable',
        String.raw`\bclear(?:s|ed|ing) \b[^;]{0,60}?\b(?:of|in) (?:medical )?(?:malpractice|negligence|liability|infring\w{1,6}|defam\w{1,6}|discriminat\w{1,4})\b|\b(?:not (?:liable|responsible|at fault|negligent)|in favou?r of (?:the )?defen[cs]e)\b`,
      ],
      ['not guilty', String.raw`\b(?:not guilty|acquit(?:s|ted|tal)?|cleared|exonerat)`],
      ['liable', String.raw`\b(?:liable|negligent|defamed|responsible for|at fault)\b`],
      ['guilty', String.raw`\b(?:guilty|convict)`],
      ['plaintiff', String.raw`\b(?:awarded|in favou?r of|sided with)\b`],
    ],
    wordsFirst: true,
    goesOver: String.raw`\b(?:and|but|while) (?:acquitt(?:ed|ing)|clear(?:ed|ing)|convict(?:ed|ing)|found|finding) (?!(?:(?:him|her|them) )?(?:of|on|not guilty|guilty)\b)`,
  },
  givesGrounds: true,
  // How jurors who did not agree had voted, and what somebody told wrongly.
  untold: {
    where: String.raw`\b(?:deadlock|split|vot|lean|hung|stood|divided|tall)\w{0,6}\b[^.;]{0,40}\b(?:in favou?r of|for|to|toward) (?:an? )?(?:acquit(?:tal|ting)?|convict(?:ion|ing)?)\b`,
    unless: String.raw`\b(?:acquitted|convicted|found|cleared|guilty)\b`,
  },
  stands: { criminal: { patient: 'second' } },
  afterOpening: true,
  beforeDecision: true,
  decidesCase: true,
  ofTrial: true,
  beforeJudge: true,
  decidedWith: ['award'],
  undoable: 'guilty',
  ends: { byOutcome: { 'not guilty': 'acquitted' } },
  posture: {
    decides: true,
    ofPerson: true,
    perCharge: 'always',
    until: 'sentence',
    untilOfPerson: true,
    to: 'decided by verdict',
    byOutcome: {
      guilty: 'found guilty',
      'not guilty': 'ended in acquittal',
      liable: 'decided for the plaintiff by verdict',
      plaintiff: 'decided for the plaintiff by verdict',
      'not liable': 'decided for the defendant by verdict',
      defendant: 'decided for the defendant by verdict',
    },
    inProceeding: { criminal: 'verdict returned' },
  },
  awaited: 'verdict',
  disputeWeight: 2,
  sumStep: 'awarded',
  prominence: 9,
  alsoCalled: 'verdict jury find liable guilty return',
  wordings: {
    'found not': [
      '(JURY|jury|judge|court|jurors)?( \\w+){0,3}? ?([find]|found) … (not (guilty|liable|responsible|at fault|negligent))',
      { outcome: 'not guilty' },
    ],
    'found liable': [
      '[find] … (liable|negligent|at fault|responsible for (the|defaming|his|her|infring))',
      { outcome: 'liable', unless: 'held liable|not' },
    ],
    'is liable': [
      '(is|was|were|are|been) (\\w+ )?(found )?(liable|negligent|at fault|responsible for (the|defaming|his|her|infring))',
      {
        voice: 'passive',
        beside: 'JURY|court|found|trial|verdict|judge',
        outcome: 'liable',
        unless: 'held liable|not',
      },
    ],
    'found guilty': [
      '[find] … guilty( (of|on|in))?',
      { outcome: 'guilty', unless: 'plead|pleaded|pled|not guilty|if found|pleading' },
    ],
    'is guilty': [
      '(is|was|were|been) (\\w+ )?(found )?guilty( (of|on|in))?',
      { voice: 'passive', outcome: 'guilty', unless: 'plead|pleaded|pled|not guilty|if found|pleading' },
    ],
    convicts: [
      '(([convict]|(was|were|been|be) (\\w+ly )?convicted)( (of|on|for|in|by))?)',
      { voice: 'passive', outcome: 'guilty', unless: 'if convicted|convicted felon|if he is|could be convicted' },
    ],
    acquits: [
      '([acquit]|(was|were|been) (acquitted|cleared|exonerated))( (of|on))?',
      { voice: 'passive', outcome: 'not guilty' },
    ],
    'is acquitted': [
      '(was|were|been) (also |later |then )?(acquitted( (of|on|in))?|cleared (of|on) (DET |all |both |any )*(same |other |remaining |\\w+ ){0,2}?(CHARGE|murder|manslaughter|fraud|theft|assault|rape|robbery|bribery|arson|perjury))',
      { voice: 'passive', outcome: 'not guilty', sure: true, unless: 'if acquitted|(should|could|would|must|to) be' },
    ],
    acquittal: ['acquittals?', { voice: 'nominal', outcome: 'not guilty' }],
    'jury found': [
      '(JURY)( \\w+){0,6}? (found|finds|ruled|decided|concluded|determined|awarded|sided|rejected|convicted|acquitted|cleared|returned|reached)',
      { unless: 'grand jury' },
    ],
    'the verdict': [
      "([reach]|[return]|[deliver]|[announce]|[read]|[hand down]|[issue]|the|a|jury['’]s|unanimous|guilty|partial|[await]|this|\\w+day['’]s) (\\w+ )?verdicts?( (in|was|came|is|against|means|of|on|for|that))?",
      {
        voice: 'nominal',
        unless:
          '([uphold]|[overturn]|[reverse]|[vacate]|[affirm]|[appeal]|[challenge]|[set aside]|[throw out]|[toss]) (DET )*(\\w+ )?verdicts?',
      },
    ],
  },
  finds: [
    'A jury [found Harlow liable] for defamation.',
    'Alder [was convicted of] fraud.',
    'He [was acquitted of] all charges.',
    'Her deputy [was cleared of the same charge] in May.',
    'The [jury decided] after two days.',
    'The [jury found him not guilty].',
    'A court found that Oak [is liable].',
    'The panel [found Harlow guilty of] theft.',
    'Alder [was guilty of] theft.',
    'The [acquittal] was a surprise.',
    '[The verdict came] on Friday.',
  ],
  skips: ['Her convictions about art are strong.', 'She felt guilty.', 'He pleaded guilty.'],
});
