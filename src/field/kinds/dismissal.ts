import { eventKind } from './kind.ts';

export const dismissal = eventKind({
  name: 'dismissal',
  label: 'Case dismissed',
  means: 'a case, claim or charge ends without a finding on it: thrown out by the court, or taken back',
  family: 'decided',
  recurrence: 'once',
  subject: 'bench',
  bench: 'acts alone',
  outcomes: {
    read: [
      [
        'mixed',
        String.raw`\b(?:(?:one|an?)(?: (?:second|third|further|single|other))?|the (?:second|third|other)|some|several|(?:two|three|four) of (?:the )?\w{1,8}) (?:counts?|charges?|claims?)\b|\bin part\b|\bpart(?:ly|ially)\b`,
      ],
    ],
    otherwise: 'defendant',
    wordsFirst: true,
  },
  givesGrounds: true,
  untold: {
    where: String.raw`\b(?:motions?|requests?|bids?|efforts?|attempts?|applications?) to (?:dismiss|throw out|toss)\b.{0,100}\b(?:denied|rejected|refused|overruled)\b|\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refus(?:es?|ed|ing)|declin(?:es?|ed|ing)|overrul(?:es?|ed|ing))\b.{0,60}\bto (?:dismiss|throw out|toss)\b`,
    unless: String.raw`\b(?:dismiss(?:es|ed|ing|als?)|thr(?:ew|own|ows) out|tossed|dropp?(?:s|ed|ing)|withdr(?:ew|awn|aws)|struck)\b`,
    // From a job.
    anyway: String.raw`\b(?:unfair|wrongful|constructive)(?:ly)? dismiss(?:ed|al)\b|\bdismiss(?:ed|al)(?: \w{1,15})? (?:from|of) (?:his|her|their|the|its) (?:job|post|position|role|staff)\b`,
  },
  afterOpening: true,
  decidesCase: true,
  beforeJudge: true,
  ends: { always: 'dismissed', least: 0.75, unless: ['mixed', 'denied', 'plaintiff'] },
  posture: { to: 'dismissed', byOutcome: { denied: null, mixed: null }, ofPerson: true, perClaim: true },
  disputeWeight: 1.5,
  prominence: 7,
  alsoCalled: 'dismiss dismissal strike drop withdraw',
  wordings: {
    dismisses: [
      '([dismiss]|[throw out]|[toss]|[toss out]|[reject]|[quash]|[strike out]|[discontinue]) … (SUIT|CHARGE|case|claims?|actions?|indictment)',
      {
        outcome: 'defendant',
        unless:
          '([file]|[seek]|[ask]|[move]|[motion]|request|motions?|bid) … (to )?(dismiss|throw out|toss)|refus(ed|es) to dismiss',
      },
    ],
    'was dismissed': [
      '(SUIT|CHARGE|case|claims?|indictment) … (was|were|has been|have been|had been|be|been|is|are) (later |then |subsequently )?(dismissed|thrown out|tossed|tossed out|dropped|withdrawn|struck out|discontinued|quashed)',
      { voice: 'passive', outcome: 'defendant', unless: '(ask|asked|asking|seek|sought|request|wants?|motion)' },
    ],
    'prosecutors drop': [
      '(prosecutors?|district attorney|crown)( on)?( \\w+day)? (have |has |had )?(dropped|withdrew|withdrawn|dismissed|abandoned) (DET |all |all of )*(remaining |federal |criminal |murder |\\w+ )?(charges|case|prosecution)',
      { outcome: 'defendant', sure: true, unless: '(some|one|two|three|most) (of )?(the )?(charges|counts)' },
    ],
    dropped: [
      '([drop]|[withdraw]|[abandon]|[voluntarily dismiss]) (DET )*(remaining |federal |criminal |murder |\\w+ )?(SUIT|CHARGE|case|claims?|legal action)',
      { outcome: 'defendant' },
    ],
    'dismissal of': [
      '(dismissal|withdrawal) (of|was|with(out)? prejudice|order|came|means)',
      {
        voice: 'nominal',
        outcome: 'defendant',
        beside: 'SUIT|CHARGE|case|claims?|court|judge',
        unless: '(seek|sought|seeking|request|ask|asked|wrongful|unfair)',
      },
    ],
    'with prejudice': ['dismiss(ed|es|al)? … with(out)? prejudice', { outcome: 'defendant' }],
  },
  finds: [
    'The judge [threw out the lawsuit].',
    'The [charges were dropped] in June.',
    '[Prosecutors dropped all charges] against Alder.',
    'The firm [dropped its lawsuit].',
    'The [dismissal of] the suit was expected.',
    'It was [dismissed with prejudice].',
  ],
  skips: ['Birch moved to dismiss the complaint.', 'She dropped the glass.', 'He was dismissed from his job.'],
});
