import type { Span } from '../document/document.ts';

/** Words of a clause that are kept, as they stand in the document. */
export interface Kept extends Span {
  /** Words left out before it are shown by an ellipsis: without them a reader might take the rest for the whole. */
  readonly elided: boolean;
}

/** A pronoun among the kept words that surely means somebody. */
export interface StandIn extends Span {
  /** `Entity.id`. */
  readonly entity: number;
  /** "his": a name in its place is written with "’s". */
  readonly possessive: boolean;
}

/**
 * How a clause tells its event. `clause`: its verb does; `phrase`: it is a noun with what belongs to it ("the arrest of Ann Oak"), or a
 * heading; `naming`: it tells something else and names the event; `sentence`: it is the sentence as it stands, whose tree is no help.
 */
export type ClauseForm = 'clause' | 'phrase' | 'naming' | 'sentence';

/**
 * What of its sentence tells one event, by the source's own words: what a headline is written from. Negation, modality, doubt and
 * conditions are never among what is left out.
 */
export interface Clause {
  /** In order of place. */
  readonly kept: readonly Kept[];
  readonly standIns: readonly StandIn[];
  /** Words of it are left out behind the last kept ones, for length. */
  readonly cutOff: boolean;
  readonly form: ClauseForm;
}

/** Words as they stand, for a report that no sentence was read for. */
export const asItStands = ({ start, end }: Span): Clause => ({
  kept: [{ start, end, elided: false }],
  standIns: [],
  cutOff: false,
  form: 'sentence',
});

/** The longest clause, in UTF-16 units as it is written. */
export const longestClause = 140;

const ellipsis = '…';

/**
 * A clause as one line: its words one after the other, with a capital, names in brackets where pronouns stand, white space as
 * single spaces.
 *
 * @param nameOf - what is written for a pronoun; `null`: the pronoun stays
 */
export function clauseWords(
  text: string,
  { kept, standIns, cutOff }: Pick<Clause, 'kept' | 'standIns' | 'cutOff'>,
  nameOf: (entity: number) => string | null = () => null,
): string {
  let line = '';
  let end = -1;
  for (const span of kept) {
    const words = wordsWithin(text, span, standIns, nameOf);
    const close = end === span.start || /^[,.;:?!)\]’”]/.test(words);
    line += `${span.elided ? `${line === '' ? '' : ' '}${ellipsis}` : ''}${line === '' && !span.elided ? '' : close ? '' : ' '}${words}`;
    end = span.end;
  }
  line = closed(`${line.replace(/\s+/g, ' ').trim()}${cutOff ? ` ${ellipsis}` : ''}`);
  return line.replace(/^([^\w…]{0,3})(\p{Ll})/u, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function wordsWithin(
  text: string,
  span: Span,
  standIns: readonly StandIn[],
  nameOf: (entity: number) => string | null,
): string {
  let words = '';
  let at = span.start;
  for (const one of standIns) {
    if (one.start < at || one.end > span.end) continue;
    const name = nameOf(one.entity);
    if (name === null) continue;
    words += `${text.slice(at, one.start)}[${name}${one.possessive ? '’s' : ''}]`;
    at = one.end;
  }
  return words + text.slice(at, span.end);
}

/** A quotation that the cut left open is closed. */
function closed(line: string): string {
  if (line.lastIndexOf('“') > line.lastIndexOf('”')) return `${line}”`;
  return line.split('"').length % 2 === 0 ? `${line}"` : line;
}
