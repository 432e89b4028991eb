import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import type { Matter } from '../../src/casefile/schema.ts';
import { exportFormats } from '../../src/export/formats/index.ts';
import { serve } from '../../src/http/server.ts';
import { openSqliteStore } from '../../src/store/sqlite/index.ts';
import { type OpenWorkbench, openWorkbench } from '../../src/workbench/open.ts';
import { keepSamplePile } from '../../test/browser/kept-workbench.ts';
import { buildPage, chromiumPath, startChromium } from '../../test/browser/opened-page.ts';

// npm run bench:deciding -- [--entries N] [--decisions N]
// What deciding has to bear: thousands of entries accepted at once, two browsers that decide at the same time, and a removal that leaves no
// sentence behind. It ends with an error where a decision is lost or a sentence is left.
const { values } = parseArgs({
  options: { entries: { type: 'string', default: '5000' }, decisions: { type: 'string', default: '1000' } },
});
if (chromiumPath === null) throw new Error('No Chromium here. Set CHROMIUM to its path.');

const scratch = mkdtempSync(join(tmpdir(), 'casetrail-deciding-'));
const running = { asOf: null, knownBy: null };
let asked = 0;
const uuid = () => `00000000-0000-4000-8000-${String(++asked).padStart(12, '0')}`;
const open = (name: string) =>
  openWorkbench({
    store: openSqliteStore(join(scratch, name)),
    version: 'bench',
    now: () => new Date().toISOString(),
    jobs: 2,
  });
const built = await buildPage();
const browser = await startChromium();
try {
  await atOnce(Number(values.entries));
  await side(Number(values.decisions));
  await removal();
} finally {
  await browser.close();
  await built.remove();
  rmSync(scratch, { recursive: true, force: true });
}

/** A docket of so many entries: they are read without a model, each an event of one case. */
function docketOf(entries: number): Buffer {
  const day = (at: number) => new Date(Date.UTC(2000, 0, 3 + at)).toISOString().slice(0, 10);
  const acts = ['MOTION to compel filed by Ann Oak', 'ORDER granting motion to compel', 'NOTICE of appeal by Ann Oak'];
  return Buffer.from(
    JSON.stringify({
      court_id: 'med',
      case_name: 'Oak v. Harbour Light LLC',
      docket_number: '2:00-cv-00417-RMB',
      date_filed: day(0),
      assigned_to_str: 'Rosa Marsh',
      parties: [
        { name: 'Ann Oak', type: 'Plaintiff' },
        { name: 'Harbour Light LLC', type: 'Defendant' },
      ],
      docket_entries: Array.from({ length: entries }, (_, at) => ({
        date_filed: day(at),
        document_number: String(at + 1),
        description: at === 0 ? 'COMPLAINT' : `${acts[at % acts.length]} (part ${at})`,
      })),
    }),
  );
}

/** Accepts all entries of a matter at once: on the server, and on the page from the click until they are shown so. */
async function atOnce(entries: number): Promise<void> {
  const workbench = await open('many.db');
  await workbench.add([{ path: 'docket.json', bytes: docketOf(Math.round(entries * 1.1)) }], () => {});
  const { id, events } = await firstMatter(workbench);
  const some = events.slice(0, entries).map((one) => one.id);
  const bulk = (act: 'accept' | 'reject') =>
    workbench.decide({ id: uuid(), why: null, act: 'bulk', ruling: { act }, entries: some }, 'bench');
  console.log(`${events.length} entries in one matter`);
  await timed(`accept ${some.length} entries at once, on the server`, () => bulk('accept'));
  const { decision } = await timed('the same again', () => bulk('accept'));
  await timed('take it back', () =>
    workbench.decide({ id: uuid(), why: null, act: 'undo', decision: decision.id }, 'bench'),
  );
  const served = await servedOf(workbench);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${served.url}#/chronology?matter=${id}`);
  await page.locator('.entry').first().waitFor();
  await page.getByRole('button', { name: 'Choose several', exact: true }).click();
  await page.getByRole('button', { name: /^All/ }).first().click();
  const shown = await page.evaluate<number>(`new Promise((done) => {
    const button = [...document.querySelectorAll('main button')].find((one) => one.textContent.trim().startsWith('Accept'));
    const from = performance.now();
    button.click();
    const look = () => document.querySelector('.entry .mark.accepted') === null
      ? requestAnimationFrame(look)
      : requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)));
    look();
  })`);
  console.log(`the same on the page, until it is shown: ${shown.toFixed(0)} ms`);
  await page.close();
  await served.close();
  await workbench.close();
}

/** Two browsers go down one list from both ends and accept what they come to. */
async function side(decisions: number): Promise<void> {
  const workbench = await open('two.db');
  await workbench.add([{ path: 'docket.json', bytes: docketOf(Math.round(decisions * 1.1)) }], () => {});
  const { id } = await firstMatter(workbench);
  const served = await servedOf(workbench);
  const pages = await Promise.all(
    ['oldest', 'newest'].map(async (order) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(`${served.url}#/chronology?matter=${id}&order=${order}`);
      await page.locator('.entry').first().waitFor();
      return page;
    }),
  );
  const began = performance.now();
  const sent = await Promise.all(pages.map((page) => acceptDown(page, decisions / 2)));
  const { decisions: kept } = await workbench.history();
  const { events } = await firstMatter(workbench);
  const accepted = new Set(events.flatMap(({ id: entry, review }) => (review === 'accepted' ? [entry] : [])));
  const lost = kept.filter(({ entry }) => entry === null || !accepted.has(entry)).length;
  console.log(
    `two browsers at once: ${sent.join(' + ')} decisions answered, ${kept.length} kept on ${accepted.size} entries, ${lost} of them without effect, in ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
  for (const page of pages) await page.close();
  await served.close();
  await workbench.close();
  if (kept.length !== sent[0]! + sent[1]! || lost > 0) throw new Error('A decision was lost.');
}

/** How many were answered, each pressed once the one before is on its way. */
async function acceptDown(page: Page, count: number): Promise<number> {
  let answered = 0;
  page.on('response', (response) => {
    if (response.url().endsWith('/api/decisions') && response.status() === 200) answered += 1;
  });
  await page.keyboard.press('j');
  for (let press = 1; press <= count; press += 1) {
    const sent = page.waitForRequest((request) => request.url().endsWith('/api/decisions'));
    await page.keyboard.press('a');
    await sent;
  }
  for (let wait = 0; answered < count && wait < 12_000; wait += 1) await page.waitForTimeout(100);
  return answered;
}

/** Each document of the sample removed in turn: no sentence that it alone had may be left in any byte. */
async function removal(): Promise<void> {
  await keepSamplePile(join(scratch, 'sample.db'));
  let [looked, left] = [0, 0];
  let workbench = await open('sample.db');
  const { documents } = await workbench.caseFile();
  for (const { id, text } of documents.slice(0, -1)) {
    const others = documents.filter((one) => one.id !== id).map((one) => one.text);
    const { events } = await firstMatter(workbench);
    const entry = events.find(({ reports }) => reports.some(({ document }) => document === id));
    if (entry !== undefined)
      await workbench.decide({ id: uuid(), why: null, act: 'comment', entry: entry.id, text: 'Look again' }, 'bench');
    await workbench.decide({ id: uuid(), why: 'taken down', act: 'remove', document: id }, 'bench');
    // Without the marks of a quotation, which another paper may print otherwise around the same words.
    const sentences = text
      .split(/(?<=[.!?”"])\s+/u)
      .map((one) => one.replace(/^[“"]+|[”"]+$/gu, ''))
      .filter((one) => one.length > 24 && !others.some((other) => other.includes(one)));
    const copy = join(scratch, `copy-${id}.db`);
    await workbench.backup(copy);
    const caseFile = await workbench.caseFile();
    const exported: (readonly [string, Uint8Array])[] = [];
    for (const format of exportFormats.filter(({ madeOf }) => madeOf === undefined))
      exported.push([format.name, await format.write(caseFile, { page: new Map(), store: null })]);
    const files = readdirSync(scratch).filter((name) => name.startsWith('sample.db') || name === `copy-${id}.db`);
    const bytes = [...files.map((name) => [name, readFileSync(join(scratch, name))] as const), ...exported];
    for (const [name, all] of bytes)
      for (const sentence of sentences) {
        looked += 1;
        if (Buffer.from(all).includes(sentence) || Buffer.from(all).includes(Buffer.from(sentence, 'utf16le'))) {
          left += 1;
          console.log(`left in ${name}: ${sentence}`);
        }
      }
    await workbench.close();
    workbench = await open('sample.db');
  }
  await workbench.close();
  console.log(
    `${documents.length - 1} documents removed: ${looked} looks for their sentences in store, copies and exports, ${left} found`,
  );
  if (left > 0) throw new Error('A sentence is left.');
}

async function firstMatter(workbench: OpenWorkbench): Promise<Matter> {
  const { matters } = await workbench.overview();
  return (await workbench.matter(matters[0]!.id, running))!;
}

function servedOf(workbench: OpenWorkbench) {
  return serve({
    workbench,
    who: 'Ann Oak',
    token: '00112233445566778899aabbccddeeff',
    webRoot: built.webRoot,
    version: '0.0.0',
    caseFile: (named) => workbench.caseFile(named),
    store: null,
    wrong: (error) => console.log(String(error)),
  });
}

async function timed<T>(what: string, act: () => Promise<T>): Promise<T> {
  const [began, busy] = [performance.now(), process.cpuUsage()];
  const result = await act();
  const { user, system } = process.cpuUsage(busy);
  console.log(
    `${what}: ${(performance.now() - began).toFixed(0)} ms, ${((user + system) / 1000).toFixed(0)} ms of work in all threads`,
  );
  return result;
}
