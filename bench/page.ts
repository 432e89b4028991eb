import type { CaseEvent, CaseFile, CaseFileDocument, Matter } from '../src/casefile/casefile.ts';
import { eventKinds } from '../src/reading/events/kinds/index.ts';
import { buildPage, chromiumPath, openPage, startChromium } from '../test/browser/opened-page.ts';

// How the page bears a case file of many entries: `npm run bench:page`, `npm run bench:page -- 20000`. Times are of one
// Chromium on one machine; a frame is what requestAnimationFrame counts.

const count = Number(process.argv[2] ?? 10_000);
const documentCount = Math.max(1, Math.round(count / 4));

if (chromiumPath === null) throw new Error('No Chromium here. Set CHROMIUM to its path.');
const built = await buildPage();
const browser = await startChromium();
const started = performance.now();
const { page, complaints, close } = await openPage(browser, built.webRoot, caseFileOf(count));
await page.locator('.entry').first().waitFor();
print('opened, with the matter loaded', performance.now() - started);

// Processor time of the page's own thread, which other work on the machine does not lengthen.
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
const busy = async () => {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
};

const filters = {
  'one kind': 'kind=ruling',
  'one party, not reviewed': 'party=P7&only=unreviewed',
  'words in the sentences, first time': 'text=orchard 77',
  'words in the sentences, again': 'text=orchard 88',
  'all on one line of time': 'group=all',
  'newest first, all': 'group=all&order=newest',
  'no filter': '',
};
for (const [name, query] of Object.entries(filters)) {
  const times: number[] = [];
  const work: number[] = [];
  for (let round = 0; round < (name.includes('first') ? 1 : 5); round += 1) {
    await page.evaluate(settled(`location.hash = '#/chronology?kind=trial'`));
    const before = await busy();
    times.push(await page.evaluate<number>(settled(`location.hash = '#/chronology?${query}'`)));
    work.push((await busy()) - before);
  }
  print(`filter: ${name}`, Math.max(...times), `, ${Math.max(...work).toFixed(0)} ms of work`);
}

for (const [name, step] of [
  ['line by line', 40],
  ['by the page', 800],
  ['by leaps', 20_000],
] as const) {
  await page.evaluate('scrollTo(0, 0)');
  const before = await busy();
  const frames = await page.evaluate<number[]>(scrolled(step, 240));
  const each = (await busy()) - before;
  const worst = Math.max(...frames);
  const late = frames.filter((frame) => frame > 50).length;
  print(
    `scroll ${name}: longest of ${frames.length} frames`,
    worst,
    `, ${late} over 50 ms; ${(each / frames.length).toFixed(1)} ms of work a frame`,
  );
}
await page.evaluate('scrollTo(0, 0)');
await page.keyboard.press('j');
const walked = performance.now();
for (let press = 0; press < 40; press += 1) await page.keyboard.press('j');
print('j, each', (performance.now() - walked) / 40);

const frames = page.evaluate<number[]>(scrolled(0, 150));
await page.keyboard.press('a');
print('a decision, and the matter read again: longest frame', Math.max(...(await frames)));

await close();
await browser.close();
await built.remove();
// Nothing is kept here, so the decision is refused, and what was shown too soon is taken back: the same work.
const unforeseen = complaints.filter((line) => !line.includes('422'));
if (unforeseen.length > 0) throw new Error(unforeseen.join('\n'));

function print(what: string, milliseconds: number, more = ''): void {
  console.log(`${what.padEnd(48)} ${milliseconds.toFixed(0).padStart(6)} ms${more}`);
}

/** Does it in the page, and gives the milliseconds until what it changed is drawn. */
function settled(act: string): string {
  return `new Promise((done) => {
    const from = performance.now();
    addEventListener('hashchange', () => {
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)));
    }, { once: true });
    const before = location.hash;
    ${act};
    if (location.hash === before) done(0);
  })`;
}

/** Scrolls by so many pixels with each frame, and gives the length of each. */
function scrolled(step: number, frames: number): string {
  return `new Promise((done) => {
    const lengths = [];
    let last = performance.now();
    const next = (now) => {
      lengths.push(now - last);
      last = now;
      if (lengths.length > ${frames}) done(lengths.slice(1));
      else { scrollBy(0, ${step}); requestAnimationFrame(next); }
    };
    requestAnimationFrame((now) => { last = now; scrollBy(0, ${step}); requestAnimationFrame(next); });
  })`;
}

/** A case file of one matter with so many entries, the same each time. All names are invented. */
function caseFileOf(entries: number): CaseFile {
  const documents = Array.from({ length: documentCount }, (_, at): CaseFileDocument => {
    const text = `On day ${at} of the orchard suit, Hollis Wren ${at} sued the town of Larkmere over well ${at}.`;
    return {
      id: `d${at}`,
      path: `pile/${at}.txt`,
      title: `The orchard suit, day ${at}`,
      publisher: `Paper ${at % 40}`,
      url: null,
      published: day(at),
      publishedFrom: 'header',
      kind: 'article',
      sameAs: null,
      text,
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    };
  });
  const events = Array.from({ length: entries }, (_, at): CaseEvent => {
    const of = documents[Math.floor((at / entries) * documentCount)]!;
    const start = of.text.indexOf('Hollis');
    return {
      id: `E${at}`,
      kind: eventKinds[at % eventKinds.length]!.name,
      date: of.published,
      dateReason: 'day stated by one source',
      status: at % 11 === 0 ? 'scheduled' : 'occurred',
      fate: null,
      proceeding: at % 9 === 0 ? null : `C${at % 7}`,
      proceedingReason: 'names both parties',
      outcome: null,
      amount: at % 13 === 0 ? { value: 1000 * at, currency: 'USD' } : null,
      participants: [
        { party: `P${at % 200}`, role: 'agent' },
        { party: `P${(at + 1) % 200}`, role: 'patient' },
      ],
      summary: `Party ${at % 200} sues party ${(at + 1) % 200} over well ${at}${at % 5 === 0 ? ', and asks for what it would have had of the harvest of two years and more' : ''}`,
      reports: [
        {
          document: of.id,
          start,
          end: of.text.length,
          trigger: { start: of.text.indexOf('sued'), end: of.text.indexOf('sued') + 4 },
          stated: of.published,
          derivation: null,
          alternatives: [],
          status: 'occurred',
          outcome: null,
          amount: null,
          grounds: [],
          rule: 'filing/sues',
          source: null,
          words: of.text.slice(start),
        },
      ],
      sources: 1,
      reasons: [],
      review: at % 3 === 0 ? 'accepted' : 'unreviewed',
      decided: [],
      comments: [],
      marks: at % 50 === 0 ? ['key'] : [],
      tags: at % 70 === 0 ? ['damages'] : [],
    };
  });
  const matter: Matter = {
    id: 'M1',
    title: 'The orchard suits',
    parties: Array.from({ length: 200 }, (_, at) => ({
      id: `P${at}`,
      name: `Party ${at}`,
      kind: 'person',
      aliases: [],
      mentions: [],
    })),
    proceedings: Array.from({ length: 7 }, (_, at) => ({
      id: `C${at}`,
      label: `Orchard ${at}`,
      caption: `Wren v. Larkmere ${at}`,
      kind: 'civil',
      court: 'Larkmere County Court',
      docketNumber: null,
      filed: null,
      claims: [],
      posture: 'Filed, awaiting decision.',
      parties: [],
      relations: [],
      reasons: [],
    })),
    events,
    passing: [],
    rejected: [],
    quotes: [],
    sayings: [],
    statements: [],
    disagreements: events
      .filter((_, at) => at % 40 === 0)
      .map(({ id, date, reports }) => ({
        event: id,
        field: 'date',
        kind: 'conflict',
        values: [
          { value: date!, reports },
          { value: '1999-01-01', reports },
        ],
        settled: null,
      })),
  };
  return { version: 1, documents, matters: [matter], orphaned: [] };
}

function day(at: number): string {
  return new Date(Date.UTC(2001, 0, 1 + at)).toISOString().slice(0, 10);
}
