import type { CueForm } from './cue.ts';
import type { Atom } from './frame.ts';
import {
  atomAt,
  auxiliaries,
  determiners,
  isAdverb,
  isCapital,
  isMark,
  isPause,
  isTime,
  isWordLike,
  lowerAt,
  possessives,
  prepositions,
  subjectPronouns,
} from './word-class.ts';

/** Whether the form of a word of saying at `at` is a verb there, as its neighbours say. */
export function isVerb(atoms: readonly Atom[], at: number, form: CueForm): boolean {
  if (isNounThere(atoms, at, form)) return false;
  const before = lowerAt(atoms, at - 1);
  if (endsTag(atoms, at, form)) return true;
  if (form.alsoNoun) return isVerbNotNoun(atoms, at, form);
  // Without "to" or an auxiliary a base form needs a plural or a pronoun before it.
  if (form.form === 'base') return baseIsVerb(atoms, at);
  return !(form.form === 'past' && determiners.has(before) && before !== 'this' && before !== 'that');
}

/** What stands before it takes a noun: "the claim", "Monday's hearing", "the plaintiffs' claims"; or it is part of a name. */
function isNounThere(atoms: readonly Atom[], at: number, form: CueForm): boolean {
  const before = lowerAt(atoms, at - 1);
  if (
    determiners.has(before) &&
    !/^(?:this|that|these|those|some|many|others|all|both|most|few|several|another|each)$/.test(before)
  )
    return true;
  if (/^['’]$/.test(before)) return true;
  // "he's said" is a verb, "Monday's hearing" is none.
  if (
    possessives.has(before) &&
    !((form.form === 'past' || form.form === 'gerund') && subjectPronouns.has(lowerAt(atoms, at - 2)))
  )
    return true;
  const previous = atoms[at - 1];
  return (
    isCapital(atomAt(atoms, at).text) &&
    previous !== undefined &&
    !isMark(previous, /^[.:;”"'’]$/) &&
    previous.marked < 0
  );
}

/** “...” the editorial says: nothing, or words of time, place or manner, behind a tag. */
function endsTag(atoms: readonly Atom[], at: number, form: CueForm): boolean {
  const before = lowerAt(atoms, at - 1);
  if (
    form.form === 'gerund' ||
    form.class !== 'speech' ||
    !tagsQuotation(atoms, at) ||
    determiners.has(before) ||
    prepositions.has(before)
  )
    return false;
  const next = atoms[at + 1];
  return (
    next === undefined || isPause(next) || isTime(next.lower) || prepositions.has(next.lower) || isAdverb(next.lower)
  );
}

/** A form that is also a noun ("claims") is a verb where its neighbours say so. */
function isVerbNotNoun(atoms: readonly Atom[], at: number, form: CueForm): boolean {
  const before = lowerAt(atoms, at - 1);
  const after = atoms[at + 1];
  if (subjectPronouns.has(before) && before !== '') return true;
  if (auxiliaries.has(before))
    return before !== "'s" && before !== '’s' ? true : form.form === 'past' || form.form === 'gerund';
  if (form.form === 'base') return baseIsVerb(atoms, at) && opensClause(after);
  if (before === '' && at === 0) return false;
  if (prepositions.has(before)) return false;
  if (isAdverb(before)) return true;
  return opensClause(after) || (form.lemma === 'call' && /^(?:on|for)$/.test(after?.lower ?? ''));
}

function baseIsVerb(atoms: readonly Atom[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && isAdverb(lowerAt(atoms, i))) i--;
  const before = lowerAt(atoms, i);
  if (before === '') return false;
  if (
    auxiliaries.has(before) &&
    before !== "'s" &&
    before !== '’s' &&
    !/^(?:is|was|are|were|be|been|being|has|have|had)$/.test(before)
  )
    return true;
  if (
    /^(?:they|i|we|you|who|which|some|many|others|both|all|these|those|most|few|several|police|people|officials)$/.test(
      before,
    )
  )
    return true;
  return (
    before.endsWith('s') &&
    !before.endsWith('ss') &&
    !possessives.has(before) &&
    !(isCapital(atomAt(atoms, i).text) && isCapital(atoms[i - 1]?.text ?? ''))
  );
}

/** What may follow a verb of saying but rarely a noun: a clause, a quotation, a colon, a pronoun, an article, a name. */
export function opensClause(after: Atom | undefined): boolean {
  if (after === undefined) return false;
  if (after.marked >= 0) return true;
  return (
    /^[:]$/.test(after.text) ||
    subjectPronouns.has(after.lower) ||
    determiners.has(after.lower) ||
    /^(?:that|how|whether|why|what|him|her|them|me|us|it|when|there|if|reporters)$/.test(after.lower) ||
    (isCapital(after.text) && isWordLike(after.text) && !isTime(after.lower))
  );
}

/** “...” the editorial read. The words between a quotation or a clause with its pause and the verb are its subject. */
export function tagsQuotation(atoms: readonly Atom[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
    const atom = atomAt(atoms, i);
    if (atom.marked >= 0) return i < at - 1 && !atom.inPhrase;
    if (atom.text === ',' && i < at - 1 && i >= 3 && at - i <= 6) {
      // ", the paper reports." at the end of its sentence
      const after = atoms[at + 1];
      return after === undefined || /^[.]$/.test(after.text);
    }
    if ((auxiliaries.has(atom.lower) && !possessives.has(atom.lower)) || (isPause(atom) && atom.text !== ','))
      return false;
  }
  return false;
}
