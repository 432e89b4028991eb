import type { Span } from '../../document/document.ts';
import { isOrdinaryWord, type NameSpan } from '../../language/names/index.ts';
import type { UncastHead } from '../english/head/read-head.ts';
import { kindOfParty } from '../english/names/head-names.ts';
import type { Row } from './rows.ts';

/** Somebody whom a docket names above its list. */
export interface Listed extends Span {
  readonly name: string;
  readonly role: UncastHead['parties'][number]['role'];
}

const bench =
  /(?<!Criminal |Department of |of )\b(?:Judge|JUDGE|Justice|JUSTICE|Magistrate|MAGISTRATE)(?: Judge| JUDGE)?(?: the)?(?: Honorable| Hon\.)? ((?:[A-Z][\p{L}.'’-]{0,20} ){0,4}[A-Z][\p{L}'’-]{1,20}(?:,? (?:Jr|Sr|II|III|IV)\b)?)/gu;
/** Words with a capital that end a judge's name. */
const notName =
  / (?:Act|Magistrate|Judge|Signed|Granted|Denied|GRANTED|DENIED|Motion|Order|ORDER|In|The|On|Status|Jury|Hearing|Set|At|For|Courtroom|Re|RE|Case|United|Court|Entered|Filed|Scheduling|Initial|Arraignment|Plea|Sentencing)\b[\s\S]{0,120}$/;

/** The names in a docket: those of its head wherever they stand, judges by their titles, and whoever an entry says filed it. */
export function namesIn(text: string, listed: readonly Listed[], rows: readonly Row[]): readonly NameSpan[] {
  const found: NameSpan[] = [];
  const add = (span: Span, kind: NameSpan['kind'], rule: string) => {
    if (span.start < span.end && !found.some((one) => one.start < span.end && span.start < one.end))
      found.push({ ...span, kind, confidence: 1, rule });
  };
  const forms = formsOf(listed);
  for (const { start, end, name, role } of listed) add({ start, end }, kindOfParty(name, role), 'docket-head');
  for (const { words } of rows) {
    const inRow = text.slice(words.start, words.end);
    for (const place of placesOf(inRow, forms)) add(shifted(place, words.start), place.kind, 'docket-head');
    for (const match of inRow.matchAll(bench)) {
      const name = match[1]!.replace(notName, '');
      if (!name.includes(' ') && (isOrdinaryWord(name.toLowerCase()) || /^judge$/i.test(name))) continue;
      const start = words.start + match.index + match[0].length - match[1]!.length;
      add({ start, end: start + name.length }, 'person', 'docket-judge');
    }
    for (const filer of filersIn(inRow)) add(shifted(filer, words.start), filer.kind, 'docket-filer');
  }
  return found.sort((a, b) => a.start - b.start);
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

interface Form {
  /** In lower case. */
  readonly words: string;
  readonly kind: NameSpan['kind'];
}

const ending = /,? (?:Inc|LLC|L\.L\.C|LLP|L\.P|LP|Ltd|Corp|Corporation|Co|N\.A|P\.C|et al)\.?$/i;

/** The ways in which a docket writes the names of its head, the longest first. */
function formsOf(listed: readonly Listed[]): readonly Form[] {
  const forms = new Map<string, NameSpan['kind']>();
  for (const { name, role } of listed) {
    const kind = kindOfParty(name, role);
    const plain = name.replace(ending, '');
    const all = [
      name,
      plain,
      ...(/^(?:usa|united states(?: of america)?)$/i.test(name) ? ['USA', 'United States of America'] : []),
    ];
    for (const one of all) if (one.length > 2 && /\p{L}/u.test(one)) forms.set(one.toLowerCase(), kind);
  }
  return [...forms].map(([words, kind]) => ({ words, kind })).sort((a, b) => b.words.length - a.words.length);
}

function placesOf(inRow: string, forms: readonly Form[]): readonly (Span & Form)[] {
  const lower = inRow.toLowerCase();
  // A letter whose small form is longer would shift what stands behind it.
  if (lower.length !== inRow.length) return [];
  const places: (Span & Form)[] = [];
  for (const form of forms) {
    for (let at = lower.indexOf(form.words); at >= 0; at = lower.indexOf(form.words, at + 1)) {
      const end = at + form.words.length;
      const whole = !/[\p{L}\d]/u.test(lower[at - 1] ?? ' ') && !/[\p{L}\d]/u.test(lower[end] ?? ' ');
      if (whole && !places.some((one) => one.start < end && at < one.end)) places.push({ start: at, end, ...form });
    }
  }
  return places;
}

const filed = /\b(?:[Ff]iled by|on behalf of|submitted by) (?=\p{L})/gu;
const part =
  /^(?:(?:and|the|a|Attorney|attorney|Trustee|trustee|[Cc]reditors?|[Dd]ebtors?|[Pp]laintiffs?'?|[Dd]efendants?'?|[Aa]ppellants?'?|[Aa]ppellees?'?|[Pp]etitioners?'?|[Rr]espondents?'?|[Mm]ovants?|[Ii]ntervenors?|[Cc]laimants?|[Ii]nterested [Pp]art(?:y|ies)|[Cc]ross|[Cc]ounter|[Tt]hird [Pp]arty|[Jj]oint|US|U\.S\.|Mr\.|Ms\.|Mrs\.|Bankruptcy Administrator|BANKRUPTCY ADMINISTRATOR) ){0,5}/;
/** A name with capitals, up to where its entry goes on in other words. */
const name =
  /^(?:[\p{Lu}\d&][\p{L}\d.'’&-]{0,24}|de|la|van|von)(?:,? (?:[\p{Lu}\d&][\p{L}\d.'’&-]{0,24}|de|la|van|von|&)){0,8}/u;
/** What stands behind a filer's name: where an entry goes on without a mark, the name may have been taken too far. */
const behind = /^(?:[.,]{0,2} ?(?:[(;]|$|[A-Z(])|[.,]{0,2} (?:of|on behalf|re|as to|for)\b)/;
/** A firm's name ends with what sort of firm it is: behind it stands its lawyer. */
const bodyEnd = /(,? (?:Inc|LLC|L\.L\.C|LLP|L\.P|Ltd|Corp|N\.A|P\.C)\b)[. ].{0,120}$/;
/** "Leo Elm. Certificate of Service": a long word with a full stop ends it. */
const sentenceEnd = /(\p{L}{4}\.) .{0,120}$/u;
const firm = / (?:Inc|LLC|L\.L\.C|LLP|L\.P|Ltd|Corp|N\.A|P\.C)$/;
const nobody = /\b(?:court|clerk|judge|staff|office of|deputy|counsel|attorney|docket|notice|order|motion|mail)\b/i;

/** Whoever an entry says filed a paper, or for whom it was filed: "filed by Leo Elm on behalf of Ann Oak". */
function filersIn(inRow: string): readonly (Span & { readonly kind: NameSpan['kind'] })[] {
  return [...inRow.matchAll(filed)].flatMap((match) => {
    const from = match.index + match[0].length;
    const skipped = part.exec(inRow.slice(from, from + 200))![0].length;
    const words = name
      .exec(inRow.slice(from + skipped, from + skipped + 120))?.[0]
      .replace(bodyEnd, '$1')
      .replace(sentenceEnd, '$1')
      .replace(/[.,]{1,3}$/, '');
    if (
      words === undefined ||
      words.split(' ').length < 2 ||
      !/^[\p{Lu}\d]/u.test(words) ||
      nobody.test(words) ||
      /['’]s /.test(words)
    )
      return [];
    const kind = kindOfParty(words, 'other');
    if (kind === 'person' && (words.includes(',') || words.split(' ').length > 5)) return [];
    const start = from + skipped;
    const rest = inRow.slice(start + words.length, start + words.length + 14);
    if ((!behind.test(rest) && !firm.test(words)) || (kind !== 'person' && /^ of\b/.test(rest))) return [];
    return [{ start, end: start + words.length, kind }];
  });
}
