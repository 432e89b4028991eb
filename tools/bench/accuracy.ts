import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildCaseFile } from '../../src/casefile/assemble.ts';
import type { CaseEvent, CaseFile } from '../../src/casefile/schema.ts';
import { sameSource } from '../../src/document/duplicates.ts';
import { eventKinds } from '../../src/field/kinds/index.ts';
import { type EventModel, openEventModel, shippedEventModel } from '../../src/reading/english/encoder/model.ts';
import { readPile } from '../../src/reading/english/read.ts';
import { edtfContains } from '../../src/words/edtf.ts';
import { predictors } from '../predict/index.ts';
import { documentsOf, type GoldMention, goldOf, matchMentions, placedMentions } from '../training/annotated.ts';

// npm run accuracy -- BENCH [--folds FOLDS]: scores the program on annotated piles and other measures, and writes docs/accuracy.md: the figures by
// kind and the commonest errors. BENCH holds cases/, stories/, pronouns/, quotes/, each with its scorer. Nothing of their texts is printed.

/** Figures of the scorer, pooled over piles. */
interface Score {
  readonly f: number;
  readonly p: number;
  readonly r: number;
}
interface Share {
  readonly right: number;
  readonly of: number;
  readonly rate: number | null;
}
interface Total {
  readonly sagas: number;
  readonly chronology: Score;
  readonly listed: Score;
  readonly mention: Score;
  readonly linking: Score;
  readonly proceedings: Score;
  readonly roles: Score;
  readonly disagreements: Score & { readonly tp: number; readonly fp: number; readonly fn: number };
  readonly dates: Share;
  readonly statuses: Share;
  readonly outcomes: Share;
  readonly amounts: Share;
  readonly quotesFound: Share;
  readonly speakers: Share;
}

interface Told {
  readonly entry: CaseEvent;
  readonly kind: CaseEvent['kind'];
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly trigger: { readonly start: number; readonly end: number };
}

const {
  values: { folds },
  positionals: [bench],
} = parseArgs({ options: { folds: { type: 'string' } }, allowPositionals: true });
if (bench === undefined || !existsSync(join(bench, 'cases', 'gold'))) {
  process.stderr.write(
    'usage: npm run accuracy -- BENCH [--folds FOLDS], BENCH holding cases/, stories/, pronouns/ and quotes/, FOLDS holding the weights 1/, 2/, 3/ of tools/training/reader\n',
  );
  process.exit(2);
}
const cases = join(bench, 'cases');
const foldsList = fileURLToPath(new URL('../training/reader/folds.txt', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'casetrail-accuracy-'));

/** By pile the fold of the models that has not seen it: lines `FOLD PILE`. */
const foldOf = new Map(
  (folds === undefined ? '' : readFileSync(foldsList, 'utf8'))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))] as const),
);
const opened = new Map<string, Promise<EventModel>>();

/** The model of a pile: one that has not seen it where folds are given, else the shipped one, which has seen all. */
function modelOf(pile: string): Promise<EventModel> {
  const fold = foldOf.get(pile);
  if (fold === undefined) return shippedEventModel();
  const folder = pathToFileURL(join(resolve(folds!), fold, '/'));
  const model = opened.get(fold) ?? openEventModel(folder);
  opened.set(fold, model);
  return model;
}

async function caseFileOf(folder: string): Promise<CaseFile> {
  const documents = await documentsOf(folder);
  const pile = await readPile(documents, await modelOf(basename(folder)));
  return buildCaseFile(pile, { sameSource: sameSource(documents) });
}

/** What a scorer prints; into a file, as it may end before a pipe has taken all of it. */
function scored(script: string, ...args: readonly string[]): string {
  const printed = join(out, 'printed.txt');
  const file = openSync(printed, 'w');
  execFileSync(process.execPath, [script, ...args], { stdio: ['ignore', file, 'inherit'] });
  closeSync(file);
  return readFileSync(printed, 'utf8');
}

interface KindFigures {
  told: number;
  found: number;
  wrong: number;
  entries: number;
  extra: number;
}

const byKind = new Map(
  eventKinds.map(({ name }): [string, KindFigures] => [name, { told: 0, found: 0, wrong: 0, entries: 0, extra: 0 }]),
);
const missed = new Map<string, number>();
const wrongDates = new Map<string, number>();
const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

for (const pile of readdirSync(join(cases, 'gold')).sort()) {
  const file = await caseFileOf(join(cases, 'docs', pile));
  writeFileSync(join(out, `${pile}.json`), JSON.stringify(file));
  const gold = goldOf(join(cases, 'gold', pile, 'gold.json'));
  const dateOf = new Map(gold.events.map((event) => [event.id, event.date ?? null]));
  const wanted = new Set(gold.mentions.map(({ doc }) => doc));
  const documents = (await documentsOf(join(cases, 'docs', pile))).filter(({ path }) => wanted.has(basename(path)));
  const ids = new Set(documents.map(({ id }) => id));
  const mentions = documents.flatMap((document) =>
    placedMentions(gold, document).map((mention) => ({ ...mention, document: document.id })),
  );
  const entries = file.matters.flatMap(({ events }) => events);
  const passing = file.matters.flatMap((matter) => matter.passing.flatMap(toldIn));
  const reports = entries.flatMap(toldIn).filter(({ document }) => ids.has(document));
  const reportOf = new Map(
    [...ids].flatMap((id) => [
      ...matchMentions(
        mentions.filter(({ document }) => document === id),
        reports.filter(({ document }) => document === id),
      ),
    ]),
  );
  const taken = new Set(reportOf.values());
  for (const mention of mentions) {
    const figures = byKind.get(mention.kind)!;
    const report = reportOf.get(mention);
    if (mention.core) {
      figures.told += 1;
      if (report) figures.found += 1;
      else count(missed, whyMissed(mention, reports, passing));
    }
    const date = dateOf.get(mention.event) ?? null;
    if (report && mention.core && date !== null) {
      const ours = report.entry.date;
      if (ours === null || !edtfContains(date, ours)) count(wrongDates, whyWrong(mention, report, reportOf, dateOf));
    }
  }
  for (const report of reports) if (!taken.has(report)) byKind.get(report.entry.kind)!.wrong += 1;
  for (const entry of entries) {
    if (!entry.reports.some(({ document }) => ids.has(document))) continue;
    byKind.get(entry.kind)!.entries += 1;
    if (!toldIn(entry).some((one) => [...reportOf.values()].some((other) => same(one, other))))
      byKind.get(entry.kind)!.extra += 1;
  }
}

function toldIn(entry: CaseEvent): Told[] {
  return entry.reports.map(({ document, start, end, trigger }) => ({
    entry,
    kind: entry.kind,
    document,
    start,
    end,
    trigger,
  }));
}

function same(one: Told, other: Told): boolean {
  return one.document === other.document && one.trigger.start === other.trigger.start && one.entry === other.entry;
}

function whyMissed(
  mention: GoldMention & { document: string },
  reports: readonly Told[],
  passing: readonly Told[],
): string {
  const here = (one: Told) => one.document === mention.document && one.start <= mention.start && one.end >= mention.end;
  const over = reports.find((one) => here(one) && one.trigger.start < mention.end && one.trigger.end > mention.start);
  if (over) return `read as another kind: ${mention.kind} as ${over.entry.kind}`;
  if (passing.some((one) => here(one) && one.entry.kind === mention.kind))
    return `${mention.kind}: told in passing only`;
  if (reports.some(here)) return `${mention.kind}: something else read in its sentence`;
  return `${mention.kind}: nothing read in its sentence`;
}

function whyWrong(
  mention: GoldMention,
  { entry }: Told,
  reportOf: ReadonlyMap<GoldMention, Told>,
  dateOf: ReadonlyMap<string, string | null>,
): string {
  const joined = [...reportOf].filter(([, report]) => report.entry === entry).map(([other]) => other.event);
  const date = dateOf.get(mention.event)!;
  const given = entry.reports.some(({ stated }) => stated !== null && edtfContains(date, stated));
  if (new Set(joined).size > 1) return 'an entry that joins several events';
  if (entry.date === null || entry.date.startsWith('..')) return 'no report gives a day';
  return given ? 'the right day is given, another was chosen' : 'every day given for it is another';
}

const total = (
  JSON.parse(scored(join(cases, 'score.mjs'), join(cases, 'gold'), out, '--json')) as { readonly total: Total }
).total;

const negatives = join(cases, 'negatives');
const falseMatters = existsSync(negatives) ? (await caseFileOf(negatives)).matters.length : null;

/** The lines of another measure's scorer that its README says to steer by. */
function measured(name: string, lines: RegExp): string[] {
  const input = join(bench!, name, 'dev.jsonl');
  const predictor = predictors.find((one) => one.name === name);
  if (!existsSync(input) || predictor === undefined) return [];
  const records = readFileSync(input, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
  const predicted = join(out, `${name}.jsonl`);
  writeFileSync(
    predicted,
    predictor
      .predict(records)
      .map((one) => `${JSON.stringify(one)}\n`)
      .join(''),
  );
  return scored(join(bench!, name, 'score.mjs'), input, predicted)
    .split('\n')
    .filter((line) => lines.test(line))
    .map((line) => line.trimEnd());
}

const percent = (value: number | null) => (value === null ? '–' : (100 * value).toFixed(1));
const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const most = (counts: ReadonlyMap<string, number>, limit: number) =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, limit);

const sections = [
  `# How accurate it is

Made by \`npm run accuracy\` on ${total.sagas} piles of real news and court papers whose chronologies were annotated by hand. They
are the piles that the program was made with: expect less on others. ${
    folds === undefined
      ? 'The model that proposes events was trained on them, which flatters these figures.'
      : 'The model that proposes events had not seen the pile it is measured on (each by a model trained on the others); the wordings and the weights of linking were made with all of them in view.'
  } F1 is the harmonic mean of precision and recall; pairs
of reports are counted for linking, pairs in one case for proceedings.`,
  `## The chronology

${row('what', 'figure', 'aim')}
${row('---', '---:', '---:')}
${row('entries listed with the right date, F1', percent(total.chronology.f), 60)}
${row('… precision', percent(total.chronology.p), '')}
${row('… recall', percent(total.chronology.r), '')}
${row('entries listed, F1', percent(total.listed.f), 70)}
${row('reports found, F1', percent(total.mention.f), '')}
${row('dates right, %', percent(total.dates.rate), 90)}
${row('reports of one event linked, F1', percent(total.linking.f), 75)}
${row('reports of one case linked, F1', percent(total.proceedings.f), 80)}
${row('parties in their roles, F1', percent(total.roles.f), 70)}
${row('status right, %', percent(total.statuses.rate), 90)}
${row('outcome right, %', percent(total.outcomes.rate), 80)}
${row('amount right, %', percent(total.amounts.rate), 85)}
${row('quotations found, %', percent(total.quotesFound.rate), 97)}
${row('… with the right speaker, %', percent(total.speakers.rate), 88)}
${row('disagreements found, of those annotated', `${total.disagreements.tp} of ${total.disagreements.tp + total.disagreements.fn}`, 'all')}
${row('disagreements that are none', total.disagreements.fp, `≤ ${total.disagreements.tp}`)}${
  falseMatters === null ? '' : `\n${row('matters found in documents without a dispute', falseMatters, 0)}`
}`,
  `## By kind

Reports: sentences that tell an event that a chronology must have. Entries: what the chronology lists; "unknown" are those that
no annotator marked, many of them true but of no weight.

${row('kind', 'reports annotated', 'found, %', 'reports not annotated', 'entries', 'unknown')}
${row('---', '---:', '---:', '---:', '---:', '---:')}
${[...byKind]
  .filter(([, one]) => one.told + one.entries > 0)
  .map(([kind, one]) =>
    row(kind, one.told, one.told === 0 ? '–' : percent(one.found / one.told), one.wrong, one.entries, one.extra),
  )
  .join('\n')}`,
  `## The commonest errors

Reports that were missed:

${most(missed, 20)
  .map(([why, times]) => `- ${times} × ${why}`)
  .join('\n')}

Reports whose entry has a wrong date:

${most(wrongDates, 6)
  .map(([why, times]) => `- ${times} × ${why}`)
  .join('\n')}`,
  `## Parts measured alone

\`\`\`
${[
  ...measured('stories', /^== |^link/).map((line) => `stories   ${line}`),
  ...measured('pronouns', /he\/she/).map((line) => `pronouns  ${line}`),
  ...measured('quotes', /QUOTED|ATTRIBUTION/).map((line) => `quotes    ${line}`),
].join('\n')}
\`\`\`

Language and dates have figures of their own: [language](../src/language/README.md), [times](../src/reading/english/times/README.md).`,
];
writeFileSync(fileURLToPath(new URL('../../docs/accuracy.md', import.meta.url)), `${sections.join('\n\n')}\n`);
rmSync(out, { recursive: true });
process.stdout.write('docs/accuracy.md is written\n');
