import type { Block } from './document.ts';

const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const day = `(?:${month} \\d{1,2},? \\d{4}|\\d{1,2} ${month} \\d{4}|\\d{1,2}(?:st|nd|rd|th) day of ${month},? \\d{4})`;
const full = new RegExp(`\\b${day}\\b`);

/** The stamp of the United States' federal filing systems; its day is month/day/year. */
const filingStamp = /\b(?:Case|Appeal)\b[^\n]{0,80}\b(?:Date )?Filed:? (\d\d)\/(\d\d)\/(?:20)?(\d\d)\b/;

/** Where a judge dates a paper: "Dated this 20th day of August, 2024.", "DATED: August 20, 2024", "Signed on 3 May 2021". */
const signed = new RegExp(
  `(?:^|\\n)[ \\t]*(?:Dated|Date(?! (?:Submitted|Argued|Heard|of (?:Hearing|Argument)))|Signed|Entered|Filed|So ordered)\\b[^\\n]{0,60}?\\b(${day})\\b`,
  'i',
);
const footLength = 1500;

/** What a court writes at the head of its decision: "Argued March 3, 2031—Decided July 3, 2031", "Filed February 20, 2031." */
const decided = new RegExp(`\\b(?:Decided|DECIDED|Filed|FILED|Entered|Issued|Released)(?: on)?:? ?(${day})\\b`);

/**
 * The day, with its year, that a text without any other sign gives outside its story: in its dateline ("LONDON, March 3,
 * 1987 - "); on a short line of its own among the first blocks ("Published March 3, 2020", "For Immediate Release / May 22,
 * 2014", "Decided July 3, 2023"); in a filing system's stamp; where a court paper is signed. As words; `null` when there is
 * none.
 */
export function datelineDay(text: string, blocks: readonly Block[]): string | null {
  const first = blocks.slice(0, 7).map((block) => text.slice(block.start, block.end));
  for (const [place, block] of blocks.slice(0, 6).entries()) {
    const words = first[place]!;
    const stamp = filingStamp.exec(words);
    if (stamp) return `20${stamp[3]}-${stamp[1]}-${stamp[2]}`;
    const isHead = words.length <= longestHead || /^(?:Nos?\.|Argued|Decided|Docket)/.test(words);
    const label = isHead ? decided.exec(words.slice(0, longestHead)) : null;
    if (label && !isEntry(words)) return label[1]!;
    if (block.kind !== 'dateline' && (words.length > 90 || /[.!?]["”]?$/.test(words.replace(/[ap]\.m\.$/, ''))))
      continue;
    if (isEntry(words) && (isEntry(first[place - 1]) || isEntry(first[place + 1]))) continue;
    const hit = full.exec(words);
    if (hit) return hit[0];
  }
  const dated = blocks
    .slice(0, blocksOfHead)
    .map(({ start, end }) => dateLine.exec(text.slice(start, Math.min(end, start + longestHead))));
  const written = dated.find((match) => match !== null) ?? letterDay(text, blocks);
  if (written?.[1] !== undefined) return written[1];
  if (written?.[2] !== undefined && neutral.test(text.slice(0, 3000)))
    return `${written[4]}-${written[3]}-${written[2]}`;
  return signed.exec(text.slice(-footLength))?.[1] ?? null;
}

/** How a letter begins, and a line of its head that begins with its day. */
const greeting = /^(?:Dear (?:Mr|Mrs|Ms|Dr|Sir|Madam|Judge|Justice|Chief|Hon|Counsel|Clerk|[A-Z]))/m;
const dayFirst = new RegExp(`^(${day})(?:[ \\t]{1,9}[^\\n]{0,30})?$`, 'm');

/** The day of a letter, which stands above whom it is addressed to. */
function letterDay(text: string, blocks: readonly Block[]): RegExpExecArray | null {
  const head = blocks.slice(0, blocksOfHead).map(({ start, end }) => text.slice(start, Math.min(end, start + 400)));
  const greeted = head.findIndex((words) => greeting.test(words));
  for (const words of head.slice(0, Math.max(0, greeted + 1))) {
    const found = dayFirst.exec(words);
    if (found) return found;
  }
  return null;
}

/** The line of a judgment's head that gives its day, in Britain as day/month/year. */
const dateLine = new RegExp(
  `^(?:Date|DATE|Dated|Issued(?: date)?|Issue date|Date issued|Handed down(?: on)?|(?:Decision|Judgment) date|Date of (?:judgment|decision)) ?:? ?(?:(${day})\\b|(\\d\\d)/(\\d\\d)/(\\d{4})\\b)`,
  'i',
);
const neutral = /\[(?:19|20)\d\d\] (?:EW|UK|NI|CS)/;
const blocksOfHead = 30;

/** A head of a paper is no longer on a line, in UTF-16 units. */
const longestHead = 120;

/** A row of a docket, or of a time line: "March 3, 2031 | Complaint filed". Its day is its own; a by-line has no other below it. */
const isEntry = (words = ''): boolean => words.includes(' | ') && full.exec(words)?.index === 0;
