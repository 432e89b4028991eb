import { eventKind } from './kind.ts';

export const charge = eventKind({
  name: 'charge',
  label: 'Charged',
  means:
    'an accusation is made formally against somebody, or more counts are added, or prosecutors drop counts before any trial',
  family: 'brought',
  recurrence: 'once',
  accuses: true,
  nouns: ['indictment'],
  bench: 'hears',
  counts: 'people',
  opens: { proceeding: 'criminal', actor: 'none', begins: true },
  stands: { criminal: { patient: 'second' } },
  proceeding: 'criminal',
  marks: 'criminal',
  posture: { to: 'charged, awaiting plea or trial', ofPerson: true, until: 'plea' },
  onePerCase: true,
  undoable: 'always',
  ends: { byOutcome: { defendant: 'dismissed' } },
  disputeWeight: 2,
  // "Dropped all charges": a bare noun beside them is no new charge.
  untold: {
    where: String.raw`\b(?:dropp?(?:ed|s|ing)?|withdr(?:ew|aws?|awn|awing)|dismiss(?:ed|es|ing)?|abandon(?:ed|s|ing)?|toss(?:ed|es)?|thr(?:ew|own|ows) out|quash(?:ed|es)?) (?:out )?(?:[\w-]{1,20} ){0,4}?(?:charges?|counts?|indictment)\b|\b(?:charges?|counts?|indictment)\b(?: [\w’'.-]{1,20}){0,6}? (?:was|were|has been|have been|had been|been) (?:[a-z]{1,12} )?(?:dropped|withdrawn|dismissed|abandoned|tossed|thrown out|quashed)\b`,
    unless: String.raw`\b(?:charged|charging|indicted|indicts?|accus\w{1,4}|fil(?:ed|es|ing)|br(?:ought|ings?|inging)|fac(?:e|es|ed|ing)|add(?:ed|s)?|unseal\w{0,3}|announc\w{1,3}|return\w{0,3})\b`,
  },
  sumStep: 'claimed',
  prominence: 8,
  alsoCalled: 'charge indict indictment information accuse',
  wordings: {
    'is charged': [
      '((was|were|been|is|are|being|also|previously|variously|and|formally) )+(charged|indicted|arraigned on)( (with|on|for|in|by|under))?',
      { voice: 'passive', unless: 'charged (a|the|his|her|their|more|\\$|£) ' },
    ],
    'charged with': ['(charged|indicted) (with|on|for|by|in connection)', { voice: 'passive' }],
    indicts: '(PROSECUTOR|officials|authorities|police)( \\w+)? (has |had |have |also |later )?([charge]|[indict])',
    'files charges':
      '([file]|[bring]|[announce]|[unseal]|[lay]|[press]|[return]|[issue]|[hand up]|[hand down]|[add]|[authorise]|[authorize]) (DET )*(\\w+ ){0,2}?(CHARGE|(criminal )?information)',
    'charges filed': [
      '(CHARGE) (against … )?(was|were|have been|has been|had been)?( \\w+)? ?(filed|brought|unsealed|announced|laid|returned|handed up|handed down)',
      { voice: 'passive' },
    ],
    'faces charges': [
      '([face]|(on|with|of|to)) (DET )*(\\w+ ){0,3}?(charges|counts|indictment)( of| over| for| related| in connection| that)?',
      {
        voice: 'passive',
        beside: 'face|facing|faces|faced|charges of|counts of',
        unless: '(plead|pleads|pleaded|pled|guilty|convicted|acquitted)',
      },
    ],
    'the indictment': [
      "(today['’]s|(an?|the) (\\w+-)?\\w+-count|superseding|federal) (\\w+ )?indictment( of| against)?|indictments? (charges|charged|against|came|comes|accuses|accused|names)",
      { voice: 'nominal' },
    ],
  },
  finds: [
    'Harlow [was charged with] wire fraud.',
    'A [grand jury indicted] two brokers on Monday.',
    'Prosecutors [announced new charges] against Alder.',
    '[Charges were filed] in Harlow.',
    'He [faces two counts of] theft.',
    'The [indictment charges] him with theft.',
  ],
  skips: ['The hotel charged a fee.', 'She is in charge of sales.', 'The phone was charging.'],
});
