import { openPdf } from './formats/pdf/pdf-file.ts';
import type { Original } from './original.ts';

/** Picture elements to a point: a page of letter size is 1071 wide. */
const shownScale = 1.75;

/**
 * A page of a file as a reader sees it, as a picture (PNG, JPEG). Nothing in the file is run, nothing that it refers to is fetched.
 *
 * @param number - of the page, from 1
 * @returns why it cannot be drawn, in words for the user, where it cannot
 */
export async function drawPage(
  { format, bytes }: Pick<Original, 'format' | 'bytes'>,
  number: number,
): Promise<Uint8Array | string> {
  if (format !== 'application/pdf') return number === 1 ? bytes : 'there is no such page';
  try {
    const file = await openPdf(bytes);
    try {
      return number > file.pages ? 'there is no such page' : new Uint8Array(await file.drawn(number, shownScale));
    } finally {
      await file.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0]!.slice(0, 200) : 'unknown error';
  }
}
