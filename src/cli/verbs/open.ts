import type { CaseFile, Withheld } from '../../casefile/schema.ts';
import { problemLine } from '../../document/problem.ts';
import type { PackedCaseFile } from '../../engine/packed-case-file.ts';
import type { Served } from '../../http/server.ts';
import { workbenchOf } from '../../workbench/from-case-file.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { askLinks, askModel, type ModelToAsk } from '../ask-model.ts';
import { chronology } from '../chronology.ts';
import type { Effects } from '../effects.ts';
import { addPaths, copyOf, isStoreName, kindOf, openKept, storeName, storeOf } from '../open-store.ts';
import { type BuildOptions, openFromPile } from '../read-pile.ts';
import { harmless } from '../terminal-text.ts';
import { version } from '../version.ts';
import {
  askOptions,
  buildOptions,
  buildOptionsOf,
  keepOptions,
  keepOptionsOf,
  modelToAskOf,
  wholeNumberOf,
} from './arguments.ts';
import { UsageError, type Values, type Verb } from './verb.ts';

export const open: Verb = {
  name: 'open',
  usage: 'DIR...|DB',
  summary: 'the same, kept in the folder, and as a web page to work on until Ctrl-C',
  options: {
    port: { type: 'string', value: 'N', help: 'the port of the page (default: a free one)' },
    who: { type: 'string', value: 'NAME', help: "who decides on the page (default: the system's user name)" },
    watch: { type: 'boolean', help: 'go on adding what comes into the folder' },
    'no-store': { type: 'boolean', help: `keep nothing: no ${storeName}, no decisions` },
    'no-serve': { type: 'boolean', help: 'print the chronology only' },
    ...keepOptions,
    ...buildOptions,
    ...askOptions,
  },
  act: async (effects, paths, values) => {
    if (paths.length === 0) throw new UsageError('open wants a folder, a file or a store');
    const port = wholeNumberOf(values, 'port', 0, 65_535);
    const who = typeof values.who === 'string' ? values.who.trim() : effects.user;
    if (who === '') throw new UsageError('--who wants a name');
    const opened = await openedFrom(effects, paths, values);
    if (!opened) return 1;
    const { workbench } = opened;
    const status = opened.anySkipped ? 1 : 0;
    try {
      effects.print(chronology(await opened.caseFile(), effects.terminal));
      if (values['no-serve'] === true) return status;
      let served: Served;
      try {
        const { serve } = await import('../../http/server.ts');
        served = await serve({
          workbench,
          who,
          token: effects.secret(),
          webRoot: effects.webRoot,
          version,
          caseFile: opened.packedCaseFile,
          store: opened.store,
          readOnly: opened.store === null,
          wrong: (error) => {
            const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
            effects.warn(`${words.split('\n').map(harmless).join('\n')}\n`);
          },
          ...(port === null ? {} : { port }),
        });
      } catch (error) {
        effects.warn(`${harmless(error instanceof Error ? error.message : String(error))}\n`);
        return 1;
      }
      const stop = values.watch === true ? await opened.watch() : async () => {};
      const ended = effects.ended();
      effects.print(`\nThe page: ${served.url}  (Ctrl-C ends it)\n`);
      await ended;
      // Also what hangs is broken off: nobody waits for it.
      await Promise.all([served.close(), stop(), opened.close()]);
      return status;
    } finally {
      await opened.close();
    }
  },
};

interface Opened {
  readonly workbench: Workbench;
  readonly caseFile: () => Promise<CaseFile>;
  readonly packedCaseFile: (named: readonly Withheld[]) => Promise<PackedCaseFile>;
  /** A copy of the store's file; `null` where nothing is kept. */
  readonly store: (() => Promise<Uint8Array>) | null;
  /** Something is missing from the case file, and was named on standard error. */
  readonly anySkipped: boolean;
  /** Begins to add what comes into the folder, until the function that it gives is called. */
  watch(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

async function openedFrom(effects: Effects, paths: readonly string[], values: Values): Promise<Opened | null> {
  const ask = await modelToAskOf(effects, paths, values);
  const options = { ...buildOptionsOf(values), ask };
  const [path] = paths;
  const isStore = paths.length === 1 && kindOf(effects, path!) !== 'folder' && isStoreName(path!);
  const why = whyNotKept(effects, paths, isStore, options, values);
  if (values.watch === true && (why !== null || isStore)) {
    throw new UsageError('--watch wants one folder, with a store in it');
  }
  if (why === null) return await openedKept(effects, path!, keepOptionsOf(values), ask);
  if (isStore) {
    throw new UsageError(
      `${path} is a store; without one, or with a look at another day, give the folder of the documents`,
    );
  }
  if (ask?.given === true) throw new UsageError(`--model asks a model whose answers are kept in a store. ${why.line}`);
  if (why.said) effects.warn(`${harmless(why.line)}\n`);
  const opened = await openFromPile(effects, paths, {
    ...options,
    ask: null,
    decisions: options.decisions && values['no-store'] !== true,
  });
  if (!opened) return null;
  const { caseFile, packedCaseFile, matterAt, anySkipped, close } = opened;
  const workbench = workbenchOf(caseFile, { matterAt, why: why.line, version, when: effects.instant() });
  return {
    workbench,
    caseFile: async () => caseFile,
    packedCaseFile,
    store: null,
    anySkipped,
    watch: async () => async () => {},
    close,
  };
}

/** `said`: on standard error too, because the user did not ask for it. */
function whyNotKept(
  effects: Effects,
  paths: readonly string[],
  isStore: boolean,
  options: BuildOptions,
  values: Values,
): { readonly line: string; readonly said: boolean } | null {
  const not = (reason: string, said: boolean) => ({
    line: `Nothing is kept, and nothing can be decided: ${reason}.`,
    said,
  });
  if (values['no-store'] === true) return not('it was opened with --no-store', false);
  const { asOf, knownBy, published, strict, scans, models } = options;
  if (asOf !== null || knownBy !== null || published !== null || strict || !scans || !models) {
    return not(
      '--as-of, --known-by, --published, --strict, --no-ocr and --no-model are for a look without a store',
      false,
    );
  }
  if (isStore) return null;
  if (paths.length > 1) return not('a store belongs to one folder, and these are several', true);
  if (kindOf(effects, paths[0]!) !== 'folder') return not('a store belongs to a folder, and this is none', true);
  const { folder, store } = storeOf(effects, paths[0]!);
  const kept = kindOf(effects, store) !== null;
  if (!effects.writable(folder!) || (kept && !effects.writable(store))) {
    return not(`${kept ? store : folder} may not be written`, true);
  }
  return null;
}

/** The store, with what is new in its folder added. */
async function openedKept(
  effects: Effects,
  path: string,
  how: ReturnType<typeof keepOptionsOf>,
  ask: ModelToAsk | null,
): Promise<Opened | null> {
  const { folder, store } = storeOf(effects, path);
  const workbench = await openKept(effects, store, how);
  try {
    let anySkipped = folder === null ? false : (await addPaths(effects, workbench, [folder])).anySkipped;
    if (ask !== null) {
      for (const asking of [
        () => workbench.readByModel((desk) => askModel(effects, ask, desk)),
        ...(ask.parts.includes('link') ? [() => workbench.linkByModel((desk) => askLinks(effects, ask, desk))] : []),
      ]) {
        const asked = await asking();
        if (asked.stopped) {
          await workbench.close();
          return null;
        }
        anySkipped ||= asked.anyLeft;
      }
    }
    return {
      workbench,
      caseFile: () => workbench.caseFile(),
      packedCaseFile: (named) => workbench.packedCaseFile(named),
      store: copyOf(store),
      anySkipped,
      watch: async () => {
        const { watch } = await import('../../workbench/watch.ts');
        const problem = (line: string) => effects.warn(`${harmless(line)}\n`);
        const watching = watch(workbench, folder!, {
          added: ({ problems }) => problems.map(problemLine).forEach(problem),
          problem,
        });
        await watching.ready;
        return () => watching.stop();
      },
      close: () => workbench.close(),
    };
  } catch (error) {
    await workbench.close();
    throw error;
  }
}
