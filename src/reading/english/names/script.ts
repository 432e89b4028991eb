import type { Draft } from './entity-draft.ts';
import type { TokenRow } from './token-row.ts';

/**
 * A sentence in which each name is one sign, so that rules can speak of "somebody": `‹p3› , a lawyer for ‹o1› , said so .`
 * The letter is the kind (p person, o organization, g government, c court, l place, s statute, w work, j jury), the number
 * the place of the draft in its list. Words are in lower case, one blank between tokens.
 */
export interface Script {
  readonly words: string;
  /** For each piece, where it begins in `words`, and the text offsets that it covers. */
  readonly at: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
}

const letters: Readonly<Record<Draft['kind'], string>> = {
  person: 'p',
  organization: 'o',
  government: 'g',
  court: 'c',
  place: 'l',
  statute: 's',
  work: 'w',
  jury: 'j',
};

const possessive = new Set(['his', 'her', 'their', 'its', 'whose']);

/** What stands at a token: the draft meant and the last token of that mention. */
export interface Marked {
  readonly draft: number;
  readonly last: number;
}

/** The first tokens of all mentions, with whom they mean. Overlapping mentions: the one that begins first. */
export function markMentions(
  row: TokenRow,
  drafts: readonly Draft[],
  tokenOf: (offset: number) => number,
): (Marked | undefined)[] {
  const marks: (Marked | undefined)[] = new Array(row.count);
  drafts.forEach((one, draft) => {
    for (const { token, lastToken, words } of one.names) {
      // "U.S. attorney" is one word for the rules.
      if (/^(?:U\.?S\.?|United States)$/.test(words)) continue;
      marks[token] = { draft, last: lastToken };
    }
    if (one.kind === 'place' || one.kind === 'statute' || one.kind === 'work') return;
    for (const { start, end, form } of one.others) {
      // The words of "a lawyer for" are what rules look for.
      if (one.kind === 'person' && form === 'description') continue;
      const token = tokenOf(start);
      if (/^who/.test(row.at(token).lower)) continue;
      marks[token] ??= { draft, last: Math.max(token, tokenOf(end - 1)) };
    }
  });
  return marks;
}

export function scriptOf(
  row: TokenRow,
  sentence: number,
  drafts: readonly Draft[],
  marks: readonly (Marked | undefined)[],
): Script {
  const pieces: string[] = [];
  const at: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  let length = 0;
  const stop = row.first(sentence + 1);
  for (let i = row.first(sentence); i < stop; i++) {
    const mark = marks[i];
    const last = mark ? Math.min(mark.last, stop - 1) : i;
    let piece = row.at(i).lower;
    if (mark) {
      piece = `‹${letters[drafts[mark.draft]!.kind]}${mark.draft}›`;
      // "his lawyer" reads like "Oak's lawyer".
      if (i === last && possessive.has(row.at(i).lower)) piece += " 's";
    } else if (piece === '’s' || piece === '’') piece = piece.replace('’', "'");
    pieces.push(piece);
    at.push(length);
    start.push(row.at(i).start);
    end.push(row.at(last).end);
    length += piece.length + 1;
    i = last;
  }
  return { words: pieces.join(' '), at, start, end };
}

/** The text offsets of a stretch of `words`. */
export function spanOf(script: Script, from: number, to: number): { start: number; end: number } {
  let first = 0;
  while (first + 1 < script.at.length && script.at[first + 1]! <= from) first++;
  let last = first;
  while (last + 1 < script.at.length && script.at[last + 1]! < to) last++;
  return { start: script.start[first]!, end: script.end[last]! };
}

/** A rule's pattern: `{x}` is anybody (person, organization, government, place), `{x:p}` only that kind; `'s` any possessive. */
export function pattern(words: string): RegExp {
  const source = words
    .replace(
      /\{(\w+)(?::(\w+))?\}/g,
      (_, name: string, kinds: string | undefined) => `‹[${kinds ?? 'pogl'}](?<${name}>\\d{1,6})›`,
    )
    .replace(/ 's\b/g, " (?:'s|')")
    .replace(/ \*/g, '(?: [\\w.$-]{1,40})')
    .replaceAll('&age', '(?: , \\d{1,3}(?: ,)?| ,)')
    .replaceAll('&a', '(?:an?|the|one of the|one of)');
  // "sued Oak's company" does not speak of Oak.
  const owner = words.endsWith('}') ? "(?! ')" : '';
  return new RegExp(`(?<![^ ])${source}(?![^ ])${owner}`, 'g');
}
