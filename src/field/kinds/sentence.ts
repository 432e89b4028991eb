import { eventKind } from './kind.ts';
import { putOffWordings } from './put-off.ts';

export const sentence = eventKind({
  name: 'sentence',
  label: 'Sentence',
  means: 'a punishment is imposed on a convicted person, or the day for it is set',
  family: 'decided',
  recurrence: 'once',
  subject: 'bench',
  accuses: true,
  calendar: 'set for a day',
  nouns: ['sentencing'],
  bench: 'acts alone',
  sumWithin: 80,
  counts: 'term',
  opens: { proceeding: 'criminal', actor: 'none' },
  stands: { criminal: { patient: 'second' } },
  proceeding: 'criminal',
  marks: 'criminal',
  courtOnly: true,
  ofTrial: true,
  beforeJudge: true,
  decidedWith: ['hearing', 'verdict'],
  followedUp: true,
  onceAhead: true,
  // What the law threatens is no sentence of anybody, nor is one imposed when it has been served.
  untold: {
    where: String.raw`\bfac(?:e|es|ed|ing)\b.{1,60}\b(?:years?|months?|life|prison|jail|death|penalt(?:y|ies)|fines?|sentence)\b|\b(?:carry|carries|carried|carrying|punishable)\b.{1,60}\b(?:years?|months?|life|prison|jail|death|penalt(?:y|ies)|fines?|sentences?)\b|\bif (?:\w{1,20} ){0,3}?convicted\b|\bsentencing guidelines\b|\b(?:after|before|upon|until|once) (?:\w{1,20} ){0,2}?(?:serving|served|completing|completed|finishing|finished)\b[^.;]{1,40}\b(?:sentence|term|time)\b|\b(?:could|may|might|would) (?:\w{1,20} ){0,2}?(?:get|receive|spend|draw|see|serve)\b|\bwill spend\b.{1,40}\bbehind bars\b`,
    unless: String.raw`sentenced|sentences|sentencing(?! guidelines)|impos|handed|ordered|jailed|serv(?:ed|ing)|received|got\b|gave|given`,
  },
  posture: { to: 'sentence imposed', ofPerson: true, decides: true, perCharge: 'always' },
  awaited: 'sentencing',
  onePerCase: true,
  undoable: 'always',
  disputeWeight: 2,
  sumStep: 'awarded',
  prominence: 8,
  alsoCalled: 'sentence prison jail fine probation',
  wordings: {
    ...putOffWordings('sentencing'),
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
    'the sentence': [
      "(his|her|their|the|[\\p{L}.-]+['’]s) (\\w+ )?sentence( (of|was|is|came|to|for))?",
      { voice: 'nominal', beside: 'prison|jail|judge|years?|appeal|convict|life' },
    ],
  },
  finds: [
    'His [sentencing has been adjourned to] May 2.',
    'The judge [pushed back his sentencing to] May 2.',
    'Alder [was sentenced to] nine years in prison.',
    'The judge [sentenced him to 30 years].',
    '[Sentencing is] set for May.',
    'He received a [suspended sentence].',
    'The judge [imposed a sentence].',
    '[Her sentence was] two years.',
  ],
  skips: ['The last sentence of the book is long.', 'He faces up to five years in prison.'],
});
