import { expect, test } from 'vitest';
import { askingWords, progressOn, progressWords } from './progress.ts';

test.each([
  [0, 1000, 0, '0 of 1,000 files read'],
  [120, 1000, 1500, '120 of 1,000 files read, 80 a second, 0:11 left'],
  [1, 300, 2000, '1 of 300 files read, 0.5 a second, 9:58 left'],
  [1, 1, 1000, '1 of 1 file read, 1 a second, 0:00 left'],
])('%d of %d after %d ms', (done, total, time, words) => expect(progressWords(done, total, time)).toBe(words));

test('a terminal sees it at most five times a second and without traces; a pipe sees nothing', () => {
  let time = 0;
  const seen: string[] = [];
  const effects = (progress: boolean) => ({
    warn: (text: string) => seen.push(text),
    now: () => time,
    terminal: { progress },
  });
  const quiet = progressOn(effects(false));
  quiet.at(1, 2);
  quiet.clear();
  expect(seen).toEqual([]);

  const progress = progressOn(effects(true));
  for (time = 1; time <= 1000; time++) progress.at(time, 1000);
  expect(seen.length).toBe(5);
  progress.clear();
  progress.clear();
  expect(seen.at(-1)).toBe('\r\u001b[K');
  expect(seen.length).toBe(6);
});

test('the page of a scan is named while it is read', () => {
  let time = 0;
  const seen: string[] = [];
  const progress = progressOn({
    warn: (text) => seen.push(text.replace('\r\u001b[K', '')),
    now: () => time,
    terminal: { progress: true },
  });
  progress.step({ done: 0, of: 2, scan: { path: 'order.pdf', page: 3, of: 9 } });
  time = 1000;
  progress.step({ done: 1, of: 2 });
  expect(seen).toEqual(['reading page 3 of 9 of order.pdf, a scan', '1 of 2 files read, 1 a second, 0:01 left']);
});

test('of a model that is asked: documents, tokens, their rate, and the time left', () => {
  expect(askingWords({ done: 0, of: 40, tokens: 0 }, 'document', 1000)).toBe('0 of 40 documents asked about');
  expect(askingWords({ done: 12, of: 40, tokens: 18_300 }, 'document', 60_000)).toBe(
    '12 of 40 documents asked about, 18,300 tokens, 305 a second, 2:20 left',
  );
  expect(askingWords({ done: 1, of: 2, tokens: 0 }, 'matter', 5000)).toBe('1 of 2 matters asked about, 0:05 left');
});
