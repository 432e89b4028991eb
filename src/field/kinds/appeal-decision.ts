import { eventKind } from './kind.ts';

const upper =
  '(appeals? (court|panel|judges?)|appellate (court|division|panel|judges?)|court of ((criminal|civil) )?appeals?|\\w+ circuit( court of appeals?)?|supreme (judicial )?court|high court|house of lords|privy council|general court|court of justice|top court|highest court|justices|full bench|scotus)';
const bench = `(${upper}|(\\w+-judge )?panel)`;
const judgment = '(convictions?|judge?ments?|verdicts?|sentences?|dismissals?|awards?)';

export const appealDecision = eventKind({
  name: 'appeal-decision',
  label: 'Decision on appeal',
  means: 'a higher court decides: upholds, overturns, sends back, declines to take the case',
  family: 'after',
  recurrence: 'once',
  subject: 'bench',
  calendar: 'may be set',
  bench: 'acts alone',
  sumWithin: 80,
  outcomes: {
    read: [
      [
        'mixed',
        String.raw`\b(?:uph(?:eld|old)|affirm|let stand|left in place|revers|vacat|overturn|allow|grant)\w{0,5}\b.{0,60}\bin part\b|\b(?:uph(?:eld|old)|affirm|let stand|left in place)\w{0,5}\b.{0,120}\b(?:but|although|though|while|except)\b.{0,60}\b(?:cut|reduc|lower|vacat|revers|remand|overturn|quash|set aside|struck|threw|thrown|order)`,
      ],
      [
        'reversed',
        String.raw`\b(?:overturn|revers|vacat|quash|set aside|struck down|annul|remand|reviv|reinstat|new trial|threw out|thrown out)`,
      ],
      ['affirmed', String.raw`\b(?:uph(?:eld|old)|affirm|let stand|confirm|left in place|backed)`],
      ['denied', String.raw`\b(?:den(?:y|ied|ies)|reject|refus|declin|dismiss|turn(?:s|ed) (?:down|away))`],
      [
        'granted',
        String.raw`\b(?:grant|agree[sd]?(?: on \w{6,9})? to (?:hear|review|take)|will (?:hear|review|consider)|allowed|take up|takes up)`,
      ],
    ],
    onlyInWords: true,
  },
  // A high court that refuses a claim tries it: nothing is reviewed.
  untold: {
    where: String.raw`^(?![^.;]{0,200}\bappeal)[^.;]{0,120}\b(?:refus|dismiss|reject)(?:e[ds]|s|ed|es)? (?:the|a|his|her|its|their) (?:[\w-]{1,20} ){0,2}?(?:claim|suit|lawsuit|action)\b`,
    unless: String.raw`appeal|affirm|overturn|revers|uph[eo]ld|vacat|quash|conviction|verdict`,
  },
  givesGrounds: true,
  opens: { proceeding: 'appeal', actor: 'none' },
  proceeding: 'appeal',
  beforeJudge: true,
  decidedWith: ['award'],
  ends: { byOutcome: { reversed: 'overturned' } },
  posture: {
    to: 'decided on appeal',
    decides: true,
    byOutcome: {
      affirmed: 'affirmed on appeal',
      mixed: 'affirmed in part on appeal',
      reversed: 'reversed on appeal',
      denied: 'review refused',
      granted: 'appeal pending',
    },
    reopens: 'reversed',
  },
  awaited: 'decision on appeal',
  disputeWeight: 2,
  sumStep: 'reviewed',
  prominence: 8,
  alsoCalled: 'appeal affirm reverse overturn uphold vacate remand dismiss cut reduce',
  wordings: {
    'undoes a judgment': [
      `${bench}[^,;]{0,60}? (reversed|overturned|vacated|quashed|set aside|threw out|annulled) (DET )*(\\w+ ){0,3}?${judgment}`,
      { outcome: 'reversed', sure: true },
    ],
    'leaves a judgment': [
      `${bench}[^,;]{0,60}? ((affirmed|upheld|confirmed|let stand|left in place) (DET )*(\\w+ ){0,3}?${judgment}|left (\\S+ ){1,4}?${judgment} in place)`,
      { outcome: 'affirmed', sure: true },
    ],
    'decides the appeal': [
      `${bench}[^,;]{0,60}? (dismissed|allowed|rejected|upheld) (DET )*(\\w+ ){0,3}?appeals?`,
      {
        sure: true,
        unless: 'appeals? (court|panel|judges?)[^,;]{0,60}? (dismissed|allowed|rejected|upheld) … appeals court',
      },
    ],
    'we affirm': [`we (\\w+ly )?(affirm|reverse|vacate|quash|uphold) (DET )*(\\w+ ){0,2}?${judgment}`, { sure: true }],
    'judgment undone or left': [
      `${judgment} (was|were|has been|had been) (overturned|reversed|vacated|quashed|upheld|affirmed|thrown out|set aside|reinstated)`,
      { voice: 'passive', sure: true, beside: `${bench}|on appeal|highest court` },
    ],
    affirms: [
      `${upper}[^,;]{0,60}? (affirmed|affirms|upheld|upholds|let stand|lets stand|confirmed|confirms|left in place|leaves in place|sided|sides|agreed with|backed)`,
      { outcome: 'affirmed' },
    ],
    reverses: [
      `${upper}[^,;]{0,60}? (reversed|reverses|overturned|overturns|vacated|vacates|quashed|quashes|set aside|threw out|throws out|tossed|struck down|strikes down|annulled|revived|revives|reinstated|ordered a new trial|remanded|sent (the case )?back)`,
      { outcome: 'reversed' },
    ],
    refuses: [
      `${upper}[^,;]{0,40}? (refused|refuses|declined|declines|denied|denies|rejected|rejects|dismissed|turned (away|down)|turns (away|down))`,
      { outcome: 'denied' },
    ],
    rules: `${upper}[^,;]{0,40}? (ruled|rules|decided|decides|held|holds|found|finds|issued its (ruling|decision|opinion)|handed down)`,
    takes: `${upper}[^,;]{0,30}? (agreed|agrees|will|would|is expected|is set|took up|takes up|granted) (to )?(hear|review|take up|decide|rule|consider|certiorari|quickly hear)`,
    'on appeal': [
      '((conviction|verdict|ruling|judgment|decision|sentence|award)s?) (was|were|has been|had been|is) (\\w+ )?(overturned|reversed|vacated|quashed|upheld|affirmed|thrown out|set aside|reinstated)( (on appeal|by))?',
      { voice: 'passive' },
    ],
    'loses appeal': ['([lose]|[win]) (DET )*(\\w+ )?(appeal|challenge|legal battle)', { voice: 'passive' }],
    'appeal rejected': [
      'appeals? (was|were|has been|had been) (denied|rejected|dismissed|allowed|granted|upheld)',
      { voice: 'passive' },
    ],
  },
  finds: [
    'The [appeals court upheld] the ruling.',
    'The [Supreme Court refused] to hear the case.',
    'Her [conviction was quashed on appeal].',
    'Oak [lost its appeal].',
    'The [appeals court reversed] the ruling.',
    'The [Fourth Circuit vacated his fraud conviction].',
    '[We AFFIRM the judgment].',
    'The [Court of Criminal Appeals upheld the verdict].',
    'The [Supreme Court on Monday dismissed her appeal].',
    'His [conviction was quashed] by the Court of Appeal.',
    'The [Supreme Court ruled] on Monday.',
    'The [High Court agreed to hear] the case.',
    'His [appeal was dismissed].',
  ],
  skips: ['The trial judge upheld the objection.', 'He appealed in vain.'],
});
