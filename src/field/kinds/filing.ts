import { eventKind } from './kind.ts';

export const filing = eventKind({
  name: 'filing',
  label: 'Case filed',
  family: 'brought',
  recurrence: 'once',
  nouns: ['filing', 'lawsuit'],
  bench: 'hears',
  sumWithin: 80,
  counts: 'people',
  opens: { proceeding: 'civil', actor: 'first', begins: true },
  proceeding: 'civil',
  marks: 'civil',
  posture: { to: 'filed, awaiting decision', inProceeding: { appeal: 'appeal pending' } },
  onePerCase: true,
  disputeWeight: 2,
  sumStep: 'claimed',
  prominence: 8,
  alsoCalled: 'file suit sue lawsuit complaint claim petition issue commence action proceeding',
  headline: {
    happened: [
      '{agents} {sues|sue}[ {patients}][ ({claims})][, asking {sum}]',
      'Suit filed[ against {patients}][ ({claims})][, asking {sum}]',
    ],
    ahead: ['Suit or petition to be filed: {people}[; {sum}]', 'Suit or petition to be filed[; {sum}][ (“{words}”)]'],
  },
  wordings: {
    'sued by': ['(was|were|been|being|is|are) sued', { voice: 'passive' }],
    sues: ['(?<!was |were |been |being |right to |sued to )[sue]', { unless: 'sue (for peace|me|us)' }],
    'files suit': '[file] … SUIT',
    'files against':
      '[file] ((federal|state|civil) )?(suit|claims?|for) (against|bankruptcy|chapter|divorce|protection|damages)',
    'suit filed': [
      'SUIT (that |which )?((was|were|has been|have been|had been|is|being) )?(recently |first |originally |formally )?(filed|brought|lodged|launched)( by)?',
      { voice: 'passive' },
    ],
    'brings suit': '([bring]|[launch]|[lodge]|[initiate]|[commence]|[mount]|[start]) … SUIT',
    'takes to court': ['[take] … to court', { unless: 'motion' }],
    'goes to court': '[go] to (federal |state |high )?court',
    'asks a court to order':
      'SUIT (seeks?|sought|seeking|demands?|names?|accuses?|challenges?|challenged|charging|comes|came|follows?)',
    'civil charges': [
      '(civil|administrative) (charges?|complaint)( was| were| that was)? (filed|brought|lodged)',
      { voice: 'passive' },
    ],
    'regulator charges':
      '(securities and exchange commission|sec|federal trade commission|ftc|cftc|eeoc)( has| had| also)? (charged|accused)',
    counterclaims: '([counter-sue]|countersu(e|es|ed|ing)|counterclaim(s|ed)?|cross-(claim|petition)(s|ed)?)',
    'seeks damages':
      '(is|are|was|were) (seeking|demanding) (MONEY|(unspecified |punitive |compensatory |monetary )?damages)',
    'class action': [
      '(class[- ]action|lawsuit|complaint|legal action|antitrust case)( (against|over|by|from))',
      { voice: 'nominal', beside: 'filed|new|launched|announced|comes|hit with|slapped|faces?|facing' },
    ],
    'hit with suit': [
      '([face]|[hit] with|[slap] with|[serve] with|named (as a )?defendants? in) … SUIT',
      { voice: 'passive' },
    ],
    'files for bankruptcy':
      '([file] (for|a) (voluntary )?(chapter (7|9|11|13|15)|bankruptcy|administration|insolvency)|[seek] (chapter (7|11)|bankruptcy) protection)',
    'challenges in court': '([challenge] … in (federal |state )?court|[file] … challenge|[petition] the COURT)',
    divorce: '[file] for (divorce|custody|a divorce|a restraining order)',
    'issues proceedings': '([issue]|[begin]|[start]|[institute]) (legal |court |civil |high court )?proceedings',
  },
  finds: [
    'Oak Holdings [sued] Birch Ltd in Delaware on Monday.',
    'Ms. Alder [was sued] by three former tenants.',
    'The union [filed a class action complaint] in federal court.',
    'A [lawsuit filed] last week seeks $3 million.',
    'The carrier [filed for Chapter 11] in May.',
    'Harlow has [issued High Court proceedings] against the publisher.',
    'The tenants [launched a lawsuit].',
    'He [took the club to court].',
    'The owners [went to court].',
    'The [lawsuit seeks] new rules.',
    'A [civil complaint was filed].',
    'The [SEC has charged] the broker.',
    'Birch [countersued] in June.',
    'They [are seeking unspecified damages].',
    'A [class action against] Birch was announced.',
    'The club was [hit with a lawsuit].',
    'The town [challenged it in court].',
    'She [filed for divorce].',
  ],
  skips: ['Harlow works in the library.', 'The motion was filed under seal.', 'He told friends to see the film.'],
});
