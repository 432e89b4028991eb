import { eventKind } from './kind.ts';

export const verdict = eventKind({
  name: 'verdict',
  label: 'Verdict',
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
    'The [jury decided] after two days.',
  ],
  skips: ['Her convictions about art are strong.', 'She felt guilty.', 'He pleaded guilty.'],
});
