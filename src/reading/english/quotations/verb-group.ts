import type { CueForm } from './cue.ts';
import type { Atom } from './frame.ts';
import type { Range } from './phrase.ts';
import { atomAt, auxiliaries, be, isAdverb, isMark, isTime, lowerAt, possessives } from './word-class.ts';

/** A verb of saying at its place in a frame, with the words before it that are of it. */
export interface VerbGroup {
  readonly atoms: readonly Atom[];
  readonly at: number;
  readonly form: CueForm;
  /** The verb with its auxiliaries and adverbs. */
  readonly group: Range;
  /** Where the group begins, with a time in front of it behind a comma: "Orr, who runs the fund, | on Friday described". */
  readonly start: number;
  /** The words of the group before the verb, in lower case. */
  readonly auxiliaries: readonly string[];
  readonly passive: boolean;
  /** What stands right before `start`. */
  readonly before: Atom | undefined;
}

export function verbGroup(atoms: readonly Atom[], at: number, form: CueForm): VerbGroup {
  let from = verbGroupStart(atoms, at);
  if (from > 0 && form.form === 'past' && from === at && possessives.has(lowerAt(atoms, at - 1))) from = at - 1;
  const words = atoms.slice(from, at).map((one) => one.lower);
  const timed = beforeTime(atoms, from);
  const start = timed < from && isMark(atoms[timed - 1], /^,$/) ? timed : from;
  return {
    atoms,
    at,
    form,
    group: { from, to: at + 1 },
    start,
    auxiliaries: words,
    passive: form.form === 'past' && words.some((word) => be.has(word)) && !words.includes('having'),
    before: atoms[start - 1],
  };
}

/** Where the group of the verb at `at` begins: "has also", "later", "did not", "went on to" before it are of the group. */
export function verbGroupStart(atoms: readonly Atom[], at: number): number {
  let from = at;
  while (from > 0) {
    const before = atomAt(atoms, from - 1);
    // "Oak's claim": the ending is a genitive when the word after it is a noun, which the caller has excluded.
    if (before.marked >= 0 || !(auxiliaries.has(before.lower) || isAdverb(before.lower))) break;
    from--;
  }
  // An adverb at the very start of a group that follows a pause belongs to what is before; it does no harm.
  return from;
}

/** Where "on Friday", "last week", "Monday" before `at` begins; `at` itself if no time stands there. */
function beforeTime(atoms: readonly Atom[], at: number): number {
  let from = at;
  while (from > 1 && isTime(lowerAt(atoms, from - 1))) from--;
  if (from < at && from > 1 && /^(?:on|in|late|early|last|this|earlier)$/.test(lowerAt(atoms, from - 1))) from--;
  return from;
}
