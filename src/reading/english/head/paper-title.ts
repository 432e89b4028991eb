import type { HeadLine } from './lines.ts';

/** The kinds of paper that a title names. */
const paper =
  /\b(?:ORDER|OPINION|MEMORANDUM|JUDGMENT|JUDGEMENT|DECISION|COMPLAINT|INDICTMENT|INFORMATION|MOTION|NOTICE|PETITION|BRIEF|STIPULATION|VERDICT|TRANSCRIPT|DECLARATION|AFFIDAVIT|RULING|FINDINGS|DECREE|PLEA AGREEMENT|SENTENCING|SUMMONS|WARRANT|REPLY|RESPONSE|OPPOSITION|REPORT AND RECOMMENDATION|SYLLABUS|Order|Opinion|Memorandum|Judgment|Complaint|Indictment|Decision|Petition|Notice of|Motion (?:to|for)|Stipulation|Ruling|Plea Agreement|Findings of Fact|Report and Recommendation)\b/;

/** A line that says what paper this is: a heading of its own, in capitals or words with a capital. */
export function isPaperTitle(words: string): boolean {
  if (words.length > 160 || words.length < 5 || !paper.test(words)) return false;
  if (
    /[.;,]$/.test(words) ||
    /\b(?:No|Nos|NO)\. ?\S{0,20}\d/.test(words) ||
    /^(?:\(Slip Opinion|Before|BEFORE|Appeals? from|(?:ON |On )?APPEAL|On appeal)/.test(words) ||
    /: ?\d|^\p{Lu}\p{Ll}+:$|^MOTION (?:DATE|SEQ)/u.test(words)
  )
    return false;
  return words
    .split(' ')
    .every(
      (word) =>
        /^[^\p{L}]*(?:\p{Lu}|of|the|for|and|to|in|on|a|an|by|with|re|as|or|from|under|pursuant|s)/u.test(word) ||
        !/\p{L}/u.test(word),
    );
}

/** Words by which a title goes on over its line's end. */
const linkEnd =
  /\b(?:OF|FOR|AND|AND\/OR|OR|TO|THE|ON|IN|A|AN|WITH|BY|FROM|RE|UNDER|GRANTING|DENYING|PARTIAL|TEMPORARY|PRELIMINARY|EMERGENCY|SUMMARY)$/;
const linkStart =
  /^(?:OF|FOR|AND|AND\/OR|OR|TO|ON|IN|WITH|BY|FROM|UNDER|PURSUANT) |^(?:PRELIMINARY |PERMANENT )?INJUNCTION/;

/** A line right under that of a title is of it where either is no whole: "MOTION FOR TEMPORARY", "RESTRAINING ORDER AND/OR", "PRELIMINARY INJUNCTION". */
export const goesOnAsTitle = (above: HeadLine, line: HeadLine): boolean =>
  line.row === above.row + 1 &&
  line.words.length < 80 &&
  !/\p{Ll}{2}/u.test(line.words) &&
  (linkEnd.test(above.words) || linkStart.test(line.words));
