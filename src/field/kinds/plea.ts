import { eventKind } from './kind.ts';

export const plea = eventKind({
  name: 'plea',
  label: 'Plea',
  family: 'brought',
  recurrence: 'once',
  nouns: ['plea'],
  bench: 'hears',
  counts: 'people',
  opens: { proceeding: 'criminal', actor: 'second' },
  proceeding: 'criminal',
  marks: 'criminal',
  courtOnly: true,
  beforeJudge: true,
  decidedWith: ['hearing'],
  followedUp: true,
  posture: {
    to: 'plea entered',
    byOutcome: {
      guilty: 'guilty plea entered, awaiting sentence',
      'not guilty': 'not guilty plea entered, awaiting trial',
    },
  },
  awaited: 'plea',
  disputeWeight: 2,
  prominence: 6,
  alsoCalled: 'plea plead guilty',
  wordings: {
    'pleads not guilty': ['([plead]|[enter] … pleas? of|entered a) ["“‘]?not guilty', { outcome: 'not guilty' }],
    'pleads guilty': ['([plead]) (\\w+ )?(guilty|no contest|nolo contendere)', { outcome: 'guilty' }],
    'guilty plea': ['(not[- ])?guilty pleas?', { voice: 'nominal' }],
    'enters plea': '([enter]|[change]|[withdraw]|[accept]|[take]) (DET )*(\\w+[- ]){0,2}?pleas?',
    'admits charges': '([admit]|[deny]) (to )?(DET )?(\\w+ )?(charges?|counts?|offen[cs]es?)',
    'his plea': ['(his|her|their) plea', { voice: 'nominal' }],
  },
  finds: [
    'Alder [pleaded not guilty] to all counts.',
    'He [entered a guilty plea] in March.',
    'She [denied the charges] at the Old Bailey.',
    'She changed nothing in [her plea].',
  ],
  skips: ['The mother made a plea for help.', 'He was found guilty.'],
});
