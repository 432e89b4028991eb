import { type Problem, problemLine } from '../document/problem.ts';
import type { ToAsk } from '../engine/asking/ask-all.ts';
import type { Endpoint } from '../engine/asking/endpoint.ts';
import type { MatterAsked } from '../engine/builder.ts';
import { counted } from '../words/counts.ts';
import type { AskingDesk } from '../workbench/open.ts';
import type { Effects } from './effects.ts';
import { progressOn } from './progress.ts';
import { harmless } from './terminal-text.ts';
import { UsageError } from './verbs/verb.ts';

/** What a model can do. */
export const modelParts = ['read', 'link'] as const;
export type ModelPart = (typeof modelParts)[number];

/** A model that is asked, as the command line or the settings of the folder name it. */
export interface ModelToAsk {
  /** What stands before `/chat/completions`. */
  readonly address: string;
  readonly name: string;
  /** What it is asked to do: to read the documents, to link what is read in them. */
  readonly parts: readonly ModelPart[];
  /** Whether the address was given on the command line: what a folder says of itself is never agreed to unseen. */
  readonly given: boolean;
  /** That documents may leave this machine was agreed to (`--yes`). */
  readonly agreed: boolean;
  /** Requests under way at once; `null` for 2 to this machine and 4 to another. */
  readonly atOnce: number | null;
  /** Milliseconds within which each is answered. */
  readonly within: number;
}

/** What came of asking. */
export interface Asked {
  /** A document could not be asked about, which was said, or it was broken off. */
  readonly anyLeft: boolean;
  /** The user broke it off: what was answered is kept, and nothing is built. */
  readonly stopped: boolean;
}

const nothingAsked: Asked = { anyLeft: false, stopped: false };
const [atOnceHere, atOnceElsewhere] = [2, 4];

/**
 * Asks a model about the documents that it has not answered about, and keeps each answer as it comes. One that is not on this machine, or that only
 * the settings of the folder name, is asked only when the user agrees.
 */
export async function askModel(effects: Effects, model: ModelToAsk, desk: AskingDesk): Promise<Asked> {
  if (!model.parts.includes('read')) return nothingAsked;
  // Only who asks a model loads what makes its requests.
  const { stillToAsk } = await import('../engine/asking/to-ask.ts');
  const { list, tokens, earlier } = stillToAsk(desk.documents, desk.answers, model.name);
  if (earlier.length > 0) await desk.keep(earlier);
  return await askAbout(effects, model, list, tokens, desk, 'read');
}

/** The same of which reports of each matter tell one event, and which are of one case. */
export async function askLinks(
  effects: Effects,
  model: ModelToAsk,
  desk: Pick<AskingDesk, 'answers' | 'keep'> & { readonly matters: readonly MatterAsked[] },
): Promise<Asked> {
  const { stillToLink } = await import('../engine/asking/to-ask.ts');
  const { list, tokens, earlier } = stillToLink(desk.matters, desk.answers, model.name);
  if (earlier.length > 0) await desk.keep(earlier);
  return await askAbout(effects, model, list, tokens, desk, 'linked');
}

async function askAbout(
  effects: Effects,
  model: ModelToAsk,
  list: readonly ToAsk[],
  tokens: number,
  { keep }: Pick<AskingDesk, 'keep'>,
  done: 'read' | 'linked',
): Promise<Asked> {
  if (list.length === 0) return nothingAsked;
  const { askAll } = await import('../engine/asking/ask-all.ts');
  const endpoint = await effects.endpoint({
    address: model.address,
    model: model.name,
    within: model.within,
    // Anybody may have written the settings of a folder: the key goes only where the user sends it.
    withKey: model.given,
  });
  const thing = done === 'read' ? 'document' : 'matter';
  const about = `${counted(list.length, thing)}, about ${counted(tokens, 'token')}`;
  // Behind an address of this machine may be a way to another: only who names it knows.
  if (!(endpoint.isLocal && model.given) && !(await agreed(effects, model, endpoint, about, done)))
    return { anyLeft: true, stopped: false };
  const progress = progressOn(effects);
  const problem = (one: Problem) => {
    progress.clear();
    effects.warn(`${harmless(problemLine(one))}\n`);
  };
  const { answered, brokenOff, stopped } = await effects.interruptible(async (signal) => ({
    ...(await askAll(endpoint, list, {
      atOnce: model.atOnce ?? (endpoint.isLocal ? atOnceHere : atOnceElsewhere),
      instead: done === 'read' ? 'read by the built-in reader' : 'linked as without a model',
      keep: (answer) => keep([answer]),
      progress: (step) => progress.asking(step, thing),
      problem,
      signal,
    })),
    stopped: signal.aborted,
  }));
  progress.clear();
  const who = `${counted(answered, thing)} of ${list.length} ${done} by ${model.name} at ${endpoint.host}`;
  effects.warn(
    `${harmless(who)}${stopped && brokenOff ? '; broken off: what was answered is kept, and the same command goes on' : ''}\n`,
  );
  return { anyLeft: answered < list.length, stopped: stopped && brokenOff };
}

/** Whether documents may be sent to another machine, or to a server that only the settings of the folder name. */
async function agreed(
  effects: Effects,
  model: ModelToAsk,
  { host, isLocal }: Pick<Endpoint, 'host' | 'isLocal'>,
  about: string,
  done: 'read' | 'linked',
): Promise<boolean> {
  const what = done === 'read' ? 'The texts of' : 'The words of all reports of';
  const isPlain = !isLocal && new URL(model.address).protocol === 'http:';
  const where = isLocal
    ? 'a server on this machine that the settings of the folder name'
    : `which is not this machine${isPlain ? ', and not encrypted on the way' : ''}`;
  const sent = `${what} ${about}, are sent to ${harmless(host)}, ${where}.`;
  if (model.agreed && model.given) {
    effects.warn(`${sent}\n`);
    return true;
  }
  const answer = await effects.confirm(`${sent} Send them?`);
  if (answer === true) return true;
  const how = model.given
    ? '--yes agrees to it'
    : `agree with --model ${harmless(model.address)}${isLocal ? '' : ' --yes'}: the settings of a folder cannot`;
  effects.warn(
    answer === null
      ? `${sent} Nobody can be asked here: not sent, and ${done} by casetrail itself (${how})\n`
      : `Not sent; ${done} by casetrail itself.\n`,
  );
  return false;
}

/** @throws UsageError for an address that cannot be asked */
export async function checkedAddress(address: string): Promise<string> {
  const { endpointAddress } = await import('../engine/asking/endpoint.ts');
  if (endpointAddress(address) === null)
    throw new UsageError(
      `--model wants the address of a server such as http://127.0.0.1:8080/v1 (a key is given by the environment, CASETRAIL_MODEL_KEY), not "${address}"`,
    );
  return address;
}
