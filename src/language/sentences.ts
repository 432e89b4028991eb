import type { Span } from '../document/document.ts';
import { BEFORE_NAME, isAbbreviation } from './abbreviations.ts';
import type { Sentence, Token } from './sentence.ts';
import { tokensOf } from './tokens.ts';

// Words that, written with a capital after an abbreviation, begin a sentence ("... Acme Inc. The company ...").
const STARTERS = new Set(
  (
    'the a an this that these those he she it they we i you his her its their our my your there here who what when where why how which ' +
    'in on at by for from with after before since under while although though because if as during despite until once among both ' +
    'but and or so yet however also then now still later meanwhile moreover nevertheless instead even not no nor ' +
    'mr mrs ms judge prosecutors lawyers attorneys plaintiffs defendants jurors officials police accordingly thus therefore indeed finally another all some many most several each one two three'
  ).split(' '),
);

const OFFICES = new Set(['judge', 'prosecutors', 'lawyers', 'attorneys', 'officials', 'police']);

const CLOCKS = new Set(['a.m', 'p.m']);

/** What goes on with an hour: its day or its zone. */
const AFTER_CLOCK = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst eastern central mountain pacific'
  ).split(' '),
);

/** What opens a sentence with its time: "At 2 p.m. Judge Moor", "On Monday at 2 p.m. Moor" go on. */
const TIME_FIRST = new Set('at on by around about from until before after since shortly just early late in'.split(' '));
/** Fewer words before an hour tell nothing by themselves. */
const leastBeforeClock = 5;

const tellsBeforeClock = (tokens: readonly Token[], from: number, i: number): boolean =>
  i - from >= leastBeforeClock && !TIME_FIRST.has((tokens[from] as Token).text.toLowerCase());

const SAYING = new Set(
  'said says asked asks replied wrote writes told added shouted cried answered responded exclaimed yelled tweeted demanded wondered declared insisted recalled testified continued'.split(
    ' ',
  ),
);

const CLOSERS = new Set(['"', '”', '’', "'", '’’', "''", ')', ']', '»', '}', '’”', '”’']);
const OPENERS = new Set(['"', '“', '‘', "'", '``', '(', '[', '«', '-', '–', '—', '•', '*', '--']);

const isEnd = (text: string) => {
  const unit = text.charCodeAt(0);
  return unit === 46 || unit === 63 || unit === 33 || unit === 0x2026;
};

/**
 * The sentences of `text`, in order. With `blocks` only their stretches are read and no sentence crosses a block's border; without,
 * a blank line is a border. A single newline is white space, save before a list item's bullet or number.
 */
export function sentencesOf(text: string, blocks?: readonly Span[]): Sentence[] {
  const sentences: Sentence[] = [];
  if (blocks) for (const block of blocks) inBlock(text, block.start, block.end, sentences);
  else inBlock(text, 0, text.length, sentences);
  return sentences;
}

function inBlock(text: string, start: number, end: number, sentences: Sentence[]): void {
  let from = start;
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) !== 10) continue;
    let next = at + 1;
    while (next < end && isBlank(text.charCodeAt(next))) next++;
    if (next < end && text.charCodeAt(next) === 10) {
      inParagraph(text, from, at, sentences);
      while (next < end && (text.charCodeAt(next) === 10 || isBlank(text.charCodeAt(next)))) next++;
      from = next;
    }
    if (next > from && startsItem(text, next, end)) {
      inParagraph(text, from, at, sentences);
      from = next;
    }
    at = next - 1;
  }
  inParagraph(text, from, end, sentences);
}

const isBlank = (unit: number) => unit === 32 || unit === 9 || unit === 13 || unit === 0xa0;

const ITEM = /(?:[•▪■●◦‣*·–—-]|\(?[0-9]{1,2}[.)]|\(?[a-z][)])[ \t]+\S/y;

/** True when a line at `at` begins with a bullet or an item's number or letter. */
function startsItem(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  ITEM.lastIndex = at;
  if (!ITEM.test(text)) return false;
  const unit = text.charCodeAt(at);
  // a dash that opens a hard-wrapped line is punctuation when a small letter follows, and "12. " may end a wrapped sentence
  if (unit === 45 || unit === 0x2013 || unit === 0x2014) return isUpperUnit(text.charCodeAt(ITEM.lastIndex - 1));
  if (unit >= 48 && unit <= 57) return isUpperUnit(text.charCodeAt(ITEM.lastIndex - 1)) && endsClosed(text, at);
  return true;
}

/** True when the line before `at` ends with a mark that closes a sentence or item. */
function endsClosed(text: string, at: number): boolean {
  let back = at - 1;
  while (back >= 0 && (text.charCodeAt(back) === 10 || isBlank(text.charCodeAt(back)))) back--;
  return back < 0 || '.:;!?"”)'.includes(text.charAt(back));
}

const isUpperUnit = (unit: number) => (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde);

function inParagraph(text: string, start: number, end: number, sentences: Sentence[]): void {
  const tokens = tokensOf(text, start, end);
  let from = 0;
  // quotation marks of the straight kind open and close by turns
  let straightOpen = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.text === '"') straightOpen = !straightOpen;
    if (!endsHere(text, tokens, i, from)) continue;
    let last = i;
    while (last + 1 < tokens.length) {
      const next = tokens[last + 1] as Token;
      const touching = next.start === (tokens[last] as Token).end;
      if (isEnd(next.text) && touching) last++;
      else if (CLOSERS.has(next.text)) {
        const straight = next.text === '"' || next.text === "'";
        // a straight quote that stands apart from what precedes opens the next sentence
        if (straight && !touching && !(next.text === '"' && straightOpen && !touchesNext(tokens, last + 1))) break;
        if (next.text === '"') straightOpen = !straightOpen;
        last++;
      } else if (isNoteMark(tokens, last + 1)) last += 3;
      else break;
    }
    i = last;
    if (last + 1 < tokens.length && !beginsAfter(tokens, last, token)) continue;
    close(tokens, from, last + 1, sentences);
    from = last + 1;
    straightOpen = false;
  }
  if (from < tokens.length) close(tokens, from, tokens.length, sentences);
}

const touchesNext = (tokens: readonly Token[], i: number) =>
  i + 1 < tokens.length && (tokens[i + 1] as Token).start === (tokens[i] as Token).end;

/** A footnote's number in square brackets behind a full stop: "in 2014. [3] He". */
function isNoteMark(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '[' && tokens[at + 2]?.text === ']' && /^\d{1,3}$/.test((tokens[at + 1] as Token).text);
}

/** Tokens of the longest sentence: what goes on without an end is no sentence, and is cut, so that reading one is bounded work. */
const longestSentence = 400;

function close(tokens: readonly Token[], start: number, to: number, sentences: Sentence[]): void {
  for (let from = start; from < to; from += longestSentence) {
    const end = Math.min(to, from + longestSentence);
    const own = from === 0 && end === tokens.length ? tokens : tokens.slice(from, end);
    sentences.push({ start: (own[0] as Token).start, end: (own[own.length - 1] as Token).end, tokens: own });
  }
}

/** True when the token can be a sentence's last word or mark. */
function endsHere(text: string, tokens: readonly Token[], i: number, from: number): boolean {
  const token = tokens[i] as Token;
  const word = token.text;
  const last = word.charCodeAt(word.length - 1);
  if (word.length === 1 || last !== 46) {
    if (!isEnd(word)) return false;
    if (word.charCodeAt(0) !== 46 || word.length > 1) return true;
    // the number of an item: "12. The plaintiff ..."
    if (i - from === 1 && isItemNumber((tokens[from] as Token).text)) return false;
    // an inner full stop without a blank ("Acme.com" is one token already)
    return true;
  }
  if (isEnd(word)) return true;
  if (!isAbbreviation(text, token.start, token.end)) return false;
  const bare = word.slice(0, -1).toLowerCase();
  const next = tokens[i + 1];
  if (!next) return false;
  if (bare === 'no' || bare === 'nos') {
    // "No." as an answer, or before a number or a docket's letters
    return i === from ? !/[\d#]/.test(next.text) : STARTERS.has(next.text.toLowerCase());
  }
  if (BEFORE_NAME.has(bare)) return false;
  const nextWord = next.text.toLowerCase();
  const capital = isUpperUnit(next.text.charCodeAt(0));
  const opens = (next.text === '“' || next.text === '"' || next.text === '‘') && i + 2 < tokens.length;
  if (opens) return isUpperUnit((tokens[i + 2] as Token).text.charCodeAt(0)) && bare.length > 1;
  if (capital && CLOCKS.has(bare) && !AFTER_CLOCK.has(nextWord) && tellsBeforeClock(tokens, from, i)) return true;
  if (!capital || !STARTERS.has(nextWord)) return false;
  // "Senior U.S. Judge": titles and offices follow countries and states, and end no hour
  if (OFFICES.has(nextWord) && bare.includes('.') && !CLOCKS.has(bare)) return false;
  if (bare.length === 1) {
    // an initial: "Plan B. The ..." ends, "John A. The ..." does not occur, "E. I. du Pont" must not
    return nextWord !== 'i' && nextWord !== 'a' && nextWord.length > 1;
  }
  // "U.S. In re", "Inc. A": an initial may follow
  return !(nextWord.length === 1 && tokens[i + 2]?.text === '.');
}

const isItemNumber = (word: string) => /^(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})$/.test(word);

/** True when the token after `last` can begin a sentence; `mark` is the one that ended the sentence before. */
function beginsAfter(tokens: readonly Token[], last: number, mark: Token): boolean {
  let at = last + 1;
  const touching = (tokens[at] as Token).start === (tokens[last] as Token).end;
  while (at < tokens.length - 1 && OPENERS.has((tokens[at] as Token).text)) at++;
  const word = (tokens[at] as Token).text;
  const first = word.charCodeAt(0);
  const lower = first >= 97 && first <= 122;
  if (lower) {
    // a real full stop and then a small letter: a slip of the keyboard, or the end of an unknown abbreviation
    return false;
  }
  if (!isUpperUnit(first) && !(first >= 48 && first <= 57) && first < 0xdf && !OPENERS.has(word)) return false;
  if (touching && mark.text === '.' && at === last + 1 && !(isUpperUnit(first) && word.length > 1)) return false;
  if (mark.text === '?' || mark.text === '!') {
    // “Why?” Dana Reyes asked.
    if (last > 0 && CLOSERS.has((tokens[last] as Token).text)) {
      for (let k = at; k < Math.min(tokens.length, at + 4); k++)
        if (SAYING.has((tokens[k] as Token).text)) return false;
    }
  }
  return true;
}
