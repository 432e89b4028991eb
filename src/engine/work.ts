import { type CoverageRead, daysIn, uncoveredIn } from '../casefile/coverage.ts';
import type { Shelved } from '../casefile/decisions/anchor.ts';
import type { Decision } from '../casefile/decisions/decision.ts';
import { type PlacedDecisions, placeDecisions } from '../casefile/decisions/placed.ts';
import { nodeDisk } from '../document/disk.ts';
import type { Span } from '../document/document.ts';
import { drawPage } from '../document/draw-page.ts';
import type { DrawnPage, Original } from '../document/original.ts';
import type { PileItem, PileOptions, Sheet } from '../document/pile.ts';
import { docketReader } from '../reading/docket/reader.ts';
import { englishReader } from '../reading/english/reader.ts';
import { linkRequestsOf } from '../reading/model/links/request.ts';
import type { ModelRequest } from '../reading/model/request.ts';
import type { Reading } from '../reading/reading.ts';
import type { Handlers } from './answering.ts';
import { type Grouped, groupOutlines, type Outlined } from './group.ts';
import { type MadeMatter, type MatterWanted, makeMatter, type PackedReading } from './make-matter.ts';
import { unpack } from './packing.ts';
import { openOnly, type ReadSheet, readSheet, type ToRead } from './read-sheet.ts';

/** What a thread is asked to do, by the name of the work; each answers with plain data. */
export interface Work {
  read: { readonly asked: { readonly sheet: ToRead; readonly options: PileOptions }; readonly answer: ReadSheet };
  open: {
    readonly asked: { readonly sheet: Sheet; readonly options: PileOptions };
    readonly answer: readonly PileItem[];
  };
  group: { readonly asked: readonly Outlined[]; readonly answer: Grouped };
  place: {
    readonly asked: { readonly decisions: readonly Decision[]; readonly documents: readonly Shelved[] };
    readonly answer: PlacedDecisions;
  };
  coverage: {
    /** A reading, packed, and the words of the entries in its document. */
    readonly asked: { readonly reading: Uint8Array; readonly told: readonly Span[] };
    readonly answer: CoverageRead;
  };
  matter: { readonly asked: MatterWanted; readonly answer: MadeMatter | null };
  'link-requests': {
    /** The documents of a matter, by day and id. */
    readonly asked: readonly PackedReading[];
    readonly answer: readonly ModelRequest[];
  };
  draw: {
    /** A file, and one of its pages. */
    readonly asked: Pick<Original, 'format' | 'bytes'> & { readonly page: Pick<DrawnPage, 'number' | 'turn'> };
    /** A PNG; why it cannot be drawn. */
    readonly answer: Uint8Array | string;
  };
}

const reader = docketReader(englishReader);

/** All that is heavy in the making of a case file. It runs in threads only (`threads.ts`). */
export const work: Handlers<Work> = {
  read: ({ sheet, options }) => readSheet(reader, nodeDisk, sheet, options),
  open: ({ sheet, options }) => openOnly(nodeDisk, sheet, options),
  group: async (list) => groupOutlines(list),
  place: async ({ decisions, documents }) => placeDecisions(decisions, documents),
  coverage: async ({ reading: packed, told }) => {
    const reading = unpack<Reading>(packed);
    return { uncovered: uncoveredIn(reading, told), days: daysIn(reading) };
  },
  matter: async (wanted) => makeMatter(wanted),
  'link-requests': async (documents) =>
    linkRequestsOf(documents.map(({ document, reading }) => ({ document, reading: unpack<Reading>(reading) }))).map(
      ({ reports: _, ...request }) => request,
    ),
  draw: ({ page, ...file }) => drawPage(file, page),
};
