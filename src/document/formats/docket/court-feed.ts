import { textOfWholePage } from '../page/whole-page.ts';
import { type Docket, unsaid } from './docket.ts';

/** An entry of a feed, as far as it tells of a case. */
export interface CourtEntry {
  readonly title: string | null;
  readonly url: string | null;
  readonly day: string | null;
  /** Markup. */
  readonly words: string;
}

/** The electronic docket of a court of the United States, or its own site; the letters are the court's code. */
const ofCourt = /^https?:\/\/(ecf|www|cdn)\.([a-z]{2,5}\d{0,2}[a-z]?)\.uscourts\.gov\//;
const number = String.raw`(?:\d{1,2}:)?\d{2}-(?:[a-z]{2,5}-)?\d{1,6}(?:-[A-Za-z0-9]{1,6}){0,3}`;
/** "2:31-cv-00417-RMB Oak v. Elm", "31-10992-rm Harbour Light, Inc."; a case may have no name there. */
const numbered = new RegExp(`^(${number})(?: (\\S.{0,400}))?$`);
/** "[Motion to Dismiss] (45)", "Type: bk Office: 1 Chapter: 11 [Objection] (5237)". */
const step = /\[([^\]]{2,300})\](?: ?\((\d{1,6})\))?/;
const inWords = /\bDocket ?(?:#|No\.?|Number)?:? ?(\d{2}-\d{1,6})\b/;
const inAddress = /\/(\d{2}-\d{1,6})\.pdf$/;
const published =
  /\b((?:Unpublished|Published|Precedential|Non-?[Pp]recedential) (?:Opinion|Order|Memorandum|Disposition))\b/;

/**
 * The docket that an entry of a court's feed adds a row to: what was entered in a case (the feeds of electronic dockets), or an opinion that was
 * given. `null` for an entry of any other feed.
 */
export function docketOfEntry(entry: CourtEntry): Docket | null {
  const [, host, court] = ofCourt.exec(entry.url ?? '') ?? [];
  if (court === undefined || entry.day === null) return null;
  const words = textOfWholePage(`<body>${entry.words}</body>`).text.replace(/\s+/g, ' ');
  const title = (entry.title ?? '').replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim();
  return host === 'ecf' ? docketOfStep(court, entry.day, title, words) : docketOfOpinion(court, entry, title, words);
}

function docketOfStep(court: string, day: string, title: string, words: string): Docket | null {
  const [, own, named] = numbered.exec(title) ?? [];
  const [, told, place] = step.exec(words) ?? [];
  if (own === undefined || told === undefined) return null;
  return oneRow({ court, number: own, caption: named?.replace(/[ ,]{1,3}$/, '') ?? null, day, place, words: told });
}

function docketOfOpinion(court: string, entry: CourtEntry, title: string, words: string): Docket | null {
  const own = inWords.exec(words)?.[1] ?? inAddress.exec(entry.url ?? '')?.[1];
  if (own === undefined || title === '') return null;
  return oneRow({
    court,
    number: own,
    caption: title,
    day: entry.day!,
    words: published.exec(words)?.[1] ?? 'Opinion',
  });
}

interface Row {
  readonly court: string;
  readonly number: string;
  readonly caption: string | null;
  readonly day: string;
  readonly place?: string | undefined;
  readonly words: string;
}

const oneRow = ({ court, number: own, caption, day, place, words }: Row): Docket => ({
  ...unsaid,
  caption,
  number: own,
  court,
  rows: [{ day, number: place ?? null, words }],
});
