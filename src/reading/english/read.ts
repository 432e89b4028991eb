import type { Document, Span } from '../../document/document.ts';
import { languageVersion, sentencesOf } from '../../language/index.ts';
import { namesVersion } from '../../language/names/index.ts';
import { contentStems } from '../../language/stems.ts';
import { docketReader } from '../docket/reader.ts';
import type { ReaderVersion, Reading } from '../reading.ts';
import type { ReadReport } from '../report.ts';
import { countedTimes } from './cases/counted.ts';
import { legalTermsIn } from './cases/legal-terms.ts';
import { sidesBySentence } from './cases/sides.ts';
import { type EventModel, eventModelVersion, shippedEventModel } from './encoder/model.ts';
import { toldIn } from './encoder/told.ts';
import { castElsewhere } from './events/cast-elsewhere.ts';
import type { EventContext } from './events/event-sentence.ts';
import { findReports } from './events/find.ts';
import { withHearingOfHead } from './events/heard-on.ts';
import { withOperative } from './events/operative.ts';
import { setAsideBeside } from './events/set-aside.ts';
import { findTriggers } from './events/triggers.ts';
import { readHead } from './head/read-head.ts';
import { findSums } from './money/find.ts';
import { findEntities } from './names/find.ts';
import { writtenNames } from './names/written-name.ts';
import { findSaid } from './quotations/find.ts';
import { findTimes } from './times/index.ts';

/**
 * Reads one document: a pure function of it.
 *
 * @param eventModel - another than the shipped one to measure what has not seen a document
 */
export async function readDocument(document: Document, eventModel?: EventModel): Promise<Reading> {
  const told = await eventContextOf(document, eventModel);
  const reports = reportsByEnglish(document, told);
  const setAside = setAsideBeside(reports, told.setAside, told.context.sentences);
  return { ...readingAround(document, told), reader: readerVersion(), reports, setAside };
}

/** What a document says by itself, as far as its events are not read off yet. */
type BeforeEvents = Awaited<ReturnType<typeof eventContextOf>>;

/** The events that the built-in reader reads in a document. */
export function reportsByEnglish(document: Document, { context, head }: BeforeEvents): readonly ReadReport[] {
  const { sentences, sums } = context;
  const decided = withOperative(findReports(context), document, head, sentences, sums);
  return withHearingOfHead(decided, document, head, sentences);
}

/** All of a reading but its events, whoever reads those. */
export function readingAround(
  document: Document,
  { context, head, sayings }: BeforeEvents,
): Omit<Reading, 'reader' | 'reports' | 'setAside'> {
  const { sentences, times, entities, cases, sums, quotations, hits } = context;
  const { text } = document;
  const sides = sidesBySentence(text, sentences, entities);
  return {
    document: document.id,
    sentences: sentences.map(({ start, end, tokens }, index) => ({
      start,
      end,
      tokens: tokens.length,
      stems: contentStems(text.slice(start, end)),
      sides: sides[index]!,
      acts: [...new Set(hits[index]!.map(({ kind }) => kind))],
    })),
    times,
    counted: countedTimes(text, times),
    head,
    cast: entities,
    cases,
    names: writtenNames(entities, cases, head),
    sums,
    quotations,
    sayings,
    legalTerms: legalTermsIn(text, sentences),
  };
}

/** What a document says before its events are read off; the order is that of need: events are tied to times, names and sums. */
export async function eventContextOf(document: Document, eventModel?: EventModel) {
  const { text, title, published } = document;
  const story = document.blocks.filter((block) => block.kind !== 'aside');
  const sentences = sentencesOf(text, story);
  const times = findTimes(text, { published, sentences, blocks: story });
  const sums = findSums(text, sentences);
  const { entities, cases, head } = findEntities(document, sentences, undefined, readHead(document));
  const { quotations, sayings } = findSaid({ document, blocks: story, sentences, entities, times });
  const model = eventModel ?? (await shippedEventModel());
  const hits = sentences.map(({ start, end }) => findTriggers(text.slice(start, end)));
  const wordings = hits.flatMap((list, at) =>
    list.map(({ kind, trigger: { sure }, start, end }) => ({
      kind,
      sure,
      start: sentences[at]!.start + start,
      end: sentences[at]!.start + end,
    })),
  );
  const { events, setAside } = await toldIn(model, { text, title, published, sentences, times, entities }, wordings);
  const context: EventContext = {
    document,
    sentences,
    times,
    sentenceOfTime: sentencesOfSpans(times, sentences),
    dating: model.dating,
    casting: model.casting,
    elsewhere: castElsewhere(events, entities),
    entities,
    cases,
    sums,
    quotations,
    hits,
    told: Map.groupBy(events, ({ sentence }) => sentence),
    learned: new Set(model.labels.kinds.flatMap((kind) => kind ?? [])),
  };
  return { context, head, sayings, setAside };
}

/** By span the place of the sentence that holds its beginning; -1 outside of them. Both lists are in order of place. */
function sentencesOfSpans(spans: readonly Span[], sentences: readonly Span[]): number[] {
  let at = 0;
  return spans.map(({ start }) => {
    while (at < sentences.length && sentences[at]!.end <= start) at++;
    const sentence = sentences[at];
    return sentence && sentence.start <= start ? at : -1;
  });
}

/** A document with what it says by itself. */
export interface DocumentRead {
  readonly document: Document;
  readonly reading: Reading;
}

/** Each document with its reading, in their order; dockets are read as the record that they are. */
export async function readPile(documents: readonly Document[], eventModel?: EventModel): Promise<DocumentRead[]> {
  const { name, version } = readerVersion();
  const { read } = docketReader({ name, version, read: (document) => readDocument(document, eventModel) });
  const pile: DocumentRead[] = [];
  for (const document of documents) pile.push({ document, reading: await read(document) });
  return pile;
}

let version: ReaderVersion | undefined;

/** Of the weights of all its models: those of the language stage, the name finder and the events. */
export const readerVersion = (): ReaderVersion =>
  (version ??= { name: 'english', version: [languageVersion(), namesVersion(), eventModelVersion()].join('-') });
