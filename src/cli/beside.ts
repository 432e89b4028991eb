import type { Decision } from '../casefile/decisions/decision.ts';
import type { ModelAnswer } from '../reading/model/answer.ts';
import type { Store } from '../store/store.ts';
import { counted } from '../words/counts.ts';
import type { Effects } from './effects.ts';
import { isStore, kindOf, storeOf } from './open-store.ts';
import { harmless } from './terminal-text.ts';

/**
 * What was decided in the stores of these folders, so that whatever is built of them anew is what persons made of it. Each store is
 * named on standard error; one that cannot be read is, too, with what to do.
 *
 * @returns in order of number, the stores one after the other
 */
export async function decisionsBeside(effects: Effects, paths: readonly string[]): Promise<readonly Decision[]> {
  const found: Decision[] = [];
  for (const path of paths) {
    if (kindOf(effects, path) !== 'folder') continue;
    const { store } = storeOf(effects, path);
    if (!isStore(effects, store)) continue;
    const decisions = await decisionsIn(effects, store);
    if (decisions.length === 0) continue;
    effects.warn(
      `${harmless(store)}: ${counted(decisions.length, 'decision')} kept there ${decisions.length === 1 ? 'is' : 'are'} carried out (--no-decisions builds without)\n`,
    );
    found.push(...decisions.map((one) => ({ ...one, number: found.length + one.number })));
  }
  return found;
}

/** What language models answered about documents, as it is kept in the stores of these folders. */
export async function answersBeside(
  effects: Effects,
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly ModelAnswer[]>> {
  const found = new Map<string, readonly ModelAnswer[]>();
  for (const path of paths) {
    if (kindOf(effects, path) !== 'folder') continue;
    const { store } = storeOf(effects, path);
    if (!isStore(effects, store)) continue;
    for (const [id, list] of await ofStore(effects, store, 'the answers of models', new Map(), (one) => one.answers()))
      found.set(id, [...(found.get(id) ?? []), ...list]);
  }
  return found;
}

/** While `act` goes on, answers of models can be kept in the store of a folder, which is made with the first. */
export async function keepingAnswers<T>(
  effects: Effects,
  folder: string,
  act: (keep: (answers: readonly ModelAnswer[]) => Promise<void>) => Promise<T>,
): Promise<T> {
  const { openSqliteStore } = await import('../store/sqlite/index.ts');
  let store: Store | null = null;
  try {
    return await act(async (answers) => {
      store ??= openSqliteStore(storeOf(effects, folder).store);
      await store.keepAnswers(answers);
    });
  } finally {
    await (store as Store | null)?.close();
  }
}

const decisionsIn = (effects: Effects, path: string): Promise<readonly Decision[]> =>
  ofStore(effects, path, 'the decisions', [], (store) => store.decisions());

async function ofStore<T>(
  effects: Effects,
  path: string,
  what: string,
  none: T,
  read: (store: Store) => Promise<T>,
): Promise<T> {
  try {
    // Only verbs that have a store load SQLite.
    const { openSqliteStore } = await import('../store/sqlite/index.ts');
    const store = openSqliteStore(path);
    try {
      return await read(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== 'STORE') throw error;
    effects.warn(`${harmless((error as Error).message)}; built without ${what} in it\n`);
    return none;
  }
}
