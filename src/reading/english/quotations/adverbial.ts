import type { Atom } from './frame.ts';
import {
  atomAt,
  determiners,
  isAdverb,
  isCapital,
  isPause,
  isTime,
  isWordLike,
  looksFinite,
  lowerAt,
  prepositions,
  subjectPronouns,
} from './word-class.ts';

export const addressed = /^(?:tell|remind|inform|assure|advise|warn|ask|email|text|urge|instruct)$/;

export const clauseStart = /^(?:that|how|why|whether|what|when|if|where|who)$/;

/** After a verb that names whom it speaks to: where that name ends. */
export function addresseeEnd(atoms: readonly Atom[], from: number): number {
  const first = lowerAt(atoms, from);
  if (
    /^(?:me|him|her|them|us|you|it|himself|herself|themselves)$/.test(first) &&
    !(first === 'her' && isWordLike(atoms[from + 1]?.text ?? '') && !clauseStart.test(lowerAt(atoms, from + 1)))
  )
    return from + 1;
  let i = from;
  while (i < atoms.length && i < from + 16) {
    const atom = atomAt(atoms, i);
    if (atom.marked >= 0 || (isPause(atom) && atom.text !== '.')) break;
    if (
      clauseStart.test(atom.lower) ||
      /^(?:to|about|of|in|on|during|at|after|before|by)$/.test(atom.lower) ||
      isTime(atom.lower)
    )
      break;
    if (
      i > from &&
      (subjectPronouns.has(atom.lower) ||
        (determiners.has(atom.lower) && !prepositions.has(lowerAt(atoms, i - 1)) && lowerAt(atoms, i - 1) !== 'and'))
    )
      break;
    i++;
  }
  return i;
}

const adverbialStart =
  /^(?:in|on|at|during|after|before|to|through|via|by|from|of|with|without|while|when|as|upon|outside|inside|following|amid|over|under|this|last|next|late|early|just|only|again|once|twice|earlier|later|ago|shortly|more|because|around|about|next|here|there|live|aloud|between)$/;

/** Passes over words of time, place, manner and medium: "in a statement on Tuesday". */
export function adverbialEnd(atoms: readonly Atom[], from: number): number {
  let i = from;
  while (i < atoms.length) {
    const atom = atomAt(atoms, i);
    if (atom.marked >= 0) return i;
    if (
      isTime(atom.lower) ||
      (isAdverb(atom.lower) && !isCapital(atom.text)) ||
      (isTime(lowerAt(atoms, i - 1)) && /^\d+$/.test(atom.text))
    ) {
      i++;
      continue;
    }
    if (adverbialStart.test(atom.lower)) {
      // The phrase goes on to a pause, a clause, a pronoun, or an article that is not the phrase's own.
      let j = i + 1;
      while (j < atoms.length) {
        const inner = atomAt(atoms, j);
        if (inner.marked >= 0) {
          // on “Good Morning Harbour” that ...: a title inside the phrase
          if (
            (inner.title || /^(?:on|in|of|to|the|’s|'s|from|with|for)$/.test(lowerAt(atoms, j - 1))) &&
            j + 1 < atoms.length &&
            !isPause(atomAt(atoms, j + 1))
          ) {
            j++;
            continue;
          }
          break;
        }
        if (isPause(inner)) break;
        if (clauseStart.test(inner.lower) || subjectPronouns.has(inner.lower)) break;
        if (
          j > i + 1 &&
          determiners.has(inner.lower) &&
          !prepositions.has(lowerAt(atoms, j - 1)) &&
          !determiners.has(lowerAt(atoms, j - 1)) &&
          !/^(?:and|or|all|both)$/.test(lowerAt(atoms, j - 1))
        )
          break;
        if (isTime(lowerAt(atoms, j - 1)) && isCapital(inner.text) && !isTime(inner.lower)) break;
        if (
          looksFinite(inner) &&
          j > i + 2 &&
          inner.lower.endsWith('ed') &&
          /^(?:to|by|in|on|for|from|at|with)$/.test(lowerAt(atoms, j + 1))
        ) {
          // in a statement released to reporters
          j++;
          continue;
        }
        if (looksFinite(inner) && j > i + 2) {
          // The subject of this verb is inside what was passed over: back to the last break.
          return lastPhraseStart(atoms, i, j);
        }
        j++;
      }
      i = j;
      continue;
    }
    return i;
  }
  return i;
}

/** The subject of a finite verb at `verb` that an adverbial phrase from `from` ran into. */
function lastPhraseStart(atoms: readonly Atom[], from: number, verb: number): number {
  for (let i = verb - 1; i > from; i--) {
    const before = atomAt(atoms, i - 1);
    const atom = atomAt(atoms, i);
    if (isTime(before.lower) && !isTime(atom.lower)) return i;
    if (
      isCapital(atom.text) &&
      !isCapital(before.text) &&
      !prepositions.has(before.lower) &&
      !determiners.has(before.lower)
    )
      return i;
    if (determiners.has(atom.lower) && !prepositions.has(before.lower)) return i;
    if (
      /s$/.test(atom.lower) &&
      i === verb - 1 &&
      !prepositions.has(before.lower) &&
      !determiners.has(before.lower) &&
      i > from + 2
    )
      return i;
  }
  return verb - 1 > from + 1 ? verb - 1 : from;
}
