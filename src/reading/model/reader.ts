import type { Document } from '../../document/document.ts';
import { setAsideBeside } from '../english/events/set-aside.ts';
import { eventContextOf, readingAround, reportsByEnglish } from '../english/read.ts';
import type { Reader } from '../reader.ts';
import type { Dropped, ReadByModel, Reading, Rejected, SetAside } from '../reading.ts';
import type { ReadReport } from '../report.ts';
import { type ModelAnswer, readAnswer, type ToldByModel } from './answer.ts';
import { sideBySide } from './beside.ts';
import { type Grounded, grounded } from './ground.ts';
import { requestsOf } from './request.ts';

/**
 * Reads documents by the answers of a language model, held to the words. A document without a whole answer is left to another reader.
 *
 * @param answers - to the requests of a document, in the order in which they came
 * @param others - reads every other document
 */
export function modelReader(answers: (document: Document) => readonly ModelAnswer[], others: Reader): Reader {
  const reader: Reader = {
    name: 'model',
    get version() {
      return `${others.name}-${others.version}`;
    },
    read: async (document) => {
      const { name, version } = reader;
      const reading = (await readByModel(document, answers(document))) ?? (await others.read(document));
      return { ...reading, reader: { name, version } };
    },
  };
  return reader;
}

/** What a model told of a document, or why there is nothing. */
interface Told {
  readonly model: Pick<ReadByModel, 'name' | 'prompt'>;
  readonly events: readonly ToldByModel[];
  readonly dropped: readonly Dropped[];
}

async function readByModel(document: Document, answers: readonly ModelAnswer[]): Promise<Reading | null> {
  const told = toldOf(document, answers);
  if (told === null) return null;
  const before = await eventContextOf(document);
  const read = grounded(before.context, told.events);
  const own = reportsByEnglish(document, before);
  const rejected = rejectedAs(told.events.length, read, own);
  const { reports, alone } = rejected === null ? sideBySide(read.reports, own) : { reports: own, alone: [] };
  const { sentences } = before.context;
  const setAside = [
    ...setAsideBeside([...reports, ...alone], before.setAside, sentences),
    ...alone.map(({ kind, sentence, trigger, confidence }): SetAside => {
      const { start, end } = sentences[sentence]!;
      return { kind, start, end, trigger, confidence, builtInAlone: true };
    }),
  ];
  return {
    ...readingAround(document, before),
    reader: { name: 'model', version: '' },
    model: { ...told.model, told: told.events.length, rejected, dropped: [...told.dropped, ...read.dropped] },
    reports,
    setAside: setAside.toSorted((a, b) => a.start - b.start || a.trigger.start - b.trigger.start),
  };
}

/** An answer of whose events fewer than one of so many stand in the document is none about it. */
const mostInvented = 2;
/** What the built-in reader reports with this confidence and weight is not left out of a chronology because an answer is empty. */
const sureToList = { confidence: 0.5, weight: 0.4 } as const;

function rejectedAs(told: number, { found, reports }: Grounded, own: readonly ReadReport[]): Rejected | null {
  if (found * mostInvented < told) return 'elsewhere';
  const isListable = ({ confidence, weight }: ReadReport) =>
    confidence >= sureToList.confidence && weight >= sureToList.weight;
  return reports.length === 0 && own.some(isListable) ? 'empty' : null;
}

/** The newest answers of one model to one prompt that are whole: to every part, each of the form that was asked for. */
function toldOf(document: Document, answers: readonly ModelAnswer[]): Told | null {
  if (answers.length === 0) return null;
  const parts = requestsOf(document).length;
  const groups = [...Map.groupBy(answers, ({ model, prompt }) => `${prompt} ${model}`).values()];
  for (const group of groups.toReversed()) {
    const byPart = new Map(group.map((one) => [one.part, readAnswer(one.content)]));
    const whole = Array.from({ length: parts }, (_, part) => byPart.get(part));
    const read = whole.flatMap((one) => (typeof one === 'object' ? one : []));
    if (read.length < parts) continue;
    const { model: name, prompt } = group[0]!;
    return {
      model: { name, prompt },
      events: read.flatMap(({ told }) => told),
      dropped: read.flatMap(({ dropped }) => dropped),
    };
  }
  return null;
}
