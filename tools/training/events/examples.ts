import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Document } from '../../../src/document/document.ts';
import { sentencesOf } from '../../../src/language/index.ts';
import { type Signs, signsOf } from '../../../src/reading/english/events/signs.ts';
import { findSums } from '../../../src/reading/english/money/find.ts';
import { findEntities } from '../../../src/reading/english/names/find.ts';
import { findSaid } from '../../../src/reading/english/quotations/find.ts';
import { findTimes } from '../../../src/reading/english/times/index.ts';
import { documentsOf, type GoldMention, goldOf, placedMentions } from './annotated.ts';

/** A sentence with its signs and what an annotator found in it. */
export interface AnnotatedSentence {
  readonly pile: string;
  readonly signs: Signs;
  readonly mentions: readonly GoldMention[];
}

/** Documents that report no dispute stand in a folder of this name; each counts as a pile of its own. */
const negatives = 'negatives';

/**
 * The annotated piles of a folder: `docs/PILE/*`, `gold/PILE/gold.json`, and `negatives/*` in which nothing is to be found.
 * Piles and documents come in order of name.
 */
export async function readAnnotated(folder: string): Promise<AnnotatedSentence[]> {
  const found: AnnotatedSentence[] = [];
  for (const pile of readdirSync(join(folder, 'docs')).sort()) {
    const file = join(folder, 'gold', pile, 'gold.json');
    if (!existsSync(file)) continue;
    const gold = goldOf(file);
    for (const document of await documentsOf(join(folder, 'docs', pile)))
      found.push(...annotatedSentences(pile, document, placedMentions(gold, document)));
  }
  if (existsSync(join(folder, negatives)))
    for (const document of await documentsOf(join(folder, negatives)))
      found.push(...annotatedSentences(`${negatives}/${basename(document.path)}`, document, []));
  return found;
}

/** Reads a document as far as its events need, in the order of `read.ts`. */
function annotatedSentences(pile: string, document: Document, mentions: readonly GoldMention[]): AnnotatedSentence[] {
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
