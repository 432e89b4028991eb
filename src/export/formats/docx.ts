import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { earlierDays, type Standing, standingOf } from '../../casefile/schedule-status.ts';
import type { CaseFile, CaseFileDocument, Proceeding } from '../../casefile/schema.ts';
import { citation } from '../../document/citations.ts';
import { byCodeUnits } from '../../words/code-unit-order.ts';
import { dateWords } from '../../words/dates.ts';
import { kindWords } from '../../words/kinds.ts';
import { oneLine } from '../../words/one-line.ts';
import { valueWords } from '../../words/values.ts';
import { fixedZip } from '../fixed-zip.ts';
import type { ExportFormat } from '../format.ts';
import { heldByXml } from '../spreadsheet-cell.ts';
import {
  behindWords,
  byProceeding,
  documentsById,
  lastPublished,
  pileWords,
  proceedingFacts,
  sourceWords,
  type ToldEntry,
  type ToldSource,
  toldOf,
} from '../told.ts';
import { grey, heading, paragraph, run, styles, table } from '../word.ts';

/** A chronology memo: a date gutter, a footnote for each entry with every source's document, day and exact words. */
export const docx: ExportFormat = {
  name: 'docx',
  label: 'Word',
  extension: '.docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  summary: 'a chronology memo with footnotes to the sources, and where they disagree',
  write: async (caseFile) => fixedZip(await Packer.toBuffer(memo(caseFile)), withoutMoment),
};

/** What depends on the moment it was written: the two days of the properties. The day of the last document would not be theirs either. */
const withoutMoment = (path: string, content: string): string | null =>
  path === 'docProps/core.xml'
    ? content.replace(/(<dcterms:(?:created|modified)[^<>]*>)[^<]*/g, '$11980-01-01T00:00:00Z')
    : null;

const titleOf = ({ matters }: CaseFile): string => (matters.length === 1 ? matters[0]!.title : 'Chronology');

type Notes = Record<string, { readonly children: readonly Paragraph[] }>;

function memo(caseFile: CaseFile): Document {
  const notes: Notes = {};
  const documents = documentsById(caseFile);
  const last = lastPublished(caseFile);
  const children: (Paragraph | Table)[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(titleOf(caseFile))] }),
    new Paragraph({
      style: 'Subtitle',
      children: [run(`Chronology from ${pileWords(caseFile)}`)],
    }),
  ];
  if (caseFile.matters.length === 0) children.push(paragraph('No proceeding is reported in these documents.'));
  for (const matter of caseFile.matters) {
    const entries = toldOf(matter, matter.events, documents);
    if (caseFile.matters.length > 1) children.push(heading(matter.title, HeadingLevel.HEADING_1));
    for (const { proceeding, entries: own } of byProceeding(matter, entries)) {
      children.push(...headOf(proceeding), chronologyTable(own, notes));
    }
    for (const [title, standings] of schedules) {
      const own = entries.filter(({ event }) => standings.includes(standingOf(event, last)));
      if (own.length > 0) children.push(heading(title, HeadingLevel.HEADING_2), scheduleTable(own, last));
    }
    const disputed = entries.filter(({ disagreements }) => disagreements.length > 0);
    if (disputed.length > 0) children.push(heading('Where the sources disagree', HeadingLevel.HEADING_2));
    for (const entry of disputed) children.push(...disagreementsOf(entry, documents));
  }
  children.push(heading('Documents', HeadingLevel.HEADING_2));
  for (const document of [...caseFile.documents].sort(byDay)) {
    children.push(
      new Paragraph({
        style: 'Source',
        numbering: { reference: 'list', level: 0 },
        children: [run(citation(document))],
      }),
    );
  }
  return new Document({
    creator: 'Casetrail',
    lastModifiedBy: 'Casetrail',
    title: heldByXml(titleOf(caseFile)),
    description: 'Chronology; every entry has a footnote with the words that say so.',
    styles,
    numbering: {
      config: [
        {
          reference: 'list',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '–',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 284, hanging: 284 } } },
            },
          ],
        },
      ],
    },
    footnotes: notes,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_440, bottom: 1_440, left: 1_440, right: 1_440 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: 18, color: grey })],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
}

const schedules: readonly (readonly [title: string, standings: readonly (Standing | null)[]])[] = [
  ['What comes next', ['coming', 'expected']],
  ['Overdue', ['overdue']],
];

const byDay = (a: CaseFileDocument, b: CaseFileDocument) =>
  byCodeUnits(a.published ?? '9999', b.published ?? '9999') || byCodeUnits(a.path, b.path);

function headOf(proceeding: Proceeding | null): readonly Paragraph[] {
  if (proceeding === null) return [heading('Outside any one proceeding', HeadingLevel.HEADING_2)];
  const facts = proceedingFacts(proceeding);
  return [
    heading(proceeding.label, HeadingLevel.HEADING_2),
    ...(facts === '' ? [] : [new Paragraph({ style: 'Facts', keepNext: true, children: [run(facts)] })]),
    ...(proceeding.posture === ''
      ? []
      : [new Paragraph({ keepNext: true, spacing: { after: 120 }, children: [run(proceeding.posture)] })]),
  ];
}

const chronologyTable = (entries: readonly ToldEntry[], notes: Notes): Table =>
  table(
    ['Date', 'What happened'],
    entries.map((entry) => [[paragraph(entry.when, 'Gutter')], entryOf(entry, notes)]),
  );

function entryOf(entry: ToldEntry, notes: Notes): Paragraph[] {
  const { event, sources } = entry;
  const number = Object.keys(notes).length + 1;
  const behind = behindWords(entry);
  if (sources.length > 0) notes[String(number)] = { children: sources.map(noteOf) };
  return [
    new Paragraph({
      children: [
        run(event.summary),
        ...(sources.length > 0 ? [new FootnoteReferenceRun(number)] : []),
        ...(behind.length > 0
          ? [new TextRun({ text: heldByXml(` ${behind.join(', ')}`), italics: true, color: grey })]
          : []),
      ],
    }),
    ...event.comments.map(
      ({ who, when, text }) =>
        new Paragraph({
          style: 'Source',
          children: [run(`${who}, ${when.slice(0, 10)}: `, { bold: true }), run(text)],
        }),
    ),
  ];
}

const noteOf = (source: ToldSource, at: number): Paragraph =>
  new Paragraph({
    style: 'Source',
    children: [new TextRun({ text: heldByXml(`${at === 0 ? ' ' : ''}${sourceWords(source)}`) })],
  });

const scheduleTable = (entries: readonly ToldEntry[], last: string | null): Table =>
  table(
    ['Date', 'Scheduled or expected'],
    entries.map(({ event, kind, when, proceeding }) => {
      const standing = standingOf(event, last);
      const before = earlierDays(event).map(dateWords);
      const facts = [
        kind,
        proceeding?.label ?? null,
        standing === 'overdue' ? 'no document says what became of it' : standing === 'expected' ? 'expected' : null,
        before.length === 0 ? null : `set before for ${before.join(', ')}`,
      ].filter((fact) => fact !== null);
      return [
        [paragraph(when, 'Gutter')],
        [
          new Paragraph({
            children: [
              run(event.summary),
              new TextRun({
                text: heldByXml(`  ${facts.join('; ')}`),
                italics: true,
                color: grey,
              }),
            ],
          }),
        ],
      ];
    }),
  );

function disagreementsOf(
  { event, when, disagreements }: ToldEntry,
  documents: ReadonlyMap<string, CaseFileDocument>,
): readonly Paragraph[] {
  return disagreements.flatMap(({ field, kind, values, settled }) => [
    new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 40 },
      children: [
        run(event.summary, { bold: true }),
        new TextRun({
          text: heldByXml(
            ` (${kindWords(event.kind)}, ${when}): the ${field}${kind === 'correction' ? ', later corrected' : ''}${settled === null ? '' : `; settled as ${valueWords(field, settled.value)}`}`,
          ),
        }),
      ],
    }),
    ...values.flatMap(({ value, reports }) => [
      new Paragraph({
        keepNext: true,
        spacing: { before: 60 },
        indent: { left: 284 },
        children: [run(valueWords(field, value))],
      }),
      ...reports.map((at) => {
        const document = documents.get(at.document) ?? null;
        return new Paragraph({
          style: 'Source',
          indent: { left: 568 },
          children: [run(`${citation(document, at)}: “${oneLine(document?.text.slice(at.start, at.end) ?? '')}”`)],
        });
      }),
    ]),
  ]);
}
