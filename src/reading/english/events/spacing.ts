/** A text with single spaces for its white space, and where its characters stand in the text it was made of. */
export interface Spaced {
  readonly text: string;
  /** Place in the original of the character at an offset. */
  readonly placeOf: (offset: number) => number;
}

/** White space other than a single space: line breaks of wrapped copy, runs, no-break spaces. */
const uneven = /[^\S ]| {2}/;

/** A sentence as the wordings read it: each run of white space is one space. Offsets are UTF-16 code units. */
export function singleSpaced(sentence: string): Spaced {
  if (!uneven.test(sentence)) return { text: sentence, placeOf: (offset) => offset };
  const places: number[] = [];
  let text = '';
  for (const { 0: run, index } of sentence.matchAll(/\s+|\S/gsu)) {
    for (let at = 0; at < (/\s/.test(run) ? 1 : run.length); at++) places.push(index + at);
    text += /\s/.test(run) ? ' ' : run;
  }
  return { text, placeOf: (offset) => places[offset] ?? sentence.length };
}
