import { eventKind } from './kind.ts';

export const release = eventKind({
  name: 'release',
  label: 'Release',
  means: 'somebody comes free: let out, pardoned, a term cut short or served, a prisoner exchanged',
  family: 'after',
  recurrence: 'once',
  calendar: 'may be set',
  proceeding: 'criminal',
  followedUp: true,
  outcomes: {
    read: [['granted', String.raw`\bpardon(?:ed|s)?\b`]],
    onlyInWords: true,
  },
  posture: {
    to: 'defendant released',
    byOutcome: { granted: 'pardoned' },
    ofPerson: true,
    notBetween: ['charge', 'verdict'],
  },
  disputeWeight: 0.5,
  prominence: 4,
  alsoCalled: 'release bail parole free',
  wordings: {
    'is released': [
      '((was|were|been|be|is|are|being) )(\\w+ly )?(released|freed|paroled|pardoned|exonerated|let out|granted clemency|set free)( (from|on|in|by|after|into|to))?',
      {
        voice: 'passive',
        unless:
          'released on (bail|bond)|(documents|report|video|statement|album|film|records|details|name|names|emails|data) … released',
      },
    ],
    pardons: [
      '(governor|president|king|queen|gov\\.|premier|minister|[\\p{L}.-]+|he|she|who)( on)?( \\w+day)? (has |had |also )?pardoned (DET )?\\S+',
      {
        sure: true,
        status: 'occurred',
        unless:
          "(has|have|had|was|were|did|does)(n't| not| never) (been )?pardoned|(could|would|should|may|might|will) (be |have |been )*pardoned",
      },
    ],
    releases: '(freed|freeing|[pardon]|[parole]|[exonerate]) (him|her|them|\\p{Lu}[\\p{L}-]+)',
    pardon: [
      '(pardons?|clemency|commutation|parole) (for|of|from|was|to|by|in|after|hearing)|[commute] … sentence',
      { voice: 'nominal' },
    ],
    'release from': [
      "(his|her|their|the|[\\p{L}.-]+[’']s) (early )?release (from|in|after|on|of)",
      { voice: 'nominal', beside: 'prison|jail|custody|prisoner|detention|parole|hostage|swap' },
    ],
    swap: [
      'prisoner (swap|exchange)|(leave|leaves|left|walk|walked|walks) (out of )?(the )?(prison|jail|court a free)|(served|serving) (his|her|their) (sentence|time)',
      { voice: 'nominal' },
    ],
  },
  finds: [
    'Alder [was released from] prison in 2019.',
    'The president [pardoned Harlow].',
    'They came home in a [prisoner swap].',
    'A [pardon for] Alder was signed.',
    '[Her release from] prison was delayed.',
  ],
  skips: ['The report was released on Friday.', 'The band released an album.'],
});
