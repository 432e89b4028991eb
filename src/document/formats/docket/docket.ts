import { statedDay } from '../../published-day.ts';
import { BlockWriter } from '../block-writer.ts';
import type { Opened } from '../format.ts';

/** Somebody in a case, with the part as the docket names it ("Defendant - Appellee"). */
export interface DocketParty {
  readonly role: string;
  readonly name: string;
  /** Who represents them. */
  readonly counsel?: readonly string[];
}

/** A row of a docket. */
export interface DocketRow {
  /** As the docket writes it, or ISO 8601. */
  readonly day: string;
  /** Its number; `null` where the court gives it none. */
  readonly number: string | null;
  readonly words: string;
}

/** What a court's docket says, whatever form it came in; `null` for what it does not say. */
export interface Docket {
  readonly caption: string | null;
  readonly number: string | null;
  /** Its name, or the code of its electronic docket ("nysd"). */
  readonly court: string | null;
  readonly begun: string | null;
  readonly cause: string | null;
  readonly nature: string | null;
  readonly judges: readonly string[];
  readonly parties: readonly DocketParty[];
  readonly below: { readonly court: string | null; readonly numbers: string | null } | null;
  readonly rows: readonly DocketRow[];
}

/** A docket that says nothing: what a page or a feed does not say of its case. */
export const unsaid = {
  caption: null,
  court: null,
  begun: null,
  cause: null,
  nature: null,
  judges: [],
  parties: [],
  below: null,
} as const;

/**
 * A docket as a text with labelled lines, the parties and a line a row, whatever form it came in; each row is a part of the file, called
 * by its number. The last day in it is the day of the document.
 */
export function openDocket(docket: Docket, part?: string): Opened {
  const writer = new BlockWriter();
  const line = (label: string, words: string | null | undefined) => {
    if (words) writer.block('paragraph', `${label}: ${oneLine(words)}`);
  };
  const { caption, number, court, begun, cause, nature, judges, parties, below, rows } = docket;
  if (caption) writer.block('heading', oneLine(caption));
  line('Docket number', number);
  line('Court', court);
  line('Date filed', begun === null ? null : isoDay(begun));
  for (const judge of judges) line('Assigned to', judge);
  line('Lower court', below?.court);
  line('Lower court case numbers', below?.numbers);
  line('Cause', cause);
  line('Nature of suit', nature);
  if (parties.length > 0) writer.block('heading', 'Parties');
  for (const { role, name, counsel = [] } of parties) {
    line(role, name);
    for (const lawyer of counsel) line(`Counsel for ${oneLine(name)}`, lawyer);
  }
  writer.block('heading', 'Docket entries');
  const written = rows.filter(({ words }) => words.trim() !== '');
  for (const { day, number: own, words } of written)
    writer.block('paragraph', `${isoDay(day)} ${own === null ? '' : `#${own} `}${oneLine(words)}`, dayOf(day));
  const { text, blocks } = writer.finish();
  const first = blocks.length - written.length;
  const parts = written.map((row, at) => {
    const { start, end } = blocks[first + at]!;
    return { start, end, name: row.number === null ? `entry of ${isoDay(row.day)}` : `entry ${row.number}` };
  });
  const last = [begun ?? '', ...written.map(({ day }) => day)]
    .map(isoDay)
    .filter((day) => /^\d{4}-/.test(day))
    .sort()
    .at(-1);
  return {
    ...(part !== undefined && { part }),
    draft: {
      title: caption === null ? null : oneLine(caption),
      publisher: null,
      url: null,
      days: last === undefined ? [] : [{ from: 'header', words: last }],
      text,
      blocks,
      origin: { pages: [], parts },
    },
  };
}

/** Several in one file, each a part of it. */
export const openDockets = (dockets: readonly Docket[], part: string | null = null): readonly Opened[] =>
  dockets.map((docket, at) => {
    const own = dockets.length > 1 ? String(at + 1) : null;
    const name = [part, own].filter((one) => one !== null).join('.');
    return openDocket(docket, name === '' ? undefined : name);
  });

/** An entry is written on its day. */
const dayOf = (words: string): { readonly day?: string } => {
  const day = isoDay(words);
  return /^\d{4}-\d\d-\d\d$/.test(day) ? { day } : {};
};

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** "05/14/2015", "Mar 01 2021", "2015-05-14T..." as "2015-05-14"; what is no day stays as it is. */
function isoDay(words: string): string {
  const american = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(words);
  if (american) return `${american[3]}-${american[1]!.padStart(2, '0')}-${american[2]!.padStart(2, '0')}`;
  const stated = statedDay(words);
  return stated !== null && stated !== 'impossible' ? stated.day : words.trim();
}
