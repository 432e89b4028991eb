import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildCaseFile } from '../../src/casefile/assemble.ts';
import type { CaseFile } from '../../src/casefile/schema.ts';
import { sameSource } from '../../src/document/duplicates.ts';
import { openEventModel } from '../../src/reading/english/encoder/model.ts';
import { type DocumentRead, readPile } from '../../src/reading/english/read.ts';
import type { ReadReport } from '../../src/reading/report.ts';
import { edtfContains } from '../../src/words/edtf.ts';
import { documentsOf, goldOf, matchMentions, namesOf, placedMentions } from '../training/annotated.ts';
import { countAccused } from './accused.ts';
import { generic, sameName } from './annotated-names.ts';

// npm run bench:reading -- CASES_DIR FOLDS_DIR: how well the built-in reader reads piles that its weights have not seen. FOLDS_DIR holds the
// weights 1/, 2/, 3/ (of tools/training/reader) of those that were made; each reads the piles of its fold.

/** As far as it is measured here. */
interface AnnotatedEvent {
  readonly status?: string;
  readonly who?: string | readonly string[] | null;
  readonly whom?: string | readonly string[] | null;
}

const [cases, folds] = process.argv.slice(2);
if (cases === undefined || folds === undefined || !existsSync(join(cases, 'gold'))) {
  process.stderr.write('usage: npm run bench:reading -- CASES_DIR FOLDS_DIR\n');
  process.exit(2);
}

const foldOf = readFileSync(fileURLToPath(new URL('../training/reader/folds.txt', import.meta.url)), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => ({ fold: line.slice(0, line.indexOf(' ')), pile: line.slice(line.indexOf(' ') + 1) }));

const share = () => ({ right: 0, of: 0 });
const shares = {
  accused: share(),
  claims: share(),
  status: share(),
  date: share(),
  who: share(),
  whom: share(),
  printed: share(),
};
const mentions = new Map<string, { found: number; missed: number; wrong: number }>();
const count = (one: { right: number; of: number }, right: boolean) => {
  one.of += 1;
  if (right) one.right += 1;
};

/** Those that an annotation names, roles left out. */
const named = (value: Parameters<typeof namesOf>[0]): readonly string[] =>
  namesOf(value).filter((one) => /[A-Z]/.test(one) && !generic.test(one));

function measure({ document, reading }: DocumentRead, gold: ReturnType<typeof goldOf>): void {
  const annotated = new Map(gold.events.map((event) => [event.id, event as AnnotatedEvent]));
  const stated = new Map(
    gold.mentions.flatMap((one) => {
      const [placed] = placedMentions({ events: gold.events, mentions: [one] }, document);
      return placed
        ? [[`${placed.start} ${placed.event}`, (one as { stated?: string | null }).stated ?? null] as const]
        : [];
    }),
  );
  const places = placedMentions(gold, document);
  const found = matchMentions(places, reading.reports);
  const tally = (kind: string) => {
    const one = mentions.get(kind) ?? { found: 0, missed: 0, wrong: 0 };
    mentions.set(kind, one);
    return one;
  };
  const told = new Set<ReadReport>(found.values());
  for (const report of reading.reports) if (!told.has(report)) tally(report.kind).wrong += 1;
  for (const mention of places) {
    const report = found.get(mention);
    if (mention.core) tally(mention.kind)[report ? 'found' : 'missed'] += 1;
    if (!report) continue;
    const event = annotated.get(mention.event)!;
    if (event.status !== undefined) count(shares.status, report.status === event.status);
    const day = stated.get(`${mention.start} ${mention.event}`) ?? null;
    if (day !== null) count(shares.date, report.time !== null && edtfContains(day, report.time.edtf));
    for (const [slot, role, given] of [
      ['who', 'agent', event.who],
      ['whom', 'patient', event.whom],
    ] as const) {
      if (given === null || given === undefined) continue;
      const names = named(given);
      const [first] = report.participants.filter((one) => one.role === role && one.certainty >= 0.4);
      const name = first === undefined ? null : reading.cast[first.entity]!.name;
      count(shares[slot], name === null ? names.length === 0 : names.some((one) => sameName(one, name)));
    }
  }
}

/** Of entries whose reports tell an event with somebody named as acting, whether the entry names somebody. */
function printedIn(file: CaseFile, pile: readonly DocumentRead[], gold: ReturnType<typeof goldOf>): void {
  const annotated = new Map(gold.events.map((event) => [event.id, event as AnnotatedEvent]));
  for (const { events } of file.matters)
    for (const entry of events)
      for (const { document } of pile) {
        const own = entry.reports
          .filter((one) => one.document === document.id)
          .map((one) => ({ ...one, kind: entry.kind }));
        const [mention] = matchMentions(placedMentions(gold, document), own).keys();
        if (mention === undefined) continue;
        if (named(annotated.get(mention.event)!.who).length > 0)
          count(
            shares.printed,
            entry.participants.some(({ role }) => role === 'agent'),
          );
        break;
      }
}

const out = mkdtempSync(join(tmpdir(), 'casetrail-reading-'));
mkdirSync(join(out, 'files'));
for (const fold of new Set(foldOf.map((one) => one.fold))) {
  const folder = join(resolve(folds), fold);
  if (!existsSync(folder)) continue;
  const model = await openEventModel(pathToFileURL(`${folder}/`));
  for (const { pile } of foldOf.filter((one) => one.fold === fold)) {
    const gold = goldOf(join(cases, 'gold', pile, 'gold.json'));
    const documents = await documentsOf(join(cases, 'docs', pile));
    const read = await readPile(documents, model);
    const annotated = new Set(
      (gold as { documents?: readonly string[] }).documents ?? gold.mentions.map(({ doc }) => doc),
    );
    const own = read.filter(({ document }) => annotated.has(basename(document.path)));
    for (const one of own) measure(one, gold);
    const file = buildCaseFile(read, { sameSource: sameSource(documents) });
    printedIn(file, own, gold);
    countAccused(file, gold, shares);
    writeFileSync(join(out, 'files', `${pile}.json`), JSON.stringify(file));
  }
}

interface Total {
  readonly total: Record<'falseNames' | 'actors', { readonly rate: number | null }> &
    Record<'trusted' | 'chronology' | 'linking', { readonly f: number }>;
}
const printed = join(out, 'printed.json');
const file = openSync(printed, 'w');
const scored = foldOf.map(({ pile }) => pile).filter((pile) => existsSync(join(out, 'files', `${pile}.json`)));
execFileSync(
  process.execPath,
  [join(cases, 'score.mjs'), join(cases, 'gold'), join(out, 'files'), ...scored, '--json'],
  {
    stdio: ['ignore', file, 'inherit'],
  },
);
closeSync(file);
const { total } = JSON.parse(readFileSync(printed, 'utf8')) as Total;
rmSync(out, { recursive: true });

const percent = (value: number | null) => (value === null ? '-' : (100 * value).toFixed(1));
const rate = ({ right, of }: { right: number; of: number }) => (of === 0 ? null : right / of);
const f1 = (one: { found: number; missed: number; wrong: number }) =>
  (2 * one.found) / (2 * one.found + one.missed + one.wrong || 1);
const all = [...mentions.values()].reduce(
  (sum, one) => ({ found: sum.found + one.found, missed: sum.missed + one.missed, wrong: sum.wrong + one.wrong }),
  { found: 0, missed: 0, wrong: 0 },
);
const line = (name: string, figure: string, goal = '') =>
  console.log(`${name.padEnd(52)} ${figure.padStart(6)} ${goal.padStart(6)}`);
line(`${scored.length} piles, read by weights that have not seen them`, 'now', 'goal');
line('mentions, F1', percent(f1(all)), '58');
line('… precision', percent(all.found / (all.found + all.wrong || 1)));
line('… recall', percent(all.found / (all.found + all.missed || 1)));
line('status right', percent(rate(shares.status)), '91');
line('stated date right', percent(rate(shares.date)), '78');
line('who right', percent(rate(shares.who)), '72');
line('whom right', percent(rate(shares.whom)), '62');
line('entries with a false name', percent(total.falseNames.rate), '10');
line('names printed where the annotation names somebody', percent(rate(shares.printed)), '60');
line('accused in a prosecution who are', percent(rate(shares.accused)));
line('claims and charges beside a case that are of it', percent(rate(shares.claims)));
line('trusted F1 through linking', percent(total.trusted.f));
line('chronology F1 through linking', percent(total.chronology.f));
line('linking F1', percent(total.linking.f));
for (const [kind, one] of [...mentions].sort(([a], [b]) => (a < b ? -1 : 1)))
  line(`  ${kind}, F1`, percent(f1(one)), ['conduct', 'statement', 'position'].includes(kind) ? '45' : '');
