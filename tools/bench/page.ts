import { manyEntries } from '../../test/browser/many-entries.fixture.ts';
import { buildPage, chromiumPath, openPage, startChromium } from '../../test/browser/opened-page.ts';

// How the page bears a case file of many entries: `npm run bench:page`, `npm run bench:page -- 20000`. Times are of one
// Chromium on one machine; a frame is what requestAnimationFrame counts.

const count = Number(process.argv[2] ?? 10_000);

if (chromiumPath === null) throw new Error('No Chromium here. Set CHROMIUM to its path.');
const built = await buildPage();
const browser = await startChromium();
const started = performance.now();
const { page, complaints, close } = await openPage(browser, built.webRoot, manyEntries(count));
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
