import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nodeDisk } from '../../../document/disk.ts';
import type { Document } from '../../../document/document.ts';
import { openPile } from '../../../document/pile.ts';
import { sentencesOf } from '../../../language/index.ts';
import { findSums } from '../../money/find.ts';
import { findEntities } from '../../names/find.ts';
import { findSaid } from '../../quotations/find.ts';
import { findTimes } from '../../times/index.ts';
import type { EventKindName } from '../kinds/index.ts';
import { type Signs, signsOf } from '../signs.ts';

/** An annotated place: the words that tell an event of a kind. `core`: a chronology must have it. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly kind: EventKindName;
  readonly core: boolean;
}

/** A sentence with its signs and what an annotator found in it. */
export interface AnnotatedSentence {
  readonly pile: string;
  readonly signs: Signs;
  readonly mentions: readonly Mention[];
}

interface Gold {
  readonly events: readonly { readonly id: string; readonly kind: EventKindName; readonly core: boolean }[];
  readonly mentions: readonly {
    readonly doc: string;
    readonly anchor: string;
    readonly context: string;
    readonly event: string;
  }[];
}

/** Documents that report no dispute stand in a folder of this name; each counts as a pile of its own. */
const negatives = 'negatives';

/**
 * The annotated piles of a folder: `docs/PILE/*`, `gold/PILE/gold.json`, and `negatives/*` in which nothing is to be found.
 * Piles and documents come in order of name.
 */
export function readAnnotated(folder: string): AnnotatedSentence[] {
  const found: AnnotatedSentence[] = [];
  for (const pile of readdirSync(join(folder, 'docs')).sort()) {
    const file = join(folder, 'gold', pile, 'gold.json');
    if (!existsSync(file)) continue;
    const gold = JSON.parse(readFileSync(file, 'utf8')) as Gold;
    for (const document of documentsOf(join(folder, 'docs', pile)))
      found.push(...annotatedSentences(pile, document, mentionsOf(gold, document)));
  }
  if (existsSync(join(folder, negatives)))
    for (const document of documentsOf(join(folder, negatives)))
      found.push(...annotatedSentences(`${negatives}/${basename(document.path)}`, document, []));
  return found;
}

function documentsOf(folder: string): Document[] {
  return [...openPile(nodeDisk, [folder])]
    .flatMap((one) => ('document' in one ? [one.document] : []))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function mentionsOf({ events, mentions }: Gold, { path, text }: Document): Mention[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return mentions.flatMap(({ doc, anchor, context, event }) => {
    const place = doc === basename(path) ? locate(text, context) : null;
    const inside = place && locate(text.slice(place.start, place.end), anchor);
    const { kind, core } = byId.get(event)!;
    return inside ? [{ start: place.start + inside.start, end: place.start + inside.end, kind, core }] : [];
  });
}

/** Where words stand in a text, whatever its white space. */
function locate(text: string, words: string): { start: number; end: number } | null {
  const pattern = words
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  const match = new RegExp(pattern).exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}

/** Reads a document as far as its events need, in the order of `read.ts`. */
function annotatedSentences(pile: string, document: Document, mentions: readonly Mention[]): AnnotatedSentence[] {
  const { text, published } = document;
  const blocks = document.blocks.filter((block) => block.kind !== 'aside');
  const sentences = sentencesOf(text, blocks);
  const times = findTimes(text, { published, sentences, blocks });
  const sums = findSums(text, sentences);
  const { entities } = findEntities(document, sentences);
  const { quotations } = findSaid({ document, blocks, sentences, entities, times });
  return signsOf({ document, sentences, times, entities, sums, quotations }).map((signs) => ({
    pile,
    signs,
    mentions: mentions.filter(({ start }) => start >= signs.sentence.start && start < signs.sentence.end),
  }));
}
