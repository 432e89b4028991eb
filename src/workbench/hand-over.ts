import type { Withheld } from '../casefile/schema.ts';
import { startThreads } from '../engine/threads.ts';
import type { ExportMeans } from '../export/format.ts';
import type { ListedFormat } from './export.ts';
import type { AnyCaseFile, HandedOver, HandOverWork } from './hand-over-work.ts';
import type { Reconciled } from './schema.ts';
import { Refused } from './workbench.ts';

/** The case file as it goes to others. It is written in a thread: the one that asks goes on meanwhile. */
export interface HandOver {
  /** In the order of a menu. */
  formats(): Promise<readonly ListedFormat[]>;
  /** `null` when there is no format of that name. `named`: what is withheld and handed over all the same. */
  write(name: string, named: readonly Withheld[]): Promise<HandedOver | null>;
  /** Puts a chronology made by hand beside the sources. @throws Refused when it is none */
  reconcile(csv: string): Promise<Reconciled>;
  end(): Promise<void>;
}

export interface HandOverOptions {
  readonly caseFile: (named: readonly Withheld[]) => Promise<AnyCaseFile>;
  /** Whether anything is withheld and not named: a copy of the store would hold it. */
  readonly withholds: (named: readonly Withheld[]) => Promise<boolean>;
  readonly page: ExportMeans['page'];
  /** A copy of the store's file; `null` where nothing is kept. */
  readonly store: (() => Promise<Uint8Array>) | null;
}

/** Seconds that the largest case file takes are far fewer: 2 minutes, and 1 s for each 10 kB. */
const patience = (size: number): number => 120 + Math.ceil(size / 10_000);

export function handOverOf({ caseFile, withholds, page, store }: HandOverOptions): HandOver {
  const threads = startThreads<HandOverWork>({
    thread: new URL('./hand-over-thread.ts', import.meta.url),
    most: 1,
    patience,
  });
  const formats = () => threads.run('formats', null, { size: 0 });
  const sizeOf = ({ documents }: AnyCaseFile) => documents.reduce((sum, { text }) => sum + text.length, 0);
  return {
    formats: async () => (await formats()).map(({ madeOf: _, ...listed }) => listed),
    write: async (name, named) => {
      const [whole, listed] = await Promise.all([caseFile(named), formats()]);
      const format = listed.find((one) => one.name === name);
      if (!format) return null;
      const means: ExportMeans = {
        page: format.madeOf === 'page' ? page : new Map(),
        store: format.madeOf === 'store' && store !== null && !(await withholds(named)) ? await store() : null,
      };
      return await threads.run('write', { name, caseFile: whole, means }, { size: sizeOf(whole) });
    },
    reconcile: async (csv) => {
      const whole = await caseFile([]);
      try {
        return await threads.run('reconcile', { caseFile: whole, csv }, { size: sizeOf(whole) + csv.length });
      } catch (error) {
        // An error that comes out of a thread has its name, not its class.
        if (error instanceof Error && error.name === 'Refused') throw new Refused(error.message);
        throw error;
      }
    },
    end: () => threads.end(),
  };
}
