import type { Span } from '../../../document/document.ts';
import { type Attribution, attributionsIn, spanOf } from './attribution.ts';
import { sayingsOf } from './find-sayings.ts';
import type { Atom, Frame } from './frame.ts';
import type { Marked } from './marks.ts';
import { type Range, sentenceSubject } from './phrase.ts';
import { standsAlone } from './title.ts';
import { atomAt, isCapital, isWordLike, paper, subjectPronouns } from './word-class.ts';

export const endsWithColon = (frame: Frame) => {
  const last = frame.atoms.at(-1);
  return last !== undefined && last.marked < 0 && last.text === ':';
};

/** Who the sentence before is about, for a quotation that stands alone after it; behind a colon, whoever it leads up to. */
export function sourceOf(
  text: string,
  frame: Frame,
  colon: boolean,
  sameBlock: boolean,
): { source: Span; cue: Span | null } | null {
  const { atoms } = frame;
  if (colon) {
    const saying = sayingsOf(atoms).findLast((one) => one.source !== null);
    if (saying?.source) return { source: spanOf(atoms, saying.source), cue: spanOf(atoms, saying.group) };
  } else {
    const said = attributionsIn(text, frame).findLast(
      (one) => !one.nested && one.source !== null && (sameBlock || one.says),
    );
    if (said?.source) return { source: said.source, cue: said.cue };
    if (!sameBlock) return null;
  }
  const subject = sentenceSubject(atoms);
  if (subject === null || (!colon && !speaks(atoms, subject))) return null;
  const led = colon && subject.to < atoms.length - 1;
  return {
    source: spanOf(atoms, subject),
    cue: led ? { start: atomAt(atoms, subject.to).start, end: atoms.at(-2)!.end } : null,
  };
}

/** A person by pronoun or name, or a paper: what can be said to say something by the bare verb of a sentence. */
function speaks(atoms: readonly Atom[], { from, to }: Range): boolean {
  const first = atomAt(atoms, from);
  if (subjectPronouns.has(first.lower)) return !/^(?:it|i|we|you)$/.test(first.lower);
  const last = atomAt(atoms, to - 1);
  return (
    isCapital(last.text) ||
    paper.test(last.lower) ||
    /(?:er|or|ist|man|woman|judge|court|jury|attorney|witness|official)s?$/.test(last.lower)
  );
}

/** A quotation in a sentence without a word of saying that takes it: the subject of the sentence, if it has a verb. */
export function fallback(text: string, frame: Frame, free: readonly Atom[], marked: readonly Marked[]): Attribution[] {
  const { atoms } = frame;
  const subject = sentenceSubject(atoms);
  if (
    subject === null ||
    subject.to >= atoms.length ||
    atomAt(atoms, subject.to).marked >= 0 ||
    !isWordLike(atomAt(atoms, subject.to).text)
  )
    return [];
  if (!speaks(atoms, subject)) return [];
  const spoken = free.filter((atom) => atoms.indexOf(atom) > subject.to && standsAlone(text, marked[atom.marked]!));
  if (spoken.length === 0) return [];
  return [
    {
      source: spanOf(atoms, subject),
      cue: { start: atomAt(atoms, subject.to).start, end: atomAt(atoms, subject.to).end },
      content: spoken.map(({ start, end }) => ({ start, end })),
      form: 'mixed',
      marked: spoken.map((atom) => atom.marked),
      rule: 'main-verb',
      says: true,
      nested: false,
    },
  ];
}
