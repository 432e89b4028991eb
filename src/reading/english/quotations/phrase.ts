import type { Atom } from './frame.ts';
import {
  atomAt,
  auxiliaries,
  conjunctions,
  cueGerund,
  determiners,
  finiteSpeech,
  hasFinite,
  isAdverb,
  isCapital,
  isFiniteCueLike,
  isNounish,
  isPause,
  isTime,
  isWordLike,
  looksFinite,
  nameJoin,
  otherPronouns,
  prepositions,
  subjectPronouns,
  subordinators,
} from './word-class.ts';

/** Atoms `from` to `to` (exclusive) of a frame. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The noun phrase that ends before `end`, as the subject of a verb that stands there, or `null`. It goes back to the nearest pause,
 * joining word or verb; "who sued" after a noun is taken in, a phrase of time or place in front is left out.
 */
export function phraseBefore(atoms: readonly Atom[], end: number, strict = false): Range | null {
  let from = end;
  if (end <= 0) return null;
  const last = atomAt(atoms, end - 1);
  if (last.marked >= 0) return null;
  if (subjectPronouns.has(last.lower)) return { from: end - 1, to: end };
  let depth = 0;
  let steps = 0;
  while (from > 0 && steps++ < 40) {
    const atom = atomAt(atoms, from - 1);
    if (atom.marked >= 0) {
      // The “Morning” host said: a short quotation inside the name of a thing.
      if (from < end && from >= 2 && atom.inPhrase && !isPause(atomAt(atoms, from - 2))) {
        from--;
        continue;
      }
      break;
    }
    if (atom.text === ')' || atom.text === ']' || atom.text === '-RRB-') depth++;
    else if (atom.text === '(' || atom.text === '[' || atom.text === '-LRB-') {
      depth--;
      if (depth < 0) break;
    } else if (depth === 0) {
      if (!isWordLike(atom.text) && !/^(?:\.|\/|&|%|@|#|\*|†)$/.test(atom.text)) break;
      if (/^[.]$/.test(atom.text) && !isCapital(atoms[from - 2]?.text ?? '')) break;
      const lower = atom.lower;
      if (conjunctions.has(lower)) {
        if (!joinsNames(atoms, from - 1, end)) break;
      } else if (lower === 'who' || lower === 'which' || lower === 'whose') {
        // the man who sued Fox | said: the clause is of the phrase if it has a verb of its own
        if (from - 1 > 0 && hasFinite(atoms, from, end) && isNounish(atomAt(atoms, from - 2))) {
          from--;
          continue;
        }
        break;
      } else if (subordinators.has(lower) && lower !== 'for') break;
      else if (subjectPronouns.has(lower)) break;
      else if (
        auxiliaries.has(lower) &&
        lower !== "'s" &&
        lower !== '’s' &&
        lower !== 'to' &&
        !insideRelative(atoms, from - 1)
      )
        break;
      else if (isFiniteCueLike(atom) && !insideRelative(atoms, from - 1)) break;
      else if (strict && from < end && looksFinite(atom)) break;
      else if (cueGerund.has(lower) && from < end) break;
    }
    from--;
  }
  while (
    from < end &&
    (!isWordLike(atomAt(atoms, from).text) || isAdverb(atomAt(atoms, from).lower)) &&
    atomAt(atoms, from).text !== '#'
  )
    from++;
  if (from >= end) return null;
  from = withoutAdverbial(atoms, from, end);
  return { from: listStart(atoms, from, end), to: withoutTime(atoms, from, end) };
}

/** "Orr on Tuesday night", "the fund last week": the time behind the phrase is not of it. */
function withoutTime(atoms: readonly Atom[], from: number, end: number): number {
  let to = end;
  while (to > from + 1 && (isTime(atomAt(atoms, to - 1).lower) || /^\d{1,4}$/.test(atomAt(atoms, to - 1).text))) to--;
  if (to === end) return end;
  while (to > from + 1 && /^(?:on|in|late|early|last|this|that|since|by|at)$/.test(atomAt(atoms, to - 1).lower)) to--;
  return to > from ? to : end;
}

/** "the Union, the Front and the Institute said": the phrase with "and" goes back over what stands before its commas. */
function listStart(atoms: readonly Atom[], from: number, end: number): number {
  if (!atoms.slice(from, end).some((atom) => atom.lower === 'and' || atom.text === '&')) return from;
  let start = from;
  for (
    let items = 0;
    items < 6 && start >= 2 && atomAt(atoms, start - 1).text === ',' && atomAt(atoms, start - 1).marked < 0;
    items++
  ) {
    let item = start - 1;
    while (item > 0 && atomAt(atoms, item - 1).marked < 0 && !isPause(atomAt(atoms, item - 1))) item--;
    const opens = item === 0 || atomAt(atoms, item - 1).marked >= 0 || atomAt(atoms, item - 1).text === ',';
    if (
      !opens ||
      item >= start - 1 ||
      start - 1 - item > 9 ||
      hasFinite(atoms, item, start - 1) ||
      !(isCapital(atomAt(atoms, item).text) || determiners.has(atomAt(atoms, item).lower))
    )
      break;
    if (
      prepositions.has(atomAt(atoms, item).lower) ||
      isTime(atomAt(atoms, item).lower) ||
      isAdverb(atomAt(atoms, item).lower)
    )
      break;
    start = item;
  }
  return start;
}

/** Is the verb at `at` the verb of "who ..." or "which ..." a few words before it? */
function insideRelative(atoms: readonly Atom[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    const lower = atomAt(atoms, i).lower;
    if (lower === 'who' || lower === 'which' || lower === 'that') return i > 0 && isNounish(atomAt(atoms, i - 1));
    if (atomAt(atoms, i).marked >= 0 || !isWordLike(atomAt(atoms, i).text)) return false;
  }
  return false;
}

/** "Smith and Jones said", "lawyers and judges say": both sides are names, or both bare nouns, with no verb on the left. */
function joinsNames(atoms: readonly Atom[], at: number, end: number): boolean {
  const left = atoms[at - 1];
  const right = atoms[at + 1];
  if (!left || !right || at + 1 >= end || left.marked >= 0 || right.marked >= 0 || !isWordLike(left.text)) return false;
  for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
    const atom = atomAt(atoms, i);
    if (atom.marked >= 0) break;
    if (isPause(atom)) break;
    // "the suit filed in May for Vance and Orr": a participle, not the verb of a clause
    const participle = atom.lower.endsWith('ed') && prepositions.has(atoms[i + 1]?.lower ?? '');
    if ((looksFinite(atom) && !participle) || isFiniteCueLike(atom) || subjectPronouns.has(atom.lower)) return false;
  }
  return true;
}

/**
 * "On Monday Harlow", "In a filing the company": the phrase in front says when or where. What follows the first preposition phrase
 * from the last name, article or pronoun on is the subject.
 */
function withoutAdverbial(atoms: readonly Atom[], from: number, end: number): number {
  const first = atomAt(atoms, from);
  if (!prepositions.has(first.lower) && !isTime(first.lower)) {
    return from;
  }
  // The last place where a phrase begins: an article or possessive, or a capital word after a word that is not capital.
  for (let i = end - 1; i > from; i--) {
    const atom = atomAt(atoms, i);
    if (atom.marked >= 0) return i + 1 < end ? i + 1 : from;
    const before = atomAt(atoms, i - 1);
    if (determiners.has(atom.lower) && !prepositions.has(before.lower)) return i;
    if (determiners.has(atom.lower) && i === from + 1) return from;
    if (
      isCapital(atom.text) &&
      !isTime(atom.lower) &&
      (!isCapital(before.text) || isTime(before.lower)) &&
      !nameJoin.has(before.lower) &&
      before.text !== '.' &&
      before.text !== '-'
    ) {
      if (prepositions.has(before.lower)) continue;
      return i;
    }
  }
  return end - 1 > from && !prepositions.has(atomAt(atoms, end - 2).lower) ? end - 1 : from;
}

/** Words that open an apposition or a relative clause, or are one by themselves ("29", "Ala."). */
function looksApposed(atoms: readonly Atom[], from: number, to: number): boolean {
  const first = atomAt(atoms, from);
  if (first.marked >= 0) return false;
  const lower = first.lower;
  return (
    determiners.has(lower) ||
    /^(?:who|whose|which|where|whom|of|former|then|himself|herself|now|from|in|at|and|both|himself|not|president|chairman|chairwoman|chief|director|head|lead|counsel|spokesman|spokeswoman|attorney|lawyer|professor|executive|senior|vice|co|founder|author|author|including|like|jr|sr|ph|md|esq|also)$/.test(
      lower,
    ) ||
    /^\d/.test(first.text) ||
    (lower.length > 4 && /(?:ed|ing|er|or|ist|man|woman)$/.test(lower) && first.text === lower) ||
    (to - from <= 3 && isCapital(first.text)) ||
    // "Orr's lawyer"
    (isCapital(first.text) &&
      atoms.slice(from + 1, Math.min(to - 1, from + 4)).some((one) => /^['’]s?$/.test(one.lower)) &&
      !isCapital(atomAt(atoms, to - 1).text))
  );
}

/**
 * The subject before a pause: "Roberta Vance, a lawyer for Harbour, said". `comma` is the place of the pause before the verb.
 * Returns the name with its appositions, or `null` where what stands before the pause is a clause of its own.
 */
export function phraseBeforePause(atoms: readonly Atom[], comma: number): Range | null {
  let segmentEnd = comma;
  let apposed = false;
  let head: Range | null = null;
  for (let guard = 0; guard < 6; guard++) {
    let from = segmentEnd;
    let depth = 0;
    while (from > 0) {
      const atom = atomAt(atoms, from - 1);
      if (atom.text === ')') depth++;
      else if (atom.text === '(') depth--;
      else if (depth <= 0 && isPause(atom) && atom.text !== '.') break;
      if (atom.marked >= 0 && !atom.inPhrase) break;
      from--;
    }
    if (from >= segmentEnd) return head;
    const firstSegment =
      from === 0 ||
      (from > 0 && atomAt(atoms, from - 1).text !== ',' && !/^[—–―-]+$/.test(atomAt(atoms, from - 1).text));
    if (
      !firstSegment &&
      (looksApposed(atoms, from, segmentEnd) ||
        (isBareTitle(atoms, from) && !isCapital(atomAt(atoms, from).text) && isCapital(atoms[from - 2]?.text ?? '')))
    ) {
      // It may be the subject itself, if what is before it is no phrase.
      if (
        !/^(?:who|whose|which|where|whom|of|from|in|at|and)$/.test(atomAt(atoms, from).lower) &&
        !hasFinite(atoms, from, segmentEnd)
      )
        head = { from, to: comma };
      apposed = true;
      segmentEnd = from - 1;
      continue;
    }
    const phrase = phraseBefore(atoms, segmentEnd);
    if (phrase === null) return apposed ? head : null;
    if (!apposed) {
      // ", Lee Orr, said": a name alone between pauses, after a description or a place.
      if (
        firstSegment ||
        phrase.from !== from ||
        hasFinite(atoms, from, segmentEnd) ||
        !isCapital(atomAt(atoms, segmentEnd - 1).text) ||
        !isCapital(atomAt(atoms, from).text) ||
        isTime(atomAt(atoms, from).lower)
      )
        return null;
      head = { from, to: comma };
      apposed = true;
      segmentEnd = from - 1;
      continue;
    }
    // A phrase that is cut off by a verb on its left is an object: "sued Vance, a lawyer, and said" has no subject here.
    const before = atoms[phrase.from - 1];
    if (prepositions.has(atomAt(atoms, phrase.from).lower) || isTime(atomAt(atoms, phrase.from).lower)) return head;
    // ..., Ann Roe, the fund's lawyer, said: what stands before the name is a clause of its own.
    if (
      head &&
      phrase.from !== from &&
      hasFinite(atoms, from, segmentEnd) &&
      isCapital(atoms[segmentEnd + 1]?.text ?? '')
    )
      return { from: segmentEnd + 1, to: comma };
    if (
      before &&
      before.marked < 0 &&
      (looksFinite(before) || isFiniteCueLike(before)) &&
      !/^(?:said|says)$/.test(before.lower)
    )
      return null;
    return { from: phrase.from, to: comma };
  }
  return head;
}

/** Where the noun phrase that begins at `from` ends, as the subject after an inverted verb: "said | Ann Roe, who runs the fund". */
export function phraseAfter(atoms: readonly Atom[], from: number, apposed = true): Range | null {
  const first = atoms[from];
  if (!first || first.marked >= 0) return null;
  const lower = first.lower;
  if (subjectPronouns.has(lower)) return { from, to: from + 1 };
  if (!isWordLike(first.text)) return null;
  if (
    !isCapital(first.text) &&
    !determiners.has(lower) &&
    (prepositions.has(lower) ||
      subordinators.has(lower) ||
      isAdverb(lower) ||
      isTime(lower) ||
      conjunctions.has(lower) ||
      auxiliaries.has(lower))
  )
    return null;
  if (isTime(lower) && !isCapital(atoms[from + 1]?.text ?? '')) return null;
  let to = from;
  while (to < atoms.length) {
    const atom = atomAt(atoms, to);
    if (atom.marked >= 0) {
      const next = atoms[to + 1];
      if (next && next.marked < 0 && isWordLike(next.text) && to > from) {
        to++;
        continue;
      }
      break;
    }
    if (atom.text === '(') {
      const close = atoms.findIndex((one, index) => index > to && index < to + 12 && one.text === ')');
      if (close < 0) break;
      to = close + 1;
      continue;
    }
    if (/^[.]$/.test(atom.text) && to + 1 < atoms.length && to > from && atomAt(atoms, to - 1).text.length <= 3) {
      to++;
      continue;
    }
    if (!isWordLike(atom.text) && !/^(?:-|&|\/|–|#|@)$/.test(atom.text)) {
      if (atom.text !== ',') break;
      // ", a lawyer for the club," is taken in; ", adding", ", when" and ", “..." are not.
      const next = atoms[to + 1];
      if (!apposed && !/^(?:who|which|whose)$/.test(next?.lower ?? '')) break;
      if (
        !next ||
        next.marked >= 0 ||
        !(
          looksApposed(atoms, to + 1, atoms.length) ||
          isBareTitle(atoms, to + 1) ||
          (isCapital(next.text) && !isCapital(atomAt(atoms, to - 1).text))
        ) ||
        isTime(next.lower) ||
        /^(?:in|at|and|not|also|then|now)$/.test(next.lower) ||
        (next.lower.endsWith('ing') && cueGerund.has(next.lower))
      )
        break;
      to++;
      continue;
    }
    if (
      to > from &&
      (isTime(atom.lower) ||
        /^(?:in|on|during|after|before|when|while|as|by|last|this|through|via|because|if|but|although|though|since|until|into|amid|to|under|about)$/.test(
          atom.lower,
        ) ||
        (isAdverb(atom.lower) && !isCapital(atom.text)))
    ) {
      // inside ", who sued in 2019" the words of time and place belong to the clause
      const clause = lastPause(atoms, from, to);
      if (!(clause >= 0 && /^(?:who|which|whose|where)$/.test(atomAt(atoms, clause + 1).lower))) break;
    }
    to++;
  }
  while (to > from && /^(?:,|\.)$/.test(atomAt(atoms, to - 1).text) && atomAt(atoms, to - 1).marked < 0) to--;
  return to > from ? { from, to } : null;
}

/** "Ann Roe, chair of the fund", "Lee Orr, Vance's brother": an apposition without an article. */
function isBareTitle(atoms: readonly Atom[], at: number): boolean {
  const atom = atomAt(atoms, at);
  if (atom.marked >= 0) return false;
  const { lower } = atom;
  if (isCapital(atom.text))
    return /^(?:'s|’s|'|’)$/.test(atoms[at + 1]?.lower ?? '') || /^(?:'s|’s)$/.test(atoms[at + 2]?.lower ?? '');
  return (
    /^\p{L}{3,}/u.test(atom.text) &&
    !(
      prepositions.has(lower) ||
      subordinators.has(lower) ||
      conjunctions.has(lower) ||
      auxiliaries.has(lower) ||
      isAdverb(lower) ||
      isTime(lower) ||
      subjectPronouns.has(lower) ||
      /(?:ing|ed)$/.test(lower) ||
      /^(?:echoing|despite|which|said|says|even|including)$/.test(lower)
    )
  );
}

function lastPause(atoms: readonly Atom[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (atomAt(atoms, i).text === ',') return i;
  return -1;
}

/** The subject of the whole sentence: the first phrase after adverbials in front, up to its verb. */
export function sentenceSubject(atoms: readonly Atom[]): Range | null {
  let from = afterDateline(atoms);
  while (from < atoms.length) {
    const atom = atomAt(atoms, from);
    if (atom.marked >= 0) return null;
    if (
      /^(?:and|but|so|yet|or|meanwhile|however|still|instead|then|later|also|now|indeed|moreover|earlier|”|"|'|’|\*|-|—|–|•|,)$/.test(
        atom.lower,
      ) ||
      (isAdverb(atom.lower) && from + 1 < atoms.length)
    ) {
      from++;
      continue;
    }
    // "Last month Orr", "Late Friday, Orr"
    if (/^(?:last|next|this|late|early)$/.test(atom.lower) && isTime(atoms[from + 1]?.lower ?? '')) {
      from += 2;
      while (from < atoms.length && (isTime(atomAt(atoms, from).lower) || atomAt(atoms, from).text === ',')) from++;
      continue;
    }
    // "Days after she left, ", "Shortly before the vote, "
    const lead = atoms
      .slice(from, from + 4)
      .findIndex((one) => /^(?:after|before|later|ago|earlier|into)$/.test(one.lower));
    if (
      lead > 0 &&
      /^(?:days?|weeks?|months?|hours?|minutes?|years?|moments|shortly|soon|immediately|just|less|more|one|two|three|four|five|six|about|nearly|almost|a|the|\d+)$/.test(
        atom.lower,
      ) &&
      /(?:day|week|month|hour|minute|year|moment)s?$|ly$|^(?:soon|just)$/.test(atomAt(atoms, from + lead - 1).lower)
    ) {
      const comma = atoms.findIndex((one, index) => index > from && one.text === ',' && one.marked < 0);
      if (comma > 0) {
        from = comma + 1;
        continue;
      }
    }
    // "On Monday, ", "Asked whether ..., ", "When she ..., ": the subject is behind the pause.
    if (
      prepositions.has(atom.lower) ||
      subordinators.has(atom.lower) ||
      isTime(atom.lower) ||
      /(?:ing|ed)$/.test(atom.lower)
    ) {
      const comma = atoms.findIndex((one, index) => index > from && one.text === ',' && one.marked < 0);
      if (comma < 0) {
        if (prepositions.has(atom.lower) || subordinators.has(atom.lower) || isTime(atom.lower)) return null;
        break;
      }
      from = comma + 1;
      continue;
    }
    break;
  }
  if (from >= atoms.length) return null;
  const first = atomAt(atoms, from);
  if (subjectPronouns.has(first.lower) || otherPronouns.has(first.lower)) return { from, to: from + 1 };
  let to = from;
  while (to < atoms.length && to < from + 25) {
    const atom = atomAt(atoms, to);
    if (
      atom.marked >= 0 ||
      (to > from &&
        (looksFinite(atom) ||
          (isAdverb(atom.lower) && !determiners.has(atomAt(atoms, to - 1).lower)) ||
          finiteSpeech.has(atom.lower) ||
          subjectPronouns.has(atom.lower)))
    )
      break;
    if (isPause(atom) && atom.text !== '.' && atom.text !== '(' && atom.text !== ')') break;
    if (to > from && subordinators.has(atom.lower) && atom.lower !== 'for') break;
    to++;
  }
  return to > from ? { from, to } : null;
}

/** "WASHINGTON, Dec. 8 (UPI) —": where the sentence after a dateline begins. */
export function afterDateline(atoms: readonly Atom[]): number {
  const first = atoms[0];
  if (!first || first.marked >= 0 || !/^\p{Lu}{3,}$/u.test(first.text)) return 0;
  for (let i = 1; i < Math.min(atoms.length, 14); i++) {
    if (atomAt(atoms, i).marked >= 0) return 0;
    if (/^(?:—|–|--|-|―)$/.test(atomAt(atoms, i).text)) return i + 1;
  }
  return 0;
}
