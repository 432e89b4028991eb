import { eventKind } from './kind.ts';

export const appeal = eventKind({
  name: 'appeal',
  label: 'Appeal',
  means: 'a higher court is asked to look at a decision, or somebody says that they will ask it',
  family: 'after',
  recurrence: 'once',
  subject: 'anybody',
  bench: 'hears',
  givesGrounds: true,
  opens: { proceeding: 'appeal', actor: 'first', begins: true },
  stands: { appeal: { agent: 'first' } },
  proceeding: 'appeal',
  posture: { to: 'on appeal', inProceeding: { appeal: 'appeal pending' } },
  onePerCase: true,
  disputeWeight: 1.5,
  prominence: 6,
  alsoCalled: 'appeal notice leave certiorari',
  wordings: {
    appeals: [
      '([appeal])( (against|to|from|the|that|this|his|her|its|their|both|those))?',
      {
        unless:
          'appeals? (court|panel|judge)|courts? of appeals?|appeal(ed|s|ing)? (for (help|calm|information|witnesses)|to (the public|voters|fans))|appealing (to|because)|appeal decision',
      },
    ],
    'files appeal':
      '([file]|[lodge]|[launch]|[bring]|[mount]|[pursue]|[consider]|[plan]) (DET )*(\\w+ )?(appeals?|notice of appeal)',
    'petitions for review':
      '([petition]|[ask]|[urge]) … (supreme court|high court|appeals court|circuit|court of appeals?|full court) (to|for) (\\w+ )?(review|reconsider|hear|overturn|reverse|take up|certiorari|throw out|vacate|restore|reinstate)',
    'seeks review':
      '([seek]|[request]) (to )?(\\w+ )?(review|certiorari|permission to appeal|leave to appeal|(overturn|reverse|vacate|set aside) (DET )*(\\w+ )?(ruling|conviction|verdict|decision|sentence|judgment))',
    'the appeal': [
      "(his|her|its|their|[\\p{L}.-]+['’]s|an|the) appeal (of|against|was|is|will|to|in|over|seeks|contests|argues|has|could)",
      { voice: 'nominal' },
    ],
  },
  finds: [
    'Birch will [appeal the] verdict.',
    'Harlow [filed an appeal] in June.',
    'The state [asked the Supreme Court to review] the case.',
    'Birch [seeks leave to appeal].',
  ],
  skips: ['The court of appeals sits in Leeds.', 'Police appealed for information.'],
});
