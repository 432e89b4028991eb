import type { Span } from '../../../document/document.ts';
import type { HeadLine } from './lines.ts';

/** A name on a side of a caption. */
export interface SideName extends Span {
  readonly name: string;
}

/** What ends a firm's name behind a comma and is of it. */
const ending =
  /^(?:Inc|Incorporated|L\.?L\.?C|L\.?L\.?P|L\.?P|Ltd|Limited|Corp|Co|N\.?A|S\.?A|P\.?C|P\.?A|P\.?L\.?L\.?C|PLC|plc|GmbH|AG|B\.?V|S\.?p\.?A|Jr|Sr|II|III|IV|Pte|Sdn|U\.?S\.?A)\b\.?(?: (?:Inc|Ltd|LLC|LP|Bhd)\.?)*/i;

/** What describes the party named before it. */
const description =
  /^(?:\(|a\/k\/a|d\/b\/a|f\/k\/a|n\/k\/a|a |an |the |et al|ET AL|and all|on behalf|for |as |in (?:his|her|its|their|the)|by |through |who |formerly|acting|individually|personally|also|doing|now|known|through|jointly|both|each|all |In (?:his|her|its|their) |Individually|INDIVIDUALLY|IN (?:HIS|HER|ITS|THEIR) |ON BEHALF|AS |A |AN |BY |Attorney General|ATTORNEY GENERAL|Secretary|SECRETARY|Commissioners?|COMMISSIONERS?|Director|DIRECTOR|Warden|WARDEN|Sheriff|SHERIFF|Superintendent|Administrators?|ADMINISTRATORS?|Acting |ACTING |Deputy (?:Secretary|Director)|DEPUTY (?:SECRETARY|DIRECTOR)|(?:President|Mayor|Chair(?:man|woman)?|Chief|Member|PRESIDENT|MAYOR|CHAIR(?:MAN|WOMAN)?|CHIEF|MEMBER)s? (?:of|OF) |Executors?|EXECUTORS?|Trustees?|TRUSTEES?|Collector|COLLECTOR|Governor|GOVERNOR|Esq|M\.?D\b|Ph\.?D)/;

/** A line that carries the one before it on. */
const goesOn = /^(?:OF|AND|FOR|&|\p{Ll}|\()/u;

/**
 * The names on one side of a caption.
 *
 * @param lines - of the side, from top to bottom, its role off
 * @param several - its role says that there are several ("Defendants")
 * @param byLine - each line holds a party of its own, as in Commonwealth heads
 */
export function namesOf(lines: readonly HeadLine[], several: boolean, byLine: boolean): readonly SideName[] {
  return partsOf(lines, several, byLine).flatMap((part) => namesIn(part, several));
}

/** A stretch of a side, on one line, with the place in the text of each of its characters. */
interface Part {
  readonly words: string;
  readonly at: readonly number[];
}

function partsOf(lines: readonly HeadLine[], several: boolean, byLine: boolean): readonly Part[] {
  const parts: { words: string; at: number[] }[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const apart = last === undefined || (byLine && several && !goesOn.test(line.words) && !/[,;]$/.test(last.words));
    if (apart) parts.push({ words: '', at: [] });
    const part = parts.at(-1)!;
    if (part.words !== '') {
      part.words += ' ';
      part.at.push(line.start);
    }
    part.words += line.words;
    part.at.push(...line.at);
  }
  return parts.flatMap((part) => split(part, /(?:^|[\s,;])\(?\d{1,2}[).](?=\s\p{Lu})|\s?\(\d{1,2}\)(?=\s|$)|;/gu));
}

function split({ words, at }: Part, pattern: RegExp): Part[] {
  const found: Part[] = [];
  let from = 0;
  const push = (to: number) => {
    const piece = words.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    const trimmed = piece.trim();
    if (trimmed !== '') found.push({ words: trimmed, at: at.slice(from + lead, from + lead + trimmed.length) });
  };
  for (const match of words.matchAll(pattern)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(words.length);
  return found;
}

/** The names in a stretch between semicolons: cells between commas are endings of the name before, descriptions, or names. */
function namesIn(part: Part, several: boolean): SideName[] {
  const cells = split(part, /,/g).flatMap((cell) => (several ? splitAtAnd(withoutTail(cell)) : [cell]));
  const names: Part[] = [];
  let open = true;
  for (const raw of cells) {
    const cell = bare(raw);
    if (cell.words === '') continue;
    const last = names.at(-1);
    if (last !== undefined && open && ending.test(cell.words)) {
      const tail = ending.exec(cell.words)![0];
      names[names.length - 1] = { words: `${last.words}, ${tail}`, at: [...last.at, ...cell.at.slice(0, tail.length)] };
      continue;
    }
    if (ending.test(cell.words) && /^\S+$/.test(cell.words)) continue;
    if (last !== undefined && (!several || description.test(cell.words) || !/^\p{Lu}/u.test(cell.words))) {
      if (!several) break;
      open = false;
      continue;
    }
    if (last === undefined && /^(?:\(|a\/k\/a|d\/b\/a|on behalf|individually|as |in |and |et al)/i.test(cell.words))
      continue;
    names.push(cell);
    open = true;
  }
  return names.flatMap((one) => {
    const { words, at } = withoutTail(one);
    return words.length < 2 ||
      words.length > 120 ||
      roleAlone.test(words) ||
      !/^(?:the )?[\p{Lu}\d]|^the \p{Ll}/u.test(words)
      ? []
      : [{ name: words, start: at[0]!, end: at.at(-1)! + 1 }];
  });
}

/** A role that no mark shows to be one is no name either. */
const roleAlone =
  /^(?:plaintiff|defendant|petitioner|respondent|appellant|appellee|claimant|applicant|debtor|intervenor)s?$/i;

/** "CASTELLAN FERRIES INC. and RUPERT VANE" are two; "Department of Health and Human Services" is one. */
function splitAtAnd(cell: Part): Part[] {
  const [first, ...others] = split(cell, /(?:^| )(?:and|AND|&amp;) /g);
  if (first === undefined) return [cell];
  if (/^(?:and|AND) /.test(cell.words)) return [first, ...others];
  if (others.length === 0) return [first];
  const capitals = !/\p{Ll}{2}/u.test(first.words) && / and /.test(cell.words);
  const whole = (words: string) =>
    /\b(?:Inc|INC|Ltd|LTD|LLC|Corp|CORP|Co|CO|L\.P|N\.A|LIMITED|Limited)\.?$/.test(words) ||
    /^\S+(?: \S+){1,3}$/.test(words);
  const common =
    /\b(?:of|OF|Department|DEPARTMENT|Bank|Board|BOARD|&)\b|\b(?:Services?|SERVICES?|Patrol|PATROL|Protection|PROTECTION|Enforcement|ENFORCEMENT|Administration|ADMINISTRATION|Commission|COMMISSION|Agency|AGENCY|Authority|AUTHORITY)$|^(?:United States|UNITED STATES|U\.S\.) (?!and|AND)\S/;
  return capitals || ([first, ...others].every(({ words }) => whole(words)) && !common.test(cell.words))
    ? [first, ...others]
    : [cell];
}

const lead =
  /^(?:["”’'] ?|(?:THE |The )?(?:MATTER OF|Matter of) |(?:In re|IN RE|In Re):? |and |AND |(?:MR|MRS|MS|DR|Mr|Mrs|Ms|Dr)\. |EX PARTE:? |Re:? )/;
const bareEnd = /[\s,;:.*]{1,4}$/;

function bare({ words, at }: Part): Part {
  const from = lead.exec(words)?.[0].length ?? 0;
  const rest = words.slice(from);
  const end = bareEnd.exec(rest);
  const keepsDot =
    /\b(?:Inc|INC|Ltd|LTD|Corp|CORP|Co|CO|Jr|JR|Sr|SR|L\.P|N\.A|S\.A|L\.L\.C|U\.S|et al)\.[\s,;:*]{0,3}$/.test(rest);
  const length =
    end === null ? rest.length : rest.length - end[0].length + (keepsDot && end[0].startsWith('.') ? 1 : 0);
  return { words: rest.slice(0, length), at: at.slice(from, from + length) };
}

/** What follows a name without a comma and is not of it. */
const tail =
  /\s(?:\((?=\p{Ll}|FORMERLY|SUED|AS |AN? |IN |THE |NOW )|et al\b|ET AL\b|(?:&|AND|and) (?:ORS?|Ors?|ANR|Anr)\b|d\/b\/a\b|a\/k\/a\b|f\/k\/a\b|doing business as\b|formerly known as\b|also known as\b|on behalf of\b|individually\b|acting through\b|in (?:his|her|its|their) (?:official|individual)|as (?:next friend|guardian|trustee|executor|administrator|personal representative)\b)/u;

function withoutTail(part: Part): Part {
  const cut = tail.exec(part.words)?.index;
  return cut === undefined || cut < 2 ? part : bare({ words: part.words.slice(0, cut), at: part.at.slice(0, cut) });
}
