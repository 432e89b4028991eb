import type { Span } from '../../../document/document.ts';
import { contentsOf, type Found } from './content.ts';
import type { Atom, Frame } from './frame.ts';
import type { Range } from './phrase.ts';
import type { RuleName } from './rules.ts';
import { atomAt, isWordLike } from './word-class.ts';

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
  /** A word of saying ("said", "according to"), not of doing or thinking ("gave", "hopes"); `true` where there is none. */
  readonly says: boolean;
  readonly rule: RuleName;
  /** Its cue stands inside what another is said to have said: "The suit says that Vance [called] it a “sham”". */
  readonly nested: boolean;
}

/** The attributions that a frame makes by itself. */
export function attributionsIn(text: string, frame: Frame): Attribution[] {
  return markNested(contentsOf(text, frame.atoms).map((one) => attribution(frame.atoms, one)));
}

function attribution(atoms: readonly Atom[], found: Found): Attribution {
  const marked: number[] = [];
  let outside = 0;
  for (const range of found.content) {
    for (let i = range.from; i < range.to; i++) {
      if (atomAt(atoms, i).marked >= 0) marked.push(atomAt(atoms, i).marked);
      else if (isWordLike(atomAt(atoms, i).text)) outside++;
    }
  }
  return {
    source: found.source ? spanOf(atoms, found.source) : null,
    cue: found.cue ? spanOf(atoms, found.cue) : null,
    content: found.content.filter((range) => range.to > range.from).map((range) => spanOf(atoms, range)),
    form: marked.length === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed',
    marked,
    says: found.says,
    rule: found.rule,
    nested: false,
  };
}

export function spanOf(atoms: readonly Atom[], range: Range): Span {
  return { start: atomAt(atoms, range.from).start, end: atomAt(atoms, range.to - 1).end };
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
