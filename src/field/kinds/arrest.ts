import { eventKind } from './kind.ts';

export const arrest = eventKind({
  name: 'arrest',
  label: 'Arrest, custody or bail',
  means: 'somebody is taken into custody, gives themselves up, is handed over by another country, or gets bail',
  family: 'before',
  recurrence: 'once',
  accuses: true,
  calendar: 'may be set',
  nouns: ['arrest'],
  bench: 'hears',
  sumWithin: 80,
  opens: { proceeding: 'criminal', actor: 'none' },
  stands: { criminal: { patient: 'second' } },
  proceeding: 'criminal',
  marks: 'criminal',
  courtOnly: true,
  untold: {
    where: String.raw`\b(?:can|could|may|might|should|must|cannot|to) (?:not |now |also )?be (?:\w{1,12} )?extradited\b|\b(?:wanted|requested|eligible|cleared|approved|fight(?:s|ing)?|fought|oppos\w{1,3}|block\w{0,3}|refus\w{1,3}|grant\w{0,3}|order\w{0,3}) (?:\w{1,15} ){0,3}?extradit(?:ion|ed)\b|\bjailed for (?:\w+ ){1,4}(?:years?|months?|weeks?|days)\b|\bjailed for life\b`,
    unless: String.raw`arrest|detain|custody|bail|captur|remand|surrender|(?:was|were|been) extradited`,
  },
  posture: { to: 'suspect arrested', ofPerson: true, until: 'charge' },
  undoable: 'always',
  disputeWeight: 1.5,
  prominence: 6,
  alsoCalled: 'arrest custody detain',
  wordings: {
    'is arrested': [
      '((was|were|been|is|are|being) )(\\w+ly )?(arrested|detained|apprehended|taken into (police |federal )?custody|remanded|jailed|handcuffed|captured|extradited|held without bail|held on|booked|deported)',
      { voice: 'passive' },
    ],
    arrests:
      '(police|officers?|authorities|agents|officials|fbi|deputies|investigators|troopers)( \\w+)? (has |had |have )?([arrest]|[detain]|[apprehend]|[capture]|took .{1,30} into custody)',
    'arrested participle': [
      '(arrested|detained) (on|in|at|by|for|after|last|and|over|since|him|her|them|without)',
      { voice: 'passive' },
    ],
    'the arrest': [
      "(his|her|their|the|an|after|since|of|[\\p{L}.-]+['’]s?|\\w+day) (\\w+ )?(arrests?|detention|extradition)( (of|in|on|at|came|was|comes|last|for))?",
      { voice: 'nominal', unless: 'arrest record' },
    ],
    surrenders: '([surrender]|[turn] (himself|herself|themselves) in)( to)?',
    // Who is let out on bail was arrested before: two events.
    'let out on bail': [
      '(released|freed|let out|walked free|bailed) (on|after posting) (\\w+ )?(MONEY )?(bail|bond)|(posted|made) (\\w+ )?(MONEY )?(bail|bond)',
      { voice: 'passive', alters: true },
    ],
    'held on bail': ['(granted|set|denied) (\\w+ )?(bail|bond|MONEY (bail|bond))', { voice: 'passive' }],
    'in custody': [
      '(remains?|remained|held|is|being held) (in|at) (\\w+ )?(custody|jail|detention)',
      { voice: 'passive' },
    ],
    'arrest warrant': [
      '(warrant|warrants) (for (his|her|their|the) arrest|was issued|were issued|issued)|arrest warrants?',
      { voice: 'nominal' },
    ],
    'headline arrested': [
      '(men|man|woman|suspect|officer|teacher|three|two|four|five|executive|driver|doctor|lawyer|student) (arrested|jailed)',
      { voice: 'passive', unless: 'not arrested' },
    ],
  },
  finds: [
    'Alder [was arrested] at the airport.',
    '[Police detained] two men on Friday.',
    'Harlow [surrendered to] the FBI.',
    '[His arrest came] on Friday.',
    'She was [released on bail].',
    'The judge [set bail] at $5,000.',
    'He [remains in federal custody].',
    'An [arrest warrant] is out.',
    'Harbour [executive arrested]',
  ],
  skips: ["She caught the arresting officer's eye.", 'The novel is arresting.'],
});
