/**
 * How an attribution was found. In the examples `[ ]` is the source, `{ }` what was said (in several stretches where it is broken);
 * `skips` are look-alikes in which the rule must find nothing. The order is that of trust: the first ones read one sentence by its own
 * word of saying, the last ones look at what stands around a quotation that no word of saying takes.
 */
export interface Rule {
  readonly name: string;
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}

export const rules = [
  {
    name: 'subject-verb',
    finds: [
      '{“It was a lie,”} [Roberta Vance] said.',
      '[She] told the court on Monday: {“It was a lie.”}',
      '[Orr] said {that the fund had hidden its losses}.',
      '{“Why?”} [Vance] asked.',
      '{“It was,”} [he] said, {“a plain mistake.”}',
      '[The complaint] says {the fund “hid its losses for years.”}',
      '[A lawyer for Orr] called {the suit a “sham.”}',
    ],
    skips: ['The insurance claims were paid.', 'There was no name in a statement posted to the site.'],
  },
  {
    name: 'subject-apposition-verb',
    finds: [
      '[Roberta Vance, a lawyer for Harbour Light], said {the suit would go on}.',
      '[Lee Orr, director of the fund], told reporters {“no one was paid.”}',
    ],
    skips: ['Roberta Vance, a lawyer for Harbour Light, was late.'],
  },
  {
    name: 'verb-subject',
    finds: [
      '{“It was a lie,”} said [Roberta Vance, who was in court].',
      '{The suit will go on}, said [Lee Orr, chair of the fund].',
    ],
    skips: ['Vance, for one, said she would appeal.'],
  },
  {
    name: 'same-subject',
    finds: [
      '[Vance] denied the charge and said {she would appeal}.',
      '[Orr] left at noon, saying {the fund was “finished.”}',
    ],
    skips: ['The ruling came after a hearing in May.'],
  },
  {
    name: 'relative',
    finds: ['Vance, [who] said {she would appeal}, left the court.'],
    skips: ['Vance, who was late, left the court.'],
  },
  {
    name: 'participle-first',
    finds: ['Noting {that the suit was old}, [the judge] ended the hearing.'],
    skips: ['Walking to the court, the judge fell.'],
  },
  {
    name: 'noun-participle',
    finds: ['There was [a letter] saying {that the fund was closed}.'],
    skips: ['There was a planning director in the room.'],
  },
  {
    name: 'made-to-say',
    finds: ['It was late, which led [Orr] to say, {“Enough of this.”}'],
    skips: ['Orr came to say goodbye.'],
  },
  {
    name: 'quoted-as-saying',
    finds: ['{“We know nothing,”} the paper quotes [Orr] as saying.'],
    skips: ['The paper quotes Orr in full.'],
  },
  {
    name: 'according-to',
    finds: [
      '{The fund was closed in May}, according to [the complaint].',
      'According to [Orr], {the fund was closed}.',
    ],
    skips: ['The accord was signed in May.', 'It was done in accordance with the plan.'],
  },
  {
    name: 'passive-by',
    finds: ['{The suit} was criticized by [Lee Orr].'],
    skips: ['The suit was filed by noon.'],
  },
  {
    name: 'passive',
    finds: ['{The plan} was called {“reckless”}.'],
    skips: ['Orr was told to leave.'],
  },
  {
    name: 'name-colon',
    finds: ['One more line from the file - [Lee Orr]: {“We are not going to pay for this.”}'],
    skips: ['He read three books: “One Day,” “Two Nights” and a third.'],
  },
  {
    name: 'colon',
    finds: ['[Orr] put it to the board like this:\n{“We are not going to pay for this.”}'],
    skips: ['The bill has two parts:\nThe first is long.'],
  },
  {
    name: 'signed',
    finds: ['{“We are not going to pay for this.”} — [Lee Orr]'],
    skips: ['“We are not going to pay” — Orr would pay in the end.'],
  },
  {
    name: 'sentence-before',
    finds: ['[Orr] denied it. {“We are not going to pay for this.”}'],
    skips: ['It was raining. “We are not going to pay for this.”'],
  },
  {
    name: 'main-verb',
    finds: ['[Vance] is under orders {“to file nothing more before the trial.”}'],
    skips: ['It is now “up to the court to decide on it.”', 'The novel “A Long Way Down the River” was sold.'],
  },
  {
    name: 'nobody',
    finds: [],
    skips: [],
  },
] as const satisfies readonly Rule[];

export type RuleName = (typeof rules)[number]['name'];
