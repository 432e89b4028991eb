import type { Block, Span } from '../../document/document.ts';
import type { Sentence } from '../../language/sentence.ts';
import type { Entity } from '../names/entity.ts';
import { type Attribution, attributionsIn, size } from './attribution.ts';
import { type Atom, type Frame, framesOf } from './frame.ts';
import { type Marked, markedStretches } from './marks.ts';
import type { Quotation } from './quotation.ts';
import { endsWithColon, fallback, sourceOf } from './sentence-before.ts';
import { named, signedBy } from './signature.ts';
import { speakersOf } from './speaker.ts';
import { standsAlone } from './title.ts';
import { isWordLike } from './word-class.ts';

/**
 * Who is said to have said what in the blocks that are read (asides are not): direct, mixed and indirect, in order of their first
 * word. A quotation that nobody is found for is not in the list.
 */
export function findAttributions(
  text: string,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
): Attribution[] {
  return attribute(text, blocks, sentences).attributions;
}

interface Attributed {
  readonly marked: readonly Marked[];
  readonly frames: readonly Frame[];
  readonly attributions: Attribution[];
}

function attribute(text: string, blocks: readonly Block[], sentences: readonly Sentence[]): Attributed {
  const marked = markedStretches(text, blocks);
  const frames = framesOf(text, blocks, sentences, marked);
  const attributions: Attribution[] = [];
  /** Place in `attributions` of the speech that a sentence of nothing but quotation goes on with, or -1. */
  let current = -1;
  let before: Frame | null = null;
  /** Quotations without speaker right before this frame: the next tag may be theirs. */
  let waiting: Atom[] = [];
  for (const frame of frames) {
    const { atoms } = frame;
    const bare = atoms.every((atom) => atom.marked >= 0 || !isWordLike(atom.text));
    if (bare) {
      const spoken = atoms.filter((atom) => atom.marked >= 0);
      const colon = before !== null && endsWithColon(before);
      if (spoken.length === 0) continue;
      // A block quotation is nobody's going on, unless the block before is one too: a colon or the sentence before says whose it is.
      const setOff = spoken.some((atom) => marked[atom.marked]!.marks === 'block');
      const goesOn =
        current >= 0 && !colon && (!setOff || (before !== null && blocks[before.block]?.kind === 'block-quotation'));
      if (goesOn) {
        attributions[current] = extended(attributions[current]!, spoken);
      } else {
        const said = before !== null ? sourceOf(text, before, colon, before.block === frame.block) : null;
        if (said) {
          attributions.push({
            ...said,
            content: spoken,
            form: 'direct',
            marked: spoken.map((atom) => atom.marked),
            rule: colon ? 'colon' : 'sentence-before',
            says: true,
            nested: false,
          });
          current = attributions.length - 1;
        } else waiting.push(...spoken);
      }
      before = frame;
      continue;
    }
    const signature = waiting.length > 0 ? signedBy(atoms) : null;
    if (signature) {
      attributions.push({
        source: signature,
        cue: null,
        content: waiting,
        form: 'direct',
        marked: waiting.map((atom) => atom.marked),
        rule: 'signed',
        says: true,
        nested: false,
      });
      waiting = [];
      current = -1;
      before = frame;
      continue;
    }
    const found = attributionsIn(text, frame);
    const taken = new Set(found.flatMap((one) => one.marked));
    const free = atoms.filter((atom) => atom.marked >= 0 && !taken.has(atom.marked));
    if (free.length > 0) found.push(...named(atoms, free));
    const left = free.filter((atom) => !found.some((one) => one.marked.includes(atom.marked)));
    const goesOn =
      left.length > 0 &&
      found.length === 0 &&
      current >= 0 &&
      before?.block === frame.block &&
      left.some((atom) => standsAlone(text, marked[atom.marked]!));
    if (goesOn) {
      // “It is a lie,” Orr said. Executive orders “are just press releases.” The writer's own words go on with what Orr said.
      attributions[current] = { ...extended(attributions[current]!, [frameSpan(atoms)], left), form: 'mixed' };
      before = frame;
      continue;
    }
    if (left.length > 0) found.push(...fallback(text, frame, left, marked));
    const first = found.find((one) => atoms[0]!.marked >= 0 && !one.nested && one.marked.includes(atoms[0]!.marked));
    if (first && waiting.length > 0) found[found.indexOf(first)] = preceded(first, waiting);
    waiting = [];
    const last = found.findLastIndex((one) => one.marked.length > 0 && !one.nested);
    current = last < 0 ? -1 : attributions.length + last;
    for (const one of found) attributions.push(one);
    before = frame;
  }
  return { marked, frames, attributions: attributions.toSorted(byStart) };
}

const byStart = (a: Attribution, b: Attribution) =>
  startOf(a) - startOf(b) || (a.cue?.start ?? 0) - (b.cue?.start ?? 0);

const startOf = (one: Attribution) => one.content[0]?.start ?? 0;

/** A frame without its closing mark. */
function frameSpan(atoms: readonly Atom[]): Span {
  const last = atoms.findLast((atom) => atom.marked >= 0 || isWordLike(atom.text))!;
  return { start: atoms[0]!.start, end: last.end };
}

function extended(
  one: Attribution,
  spans: readonly Span[],
  atoms: readonly Atom[] = spans as readonly Atom[],
): Attribution {
  return {
    ...one,
    content: [...one.content, ...spans.map(({ start, end }) => ({ start, end }))],
    form: one.form === 'indirect' ? 'mixed' : one.form,
    marked: [...one.marked, ...atoms.map((atom) => atom.marked)],
  };
}

function preceded(one: Attribution, atoms: readonly Atom[]): Attribution {
  return {
    ...one,
    content: [...atoms.map(({ start, end }) => ({ start, end })), ...one.content],
    marked: [...atoms.map((atom) => atom.marked), ...one.marked],
  };
}

/**
 * The quotations of a document, in order, with their speakers. `entities` are the people and bodies that the document names; a
 * speaker's entity is the one whose mention is the head of the words that name the speaker.
 */
export function findQuotations(
  text: string,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  entities: readonly Entity[],
): Quotation[] {
  const { marked, attributions } = attribute(text, blocks, sentences);
  const owner = new Map<number, Attribution>();
  for (const one of attributions) {
    for (const index of one.marked) {
      const other = owner.get(index);
      if (other === undefined || speaksCloser(one, other, marked[index]!)) owner.set(index, one);
    }
  }
  const speakers = speakersOf(text, blocks, attributions, entities);
  const quotations: Quotation[] = [];
  for (const [index, stretch] of marked.entries()) {
    const said = owner.get(index);
    if (said === undefined && !standsAlone(text, stretch)) continue;
    quotations.push({
      start: stretch.start,
      end: stretch.end,
      content: stretch.content,
      form: said?.form === 'direct' || said === undefined ? 'direct' : 'mixed',
      speaker: { span: said?.source ?? null, entity: said ? (speakers.get(said) ?? null) : null },
      cue: said?.cue ?? null,
      rule: said?.rule ?? 'nobody',
      continues: stretch.continues || (said !== undefined && owner.get(index + 1) === said),
    });
  }
  return quotations;
}

/**
 * Of two who are said to have said the same words: the inner one where its cue stands right at the quotation ("Orr recalled that Vance
 * said, “...”"); else the outer one, whose clause holds the quotation with the other's doings ("Orr wrote that the deal gave it “...”").
 */
function speaksCloser(one: Attribution, other: Attribution, stretch: Marked): boolean {
  const [inner, outer] = size(one) < size(other) ? [one, other] : [other, one];
  const direct = inner.says && inner.form === 'direct' && inner.content.some((span) => span.start === stretch.start);
  return (direct ? inner : outer) === one;
}
