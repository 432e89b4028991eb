import type { Block, Span } from '../../document/document.ts';
import type { Sentence } from '../../language/sentence.ts';
import type { Entity } from '../names/entity.ts';
import { type Attribution, attributionsIn, size, spanOf } from './attribution.ts';
import { type Atom, type Frame, framesOf } from './frame.ts';
import { type Marked, markedStretches } from './marks.ts';
import type { Quotation } from './quotation.ts';
import { isWordLike, sentenceSubject } from './source.ts';
import { speakerEntity } from './speaker.ts';

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
  /** The frame before, if it ended with a colon or made no quotation: whose words may follow. */
  let before: Frame | null = null;
  /** Quotations without speaker that the next tag may be about. */
  let waiting: number[] = [];
  for (const frame of frames) {
    const { found } = attributionsIn(text, frame);
    const taken = new Set(found.flatMap((one) => one.marked));
    const free = frame.atoms.filter((atom) => atom.marked >= 0 && !taken.has(atom.marked));
    const bare = frame.atoms.every((atom) => atom.marked >= 0 || !isWordLike(atom.text));
    const newBlock = before !== null && before.block !== frame.block;
    if (bare && free.length > 0) {
      const colon = before !== null && endsWithColon(before);
      if (current >= 0 && !colon) {
        attributions[current] = extended(attributions[current]!, free);
      } else if (before !== null && (colon || !newBlock)) {
        const said = sourceOf(text, before, colon);
        if (said) {
          attributions.push({
            ...said,
            content: free,
            form: 'direct',
            marked: free.map((atom) => atom.marked),
            rule: colon ? 'colon' : 'sentence-before',
            nested: false,
          });
          current = attributions.length - 1;
        } else waiting.push(...free.map((atom) => atom.marked));
      }
      before = frame;
      continue;
    }
    for (const one of found) attributions.push(one);
    const last = found.findLastIndex((one) => one.marked.length > 0 && !one.nested);
    current = last >= 0 && endsWithSpeech(frame, found[last]!) ? attributions.length - found.length + last : -1;
    if (free.length > 0) {
      const rest = fallback(text, frame, free, marked);
      attributions.push(...rest);
      if (rest.length > 0 && last < 0) current = attributions.length - 1;
    }
    waiting = [];
    before = frame;
  }
  return { marked, frames, attributions: attributions.toSorted(byStart) };
}

const byStart = (a: Attribution, b: Attribution) =>
  startOf(a) - startOf(b) || (a.cue?.start ?? 0) - (b.cue?.start ?? 0);
const startOf = (one: Attribution) => one.content[0]?.start ?? 0;

function extended(one: Attribution, atoms: readonly Atom[]): Attribution {
  return {
    ...one,
    content: [...one.content, ...atoms.map(({ start, end }) => ({ start, end }))],
    form: one.form === 'indirect' ? 'mixed' : one.form,
    marked: [...one.marked, ...atoms.map((atom) => atom.marked)],
  };
}

/** A speech goes on in the next sentence if this one is tagged and its quotation is more than a word or two of scare. */
function endsWithSpeech(_frame: Frame, _one: Attribution): boolean {
  return true;
}

const endsWithColon = (frame: Frame) => {
  const last = frame.atoms.at(-1);
  return last !== undefined && last.marked < 0 && last.text === ':';
};

/** Who the sentence before is about, for a quotation that stands alone after it. */
function sourceOf(text: string, frame: Frame, colon: boolean): { source: Span | null; cue: Span | null } | null {
  const { sayings } = attributionsIn(text, frame);
  const saying = sayings.findLast((one) => one.source !== null);
  if (saying?.source)
    return { source: spanOf(frame.atoms, saying.source), cue: saying.cue ? spanOf(frame.atoms, saying.cue) : null };
  const subject = sentenceSubject(frame.atoms);
  if (subject === null) return null;
  const cue =
    colon && subject.to < frame.atoms.length - 1
      ? { start: frame.atoms[subject.to]!.start, end: frame.atoms.at(-2)!.end }
      : null;
  return { source: spanOf(frame.atoms, subject), cue };
}

/** A quotation in a sentence without a word of saying that takes it: the subject of the sentence, if it has a verb. */
function fallback(text: string, frame: Frame, free: readonly Atom[], marked: readonly Marked[]): Attribution[] {
  const { atoms } = frame;
  const subject = sentenceSubject(atoms);
  if (subject === null || subject.to >= atoms.length) return [];
  const spoken = free.filter((atom) => atoms.indexOf(atom) > subject.to && standsAlone(text, marked[atom.marked]!));
  if (spoken.length === 0) return [];
  return [
    {
      source: spanOf(atoms, subject),
      cue: { start: atoms[subject.to]!.start, end: atoms[subject.to]!.end },
      content: spoken.map(({ start, end }) => ({ start, end })),
      form: 'mixed',
      marked: spoken.map((atom) => atom.marked),
      rule: 'main-verb',
      nested: false,
    },
  ];
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
      if (other === undefined || size(one) < size(other)) owner.set(index, one);
    }
  }
  const entityOf = speakerEntity(text, entities);
  const quotations: Quotation[] = [];
  for (const [index, stretch] of marked.entries()) {
    const said = owner.get(index);
    if (said === undefined && !standsAlone(text, stretch)) continue;
    quotations.push({
      start: stretch.start,
      end: stretch.end,
      content: stretch.content,
      form: said?.form === 'direct' || said === undefined ? 'direct' : 'mixed',
      speaker: { span: said?.source ?? null, entity: said?.source ? entityOf(said.source) : null },
      cue: said?.cue ?? null,
      rule: said?.rule ?? 'nobody',
      continues: stretch.continues || (said !== undefined && owner.get(index + 1) === said),
    });
  }
  return quotations;
}

/** Words in marks that nobody is said to have said: a quotation from four words on that is not a title, else a scare quote. */
function standsAlone(text: string, stretch: Marked): boolean {
  const words =
    text
      .slice(stretch.content.start, Math.min(stretch.content.end, stretch.content.start + 400))
      .match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  if (words.length < 4) return false;
  return !isTitle(words);
}

const isTitle = (words: readonly string[]) =>
  words.every(
    (word) =>
      /^[\p{Lu}\p{N}]/u.test(word) || /^(?:a|an|the|of|in|on|at|by|for|from|with|to|and|or|but|is|as|vs?)$/.test(word),
  );
