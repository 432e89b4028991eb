import writeXlsxFile, { type Cell, type Feature, type Sheet } from 'write-excel-file/node';
import { edtfInterval } from '../../words/edtf.ts';
import { fixedZip } from '../fixed-zip.ts';
import type { ExportFormat } from '../format.ts';
import { sheetsOf, type TableSheet, type Value } from '../sheets.ts';
import { harmlessCell, heldByXml } from '../spreadsheet-cell.ts';

/** Cells of Excel hold 32,767 characters. */
const longest = 32_767;
/** Excel counts days from 1900, and wrongly before March of that year: earlier ones stand as text. */
const firstDay = '1900-03-01';

/** A workbook of nine sheets for those who go on working in Excel. */
export const xlsx: ExportFormat = {
  name: 'xlsx',
  label: 'Excel',
  extension: '.xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  summary:
    'a workbook: chronology, proceedings, schedule, parties, money, quotations, disagreements, documents, reviews',
  write: async (caseFile) => {
    const tables = sheetsOf(caseFile);
    const written = await writeXlsxFile(tables.map(sheet), { features: [linked(tables)] } as object).toBuffer();
    return fixedZip(written);
  },
};

function sheet({ name, columns, rows }: TableSheet): Sheet<Blob> {
  return {
    sheet: name,
    columns: columns.map(([, width]) => ({ width })),
    stickyRowsCount: 1,
    data: [
      columns.map(([value]) => ({ value, type: String, fontWeight: 'bold' as const, alignVertical: 'top' as const })),
      ...rows.map((row) => row.map(cell)),
    ],
  } as Sheet<Blob>;
}

function cell(value: Value): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  if (typeof value === 'string') return text(value);
  if ('to' in value) return { ...text(value.shown), textColor: '#0b5394' };
  if (value.day === null) return null;
  const { first, last } = edtfInterval(value.day);
  if (first === null || first !== last || first < firstDay || /[~?%]/.test(value.day)) return null;
  return {
    value: new Date(`${first}T00:00:00Z`),
    type: Date,
    format: 'yyyy-mm-dd',
    alignVertical: 'top',
    align: 'left',
  };
}

function text(value: string) {
  const safe = harmlessCell(value);
  const held = safe.length <= longest ? safe : `${safe.slice(0, longest - 2).replace(/[\uD800-\uDBFF]$/, '')} …`;
  return { value: held, type: String, wrap: true, alignVertical: 'top' as const };
}

/** Filters on each heading, and links; ECMA-376 part 1, 18.3.1.99 gives the order of a worksheet's elements. */
function linked(tables: readonly TableSheet[]): Feature<Blob> {
  const linksOf = ({ rows }: TableSheet) =>
    rows.flatMap((row, at) =>
      row.flatMap((value, column) =>
        value !== null && typeof value === 'object' && 'to' in value && value.to !== null
          ? [{ cell: `${columnName(column)}${at + 2}`, to: value.to }]
          : [],
      ),
    );
  const outside = (to: string) => /^https?:\/\//i.test(to);
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _, { sheetIndex }) => {
            const table = tables[sheetIndex]!;
            const filter = `<autoFilter ref="A1:${columnName(table.columns.length - 1)}${Math.max(1, table.rows.length + 1)}"/>`;
            const links = linksOf(table)
              .map(({ cell: ref, to }, at) =>
                to.startsWith('#')
                  ? `<hyperlink ref="${ref}" location="${xmlText(to.slice(1))}"/>`
                  : outside(to)
                    ? `<hyperlink ref="${ref}" r:id="link${at}"/>`
                    : '',
              )
              .join('');
            return content.replace(
              '</sheetData>',
              () => `</sheetData>${filter}${links === '' ? '' : `<hyperlinks>${links}</hyperlinks>`}`,
            );
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            linksOf(tables[sheetIndex]!)
              .map(({ to }, at) =>
                outside(to)
                  ? `<Relationship Id="link${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${xmlText(to)}" TargetMode="External"/>`
                  : '',
              )
              .join(''),
        },
      },
    },
  };
}

/** Column 0 is `A`, 26 is `AA`. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

const xmlText = (value: string): string => heldByXml(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
