import { Refused } from '../workbench.ts';
import { cellDate } from './cell-date.ts';
import { type ColumnRole, roleOf } from './columns.ts';
import type { WrittenTable } from './table.ts';

export interface Column {
  readonly heading: string;
  readonly role: ColumnRole | null;
}

/** The row of headings is the one of the first ten that says most; where none does, columns are known by what is in them. */
export function columnsOf({ rows }: WrittenTable): { readonly columns: readonly Column[]; readonly first: number } {
  const heads = rows.slice(0, 10).map(({ cells }) => cells.map(roleOf));
  const known = (roles: readonly (ColumnRole | null)[]) => new Set(roles.filter((role) => role !== null)).size;
  const best = heads.reduce((top, roles, at) => (known(roles) > known(heads[top]!) ? at : top), 0);
  const roles = heads[best] ?? [];
  if ((roles.includes('event') || roles.includes('entry')) && (known(roles) > 1 || rows[best]!.cells.length === 1)) {
    const taken = new Set<ColumnRole>();
    const columns = rows[best]!.cells.map((heading, at): Column => {
      const role = roles[at] === 'entry' ? entryRole(rows, best, at) : (roles[at] ?? null);
      // Several columns may tell the event or name its source; of the others the first counts.
      const again = role !== null && taken.has(role) && role !== 'event' && role !== 'source' && role !== 'persons';
      if (role !== null) taken.add(role);
      return { heading: heading.trim(), role: again ? null : role };
    });
    return { columns, first: best + 1 };
  }
  return guessedColumns(rows, best, roles);
}

/** A column headed "Entry" holds ids of entries, or tells what happened. */
const entryRole = (rows: WrittenTable['rows'], head: number, at: number): ColumnRole =>
  rows.slice(head + 1, head + 50).every(({ cells }) => /^(?:[a-z]+-){1,3}[0-9a-f]{6,}$/.test(plain(cells[at] ?? '')))
    ? 'entry'
    : 'event';

function guessedColumns(
  rows: WrittenTable['rows'],
  head: number,
  roles: readonly (ColumnRole | null)[],
): { readonly columns: readonly Column[]; readonly first: number } {
  const headed = roles.some((role) => role !== null);
  const body = rows.slice(headed ? head + 1 : 0, 200);
  const width = Math.max(0, ...body.map(({ cells }) => cells.length));
  const share = (column: number, holds: (cell: string) => boolean) =>
    body.length === 0 ? 0 : body.filter(({ cells }) => holds((cells[column] ?? '').trim())).length / body.length;
  const dated = Array.from({ length: width }, (_, at) =>
    share(at, (cell) => typeof cellDate(cell, 'month first') === 'string'),
  );
  const date = roles.indexOf('date') >= 0 ? roles.indexOf('date') : dated.findIndex((part) => part >= 0.5);
  const lengths = Array.from({ length: width }, (_, at) =>
    at === date || (roles[at] ?? null) !== null
      ? 0
      : body.reduce((sum, { cells }) => sum + (cells[at] ?? '').length, 0),
  );
  const event = lengths.indexOf(Math.max(0, ...lengths));
  if (date < 0 || event < 0 || lengths[event] === 0) {
    throw new Refused('no column says what happened: head one "Event", "Fact" or "Description", and one "Date"');
  }
  return {
    first: headed ? head + 1 : 0,
    columns: Array.from({ length: width }, (_, at) => ({
      heading: headed ? (rows[head]!.cells[at] ?? '').trim() : '',
      role: at === date ? 'date' : at === event ? 'event' : (roles[at] ?? null),
    })),
  };
}

/** What a row has in the columns of a role. */
export function cellOf(cells: readonly string[], columns: readonly Column[], role: ColumnRole): string {
  return columns
    .flatMap((column, at) => (column.role === role ? [plain(cells[at] ?? '')] : []))
    .filter((cell) => cell !== '')
    .join('; ');
}

/** Without the apostrophe that marks text where a spreadsheet would calculate. */
const plain = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, '');
