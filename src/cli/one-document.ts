import type { OpenWorkbench } from '../workbench/open.ts';
import { type Overview, Refused } from '../workbench/workbench.ts';
import type { Effects } from './effects.ts';
import { openKept, storeThere } from './open-store.ts';
import { harmless } from './terminal-text.ts';
import { UsageError } from './verbs/verb.ts';

/** A document of a store, in an open workbench. */
export interface OneDocument {
  readonly workbench: OpenWorkbench;
  readonly overview: Overview;
  readonly document: Overview['documents'][number];
}

/**
 * Does something with one document of a store; what is refused is said in a line.
 *
 * @param paths - as given: the store, and the document by its id or its path in the pile
 * @returns the exit status: 0, or 1 where there is no such document or it was refused
 * @throws UsageError where the two are not given, with the verb's name
 */
export async function withOneDocument(
  verb: string,
  effects: Effects,
  [path, which, ...more]: readonly string[],
  act: (one: OneDocument) => Promise<void>,
): Promise<number> {
  if (path === undefined || which === undefined || more.length > 0)
    throw new UsageError(`${verb} wants a store and one document, by its id or its path in the pile`);
  const workbench = await openKept(effects, storeThere(effects, path));
  try {
    const overview = await workbench.overview();
    const found = overview.documents.filter(
      (one) => one.id === which || (one.path === which && one.replacedBy === null),
    );
    const [document] = found;
    if (document === undefined || found.length > 1) {
      effects.warn(`there is no document ${harmless(which)} in the store\n`);
      return 1;
    }
    await act({ workbench, overview, document });
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    effects.warn(`${harmless(error.message)}\n`);
    return 1;
  } finally {
    await workbench.close();
  }
}
