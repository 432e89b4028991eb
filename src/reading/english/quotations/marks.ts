import type { Block, Span } from '../../../document/document.ts';

/** A stretch of text between quotation marks, marks included; whether somebody said it is not decided here. */
export interface Marked extends Span {
  /** The words between the marks. */
  readonly content: Span;
  /** `block`: a block quotation, set off by its layout alone; `content` is then the whole of it. */
  readonly marks: 'double' | 'single' | 'block';
  /** `false`: no closing mark; the stretch then ends with its paragraph. */
  readonly closed: boolean;
  /** The speech goes on in the next stretch: the paragraph ends unclosed and the next one opens with the mark again. */
  readonly continues: boolean;
}

const opening = new Set(['“', '„', '«']);
const closing = new Set(['”', '»']);

const isSpace = (c: string) => c === '' || c === ' ' || c === '\n' || c === '\t' || c === '\r' || c === '\u00a0';
const isWord = (c: string) => c !== '' && /[\p{L}\p{N}]/u.test(c);
const isDigit = (c: string) => c >= '0' && c <= '9' && c.length === 1;
/** What may stand right before an opening mark, besides white space. */
const beforeOpening = (c: string) => isSpace(c) || /[([{—–\-―/:;,…>.]/.test(c);
/** What may stand right after a closing mark, besides white space. */
const afterClosing = (c: string) => isSpace(c) || /[\])}—–\-―/:;,.!?…<'’"”]/.test(c);

interface Mark {
  readonly at: number;
  readonly length: 1 | 2;
  readonly kind: 'double' | 'single';
  /** The side its shape or its neighbours speak for. */
  readonly side: 'open' | 'close' | 'either';
}

/**
 * Every mark of a paragraph that can be a quotation mark, from left to right. Not marks: apostrophes (letter on both sides, or
 * a plural's genitive while no single mark is open), inches and minutes (6'2", 12" tall), arc marks of a docket stamp.
 */
function marksOf(text: string, start: number, end: number): Mark[] {
  const found: Mark[] = [];
  for (let at = start; at < end; at++) {
    const c = text[at]!;
    const before = at > start ? text[at - 1]! : '';
    const after = at + 1 < end ? text[at + 1]! : '';
    if (opening.has(c)) {
      // Some writers close with the opening mark: “rapists“ while calling. Such a mark has a word before and none after.
      found.push({
        at,
        length: 1,
        kind: 'double',
        side: c === '“' && !beforeOpening(before) && afterClosing(after) ? 'close' : 'open',
      });
    } else if (closing.has(c)) {
      found.push({
        at,
        length: 1,
        kind: 'double',
        side: beforeOpening(before) && isSpace(before) && isWord(after) ? 'open' : 'close',
      });
    } else if (c === '"') {
      if (isDigit(before) && inches(text, at, start, end)) continue;
      const opens = beforeOpening(before) && !isSpace(after) && !/[,;]/.test(after);
      const closes = !isSpace(before) && afterClosing(after);
      found.push({ at, length: 1, kind: 'double', side: opens === closes ? 'either' : opens ? 'open' : 'close' });
    } else if ((c === "'" && after === "'") || (c === '`' && after === '`')) {
      const next = at + 2 < end ? text[at + 2]! : '';
      const opens = c === '`' || (beforeOpening(before) && !isSpace(next));
      const closes = c !== '`' && !isSpace(before) && afterClosing(next);
      found.push({ at, length: 2, kind: 'double', side: opens === closes ? 'either' : opens ? 'open' : 'close' });
      at++;
    } else if (c === "'" || c === '‘' || c === '’' || c === '`') {
      if (isWord(before) && isWord(after)) continue;
      if (isDigit(before) && c === "'") continue;
      if (c !== '’' && !isWord(before) && (isWord(after) || /[$£€[(@#“"]/.test(after))) {
        // ’90s, ’em: an apostrophe for what is left out, also where a program turned it round.
        if (/^.(?:\d\d|em\b|til\b|tis\b|twas\b|cause\b|n\b)/i.test(text.slice(at, at + 8))) continue;
        if (beforeOpening(before) || before === '"' || before === '“')
          found.push({ at, length: 1, kind: 'single', side: 'open' });
      } else if (c !== '‘' && !isSpace(before) && !isWord(after)) {
        found.push({ at, length: 1, kind: 'single', side: 'close' });
      }
    }
  }
  return found;
}

/** 6'2", 12" tall, a 9" blade: after a foot mark, or before a word of measure or a number; never at the end of a clause. */
function inches(text: string, at: number, start: number, end: number): boolean {
  if (/\d\s?['’′]\s?\d{1,2}(?:\.\d+)?$/.test(text.slice(Math.max(start, at - 8), at))) return true;
  const rest = text.slice(at + 1, Math.min(end, at + 14));
  if (
    /^\s?(?:x|by)\s?\d/.test(rest) ||
    /^\s(?:tall|wide|long|high|deep|thick|diameter|in diameter|screen|blade|pipe|barrel)\b/.test(rest)
  )
    return true;
  return false;
}

/**
 * The stretches between quotation marks in the blocks that are read, in order; only the outer ones of nested marks.
 * A stretch that no mark closes ends with its paragraph, unless the next paragraph opens with the mark again: each paragraph of
 * a long speech opens, only the last one closes. One pass: time is linear in the text.
 */
export function markedStretches(text: string, blocks: readonly Block[]): Marked[] {
  const found: Marked[] = [];
  /** Place in `found` of the stretch that runs unclosed into the end of the paragraph before, or -1. */
  let open = -1;
  const read = blocks.filter((block) => block.kind !== 'aside');
  for (const [index, block] of read.entries()) {
    const marks = marksOf(text, block.start, block.end);
    if (open >= 0) {
      found[open] = { ...found[open]!, continues: opensWithMark(text, block) };
      open = -1;
    }
    const next = read[index + 1];
    if (block.kind === 'block-quotation' && !opensWithMark(text, block)) {
      const { start, end } = block;
      const continues = next?.kind === 'block-quotation';
      if (end > start) found.push({ start, end, content: { start, end }, marks: 'block', closed: true, continues });
      continue;
    }
    if (marks.length === 0) continue;
    const pairs = outermost([...doublePairs(text, marks, block, next), ...singlePairs(text, marks)]);
    found.push(...pairs);
    if (pairs.at(-1)?.closed === false) open = found.length - 1;
  }
  return found;
}

/** Does the paragraph open with a double mark, as the next paragraph of a long speech does? */
function opensWithMark(text: string, block: Span | undefined): boolean {
  return (
    block !== undefined && /^\s*(?:["“„«]|''|``)\S/.test(text.slice(block.start, Math.min(block.end, block.start + 12)))
  );
}

const unclosedTag =
  /,\s(?:\p{Lu}[\p{L}.’'-]*\s){1,3}(?:said|says|told|wrote|added|posted|tweeted|asked|testified)\b[^,.?!"“”]{0,60}\.?$|,\s(?:he|she|they)\s(?:said|says|wrote|added|testified)\b[^,.?!"“”]{0,60}\.?$/u;

/** Double marks of one paragraph in pairs; what is inside a pair may hold pairs itself. */
function doublePairs(text: string, marks: readonly Mark[], block: Span, next: Span | undefined): Marked[] {
  const pairs: Marked[] = [];
  const waiting: Mark[] = [];
  for (const mark of marks) {
    if (mark.kind !== 'double') continue;
    if (mark.side === 'open' || (mark.side === 'either' && waiting.length === 0)) {
      waiting.push(mark);
      continue;
    }
    const from = waiting.pop();
    if (from === undefined) {
      // ” at the head of a paragraph: a program turned it round.
      if (text.slice(block.start, mark.at).trim() === '') waiting.push(mark);
      continue;
    }
    const content = { start: from.at + from.length, end: mark.at };
    if (content.end > content.start) {
      pairs.push({
        start: from.at,
        end: mark.at + mark.length,
        content,
        marks: 'double',
        closed: true,
        continues: false,
      });
    }
  }
  // Left open: it runs to the end of the paragraph if nothing is quoted after it or the next paragraph goes on. Else the mark is astray.
  const astray = waiting[0];
  if (astray && (opensWithMark(text, next) || !pairs.some((pair) => pair.start > astray.at))) {
    let end = block.end;
    while (end > block.start && isSpace(text[end - 1]!)) end--;
    // “We agreed, Orr said.”, the closing mark forgotten: the words end at the pause before their tag.
    const tag = opensWithMark(text, next)
      ? null
      : unclosedTag.exec(text.slice(Math.max(astray.at + 1, end - 120), end));
    if (tag) end = end - tag[0].length + 1;
    const content = { start: astray.at + astray.length, end };
    if (end > content.start)
      pairs.push({ start: astray.at, end, content, marks: 'double', closed: false, continues: false });
  }
  return pairs;
}

/**
 * Single marks in pairs. A mark after "s" may be a plural's genitive ("the workers’ rights"): it closes only if the clause ends
 * there or no other mark closes before the next one opens.
 */
function singlePairs(text: string, marks: readonly Mark[]): Marked[] {
  const pairs: Marked[] = [];
  let from: Mark | null = null;
  let genitive: Mark | null = null;
  const close = (until: Mark) => {
    if (from && until.at > from.at + 1) {
      const content = { start: from.at + 1, end: until.at };
      pairs.push({ start: from.at, end: until.at + 1, content, marks: 'single', closed: true, continues: false });
    }
    from = null;
    genitive = null;
  };
  for (const mark of marks) {
    if (mark.kind !== 'single') continue;
    if (mark.side === 'open') {
      if (genitive) close(genitive);
      from = mark;
      genitive = null;
    } else if (from) {
      if (text[mark.at - 1] === 's' && /^.\s[a-z]/.test(text.slice(mark.at, mark.at + 3))) genitive ??= mark;
      else close(mark);
    }
  }
  if (genitive) close(genitive);
  return pairs;
}

/** The pairs that no other pair holds, in order; of two that cross, the one that begins first stays. */
function outermost(pairs: readonly Marked[]): Marked[] {
  const outer: Marked[] = [];
  for (const pair of pairs.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (pair.start >= (outer.at(-1)?.end ?? 0)) outer.push(pair);
  }
  return outer;
}
