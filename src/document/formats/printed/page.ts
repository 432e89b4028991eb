import type { Turn } from '../../original.ts';
import type { OnPage } from './on-page.ts';

/** A run of characters where it stands on a page. Lengths are points, from the page's upper left corner to the right and down. */
export interface Fragment {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  /** The line that its letters stand on. */
  readonly baseline: number;
  /** Height of its letters: the size of the font. */
  readonly size: number;
  /** Of words read off a picture: how sure it is that these are they, 0 to 1. */
  readonly confidence?: number;
}

/** A page as it is printed, before any order is put into it. */
export interface PrintedPage {
  /** Its number in the file, from 1. */
  readonly number: number;
  /** What the file calls it ("iv", "A-3"); `null` where it does not say. */
  readonly label: string | null;
  readonly width: number;
  readonly height: number;
  /** Of a page that was scanned sideways or upside down; its lengths are those of the turned page. */
  readonly turn?: Turn;
  readonly fragments: readonly Fragment[];
}

/** What stands on one line of a page, or of one column of it. */
export interface PrintedLine extends OnPage {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Stretches of words with wide gaps between them: more than one is a row of a table. */
  readonly cells: number;
  /** A line of a caption, which stands for itself however long it is. */
  readonly ofCaption: boolean;
  /** Left and right border of the column it stands in. */
  readonly column: { readonly left: number; readonly right: number };
}
