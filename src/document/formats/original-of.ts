import { type DrawnFormat, type DrawnPage, largestOriginal, type Original } from '../original.ts';
import type { Note } from '../problem.ts';
import { megabytes } from '../sheet.ts';
import type { Hints } from './format.ts';

interface Kept {
  readonly original?: Original;
  readonly notes: readonly Note[];
}

/** The file as it is to be kept beside its text: nothing where that was not asked for, a line where it is too large. */
export function originalOf(
  format: DrawnFormat,
  { bytes, pages, hints }: { readonly bytes: Uint8Array; readonly pages: readonly DrawnPage[]; readonly hints: Hints },
): Kept {
  if (hints.withOriginal !== true) return { notes: [] };
  if (bytes.length <= largestOriginal) return { original: { format, bytes, pages }, notes: [] };
  const what = `${megabytes(bytes.length)}, and files of more than ${megabytes(largestOriginal)} are not kept beside their text`;
  return { notes: [{ what, done: 'its pages are not drawn' }] };
}
