import type { Document } from '../document/document.ts';
import { samePrints } from '../document/duplicates.ts';
import { groupMatters } from '../linking/matters.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { unpack } from './packing.ts';
import type { Outline } from './read-sheet.ts';

/** A document's outline, packed, and where the document stands now: it may have got another path since it was read. */
export interface Outlined extends Pick<Document, 'path'> {
  readonly outline: Uint8Array;
  /** Its words count for the case file; of the others it is only asked whose copies they are. */
  readonly known: boolean;
}

export interface Grouped {
  /** Ids of the documents of each matter, by day and id. */
  readonly groups: readonly (readonly string[])[];
  /** Document id to the id of the document it repeats (itself when it stands alone). */
  readonly sameSource: ReadonlyMap<string, string>;
}

/** @param list - by path, as copies are compared */
export function groupOutlines(list: readonly Outlined[]): Grouped {
  const read = list.map(({ path, outline, known }) => ({ path, known, ...unpack<Outline>(outline) }));
  const sameSource = samePrints(read.map(({ path, print }) => ({ ...print, path })));
  const profiles = read.filter(({ known }) => known).map(({ profile }) => profile);
  // By day and id, as a case file is built.
  profiles.sort(
    (a, b) => byCodeUnits(a.published ?? '9999', b.published ?? '9999') || byCodeUnits(a.document, b.document),
  );
  const groups = groupMatters(profiles).map((group) => group.map(({ document }) => document));
  return { groups, sameSource };
}
