import { neutralCourts } from '../../../field/courts/neutral-citations.ts';
import {
  courtOfCode,
  endsOpenName,
  isAboveCourt,
  isCourtGoesOn,
  isCourtLine,
  isOpenName,
  joinedCourt,
} from './court-name.ts';
import type { HeadLine } from './lines.ts';
import { neutralCitation } from './numbers.ts';

export interface Courts {
  readonly own: string | null;
  readonly below: string | null;
}

/** The court by whose name the paper begins, and the one that an appeal is from. */
export function courtsOf(lines: readonly HeadLine[]): Courts {
  let own: string | null = null;
  let below: string | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const { words } = lines[at]!;
    const from =
      /^(?:\(?(?:ON |On |AN |An )?(?:CIVIL |CRIMINAL )?APPEALS? (?:AGAINST A DECISION OF|FROM|from)|\(?(?:On |An )?(?:Civil |Criminal )?[Aa]ppeals? from|ON APPEAL FROM|On appeal from)(?: the| THE)? ?/.exec(
        words,
      );
    if (from) {
      // "..., at Richmond. Rosa Marsh, District Judge."
      const rest = words
        .slice(from[0].length)
        .replace(/,? at [A-Z][a-z]+(?: [A-Z][a-z]+)?\..{0,200}$|,? (?:Docket |Case )?Nos?\. .{2,60}$/, '');
      const cited = neutralCitation(rest);
      const next = lines[at + 1]?.words ?? '';
      // "Appeal from the Judgment of Sentence Entered July 2, 2031 / In the Court of Common Pleas of Umbra County Criminal Division at ..."
      const inCourt = /^In the (?=Court|Circuit|District|Superior)/.test(next) ? courtBefore(next) : null;
      const named = inCourt !== null ? [inCourt] : [rest, ...following(lines, at)].filter((line) => line !== '');
      below ??= cited
        ? neutralCourts[cited.court]!
        : named.length > 0 && isCourtLine(named[0]!)
          ? wholeName(joinedCourt(named), lines, at)
          : null;
      at += following(lines, at).length;
      continue;
    }
    if (own !== null || words.length > 120) continue;
    const { court, lines: taken } = courtAt(lines, at);
    if (court === null) continue;
    own = withState(wholeName(court, lines, at), lines.slice(0, at));
    at += taken - 1;
  }
  return { own, below };
}

/** "In the Court of Common Pleas of Umbra County Criminal Division at No(s): CP-02-CR-0000417-2031": the name alone. */
const courtBefore = (words: string): string =>
  words.replace(/^In the /, '').replace(/,? (?:at )?Nos?\b.{0,80}$|,? at$/, '');

/** Rows below a court's name that breaks off in which the rest of it stands: other columns come between. */
const rowsBelow = 8;

function wholeName(court: string, lines: readonly HeadLine[], at: number): string {
  if (!isOpenName(court)) return court;
  const { row } = lines[at]!;
  const rest = lines.find((line) => line.row > row && line.row <= row + rowsBelow && endsOpenName(line.words));
  return rest === undefined ? court : joinedCourt([court, rest.words]);
}

/** "COMMONWEALTH OF MASSACHUSETTS", some lines above a court that does not name its state. */
function withState(court: string, above: readonly HeadLine[]): string {
  if (/\b(?:of|for)\b|,/.test(court)) return court;
  const state = above.slice(-4).find(({ words }) => isAboveCourt(words));
  return state === undefined ? court : `${court}, ${joinedCourt([state.words])}`;
}

const following = (lines: readonly HeadLine[], at: number): readonly string[] => {
  const found: string[] = [];
  for (
    let next = at + 1;
    next < lines.length &&
    next < at + 4 &&
    (isCourtGoesOn(lines[next]!.words) || (found.length === 0 && isCourtLine(lines[next]!.words)));
    next += 1
  )
    found.push(lines[next]!.words);
  return found;
};

function courtAt(lines: readonly HeadLine[], at: number): { readonly court: string | null; readonly lines: number } {
  // "FOR THE FIRST CIRCUIT No. 31-1786": the number is not of the name. Nor is the day in front.
  const bareOf = (words: string) =>
    words
      .replace(/ (?:No|Nos|NO|NOS|Appeal No|Case No|APPEAL NO|CASE NO|Docket No|Claim No)[.:]? .{0,60}$/, '')
      .replace(/^[A-Z][a-z]{2,8} \d{1,2}, \d{4} /, '')
      .replace(/^\d{1,2} (?=[A-Z]{4})/, '');
  const first = bareOf(lines[at]!.words);
  if (!isCourtLine(first)) {
    const next = lines[at + 1];
    if (!isAboveCourt(first) || next === undefined || !isCourtLine(bareOf(next.words)))
      return { court: null, lines: 1 };
    const name = courtAt(lines, at + 1);
    // What stands beside a name that breaks off is a party: "COMMONWEALTH OF PENNSYLVANIA   :   IN THE SUPERIOR COURT OF".
    if (name.court !== null && isOpenName(name.court)) return { ...name, lines: name.lines + 1 };
    return { court: name.court === null ? null : `${name.court}, ${joinedCourt([first])}`, lines: name.lines + 1 };
  }
  const named = [first];
  for (let next = at + 1; next < Math.min(lines.length, at + 5); next += 1) {
    const words = bareOf(lines[next]!.words);
    if (!isCourtGoesOn(words) && !(isCourtLine(words) && words.length < 60 && !/^(?:UNITED STATES|IN THE)/.test(words)))
      break;
    if (!named.includes(words)) named.push(words);
  }
  return { court: joinedCourt(named), lines: named.length };
}

/** The address of a circuit, in the letters of its clerk. */
const addressOfCircuit = /\b(ca(?:\d{1,2}|dc|fc))\.uscourts\.gov\b/;

/** "United States Court of Appeals" on the paper of a clerk who names the circuit only by its address. */
export function withCircuit(court: string | null, lines: readonly HeadLine[]): string | null {
  if (court === null || !/^(?:U\.S\.|United States) Court of Appeals$/.test(court)) return court;
  const code = lines.flatMap(({ words }) => addressOfCircuit.exec(words)?.[1] ?? [])[0];
  return (code === undefined ? null : courtOfCode(code)) ?? court;
}
