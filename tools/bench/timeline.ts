import { longCase } from '../../test/browser/long-case.fixture.ts';
import { buildPage, chromiumPath, openPage, startChromium } from '../../test/browser/opened-page.ts';

// How smooth the drawn timeline is, in Chromium over a case file made up of 10,000 entries: `npm run bench:timeline [-- ENTRIES]`.
// Work is the processor time that the page's own thread spends on one move (script, style, layout, paint), whatever else the
// machine does; more than 50 ms of it would be a frame that a reader sees.

if (chromiumPath === null) throw new Error('No Chromium here. Set CHROMIUM to its path.');
const size = Number(process.argv[2] ?? 10_000);
const built = await buildPage();
const browser = await startChromium();
const opened = await openPage(browser, built.webRoot, longCase(size), { hash: '#/timeline' });
const { page } = opened;
await page.locator('.timeline-lanes').waitFor();
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable', { timeDomain: 'threadTicks' });

async function spent(): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

const move = (what: string) => `new Promise((done) => {
  const frame = document.querySelector('.timeline-frame');
  const { left, top } = frame.getBoundingClientRect();
  const wheel = (deltaX, deltaY) => frame.dispatchEvent(new WheelEvent('wheel', { deltaX, deltaY, clientX: left + 500, clientY: top + 200, bubbles: true, cancelable: true }));
  ${what};
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
})`;

for (const [name, what, count] of [
  ['at rest', '', 20],
  ['pan, all in view', 'wheel(24, 0)', 60],
  ['nearer', 'wheel(0, -50)', 60],
  ['pan, near', 'wheel(40, 0)', 60],
  ['farther', 'wheel(0, 50)', 60],
] as const) {
  const work: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const before = await spent();
    await page.evaluate(move(what));
    work.push((await spent()) - before);
  }
  work.sort((a, b) => a - b);
  const at = (share: number) => (work[Math.floor((work.length - 1) * share)] ?? 0).toFixed(1);
  console.log(`${name.padEnd(18)} ms of work a move: median ${at(0.5)}, 95 % ${at(0.95)}, most ${at(1)}`);
}
await opened.close();
await browser.close();
await built.remove();
