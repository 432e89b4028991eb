import type { CaseFile, CaseFileDocument } from '../../casefile/schema.ts';
import { citation } from '../../document/citations.ts';
import { byCodeUnits } from '../../words/code-unit-order.ts';
import { oneLine } from '../../words/one-line.ts';
import { shownText } from '../../words/shown-text.ts';
import { valueWords } from '../../words/values.ts';
import type { ExportFormat } from '../format.ts';
import {
  behindWords,
  byProceeding,
  bytesOf,
  documentsById,
  pileWords,
  proceedingFacts,
  sourceWords,
  type ToldEntry,
  toldOf,
} from '../told.ts';

/**
 * Text that Markdown (CommonMark, with tables and footnotes of GitHub) shows as it stands. Every sign that could begin something is
 * escaped; an escape is not seen by readers of the page.
 */
function markdownText(text: string): string {
  return shownText(oneLine(text))
    .replace(/[\\`*_{}[\]<>#|~^$]/g, '\\$&')
    .replace(/&(?=[#\w])/g, '&amp;')
    .replace(/(?<![A-Za-z])(https?|ftp|www)(?=[:.])/gi, '$1\u200B')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** The chronology as a text: matter, proceeding, a line for each entry, and a footnote for each source with its exact words. */
export const markdown: ExportFormat = {
  name: 'markdown',
  label: 'Markdown',
  extension: '.md',
  mediaType: 'text/markdown; charset=utf-8',
  summary: 'the chronology as a text with a footnote for each source',
  write: async (caseFile) => bytesOf(page(caseFile)),
};

function page(caseFile: CaseFile): string {
  const documents = documentsById(caseFile);
  const notes: string[] = [];
  const lines: string[] = [];
  const single = caseFile.matters.length === 1 ? caseFile.matters[0]!.title : null;
  lines.push(`# ${markdownText(single ?? 'Chronology')}`, '', `${pileWords(caseFile)}.`);
  if (caseFile.matters.length === 0) lines.push('', 'No proceeding is reported in these documents.');
  for (const matter of caseFile.matters) {
    if (single === null) lines.push('', `## ${markdownText(matter.title)}`);
    const entries = toldOf(matter, matter.events, documents);
    for (const { proceeding, entries: own } of byProceeding(matter, entries)) {
      const head = proceeding === null ? 'Outside any one proceeding' : proceeding.label;
      lines.push('', `${single === null ? '###' : '##'} ${markdownText(head)}`);
      if (proceeding !== null) {
        lines.push('', markdownText(proceedingFacts(proceeding)));
        if (proceeding.posture !== '') lines.push('', markdownText(proceeding.posture));
      }
      lines.push('', '| Date | What happened |', '| :--- | :--- |');
      for (const entry of own) lines.push(row(entry, notes));
    }
    const disputed = entries.filter(({ disagreements }) => disagreements.length > 0);
    if (disputed.length > 0) lines.push('', `${single === null ? '###' : '##'} Where the sources disagree`);
    for (const entry of disputed) lines.push(...disagreementLines(entry, documents));
  }
  lines.push('', '## Documents', '');
  for (const document of [...caseFile.documents].sort(byDay)) lines.push(`- ${markdownText(citation(document))}`);
  if (notes.length > 0) lines.push('', notes.join('\n\n'));
  return `${lines.join('\n')}\n`;
}

const byDay = (a: CaseFileDocument, b: CaseFileDocument) =>
  byCodeUnits(a.published ?? '9999', b.published ?? '9999') || byCodeUnits(a.path, b.path);

function row(entry: ToldEntry, notes: string[]): string {
  const { event, sources } = entry;
  const marks = behindWords(entry);
  let reference = '';
  if (sources.length > 0) {
    reference = `[^${notes.length + 1}]`;
    // Paragraphs of one note: what follows the first is indented.
    notes.push(`${reference}: ${sources.map((source) => markdownText(sourceWords(source))).join('\n\n    ')}`);
  }
  const comments = event.comments.map(({ who, text }) => `<br>*${markdownText(who)}:* ${markdownText(text)}`);
  const behind = marks.length === 0 ? '' : ` *(${markdownText(marks.join(', '))})*`;
  return `| ${markdownText(entry.when)} | ${markdownText(event.summary)}${behind}${reference}${comments.join('')} |`;
}

function disagreementLines(
  { event, kind, disagreements, sources }: ToldEntry,
  documents: ReadonlyMap<string, CaseFileDocument>,
): readonly string[] {
  return disagreements.flatMap(({ field, kind: sort, values, settled }) => [
    '',
    `**${markdownText(event.summary)}** (${markdownText(kind)}): ${field}${sort === 'correction' ? ', later corrected' : ''}${
      settled === null ? '' : `, settled as ${markdownText(valueWords(field, settled.value))}`
    }`,
    '',
    ...values.flatMap(({ value, reports }) => [
      `- ${markdownText(valueWords(field, value))}`,
      ...reports.map((at) => {
        const told = sources.find(
          ({ report }) => report.document === at.document && report.start === at.start && report.end === at.end,
        );
        const document = documents.get(at.document) ?? null;
        const words = told?.words ?? oneLine(document?.text.slice(at.start, at.end) ?? '');
        return `  - ${markdownText(`${citation(document, at)}: “${words}”`)}`;
      }),
    ]),
  ]);
}
