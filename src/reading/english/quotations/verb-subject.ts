import { opensClause } from './cue-verb.ts';
import type { Atom } from './frame.ts';
import { phraseAfter, phraseBefore, phraseBeforePause, type Range, sentenceSubject } from './phrase.ts';
import type { RuleName } from './rules.ts';
import type { Saying } from './saying.ts';
import type { VerbGroup } from './verb-group.ts';
import {
  atomAt,
  be,
  determiners,
  isCapital,
  isMark,
  isPause,
  isTime,
  looksFinite,
  lowerAt,
  paper,
  prepositions,
  subjectPronouns,
} from './word-class.ts';

/** The saying of a verb with its subject; `null` where the verb says nothing here. What stands right before the verb decides where its subject is. */
export function withSubject(verb: VerbGroup, earlier: readonly Saying[]): Saying | null {
  const { form, before } = verb;
  if (verb.passive) return passive(verb);
  if (verb.auxiliaries.includes('to') && form.form === 'base') return madeToSay(verb) ?? sharedSubject(verb, earlier);
  if (before === undefined) return form.form === 'gerund' ? participleFirst(verb) : inverted(verb);
  if (before.marked >= 0) return behindQuotation(verb, earlier);
  if (form.form === 'gerund' && !verb.auxiliaries.some((word) => be.has(word) || word === '’s' || word === "'s"))
    return participle(verb, before, earlier);
  if (before.text === ')') return subjectVerb(verb, phraseBefore(verb.atoms, verb.start));
  if (/^(?:,|—|–|―|--|-)$/.test(before.text)) return behindPause(verb, earlier);
  if (/^(?:who|which|that)$/.test(before.lower)) return relative(verb, before);
  if (/^(?:and|but|or|then|also|nor)$/.test(before.lower)) return sharedSubject(verb, earlier);
  return isPause(before) ? inverted(verb) : subjectRightBefore(verb);
}

/** A saying whose subject stands before it, from the subject on. */
const fromSubject = (verb: VerbGroup, source: Range, rule: RuleName): Saying => ({
  at: verb.at,
  group: verb.group,
  form: verb.form,
  relative: false,
  source,
  from: source.from,
  to: verb.at + 1,
  inverted: false,
  rule,
});

/** A saying whose subject stands elsewhere, from the verb on. */
const fromVerb = (verb: VerbGroup, source: Range | null, rule: RuleName): Saying => ({
  at: verb.at,
  group: verb.group,
  form: verb.form,
  relative: false,
  source,
  from: verb.start,
  to: verb.at + 1,
  inverted: false,
  rule,
});

const subjectVerb = (verb: VerbGroup, source: Range | null): Saying | null =>
  source && fromSubject(verb, source, 'subject-verb');

/** "it was said by Orr"; without "by" nobody says it. */
function passive(verb: VerbGroup): Saying {
  const { atoms, at, group } = verb;
  const by = atoms.findIndex((one, index) => index > at && index <= at + 4 && one.lower === 'by');
  const source = by > 0 ? phraseAfter(atoms, by + 1) : null;
  const rule = source ? 'passive-by' : 'passive';
  return { ...fromVerb(verb, source, rule), from: group.from, to: source?.to ?? at + 1, inverted: source !== null };
}

/** "which prompted Orr to say": the one who is made to speak. */
function madeToSay(verb: VerbGroup): Saying | null {
  const made = phraseBefore(verb.atoms, verb.start, true);
  return made &&
    /^(?:prompt|prompted|prompts|prompting|led|leads|leading|caused|forced|causing|forcing|spurred|moved|inspired|provoked)$/.test(
      lowerAt(verb.atoms, made.from - 1),
    )
    ? fromSubject(verb, made, 'made-to-say')
    : null;
}

/** "Calling it a lie, Orr left": the subject of the clause behind the comma. */
function participleFirst(verb: VerbGroup): Saying | null {
  const { atoms, at } = verb;
  const next = atoms[at + 1];
  if (next === undefined || next.marked >= 0 || isMark(next, /^[,:]$/)) return null;
  const comma = atoms.findIndex((one, index) => index > at && one.marked < 0 && one.text === ',');
  const source = comma > 0 ? sentenceSubject(atoms.slice(comma + 1)) : null;
  const by = comma + 1;
  return source && fromVerb(verb, { from: source.from + by, to: source.to + by }, 'participle-first');
}

/** “...” said Orr; or the subject before the quotation: Orr “...” said. */
function behindQuotation(verb: VerbGroup, earlier: readonly Saying[]): Saying | null {
  const turned = inverted(verb);
  if (turned) return turned;
  const source = verb.start > 1 ? phraseBefore(verb.atoms, verb.start) : null;
  if (source) return fromSubject(verb, source, 'subject-verb');
  return verb.form.form === 'gerund' ? sharedSubject(verb, earlier) : null;
}

/** "said Orr". */
function inverted(verb: VerbGroup): Saying | null {
  const { atoms, at, form } = verb;
  if (!form.inverts || form.form === 'gerund' || form.form === 'base' || lowerAt(atoms, at + 1) === 'that') return null;
  const source = phraseAfter(atoms, at + 1);
  if (source === null) return null;
  // "the club, for one, said she would": what follows has a verb of its own, so it is what was said.
  const next = atoms[source.to];
  if (next && next.marked < 0 && looksFinite(next) && next.lower !== 'had') return null;
  return { ...fromVerb(verb, source, 'verb-subject'), to: source.to, inverted: true };
}

/** ", saying", "and called for": the subject of a verb before it in the sentence. */
function sharedSubject(verb: VerbGroup, earlier: readonly Saying[]): Saying | null {
  const { atoms, start } = verb;
  // Behind a comma the verb goes back to a tag right before it or to the main subject, not to a "who" or to the "he" of what was said
  // on the way.
  const comma =
    isMark(atoms[start - 1], /^[,—–-]$/) ||
    (/^(?:and|but)$/.test(lowerAt(atoms, start - 1)) && isMark(atoms[start - 2], /^,$/));
  const last = earlier.findLast(
    (one) =>
      one.source !== null && one.rule !== 'according-to' && one.rule !== 'passive-by' && !(comma && one.relative),
  );
  const main = comma && !(last && isTag(atoms, last)) ? sentenceSubject(atoms.slice(0, start)) : null;
  const before = main === null ? last : earlier.find((one) => one.source?.from === main.from);
  const source = main ?? last?.source ?? sentenceSubject(atoms.slice(0, start));
  return source && { ...fromVerb(verb, source, 'same-subject'), relative: before?.relative ?? false };
}

/** Whether a saying stands by itself: “...” she said. */
const isTag = (atoms: readonly Atom[], { rule, inverted, from }: Saying): boolean =>
  rule !== 'same-subject' &&
  (inverted || from === 0 || atomAt(atoms, from - 1).marked >= 0 || isPause(atomAt(atoms, from - 1)));

/** ", saying", "by saying", "a statement saying". */
function participle(verb: VerbGroup, before: Atom, earlier: readonly Saying[]): Saying | null {
  const { atoms, at, start, form } = verb;
  // Smith v. Jones (quoting “...”): the words are of a third authority.
  if (before.text === '(' && /^(?:quote|cite)$/.test(form.lemma)) return null;
  if (isPause(before) || /^(?:and|by|in|after|before|while|when|without)$/.test(before.lower))
    return sharedSubject(verb, earlier);
  if (prepositions.has(before.lower) || determiners.has(before.lower) || !opensClause(atoms[at + 1])) return null;
  const noun = phraseBefore(atoms, start, true);
  return noun && fromSubject(verb, issuerOf(atoms, noun) ?? noun, 'noun-participle');
}

/** "Orr issued a statement saying": it is Orr who says it. */
function issuerOf(atoms: readonly Atom[], noun: Range): Range | null {
  if (noun.from === 0 || !paper.test(lowerAt(atoms, noun.to - 1))) return null;
  const issuer = sentenceSubject(atoms);
  return issuer && issuer.to <= noun.from && !/^(?:there|it|this|that)$/.test(lowerAt(atoms, issuer.from))
    ? issuer
    : null;
}

/** "Orr, a lawyer, said". */
function behindPause(verb: VerbGroup, earlier: readonly Saying[]): Saying | null {
  const source = phraseBeforePause(verb.atoms, verb.start - 1);
  if (source) return fromSubject(verb, source, 'subject-apposition-verb');
  return inverted(verb) ?? sharedSubject(verb, earlier);
}

/** "Orr, who said". */
function relative(verb: VerbGroup, { lower }: Atom): Saying | null {
  const { start } = verb;
  if (lower === 'that' && start < 2) return null;
  return { ...fromSubject(verb, { from: start - 1, to: start }, 'relative'), relative: true };
}

/** "Orr said". */
function subjectRightBefore(verb: VerbGroup): Saying | null {
  const { atoms, start } = verb;
  if (isCalled(verb)) return null;
  const source = phraseBefore(atoms, start);
  if (source === null || isPostedTo(verb) || hasSpeech(atoms, source)) return null;
  return fromSubject(verb, withForgottenComma(atoms, source), 'subject-verb');
}

/** "a group called X": a participle, unless the phrase opens the sentence. */
function isCalled({ atoms, start, form, auxiliaries }: VerbGroup): boolean {
  if (form.form !== 'past' || form.alsoNoun || form.class === 'speech' || auxiliaries.length > 0) return false;
  if (!/^(?:a|an)$/.test(lowerAt(atoms, start - 2))) return false;
  return (start - 2 > 0 && !isPause(atomAt(atoms, start - 3))) || /^(?:call|name|title|dub|entitle)$/.test(form.lemma);
}

/** "in a statement posted to", "issued a letter sent by": the phrase is an object, the form a participle. */
const isPostedTo = ({ atoms, at, start, form, auxiliaries }: VerbGroup): boolean =>
  form.form === 'past' &&
  auxiliaries.length === 0 &&
  (form.class === 'naming' || participles.test(form.lemma)) &&
  isObject(atoms, start) &&
  /^(?:to|by|in|on|at|from|with|for|of|as|against)$/.test(lowerAt(atoms, at + 1));

/** “...” Ann Roe, director of the fund said: the phrase with the name before its comma. */
function withForgottenComma(atoms: readonly Atom[], source: Range): Range {
  if (lowerAt(atoms, source.from - 1) !== ',' || isCapital(atomAt(atoms, source.from).text)) return source;
  const name = phraseBefore(atoms, source.from - 1);
  return name && isName(atoms, name) && (name.from === 0 || atomAt(atoms, name.from - 1).marked >= 0)
    ? { from: name.from, to: source.to }
    : source;
}

const participles =
  /^(?:post|publish|write|email|text|submit|offer|propose|suggest|plan|record|agree|print|run|hold|allow|announce|expect|report|read)$/;

/** "in a statement |", "issued a letter |": what stands before is the object of a preposition or verb, so no subject. */
function isObject(atoms: readonly Atom[], end: number): boolean {
  for (let i = end - 1; i >= 0; i--) {
    const atom = atomAt(atoms, i);
    if (atom.marked >= 0 || isPause(atom) || subjectPronouns.has(atom.lower)) return false;
    if (prepositions.has(atom.lower)) return i > 0;
    if (i < end - 1 && looksFinite(atom)) return true;
  }
  return false;
}

/** Capital at both ends, and no "On", "Late" or "The" in front. */
const isName = (atoms: readonly Atom[], { from, to }: Range) =>
  isCapital(atomAt(atoms, from).text) &&
  isCapital(atomAt(atoms, to - 1).text) &&
  !isTime(atomAt(atoms, from).lower) &&
  !prepositions.has(atomAt(atoms, from).lower) &&
  !determiners.has(atomAt(atoms, from).lower) &&
  !/^(?:late|early|last|next|asked|speaking)$/.test(atomAt(atoms, from).lower);

/** A quotation set apart by pauses is nobody's name. */
const hasSpeech = (atoms: readonly Atom[], range: Range) =>
  atoms.slice(range.from, range.to).some((atom) => atom.marked >= 0 && !atom.inPhrase);
