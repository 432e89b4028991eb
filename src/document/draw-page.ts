import { openPdf } from './formats/pdf/pdf-file.ts';
import { turnedImage } from './formats/scan/picture.ts';
import type { DrawnPage, Original } from './original.ts';

/** Picture elements to a point: a page of letter size is 1071 wide. */
const shownScale = 1.75;

/**
 * A page of a file as a reader sees it, as a picture (PNG, JPEG). Nothing in the file is run, nothing that it refers to is fetched.
 *
 * @param page - its number, from 1, and how it is turned
 * @returns why it cannot be drawn, in words for the user, where it cannot
 */
export async function drawPage(
  { format, bytes }: Pick<Original, 'format' | 'bytes'>,
  { number, turn = 0 }: Pick<DrawnPage, 'number' | 'turn'>,
): Promise<Uint8Array | string> {
  if (format !== 'application/pdf' && number !== 1) return 'there is no such page';
  try {
    if (format !== 'application/pdf') return turn === 0 ? bytes : await turnedImage(bytes, format, turn);
    const file = await openPdf(bytes);
    try {
      return number > file.pages ? 'there is no such page' : new Uint8Array(await file.drawn(number, shownScale, turn));
    } finally {
      await file.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0]!.slice(0, 200) : 'unknown error';
  }
}
