import { eventKind } from './kind.ts';

export const sentence = eventKind({
  name: 'sentence',
  label: 'Sentence',
  family: 'decided',
  recurrence: 'once',
  calendar: 'set for a day',
  nouns: ['sentencing'],
  bench: 'acts alone',
  sumWithin: 80,
  counts: 'term',
  opens: { proceeding: 'criminal', actor: 'none' },
  proceeding: 'criminal',
  marks: 'criminal',
  courtOnly: true,
  ofTrial: true,
  beforeJudge: true,
  decidedWith: ['hearing', 'verdict'],
  followedUp: true,
  onceAhead: true,
  posture: { to: 'sentence imposed' },
  awaited: 'sentencing',
  onePerCase: true,
  disputeWeight: 2,
  sumStep: 'awarded',
  prominence: 8,
  alsoCalled: 'sentence prison jail fine probation',
  headline: {
    happened: [
      '{patients} sentenced[ ({count})][ by {agents}][ ({claims})]',
      'Sentence[ ({count})][ by {agents}][ ({claims})]',
    ],
    ahead: ['Sentencing set[: {people}][; {sum}]'],
  },
  wordings: {
    'is sentenced': [
      '((was|were|been|be|is|are|being|also|later) )+(sentenced|jailed|imprisoned|given (a |an )?(\\w+ )?(TERM|life))( (to|for|in|on))?',
      { voice: 'passive' },
    ],
    sentences: [
      '([sentence]|[jail]) (\\S+ ){1,5}?(to|for) (TERM|life|\\S+ (years|months)|PRISON|death|probation|a)',
      { unless: 'was sentenced' },
    ],
    'sentenced to': ['sentenced (to|on|in|by|for|\\w+day)', { voice: 'passive' }],
    'prison term': [
      'TERM (PRISON|sentence|prison sentence|jail term|in (federal |state )?(PRISON))|(life|prison|jail|suspended|death|custodial) sentences?',
      { voice: 'nominal', beside: 'received|got|given|handed|imposed|sentenc|serving|serve|ordered|served' },
    ],
    'sentencing set': [
      'sentencing( (hearing|date))? (is|was|has been|set|scheduled|on|will|took|in)',
      { voice: 'nominal', unless: 'sentencing guidelines' },
    ],
    imposes: [
      '([impose]|[hand down]|[deliver]|[hand]|[pronounce]|[reduce]|[commute]) (\\S+ ){0,4}?(sentences?|TERM)',
      { unless: 'fine' },
    ],
    'faces up to': [
      '([face]|(carries|carry|carrying|punishable by)) (\\S+ ){0,4}?(TERM|life|the death penalty|PRISON)',
      { voice: 'passive', status: 'expected' },
    ],
    'the sentence': [
      "(his|her|their|the|[\\p{L}.-]+['’]s) (\\w+ )?sentence( (of|was|is|came|to|for))?",
      { voice: 'nominal', beside: 'prison|jail|judge|years?|appeal|convict|life' },
    ],
  },
  finds: [
    'Alder [was sentenced to] nine years in prison.',
    'The judge [sentenced him to 30 years].',
    'He [faces up to five years] in prison.',
    '[Sentencing is] set for May.',
    'He received a [suspended sentence].',
    'The judge [imposed a sentence].',
    '[Her sentence was] two years.',
  ],
  skips: ['The last sentence of the book is long.'],
});
