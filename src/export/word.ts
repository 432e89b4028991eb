import {
  BorderStyle,
  type HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { oneLine } from '../words/one-line.ts';
import { heldByXml } from './spreadsheet-cell.ts';

// What a memo in Word is put together from, and how it looks.

/** Twentieths of a point, the unit of Word. The text is 9,026 wide: A4 with margins of an inch. */
const gutter = 1_900;
const measure = 9_026;
export const grey = '666666';

export const run = (text: string, look: { bold?: boolean; italics?: boolean; color?: string } = {}) =>
  new TextRun({ text: heldByXml(oneLine(text)), ...look });

export const paragraph = (text: string, style?: string) =>
  new Paragraph({ ...(style === undefined ? {} : { style }), children: [run(text)] });

export const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ heading: level, keepNext: true, children: [run(text)] });

const line = { style: BorderStyle.SINGLE, size: 2, color: 'CCCCCC' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const borders = { top: none, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none };

/** A table of a narrow and a wide column. */
export function table(
  headings: readonly [string, string],
  rows: readonly (readonly [Paragraph[], Paragraph[]])[],
): Table {
  const cells = ([left, right]: readonly [Paragraph[], Paragraph[]]) => [
    new TableCell({ width: { size: gutter, type: WidthType.DXA }, children: left, margins: { right: 140 } }),
    new TableCell({ width: { size: measure - gutter, type: WidthType.DXA }, children: right }),
  ];
  const head = headings.map((text) => [new Paragraph({ style: 'Facts', children: [run(text)] })]);
  return new Table({
    width: { size: measure, type: WidthType.DXA },
    columnWidths: [gutter, measure - gutter],
    layout: TableLayoutType.FIXED,
    borders,
    margins: { top: 50, bottom: 50, left: 0, right: 0 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells([head[0]!, head[1]!]) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row) })),
    ],
  });
}

const face = 'Georgia';
const plain = 'Calibri';

export const styles = {
  default: {
    document: { run: { font: face, size: 21 }, paragraph: { spacing: { line: 276 } } },
    title: { run: { font: face, size: 40 }, paragraph: { spacing: { after: 60 } } },
    heading1: { run: { font: face, size: 32, color: '000000' }, paragraph: { spacing: { before: 480, after: 80 } } },
    heading2: { run: { font: face, size: 26, color: '000000' }, paragraph: { spacing: { before: 400, after: 60 } } },
    footnoteText: { run: { font: face, size: 17 } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { color: grey },
      paragraph: { spacing: { after: 240 } },
    },
    { id: 'Facts', name: 'Facts', basedOn: 'Normal', run: { font: plain, size: 18, color: grey } },
    { id: 'Gutter', name: 'Date gutter', basedOn: 'Normal', run: { font: plain, size: 19 } },
    {
      id: 'Source',
      name: 'Source',
      basedOn: 'Normal',
      run: { size: 17 },
      paragraph: { spacing: { line: 240, after: 20 } },
    },
  ],
};
