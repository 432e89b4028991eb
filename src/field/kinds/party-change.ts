import { eventKind } from './kind.ts';

export const partyChange = eventKind({
  name: 'party-change',
  label: 'Change of parties or court',
  means:
    'somebody enters or leaves a case, or is replaced in it; or the case goes to another court or judge, or is joined with others',
  family: 'brought',
  recurrence: 'step',
  beforeJudge: true,
  disputeWeight: 0.5,
  alsoCalled: 'join intervene withdraw substitute counsel appoint recuse party',
  wordings: {
    joins: '([join]|[intervene] in) (in )?(DET )?(SUIT|case|legal fight|action)',
    'asks to intervene': '([move]|[ask]|[seek]|[apply]|[request]) (to|permission to|leave to) (intervene|join)',
    consolidates: [
      '(cases?|SUIT|actions?) … (consolidated|combined|merged|transferred|reassigned|removed to)',
      { voice: 'passive' },
    ],
    'consolidates actively': '([consolidate]|[transfer]|[reassign]|[remove]) (DET )?(cases?|SUIT|actions?)',
    recuses: '([recuse] (himself|herself|themselves|itself)|[step aside] from|(himself|herself) from (the|this) case)',
    'is dropped': [
      '([remove]|[drop]|[dismiss]|[release]) … as (a )?(defendants?|plaintiffs?|part(y|ies))',
      { voice: 'passive' },
    ],
    'is added': [
      '([add]|[name]|[substitute]) … as (a )?(new |additional |lead )?(defendants?|plaintiffs?|part(y|ies))',
      { voice: 'passive' },
    ],
    'opts out': '([opt] out|opted out) of (the|this|a)',
    'changes counsel': '([replace]|[hire]|[fire]|[retain]) (DET )?(legal team|lawyers?|attorneys?|counsel|law firm)',
    'counsel withdraws':
      '([withdraw] (as|from)( the case as)?|[quit]|[resign] as) (DET )?(counsel|lawyers?|attorneys?|the case|prosecutors?|special prosecutor)',
  },
  finds: [
    'Five more states [joined the lawsuit].',
    'The judge [recused himself].',
    'The [suits were consolidated] in Ohio.',
    'The city [asked to intervene].',
    'The judge [consolidated the cases].',
    'The bank was [dropped as a defendant].',
    'The bank was [named as a defendant].',
    'He [opted out of the] class.',
    'Harlow [replaced his legal team].',
    'She [withdrew as counsel].',
  ],
  skips: ['He joined the company in 2004.', 'She was named as chief executive.'],
});
