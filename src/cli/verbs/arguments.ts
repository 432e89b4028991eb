import { Withheld } from '../../casefile/schema.ts';
import type { Day } from '../../words/calendar.ts';
import { isDay } from '../../words/calendar.ts';
import type { BuildOptions } from '../read-pile.ts';
import { type Option, UsageError, type Values } from './verb.ts';

/** Options of every verb that builds a case file. */
export const buildOptions = {
  'as-of': { type: 'string', value: 'DAY', help: 'posture and schedule as they stood on that day' },
  'known-by': { type: 'string', value: 'DAY', help: 'only what documents published by that day say' },
  published: { type: 'string', value: 'DAY', help: 'publication day of documents that give none themselves' },
  strict: { type: 'boolean', help: 'stop at the first file that would be skipped' },
  'no-decisions': { type: 'boolean', help: 'as read: without what was decided in the store of the folder' },
  'no-model': { type: 'boolean', help: 'by the built-in reader alone, whatever a language model answered before' },
  'no-ocr': {
    type: 'boolean',
    help: 'leave pages that are pictures (scans) unread: reading them takes seconds a page',
  },
  with: {
    type: 'string',
    value: 'NAMES',
    help: 'hand over also what is withheld: sealed, privileged, or both with a comma',
  },
  jobs: { type: 'string', value: 'N', help: 'read on N threads (default: one for each core)' },
} as const satisfies Record<string, Option>;

/** Options of every verb that adds files to a store. */
export const keepOptions = {
  'no-originals': {
    type: 'boolean',
    help: 'keep the text of PDF files and scans only: their pages are not shown as they are',
  },
} as const satisfies Record<string, Option>;

export const keepOptionsOf = (values: Values) => ({ withoutOriginals: values['no-originals'] === true });

/** @throws UsageError for a day that is none, or a number of threads that is none. */
export function buildOptionsOf(values: Values): BuildOptions {
  return {
    asOf: dayOf(values, 'as-of'),
    knownBy: dayOf(values, 'known-by'),
    published: dayOf(values, 'published'),
    strict: values.strict === true,
    decisions: values['no-decisions'] !== true,
    models: values['no-model'] !== true,
    scans: values['no-ocr'] !== true,
    named: namedOf(values),
    jobs: wholeNumberOf(values, 'jobs', 1, 256),
  };
}

/** What is withheld and handed over all the same. */
function namedOf({ with: words }: Values): readonly Withheld[] {
  if (typeof words !== 'string') return [];
  return words.split(',').map((word) => {
    const found = Withheld.enum.find((one) => one === word.trim());
    if (found === undefined) throw new UsageError(`--with wants ${Withheld.enum.join(' or ')}, not "${word}"`);
    return found;
  });
}

function dayOf(values: Values, name: string): Day | null {
  const value = values[name];
  if (typeof value !== 'string') return null;
  if (!isDay(value)) throw new UsageError(`--${name} wants a day such as 2023-08-01, not "${value}"`);
  return value;
}

/** @throws UsageError when the value is not a whole number from `least` to `most`. */
export function wholeNumberOf(values: Values, name: string, least: number, most: number): number | null {
  const value = values[name];
  if (typeof value !== 'string') return null;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most)) {
    throw new UsageError(`--${name} wants a number from ${least} to ${most}, not "${value}"`);
  }
  return number;
}
