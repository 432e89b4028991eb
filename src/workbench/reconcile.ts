import type { CaseFile } from '../casefile/schema.ts';
import { candidatesOf, matchedEntry } from './hand-made/candidates.ts';
import { differencesOf } from './hand-made/differences.ts';
import { cellOf, columnsOf } from './hand-made/head-columns.ts';
import { orderOf } from './hand-made/number-order.ts';
import { type Pair, pairsOf, reasonOf } from './hand-made/pairs.ts';
import { type Row, rowOf } from './hand-made/rows.ts';
import { readTable } from './hand-made/table.ts';
import type { Reconciled } from './schema.ts';

/**
 * Puts a chronology made by hand (CSV) beside a case file. Each row is matched with at most one entry, each entry with at most one
 * row, the likeliest pairs first; the order of neither changes the result but for ties.
 *
 * @throws Refused when the text is no table with a column that says what happened
 */
export function reconcile(caseFile: CaseFile, csvText: string): Reconciled {
  const table = readTable(csvText);
  const { columns, first } = columnsOf(table);
  const candidates = candidatesOf(caseFile);
  const data = table.rows.slice(first);
  const written = data.map(({ cells }) => cellOf(cells, columns, 'date'));
  const { order, reason: orderReason } = orderOf(written, candidates);
  const problems: string[] = [];
  const rows = data.flatMap(({ line, cells }): Row[] => {
    const row = rowOf(line, cells, columns, order, problems);
    return row === null ? [] : [row];
  });
  const pairs = pairsOf(rows, candidates);
  const byRow = new Map<number, Pair>();
  const byEntry = new Map<number, Pair>();
  for (const pair of pairs) {
    if (!pair.sure || byRow.has(pair.row) || byEntry.has(pair.entry)) continue;
    byRow.set(pair.row, pair);
    byEntry.set(pair.entry, pair);
  }
  const nearest = new Map<number, Pair>();
  const perhaps = new Map<number, Pair>();
  for (const pair of pairs) {
    if (!byRow.has(pair.row) && !nearest.has(pair.row)) nearest.set(pair.row, pair);
    if (pair.sure && !byEntry.has(pair.entry) && !perhaps.has(pair.entry)) perhaps.set(pair.entry, pair);
  }
  const matches = rows.flatMap((row, at) => {
    const pair = byRow.get(at);
    if (!pair) return [];
    const profile = candidates[pair.entry]!;
    const match = {
      row: row.shown,
      entry: matchedEntry(profile),
      likeness: Math.round(pair.score * 100) / 100,
      reason: reasonOf(pair),
    };
    return [{ ...match, differences: differencesOf(row.shown, profile.entry) }];
  });
  return {
    read: {
      delimiter: table.delimiter,
      columns: columns.map(({ heading, role }) => ({ heading, as: role })),
      order,
      orderReason,
      rows: rows.length,
    },
    matched: matches.filter(({ differences }) => differences.length === 0).map(({ differences: _, ...match }) => match),
    inConflict: matches.filter(({ differences }) => differences.length > 0),
    missingHere: rows.flatMap(({ shown: row }, at) => {
      if (byRow.has(at)) return [];
      const near = nearest.get(at);
      return [{ row, nearest: near ? matchedEntry(candidates[near.entry]!) : null }];
    }),
    missingThere: candidates.flatMap((profile, at) => {
      if (profile.standing !== 'entry' || byEntry.has(at)) return [];
      const pair = perhaps.get(at);
      return [{ entry: matchedEntry(profile), perhaps: pair ? rows[pair.row]!.shown.line : null }];
    }),
    problems,
  };
}
