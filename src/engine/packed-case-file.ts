import type { CaseFile, Matter } from '../casefile/schema.ts';
import { unpack } from './packing.ts';

/** A case file on its way to a thread: its matters as they are cached, which need not be unpacked to be sent. */
export interface PackedCaseFile extends Omit<CaseFile, 'version' | 'matters'> {
  readonly version: 'packed';
  readonly matters: readonly Uint8Array[];
}

export function unpackCaseFile({ documents, matters, orphaned }: PackedCaseFile): CaseFile {
  return { version: 1, documents, matters: matters.map((bytes) => unpack<Matter>(bytes)), orphaned };
}
