import { eventKind } from './kind.ts';

export const amendment = eventKind({
  name: 'amendment',
  label: 'Complaint amended',
  means: 'a complaint or an indictment is changed or widened after it was filed',
  family: 'brought',
  recurrence: 'once',
  bench: 'hears',
  sumWithin: 80,
  proceeding: 'civil',
  marks: 'civil',
  afterOpening: true,
  posture: { to: 'complaint amended, awaiting decision', until: 'jury' },
  disputeWeight: 1,
  sumStep: 'claimed',
  prominence: 5,
  alsoCalled: 'amend amended amendment supplement',
  wordings: {
    amends: '[amend] … (SUIT|CHARGE|claims?|pleadings?|particulars)',
    'amended complaint': '[file] … (amended|superseding|revised|supplemental) (SUIT|CHARGE)',
    'the amended complaint': [
      '(first|second|third|fourth|fifth|sixth|an|newly) amended (complaint|petition|suit|lawsuit|claim)',
      { voice: 'nominal' },
    ],
    'adds claims': '[add] … (claims?|allegations?|causes? of action|defendants?|plaintiffs?) (to|from|in|against)',
    'asks for more': '([expand]|[broaden]|[widen]|[revise]|[update]) (DET )?SUIT',
  },
  finds: [
    'Alder [amended her complaint] to ask for more damages.',
    'The state filed a [second amended complaint].',
    'Oak [added claims from] a former engineer.',
    'The union [expanded its lawsuit].',
  ],
  skips: ['Congress amended the Clean Air Act.', 'The First Amended edition sold well.'],
});
