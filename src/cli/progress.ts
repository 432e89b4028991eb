import type { Asking } from '../engine/asking/ask-all.ts';
import { counted } from '../words/counts.ts';
import { numberWords } from '../words/numbers.ts';
import { harmless } from './terminal-text.ts';

/** How far adding is, as a workbench tells it. */
export interface Step {
  readonly done: number;
  readonly of: number;
  readonly scan?: { readonly path: string; readonly page: number; readonly of: number };
}

/** A line on the terminal that says how far a long run is. */
export interface Progress {
  /** `done` of `total` files are read. */
  readonly at: (done: number, total: number) => void;
  /** A page of a scan is being read. */
  readonly page: (path: string, page: number, of: number) => void;
  /** A model is being asked. */
  readonly asking: (asking: Asking, thing: string) => void;
  /** `at` or `page`. */
  readonly step: (step: Step) => void;
  /** Takes the line away, before anything else is written. */
  readonly clear: () => void;
}

/** Milliseconds between two showings: often enough to see it move, seldom enough to cost nothing. */
const between = 200;

/** Shown on a terminal only; a pipe gets nothing. */
export function progressOn(effects: {
  readonly warn: (text: string) => void;
  readonly now: () => number;
  readonly terminal: { readonly progress: boolean };
}): Progress {
  if (!effects.terminal.progress)
    return { at: () => {}, page: () => {}, asking: () => {}, step: () => {}, clear: () => {} };
  const began = effects.now();
  let shown = Number.NEGATIVE_INFINITY;
  let visible = false;
  const show = (words: (now: number) => string) => {
    const now = effects.now();
    if (now - shown < between) return;
    shown = now;
    visible = true;
    effects.warn(`\r\u001b[K${words(now)}`);
  };
  const at: Progress['at'] = (done, total) => show((now) => progressWords(done, total, now - began));
  const page: Progress['page'] = (path, number, of) =>
    show(() => `reading page ${number} of ${of} of ${harmless(path)}, a scan`);
  return {
    at,
    page,
    asking: (step, thing) => show((now) => askingWords(step, thing, now - began)),
    step: ({ done, of, scan }) => (scan ? page(scan.path, scan.page, scan.of) : at(done, of)),
    clear: () => {
      if (visible) effects.warn('\r\u001b[K');
      visible = false;
      shown = Number.NEGATIVE_INFINITY;
    },
  };
}

/** "120 of 1000 files read, 85 a second, 0:11 left". */
export function progressWords(done: number, total: number, milliseconds: number): string {
  const rate = milliseconds > 0 ? (done * 1000) / milliseconds : 0;
  const words = `${done} of ${counted(total, 'file')} read`;
  if (rate <= 0) return words;
  return `${words}, ${rateWords(rate)} a second, ${clockWords((total - done) / rate)} left`;
}

/** "12 of 40 documents asked about, 18,300 tokens, 210 a second, 2:10 left". */
export function askingWords({ done, of, tokens }: Asking, thing: string, milliseconds: number): string {
  const words = `${done} of ${counted(of, thing)} asked about`;
  const seconds = milliseconds / 1000;
  if (seconds <= 0 || done === 0) return words;
  const counting = tokens === 0 ? '' : `, ${numberWords(tokens)} tokens, ${rateWords(tokens / seconds)} a second`;
  return `${words}${counting}, ${clockWords(((of - done) * seconds) / done)} left`;
}

const rateWords = (rate: number): string => String(rate >= 10 ? Math.round(rate) : Math.round(rate * 10) / 10);

function clockWords(seconds: number): string {
  const left = Math.ceil(seconds);
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}
