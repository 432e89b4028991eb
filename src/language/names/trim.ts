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
    const lower = words.at(i).lower;
    if (!CUTS.has(lower) || words.at(i).shape & CAPITAL) continue;
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
  if (last - first >= 2 && words.at(first + 1).lower === '-' && PREFIXES.has(words.at(first).lower)) first += 2;
  if (span.label === 'PER') {
    first = withoutTitles(words, first, last);
    last = oneOfTwoLines(words, first, last);
    while (last > first && POST_NOMINAL.test(words.at(last).text)) last--;
  }
  if (span.label === 'LOC') while (last > first && titles.has(words.at(last).lower)) last--;
  while (last > first && (words.at(last).shape & MARK || CUTS.has(words.at(last).lower)) && words.at(last).text !== '!')
    last--;
  while (first < last && (words.at(first).shape & MARK || (words.at(first).lower === 'the' && span.label !== 'MISC')))
    first++;
  if (first > last || words.at(first).shape & MARK) return null;
  return first === span.first && last === span.last ? span : { ...span, first, last };
}

/** Endings of words for what people do. */
const TRADE = /(?:ist|[^aeiou]er|[td]or|man|woman|ian|eer|smith|wright)$/;

/** First word of the person proper: past titles, offices and acronyms ("CEO", "WNBA star"). */
export function withoutTitles(words: Words, from: number, last: number): number {
  let first = from;
  for (let i = from; i < last; i++) {
    const bits = words.at(i).bits;
    const office = titles.has(words.at(i).lower) && !(i + 1 <= last && words.at(i + 1).lower === '-');
    const acronym =
      i === first &&
      (words.at(i).shape & UPPER) !== 0 &&
      !(words.at(i).shape & INITIAL) &&
      last - i >= 2 &&
      !(words.at(i + 1).shape & (UPPER | INITIAL)) &&
      !(words.at(last).shape & UPPER);
    const ordinary =
      i === first &&
      !PARTICLES.has(words.at(i).lower) &&
      (bits & COMMON) !== 0 &&
      !(bits & (FIRST_NAME | SURNAME)) &&
      last - i >= 2;
    // "Texan Orla Webb"
    const national =
      i === first &&
      (bits & DEMONYM) !== 0 &&
      !(bits & (FIRST_NAME | SURNAME)) &&
      last - i >= 2 &&
      (words.at(i + 1).bits & FIRST_NAME) !== 0;
    // "Organist Leo Webb", "Bookkeeper Ann Webb": at the head of a sentence, what somebody is has a capital, too.
    const trade =
      i === first &&
      (words.at(i).shape & FIRST) !== 0 &&
      TRADE.test(words.at(i).lower) &&
      !(bits & (FIRST_NAME | SURNAME)) &&
      last - i >= 2 &&
      (words.at(i + 1).bits & FIRST_NAME) !== 0;
    if (office || acronym || ordinary || national || trade) first = i + 1;
  }
  return first;
}

/** Two full names, the second at the start of a line, are two people; hard-wrapped names are one. */
function oneOfTwoLines(words: Words, first: number, last: number): number {
  for (let i = first + 2; i < last; i++)
    if (words.at(i).shape & LINE && last - i >= 1 && words.at(i).bits & FIRST_NAME) return i - 1;
  return last;
}
