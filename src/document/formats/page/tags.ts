/** A tag as it stands in the source of a page. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
  /** The attributes that anything is read from, in lower case, each once. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the source goes on behind it. */
  readonly end: number;
}

/** What the metadata, the search for the story and the look of a page are read from; all others are passed over. */
const wanted = new Set(
  'aria-hidden class content datetime dir hidden href id itemprop itemtype lang name property pubdate rel role style type'.split(
    ' ',
  ),
);

/** No value that says anything is longer. */
const longestValue = 4000;

/**
 * Reads the tags of a source one after the other, each character a bounded number of times. A tag whose quotes never close
 * ends at its first `>`, and from then on quotes are not minded: else each of many such tags would search to the end.
 */
export class TagReader {
  readonly #source: string;
  readonly #lastEnd: number;
  #quotes = true;

  constructor(source: string) {
    this.#source = source;
    this.#lastEnd = source.lastIndexOf('>');
  }

  /** The tag that opens at `<`, or `null` where none does: `<3`, `< b`, a `<` behind the last `>`. */
  tagAt(start: number): Tag | null {
    if (start > this.#lastEnd) return null;
    const source = this.#source;
    const closing = source[start + 1] === '/';
    const from = start + (closing ? 2 : 1);
    let at = from;
    while (isNameCharacter(source.charCodeAt(at), at === from)) at++;
    const next = source.charCodeAt(at);
    if (at === from || at - from > 40 || !(isSpace(next) || next === slash || next === greater)) return null;
    const name = source.slice(from, at).toLowerCase();
    const read = this.#quotes ? this.#attributes(at, source.length) : null;
    if (read) return { name, closing, ...read };
    this.#quotes = false;
    const end = source.indexOf('>', at);
    return { name, closing, ...(this.#attributes(at, end + 1) ?? { attributes: new Map(), end: end + 1 }) };
  }

  /** Attributes up to the `>` before `limit`; `null` when there is none. */
  #attributes(start: number, limit: number): Pick<Tag, 'attributes' | 'end'> | null {
    const source = this.#source;
    const attributes = new Map<string, string>();
    let at = start;
    for (;;) {
      while (at < limit && (isSpace(source.charCodeAt(at)) || source.charCodeAt(at) === slash)) at++;
      if (at >= limit) return null;
      if (source.charCodeAt(at) === greater) return { attributes, end: at + 1 };
      const nameStart = at;
      at++;
      while (at < limit && !isNameEnd(source.charCodeAt(at))) at++;
      const name = source.slice(nameStart, Math.min(at, nameStart + 40)).toLowerCase();
      while (at < limit && isSpace(source.charCodeAt(at))) at++;
      let value = '';
      if (source.charCodeAt(at) === equals && at < limit) {
        at++;
        while (at < limit && isSpace(source.charCodeAt(at))) at++;
        const quote = source[at];
        const valueStart = quote === '"' || quote === "'" ? at + 1 : at;
        if (valueStart > at) {
          at = source.indexOf(quote!, valueStart);
          if (at < 0 || at >= limit) return null;
          value = source.slice(valueStart, at);
          at++;
        } else {
          while (at < limit && !isSpace(source.charCodeAt(at)) && source.charCodeAt(at) !== greater) at++;
          value = source.slice(valueStart, at);
        }
      }
      if (wanted.has(name) && !attributes.has(name)) attributes.set(name, value.slice(0, longestValue));
    }
  }
}

const [slash, equals, greater] = [47, 61, 62];

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);

const isNameEnd = (code: number) => isSpace(code) || code === slash || code === greater || code === equals;

/** `h1`, `my-element`, `o:p`; an address of mail in angle brackets is none. */
function isNameCharacter(code: number, first: boolean): boolean {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return true;
  return !first && ((code >= 48 && code <= 58) || code === 45 || code === 95);
}
