import { eventKind } from './kind.ts';

export const amendment = eventKind({
  name: 'amendment',
  label: 'Complaint amended',
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
  ],
  skips: ['Congress amended the Clean Air Act.', 'The First Amended edition sold well.'],
});
