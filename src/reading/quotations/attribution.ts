import type { Span } from '../../document/document.ts';
import { type CueForm, cueForms, phrasal } from './cue.ts';
import type { Atom, Frame } from './frame.ts';
import {
  adverbs,
  auxiliaries,
  be,
  determiners,
  hasFinite,
  isAdverb,
  isCapital,
  isPause,
  isTime,
  isWordLike,
  looksFinite,
  phraseAfter,
  phraseBefore,
  phraseBeforePause,
  possessives,
  prepositions,
  type Range,
  sentenceSubject,
  subjectPronouns,
  subordinators,
  verbGroupStart,
} from './source.ts';

/** What one cue attributes to one source: “It was a lie,” [source: she] [cue: said]. */
export interface Attribution {
  /** The words that name who said it; `null` where the sentence leaves it out. */
  readonly source: Span | null;
  readonly cue: Span | null;
  /** What was said, marks included; several stretches where the cue or a paragraph breaks it. */
  readonly content: readonly Span[];
  readonly form: 'direct' | 'mixed' | 'indirect';
  /** The marked stretches in it, by place in their list. */
  readonly marked: readonly number[];
  readonly rule: string;
  /** Its cue stands inside what another is said to have said: "The suit says that Vance [called] it a “sham”". */
  readonly nested: boolean;
}

/** A cue with its subject inside a frame; ranges count atoms. */
interface Saying {
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
  readonly rule: string;
}

const isMark = (atom: Atom | undefined, pattern: RegExp) =>
  atom !== undefined && atom.marked < 0 && pattern.test(atom.text);
const lowerAt = (atoms: readonly Atom[], at: number) =>
  at >= 0 && at < atoms.length && atoms[at]!.marked < 0 ? atoms[at]!.lower : '';

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

const according: CueForm = {
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

/** Where "on Friday", "last week", "Monday" before `at` begins; `at` itself if no time stands there. */
function beforeTime(atoms: readonly Atom[], at: number): number {
  let from = at;
  while (from > 1 && isTime(lowerAt(atoms, from - 1))) from--;
  if (from < at && from > 1 && /^(?:on|in|late|early|last|this|earlier)$/.test(lowerAt(atoms, from - 1))) from--;
  return from;
}

/** A verb that says something by its particle; it must take quoted words. */
const spoken: CueForm = { lemma: 'speak', class: 'speech', form: 'past', alsoNoun: false, weak: true, inverts: false };

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
    const made = phraseBefore(atoms, start);
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
    if (isPause(before) || /^(?:and|by|in|after|before|while|when|without)$/.test(before.lower)) return shared();
    if (prepositions.has(before.lower) || determiners.has(before.lower)) return null;
    // "a statement saying", "a letter calling": the noun speaks.
    if (!opensClause(atoms[at + 1])) return null;
    let source = phraseBefore(atoms, start, true);
    // "Orr issued a statement saying": it is Orr who says it.
    if (source && source.from > 0 && paper.test(lowerAt(atoms, source.to - 1))) {
      const issuer = sentenceSubject(atoms);
      if (issuer && issuer.to <= source.from) source = issuer;
    }
    return source ? { ...base, source, from: source.from, to: at + 1, inverted: false, rule: 'noun-participle' } : null;
  }
  if (/^(?:,|—|–|―|--|-|\))$/.test(before.text)) {
    if (before.text === ')') {
      const source = phraseBefore(atoms, start);
      return source ? { ...base, source, from: source.from, to: at + 1, inverted: false, rule: 'subject-verb' } : null;
    }
    const next = atoms[at + 1];
    const source = phraseBeforePause(atoms, start - 1);
    if (source && !(next && subjectPronouns.has(next.lower) && form.lemma !== 'say' && false))
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

/** What somebody issues, posts or files to say something. */
export const paper =
  /^(?:statement|letter|email|e-mail|memo|note|message|post|tweet|video|release|brief|motion|filing|lawsuit|suit|complaint|petition|declaration|affidavit|report|op-ed|column|speech)s?$/;

const shift = (range: Range, by: number): Range => ({ from: range.from + by, to: range.to + by });

const addressed = /^(?:tell|remind|inform|assure|advise|warn|ask|email|text|urge|instruct)$/;
const clauseStart = /^(?:that|how|why|whether|what|when|if|where|who)$/;

/** After a verb that names whom it speaks to: where that name ends. */
function addresseeEnd(atoms: readonly Atom[], from: number): number {
  const first = lowerAt(atoms, from);
  if (
    /^(?:me|him|her|them|us|you|it|himself|herself|themselves)$/.test(first) &&
    !(first === 'her' && isWordLike(atoms[from + 1]?.text ?? '') && !clauseStart.test(lowerAt(atoms, from + 1)))
  )
    return from + 1;
  let i = from;
  while (i < atoms.length && i < from + 16) {
    const atom = atoms[i]!;
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
function adverbialEnd(atoms: readonly Atom[], from: number): number {
  let i = from;
  while (i < atoms.length) {
    const atom = atoms[i]!;
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
        const inner = atoms[j]!;
        if (inner.marked >= 0) {
          // on “Good Morning Harbour” that ...: a title inside the phrase
          if (
            (inner.title || /^(?:on|in|of|to|the|’s|'s|from|with|for)$/.test(lowerAt(atoms, j - 1))) &&
            j + 1 < atoms.length &&
            !isPause(atoms[j + 1]!)
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
    const before = atoms[i - 1]!;
    const atom = atoms[i]!;
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

/** Is what stands in `range` a clause (it has a verb), not just "On Monday" or "In court"? */
function isClause(atoms: readonly Atom[], range: Range): boolean {
  let from = range.from;
  while (from < range.to && (isPause(atoms[from]!) || /^(?:and|but|so|yet|still|then|“|"|”)$/.test(atoms[from]!.lower)))
    from++;
  if (from >= range.to) return false;
  const first = atoms[from]!;
  if (first.marked >= 0) return true;
  if (prepositions.has(first.lower) || subordinators.has(first.lower) || /(?:ing|ed)$/.test(first.lower)) {
    // "If elected, she would win": the clause comes behind a pause of its own.
    const comma = atoms.findIndex((one, index) => index > from && index < range.to - 1 && isMark(one, /^,$/));
    return comma > 0 && isClause(atoms, { from: comma + 1, to: range.to });
  }
  for (let i = from; i < range.to; i++) {
    const atom = atoms[i]!;
    if (atom.marked >= 0) {
      if (!atom.title) return true;
      continue;
    }
    if (/^['’]s$/.test(atom.lower) && i > from && subjectPronouns.has(lowerAt(atoms, i - 1))) return true;
    if (looksFinite(atom) || (i > from && cueForms.get(atom.lower)?.form === 'third')) return true;
    if (i > from && /[^s’']s$/.test(atom.lower) && atom.text === atom.lower && determiners.has(lowerAt(atoms, i + 1)))
      return true;
  }
  return false;
}

/** End of the frame without its closing mark. */
function frameEnd(atoms: readonly Atom[]): number {
  let end = atoms.length;
  while (end > 0 && isMark(atoms[end - 1], /^(?:[.?!;:,…”"’)\]]|\.\.\.)$/) && !isMark(atoms[end - 1], /^[)\]”]$/))
    end--;
  return end;
}

interface Found {
  readonly saying: Saying | null;
  readonly source: Range | null;
  readonly cue: Range | null;
  readonly content: readonly Range[];
  readonly rule: string;
}

/** What each saying of a frame attributes. Also the marked stretches that no saying took, for the rules that look at sentences around. */
function contentsOf(text: string, atoms: readonly Atom[]): Found[] {
  const sayings = sayingsOf(atoms);
  const end = frameEnd(atoms);
  const found: Found[] = [];
  for (const [index, saying] of sayings.entries()) {
    const content = contentOf(text, atoms, saying, end, sayings, index);
    let cue = saying.group;
    if (content.cueTo > cue.to && content.cueTo <= atoms.length) cue = { from: cue.from, to: content.cueTo };
    if (content.ranges.length === 0) continue;
    if (saying.form.weak && !content.ranges.some((range) => hasMarked(atoms, range))) continue;
    found.push({ saying, source: saying.source, cue, content: content.ranges, rule: saying.rule });
  }
  return found;
}

const particles = /^(?:to|for|on|upon|at|about|of|against|with|out|up|into|as|over|down|in|by)$/;

function contentOf(
  text: string,
  atoms: readonly Atom[],
  saying: Saying,
  end: number,
  sayings: readonly Saying[],
  index: number,
): { ranges: Range[]; cueTo: number } {
  const ranges: Range[] = [];
  const { form } = saying;
  // What stands before the saying: a quotation or a clause, set apart by a pause.
  let previous = saying.from - 1;
  const pause = isMark(atoms[previous], /^(?:,|—|–|―|--|-|;|…|\.|\?|!)$/);
  if (pause) previous--;
  const before = previous >= 0 ? atoms[previous]! : undefined;
  let left: Range | null = null;
  const leftStart = previousEnd(sayings, index);
  const tagged =
    saying.source !== null &&
    form.class !== 'naming' &&
    saying.rule !== 'same-subject' &&
    saying.rule !== 'relative' &&
    saying.rule !== 'noun-participle' &&
    saying.rule !== 'passive' &&
    saying.rule !== 'passive-by';
  if (tagged && before && previous >= leftStart) {
    if (before.marked >= 0 && (form.class === 'speech' || pause)) {
      let from = previous;
      // The plan was “A,” she said; If he goes, “B,” she said: all of it is what was said. He sighed, “C,” she said: the quotation alone.
      const set = isPause(atoms[previous - 1] ?? before);
      if (
        from > leftStart &&
        (!set || (atoms[previous - 1]!.text === ',' && !isClause(atoms, { from: leftStart, to: previous })))
      ) {
        from = skipJoin(atoms, leftStart, previous);
      }
      if (!(titleAt(atoms, previous) && !hasFinite(atoms, from, previous))) left = { from, to: previous + 1 };
    } else if (
      pause && saying.rule === 'according-to'
        ? isClause(atoms, { from: leftStart, to: previous + 1 })
        : pause && isClause(atoms, { from: leftStart, to: previous + 1 })
    ) {
      left = { from: skipJoin(atoms, leftStart, previous), to: previous + 1 };
    } else if (saying.rule === 'according-to' && isClause(atoms, { from: leftStart, to: previous + 1 })) {
      left = { from: skipJoin(atoms, leftStart, previous), to: previous + 1 };
    }
  }
  // What stands after.
  let at = saying.to;
  let cueTo = saying.group.to;
  if (saying.rule === 'passive') return { ranges: passiveContent(atoms, saying, end, sayings, index), cueTo };
  if (saying.rule === 'passive-by') return { ranges: subjectBefore(atoms, saying), cueTo };
  if (addressed.test(form.lemma) && !saying.inverted) at = addresseeEnd(atoms, at);
  const afterAddressee = at;
  if (form.class === 'speech' || form.class === 'thought') {
    if (saying.inverted || form.class === 'speech') at = adverbialEnd(atoms, at);
  }
  const limit = Math.min(end, rightLimit(atoms, saying, sayings, index, at));
  const here = atoms[at];
  // "Vance, Orr said, has broken a “promise”": the saying stands between a subject and its verb.
  if (left === null && pause && tagged && isMark(here, /^[,—–-]$/) && previous >= 0 && form.class === 'speech') {
    const verb = atoms[at + 1];
    if (verb && verb.marked < 0 && auxiliaries.has(verb.lower))
      left = { from: skipJoin(atoms, 0, previous), to: previous + 1 };
  }
  let right: Range | null = null;
  if (here !== undefined && at < limit) {
    if (here.marked >= 0) right = { from: at, to: limit };
    else if (isMark(here, /^(?:,|:|—|–|―|--|-|;|\.\.\.|…)$/)) {
      const beyond = atoms[at + 1];
      const beyondIsFinite =
        beyond !== undefined &&
        beyond.marked < 0 &&
        looksFinite(beyond) &&
        beyond.text === beyond.lower &&
        !beyond.lower.endsWith('ed');
      if (beyond && beyond.marked >= 0 && !beyond.title) right = { from: at + 1, to: limit };
      else if (here.text === ':' && at + 1 < limit) right = { from: at + 1, to: limit };
      else if (
        here.text === ',' &&
        left !== null &&
        left.to - left.from >= 1 &&
        at + 1 < limit &&
        saying.rule !== 'according-to'
      ) {
        const rest = { from: at + 1, to: limit };
        const quotedBefore = before !== undefined && before.marked >= 0;
        if ((quotedBefore || auxiliaries.has(lowerAt(atoms, at + 1))) && beyondIsFinite) right = rest;
        else if (/^(?:and|but)$/.test(lowerAt(atoms, at + 1)) && hasMarked(atoms, rest))
          right = { from: at + 2, to: limit };
        // "The suit, she said, was baseless"; not ", when he was asked", ", adding that".
        const lower = lowerAt(atoms, at + 1);
        if (
          !quotedBefore &&
          !saying.inverted &&
          !subordinators.has(lower) &&
          !lower.endsWith('ing') &&
          !prepositions.has(lower) &&
          !/^(?:and|but)$/.test(lower)
        )
          right = rest;
      } else if (here.text === ',' && left === null && at + 1 < limit && lowerAt(atoms, saying.from - 1) === 'as') {
        // "As the Courier reported, ..."
        right = { from: at + 1, to: limit };
      } else if (here.text === ',' && left === null && clauseStart.test(lowerAt(atoms, at + 1)))
        right = { from: at + 1, to: limit };
      else if (here.text === ',' && saying.rule === 'according-to' && left === null && at + 1 < limit)
        right = { from: at + 1, to: limit };
    } else if (left === null || here.lower === 'that') {
      let from = at;
      if (form.class !== 'speech' && particles.test(here.lower)) {
        if (
          here.lower !== 'to' ||
          form.lemma === 'refer' ||
          form.lemma === 'allude' ||
          form.lemma === 'point' ||
          form.lemma === 'speak'
        ) {
          from++;
          cueTo = from;
        }
      }
      if (from < limit) right = { from, to: limit };
    }
  }
  // An adverbial that swallowed the whole rest was what was said after all: "said in part", "said of the deal".
  if (
    right === null &&
    left === null &&
    at >= limit &&
    afterAddressee < limit &&
    form.class === 'speech' &&
    saying.rule !== 'according-to'
  ) {
    if (!/^(?:say|tell)$/.test(form.lemma)) right = { from: afterAddressee, to: limit };
  }
  if (left) ranges.push(left);
  if (right) ranges.push({ from: right.from, to: speechEnd(text, atoms, right) });
  return { ranges, cueTo };
}

/**
 * What was said ends with its last quotation where that ends a sentence inside the marks or a pause stands behind it:
 * said “Go. Now.” as they left; tweeted “It begins,” after the vote; a “sham” – a word he has used before.
 */
function speechEnd(text: string, atoms: readonly Atom[], range: Range): number {
  for (let i = range.from; i < range.to; i++) {
    // a “sham” – a word he has used before; a second dash would close an aside
    if (atoms[i]!.marked < 0 || !isMark(atoms[i + 1], /^(?:—|–|―|--|-)$/)) continue;
    if (!atoms.slice(i + 2, range.to).some((one) => isMark(one, /^(?:—|–|―|--|-)$/))) return i + 1;
  }
  // tweeted “It begins” on Friday, said “no” when asked
  if (
    atoms[range.from]!.marked >= 0 &&
    range.from + 1 < range.to &&
    /^(?:on|in|at|during|after|before|when|while|as|about)$/.test(lowerAt(atoms, range.from + 1)) &&
    !hasMarked(atoms, { from: range.from + 1, to: range.to })
  ) {
    return range.from + 1;
  }
  // called it “a sham” and asked, called it “sad” but said
  for (let i = range.from; i < range.to - 2; i++) {
    if (atoms[i]!.marked < 0 || !/^(?:and|but|or|then)$/.test(lowerAt(atoms, i + 1))) continue;
    let verb = i + 2;
    while (verb < range.to && isAdverb(lowerAt(atoms, verb))) verb++;
    const atom = atoms[verb];
    if (
      atom &&
      atom.marked < 0 &&
      looksFinite(atom) &&
      !be.has(atom.lower) &&
      atom.text === atom.lower &&
      !auxiliaries.has(atom.lower)
    )
      return i + 1;
  }
  for (let i = range.to - 1; i >= range.from; i--) {
    const atom = atoms[i]!;
    if (atom.marked < 0) continue;
    const tail = text.slice(atom.end - 3, atom.end);
    const next = atoms[i + 1];
    if (/[.?!]['"’”]*$/.test(tail)) return i + 1;
    if (/,['"’”]*$/.test(tail) && next !== undefined) {
      const word = lowerAt(atoms, i + 1);
      if (!/^(?:and|or|but)$/.test(word) && !(i > range.from && /^(?:who|which|where|whose|compared)$/.test(word)))
        return i + 1;
    }
    return range.to;
  }
  return range.to;
}

const hasMarked = (atoms: readonly Atom[], range: Range) => {
  for (let i = range.from; i < range.to; i++) if (atoms[i]!.marked >= 0) return true;
  return false;
};

/** on ABC’s “Harbour Hour,” ...: marks around what a phrase of place, or a thing's name, ends with. */
function titleAt(atoms: readonly Atom[], at: number): boolean {
  const before = lowerAt(atoms, at - 1);
  return atoms[at]!.title && (prepositions.has(before) || possessives.has(before));
}

function skipJoin(atoms: readonly Atom[], from: number, to: number): number {
  let i = from;
  while (i < to && (isPause(atoms[i]!) || /^(?:and|but|so|yet)$/.test(atoms[i]!.lower))) i++;
  return i;
}

/** Where the part of the frame that belongs to earlier sayings ends. */
function previousEnd(sayings: readonly Saying[], index: number): number {
  for (let i = index - 1; i >= 0; i--) {
    // What an earlier saying holds as its clause may hold this one whole.
    void sayings[i];
  }
  return 0;
}

function passiveContent(
  atoms: readonly Atom[],
  saying: Saying,
  end: number,
  sayings: readonly Saying[],
  index: number,
): Range[] {
  const { lemma } = saying.form;
  if (/^(?:ask|tell|remind|inform|question|press|advise|warn|concern)$/.test(lemma)) return [];
  const limit = Math.min(end, rightLimit(atoms, saying, sayings, index, saying.to));
  const ranges = subjectBefore(atoms, saying);
  if (saying.to < limit) ranges.push({ from: saying.to, to: limit });
  return hasMarked(atoms, { from: saying.to, to: Math.max(saying.to, limit) }) ? ranges : [];
}

function subjectBefore(atoms: readonly Atom[], saying: Saying): Range[] {
  const subject = phraseBefore(atoms, saying.group.from);
  return subject ? [subject] : [];
}

/** "When Orr accused Vance of lying, she said ...": is the saying in a clause that only leads up to the sentence's own? */
function inSubordinate(atoms: readonly Atom[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && atoms[i]!.marked < 0 && !isPause(atoms[i]!)) i--;
  const first = lowerAt(atoms, i + 1);
  const second = lowerAt(atoms, i + 2);
  return (
    /^(?:when|after|as|while|because|since|although|though|if|before|during|once|until|whereas)$/.test(first) ||
    (/^(?:even|just|only|ever|shortly|soon|days|hours|weeks|months)$/.test(first) &&
      /^(?:as|after|when|if|though|while|before|since)$/.test(second)) ||
    (first === 'in' && i < 1)
  );
}

/** "..., said Ann Roe, the fund's lawyer." "..., Orr said on Monday.": behind a pause, with nothing said after it. */
function isTag(atoms: readonly Atom[], next: Saying): boolean {
  if (next.form.class !== 'speech' || next.form.form === 'gerund' || next.form.weak) return false;
  if (!/^(?:subject-verb|subject-apposition-verb|verb-subject)$/.test(next.rule)) return false;
  const before = atoms[next.from - 1];
  if (before === undefined || !(isMark(before, /^[,—–]$/) || (before.marked >= 0 && !before.inPhrase))) return false;
  const after = atoms[next.to];
  return (
    after === undefined ||
    isMark(after, /^[.]$/) ||
    (after.marked < 0 && isTime(after.lower)) ||
    (isMark(after, /^,$/) && next.inverted && next.to >= atoms.length - 3)
  );
}

/** Where the content after a saying must end: before the next saying that stands beside it, not inside what was said. */
function rightLimit(
  atoms: readonly Atom[],
  saying: Saying,
  sayings: readonly Saying[],
  index: number,
  at: number,
): number {
  let limit = atoms.length;
  for (let i = index + 1; i < sayings.length; i++) {
    const next = sayings[i]!;
    if (next.group.from < at) continue;
    let from = next.from;
    // In "said X, adding Y" the subject is shared, so the saying begins at its verb.
    const before = atoms[from - 1];
    if (before === undefined) continue;
    if (next.source && next.source.from <= saying.from && next.source.to > saying.at && next.group.from > saying.at) {
      // "an official who spoke anonymously said": this saying is inside the next one's subject.
      limit = Math.min(limit, next.group.from);
      break;
    }
    if (isTag(atoms, next)) {
      limit = Math.min(limit, isPause(before) ? from - 1 : from);
      break;
    }
    if (next.rule === 'same-subject') {
      if (isPause(before) && before.text !== '(') from -= 1;
      else if (before.marked >= 0 && !before.inPhrase) from += 0;
      else if (
        atoms.slice(next.group.from, next.at).some((one) => one.lower === 'to') &&
        !/^(?:but|then)$/.test(before.lower)
      )
        continue;
      else if (/^(?:and|but|then|while|before|after|by|in)$/.test(before.lower)) {
        from -= 1;
        if (isMark(atoms[from - 1], /^,$/)) from -= 1;
      } else continue;
      if (isMark(atoms[from], /^,$/) && lowerAt(atoms, from + 1) === 'who') continue;
      limit = Math.min(limit, from);
    } else if (next.rule === 'according-to') {
      if (isMark(before, /^,$/)) from -= 1;
      limit = Math.min(limit, from);
    } else if (
      next.rule === 'subject-verb' ||
      next.rule === 'subject-apposition-verb' ||
      next.rule === 'verb-subject'
    ) {
      if (/^(?:and|but|while|as|although|though|when|whereas)$/.test(before.lower) && saying.rule !== 'according-to') {
        from -= 1;
        if (isMark(atoms[from - 1], /^,$/)) {
          limit = Math.min(limit, from - 1);
        } else if (before.lower !== 'when') limit = Math.min(limit, from);
      } else if (isMark(before, /^;$/)) limit = Math.min(limit, from - 1);
      else if (isMark(before, /^,$/) && inSubordinate(atoms, saying.from)) limit = Math.min(limit, from - 1);
    }
    if (limit < atoms.length) break;
  }
  void adverbs;
  return limit;
}

/** The attributions that a frame makes by itself. */
export function attributionsIn(text: string, frame: Frame): Attribution[] {
  return markNested(contentsOf(text, frame.atoms).map((one) => attribution(frame.atoms, one)));
}

export function spanOf(atoms: readonly Atom[], range: Range): Span {
  return { start: atoms[range.from]!.start, end: atoms[range.to - 1]!.end };
}

function attribution(atoms: readonly Atom[], found: Found): Attribution {
  const marked: number[] = [];
  let outside = 0;
  for (const range of found.content) {
    for (let i = range.from; i < range.to; i++) {
      if (atoms[i]!.marked >= 0) marked.push(atoms[i]!.marked);
      else if (isWordLike(atoms[i]!.text)) outside++;
    }
  }
  return {
    source: found.source ? spanOf(atoms, found.source) : null,
    cue: found.cue ? spanOf(atoms, found.cue) : null,
    content: found.content.filter((range) => range.to > range.from).map((range) => spanOf(atoms, range)),
    form: marked.length === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed',
    marked,
    rule: found.rule,
    nested: false,
  };
}

/** Contents are taken from the widest to the narrowest, so that of two that hold each other's cue the wider one stays outside. */
function markNested(found: Attribution[]): Attribution[] {
  return found.map((one) => {
    const { cue } = one;
    if (cue === null) return one;
    const outer = found.some(
      (other) =>
        other !== one &&
        other.content.some((span) => span.start <= cue.start && span.end >= cue.end) &&
        !(size(other) <= size(one) && holds(one, other)),
    );
    return outer ? { ...one, nested: true } : one;
  });
}

const holds = (one: Attribution, other: Attribution) =>
  other.cue !== null && one.content.some((span) => span.start <= other.cue!.start && span.end >= other.cue!.end);

/** Length of what was said, in UTF-16 units. */
export const size = (one: Attribution) => one.content.reduce((sum, span) => sum + span.end - span.start, 0);
