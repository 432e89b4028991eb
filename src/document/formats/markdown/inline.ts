import { isTagName } from './blocks.ts';

/** What a reader of the page sees of a text with inline marks: no emphasis, no targets of links, no pictures, no tags. */
export function inlineWords(text: string, labels: ReadonlySet<string>): string {
  return new InlineReader(text, labels).words();
}

/** A target of a link with its title is not longer. */
const longestTarget = 2000;
const longestTag = 1000;

/** A run of `*`, `_` or `~` in what is written so far; marks that found their counterpart are taken out of it. */
interface Run {
  readonly mark: string;
  /** Place in `#out`. */
  readonly place: number;
  left: number;
  readonly opens: boolean;
}

class InlineReader {
  readonly #text: string;
  readonly #labels: ReadonlySet<string>;
  readonly #out: string[] = [];
  /** For each `[` that is closed, where; found once for all. */
  readonly #closing: ReadonlyMap<number, number>;
  /** Where to go on behind the `]` of a link. */
  readonly #behind = new Map<number, number>();
  /** Open runs of each mark, the last one last. */
  readonly #runs: Readonly<Record<string, Run[]>> = { '*': [], _: [], '~': [] };
  /** Runs of backticks by their length, the next one last. */
  readonly #fences: ReadonlyMap<number, number[]>;
  #commentsEnd = true;
  /** Steps that may still be spent on parentheses that turn out to be no target. */
  #steps: number;

  constructor(text: string, labels: ReadonlySet<string>) {
    this.#text = text;
    this.#labels = labels;
    this.#closing = closingBrackets(text);
    this.#fences = fencesOf(text);
    this.#steps = 10_000 + 20 * text.length;
  }

  words(): string {
    let at = 0;
    while (at < this.#text.length) at = this.#step(at);
    return this.#out.join('');
  }

  #step(at: number): number {
    const text = this.#text;
    const character = text[at]!;
    switch (character) {
      case '\\':
        return this.#escape(at);
      case '`':
        return this.#code(at);
      case '!':
        if (text[at + 1] === '[') {
          const end = this.#linkEnd(at + 1);
          if (end !== null) return end;
        }
        break;
      case '[': {
        const end = this.#linkEnd(at);
        if (end === null) break;
        this.#behind.set(this.#closing.get(at)!, end);
        return at + 1;
      }
      case ']': {
        const end = this.#behind.get(at);
        if (end !== undefined) return end;
        break;
      }
      case '<':
        return this.#angle(at);
      case '&':
        return this.#entity(at);
      case '*':
      case '_':
      case '~':
        return this.#emphasis(at, character);
      default: {
        const end = nextMark(text, at + 1);
        this.#out.push(text.slice(at, end));
        return end;
      }
    }
    this.#out.push(character);
    return at + 1;
  }

  #escape(at: number): number {
    const next = this.#text[at + 1] ?? '';
    const escaped = next === '\n' || /^[!-/:-@[-`{-~]$/.test(next);
    this.#out.push(escaped ? next : '\\');
    return at + (escaped ? 2 : 1);
  }

  /** Words between runs of as many backticks. */
  #code(at: number): number {
    const text = this.#text;
    let end = at;
    while (text[end] === '`') end++;
    const places = this.#fences.get(end - at) ?? [];
    while (places.length > 0 && places.at(-1)! < end) places.pop();
    const close = places.at(-1);
    if (close === undefined) {
      this.#out.push(text.slice(at, end));
      return end;
    }
    const inner = text.slice(end, close).replaceAll('\n', ' ');
    this.#out.push(inner.startsWith(' ') && inner.endsWith(' ') && inner.trim() !== '' ? inner.slice(1, -1) : inner);
    return close + end - at;
  }

  /** Where the link or picture whose words begin with this `[` ends; `null` when it is none. */
  #linkEnd(open: number): number | null {
    const text = this.#text;
    const close = this.#closing.get(open);
    if (close === undefined) return null;
    if (text[close + 1] === '(' && this.#steps > 0) {
      const end = targetEnd(text, close + 1);
      if (end !== null) return end;
      this.#steps -= longestTarget;
    }
    const label = (from: number, to: number) =>
      this.#labels.has(text.slice(from, Math.min(to, from + 300)).toLowerCase());
    const second = text[close + 1] === '[' ? this.#closing.get(close + 1) : undefined;
    if (second !== undefined) {
      if (second > close + 2 ? label(close + 2, second) : label(open + 1, close)) return second + 1;
      return null;
    }
    return label(open + 1, close) ? close + 1 : null;
  }

  /** `<https://...>` and addresses of mail are words; tags are none, and a line's end is one. */
  #angle(at: number): number {
    const text = this.#text;
    if (text.startsWith('<!--', at)) {
      const end = this.#commentsEnd ? text.indexOf('-->', at + 4) : -1;
      if (end >= 0) return end + 3;
      this.#commentsEnd = false;
    }
    const inner = text.slice(at + 1, at + 1 + longestTag);
    const end = inner.search(/[<>]/);
    if (end > 0 && inner[end] === '>') {
      const words = inner.slice(0, end);
      const name = /^\/?([a-z][a-z0-9]{0,20})(?=[\s/]|$)/i.exec(words)?.[1];
      if (name !== undefined && isTagName(name) && isTagInside(words)) {
        if (name.toLowerCase() === 'br') this.#out.push('\n');
        return at + end + 2;
      }
      if (/^[a-z][a-z0-9+.-]{1,31}:\S*$/i.test(words) || /^[^\s@]{1,200}@[^\s@]{1,200}$/.test(words)) {
        this.#out.push(words);
        return at + end + 2;
      }
    }
    this.#out.push('<');
    return at + 1;
  }

  #entity(at: number): number {
    const [whole, decimal, hexadecimal, name] =
      /^&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/i.exec(this.#text.slice(at, at + 12)) ?? [];
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : null;
    const found =
      code === null ? entities.get(name ?? '') : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    this.#out.push(found ?? '&');
    return at + (found === undefined ? 1 : whole!.length);
  }

  #emphasis(at: number, mark: string): number {
    const text = this.#text;
    let end = at;
    while (text[end] === mark) end++;
    const before = text[at - 1] ?? ' ';
    const after = text[end] ?? ' ';
    const [opening, closing] = [flanks(before, after), flanks(after, before)];
    const inWord = mark === '_' && opening && closing;
    const opens = opening && (!inWord || isPunctuation(before));
    const closes = closing && (!inWord || isPunctuation(after));
    const length = end - at;
    let left = mark === '~' && length > 2 ? 0 : length;
    if (closes) left = this.#close(mark, length, left);
    const run: Run = { mark, place: this.#out.length, left: mark === '~' && length > 2 ? length : left, opens };
    this.#out.push(mark.repeat(run.left));
    if (opens && left > 0) this.#runs[mark]!.push(run);
    return end;
  }

  /** Takes the marks of a closing run and of the runs that it closes out of the words; gives how many are left. */
  #close(mark: string, length: number, marks: number): number {
    let left = marks;
    const runs = this.#runs[mark]!;
    while (left > 0) {
      const opener = runs.at(-1);
      if (!opener || (mark === '~' && opener.left !== length)) break;
      const taken = Math.min(opener.left, left);
      opener.left -= taken;
      left -= taken;
      this.#out[opener.place] = mark.repeat(opener.left);
      if (opener.left === 0) runs.pop();
      // Runs of other marks that were opened in between cannot be closed any more.
      for (const others of Object.values(this.#runs)) {
        while (others.length > 0 && others.at(-1)!.place > opener.place) others.pop();
      }
    }
    return left;
  }
}

const marks = /[\\`![\]<&*_~]/g;

function nextMark(text: string, from: number): number {
  marks.lastIndex = from;
  return marks.exec(text)?.index ?? text.length;
}

function fencesOf(text: string): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const places = found.get(run.length);
    if (places) places.push(index);
    else found.set(run.length, [index]);
  }
  for (const places of found.values()) places.reverse();
  return found;
}

/** Each `[` with its `]`, those in code and behind a backslash left out. */
function closingBrackets(text: string): Map<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  const tokens = /\\[\s\S]|[[\]]/g;
  for (let hit = tokens.exec(text); hit; hit = tokens.exec(text)) {
    if (hit[0] === '[') open.push(hit.index);
    else if (hit[0] === ']') {
      const start = open.pop();
      if (start !== undefined) found.set(start, hit.index);
    }
  }
  return found;
}

/** Whether words behind the name of a tag are attributes: `<b and Judge Elm c>` is none. */
function isTagInside(words: string): boolean {
  const bare = words.replace(/[\w:@.-]{1,60}=(?:"[^"]*"|'[^']*'|[^\s"']+)/g, '').split(/[\s/]+/);
  return bare
    .filter((word) => word !== '')
    .every((word, place) => place === 0 || bareAttributes.has(word.toLowerCase()));
}

/** Attributes that stand without a value. */
const bareAttributes = new Set(
  'allowfullscreen async autoplay checked compact controls default defer disabled hidden loop multiple muted noshade nowrap open readonly required reversed selected'.split(
    ' ',
  ),
);

/** Where `(target "title")` ends, counted from its `(`. */
function targetEnd(text: string, open: number): number | null {
  const inner = text.slice(open + 1, open + 1 + longestTarget);
  let depth = 0;
  let quote: string | null = null;
  for (let i = 0; i < inner.length; i++) {
    const character = inner[i]!;
    if (character === '\\') i++;
    else if (quote !== null) {
      if (character === quote) quote = null;
    } else if ((character === '"' || character === "'") && inner[i - 1] === ' ') quote = character;
    else if (character === '(') depth++;
    else if (character === ')' && depth-- === 0) return open + i + 2;
    else if (character === '\n' && inner[i + 1] === '\n') return null;
  }
  return null;
}

/** Whether a run of marks between these two may open emphasis; turned round, whether it may close. */
function flanks(before: string, after: string): boolean {
  if (/\s/.test(after)) return false;
  return !isPunctuation(after) || /\s/.test(before) || isPunctuation(before);
}

const isPunctuation = (character: string) => /[\p{P}\p{S}]/u.test(character);

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
    sect: '§',
    para: '¶',
    pound: '£',
    euro: '€',
    copy: '©',
  }),
);
