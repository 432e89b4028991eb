import type { Span } from '../../../document/document.ts';
import { type Attribution, spanOf } from './attribution.ts';
import type { Atom } from './frame.ts';
import { phraseBefore } from './phrase.ts';
import { atomAt, isCapital, isWordLike, looksFinite } from './word-class.ts';

const isDash = (atom: Atom | undefined) =>
  atom !== undefined && atom.marked < 0 && /^(?:—|–|―|--|-|~)$/.test(atom.text);

/** A line that only signs the quotation before it: "- Ann Roe, Harbour Light". */
export function signedBy(atoms: readonly Atom[]): Span | null {
  const from = isDash(atoms[0]) ? 1 : -1;
  const first = atoms[from];
  if (!first || first.marked >= 0 || !isCapital(first.text) || atoms.length > 16) return null;
  if (atoms.some((atom) => atom.marked >= 0 || looksFinite(atom))) return null;
  return nameFrom(atoms, from);
}

function nameFrom(atoms: readonly Atom[], from: number): Span | null {
  let to = from;
  while (to < atoms.length && atomAt(atoms, to).marked < 0 && isWordLike(atomAt(atoms, to).text)) to++;
  return to > from ? spanOf(atoms, { from, to }) : null;
}

/** “...” — Ann Roe; Ann Roe: “...”; the report: “...”. A name set beside a quotation by a mark alone. */
export function named(atoms: readonly Atom[], free: readonly Atom[]): Attribution[] {
  const found: Attribution[] = [];
  for (const [at, atom] of atoms.entries()) {
    if (atom.marked < 0 || !free.includes(atom)) continue;
    const said = (source: Span | null, rule: 'signed' | 'name-colon') => {
      if (source)
        found.push({
          source,
          cue: null,
          content: [{ start: atom.start, end: atom.end }],
          form: 'direct',
          marked: [atom.marked],
          rule,
          says: true,
          nested: false,
        });
    };
    if (
      isDash(atoms[at + 1]) &&
      at === 0 &&
      isCapital(atoms[at + 2]?.text ?? '') &&
      !atoms.slice(at + 2).some((one) => one.marked >= 0 || looksFinite(one))
    ) {
      said(nameFrom(atoms, at + 2), 'signed');
    } else if (atoms[at - 1]?.text === ':' && at >= 2) {
      const phrase = phraseBefore(atoms, at - 1);
      if (phrase && phrase.to - phrase.from <= 10) said(spanOf(atoms, phrase), 'name-colon');
    }
  }
  return found;
}
