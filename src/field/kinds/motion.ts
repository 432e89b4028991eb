import { eventKind } from './kind.ts';

export const motion = eventKind({
  name: 'motion',
  label: 'Motion or brief',
  means: 'a side asks the court for something in a case that is under way, or files a brief or an objection',
  family: 'brought',
  recurrence: 'step',
  subject: 'anybody',
  mood: 'utterance',
  yieldsTo: ['appeal'],
  bench: 'hears',
  givesGrounds: true,
  afterOpening: true,
  beforeJudge: true,
  disputeWeight: 1.5,
  sumStep: 'claimed',
  alsoCalled: 'motion move application apply request seek ask',
  wordings: {
    'files motion': [
      '[file] … (motions?|request|briefs?|applications?|objections?|petition for|response|notice|memorand(um|a)|affidavit|papers|demurrer|filing|documents)',
      { unless: '[file] … (a )?petition for (bankruptcy|divorce)' },
    ],
    'moves to':
      '([move]|[seek]|[ask]|[petition]|[motion]) (to|for) (dismiss|have|throw out|quash|stay|suppress|compel|delay|exclude|vacate|disqualify|strike|block|overturn|unseal|seal|reconsider|postpone|dismissal|summary judgment|a (new trial|mistrial|stay|delay|continuance|change of venue|temporary|preliminary))',
    'asks the court':
      '([ask]|[urge]|[petition]|[request]|[beg]|[press]|[implore]) (DET )*(\\w+ ){0,2}?(COURT|COURT [\\p{L}.]+( [\\p{L}.]+)?) (to|for|that|not to|whether)',
    'asked that':
      '(prosecutors?|lawyers?|attorneys?|defen[cs]e( team)?|counsel|government|solicitors?|plaintiffs?) (had |have |has |also |then )?(asked|sought|requested|recommended|urged|pushed|argued) (that|for|to)',
    'argues in court papers':
      '(argued?|arguing|says?|said|wrote|told) (the )?(COURT|in (a |the |its |his |her )?(court (papers|filings?|documents)|motions?|briefs?|(legal )?filings?))',
    'opposes motion':
      '([oppose]|[object] to|[contest]) (DET )?(\\w+ )?(motion|request|bid|application|proposal|petition|subpoena)',
    'motion nominal': [
      '(motions?|bid|request|application) (to (dismiss|suppress|quash|stay|exclude|compel|seal|unseal|disqualify|throw out|block)|for (summary judgment|a new trial|a mistrial|acquittal|a stay|reconsideration|class certification|an? (injunction|restraining order)))',
      { voice: 'nominal' },
    ],
    'seeks order':
      '([seek]|[request]|[apply] for|[ask] for|[demand]) (an? |the )?(temporary |preliminary |emergency |permanent |federal |court )*(injunctions?|restraining order|stay|gag order|protective order|court order|order|new trial|mistrial|jury trial|change of venue|summary judgment|class[- ]action status|class certification|leniency|dismissal|acquittal|permission)',
    'wants sentence':
      '(prosecutors?|lawyers?|attorneys?|defen[cs]e|government) … ([seek]|[ask] for|[recommend]|[request]) … (TERM|sentence|PRISON)',
  },
  finds: [
    'Birch [moved to dismiss] the complaint.',
    'Lawyers for Alder [filed a motion] on Friday.',
    'The company [asked the judge to] delay the trial.',
    'Harlow is [seeking a new trial].',
    '[Prosecutors recommended that] he stay away.',
    'The firm [said in court papers] that it had paid.',
    'The state [opposed the request].',
    'The [motion to suppress] is pending.',
    '[Prosecutors are seeking a long sentence].',
  ],
  skips: ['The motion of the planets is regular.', 'He asked his brother to help.'],
});
