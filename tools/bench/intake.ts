import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeDisk } from '../../src/document/disk.ts';
import type { Document } from '../../src/document/document.ts';
import { openSheet } from '../../src/document/pile.ts';
import { courtOfCode } from '../../src/reading/english/head/court-name.ts';
import { readHead, type UncastHead } from '../../src/reading/english/head/read-head.ts';

// npm run bench:intake -- DIR: what is read of real files of each format, a folder of DIR a format. Beside NAME may stand NAME.expected.json
// (a docket: docket_number, date_filed, court_id, docket_entries; a list of them for a feed, or of opinions) or NAME.expected.txt (its text). No network, no weights.

const [dir, only] = process.argv.slice(2);
if (dir === undefined) {
  console.error('npm run bench:intake -- DIR [FORMAT]');
  process.exit(2);
}

interface Tally {
  files: number;
  read: number;
  documents: number;
  refused: number;
  caption: number;
  number: number;
  court: number;
  day: number;
  expectedNumbers: number;
  rightNumbers: number;
  expectedCourts: number;
  rightCourts: number;
  expectedDays: number;
  rightDays: number;
  entries: number;
  expectedEntries: number;
  expectedWords: number;
  lostWords: number;
  seconds: number;
}

const columns = ['files', 'read', 'documents', 'refused', 'caption', 'number', 'court', 'day'] as const;

/** Digits and letters of a docket number that every way of writing it has: "23cv00417". */
const numberKey = (number: string): string =>
  number
    .toLowerCase()
    .replace(/^civil action no\. (\d{4})-/, '$1-cv-')
    .replace(/^criminal no\. (\d{4})-/, '$1-cr-')
    .replace(/^\d{1,2}:/, '')
    .replace(/[^a-z\d]/g, '')
    .replace(/^(\d\d\w\w\d+).*$/, '$1');

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
];
const inEveryCourt = new Set(['u', 's', 'united', 'states', 'court', 'of', 'for', 'the']);

/** The words that tell one court from another, in one order, however its name is put: "Maine District" is "District of Maine". */
const courtKey = (name: string): string =>
  [
    ...new Set(
      wordsOf(name)
        .map((word) =>
          /^\d{1,2}(?:st|nd|rd|th)$/.test(word) ? (ordinals[Number.parseInt(word, 10) - 1] ?? word) : word,
        )
        .filter((word) => !inEveryCourt.has(word)),
    ),
  ]
    .sort()
    .join(' ');

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words of the expected text that the read one lacks, each as often as it is missing. */
function lost(expected: string, found: string): { readonly all: number; readonly lost: number } {
  const left = new Map<string, number>();
  for (const word of wordsOf(found)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = wordsOf(expected);
  let missing = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) missing += 1;
    else left.set(word, count - 1);
  }
  return { all: words.length, lost: missing };
}

interface ExpectedDocket {
  readonly docket_number?: string | null;
  /** The court by the code of its electronic docket: "med". */
  readonly court_id?: string | null;
  /** The day that the case was begun. */
  readonly date_filed?: string | null;
  readonly docket_entries?: readonly unknown[];
  /** What some courts call them. */
  readonly case_events?: readonly unknown[];
}

async function measure(folder: string): Promise<Tally> {
  const tally: Tally = {
    files: 0,
    read: 0,
    documents: 0,
    refused: 0,
    caption: 0,
    number: 0,
    court: 0,
    day: 0,
    expectedNumbers: 0,
    rightNumbers: 0,
    expectedCourts: 0,
    rightCourts: 0,
    expectedDays: 0,
    rightDays: 0,
    entries: 0,
    expectedEntries: 0,
    expectedWords: 0,
    lostWords: 0,
    seconds: 0,
  };
  const names = readdirSync(folder)
    .filter((name) => !/\.source\.txt$|\.expected\./.test(name))
    .sort();
  for (const name of names) {
    const place = join(folder, name);
    const start = performance.now();
    const items = await openSheet(nodeDisk, { from: 'disk', path: name, place });
    tally.seconds += (performance.now() - start) / 1000;
    const documents = items.flatMap((item): Document[] => ('document' in item ? [item.document] : []));
    const refusals = items.flatMap((item) => ('problem' in item && item.problem.skipped ? [item.problem] : []));
    tally.files += 1;
    tally.documents += documents.length;
    if (documents.length > 0) tally.read += 1;
    else tally.refused += 1;
    for (const { path, what } of documents.length === 0 ? refusals : []) console.log(`  ${path}: ${what}`);
    const [first] = documents;
    if (first === undefined) continue;
    const head = readHead(first);
    if (head?.caption) tally.caption += 1;
    if (head !== null && head.dockets.length > 0) tally.number += 1;
    if (head?.court) tally.court += 1;
    if (first.published ?? head?.day ?? head?.begun) tally.day += 1;
    compare(tally, place, first, head);
    compareEach(tally, place, documents);
  }
  return tally;
}

function compareHead(tally: Tally, place: string, expected: ExpectedDocket, head: UncastHead | null): void {
  const numbers = head?.dockets.map(({ written }) => written) ?? [];
  const wrong = (what: string, want: string, found: string) => console.log(`  ${place}: ${what} ${found}, not ${want}`);
  if (typeof expected.docket_number === 'string') {
    tally.expectedNumbers += 1;
    const key = numberKey(expected.docket_number);
    if (numbers.some((one) => numberKey(one).includes(key) || key.includes(numberKey(one)))) tally.rightNumbers += 1;
    else wrong('number', expected.docket_number, numbers.join(', '));
  }
  const court = courtOfCode(expected.court_id ?? '');
  if (court !== null) {
    tally.expectedCourts += 1;
    if (courtKey(court) === courtKey(head?.court ?? '')) tally.rightCourts += 1;
    else wrong('court', court, head?.court ?? 'none');
  }
  if (typeof expected.date_filed === 'string') {
    tally.expectedDays += 1;
    if (head?.begun === expected.date_filed) tally.rightDays += 1;
    else wrong('day', expected.date_filed, head?.begun ?? 'none');
  }
}

function compare(tally: Tally, place: string, document: Document, head: UncastHead | null): void {
  if (existsSync(`${place}.expected.json`)) {
    const expected = JSON.parse(readFileSync(`${place}.expected.json`, 'utf8')) as ExpectedDocket;
    compareHead(tally, place, expected, head);
    const entries = (expected.docket_entries ?? expected.case_events ?? []).length;
    tally.expectedEntries += entries;
    tally.entries += Math.min(entries, document.origin?.parts.length ?? 0);
  }
  if (existsSync(`${place}.expected.txt`)) {
    const counts = lost(readFileSync(`${place}.expected.txt`, 'utf8'), document.text);
    tally.expectedWords += counts.all;
    tally.lostWords += counts.lost;
  }
}

/** Of a feed, or a page that lists opinions: whether each case that is expected is the case of some document. */
function compareEach(tally: Tally, place: string, documents: readonly Document[]): void {
  if (!existsSync(`${place}.expected.json`)) return;
  const all = JSON.parse(readFileSync(`${place}.expected.json`, 'utf8')) as unknown;
  if (!Array.isArray(all)) return;
  const found = documents.flatMap(
    (document) => readHead(document)?.dockets.map(({ written }) => numberKey(written)) ?? [],
  );
  for (const one of all as readonly { docket_number?: string | null; docket_numbers?: string | null }[]) {
    const number = one.docket_number ?? one.docket_numbers;
    if (typeof number !== 'string' || number === '') continue;
    tally.expectedNumbers += 1;
    const key = numberKey(number);
    if (found.some((other) => other.includes(key) || key.includes(other))) tally.rightNumbers += 1;
    else console.log(`  ${place}: number ${number} of no document`);
  }
}

const share = (part: number, whole: number): string => (whole === 0 ? '-' : `${part}/${whole}`);

console.log(
  ['format', ...columns, 'right number', 'right court', 'right day', 'entries', 'words lost', 'seconds'].join('\t'),
);
for (const folder of readdirSync(dir, { withFileTypes: true })) {
  if (!folder.isDirectory() || (only !== undefined && folder.name !== only)) continue;
  const tally = await measure(join(dir, folder.name));
  console.log(
    [
      folder.name,
      ...columns.map((column) => tally[column]),
      share(tally.rightNumbers, tally.expectedNumbers),
      share(tally.rightCourts, tally.expectedCourts),
      share(tally.rightDays, tally.expectedDays),
      share(tally.entries, tally.expectedEntries),
      share(tally.lostWords, tally.expectedWords),
      tally.seconds.toFixed(1),
    ].join('\t'),
  );
}
