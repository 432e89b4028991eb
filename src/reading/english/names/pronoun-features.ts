import type { Draft } from './entity-draft.ts';
import type { TokenRow } from './token-row.ts';

export type Gender = 'female' | 'male';

/** Somebody who may be meant: a named person, or an unnamed one ("a woman") that keeps a wrong name off. */
export interface Somebody {
  readonly draft: Draft | null;
  gender: Gender | null;
  /** Mentions so far, in order. */
  readonly seen: Seen[];
}

export interface Seen {
  readonly token: number;
  readonly last: number;
  readonly sentence: number;
  readonly form: 'name' | 'nominal' | 'pronoun';
  /** First person spoken of in its sentence, not after a preposition, not a possessor. */
  readonly subject: boolean;
  /** A verb follows at once. */
  readonly acts: boolean;
  readonly possessor: boolean;
  readonly oblique: boolean;
  readonly quoted: boolean;
  /** An unnamed somebody introduced by way of another: "his lawyer". */
  readonly possessed: boolean;
  /** How sure it is that somebody was meant here: 1 for a name. */
  readonly sure: number;
}

/** What is asked: a pronoun at its place. */
export interface Question {
  readonly token: number;
  readonly sentence: number;
  readonly gender: Gender;
  readonly kind: 'subject' | 'object' | 'possessive' | 'reflexive';
  readonly quoted: boolean;
  /** Token of the name that the quotation around it is attributed to, or -1. */
  readonly speaker: number;
  /** The pronoun before it, of the same gender, and whom it meant. */
  readonly before: { readonly somebody: Somebody; readonly token: number } | null;
  readonly candidates: number;
}

export interface Candidate {
  readonly somebody: Somebody;
  /** How many compatible persons were mentioned since. */
  readonly rank: number;
  /** Named after the pronoun, behind an opening phrase: "In his ruling, Judge Oak". */
  readonly ahead: boolean;
}

type Context = Question &
  Candidate & { readonly last: Seen; readonly row: TokenRow; readonly paragraph: readonly number[] };

const away = ({ sentence, last }: Context) => sentence - last.sentence;
const here = ({ sentence, somebody }: Context) => somebody.seen.filter((seen) => seen.sentence === sentence);
const previous = ({ sentence, somebody }: Context) => somebody.seen.filter((seen) => seen.sentence === sentence - 1);
const clauseMate = (context: Context) =>
  away(context) === 0 && !boundaryBetween(context.row, context.last.last + 1, context.token);

/** What speaks for or against a candidate; each has a weight for every pronoun and one more for each kind of pronoun. */
export const features: readonly { readonly name: string; readonly value: (context: Context) => number | boolean }[] = [
  { name: 'same sentence', value: (c) => away(c) === 0 },
  { name: 'one sentence away', value: (c) => away(c) === 1 },
  { name: 'two away', value: (c) => away(c) === 2 },
  { name: 'three away', value: (c) => away(c) === 3 },
  { name: 'each further', value: (c) => Math.max(0, away(c) - 3) },
  { name: 'nearest', value: (c) => c.rank === 0 },
  { name: 'second nearest', value: (c) => c.rank === 1 },
  { name: 'further', value: (c) => c.rank > 1 },
  { name: 'alone', value: (c) => c.candidates === 1 },
  { name: 'gender known', value: (c) => c.somebody.gender === c.gender },
  { name: 'last by pronoun', value: (c) => c.last.form === 'pronoun' },
  { name: 'last by unsure pronoun', value: (c) => (c.last.form === 'pronoun' ? 1 - c.last.sure : 0) },
  { name: 'last by noun', value: (c) => c.last.form === 'nominal' },
  { name: 'last as subject', value: (c) => c.last.subject },
  { name: 'last before a verb', value: (c) => c.last.acts },
  { name: 'last as possessor', value: (c) => c.last.possessor },
  { name: 'last after a preposition', value: (c) => c.last.oblique },
  { name: 'mentions', value: (c) => Math.log(c.somebody.seen.length + 1) },
  {
    name: 'mentions near',
    value: (c) => Math.log(c.somebody.seen.filter((seen) => c.sentence - seen.sentence <= 3).length + 1),
  },
  { name: 'names in the document', value: (c) => (c.somebody.draft ? Math.log(c.somebody.draft.names.length) : 0) },
  { name: 'subject here', value: (c) => here(c).some((seen) => seen.subject) },
  { name: 'subject of the sentence before', value: (c) => previous(c).some((seen) => seen.subject) },
  { name: 'subject before, not here', value: (c) => here(c).length === 0 && previous(c).some((seen) => seen.subject) },
  { name: 'meant by the last pronoun', value: (c) => c.before?.somebody === c.somebody },
  {
    name: 'another meant by the last pronoun',
    value: (c) =>
      c.before !== null && c.before.somebody !== c.somebody && c.sentence - c.row.at(c.before.token).sentence <= 1,
  },
  { name: 'in one clause', value: clauseMate },
  { name: 'just before', value: (c) => away(c) === 0 && c.token - c.last.last <= 3 },
  {
    name: 'said',
    value: (c) => away(c) === 0 && c.token - c.last.last <= 4 && saidBetween(c.row, c.last.last + 1, c.token),
  },
  { name: 'unnamed', value: (c) => c.somebody.draft === null },
  { name: 'unnamed, possessed', value: (c) => c.somebody.draft === null && c.last.possessed },
  { name: 'unnamed, here', value: (c) => c.somebody.draft === null && away(c) === 0 },
  { name: 'unnamed, once', value: (c) => c.somebody.draft === null && c.somebody.seen.length === 1 },
  { name: 'same paragraph', value: (c) => c.paragraph[c.sentence] === c.paragraph[c.last.sentence] },
  { name: 'quoted pronoun, mention outside', value: (c) => c.quoted && !c.last.quoted },
  { name: 'quoted pronoun, quoted mention', value: (c) => c.quoted && c.last.quoted },
  { name: 'mention quoted only', value: (c) => !c.quoted && c.last.quoted },
  {
    name: 'speaker of the quotation',
    value: (c) => c.speaker >= 0 && c.somebody.seen.some((seen) => seen.token <= c.speaker && c.speaker <= seen.last),
  },
  { name: 'named ahead', value: (c) => c.ahead },
];

const clauseWords = new Set(
  'that if when while because although though after before since whether and but or so as until unless where which who whom'.split(
    ' ',
  ),
);
const saying = new Set(
  'said says told added testified wrote argued asked stated noted explained claimed replied tweeted insisted recalled announced alleged denied believes believed thought knew hoped'.split(
    ' ',
  ),
);

export const isSaying = (word: string): boolean => saying.has(word);
export const isClauseWord = (word: string): boolean => clauseWords.has(word);

function saidBetween(row: TokenRow, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (saying.has(row.at(k).lower)) return true;
  return false;
}

/** Whether a clause ends between two tokens: a comma, a conjunction, "that", a quotation mark, a verb of saying. */
function boundaryBetween(row: TokenRow, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const word = row.at(k).lower;
    if (/^[,;:"“”—–]$/.test(word) || clauseWords.has(word) || saying.has(word)) return true;
  }
  return false;
}

/** The values of all features, in their order. */
export function valuesOf(
  question: Question,
  candidate: Candidate,
  row: TokenRow,
  paragraph: readonly number[],
): number[] {
  const context = { ...question, ...candidate, last: candidate.somebody.seen.at(-1)!, row, paragraph };
  if (candidate.ahead && context.last.token > question.token)
    return features.map(({ name }) =>
      name === 'named ahead' || (name === 'gender known' && context.somebody.gender === context.gender) ? 1 : 0,
    );
  return features.map(({ value }) => Number(value(context)));
}
