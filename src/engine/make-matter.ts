import { decidedMatterOf } from '../casefile/assemble.ts';
import type { PlacedDecision } from '../casefile/decisions/placed.ts';
import type { Withheld } from '../casefile/schema.ts';
import type { WholeMatter } from '../casefile/whole-document.ts';
import type { Document } from '../document/document.ts';
import { linkMatter } from '../linking/link.ts';
import type { ModelAnswer } from '../reading/model/answer.ts';
import type { Reading } from '../reading/reading.ts';
import type { Day } from '../words/calendar.ts';
import { aboutOf } from './about.ts';
import { pack, unpack } from './packing.ts';
import { Recent } from './recent.ts';
import { toldLinksOf } from './told-links.ts';

/** A document with its reading, packed. */
export interface PackedReading {
  readonly document: Document;
  readonly reading: Uint8Array;
}

/** The matter of some documents, with what was decided on it. */
export interface MatterWanted {
  /** Of all that linking depends on: the documents, copies among them, the program. */
  readonly linkKey: string;
  /** What the matter's id is made of. */
  readonly seed: string;
  /** What started it without documents. */
  readonly startedBy?: string;
  /** By day and id; left out where they were given under the same key before. */
  readonly documents: readonly PackedReading[] | null;
  /** Document id to the id of the document it repeats. */
  readonly sameSource: ReadonlyMap<string, string>;
  /** Those that a matter of these documents has to hear of. */
  readonly decisions: readonly PlacedDecision[];
  readonly asOf: Day | null;
  /** Entries marked so are left out. */
  readonly withheld: readonly Withheld[];
  /** What models said of the reports of matters. */
  readonly linkAnswers: readonly ModelAnswer[];
}

/** Both packed. */
export interface MadeMatter {
  readonly matter: Uint8Array;
  /** `About`. */
  readonly about: Uint8Array;
}

/** Documents whose links are held, so that a decision on a matter just seen need not link it anew. */
const heldLinks = 400;

const links = new Recent<WholeMatter>(heldLinks);

/** Links and assembles a matter. `null` where its documents are not held any more: they have to be given. */
export function makeMatter({
  linkKey,
  seed,
  startedBy,
  documents,
  sameSource,
  decisions,
  asOf,
  withheld,
  linkAnswers,
}: MatterWanted): MadeMatter | null {
  let linked = links.get(linkKey);
  if (!linked) {
    if (!documents) return null;
    const pieces = documents.map(({ document, reading }) => ({ document, reading: unpack<Reading>(reading) }));
    linked = linkMatter(pieces, { sameSource, told: toldLinksOf(pieces, linkAnswers) });
    links.set(linkKey, linked, documents.length);
  }
  const { matter, reached } = decidedMatterOf(
    linked,
    { asOf: asOf ?? undefined, withheld, seed, ...(startedBy === undefined ? {} : { startedBy }) },
    decisions,
  );
  return { matter: pack(matter), about: pack(aboutOf(matter, reached, linked.documents.length)) };
}
