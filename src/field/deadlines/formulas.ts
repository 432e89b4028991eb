import type { EventKindName } from '../kinds/index.ts';

/** Words by which something must be done, or is promised, by a day: what stands before the day, and behind it. */
export interface DeadlineFormula {
  readonly name: string;
  /** The kind of the act that is due. */
  readonly kind: EventKindName;
  /** Regular expressions, without regard to case, of the words that end right before the day. */
  readonly before: string;
  /** Of the words that follow the day, where they decide what is due. */
  readonly behind?: string;
  /** The act is due on the day itself, not by it. */
  readonly onDay?: true;
  /** With the words before the day in brackets. */
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}

const by = String.raw`(?:by|until|no later than|not later than|on or before)(?: (?:noon|midnight|the end of|close of business)(?: on)?)?`;
const must = String.raw`\b(?:must|shall|has to|have to|is to|are to|(?:was|were|is|are|been|be) (?:ordered|told|directed|required|instructed) to|(?:order|direct|instruct|require|command)(?:ed|s)? [^.;]{1,60}? to|told [^.;]{1,60}? to)`;
const given = String.raw`\b(?:has|have|had|gave|gives|given|allowed|granted)\b[^.;]{0,60}? until `;
const adverbs = '(?:(?:each|both|all|also|jointly|promptly) )?';

/** The acts that courts set days for, by the verbs and nouns that name them. */
const acts: readonly {
  readonly name: string;
  readonly kind: EventKindName;
  readonly verbs: string;
  readonly nouns: string;
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}[] = [
  {
    name: 'papers',
    kind: 'motion',
    verbs: 'file|serve|submit|respond|answer|reply|object|be filed|be served|be submitted|be lodged',
    nouns: String.raw`(?:responses?|answers?|repl(?:y|ies)|(?:\w+ )?briefs?|objections?|oppositions?|motions?|applications?|submissions?|memorand(?:um|a)|redaction requests?|witness lists?|papers|filings?)`,
    finds: [
      'Replies [must be filed by ]May 2.',
      '[Responses are due by ]May 2.',
      'The [redaction request due ]May 2 may be long.',
      'Both sides [are to submit their closing briefs no later than ]May 2.',
      'The [deadline for objections is ]May 2.',
      'Oak [has until ]May 2 to file a reply.',
    ],
    skips: ['The motion was filed by May 2.', 'The briefs were long until May 2.'],
  },
  {
    name: 'documents',
    kind: 'discovery',
    verbs: 'produce|disclose|turn over the|provide|be produced|be disclosed',
    nouns: String.raw`(?:discovery|depositions|expert reports|(?:redacted )?transcripts?|(?:release of )?transcript restriction)`,
    finds: [
      'The company [must produce the ledgers by ]May 2.',
      'The [redacted transcript deadline set for ]May 2 holds.',
      '[Discovery to be completed by ]May 2.',
      'The [release of transcript restriction set for ]May 2 stands.',
      'The firm was [given until ]May 2 to disclose its accounts.',
    ],
    skips: ['The discovery of the wreck by May 2 was news.'],
  },
  {
    name: 'compliance',
    kind: 'enforcement',
    verbs:
      'pay|repay|refund|surrender|report to (?:a |the |federal |state )?(?:prison|jail)|hand over|turn over|return|comply|vacate|move out|leave|remove|sell|post|be paid|be returned|be removed',
    nouns: String.raw`(?:payments?|instal?lments?|fines?)`,
    finds: [
      'Oak [must pay the fine by ]May 2.',
      'The judge [ordered Oak to surrender by ]May 2.',
      'The court [gave the port until ]May 2 to repay the loan.',
      'The [payment is due by ]May 2.',
    ],
    skips: ['Oak had paid the fine by May 2.', 'Oak waited until May 2 to pay.'],
  },
  {
    name: 'decision',
    kind: 'ruling',
    verbs: String.raw`rule|issue (?:a|the|his|her|its) (?:ruling|decision|opinion)`,
    nouns: '(?:rulings?|judgments?)',
    finds: ['The [ruling is due by ]May 2.'],
    skips: ['The ruling by May 2 was short.'],
  },
];

export const deadlineFormulas: readonly DeadlineFormula[] = [
  ...acts
    .flatMap(({ name, kind, verbs, nouns, finds, skips }): DeadlineFormula[] => [
      {
        name,
        kind,
        before: [
          String.raw`${must} ${adverbs}(?:${verbs})\b[^.;]{0,80}? ${by} `,
          String.raw`\b${nouns}\b[^.;]{0,40}? (?:is |are |will be |shall be |was |were )?due (?:${by} |on )?`,
          String.raw`\b${nouns} (?:to|shall|must|will) (?:be )?(?:completed|closed?|end) (?:${by} |on )`,
          String.raw`\b${nouns} (?:deadline |cut-?off )?set for `,
          String.raw`\bdeadline (?:for (?:\w+ ){0,3}?${nouns}|to (?:${verbs})\b[^.;]{0,60}?) (?:is|was set for|has been set for|was|set for|falls on) `,
        ].join('|'),
        finds: finds.filter((example) => !example.includes('until ]')),
        skips,
      },
      {
        name: `${name}, until a day`,
        kind,
        before: given,
        behind: String.raw`^[^.;]{0,20}? to (?:${verbs})\b`,
        finds: finds.filter((example) => example.includes('until ]')),
        skips,
      },
    ])
    .filter(({ finds }) => finds.length > 0),
  {
    name: 'a ruling promised',
    kind: 'ruling',
    before: String.raw`\b(?:would|will|expects? to|expected to|promise[sd] to|plans? to|intends? to|hopes? to) (?:rule|issue (?:a|the|his|her|its) (?:ruling|decision|opinion)) ${by} |\b(?:ruling|decision) (?:would|will|should|is expected to) (?:come|be issued|be handed down|follow) ${by} |\b(?:promise[sd]|expect(?:s|ed)) (?:a|his|her|its) (?:ruling|decision) ${by} `,
    finds: [
      'Judge Oak said she [would rule by ]May 2.',
      'Oak said a [decision would come by ]May 2.',
      'The court [promised a ruling by ]May 2.',
    ],
    skips: ['The court ruled by May 2.', 'The committee will decide by May 2.'],
  },
];
