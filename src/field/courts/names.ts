/** A court whose name does not hold the word "Court" or "Tribunal", which make a name a court's by themselves. */
export interface CourtName {
  /** As it is written: "Old Bailey". */
  readonly name: string;
  /** Words that belong to the name where they stand right behind it; `*` is any word. */
  readonly ending?: readonly string[];
  /** The preposition that may join a longer ending: "Judicial Panel on Multidistrict Litigation". */
  readonly joinedBy?: string;
  /** Sentences with the whole name in brackets, and sentences in which none of these courts is named. */
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}

/** To add one: an entry with examples. A reading then knows the name as a court. */
export const courtNames: readonly CourtName[] = [
  { name: 'Old Bailey', finds: ['The trial at the [Old Bailey] began.'], skips: ['Pearl Bailey sang.'] },
  { name: 'Privy Council', finds: ['An appeal to the [Privy Council] failed.'], skips: ['The city council met.'] },
  {
    name: "King's Bench",
    ending: ['division'],
    finds: ["The [King's Bench Division] sat.", 'The [King’s Bench] allowed it.'],
    skips: ['The coach left the bench.'],
  },
  {
    name: "Queen's Bench",
    ending: ['division'],
    finds: ["The [Queen's Bench Division] sat."],
    skips: ["The queen's bench stood in the garden."],
  },
  {
    name: 'Appellate Division',
    ending: [',', '*', 'department'],
    finds: ['The [Appellate Division] agreed.', 'The [Appellate Division, First Department] agreed.'],
    skips: ['The sales division agreed.'],
  },
  {
    name: 'Chancery Division',
    ending: [',', '*', 'department'],
    finds: ['The [Chancery Division] sat.'],
    skips: ['The First Division opened in May.'],
  },
  {
    name: 'Judicial Panel',
    joinedBy: 'on',
    finds: ['The [Judicial Panel on Multidistrict Litigation] moved the suits.'],
    skips: ['The panel of experts met.'],
  },
  { name: 'Lok Adalat', finds: ['The [Lok Adalat] settled the claim.'], skips: ['Lok spoke to Adalat.'] },
];
