import type { Block, Span } from '../../../document/document.ts';
import type { Sentence } from '../../../language/sentence.ts';
import { cueForms } from './cue.ts';
import type { Marked } from './marks.ts';
import { isTitle } from './title.ts';

/** A word or mark outside quotation marks, or a whole quotation taken as one piece. */
export interface Atom extends Span {
  readonly text: string;
  readonly lower: string;
  /** Place in the list of marked stretches, or -1 for a word or mark. */
  readonly marked: number;
  /** For a quotation: it may be a name or a scare word inside a phrase ("the “Morning” host"), not words set apart by a pause. */
  readonly inPhrase: boolean;
  /** For a quotation: every word of weight has a capital, as in the name of a work or a programme. */
  readonly title: boolean;
}

/**
 * A sentence of the one who writes, with every quotation in it taken as one piece, however many sentences the quotation holds:
 * “It was. It is,” she said in court. → QUOTATION she said in court .
 */
export interface Frame {
  readonly atoms: readonly Atom[];
  /** Place of its block in the list of blocks. */
  readonly block: number;
}

const endsSpeech = /[.?!…]["'’”]*$/;
const asksOrCries = /[?!…]["'’”]*$/;

/** No sentence of prose is as long; a frame is cut there, so that the work on one stays bounded whatever the input. */
const longest = 400;

/** The frames of the blocks that are read, in order. */
export function framesOf(
  text: string,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  marked: readonly Marked[],
): Frame[] {
  const frames: Frame[] = [];
  let atoms: Atom[] = [];
  let block = -1;
  let stretch = 0;
  let nextBlock = 0;
  const flush = () => {
    if (atoms.length > 0) frames.push({ atoms, block });
    atoms = [];
  };
  /** End of the marked stretch that is being passed over. */
  let inside = 0;
  for (const sentence of sentences) {
    while (nextBlock < blocks.length && blocks[nextBlock]!.start <= sentence.start) nextBlock++;
    if (nextBlock - 1 !== block) {
      flush();
      block = nextBlock - 1;
    }
    for (const [index, token] of sentence.tokens.entries()) {
      if (token.start < inside) continue;
      while (stretch < marked.length && marked[stretch]!.end <= token.start) stretch++;
      const here = marked[stretch];
      const quoted = here !== undefined && token.end > here.start;
      const next: Atom = quoted
        ? {
            start: here.start,
            end: here.end,
            text: '',
            lower: '',
            marked: stretch,
            inPhrase: fitsInPhrase(text, here),
            title: isTitle(text, here),
          }
        : {
            start: token.start,
            end: token.end,
            text: token.text,
            lower: token.text.toLowerCase(),
            marked: -1,
            inPhrase: false,
            title: false,
          };
      const last = atoms.at(-1);
      if (
        !quoted &&
        last !== undefined &&
        last.marked < 0 &&
        last.end === token.start &&
        token.end - last.start <= longestCompound &&
        hyphenated(last.text, token.text)
      ) {
        const joined = text.slice(last.start, token.end);
        atoms[atoms.length - 1] = {
          start: last.start,
          end: token.end,
          text: joined,
          lower: joined.toLowerCase(),
          marked: -1,
          inPhrase: false,
          title: false,
        };
        continue;
      }
      if (breaksBefore(text, atoms, next, index === 0, marked, sentence, index)) flush();
      if (atoms.length >= longest) flush();
      atoms.push(next);
      if (quoted) {
        inside = here.end;
        stretch++;
      }
    }
  }
  flush();
  return frames;
}

/** Longer chains of hyphens are no compound: UTF-16 code units. */
const longestCompound = 60;

/** "short-term", "on-air": one word for our purpose, though the treebanks cut it at the hyphen. */
const hyphenated = (left: string, right: string) =>
  (right === '-' && /[\p{L}\p{N}]$/u.test(left)) ||
  (left.length > 1 && left.endsWith('-') && /^[\p{L}\p{N}]/u.test(right));

const fitsInPhrase = (text: string, { content }: Marked) =>
  content.end - content.start <= 60 && /[\p{L}\p{N}]/u.test(text[content.end - 1]!);

/** Does a new sentence of the writer begin with `next`? */
function breaksBefore(
  text: string,
  atoms: readonly Atom[],
  next: Atom,
  startsSentence: boolean,
  marked: readonly Marked[],
  sentence: Sentence,
  index: number,
): boolean {
  const last = atoms.at(-1);
  if (last === undefined) return false;
  // A sentence splitter may take the opening mark after a full stop for a closing one.
  // "a U.S. | Judge": no sentence ends there.
  if (
    last.lower === 'u.s.' &&
    /^(?:judge|magistrate|attorney|district|circuit|senior|chief|marshals?|trustee)$/.test(next.lower)
  )
    return false;
  if (last.marked < 0) return startsSentence || (next.marked >= 0 && /^[.?!]$/.test(last.text));
  const stretch = marked[last.marked]!;
  const tail = text.slice(Math.max(stretch.content.start, stretch.content.end - 4), stretch.content.end);
  if (!endsSpeech.test(tail)) return startsSentence && /[.?!]/.test(text.slice(last.end, next.start + 1));
  if (next.marked >= 0) return true;
  if (!/^[\p{Lu}\p{N}]/u.test(next.text)) return false;
  // “Why?” Harlow asked. – but: She asked, “Why?” Harlow answered.
  if (asksOrCries.test(tail) && atoms.length === 1) return !saysSoon(sentence, index);
  return true;
}

/** “Why?” NAME asked. The tag after a question is a few words up to a word of saying, with the end or a pause close behind. */
function saysSoon(sentence: Sentence, from: number): boolean {
  for (let i = from; i < Math.min(sentence.tokens.length, from + 14); i++) {
    const token = sentence.tokens[i]!;
    const form = cueForms.get(token.text.toLowerCase());
    if (i > from && form?.class === 'speech' && form.form !== 'gerund' && form.form !== 'base') {
      const after = sentence.tokens[i + 1]?.text ?? '.';
      return /^(?:[.,:;—–-]|in|on|at|to|of|during|when|while|after|before|as|with|from|his|her|the|reporters|\p{Lu}.*|\w+ly)$/u.test(
        after,
      );
    }
    if (/^["“”]$/.test(token.text)) return false;
  }
  return false;
}
