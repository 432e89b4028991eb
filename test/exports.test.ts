import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import Database from 'better-sqlite3';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseEdtf } from 'edtf';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import mammoth from 'mammoth';
import { marked } from 'marked';
import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../src/casefile/schema.ts';
import { formatSuite } from '../src/export/format.suite.ts';
import type { ExportMeans } from '../src/export/format.ts';
import { caseMapColumns } from '../src/export/formats/csv.ts';
import { opusColumns } from '../src/export/formats/csv-opus2.ts';
import { exportFormats, formatNamed } from '../src/export/formats/index.ts';
import { sheetsOf } from '../src/export/sheets.ts';
import { shownText } from '../src/words/shown-text.ts';
import { emptyCaseFile, hostile, inventedCaseFile, setTrial } from './export-case-files.ts';
import { sampleCaseFile } from './sample-case-file.ts';

const page = new Map(
  Object.entries({
    'index.html': `<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><meta name="casetrail-token" content="secret"><title>Casetrail</title>
<link rel="icon" href="./icon.svg" type="image/svg+xml" /><script type="module" crossorigin src="./assets/a.js"></script>
<link rel="stylesheet" crossorigin href="./assets/a.css"></head><body><div id="root"></div></body></html>`,
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'assets/a.js': 'const end = "</script>", open = "<!--"; document.title = "$&" + end + open;',
    'assets/a.css': 'body { color: red } /* </style> */',
  }).map(([path, text]) => [path, new TextEncoder().encode(text)] as const),
);
const means: ExportMeans = { page, store: null };

const sample = await sampleCaseFile();
const hostileCaseFile = inventedCaseFile(60, hostile);
const caseFiles: readonly (readonly [name: string, caseFile: CaseFile])[] = [
  ['the sample pile', sample],
  ['hostile texts', hostileCaseFile],
  ['nothing', emptyCaseFile],
];

const written = async (name: string, caseFile: CaseFile) =>
  Buffer.from(await formatNamed(name)!.write(caseFile, means));
const textOf = async (name: string, caseFile: CaseFile) => (await written(name, caseFile)).toString('utf8');
const entriesOf = (caseFile: CaseFile) => caseFile.matters.flatMap(({ events }) => events);
const flat = (text: string) => text.replace(/\s+/gu, ' ').trim();

const large = inventedCaseFile(10_000);
for (const format of exportFormats) formatSuite(format, { means, caseFiles, hostile: hostileCaseFile, large });

test('no two formats have a name', () => {
  expect(new Set(exportFormats.map(({ name }) => name)).size).toBe(exportFormats.length);
  expect(formatNamed('nothing of the kind')).toBeNull();
});

test('every date of the case files is EDTF to another reader', () => {
  for (const [, caseFile] of caseFiles) {
    for (const { date } of entriesOf(caseFile)) if (date !== null) expect(() => parseEdtf(date)).not.toThrow();
  }
});

describe('json', () => {
  test.each(caseFiles)('%s: is the case file', async (_, caseFile) => {
    // A half of a pair survives as an escape.
    expect(JSON.parse(await textOf('json', caseFile))).toEqual(caseFile);
  });
});

describe.each([
  ['csv', caseMapColumns.map(([name]) => name), 'Fact Text'],
  ['csv-opus2', opusColumns.map(([name]) => name), 'Description'],
] as const)('%s', (format, columns, told) => {
  test.each(caseFiles)('%s: a row for each entry, read back by csv-parse', async (_, caseFile) => {
    const rows = parseCsv(await textOf(format, caseFile), { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.length).toBe(entriesOf(caseFile).length);
    if (rows.length > 0) expect(Object.keys(rows[0]!)).toEqual(columns);
    expect(rows.map((row) => row.Entry)).toEqual(entriesOf(caseFile).map(({ id }) => id));
    for (const [at, { summary }] of entriesOf(caseFile).entries()) {
      // Opus 2 has no column for what became of an accusation.
      const cell = rows[at]![told]!.replace(/ \(later: \w+\)$/, '');
      const shown = shownText(summary.toWellFormed());
      expect([shown, `'${shown}`]).toContain(cell);
    }
  });

  test('no cell is a formula', async () => {
    const rows = parseCsv(await textOf(format, hostileCaseFile), { bom: true }) as string[][];
    const calculating = rows
      .slice(1)
      .flat()
      .filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell));
    expect(calculating).toEqual([]);
    expect(rows.flat().some((cell) => cell.startsWith("'="))).toBe(true);
  });
});

test('CSV says by its mark that it is UTF-8', async () => {
  expect((await written('csv', sample)).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
});

test("CaseMap's columns: the sample's first suit", async () => {
  const rows = parseCsv(await textOf('csv', sample), { bom: true, columns: true }) as Record<string, string>[];
  const suit = rows.find((row) => row.Kind === 'filing' && row['EDTF date'] === '2022-03-08')!;
  expect(suit['Date & Time']).toBe('03/08/2022');
  expect(suit['Source(s)']).toContain('The Stannery Beacon, 9 March 2022 (beacon-suit.html)');
  expect(suit.Persons).toContain('Imogen Tarrant');
  expect(suit.Status).toBe('Unsure');
  expect(rows.find((row) => row['As told'] === 'scheduled')!.Status).toBe('Prospective');
});

describe('xlsx', () => {
  test.each(caseFiles)('%s: sheets and rows as read-excel-file reads them', async (_, caseFile) => {
    const file = await written('xlsx', caseFile);
    const sheets = await readXlsx(file);
    const tables = sheetsOf(caseFile);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(tables.map(({ name }) => name));
    for (const [at, { columns, rows }] of tables.entries()) {
      expect(sheets[at]!.data[0]).toEqual(columns.map(([name]) => name));
      const filled = rows.filter((row) => row.some((value) => value !== null && value !== ''));
      expect(sheets[at]!.data.length).toBe(1 + filled.length);
    }
  });

  test('a full day is a date, a coarser one is not; EDTF stands beside', async () => {
    const [{ data }] = (await readXlsx(await written('xlsx', sample))) as unknown as [{ data: unknown[][] }];
    const row = (edtf: string) => data.find((one) => one[2] === edtf)!;
    expect(row('2022-03-08')[0]).toEqual(new Date('2022-03-08T00:00:00Z'));
    expect(row('2018-21')[0]).toBeNull();
  });

  test('no cell is a formula, heads are frozen and filtered, links lead to documents', async () => {
    const files = unzipSync(await written('xlsx', hostileCaseFile));
    const read = (path: string) => new TextDecoder().decode(files[path]);
    const sheet = read('xl/worksheets/sheet1.xml');
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A1:X61"/>');
    expect(sheet).toMatch(/<hyperlink ref="N2" location="Documents!A2"\/>/);
    expect(read('xl/worksheets/_rels/sheet8.xml.rels')).toContain('Target="https://example.invalid/0?a=1&#38;b=2"');
    const cells = (await readXlsx(await written('xlsx', hostileCaseFile))).flatMap(({ data }) => data.slice(1).flat());
    expect(cells.filter((cell) => typeof cell === 'string' && /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
    expect(cells.some((cell) => typeof cell === 'string' && cell.startsWith("'=HYPERLINK"))).toBe(true);
  });
});

describe('docx', () => {
  test('the sample as mammoth reads it: headings, entries, footnotes with document, day and exact words', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: await written('docx', sample) });
    expect(value).toContain('<h2>Tarrant I</h2>');
    expect(value).toContain('<h2>Where the sources disagree</h2>');
    expect(value).toContain('14 November 2023');
    for (const { reports } of entriesOf(sample)) {
      for (const { words } of reports) expect(plainOf(value)).toContain(flat(words));
    }
    const notes = value.match(/<li id="footnote-\d+">/g) ?? [];
    expect(notes.length).toBe(entriesOf(sample).length);
    expect(plainOf(value)).toContain(
      '“Naval architect says Castellan copied her ferry”, The Stannery Beacon, 9 March 2022 (beacon-suit.html): “',
    );
  });

  test('hostile texts are texts', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: await written('docx', hostileCaseFile) });
    expect(value).not.toMatch(/<script|<!--/);
    expect(plainOf(value)).toContain(hostile[0]);
    expect(plainOf(value)).toContain('🍏 emoji, half \uFFFD of one');
  });

  test('nothing tells when or by whom it was made', async () => {
    const files = unzipSync(await written('docx', sample));
    const core = new TextDecoder().decode(files['docProps/core.xml']);
    expect(core).toContain('<dc:creator>Casetrail</dc:creator>');
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)).toEqual(['1980-01-01T00:00:00Z', '1980-01-01T00:00:00Z']);
  });
});

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plainOf = (html: string) =>
  flat(html.replace(/<[^>]*>/g, ' ').replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!)).replace(
    / (?=[,.])/g,
    '',
  );

describe('markdown', () => {
  test('the sample: a table row and a note for each entry', async () => {
    const text = await textOf('markdown', sample);
    expect(text.match(/^\| .* \| .*\[\^\d+\].* \|$/gm)?.length).toBe(entriesOf(sample).length);
    expect(text.match(/^\[\^\d+\]: /gm)?.length).toBe(entriesOf(sample).length);
    expect(text).toContain('## Where the sources disagree');
    expect(text).toMatch(
      /\[\^\d+\]: “Naval architect says Castellan copied her ferry”, The Stannery Beacon, 9 March 2022/,
    );
  });

  test('hostile texts make no markup', async () => {
    const rendered = await marked.parse(await textOf('markdown', hostileCaseFile));
    expect(rendered).not.toMatch(/<script|<a |<b>|<strong>(?!.*<\/strong> \([^)]*\): )|<img|<code>|<del>/);
    const cells = rendered.match(/<tr>\s*(?:<td[^>]*>[\s\S]*?<\/td>\s*)+<\/tr>/g) ?? [];
    expect(cells.length).toBe(60);
    expect(cells.filter((row) => (row.match(/<td/g) ?? []).length !== 2)).toEqual([]);
  });
});

describe('timelinejs', () => {
  const schema = JSON.parse(readFileSync(new URL('./timelinejs.schema.json', import.meta.url), 'utf8')) as object;
  const valid = new Ajv({ allErrors: true, strict: false }).compile(schema);

  test.each(caseFiles)('%s: is what TimelineJS documents', async (_, caseFile) => {
    const timeline: unknown = JSON.parse(await textOf('timelinejs', caseFile));
    expect([valid(timeline), valid.errors]).toEqual([true, null]);
  });

  test('the schema refuses what is not', () => {
    for (const wrong of [
      {},
      { events: [{}] },
      { events: [{ start_date: { year: 2024, day: 3 } }] },
      { events: [{ start_date: { year: '2024' } }] },
    ]) {
      expect(valid(wrong)).toBe(false);
    }
  });

  test('dates are as fine as they are known; texts are escaped', async () => {
    const { events } = JSON.parse(await textOf('timelinejs', setTrial())) as { events: Record<string, unknown>[] };
    expect(events.map(({ start_date, end_date, display_date }) => [start_date, end_date, display_date])).toEqual([
      [{ year: 2031, month: 6, day: 2 }, undefined, '2 June 2031'],
      [{ year: 2031, month: 3, day: 1 }, { year: 2031, month: 5, day: 31 }, 'spring 2031'],
      [{ year: 2031, month: 7 }, undefined, 'July 2031'],
      [{ year: 2031, month: 12, day: 31 }, undefined, 'by 2031'],
      [{ year: 2032 }, undefined, '2032'],
    ]);
    expect(events.map(({ group }) => group)).toEqual(Array(5).fill('Oak I'));
    expect(await textOf('timelinejs', hostileCaseFile)).not.toMatch(/<(?!\/?(?:p|blockquote)>)/);
  });
});

describe('ics', () => {
  const eventsIn = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

  test('the same UID, a higher SEQUENCE once the date has moved; STATUS; what has no nearer date is named', async () => {
    const [before] = eventsIn(await textOf('ics', setTrial('2031-06-02')));
    const moved = await textOf('ics', setTrial('2031-06-02', '2031-06-02', '2031-09-01'));
    const [after, ...others] = eventsIn(moved);
    expect([before!.startDate.toString(), before!.sequence]).toEqual(['2031-06-02', 0]);
    expect([after!.startDate.toString(), after!.sequence]).toEqual(['2031-09-01', 1]);
    expect(after!.endDate.toString()).toBe('2031-09-02');
    expect(after!.uid).toBe(before!.uid);
    expect(after!.description).toContain('Set before for 2 June 2031');
    const status = (event: InstanceType<typeof ICAL.Event>) => event.component.getFirstPropertyValue('status');
    expect([after!, ...others].map(status)).toEqual(['CONFIRMED', 'CANCELLED', 'TENTATIVE']);
    expect(others[1]!.summary).toBe('July 2031, day not fixed: Ruling: Ann Oak expects a ruling (Oak I)');
    expect([others[1]!.startDate.toString(), others[1]!.endDate.toString()]).toEqual(['2031-07-01', '2031-08-01']);
    // The last document's day.
    for (const event of [after!, ...others])
      expect(String(event.component.getFirstPropertyValue('dtstamp'))).toBe('2031-03-03T00:00:00Z');
    expect(moved.replaceAll('\r\n ', '')).toContain(
      'X-WR-CALDESC:Left out\\, for want of a nearer date: Appeal: Ann Oak appeals (by 2031)',
    );
  });

  test('the sample has a calendar, each event once', async () => {
    const events = eventsIn(await textOf('ics', sample));
    expect(events.length).toBeGreaterThan(2);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test('hostile texts are texts', async () => {
    const events = eventsIn(await textOf('ics', hostileCaseFile));
    expect(events.length).toBeGreaterThan(5);
    for (const { summary } of events) expect(summary.length).toBeGreaterThan(0);
    expect((await textOf('ics', hostileCaseFile)).split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual(
      [],
    );
  });

  test('nothing at all is still a calendar', async () => {
    expect(eventsIn(await textOf('ics', emptyCaseFile))).toEqual([]);
  });
});

describe('web-annotation', () => {
  const context = JSON.parse(readFileSync(new URL('./web-annotation.context.json', import.meta.url), 'utf8')) as object;
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`a test makes no request: ${url}`);
    return { document: context, documentUrl: url };
  };

  test.each(caseFiles)('%s: every report is an annotation on its words', async (_, caseFile) => {
    const collection = JSON.parse(await textOf('web-annotation', caseFile)) as {
      total: number;
      first: { items: { target: { source: { id: string }; selector: Record<string, unknown>[] } }[] };
    };
    const reports = entriesOf(caseFile).flatMap(({ reports: own }) => own);
    expect(collection.total).toBe(reports.length);
    const texts = new Map(
      caseFile.documents.map(({ id, url, text }) => [url ?? `urn:casetrail:document:${id}`, text] as const),
    );
    for (const { target } of collection.first.items) {
      const [quote, position] = target.selector as [Record<string, string>, Record<string, number>];
      const text = texts.get(target.source.id)!;
      expect(text.slice(position!.start, position!.end)).toBe(quote!.exact);
      expect(text).toContain(`${quote!.prefix}${quote!.exact}${quote!.suffix}`);
    }
  });

  test('JSON-LD: each term is one of the vocabulary', async () => {
    const [collection] = await jsonld.expand(JSON.parse(await textOf('web-annotation', sample)) as object, {
      documentLoader,
      safe: true,
    });
    const oa = 'http://www.w3.org/ns/oa#';
    const text = JSON.stringify(collection);
    expect(collection!['@type']).toEqual(['https://www.w3.org/ns/activitystreams#OrderedCollection']);
    for (const term of [
      'Annotation',
      'TextQuoteSelector',
      'TextPositionSelector',
      'hasTarget',
      'hasSource',
      'exact',
      'describing',
    ]) {
      expect(text).toContain(`"${oa}${term}"`);
    }
  });
});

describe('html', () => {
  test.each(caseFiles)('%s: one file, nothing to fetch, only its own scripts', async (_, caseFile) => {
    const text = await textOf('html', caseFile);
    const json = /<script type="application\/json" id="casetrail-case-file">([^<]*)<\/script>/.exec(text)![1]!;
    expect(JSON.parse(json)).toEqual(caseFile);
    const withoutData = text.replace(json, '');
    expect(withoutData).not.toMatch(/<link[^>]*href="(?!data:)|<script[^>]*\ssrc=|casetrail-token/);
    expect(withoutData.match(/<script/g)?.length).toBe(2);
    expect(text).toContain("default-src 'none'; script-src 'sha256-");
    expect(text).not.toMatch(/unsafe-|https?:\/\/(?!www\.w3\.org)(?![^"]*example\.invalid)[^\s"<]*\.js/);
  });

  test('a page that has not been built, or in several scripts, is said', async () => {
    const without = (path: string) => new Map([...page].filter(([name]) => name !== path));
    const html = formatNamed('html')!;
    await expect(html.write(sample, { page: new Map(), store: null })).rejects.toThrow('npm run build:web');
    await expect(html.write(sample, { page: without('assets/a.css'), store: null })).rejects.toThrow('assets/a.css');
    const split = new Map(page).set('assets/b.js', new TextEncoder().encode('export {};'));
    await expect(html.write(sample, { page: split, store: null })).rejects.toThrow('several scripts');
  });
});

describe('sqlite', () => {
  test.each(caseFiles)('%s: tables as better-sqlite3 reads them', async (_, caseFile) => {
    const file = new Database(await written('sqlite', caseFile));
    try {
      expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(file.prepare('SELECT count(*) FROM documents').pluck().get()).toBe(caseFile.documents.length);
      const matters = file.prepare('SELECT title FROM matters ORDER BY title').pluck().all();
      expect(matters.length).toBe(caseFile.matters.length);
    } finally {
      file.close();
    }
  });

  test("the store's own copy is given as it is", async () => {
    const copy = new Uint8Array([1, 2, 3]);
    expect(await formatNamed('sqlite')!.write(sample, { page, store: copy })).toBe(copy);
  });
});

const manual = readFileSync(new URL('../docs/exports.md', import.meta.url), 'utf8');

describe('docs/exports.md', () => {
  test.each(exportFormats.map((format) => [format.name, format] as const))(
    'tells of %s',
    (name, { extension, label, mediaType }) => {
      expect(manual).toContain(`## ${label}: \`--as ${name}\``);
      expect(manual).toContain(`\`${extension}\``);
      expect(manual).toContain(`\`${mediaType.split(';')[0]}\``);
    },
  );

  test('names every column and every sheet', () => {
    for (const [name] of [...caseMapColumns, ...opusColumns]) expect(manual).toContain(`\`${name}\``);
    for (const { name, columns } of sheetsOf(emptyCaseFile)) {
      const row = manual.split('\n').find((line) => line.startsWith(`| ${name} |`));
      expect(row, name).toBeDefined();
      for (const [column] of columns) expect(row).toContain(column);
    }
  });
});

describe('a charge is never handed over without what became of it', () => {
  const charged = inventedCaseFile(1);
  const [matter] = charged.matters;
  const event = { ...matter!.events[0]!, kind: 'charge' as const, status: 'occurred' as const, date: '2031-05-02' };
  const withFate = (fate: 'acquitted' | null): CaseFile => ({
    ...charged,
    matters: [{ ...matter!, events: [{ ...event, fate }], disagreements: [] }],
  });
  const tells = async (name: string, fate: 'acquitted' | null) => {
    const bytes = await written(name, withFate(fate));
    const files = bytes.subarray(0, 2).toString() === 'PK' ? Object.values(unzipSync(bytes)) : [bytes];
    return files.some((file) => Buffer.from(file).toString('utf8').includes('acquitted'));
  };
  // A calendar holds what is to come, and no charge.
  test.each(exportFormats.map(({ name }) => name).filter((name) => name !== 'ics'))('%s', async (name) => {
    expect([await tells(name, 'acquitted'), await tells(name, null)]).toEqual([true, false]);
  });

  test('ics: no charge at all', async () => {
    expect(await textOf('ics', withFate('acquitted'))).not.toContain('BEGIN:VEVENT');
  });
});
