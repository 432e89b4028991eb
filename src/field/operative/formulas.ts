import type { EventKindName } from '../kinds/index.ts';
import type { Outcome } from '../values.ts';

/** Words by which a court does what it decides: the operative part of a judgment or an order. */
export interface OperativeFormula {
  readonly name: string;
  readonly kind: EventKindName;
  /** Papers in which it decides: of a court that reviews, of one that tries, of either. */
  readonly papers: 'reviewing' | 'trying' | 'any';
  /** Regular expression, without regard to case. */
  readonly words: string;
  /** What it comes to, by the words that it is found with; the first counts. */
  readonly outcomes: readonly (readonly [words: string, outcome: Outcome])[];
  /** It stands beside another formula of its sentence: "gives judgment and awards damages". */
  readonly beside?: true;
  /** With the words of the formula in brackets. */
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}

const reviewed = [
  [String.raw`dismiss|affirm|uph[eo]ld|confirm`, 'affirmed'],
  [String.raw`allow|revers|vacat|quash|set aside|remand`, 'reversed'],
] as const;

const asked = [
  [String.raw`in part`, 'mixed'],
  [String.raw`den(?:y|ied)|dismissed|overruled|refuse`, 'denied'],
  [String.raw`grant|allowed|sustained`, 'granted'],
] as const;

const adverbs = String.raw`(?:(?:hereby|accordingly|therefore|thus|also|further|now) ){0,2}`;

/** The first that a sentence holds counts. */
export const operativeFormulas: readonly OperativeFormula[] = [
  {
    name: 'appeal dismissed or allowed',
    kind: 'appeal-decision',
    papers: 'reviewing',
    words: String.raw`\bappeals? (?:(?:is|are|be|stands?|must be|should be|has been|have been) )?${adverbs}(?:dismissed|allowed)(?: in part)?\b|\bwe (?:would )?${adverbs}(?:dismiss|allow) (?:the|this|these|both|each) appeals?\b|\bcourt (?:unanimously )?(?:dismisses|allows) [^.;]{0,60}\bappeals?\b`,
    outcomes: [['in part', 'mixed'], ...reviewed],
    finds: [
      'The [appeal is dismissed].',
      '(2) [Appeal allowed].',
      '[We therefore allow the appeal] and set aside the orders.',
      'In the result, the [appeal is allowed in part].',
      "The Supreme [Court dismisses Oak's appeal].",
      'The [appeal has been dismissed] for the reasons below.',
    ],
    skips: ['She asked that the appeal should fail.', 'The first appeal had been dismissed in 2029.'],
  },
  {
    name: 'judgment below affirmed or reversed',
    kind: 'appeal-decision',
    papers: 'reviewing',
    words: String.raw`\b(?:judgments?|orders?|decisions?|convictions?|sentences?)\b[^.;]{0,90}\b(?:is|are|be) ${adverbs}(?:affirmed|reversed|vacated|quashed|set aside|upheld)\b|^(?:affirmed|reversed|vacated)(?: (?:and|in part)\b[^.;]{0,60})?\.?$|\b(?:we ${adverbs}|therefore |accordingly )(?:affirm|reverse|vacate)\b(?! (?:only|if|when|unless))`,
    outcomes: [
      [
        'in part|affirm\\w{0,3}\\b[^;]{0,60}\\band (?:reverse|vacate|remand)|(?:reverse|vacate)\\w?\\b[^;]{0,60}\\band affirm',
        'mixed',
      ],
      ...reviewed,
    ],
    finds: [
      'The [judgment of the district court is affirmed].',
      '[AFFIRMED.]',
      'For these reasons [we reverse] and remand.',
      'The impugned [judgment of the High Court is set aside].',
    ],
    skips: ['We affirm only where the record supports it.', 'The order that he sought to have reversed was old.'],
  },
  {
    name: 'petition for review decided',
    kind: 'appeal-decision',
    papers: 'reviewing',
    words: String.raw`\bpetitions?(?: for (?:review|rehearing|a writ of [a-z ]{3,20}))? (?:is|are|be) ${adverbs}(?:dismissed|denied|granted|allowed)\b`,
    outcomes: asked,
    finds: ['The [petition for review is denied].'],
    skips: ['The petition was denied in 2029.'],
  },
  {
    name: 'case dismissed',
    kind: 'dismissal',
    papers: 'trying',
    words: String.raw`\b(?:case|action|suit|complaint|petition|indictment|proceeding|claims?)\b[^.;]{0,80}\b(?:is|are|be|shall be) ${adverbs}dismissed\b|\bdismisses (?:the|this) (?:case|action|suit|complaint|petition)\b`,
    outcomes: [
      ['claims?.{0,80}in part', 'mixed'],
      ['dismiss', 'defendant'],
    ],
    finds: ['This [action is hereby DISMISSED] with prejudice.'],
    skips: ['The first action was dismissed in 2029.'],
  },
  {
    name: 'motion granted or denied',
    kind: 'ruling',
    papers: 'any',
    words: String.raw`\b(?:motions?|applications?|requests? (?:for|to|that)|objections?)\b(?:[^.;]|\bNos?\.){0,160}\b(?:is|are|be|shall be) ${adverbs}(?:granted|denied|overruled|sustained|refused|dismissed|allowed)(?: in part)?\b|\bsummary judgment (?:is|be|shall be) ${adverbs}(?:granted|denied|entered)\b`,
    outcomes: [...asked, ['entered', 'granted']],
    finds: ['[Summary judgment is entered] for Ann Oak.', "Defendant's [motion to dismiss (ECF No. 12) is DENIED]."],
    skips: ['The request is denied.', 'The motion was denied in March.', 'She filed a motion.'],
  },
  {
    name: 'court grants or denies',
    kind: 'ruling',
    papers: 'any',
    words: String.raw`\b(?:the court|this court|we|i) (?:hereby |therefore |accordingly |also ){0,2}(?:grants?|denies|deny)\b[^.;]{0,120}\b(?:motions?|applications?|requests?|petitions?|leave|injunction|relief)\b`,
    outcomes: asked,
    finds: ['[The Court therefore GRANTS the motion] for summary judgment.'],
    skips: ['The court may grant a motion.', 'Whether the court grants relief'],
  },
  {
    name: 'judgment entered',
    kind: 'judgment',
    papers: 'trying',
    words: String.raw`(?<!summary )\bjudgment (?:is|be|shall be) ${adverbs}entered\b`,
    outcomes: [],
    finds: ['[Judgment is hereby entered] in favor of Ann Oak.'],
    skips: ['Judgment was entered in 2029.', 'Summary judgment is entered for Ann Oak.'],
  },
  {
    name: 'judgment given',
    kind: 'judgment',
    papers: 'trying',
    words: String.raw`\b(?:I|we) (?:would |shall |therefore |accordingly ){0,2}(?:give judgment|find) (?:for|in favou?r of|against) (?:the )?(?:claimants?|plaintiffs?|applicants?|defendants?|respondents?)\b|\bthere (?:will|shall) be judgment (?:for|in favou?r of) (?:the )?(?:claimants?|plaintiffs?|applicants?|defendants?|respondents?)\b`,
    outcomes: [
      ['(?:for|of) (?:the )?(?:claimant|plaintiff|applicant)|against (?:the )?(?:defendant|respondent)', 'plaintiff'],
      ['(?:for|of) (?:the )?(?:defendant|respondent)|against (?:the )?(?:claimant|plaintiff|applicant)', 'defendant'],
    ],
    finds: ['[I find for the claimant].', 'Accordingly [I give judgment for the defendant] with costs.'],
    skips: ['I find the claimant to be honest.', 'He asks that I give judgment today.'],
  },
  {
    name: 'damages awarded',
    kind: 'award',
    beside: true,
    papers: 'trying',
    words: String.raw`\b(?:I|we|the court)(?: (?:therefore|accordingly|hereby|also|will|shall)){0,2} awards? [^.;]{0,40}?(?:damages|compensation|[£$€]|costs)|\band (?:I )?award (?:her|him|them|it|the (?:claimant|plaintiff|applicant)) [^.;]{0,40}?(?:damages|compensation|[£$€])`,
    outcomes: [],
    finds: [
      '[I award her damages] of £45,000.',
      'I give judgment for the claimant [and award her £]80,000.',
      '[The court awards the plaintiff $]20,000.',
    ],
    skips: ['I would not award damages.', 'The tribunal was asked to award costs.'],
  },
  {
    name: 'permission to appeal',
    kind: 'ruling',
    papers: 'any',
    words: String.raw`\b(?:permission|leave) to appeal is ${adverbs}(?:refused|granted)\b|\b(?:I|we) (?:refuse|grant) (?:permission|leave) to appeal\b`,
    outcomes: asked,
    finds: ['[Permission to appeal is refused].', '[I refuse permission to appeal].'],
    skips: ['Permission to appeal was refused in 2029.'],
  },
  {
    name: 'ordered',
    kind: 'ruling',
    papers: 'any',
    words: String.raw`\bit is (?:(?:hereby|further|also|therefore|accordingly|now|so) ){0,2}(?:,? ?(?:ordered|adjudged|decreed)(?:,| and)? ?){1,4}that\b|\bthe court (?:hereby )?orders\b`,
    outcomes: [],
    finds: ['[It is hereby ORDERED that] the clerk shall close the file.'],
    skips: ['IT IS SO ORDERED.', 'The court ordered in 2029 that he pay.'],
  },
];
