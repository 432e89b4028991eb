import type { PartyRole } from '../values.ts';

/** An office that somebody speaks or acts in: "the judge wrote", "the witness said". */
export interface OfficeForm<Name extends string = string> {
  readonly name: Name;
  /** Common nouns, as lemmas, for whoever holds it. */
  readonly nouns: readonly string[];
  /** Roles of those who hold it. */
  readonly roles: readonly PartyRole[];
  /** Whether a court, by its name, is said to act in it. */
  readonly court: boolean;
  /** Sentences whose subject, in brackets, holds the office, and holds it not. */
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}

const office = <const Name extends string>(form: OfficeForm<Name>): OfficeForm<Name> => form;

export const offices = [
  office({
    name: 'judge',
    nouns: ['judge', 'justice', 'court', 'panel', 'magistrate', 'tribunal', 'majority'],
    roles: ['judge'],
    court: true,
    finds: ['The [magistrate] wrote that the claim was late.'],
    skips: ['The [lawyer] wrote that the claim was late.'],
  }),
  office({
    name: 'prosecutor',
    nouns: ['prosecutor', 'prosecution'],
    roles: ['prosecutor'],
    court: false,
    finds: ['The [prosecutor] asked for a delay.'],
    skips: ['The [judge] asked for a delay.'],
  }),
  office({
    name: 'counsel',
    nouns: ['lawyer', 'attorney', 'counsel', 'barrister', 'solicitor'],
    roles: ['counsel'],
    court: false,
    finds: ['The [barrister] asked for a delay.'],
    skips: ['The [plaintiff] asked for a delay.'],
  }),
  office({
    name: 'witness',
    nouns: ['witness', 'detective', 'expert', 'victim', 'plaintiff', 'defendant'],
    roles: ['witness', 'victim'],
    court: false,
    finds: ['The [detective] said the door was open.'],
    skips: ['The [company] said the door was open.'],
  }),
] as const;

export type Office = (typeof offices)[number]['name'];
