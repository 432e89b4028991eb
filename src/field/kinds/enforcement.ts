import { eventKind } from './kind.ts';

export const enforcement = eventKind({
  name: 'enforcement',
  label: 'Enforcement',
  means:
    'what was decided is carried out: money paid or collected, a bond posted, goods seized, an order obeyed or defied',
  family: 'after',
  recurrence: 'step',
  calendar: 'set for a day',
  bench: 'hears',
  sumWithin: 80,
  followedUp: true,
  disputeWeight: 0.5,
  sumStep: 'paid',
  prominence: 4,
  alsoCalled: 'pay payment bond enforce lien garnish collect',
  wordings: {
    'posts bond': '([post]|[secure]) (a |an |the )?(\\S+ )?(bond|appeal bond|supersedeas)',
    payment: [
      '(payments?|payouts?|checks?|cheques?|claims|refunds) (will be|were|was|are|have been|began|begin|to be|is) (\\w+ )?(sent|paid|made|issued|processed|distributed|mailed|expected|delayed|approved)',
      { voice: 'passive' },
    ],
    distributes:
      '([distribute]|[pay out]|[collect]|[garnish]|[withhold]|[recover]) (\\S+ ){0,3}?(MONEY|funds?|settlement|money|damages|judgment|assets)',
    'seizes assets': [
      '([seize]|[freeze]|[auction]|[foreclose]|[levy]|[attach]|[forfeit]) (\\S+ ){0,3}?(assets?|accounts?|property|funds|home|estate)',
      { unless: 'search warrant' },
    ],
    lien: ['(liens?|garnishment|receivership|forfeiture) (on|against|was|were|placed|of)', { voice: 'nominal' }],
    'deadline to': [
      '(deadline|has until|have until|had until|given until) (\\S+ ){0,6}?to (pay|file|submit|comply|sell|close|return|leave|opt)',
      { voice: 'nominal' },
    ],
    complies: '[comply] with (DET )*(\\w+ )?(order|ruling|law|ban|judgment|subpoena|settlement|decree)',
    'begins serving':
      '([begin]|[start]|[report] to|[enter]|recently) (serving|prison|(his|her|their) (\\S+ )?sentence)',
    'transferred to prison': [
      '(was|were|been|being) (transferred|moved|taken|sent) to (\\S+ ){0,4}?(prison|jail|penitentiary|facility)',
      { voice: 'passive' },
    ],
    'shuts down': [
      '([shut] down|[close] (its|the) doors|(were|was|been|is|are) shut down)',
      { beside: 'order|court|ban|law|deadline|comply' },
    ],
    'claims deadline': ['(deadline|last day) to (file|submit|make) (a |your )?claims?', { voice: 'nominal' }],
  },
  finds: [
    'Harlow [posted a $40m bond].',
    '[Payments will be sent] in May.',
    'The court [froze her bank accounts].',
    'The trustee [distributed the funds].',
    'A [lien on] the house was recorded.',
    'Birch [has until May to pay].',
    'The port [complied with the order].',
    'He [began serving] his term.',
    'She [was moved to a state prison].',
    'The plant [was shut down] by court order.',
    'The [deadline to submit claims] is near.',
  ],
  skips: ['Police officers enforce parking rules.', 'She collected stamps.'],
});
