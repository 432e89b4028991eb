import { type Docket, unsaid } from './docket.ts';

/** The mail or page by which a court tells that something was filed; the same words for district, bankruptcy and appeals courts. */
const opening =
  /^(?:Notice of (?:Electronic Filing|Docket Activity|Bankruptcy)|The following transaction was (?:entered|filed|received))/i;
const transaction = /\b(?:filed|entered|received)\b.{0,80}? on (\d{1,2}\/\d{1,2}\/\d{4})/;
const caseName = /^Case Name: ?\|? ?(.{0,300})$/;
/** Where the words of the entry end. */
const behindText =
  /^(?:\S{4,30} )?Notice (?:has been|will be)|^The following (?:document|\d)|^Document description|^Case Name:|^Service Document/i;

/**
 * The dockets that a notice of filing adds an entry to, each with that entry alone; `null` for any other text. Who the notice was sent to is
 * no party.
 */
export function docketsOfNotice(text: string): readonly Docket[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const first = lines.findIndex((line) => opening.test(line));
  if (first < 0) return null;
  const places = lines.flatMap((line, at) => (caseName.test(line) ? [at] : []));
  const told = lines.findIndex((line) => /^Docket Text:/.test(line));
  if (places.length === 0 || told < 0) return null;
  const when = lines.flatMap((line) => (line.length < 400 ? (transaction.exec(line)?.[1] ?? []) : []))[0];
  const words = entryWords(lines, told);
  if (when === undefined || words === '') return null;
  return places.flatMap((at, place): Docket[] => {
    const own = lines.slice(at, places[place + 1] ?? Math.max(told, at + 8));
    const number = valueBehind(own, /^Case Number: ?\|? ?(.{0,60})$/);
    if (number === null || !/\d/.test(number)) return [];
    return [
      {
        ...unsaid,
        caption: valueBehind(own, caseName),
        number: number.replace(/^(?:\d{1,2} )(?=\d)/, ''),
        court: courtOf(lines.slice(0, Math.max(first, at) + 1)),
        rows: [{ day: when, number: numberOf(own), words }],
      },
    ];
  });
}

function numberOf(lines: readonly string[]): string | null {
  return /^\d{1,6}\b/.exec(valueBehind(lines, /^Document Number: ?\|? ?(.{0,40})$/) ?? '')?.[0] ?? null;
}

/** What stands behind a label, or on the next line. */
function valueBehind(lines: readonly string[], label: RegExp): string | null {
  for (const [at, line] of lines.entries()) {
    const match = label.exec(line);
    if (!match) continue;
    const next = lines[at + 1] ?? '';
    return match[1] || (/^[\w ]{3,20}: ?\|?/.test(next) ? null : next) || null;
  }
  return null;
}

function entryWords(lines: readonly string[], told: number): string {
  const words = [lines[told]!.replace(/^Docket Text: ?\|? ?/, '')];
  for (const line of lines.slice(told + 1, told + 40)) {
    if (behindText.test(line)) break;
    words.push(line);
  }
  return words.join(' ').trim();
}

function courtOf(lines: readonly string[]): string | null {
  const at = lines.findLastIndex(
    (line) =>
      /^(?:U\. ?S\.|United States) .{0,40}(?:Court|COURT|Panel|PANEL)\b|^Court of Appeals, \d/.test(line) &&
      line.length < 100,
  );
  if (at < 0) return null;
  const next = lines[at + 1] ?? '';
  const own = lines[at]!.replace(/ -{1,2} /, ', ').replace(/^Court of Appeals/, 'U.S. Court of Appeals');
  const named =
    /\bDistrict\b|Circuit/.test(next) && next.length < 80 && !/District|Circuit/.test(own.replace('District Court', ''))
      ? `${own}, ${placeFirst(next)}`
      : own;
  return named.replace(/ ?\[LIVE\]/gi, '');
}

/** "Maine Northern District" as "Northern District of Maine". */
const placeFirst = (district: string): string =>
  district.replace(/^(.{3,30}) ((?:North|South|East|West)ern|Middle|Central) District$/, '$2 District of $1');

/** The mail by which the Supreme Court tells those who asked for it of a new entry. */
const alert =
  /\bnew docket entry, ["“](.{1,2000}?)["”] has been added for (.{3,300}?)\. You have been signed up .{0,60}?\bNo\. (\d{2}[-AM]\d{1,5})\./s;

/** The docket that such a mail adds an entry to, with that entry alone; `null` for any other text. @param day - of the mail */
export function docketOfAlert(text: string, day: string): Docket | null {
  const [found, words, named, number] = alert.exec(text.slice(0, 4000)) ?? [];
  if (found === undefined) return null;
  return {
    ...unsaid,
    caption: named!.replace(/, (?:Petitioner|Applicant|Plaintiff)s?(?= v\.|$)/, ''),
    number: number!,
    court: 'Supreme Court of the United States',
    rows: [{ day, number: null, words: words! }],
  };
}
