import { eventKind } from './kind.ts';

export const investigation = eventKind({
  name: 'investigation',
  label: 'Investigation',
  means:
    'somebody is looked into: an inquiry begins or ends, a place is searched, a report comes out, a case is referred to prosecutors',
  family: 'before',
  recurrence: 'step',
  accuses: true,
  posture: { to: 'under investigation', onlyFirst: true, ofPerson: true },
  disputeWeight: 1,
  prominence: 3,
  alsoCalled: 'investigation investigate probe inquiry raid search subpoena',
  wordings: {
    investigates:
      '([investigate]|[probe]|(?<!will be )looking into|[look into]|[examine] whether|[review] whether|(under|[open]|[launch]|[begin]|[order]|[conduct]|[start]|[announce]|[end]|[close]|[drop]|[lead]|[continue]) (DET )*(\\w+ ){0,3}?(investigations?|inquir(y|ies)|enquir(y|ies)|probes?|review|audit))',
    'investigation into': [
      '(investigations?|probes?|inquir(y|ies)|inquests?) (into|of|by|found|revealed|has|is|was|that|continues|remains|conducted|determined)',
      { voice: 'nominal' },
    ],
    raids:
      '([raid]|[search]|[seize]|[execute] … (search )?warrants?|[confiscate]) (DET )*(\\w+ ){0,2}?(homes?|offices?|phones?|devices?|headquarters|house|apartment|property|evidence|documents|computers?|assets|warrants?|records|laptop|car|vehicle)',
    'search warrant': ['search warrants?', { voice: 'nominal' }],
    autopsy: [
      '(autopsy|coroner|medical examiner|DET tests|forensic|dna (test|analysis|evidence))',
      { voice: 'nominal', beside: 'found|determined|ruled|conducted|concluded|showed|linked|revealed|matched' },
    ],
    'body found': [
      '(body|bodies|remains|weapon|rifle|gun|knife) … (was|were|been) (found|discovered|recovered)',
      { voice: 'passive' },
    ],
    'found body':
      '([find]|[discover]|[recover]|[uncover]) (DET )*(\\w+ ){0,3}?(body|bodies|remains|weapon|rifle|gun|knife|evidence)',
    report: [
      '(released?|releases|issued?|issues|published) (DET )*(\\w+ ){0,2}?(report|findings|audit)',
      { voice: 'active', beside: 'investigat|inquiry|audit|inspector|commission|police|committee|probe' },
    ],
    'report found': '(report|audit|review) (found|concluded|determined|revealed)',
    questioned: ['(was|were|been) (questioned|interviewed|interrogated) (by|about|for)', { voice: 'passive' }],
    wanted: [
      '(wanted (for questioning|by|in connection)|material witness|most wanted list|person of interest|named (as )?(a |the )?suspects?)',
      { voice: 'passive' },
    ],
    'investigators said':
      '(investigators|detectives|fbi agents?|examiner) (have |had |also )?(said|say|found|believe|determined|discovered|identified|learned|traced|interviewed|questioned|searched)',
    referral: '[refer] … (to (the )?(justice department|prosecutors|police|fbi|attorney general|authorities))',
  },
  finds: [
    'The watchdog [opened a formal investigation] into Oak.',
    'Agents [searched his home] in April.',
    'The [inquiry found] no wrongdoing.',
    'Detectives are [investigating] the fire.',
    'Agents had a [search warrant].',
    'An [autopsy] showed two wounds.',
    'The [body was found] in a lake.',
    'Divers [recovered the knife].',
    'The commission [released its final report].',
    'The [audit found] gaps.',
    'He [was questioned by] detectives.',
    'The driver is a [person of interest].',
    '[Investigators believe] that he acted alone.',
    'The agency [referred the matter to prosecutors].',
  ],
  skips: ['He is searching for a job.', 'The review was glowing.'],
});
