import { COMMON, DEMONYM, FIRST_NAME, SURNAME } from './lexicon.ts';
import type { ModelSpan } from './model.ts';
import { PARTICLES, TITLES } from './rules/person.ts';
import { CAPITAL, FIRST, INITIAL, LINE, MARK, UPPER, type Words } from './words.ts';

const titles = new Set(TITLES);
/** Where a place or a person ends at the latest. */
const CUTS = new Set(['in', 'at', 'from', 'by', 'to', 'with', 'on', 'for', 'and', 'of', 'the', 'a']);
/** Joints that may stand inside a place: "Isle of Man", "Stratford-on-Avon", "Bosnia and Herzegovina". */
const PLACE_JOINTS = new Set(['of', 'the', 'and', 'on', 'upon']);

/** Letters after a name: "Hugh Tomms KC". */
const POST_NOMINAL = /^(?:KC|QC|SC|MP|MEP|MSP|MD|PhD|Ph\.D\.?|Esq\.?|CBE|OBE|MBE|LJ|JJ?|JJSC|CJ|JSC|LLM|CPA)$/;

const PREFIXES = new Set('anti pro non ex pre post mid un then vice d r'.split(' '));

/** Borders of what the model found, set right: no titles before a person, no "X in Y", nothing but words at the ends. */
export function trim(words: Words, span: ModelSpan): ModelSpan | null {
  let { first, last } = span;
  for (let i = first; i <= last; i++) {
    const lower = words.lower[i]!;
    if (!CUTS.has(lower) || words.shape[i]! & CAPITAL) continue;
    if (
      span.label === 'PER' ||
      (span.label === 'LOC' && !PLACE_JOINTS.has(lower)) ||
      (span.label === 'ORG' && lower === 'in')
    ) {
      last = i - 1;
      break;
    }
  }
  // "anti-Harlow", "Ex-Harlow": what stands before the hyphen is not of the name.
  if (last - first >= 2 && words.lower[first + 1] === '-' && PREFIXES.has(words.lower[first]!)) first += 2;
  if (span.label === 'PER') {
    first = withoutTitles(words, first, last);
    last = oneOfTwoLines(words, first, last);
    while (last > first && POST_NOMINAL.test(words.text[last]!)) last--;
  }
  if (span.label === 'LOC') while (last > first && titles.has(words.lower[last]!)) last--;
  while (last > first && (words.shape[last]! & MARK || CUTS.has(words.lower[last]!)) && words.text[last] !== '!')
    last--;
  while (first < last && (words.shape[first]! & MARK || (words.lower[first] === 'the' && span.label !== 'MISC')))
    first++;
  if (first > last || words.shape[first]! & MARK) return null;
  return first === span.first && last === span.last ? span : { ...span, first, last };
}

/** Endings of words for what people do. */
const TRADE = /(?:ist|[^aeiou]er|[td]or|man|woman|ian|eer|smith|wright)$/;

/** First word of the person proper: past titles, offices and acronyms ("CEO", "WNBA star"). */
export function withoutTitles(words: Words, from: number, last: number): number {
  let first = from;
  for (let i = from; i < last; i++) {
    const bits = words.bits[i]!;
    const office = titles.has(words.lower[i]!) && !(i + 1 <= last && words.lower[i + 1] === '-');
    const acronym =
      i === first &&
      (words.shape[i]! & UPPER) !== 0 &&
      !(words.shape[i]! & INITIAL) &&
      last - i >= 2 &&
      !(words.shape[i + 1]! & (UPPER | INITIAL)) &&
      !(words.shape[last]! & UPPER);
    const ordinary =
      i === first &&
      !PARTICLES.has(words.lower[i]!) &&
      (bits & COMMON) !== 0 &&
      !(bits & (FIRST_NAME | SURNAME)) &&
      last - i >= 2;
    // "Texan Orla Webb"
    const national =
      i === first &&
      (bits & DEMONYM) !== 0 &&
      !(bits & (FIRST_NAME | SURNAME)) &&
      last - i >= 2 &&
      (words.bits[i + 1]! & FIRST_NAME) !== 0;
    // "Organist Leo Webb", "Bookkeeper Ann Webb": at the head of a sentence, what somebody is has a capital, too.
    const trade =
      i === first &&
      (words.shape[i]! & FIRST) !== 0 &&
      TRADE.test(words.lower[i]!) &&
      !(bits & (FIRST_NAME | SURNAME)) &&
      last - i >= 2 &&
      (words.bits[i + 1]! & FIRST_NAME) !== 0;
    if (office || acronym || ordinary || national || trade) first = i + 1;
  }
  return first;
}

/** Two full names, the second at the start of a line, are two people; hard-wrapped names are one. */
function oneOfTwoLines(words: Words, first: number, last: number): number {
  for (let i = first + 2; i < last; i++)
    if (words.shape[i]! & LINE && last - i >= 1 && words.bits[i]! & FIRST_NAME) return i - 1;
  return last;
}
