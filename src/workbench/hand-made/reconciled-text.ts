import { byCodeUnits } from '../../words/code-unit-order.ts';
import { counted } from '../../words/counts.ts';
import { dateWords } from '../../words/dates.ts';
import { edtfSortKey, isEdtf } from '../../words/edtf.ts';
import { moneyWords } from '../../words/money.ts';
import type { HandMadeRow, MatchedEntry, Reconciled } from '../schema.ts';

/** The result as lines to read. Texts are those of the files: a door makes them harmless. */
export function reconciledText(result: Reconciled): string {
  const { read, matched, inConflict, missingHere, missingThere, problems } = result;
  const named = read.columns
    .filter(({ as }) => as !== null)
    .map(({ heading, as }) => (heading === '' ? as : `${heading} (${as})`));
  const lines = [
    `${counted(read.rows, 'row')}; columns: ${named.join(', ')}`,
    `Dates as numbers are read ${read.order}: ${read.orderReason}.`,
    ...problems,
    `${matched.length} matched, ${inConflict.length} in conflict, ${missingHere.length} not found in the sources, ${missingThere.length} of the sources not in the file`,
  ];
  const when = (edtf: string | null) => (edtf === null ? 'no date' : dateWords(edtf));
  const rowLine = ({ line, date, event }: HandMadeRow) => `  line ${line}  ${date || 'no date'}  ${event}`;
  const entryLine = ({ date, summary, sources, standing }: MatchedEntry) =>
    `${when(date)}  ${summary}  [${counted(sources.length, 'document')}]${standing === 'entry' ? '' : ` (${standing})`}`;
  const part = (title: string, own: readonly string[]) => {
    if (own.length > 0) lines.push('', title, ...own);
  };
  part(
    'In conflict',
    inConflict.flatMap(({ row, entry, differences, reason }) => [
      rowLine(row),
      `    = ${entryLine(entry)}  (${reason})`,
      ...differences.map(({ field, there, here, agreeing }) => {
        const say = (value: string) =>
          field === 'date' ? (isEdtf(value) ? dateWords(value) : value) : sumWords(value);
        const who = agreeing.length === 0 ? 'no source says so' : `so says ${agreeing.join('; ')}`;
        return `    ${field}: ${say(there)} in the file (${who}); ${say(here)} in the case file`;
      }),
    ]),
  );
  part(
    'In the file, not found in the sources',
    missingHere.flatMap(({ row, nearest }) => [
      rowLine(row),
      ...(nearest ? [`    nearest: ${entryLine(nearest)}`] : []),
    ]),
  );
  part(
    'In the sources, not in the file',
    [...missingThere]
      .sort((a, b) => byCodeUnits(sortKey(a.entry.date), sortKey(b.entry.date)))
      .map(
        ({ entry, perhaps }) =>
          `  ${entryLine(entry)}${perhaps === null ? '' : `  (perhaps meant by line ${perhaps} too)`}`,
      ),
  );
  part(
    'Matched',
    matched.flatMap(({ row, entry, reason }) => [rowLine(row), `    = ${entryLine(entry)}  (${reason})`]),
  );
  return `${lines.join('\n')}\n`;
}

const sortKey = (date: string | null): string => (date === null ? '~' : edtfSortKey(date));

function sumWords(value: string): string {
  const found = /^(\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(value);
  return found ? moneyWords({ value: Number(found[1]), currency: found[2]! }) : value;
}
