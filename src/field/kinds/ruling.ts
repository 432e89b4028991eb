import { eventKind } from './kind.ts';

export const ruling = eventKind({
  name: 'ruling',
  label: 'Ruling',
  means:
    'a judge or court decides a question of the case without ending it by this: grants or refuses what was asked, finds liability, enjoins, stays, punishes contempt',
  family: 'decided',
  recurrence: 'step',
  subject: 'bench',
  calendar: 'may be set',
  yieldsTo: ['dismissal', 'appeal-decision', 'sentence', 'verdict'],
  bench: 'acts alone',
  sumWithin: 80,
  outcomes: {
    read: [
      [
        'denied',
        String.raw`\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed)|overrul(?:e|es|ed)|dismiss(?:es|ed)? (?:the |a |his |her |its |their )?(?:motion|request|bid)|turn(?:s|ed) (?:down|away|aside)|tossed out|not (?:be )?(?:allowed|entitled|block))\b`,
      ],
      [
        'granted',
        String.raw`\b(?:grant(?:s|ed|ing)?|approv(?:e|es|ed|ing)|allow(?:s|ed|ing)?|agree[sd]?|certif(?:y|ies|ied)|block(?:s|ed|ing)?|halt(?:s|ed|ing)?|issued? (?:an? |the )?(?:\w{1,50} ){0,5}(?:injunction|restraining order|stay)|secured|obtained|enjoin(?:s|ed)?|suppress(?:es|ed)?|lift(?:s|ed|ing)?|unseal(?:s|ed)?)\b`,
      ],
      [
        'plaintiff',
        String.raw`\b(?:liable|in favou?r of (?:the )?plaintiffs?|against (?:the )?(?:defendants?|company)|sid(?:es|ed|ing) with (?:the )?(?:plaintiffs?|state|government|workers|parents|families)|unconstitutional|violat(?:e|es|ed|ing)|illegal|unlawful|infring)`,
      ],
      [
        'defendant',
        String.raw`\b(?:in favou?r of (?:the )?defendants?|against (?:the )?plaintiffs?|not liable|immun(?:e|ity)|cannot (?:be )?(?:sue|sued)|constitutional|lawful)\b`,
      ],
    ],
    otherwise: 'other',
    onlyInWords: true,
  },
  givesGrounds: true,
  stands: { criminal: { patient: 'second' } },
  untold: {
    where: String.raw`\bden(?:y|ies|ied|ying) (?:(?:on |last )?(?:\w{2,5}day |\w{2,12}ly |week |month ))?(?:that|having|ever|(?:any |all )?(?:wrongdoing|liability|involvement))\b|\b(?:hearing|conference|trial|arguments?)s? (?:shall|will|must|is to|are to) (?:be (?:held|set|heard)|take place)\b`,
    unless: String.raw`^(?!den(?:y|ies|ied|ying)\b|(?:shall|will|must|is to|are to)(?: be(?: held| set| heard)?| take place)?$|be (?:held|set|heard)$)`,
  },
  afterOpening: true,
  beforeJudge: true,
  followedUp: true,
  settledBy: ['dismissal', 'judgment', 'award'],
  posture: {
    to: null,
    byOutcome: {
      liable: 'liability decided',
      plaintiff: 'ruled on for the plaintiff',
      defendant: 'ruled on for the defendant',
    },
  },
  awaited: 'ruling',
  disputeWeight: 1.5,
  sumStep: 'awarded',
  prominence: 5,
  alsoCalled: 'rule ruling order grant deny decide decision judgment summary hold find',
  wordings: {
    rules:
      '(?:COURT|(?:judge|justice)s?(?: [\\p{L}.-]+){1,3}|he|she|who|[\\p{L}.-]+)(?: \\w+day)? (?:has |had |have |also |then |previously |\\w+ly )?(?:ruled|rules|is ruling)(?! out)',
    'a ruling': [
      '(issued?|issues|issuing|handed down|hands down|made|released|delivered|gave|entered|signed|granted) (DET )*(\\w+ )?(RULING|restraining order|gag order|stay|summary judgment|warrant)',
      {
        beside: 'COURT|injunction|ruling|stay|order',
        unless: 'arrest warrant|search warrant|(business|executive) (decision|order)|made (DET )*(\\w+ )?decision',
      },
    ],
    'in a ruling': [
      'in (DET )*(\\w+[- ])?(\\w+ )?(RULING)(,? (issued|made|handed down|released|on|dated))?',
      { voice: 'nominal', unless: 'in order' },
    ],
    'court decision': ["(COURT|judge)['’]s (\\w+ )?(RULING)", { voice: 'nominal' }],
    'ruling nominal': [
      "(the|\\w+day[’']s|this|a|that) (court |landmark |judge[’']s |jury |\\w+day )?(ruling|court order|injunction|decision) (means|comes?|came|allows?|follows?|will|is|was|by|from|against|in favou?r)",
      { voice: 'nominal', beside: 'COURT|ruling|injunction' },
    ],
    grants:
      '(COURT|judge|justice)( [\\p{L}.-]+){0,3}( \\w+day)? (has |had |also )?(granted|grants|approved|approves|allowed|allows|agreed|sided|agrees|sides|upheld|upholds|ordered|orders|barred|bars|blocked|blocks|dismissed|denied|denies|rejected|rejects|refused|declined|decided|decides|found|finds|concluded|held|halted|halts|stopped|struck|strikes|overruled|sustained|certified|imposed|lifted|lifts|set aside|overturned|vacated|quashed|threw out|tossed|temporarily|cleared|clears|paused|ruled|warned|sealed|unsealed|set|moved|delayed|postponed|extended)',
    granted: [
      '([grant]|[approve]|[allow]) (DET )*(\\w+ )?(MOTION|restraining order|injunction|class[- ]action status|class certification|summary judgment|bail|stay|immunity|custody|permission)',
      { outcome: 'granted' },
    ],
    denied: [
      '([deny]|[reject]|[refuse]|[turn down]|[dismiss]|[overrule]|[toss]) (DET )*(\\w+ )?(MOTION|argument|arguments|injunction|bail|challenge|claims? that)',
      { outcome: 'denied' },
    ],
    'was granted': [
      '(MOTION|injunction|stay|bail|relief) (was|were|has been|had been|is) (partially )?(granted|approved|allowed)',
      { voice: 'passive', outcome: 'granted' },
    ],
    'was denied': [
      '(MOTION|injunction|stay|bail|relief) (was|were|has been|had been|is) (denied|rejected|refused|dismissed|overruled)',
      { voice: 'passive', outcome: 'denied' },
    ],
    'ordered to': [
      '(was|were|been|is) (also |then )?(ordered|directed|barred|enjoined|held in contempt|banned|required|instructed) (by|to|from)',
      { voice: 'passive', beside: 'COURT|order|judge' },
    ],
    'struck down': [
      '([strike down]|[overturn]|[invalidate]|[uphold]|[block]|[enjoin]|[halt]) (DET )*(\\w+ )?(law|ban|rule|order|policy|statute|ordinance|measure|act|regulation|merger|conviction)',
      { beside: 'COURT|judge|ruled|ruling' },
    ],
    'held in contempt': ['([hold]|[find]|held) … in (civil |criminal )?contempt', { outcome: 'other' }],
    'summary judgment': ['(partial )?summary judge?ment (in favou?r|for|against|was|that)', { voice: 'nominal' }],
    'injunction against': [
      '(temporary restraining order|preliminary injunction|permanent injunction|gag order|restraining order) (barring|blocking|against|preventing|prohibiting|freezing|that|was)',
      { voice: 'nominal' },
    ],
    'judge writes': [
      '([write]|[find]|[reject]|[hold]|[conclude]|[decide]|[determine]|[grant]|[deny]|[order]|[agree]|[instruct]|[declare]|[sanction]|[impose]|[allow]|[set]|[cite])',
      { by: 'judge' },
    ],
    'judge headline':
      '^(federal )?(judge|court|supreme court|appeals court|justices) (blocks?|tosses|rejects?|orders?|grants?|denies|approves?|dismisses|sides|rules|refuses|lets?|clears?|bars?|strikes?|upholds|halts?|sets?|delays?)',
  },
  finds: [
    '[Judge Harlow ruled] that the statements were false.',
    'The court [granted the motion] to seal.',
    'The judge [blocked the law] on Friday.',
    'His [motion was denied].',
    'The judge [issued a temporary restraining order].',
    '[In a brief order], the panel agreed.',
    "The [judge's decision] was short.",
    '[The court ruling means] that work stops.',
    'The panel [rejected the argument].',
    'The [request was granted].',
    'Birch [was ordered to] stop by the court.',
    'The clerk was [held in contempt].',
    '[Summary judgment for] Oak was entered.',
    'A [gag order barring] interviews stands.',
    '[Judge blocks] sale of harbour',
  ],
  skips: ['The ruling party lost seats.', 'Police ruled out foul play.', 'Her boss granted him leave.'],
});
