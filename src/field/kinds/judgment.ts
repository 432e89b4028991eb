import { eventKind } from './kind.ts';

export const judgment = eventKind({
  name: 'judgment',
  label: 'Judgment entered',
  wordings: {
    entered: '([enter]|[sign]) (DET )*(final |default |consent |\\w+ )?(judge?ment|decree)',
    'final judgment': [
      '(final|default|declaratory|consent) judge?ment (was|were|in|against|for|of|entered|has|that)',
      { voice: 'nominal' },
    ],
    'judgment against': ['judge?ments? (against|in favou?r of) ', { voice: 'nominal', unless: 'summary judgment' }],
  },
  finds: ['The court [entered final judgment] for Oak.', 'A [default judgment was] entered in April.'],
  skips: ['She trusts his judgment.', 'The judge granted summary judgment.'],
});
