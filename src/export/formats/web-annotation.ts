import type { CaseFileDocument } from '../../casefile/schema.ts';
import { citation } from '../../document/citations.ts';
import { noSource } from '../../words/counts.ts';
import { jsonText } from '../../words/json-text.ts';
import type { ExportFormat } from '../format.ts';
import { bytesOf, documentsById, standingWords, type ToldEntry, type ToldSource, toldEntries } from '../told.ts';

/** Code units of the neighbours that a quote is found again by. */
const around = 32;

/**
 * W3C Web Annotation (https://www.w3.org/TR/annotation-model/): an annotation for each report of each entry, all on one page of a
 * collection. Positions count UTF-16 code units of the document's text, as the case file does (the Recommendation leaves the unit to
 * code points of a DOM string or the like; a reader that counts otherwise has the quote with its neighbours).
 */
export const webAnnotation: ExportFormat = {
  name: 'web-annotation',
  label: 'Web Annotation',
  extension: '.jsonld',
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  summary: 'each report as a W3C Web Annotation on the words of its document (JSON-LD)',
  write: async (caseFile) => {
    const documents = documentsById(caseFile);
    const items = toldEntries(caseFile).flatMap((entry) =>
      entry.sources.length === 0
        ? [unsourced(entry)]
        : entry.sources.flatMap((source, at) => annotation(entry, source, at, documents)),
    );
    const id = 'urn:casetrail:annotations';
    return bytesOf(
      `${jsonText(
        {
          '@context': 'http://www.w3.org/ns/anno.jsonld',
          id,
          type: 'AnnotationCollection',
          label: caseFile.matters.map(({ title }) => title).join('; ') || 'Casetrail',
          total: items.length,
          first: { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
        },
        2,
      )}\n`,
    );
  },
};

/** An entry on the words of one of its sources. */
function annotation(
  entry: ToldEntry,
  { report, document, words }: ToldSource,
  at: number,
  documents: ReturnType<typeof documentsById>,
): readonly object[] {
  if (document === null || !documents.has(document.id)) return [];
  const { text } = document;
  return [
    {
      id: `${nameOf(entry)}:${at + 1}`,
      type: 'Annotation',
      motivation: 'describing',
      body: bodyOf(entry),
      target: {
        source: sourceOf(document),
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: text.slice(report.start, report.end) || words,
            prefix: whole(text.slice(Math.max(0, report.start - around), report.start), 'start'),
            suffix: whole(text.slice(report.end, report.end + around), 'end'),
          },
          { type: 'TextPositionSelector', start: report.start, end: report.end },
        ],
      },
    },
  ];
}

/** An entry that no document tells: it has only its own name to stand on. */
const unsourced = (entry: ToldEntry): object => ({
  id: `${nameOf(entry)}:1`,
  type: 'Annotation',
  motivation: 'describing',
  body: bodyOf(entry),
  target: nameOf(entry),
});

const nameOf = ({ event }: ToldEntry): string => `urn:casetrail:${encodeURIComponent(event.id)}`;

/** What is said of an entry: the line, its kind, day and issues, and what persons wrote. */
function bodyOf({ event, kind, when, proceeding }: ToldEntry): readonly object[] {
  const told = [when, proceeding?.label ?? null, standingWords(event), event.sources === 0 ? noSource : null];
  return [
    {
      type: 'TextualBody',
      value: `${event.summary} (${told.filter((part) => part !== null).join(', ')})`,
      format: 'text/plain',
      language: 'en',
      purpose: 'describing',
    },
    { type: 'TextualBody', value: kind, format: 'text/plain', language: 'en', purpose: 'classifying' },
    ...(event.date === null
      ? []
      : [{ type: 'TextualBody', value: event.date, format: 'text/plain', purpose: 'tagging' }]),
    ...event.tags.map((value) => ({ type: 'TextualBody', value, format: 'text/plain', purpose: 'tagging' })),
    ...event.comments.map((comment) => ({
      type: 'TextualBody',
      value: comment.text,
      format: 'text/plain',
      purpose: 'commenting',
      creator: { type: 'Person', name: comment.who },
      created: comment.when,
    })),
  ];
}

/** Without the half of a surrogate pair that cutting may have left. */
const whole = (text: string, cutAt: 'start' | 'end'): string =>
  cutAt === 'start' ? text.replace(/^[\uDC00-\uDFFF]/, '') : text.replace(/[\uD800-\uDBFF]$/, '');

/** The document's address where it has one, else a name made from its content's hash. */
function sourceOf(document: CaseFileDocument): object {
  const at = document.url !== null && /^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(document.url) ? document.url : null;
  return {
    id: at ?? `urn:casetrail:document:${encodeURIComponent(document.id)}`,
    type: 'Text',
    format: 'text/plain',
    'dc:title': citation(document),
  };
}
