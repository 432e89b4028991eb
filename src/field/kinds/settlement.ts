import { eventKind } from './kind.ts';

export const settlement = eventKind({
  name: 'settlement',
  label: 'Settlement',
  means: 'the sides agree, or a court accepts or refuses what they agreed on; also a bargain on a plea',
  family: 'decided',
  recurrence: 'once',
  calendar: 'may be set',
  nouns: ['settlement'],
  bench: 'hears',
  sumWithin: 200,
  proceeding: 'civil',
  marks: 'civil',
  decidesCase: true,
  beforeJudge: true,
  posture: { to: 'settled', byOutcome: { denied: null }, perClaim: true },
  awaited: 'settlement',
  onePerCase: true,
  amountDisputable: true,
  disputeWeight: 0.5,
  sumStep: 'settled',
  prominence: 7,
  alsoCalled: 'settle settlement agree agreement consent',
  wordings: {
    'resolves for a sum': [
      '([resolve]|[settle]) (DET )*(\\w+ ){0,2}?(claims?|SUIT|cases?|dispute|allegations)[^;]{0,80}? for (MONEY|(\\w+ ){1,3}(million|thousand|billion) (dollars|pounds|euros))',
      { sure: true, unless: '[try] to (resolve|settle)' },
    ],
    'under a settlement': [
      '(under|in) (a|an) (\\w+ )?settlement (announced|reached|approved|disclosed|filed|made public)',
      { voice: 'nominal', sure: true },
    ],
    'accord struck': [
      '(accord|settlement|settlement agreement) (was|were|had been) (struck|reached|signed|concluded)( (on|in))?',
      { voice: 'nominal', sure: true },
    ],
    settles: [
      '([settle]) (DET )*(\\w+ ){0,2}?(SUIT|cases?|claims?|CHARGE|dispute|allegations|with|for|out of court|over|lawsuits?)',
      { unless: 'settled (in|into|on) ' },
    ],
    'reaches settlement':
      '([reach]|[announce]|[strike]|[negotiate]|[sign]|[propose]|[enter into]|[agree] (to|on)|[approve]|[reject]|[accept]|[finalize]|[secure]|[win]|[offer]|[pay]) (DET )*(\\w+[- ]){0,3}?(settlements?|consent (decree|order|judgment)|plea (deal|bargain|agreement)|non-prosecution agreement|deferred prosecution agreement|cooperation agreement)',
    'settlement reached': [
      '(settlement|consent decree|plea (deal|agreement)|deal) … (reached|announced|approved|rejected|signed|filed|entered|finali(s|z)ed|resolves?)',
      { voice: 'nominal' },
    ],
    'agrees to pay':
      '([agree]|[consent]|[offer]) to (pay|forfeit|refund|disgorge|an? (final )?(judgment|injunction|order|consent|settlement|deal|fine)|be barred|plead guilty)',
    consents: '[consent] to (DET )*(\\w+ )*?(injunction|order|judge?ment|decree|penalt)',
    'settlement money': [
      'MONEY (tentative |proposed |class[- ]action |\\w+ )?(settlements?|deal to settle)',
      { voice: 'nominal', sure: true },
    ],
    'the settlement': [
      '(under|in|as part of|part of|terms of) (the|a|that|this|its|his|her|their) (proposed |final |\\w+ )?(settlement|plea (deal|agreement)|consent decree)',
      { voice: 'nominal' },
    ],
    'settlement subject': [
      '(the|a|this|that|proposed) (\\w+ )?settlement(,? which| that)? (is|was|will|would|comes|came|covers|includes|requires|calls|provides|means|ends|must|still|resolves|with)',
      { voice: 'nominal' },
    ],
    'settlement headline': ['(settlements?|plea deal) (with|over|in|of)', { voice: 'nominal' }],
  },
  finds: [
    'Oak said it had [resolved the claim of Ann Birch for six million dollars].',
    'The [accord was struck on] May 2.',
    'She gets $2m [under a settlement announced] on Monday.',
    'Oak [settled the lawsuit] for $12 million.',
    'The parties [reached a confidential settlement].',
    'The bank [agreed to pay] £4m.',
    'Harlow [consented to an injunction].',
    'A [deal was quietly reached].',
    'Birch paid a [$3 million settlement].',
    '[Under the proposed settlement], nobody is blamed.',
    '[The settlement covers] two years.',
    'The [settlement with] Oak is sealed.',
  ],
  skips: ['The family settled in Ohio.', 'The region was settled in 1820.'],
});
