import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { watch as watchFolder } from 'chokidar';
import { nodeDisk, noFile } from '../document/disk.ts';
import { problemLine, skipped } from '../document/problem.ts';
import type { OfferedFile } from './add.ts';
import type { OpenWorkbench } from './open.ts';
import type { Added } from './workbench.ts';

export interface WatchOptions {
  readonly added: (added: Added) => void;
  readonly problem: (line: string) => void;
  /** Milliseconds for which a file must not have changed before it is read: a program may be writing it still. */
  readonly quiet?: number;
}

export interface Watching {
  /** Settles when the files that lay there at the beginning have been offered. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/** Files whose name begins with a dot, the store and the settings are not of the pile. */
const ignored = /(?:^|[/\\])(?:\.[^/\\]*|casetrail\.settings\.json|casetrail\.db(?:-\w+)?)$/;

/** Adds what is new or changed in a folder, once it is quiet, until it is stopped. A file that goes away stays in the case file. */
export function watch(workbench: OpenWorkbench, folder: string, options: WatchOptions): Watching {
  const { added, problem, quiet = 700 } = options;
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let working: Promise<void> = Promise.resolve();
  let stopped = false;

  const offer = (place: string): OfferedFile[] => {
    const path = relative(folder, place).split(sep).join('/');
    try {
      const { kind, size } = nodeDisk.look(place);
      if (kind === 'other') problem(problemLine(skipped(path, noFile)));
      return kind !== 'file' ? [] : [{ path, size, pieces: () => nodeDisk.pieces(place) }];
    } catch {
      // Gone again before it was its turn.
      return [];
    }
  };
  const work = (): Promise<void> => {
    timer = null;
    working = working.then(async () => {
      const files = [...waiting].sort().flatMap(offer);
      waiting.clear();
      if (files.length === 0) return;
      try {
        added(await workbench.addFiles(files, () => {}));
      } catch (error) {
        // Broken off with what it waits for.
        if (stopped) return;
        problem(
          problemLine({
            path: folder,
            what: error instanceof Error ? error.message : String(error),
            done: 'tried again when a file changes',
            skipped: true,
          }),
        );
      }
    });
    return working;
  };
  // Of a folder full of new files each is waited for; the last of them starts the work.
  const later = (place: string) => {
    waiting.add(place);
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void work(), quiet / 2);
  };

  const enteredElsewhere = onceEach(folder);
  const watcher = watchFolder(folder, {
    ignored: (path, stats) =>
      path !== folder && (ignored.test(path) || (stats?.isFile() === false && enteredElsewhere(path))),
    awaitWriteFinish: { stabilityThreshold: quiet, pollInterval: Math.max(20, Math.min(100, quiet / 4)) },
  });
  watcher.on('add', later).on('change', later);
  watcher.on('error', (error) => problem(`${folder}: ${error instanceof Error ? error.message : String(error)}`));
  const ready = new Promise<void>((resolve) => {
    watcher.on('ready', () => {
      if (timer !== null) clearTimeout(timer);
      resolve(work());
    });
  });
  return {
    ready,
    stop: async () => {
      stopped = true;
      await watcher.close();
      if (timer !== null) clearTimeout(timer);
      await working;
    },
  };
}

/**
 * Tells of each folder under one whether it is entered by another path: by its own, or by the link that was met first. A few
 * folders that link to each other have more paths than can be walked.
 */
function onceEach(folder: string): (path: string) => boolean {
  const root = realpathSync(folder);
  const entered = new Map<string, string>();
  return (path) => {
    let real: string;
    try {
      // A link to a file is that file under another name.
      if (nodeDisk.look(path).kind !== 'folder') return false;
      real = realpathSync(path);
    } catch {
      // Gone again.
      return false;
    }
    if (real === join(root, relative(folder, path))) return false;
    const names = relative(root, real).split(sep);
    // What lies outside, or in a folder that is not of the pile, is reached by links alone (`..` begins with a dot, too).
    if (!names.some((name) => name.startsWith('.'))) return true;
    const first = entered.get(real) ?? path;
    entered.set(real, first);
    return first !== path;
  };
}
