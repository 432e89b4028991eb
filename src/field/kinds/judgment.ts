import { eventKind } from './kind.ts';

export const judgment = eventKind({
  name: 'judgment',
  label: 'Judgment entered',
  means: 'the court enters the judgment that closes a case',
  family: 'decided',
  recurrence: 'once',
  yieldsTo: ['ruling'],
  bench: 'acts alone',
  sumWithin: 80,
  givesGrounds: true,
  afterOpening: true,
  decidesCase: true,
  ofTrial: true,
  beforeJudge: true,
  decidedWith: ['verdict', 'ruling'],
  posture: { to: 'final judgment entered' },
  amountDisputable: true,
  disputeWeight: 1.5,
  sumStep: 'awarded',
  prominence: 8,
  alsoCalled: 'judgment judgement enter',
  wordings: {
    entered: '([enter]|[sign]) (DET )*(final |default |consent |\\w+ )?(judge?ment|decree)',
    'final judgment': [
      '(final|default|declaratory|consent) judge?ment (was|were|in|against|for|of|entered|has|that)',
      { voice: 'nominal' },
    ],
  },
  finds: ['The court [entered final judgment] for Oak.', 'A [default judgment was] entered in April.'],
  skips: ['She trusts his judgment.', 'The judge granted summary judgment.'],
});
