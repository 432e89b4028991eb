import type { HeadLine } from './lines.ts';

/** What a clerk's stamp says was done with the paper. */
const deed = /^(?:ELECTRONICALLY |E-)?(?:F ?I ?L ?E ?D|ENTERED|RECEIVED|LODGED|DOCKETED)$/;
/** The court on a stamp. */
const office =
  /^(?:(?:UNITED STATES|United States|U\. ?S\.) (?:COURT OF APPEALS|Court of Appeals|DISTRICT COURT|District Court|BANKRUPTCY COURT|Bankruptcy Court)|USDC,? \S.{0,40}|(?:[A-Z][a-z]+|[A-Z.]{4,11}) (?:Circuit|CIRCUIT)|Superior Court of .{4,40}|County of .{3,30}|COUNTY OF .{3,30})$/;
const clerk = /\b(?:Clerk|CLERK|Deputy|DEPUTY)\b|^(?:By|BY):?(?: |$)|^DOC(?:UMENT)?(?: #:?.{0,10})?$/;
const clerkAlone = /^(?:Clerk(?: of (?:the )?Court)?|CLERK(?: OF (?:THE )?COURT)?)\.?$/;
const day =
  /^(?:DATE FILED: ?)?(?:[A-Za-z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2}\/\d{1,2}\/\d{2,4})(?:,? (?:at )?\d{1,2}:\d\d(?: ?[AaPp]\.?[Mm]\.?)?)?$/;
const name = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3},?$/u;

/** How far to the left of "FILED" a line of the stamp begins at most, in characters. */
const widthOfStamp = 16;
/** A stamp has no more lines than this. */
const mostLines = 9;

/**
 * The lines of a head without a clerk's stamp, whose lines stand among those of the caption: "FILED", its day, the clerk's name and "Clerk", and the
 * court above or below. What the caption's own lines say does not change.
 */
export function withoutStamp(lines: readonly HeadLine[]): readonly HeadLine[] {
  const off = new Set<number>();
  for (const [place, { words }] of lines.entries()) {
    if (!deed.test(words)) continue;
    for (const at of [place, ...above(lines, place), ...below(lines, place)]) off.add(at);
  }
  // The caption's lines may stand between the two halves of a stamp.
  if (off.size > 0)
    for (const [place, { words }] of lines.entries()) {
      if (!clerkAlone.test(words) || !name.test(lines[place - 1]?.words ?? '')) continue;
      for (const at of [place, place - 1]) off.add(at);
      if (day.test(lines[place - 2]?.words ?? '')) off.add(place - 2);
    }
  return off.size === 0 ? lines : lines.filter((_, at) => !off.has(at));
}

/** Above "FILED": the court, where the paper's own name for it stands elsewhere. */
function above(lines: readonly HeadLine[], from: number): readonly number[] {
  const found: number[] = [];
  for (let at = from - 1; at >= 0 && found.length < 2 && office.test(lines[at]!.words); at -= 1) found.push(at);
  return found;
}

function below(lines: readonly HeadLine[], from: number): readonly number[] {
  const found: number[] = [];
  // A stamp in the right corner: what stands to its left is the paper's own.
  const isRight = lines[from - 1]?.row === lines[from]!.row;
  for (let at = from + 1; at < Math.min(lines.length, from + mostLines); at += 1) {
    const { words, column } = lines[at]!;
    if (isRight && column < lines[from]!.column - widthOfStamp) continue;
    const next = lines[at + 1]?.words ?? '';
    // "UNITED STATES COURT OF APPEALS" above "FOR THE TENTH CIRCUIT" heads the paper itself.
    if (!isRight && /^for the\b/i.test(next)) break;
    const ofClerk = name.test(words) && clerk.test(next) && next.length < 40;
    if (!ofClerk && !(words.length < 60 && (day.test(words) || office.test(words) || clerk.test(words)))) break;
    found.push(at);
  }
  return found;
}
