import { type CueForm, cueForms, phrasal } from './cue.ts';
import type { Atom } from './frame.ts';
import { phraseAfter, phraseBefore, phraseBeforePause, type Range, sentenceSubject } from './phrase.ts';
import type { RuleName } from './rules.ts';
import {
  auxiliaries,
  be,
  determiners,
  isAdverb,
  isCapital,
  isMark,
  isPause,
  isTime,
  isWordLike,
  looksFinite,
  lowerAt,
  paper,
  possessives,
  prepositions,
  subjectPronouns,
} from './word-class.ts';

/** A cue with its subject inside a frame; ranges count atoms. */
export interface Saying {
  readonly at: number;
  /** The verb with its auxiliaries and adverbs. */
  readonly group: Range;
  readonly form: CueForm;
  readonly source: Range | null;
  /** Where the saying begins: its subject's or its verb's first atom. */
  readonly from: number;
  /** First atom after verb and, if inverted, subject. */
  readonly to: number;
  readonly inverted: boolean;
  /** Its subject is, or goes back to, a "who", "which" or "that". */
  readonly relative: boolean;
  readonly rule: RuleName;
}

/** The sayings of a frame, from left to right. */
export function sayingsOf(atoms: readonly Atom[]): Saying[] {
  const found: Saying[] = [];
  for (let at = 0; at < atoms.length; at++) {
    const atom = atoms[at]!;
    if (atom.marked >= 0) continue;
    if (atom.lower === 'according' && lowerAt(atoms, at + 1) === 'to') {
      // "According to the fund, the trustees ...": no apposition in front of the clause.
      const source = phraseAfter(atoms, at + 2, at > 0);
      if (source)
        found.push({
          at,
          group: { from: at, to: at + 2 },
          form: according,
          source,
          from: at,
          to: source.to,
          inverted: true,
          relative: false,
          rule: 'according-to',
        });
      continue;
    }
    const particle = phrasal.get(atom.lower);
    const next = atoms[at + 2];
    if (
      particle?.test(lowerAt(atoms, at + 1)) &&
      (next === undefined || next.marked >= 0 || isPause(next) || tagsQuotation(atoms, at))
    ) {
      const saying = sayingAt(atoms, at, spoken, found);
      if (saying)
        found.push({ ...saying, group: { from: saying.group.from, to: at + 2 }, to: Math.max(saying.to, at + 2) });
      continue;
    }
    const form = cueForms.get(atom.lower);
    if (form?.lemma === 'quote') {
      const saying = quotedAsSaying(atoms, at, form);
      if (saying) {
        found.push(saying);
        continue;
      }
    }
    if (form === undefined || !isVerb(atoms, at, form)) continue;
    const saying = sayingAt(atoms, at, form, found);
    if (saying) found.push(saying);
  }
  return found;
}

export const according: CueForm = {
  lemma: 'according',
  class: 'speech',
  form: 'past',
  alsoNoun: false,
  weak: false,
  inverts: false,
};

/** "the article quotes Orr as saying", "Orr was quoted as saying": the one who is quoted. */
function quotedAsSaying(atoms: readonly Atom[], at: number, form: CueForm): Saying | null {
  const as = atoms.findIndex(
    (one, index) =>
      index > at &&
      index < at + 9 &&
      one.lower === 'as' &&
      /^(?:saying|telling|writing|having|calling)$/.test(lowerAt(atoms, index + 1)),
  );
  if (as < 0) return null;
  const start = verbGroupStart(atoms, at);
  const source = as > at + 1 ? { from: at + 1, to: as } : phraseBefore(atoms, start);
  if (source === null) return null;
  const teller = as > at + 1 ? phraseBefore(atoms, start) : source;
  const class_ = 'speech' as const;
  return {
    at,
    group: { from: at, to: as + 2 },
    form: { ...form, class: class_ },
    source,
    from: teller?.from ?? start,
    to: as + 2,
    inverted: false,
    relative: false,
    rule: 'quoted-as-saying',
  };
}

/** A verb that says something by its particle; it must take quoted words. */
export const spoken: CueForm = {
  lemma: 'speak',
  class: 'speech',
  form: 'past',
  alsoNoun: false,
  weak: true,
  inverts: false,
};

function sayingAt(atoms: readonly Atom[], at: number, form: CueForm, earlier: readonly Saying[]): Saying | null {
  let start = verbGroupStart(atoms, at);
  if (start > 0 && form.form === 'past' && start === at && possessives.has(lowerAt(atoms, at - 1))) start = at - 1;
  // "Orr, who runs the fund, on Friday described": the time before the verb goes with it.
  const timed = beforeTime(atoms, start);
  const group = { from: start, to: at + 1 };
  const between = atoms.slice(start, at).map((one) => one.lower);
  const passive = form.form === 'past' && between.some((word) => be.has(word)) && !between.includes('having');
  const base = { at, group, form, relative: false };
  if (passive) {
    const by = atoms.findIndex((one, index) => index > at && index <= at + 4 && one.lower === 'by');
    if (by > 0) {
      const source = phraseAfter(atoms, by + 1);
      if (source) return { ...base, source, from: start, to: source.to, inverted: true, rule: 'passive-by' };
    }
    return { ...base, source: null, from: start, to: at + 1, inverted: false, rule: 'passive' };
  }
  const shared = (): Saying | null => {
    // ", saying", ", and called for": behind a comma the verb goes back to a tag right before it or to the main subject, not to a "who"
    // or to the "he" of what was said on the way.
    const comma =
      isMark(atoms[start - 1], /^[,—–-]$/) ||
      (/^(?:and|but)$/.test(lowerAt(atoms, start - 1)) && isMark(atoms[start - 2], /^,$/));
    const last = earlier.findLast(
      (one) =>
        one.source !== null && one.rule !== 'according-to' && one.rule !== 'passive-by' && !(comma && one.relative),
    );
    const tag =
      last !== undefined &&
      last.rule !== 'same-subject' &&
      (last.inverted || last.from === 0 || atoms[last.from - 1]!.marked >= 0 || isPause(atoms[last.from - 1]!));
    const main = comma && !tag ? sentenceSubject(atoms.slice(0, start)) : null;
    const before = main === null ? last : earlier.find((one) => one.source?.from === main.from);
    const source = main ?? last?.source ?? sentenceSubject(atoms.slice(0, start));
    return source
      ? {
          ...base,
          source,
          from: start,
          to: at + 1,
          inverted: false,
          relative: before?.relative ?? false,
          rule: 'same-subject',
        }
      : null;
  };
  const inverted = (): Saying | null => {
    if (!form.inverts || form.form === 'gerund' || form.form === 'base' || lowerAt(atoms, at + 1) === 'that')
      return null;
    const source = phraseAfter(atoms, at + 1);
    // "the club, for one, said she would": what follows has a verb of its own, so it is what was said.
    const next = source && atoms[source.to];
    if (next && next.marked < 0 && looksFinite(next) && next.lower !== 'had') return null;
    return source ? { ...base, source, from: start, to: source.to, inverted: true, rule: 'verb-subject' } : null;
  };
  if (timed < start && isMark(atoms[timed - 1], /^,$/)) start = timed;
  const before = atoms[start - 1];
  if (between.includes('to') && form.form === 'base') {
    // "which prompted Orr to say": the one who is made to speak.
    const made = phraseBefore(atoms, start, true);
    if (
      made &&
      /^(?:prompt|prompted|prompts|prompting|led|leads|leading|caused|forced|causing|forcing|spurred|moved|inspired|provoked)$/.test(
        lowerAt(atoms, made.from - 1),
      )
    ) {
      return { ...base, source: made, from: made.from, to: at + 1, inverted: false, rule: 'made-to-say' };
    }
    return shared();
  }
  if (before === undefined) {
    if (
      form.form === 'gerund' &&
      (atoms[at + 1] === undefined || atoms[at + 1]!.marked >= 0 || isMark(atoms[at + 1], /^[,:]$/))
    )
      return null;
    if (form.form === 'gerund') {
      const comma = atoms.findIndex((one, index) => index > at && one.marked < 0 && one.text === ',');
      const source = comma > 0 ? sentenceSubject(atoms.slice(comma + 1)) : null;
      return source
        ? {
            ...base,
            source: shift(source, comma + 1),
            from: start,
            to: at + 1,
            inverted: false,
            rule: 'participle-first',
          }
        : null;
    }
    return inverted();
  }
  if (before.marked >= 0) {
    const turned = inverted();
    if (turned) return turned;
    if (start - 1 > 0) {
      const source = phraseBefore(atoms, start);
      if (source) return { ...base, source, from: source.from, to: at + 1, inverted: false, rule: 'subject-verb' };
    }
    return form.form === 'gerund' ? shared() : null;
  }
  if (form.form === 'gerund' && !between.some((word) => be.has(word) || word === '’s' || word === "'s")) {
    // Smith v. Jones (quoting “...”): the words are of a third authority.
    if (before.text === '(' && /^(?:quote|cite)$/.test(form.lemma)) return null;
    if (isPause(before) || /^(?:and|by|in|after|before|while|when|without)$/.test(before.lower)) return shared();
    if (prepositions.has(before.lower) || determiners.has(before.lower)) return null;
    // "a statement saying", "a letter calling": the noun speaks.
    if (!opensClause(atoms[at + 1])) return null;
    let source = phraseBefore(atoms, start, true);
    // "Orr issued a statement saying": it is Orr who says it.
    if (source && source.from > 0 && paper.test(lowerAt(atoms, source.to - 1))) {
      const issuer = sentenceSubject(atoms);
      if (issuer && issuer.to <= source.from && !/^(?:there|it|this|that)$/.test(lowerAt(atoms, issuer.from)))
        source = issuer;
    }
    return source ? { ...base, source, from: source.from, to: at + 1, inverted: false, rule: 'noun-participle' } : null;
  }
  if (/^(?:,|—|–|―|--|-|\))$/.test(before.text)) {
    if (before.text === ')') {
      const source = phraseBefore(atoms, start);
      return source ? { ...base, source, from: source.from, to: at + 1, inverted: false, rule: 'subject-verb' } : null;
    }
    const source = phraseBeforePause(atoms, start - 1);
    if (source)
      return { ...base, source, from: source.from, to: at + 1, inverted: false, rule: 'subject-apposition-verb' };
    return inverted() ?? shared();
  }
  if (/^(?:and|but|or|then|who|which|that|also|nor)$/.test(before.lower)) {
    if (/^(?:who|which|that)$/.test(before.lower)) {
      if (before.lower === 'that' && start < 2) return null;
      return {
        ...base,
        source: { from: start - 1, to: start },
        from: start - 1,
        to: at + 1,
        inverted: false,
        relative: true,
        rule: 'relative',
      };
    }
    return shared();
  }
  if (isPause(before)) return inverted();
  if (
    form.form === 'past' &&
    !form.alsoNoun &&
    form.class !== 'speech' &&
    /^(?:a|an)$/.test(lowerAt(atoms, start - 2)) &&
    !between.length
  ) {
    // "a group called X": a participle, unless the phrase opens the sentence.
    if ((start - 2 > 0 && !isPause(atoms[start - 3]!)) || /^(?:call|name|title|dub|entitle)$/.test(form.lemma))
      return null;
  }
  const source = phraseBefore(atoms, start);
  if (source === null) return null;
  if (form.form === 'past' && between.length === 0 && (form.class === 'naming' || participles.test(form.lemma))) {
    // "in a statement posted to", "issued a letter sent by": the phrase is an object, the form a participle.
    if (isObject(atoms, start) && /^(?:to|by|in|on|at|from|with|for|of|as|against)$/.test(lowerAt(atoms, at + 1)))
      return null;
  }
  if (hasSpeech(atoms, source)) return null;
  // “...” Ann Roe, director of the fund said: the second comma forgotten.
  if (lowerAt(atoms, source.from - 1) === ',' && !isCapital(atoms[source.from]!.text)) {
    const name = phraseBefore(atoms, source.from - 1);
    if (name && isName(atoms, name) && (name.from === 0 || atoms[name.from - 1]!.marked >= 0)) {
      const whole = { from: name.from, to: source.to };
      return { ...base, source: whole, from: whole.from, to: at + 1, inverted: false, rule: 'subject-verb' };
    }
  }
  return { ...base, source, from: source.from, to: at + 1, inverted: false, rule: 'subject-verb' };
}

const shift = (range: Range, by: number): Range => ({ from: range.from + by, to: range.to + by });

/** Where the group of the verb at `at` begins: "has also", "later", "did not", "went on to" before it are of the group. */
function verbGroupStart(atoms: readonly Atom[], at: number): number {
  let from = at;
  while (from > 0) {
    const before = atoms[from - 1]!;
    if (before.marked >= 0) break;
    if (auxiliaries.has(before.lower) || isAdverb(before.lower)) {
      // "Oak's claim": the ending is a genitive when the word after it is a noun, which the caller has excluded.
      from--;
      continue;
    }
    break;
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

/** “...” the editorial read. The words between a quotation or a clause with its pause and the verb are its subject. */
function tagsQuotation(atoms: readonly Atom[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
    const atom = atoms[i]!;
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

/** A form that is also a noun is a verb where its neighbours say so. */
function isVerb(atoms: readonly Atom[], at: number, form: CueForm): boolean {
  const before = lowerAt(atoms, at - 1);
  const after = atoms[at + 1];
  if (
    determiners.has(before) &&
    !/^(?:this|that|these|those|some|many|others|all|both|most|few|several|another|each)$/.test(before)
  )
    return false;
  // "the plaintiffs' claims"
  if (/^['’]$/.test(before)) return false;
  // "he's said" is a verb, "Monday's hearing" is none.
  if (
    possessives.has(before) &&
    !((form.form === 'past' || form.form === 'gerund') && subjectPronouns.has(lowerAt(atoms, at - 2)))
  )
    return false;
  if (isCapital(atoms[at]!.text) && at > 0 && !isMark(atoms[at - 1], /^[.:;”"'’]$/) && atoms[at - 1]!.marked < 0)
    return false;
  if (
    (form.form === 'third' || form.form === 'past' || form.form === 'base') &&
    form.class === 'speech' &&
    tagsQuotation(atoms, at) &&
    !determiners.has(before) &&
    !prepositions.has(before)
  ) {
    const next = atoms[at + 1];
    if (
      next === undefined ||
      isPause(next) ||
      isTime(next.lower) ||
      prepositions.has(next.lower) ||
      isAdverb(next.lower)
    )
      return true;
  }
  if (!form.alsoNoun) {
    if (form.form === 'base') {
      // Without "to" or an auxiliary a base form needs a plural or a pronoun before it.
      return baseIsVerb(atoms, at);
    }
    return !(form.form === 'past' && determiners.has(before) && before !== 'this' && before !== 'that');
  }
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
    !(isCapital(atoms[i]!.text) && isCapital(atoms[i - 1]?.text ?? ''))
  );
}

/** What may follow a verb of saying but rarely a noun: a clause, a quotation, a colon, a pronoun, an article, a name. */
function opensClause(after: Atom | undefined): boolean {
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

const participles =
  /^(?:post|publish|write|email|text|submit|offer|propose|suggest|plan|record|agree|print|run|hold|allow|announce|expect|report|read)$/;

/** "in a statement |", "issued a letter |": what stands before is the object of a preposition or verb, so no subject. */
function isObject(atoms: readonly Atom[], end: number): boolean {
  for (let i = end - 1; i >= 0; i--) {
    const atom = atoms[i]!;
    if (atom.marked >= 0 || isPause(atom) || subjectPronouns.has(atom.lower)) return false;
    if (prepositions.has(atom.lower)) return i > 0;
    if (i < end - 1 && looksFinite(atom)) return true;
  }
  return false;
}

/** Capital at both ends, and no "On", "Late" or "The" in front. */
const isName = (atoms: readonly Atom[], { from, to }: Range) =>
  isCapital(atoms[from]!.text) &&
  isCapital(atoms[to - 1]!.text) &&
  !isTime(atoms[from]!.lower) &&
  !prepositions.has(atoms[from]!.lower) &&
  !determiners.has(atoms[from]!.lower) &&
  !/^(?:late|early|last|next|asked|speaking)$/.test(atoms[from]!.lower);

/** A quotation set apart by pauses is nobody's name. */
const hasSpeech = (atoms: readonly Atom[], range: Range) =>
  atoms.slice(range.from, range.to).some((atom) => atom.marked >= 0 && !atom.inPhrase);
