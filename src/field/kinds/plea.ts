import { eventKind } from './kind.ts';

export const plea = eventKind({
  name: 'plea',
  label: 'Plea',
  family: 'brought',
  recurrence: 'once',
  subject: 'anybody',
  accuses: true,
  nouns: ['plea'],
  bench: 'hears',
  counts: 'people',
  outcomes: {
    read: [
      ['not guilty', String.raw`^[^.;]{0,24}?\bnot[ -]guilty\b|^[^.;]{0,40}?\bden(?:y|ies|ied|ying)\b`],
      ['guilty', String.raw`^[^.;]{0,60}?\b(?:guilty|no contest|nolo contendere|admit(?:s|ted|ting)?)\b`],
    ],
    lead: 5,
    atWords: true,
    mayChange: true,
  },
  // Pleadings of a suit plead, too.
  untold: {
    where: String.raw`\b(?:complaint|suit|lawsuit|claim|petition|pleading|counterclaim)s? (?:\w{1,15} ){0,2}?plead(?:s|ed|ing)?\b(?! (?:not )?guilty)|\bplead(?:s|ed|ing)? with (?:an? |the )?(?!the charge)`,
    unless: String.raw`guilty|no contest`,
  },
  opens: { proceeding: 'criminal', actor: 'second' },
  stands: { criminal: { agent: 'second' } },
  proceeding: 'criminal',
  marks: 'criminal',
  courtOnly: true,
  beforeJudge: true,
  decidedWith: ['hearing'],
  followedUp: true,
  posture: {
    ofPerson: true,
    perCharge: true,
    until: 'verdict',
    to: 'plea entered',
    byOutcome: {
      guilty: 'guilty plea entered',
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
