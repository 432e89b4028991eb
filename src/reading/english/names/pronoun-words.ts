import { isClauseWord, isSaying } from './pronoun-features.ts';
import type { TokenRow } from './token-row.ts';

export const prepositions = new Set(
  'of in on at to by with from for against about over after before under into between among during without through toward towards via per despite including than as like'.split(
    ' ',
  ),
);

/** "his", "hers", "whose", and "her" before a noun; "her" alone is an object. */
export function isPossessive(row: TokenRow, i: number): boolean {
  const word = row.at(i).lower;
  if (word === 'his' || word === 'hers' || word === 'whose') return true;
  if (word !== 'her' || row.at(i + 1).sentence !== row.at(i).sentence) return false;
  const next = row.at(i + 1).lower;
  if (!/^[\p{L}\d“"‘$]/u.test(next)) return false;
  return (
    !prepositions.has(next) &&
    !isClauseWord(next) &&
    !/^(?:an?|the|she|he|i|we|they|it|is|was|this|that|not|out|up|down|off|back|away|again|there|here|”)$/.test(next)
  );
}

/** "Oak's": the name is an owner's. */
export const isOwner = (row: TokenRow, last: number): boolean =>
  row.at(last + 1).sentence === row.at(last).sentence && /^['’]s?$/.test(row.at(last + 1).lower);

const auxiliaries = new Set(
  'is was are were has had have will would did does do could can may might should must also never says said told'.split(
    ' ',
  ),
);

/** Whether a verb of the same sentence stands at a place, right after what is before it. */
export function isVerb(row: TokenRow, i: number): boolean {
  if (i >= row.count || row.at(i).sentence !== row.at(i - 1).sentence) return false;
  const word = row.at(i).lower;
  return auxiliaries.has(word) || isSaying(word) || (word.length > 3 && word.endsWith('ed'));
}

/** Tokens inside quotation marks; a quotation that nobody closes within 150 tokens ends with its sentence. */
export function quotedTokens(row: TokenRow): Uint8Array {
  const quoted = new Uint8Array(row.count);
  for (let i = row.count - 1, next = -1; i >= 0; i--) {
    if (/^(?:”|''|")$/.test(row.at(i).text)) next = i;
    quoted[i] = next >= 0 && next - i < 150 ? 1 : 0;
  }
  let open = false;
  for (let i = 0; i < row.count; i++) {
    const word = row.at(i).text;
    if (word === '“' || word === '``') open = true;
    else if (word === '”' || word === "''") open = false;
    else if (word === '"') open = !open;
    if (open && i > 0 && row.at(i).sentence !== row.at(i - 1).sentence && quoted[i] === 0) open = false;
    quoted[i] = open ? 1 : 0;
  }
  return quoted;
}
