import type { CaseFile } from '../casefile/schema.ts';
import type { PackedCaseFile } from '../engine/packed-case-file.ts';
import type { ExportMeans } from '../export/format.ts';
import type { ListedFormat } from './export.ts';
import type { Reconciled } from './schema.ts';

export type AnyCaseFile = CaseFile | PackedCaseFile;

/** A case file written in one of the formats. */
export interface HandedOver {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Of ASCII letters, digits, hyphens and the extension. */
  readonly fileName: string;
}

/** What the thread can do (`hand-over-thread.ts`). */
export interface HandOverWork {
  formats: { readonly asked: null; readonly answer: readonly (ListedFormat & Pick<HandedOverFormat, 'madeOf'>)[] };
  write: {
    readonly asked: { readonly name: string; readonly caseFile: AnyCaseFile; readonly means: ExportMeans };
    readonly answer: HandedOver | null;
  };
  reconcile: { readonly asked: { readonly caseFile: AnyCaseFile; readonly csv: string }; readonly answer: Reconciled };
}

interface HandedOverFormat {
  readonly madeOf: 'page' | 'store' | null;
}
