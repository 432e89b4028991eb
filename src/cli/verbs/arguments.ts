import { Withheld } from '../../casefile/schema.ts';
import type { Day } from '../../words/calendar.ts';
import { isDay } from '../../words/calendar.ts';
import { checkedAddress, type ModelPart, type ModelToAsk, modelParts } from '../ask-model.ts';
import type { Effects } from '../effects.ts';
import { isStoreName, kindOf } from '../open-store.ts';
import type { BuildOptions } from '../read-pile.ts';
import { noSettings, settingsOf } from '../settings.ts';
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

/** Options of every verb that may ask a language model about the documents. */
export const askOptions = {
  model: {
    type: 'string',
    value: 'URL',
    help: 'let a language model read, held to the words: any server of the Chat Completions API, such as http://127.0.0.1:8080/v1',
  },
  'model-name': { type: 'string', value: 'NAME', help: 'the model as its server calls it' },
  'model-for': {
    type: 'string',
    value: 'PARTS',
    help: 'what the model does: read, link, or read,link for both (default: read)',
  },
  'model-jobs': {
    type: 'string',
    value: 'N',
    help: 'ask so many requests at once (default: 2 of this machine, 4 of another)',
  },
  'model-seconds': { type: 'string', value: 'N', help: 'wait so long for each answer (default: 600)' },
  yes: { type: 'boolean', help: 'agree to send the documents to the server of --model, though it is not this machine' },
  offline: {
    type: 'boolean',
    help: 'ask no model, whatever the settings of the folder say; what was answered is used',
  },
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
    ask: null,
    jobs: wholeNumberOf(values, 'jobs', 1, 256),
  };
}

/**
 * The model that is asked about the documents: by the command line, else by the settings of the folder; `null` for none.
 *
 * @throws UsageError for an address that is none, a model without a name, and where its answers could be kept nowhere
 */
export async function modelToAskOf(
  effects: Effects,
  paths: readonly string[],
  values: Values,
): Promise<ModelToAsk | null> {
  const given = typeof values.model === 'string';
  if (values['no-model'] === true || values.offline === true) {
    if (given)
      throw new UsageError(`--model asks a model, and --${values.offline === true ? 'offline' : 'no-model'} asks none`);
    return null;
  }
  if (values['no-decisions'] === true) {
    if (given) throw new UsageError('--model wants what was decided: it says what is sealed, and shown to no model');
    return null;
  }
  const [path, ...more] = paths;
  const isOne = path !== undefined && more.length === 0;
  if (given && !isOne) throw new UsageError('--model wants one folder: the answers are kept in its store');
  const folder = isOne && kindOf(effects, path) === 'folder' ? path : null;
  if (given && folder === null && !isStoreName(path!))
    throw new UsageError('--model wants a folder: the answers are kept in its store');
  const settings = folder === null ? noSettings : settingsOf(effects, folder);
  const all: Values = { ...settings, ...values };
  if (typeof all.model !== 'string') return null;
  const name = typeof all['model-name'] === 'string' ? all['model-name'].trim() : '';
  if (name === '') throw new UsageError('--model wants --model-name NAME: the model as its server calls it');
  return {
    address: await checkedAddress(all.model),
    name,
    parts: partsOf(all['model-for']),
    given,
    agreed: values.yes === true,
    atOnce: wholeNumberOf(all, 'model-jobs', 1, 256),
    within: 1000 * (wholeNumberOf(all, 'model-seconds', 1, 86_400) ?? usualSeconds),
  };
}

/** @throws UsageError for a part that there is not */
export function partsOf(words: string | boolean | undefined): readonly ModelPart[] {
  if (typeof words !== 'string') return ['read'];
  return words.split(',').map((word) => {
    const found = modelParts.find((one) => one === word.trim());
    if (found === undefined)
      throw new UsageError(`--model-for wants ${modelParts.join(' or ')}, or both with a comma, not "${word}"`);
    return found;
  });
}

/** A model on a small machine takes minutes for a long part. */
const usualSeconds = 600;

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
