import type { Span } from '../../../document/document.ts';
import { isPeople, type NameSpan } from '../../../language/names/index.ts';
import type { EntityKind } from '../../entity.ts';
import { type Title, titleBefore } from './titles.ts';
import type { TokenRow } from './token-row.ts';
import { tokenAt } from './token-row.ts';

/** A name in the text with what stands before it. Offsets are the name's, without title. */
export interface NameMention extends Span {
  readonly kind: EntityKind;
  /** On one line, possessive ending off. */
  readonly words: string;
  readonly title: Title | null;
  /** First and last token of the name. */
  readonly token: number;
  readonly lastToken: number;
  readonly sentence: number;
  readonly confidence: number;
  /** In a line in title case or capitals, where a name's borders are less sure. */
  readonly headline: boolean;
  /** A place whose government is meant: "Ohio sued". */
  readonly acting?: true;
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

const address =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Judge|Justice|President|Senator|Sen|Gov|Governor|Rep)\.?\s+)+(?=\p{Lu})/u;

/** "Defendant Acme Corp", "Plaintiff Ann Oak": what somebody is in the case is not of the name. */
const standing =
  /^(?:(?:Co-|Third-Party )?(?:Defendants?|Plaintiffs?|Respondents?|Petitioners?|Claimants?|Appellants?|Appellees?|Applicants?|Complainants?|Intervenors?|Movants?|Relators?|Debtors?|Creditors?)(?:[-/–](?:Defendants?|Plaintiffs?|Appellants?|Appellees?|Respondents?|Petitioners?))?\s+)+(?=["“]?[\p{Lu}\d])/u;

/** "Other Drivers Defendant Allegedly Ignored Police": a headline that was taken for the name of a body. */
const runsOn = /\p{L} (?:Defendant|Suspect|Allegedly|Reportedly)(?: |$)/u;

/** A bracket or quotation mark at the end that nothing in the name opens. */
function withoutLooseEnd(words: string): string {
  if (words.endsWith(')') && !words.includes('(')) return words.slice(0, -1);
  return /[”"]$/.test(words) && !/[“"]/.test(words.slice(0, -1)) ? words.slice(0, -1) : words;
}

/** Roles that a body may have in a case by the word before its name. */
const bodyRoles: ReadonlySet<string> = new Set(['plaintiff', 'defendant', 'appellant', 'appellee']);

/** "writer E Jean Oak": an initial without its full stop belongs to the name. */
function withInitial(text: string, start: number): number {
  return /[\p{Ll},] [B-HJ-Z] $/u.test(text.slice(Math.max(0, start - 4), start)) ? start - 2 : start;
}

/** How much of what was taken for the name stands before it: forms of address of a person, the standing of anybody in a case. */
function titleLength(kind: EntityKind, written: string): number {
  if (/^(?:place|statute|work|court)$/.test(kind)) return 0;
  const role = standing.exec(written)?.[0].length ?? 0;
  return role + (kind === 'person' ? (address.exec(written.slice(role))?.[0].length ?? 0) : 0);
}

/** Name spans with their titles and tokens. */
export function nameMentions(text: string, row: TokenRow, names: readonly NameSpan[]): NameMention[] {
  const headlines = new Map<number, boolean>();
  const inHeadline = (sentence: number): boolean => {
    const known = headlines.get(sentence) ?? isHeadline(row, sentence);
    headlines.set(sentence, known);
    return known;
  };
  return names.flatMap((name) => {
    const written = withoutLooseEnd(text.slice(name.start, name.end));
    const end = name.start + written.length;
    const inside = titleLength(name.kind, written);
    const start = name.kind === 'person' ? withInitial(text, name.start + inside) : name.start + inside;
    const token = tokenAt(row, start);
    if (token >= row.count || end <= start) return [];
    const lastToken = Math.max(token, tokenAt(row, end - 1));
    const from = Math.max(row.at(row.first(row.at(token).sentence)).start, start - 100);
    const title = /^(?:place|statute|work|court)$/.test(name.kind)
      ? null
      : titleBefore(oneLine(`${text.slice(from, start)}|`).slice(0, -1));
    const addressed = title !== null && (title.address || title.role !== null) && name.kind !== 'person';
    const words = oneLine(text.slice(start, end)).replace(/['’]s?$/, '');
    if (name.kind !== 'person' && runsOn.test(words)) return [];
    if (!/[\p{L}\d]/u.test(words) || (!words.includes(' ') && title === null && isPeople(words))) return [];
    return [
      {
        start,
        end,
        kind: addressed && /^[\p{Lu}][\p{L}'’-]+$/u.test(words) && title.address ? 'person' : name.kind,
        words,
        title: addressed && !title.address && !bodyRoles.has(title.role!) ? null : title,
        token,
        lastToken,
        sentence: row.at(token).sentence,
        confidence: name.confidence,
        headline: inHeadline(row.at(token).sentence),
      },
    ];
  });
}

/** Whether hardly a longer word of the sentence is in lower case. */
function isHeadline(row: TokenRow, sentence: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = row.first(sentence); i < row.first(sentence + 1); i++) {
    const word = row.at(i).text;
    if (!/^\p{L}{4,}$/u.test(word)) continue;
    words++;
    if (/^\p{Lu}/u.test(word)) capitals++;
  }
  return words > 2 && capitals > words * 0.95;
}
