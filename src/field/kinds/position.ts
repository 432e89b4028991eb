import { eventKind } from './kind.ts';

export const position = eventKind({
  name: 'position',
  label: 'Position taken',
  means:
    'a side or an authority says where it stands in the case, or gives that up: it will defend, will not oppose, will seek a penalty',
  family: 'brought',
  recurrence: 'speech',
  mood: 'stance',
  bench: 'hears',
  givesGrounds: true,
  disputeWeight: 0.3,
  alsoCalled: 'position argue brief oppose contend defence defense drop reverse immunity support',
  wordings: {
    // What gives a stance up comes first: "dropped its plans to defend" holds "plans to defend" too.
    'drops defence': [
      '([drop]|[abandon]|[give up]|[reverse]|[end]|[withdraw]|[change]|[switch]|[shift]) (DET )*(\\w+ )?(plans?|defen[cs]e|support|opposition|course|position|stance|itself|himself|herself|objections?|arguments?|attempts?|efforts?|bid|fight|claim that)( to (defend|represent|oppose|block|overturn|fight))?',
      { alters: true },
    ],
    'no longer holds': [
      'no longer (contends?|argues?|disputes?|opposes?|seeks?|maintains?|claims?|contests?|defends?|supports?|objects?|stands?)',
      { alters: true },
    ],
    'about-face': ['(about-face|u-turn|reversal) (by|from|in|on|of)', { voice: 'nominal', alters: true }],
    'will defend':
      '(will|would|vows?|vowed|plans?|intends?|promises?|promised|pledged) (to )?(continue to )?(\\w+ly )?(defend|fight|contest|oppose|challenge) (\\w+ )?(itself|himself|herself|against|the|this|these|it|any|all)',
    'will not oppose':
      "(will|would|does|did|do|could) (no longer|not|n['’]t) (\\w+ )?(oppose|defend|contest|prosecute|challenge|pursue|seek|appeal|enforce|object|support|represent|stand)",
    defended:
      '(initially|originally|previously|first|repeatedly|has|had|have|vigorously|long|staunchly) (defended|opposed|backed|supported|argued|contended|maintained|claimed|denied)',
    'takes position': '([take]|[hold]|[adopt]|[announce]|[lay out]) (DET )*(\\w+ )?(position|stance|view) (that|on|in)',
    concluded:
      '(department of justice|justice department|doj|government|administration|prosecutors?|attorneys?|lawyers?|company|board|agency|regulators?|state)( \\w+)? (has |had |have )?(concluded|determined|decided|announced) (that|not to|to|it would|there)',
    'without merit': [
      '(without merit|meritless|baseless|frivolous|no basis|unfounded)',
      { voice: 'active', beside: 'SAID|SUIT|claims?|allegations?' },
    ],
    'seek penalty':
      '(will|would|plans? to|intends? to|decided to|not) (\\w+ )?seek (the )?(death penalty|a retrial|custody|life|to)',
    cooperates:
      '((is|are|was|were|been|[agree] to) )(fully )?(cooperat(e|ing)|help(ing)? (in|the|prosecutors|investigators))',
    supports: [
      '([support]|[back]|[endorse]|[oppose]|[object] to) (DET )*(\\w+ )?(lawsuit|suit|ruling|decision|plan|settlement|deal|petition|case|law|ban|verdict|request)',
      { unless: 'objected to the' },
    ],
  },
  finds: [
    'The ministry [dropped its plans to defend] the minister.',
    'The department said it [would not oppose] the suit.',
    'The ferry line [no longer contends] that the drawings were its own.',
    'The owner has [given up its attempt to block] the sale.',
    'Oak said it [will vigorously defend itself].',
    'The [about-face by] the ministry was a surprise.',
    'The ministry had [long supported] the owner.',
    'The state [took the position that] no fee was owed.',
    'The [department of justice determined that] it would stay out.',
    'The firm called the claims [baseless].',
    'The state [will not seek the death penalty].',
    'The bank [is fully cooperating].',
  ],
  skips: ['He took a position at a bank.', 'Hotel guests complained.'],
});
