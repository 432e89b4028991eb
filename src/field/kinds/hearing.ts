import { eventKind } from './kind.ts';
import { putOffWordings } from './put-off.ts';

export const hearing = eventKind({
  name: 'hearing',
  label: 'Hearing',
  means: 'the court sits, or will sit, on a day: argument, conference, arraignment, bail hearing; not the trial',
  family: 'heard',
  recurrence: 'step',
  calendar: 'set for a day',
  bench: 'acts alone',
  stands: { criminal: { patient: 'second' } },
  afterOpening: true,
  beforeJudge: true,
  followedUp: true,
  settledBy: ['ruling', 'dismissal', 'judgment', 'plea', 'sentence', 'award', 'appeal-decision'],
  awaited: 'hearing',
  disputeWeight: 1,
  prominence: 3,
  alsoCalled: 'hearing hear argument conference oral',
  wordings: {
    ...putOffWordings('hearings?'),
    'is arraigned': ['(was|were|been|be|is|are) (to be )?arraigned', { voice: 'passive' }],
    arraignment: ['arraignments?', { voice: 'nominal' }],
    'appears in court': [
      '([appear]|made (his|her|their) (first |initial )?(court )?appearance|(first|initial|next|brief|scheduled) (court )?appearance|[return] to court|[go] before|(was|were|is|are|be) (back )?in court)( (in|before|at|via|by))?( (a |the |federal |u\\.?s\\.? |district |state )*(court|judge|magistrate))?',
      {
        beside: 'court|judge|magistrate',
        unless: '[appear] to|appeared (divided|skeptical|ready|unlikely|likely|inclined)',
      },
    ],
    'hears arguments':
      '([hear]|[consider]|[hold]) (DET )*(\\w+ ){0,2}?(arguments?|oral arguments?|hearing|case|appeal)( (in|on|over|from|from both))?',
    'argues before': '([argue]|[plead]|[make] … case) (\\w+day )?(before|to) (DET )*(\\w+ )?(COURT|justices)',
    'the hearing': [
      "(court |bail |bond |preliminary |pretrial |pre-trial |sentencing |confirmation |evidentiary |custody |extradition |status |detention |emergency |\\w+day['’]s |\\w+day |a |the |next |previous |final |that |this |disciplinary |oral )hearings?( (is|was|will|on|before|in|set|scheduled|over|to|at|for|last|that|has|had|took))?",
      { voice: 'nominal', unless: 'senate|congressional|confirmation hearing' },
    ],
    'oral arguments': [
      '(oral )arguments?( (are|is|were|was|in|on|before|began|lasted|conclude[sd]?))?',
      { voice: 'nominal' },
    ],
    'status conference': [
      '(status|case management|scheduling|pre-?trial|settlement|sentencing) (conference|hearing)',
      { voice: 'nominal' },
    ],
    'justice asks':
      '(justice|judge)s? (\\p{Lu}[\\p{L}.-]+ ){1,2}?(asked|questioned|wondered|noted|pressed|appeared|seemed|pointed out|expressed|suggested|said|told)',
    'judge asks': [
      '([ask]|[question]|[press]|[wonder])',
      { by: 'judge', unless: 'ruling|ruled|order|sentenc|wrote|opinion' },
    ],
    'court seemed':
      '(COURT|justices) (\\w+day )?(on \\w+day )?(appeared|seemed|signaled|signalled|expressed|questioned|wrestled|heard|hears)',
  },
  finds: [
    'The [hearing was put off until] May 2.',
    'The judge [postponed the hearing until] May 2.',
    'Alder [was arraigned] on Tuesday.',
    '[A hearing is] set for March 20.',
    'The court [heard oral arguments in] May.',
    'He [appeared before a judge] in chains.',
    'The [arraignment] lasted an hour.',
    'Lawyers [argued before the judge].',
    'A [status conference] is due.',
    '[Justice Rosa Marsh asked] about the fee.',
    'The judge [asked] about the fee.',
  ],
  skips: ['She is hard of hearing.', 'He appeared to be asleep.'],
});
