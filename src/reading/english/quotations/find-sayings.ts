import { type CueForm, cueForms, phrasal } from './cue.ts';
import { isVerb, tagsQuotation } from './cue-verb.ts';
import type { Atom } from './frame.ts';
import { phraseAfter, phraseBefore } from './phrase.ts';
import type { Saying } from './saying.ts';
import { verbGroup, verbGroupStart } from './verb-group.ts';
import { withSubject } from './verb-subject.ts';
import { isPause, lowerAt } from './word-class.ts';

/** The sayings of a frame, from left to right. */
export function sayingsOf(atoms: readonly Atom[]): Saying[] {
  const found: Saying[] = [];
  for (const [at, atom] of atoms.entries()) {
    const saying = atom.marked >= 0 ? null : sayingAt(atoms, at, atom.lower, found);
    if (saying) found.push(saying);
  }
  return found;
}

/** The saying of the word at `at`; `earlier` are those before it. */
function sayingAt(atoms: readonly Atom[], at: number, word: string, earlier: readonly Saying[]): Saying | null {
  if (word === 'according' && lowerAt(atoms, at + 1) === 'to') return accordingTo(atoms, at);
  if (phrasal.get(word)?.test(lowerAt(atoms, at + 1)) && endsSpeech(atoms, at)) {
    const saying = withSubject(verbGroup(atoms, at, spoken), earlier);
    return saying && { ...saying, group: { from: saying.group.from, to: at + 2 }, to: Math.max(saying.to, at + 2) };
  }
  const form = cueForms.get(word);
  if (form === undefined) return null;
  const quoted = form.lemma === 'quote' ? quotedAsSaying(atoms, at, form) : null;
  if (quoted) return quoted;
  return isVerb(atoms, at, form) ? withSubject(verbGroup(atoms, at, form), earlier) : null;
}

/** Whether a verb with its particle, "spoke out |", is followed by a quotation or a pause, or follows a quotation. */
function endsSpeech(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at + 2];
  return next === undefined || next.marked >= 0 || isPause(next) || tagsQuotation(atoms, at);
}

/** "According to the fund, the trustees ...": no apposition in front of the clause. */
function accordingTo(atoms: readonly Atom[], at: number): Saying | null {
  const source = phraseAfter(atoms, at + 2, at > 0);
  return (
    source && {
      at,
      group: { from: at, to: at + 2 },
      form: according,
      source,
      from: at,
      to: source.to,
      inverted: true,
      relative: false,
      rule: 'according-to',
    }
  );
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
  return {
    at,
    group: { from: at, to: as + 2 },
    form: { ...form, class: 'speech' },
    source,
    from: teller?.from ?? start,
    to: as + 2,
    inverted: false,
    relative: false,
    rule: 'quoted-as-saying',
  };
}

/** A verb that says something by its particle; it must take quoted words. */
const spoken: CueForm = {
  lemma: 'speak',
  class: 'speech',
  form: 'past',
  alsoNoun: false,
  weak: true,
  inverts: false,
};
