import type { Document } from '../../document/document.ts';
import { languageVersion, sentencesOf } from '../../language/index.ts';
import { namesVersion } from '../../language/names/index.ts';
import { contentStems } from '../../language/stems.ts';
import type { ReaderVersion, Reading } from '../reading.ts';
import { countedTimes } from './cases/counted.ts';
import { legalTermsIn } from './cases/legal-terms.ts';
import { sidesBySentence } from './cases/sides.ts';
import { findReports } from './events/find.ts';
import { type EventModel, eventModelVersion, shippedModel } from './events/proposals/proposer.ts';
import { findSums } from './money/find.ts';
import { findEntities } from './names/find.ts';
import { writtenNames } from './names/written-name.ts';
import { findSaid } from './quotations/find.ts';
import { findTimes } from './times/index.ts';

/**
 * Reads one document: a pure function of it. The order is that of need: events are tied to times, names and sums.
 *
 * @param model - that proposes events; another than the shipped one to measure what has not seen a document
 */
export function readDocument(document: Document, model: EventModel = shippedModel()): Reading {
  const { text, published } = document;
  const story = document.blocks.filter((block) => block.kind !== 'aside');
  const sentences = sentencesOf(text, story);
  const times = findTimes(text, { published, sentences, blocks: story });
  const sums = findSums(text, sentences);
  const { entities, cases } = findEntities(document, sentences);
  const { quotations, sayings } = findSaid({ document, blocks: story, sentences, entities, times });
  const sides = sidesBySentence(text, sentences, entities);
  const reports = findReports({ document, sentences, times, entities, cases, sums, quotations }, model);
  return {
    document: document.id,
    reader: readerVersion(),
    sentences: sentences.map(({ start, end, tokens }, index) => ({
      start,
      end,
      tokens: tokens.length,
      stems: contentStems(text.slice(start, end)),
      sides: sides[index]!,
    })),
    times,
    counted: countedTimes(text, times),
    cast: entities,
    cases,
    names: writtenNames(entities, cases),
    sums,
    quotations,
    sayings,
    reports,
    legalTerms: legalTermsIn(text, sentences),
  };
}

let version: ReaderVersion | undefined;

/** Of the weights of all its models: those of the language stage, the name finder and the events. */
export const readerVersion = (): ReaderVersion =>
  (version ??= { name: 'english', version: [languageVersion(), namesVersion(), eventModelVersion()].join('-') });
