import { eventKind } from './kind.ts';

export const testimony = eventKind({
  name: 'testimony',
  label: 'Testimony or argument',
  means: 'a named witness gives evidence or refuses to; or the lawyers open or close their argument to the jury',
  family: 'heard',
  recurrence: 'speech',
  calendar: 'set for a day',
  bench: 'hears',
  subject: 'anybody',
  afterOpening: true,
  ofTrial: true,
  beforeJudge: true,
  followedUp: true,
  awaited: 'testimony',
  disputeWeight: 1,
  alsoCalled: 'testify testimony witness evidence stand tell',
  wordings: {
    testifies: '([testify]|[give] evidence|gave evidence)( (that|in|on|against|before|about|at|for|under|to))?',
    'takes the stand': '([take]|on|[call] … to|[return] to|(re)?take) the (witness )?(stand|witness box)',
    'the testimony': [
      "(testimon(y|ies)|evidence) (of|from|by|about|in|on|that|was|came|lasted)|(his|her|their|[\\p{L}.-]+['’]s|heard|hear|graphic|emotional|tearful|expert|witness|\\w+day['’]s) (\\w+ )?testimon(y|ies)",
      { voice: 'nominal', unless: 'scientific evidence' },
    ],
    'told the court': [
      '(told|tells|telling) (DET )?(court|jury|jurors|judge|judges|tribunal|justices|inquest|panel)( (that|he|she|they|in|on))?',
      { beside: 'JURY|trial|witness(es)?|stand|testif(y|ies|ied)|testimony|cross-examination|inquest|evidence' },
    ],
    'witness tells': [
      '([say]|[tell]|[describe]|[recall]|[admit]|[deny]|[acknowledge]|[recount]|[identify])',
      { by: 'witness', beside: 'court|trial|stand|jury|jurors|testi(fied|mony|fies)|hearing|cross-examination' },
    ],
    'opening statement': ['(opening|closing) (statements?|arguments?|speech|remarks|address)', { voice: 'nominal' }],
    'cross-examines':
      '([cross-examine]|cross-examination|[question] … (witness|on the stand)|under oath|[call] … (as a|to the) (witness|stand)|witnesses (called|testified))',
    'victim statement': ['(victim )?impact statements?', { voice: 'nominal' }],
    'witness says': [
      '(witness(es)?|prosecutors?|plaintiff|defendant|detective|expert|accuser)( [\\p{L}.-]+){0,2} (said|told|testified|described|recalled|recounted)',
      { beside: 'court|trial|stand|jury|jurors|testi|hearing' },
    ],
  },
  finds: [
    'Alder [testified that] he was home.',
    'She [took the stand] on Thursday.',
    'Lawyers gave [closing arguments] in the afternoon.',
    '[Her testimony] lasted two hours.',
    'The guard [told the jury that] it was dark.',
    'The detective [recalled] the night in court.',
    'He was [under oath].',
    'She read a [victim impact statement].',
    'The [expert described] the hull at trial.',
  ],
  skips: ['He stands by the road.', 'The film has an opening scene in Rome.'],
});
