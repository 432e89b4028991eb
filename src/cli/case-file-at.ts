import type { CaseFile } from '../casefile/schema.ts';
import { listed } from '../words/lists.ts';
import type { OpenWorkbench } from '../workbench/open.ts';
import type { Effects } from './effects.ts';
import { isStore, isStoreName, kindOf, openKept, storeName, storeOf } from './open-store.ts';
import { type BuildOptions, buildFromPile } from './read-pile.ts';
import { UsageError } from './verbs/verb.ts';

export interface CaseFileAt {
  readonly caseFile: CaseFile;
  /** Where it is kept; `null` where it was built on the fly from the documents of a folder. */
  readonly store: string | null;
  readonly workbench: OpenWorkbench | null;
  /** What is withheld was left out: a copy of the store would hold it. */
  readonly withholds: boolean;
  /** Something is missing from it, and was named on standard error. */
  readonly anySkipped: boolean;
}

/**
 * The case file of a store, of the store in a folder, or, where the folder has none, of its documents. `null` when `strict` stopped it.
 * @throws UsageError when nothing is there
 */
export async function caseFileAt(effects: Effects, path: string, options: BuildOptions): Promise<CaseFileAt | null> {
  const { folder, store } = storeOf(effects, path);
  if ((folder !== null || isStoreName(store)) && isStore(effects, store)) {
    if (options.asOf !== null || options.knownBy !== null || options.published !== null || !options.models) {
      throw new UsageError(
        `--as-of, --known-by, --published and --no-model are for documents read anew, and ${store} is a store`,
      );
    }
    const workbench = await openKept(effects, store);
    const { documents, withheld } = await workbench.overview();
    // A store that holds the answers of models only: the documents are those of the folder.
    if (folder !== null && documents.length === 0) {
      await workbench.close();
      return await built(effects, path, options);
    }
    const left = withheld.filter((one) => !options.named.includes(one));
    if (left.length > 0) effects.warn(`what is ${listed(left)} is left out; --with ${left.join(',')} hands it over\n`);
    const caseFile = await workbench.caseFile(options.named);
    return { caseFile, store, workbench, anySkipped: false, withholds: left.length > 0 };
  }
  if (kindOf(effects, path) === null)
    throw new UsageError(`there is nothing at ${path}: give a store (${storeName}) or a folder`);
  return await built(effects, path, options);
}

async function built(effects: Effects, path: string, options: BuildOptions): Promise<CaseFileAt | null> {
  const made = await buildFromPile(effects, [path], options);
  return (
    made && { caseFile: made.caseFile, store: null, workbench: null, withholds: false, anySkipped: made.anySkipped }
  );
}
