import type { CaseFile } from '../casefile/schema.ts';
import { citation } from '../document/citations.ts';
import { documentsById, type ToldEntry, toldOf } from '../export/told.ts';
import { sentencesOf } from '../language/index.ts';
import { findSums } from '../reading/english/money/find.ts';
import { dayNumber } from '../words/calendar.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { counted } from '../words/counts.ts';
import { dateWords } from '../words/dates.ts';
import { edtfIntersects, edtfInterval, edtfPrecision, edtfSortKey, isEdtf } from '../words/edtf.ts';
import { moneyWords } from '../words/money.ts';
import { isAmbiguous, type NumberOrder, orderShown } from '../words/written-date.ts';
import { cellDate } from './hand-made/cell-date.ts';
import { type ColumnRole, roleOf } from './hand-made/columns.ts';
import {
  likenessTo,
  namesIn,
  type Profile,
  partyStems,
  profileOf,
  stems,
  type WordLikeness,
} from './hand-made/likeness.ts';
import { readTable, type WrittenTable } from './hand-made/table.ts';
import type { Difference, HandMadeRow, MatchedEntry, Reconciled } from './schema.ts';
import { Refused } from './workbench.ts';

/**
 * Puts a chronology made by hand (CSV) beside a case file. Each row is matched with at most one entry, each entry with at most one
 * row, the likeliest pairs first; the order of neither changes the result but for ties.
 *
 * @throws Refused when the text is no table with a column that says what happened
 */
export function reconcile(caseFile: CaseFile, csvText: string): Reconciled {
  const table = readTable(csvText);
  const { columns, first } = columnsOf(table);
  const candidates = profilesOf(caseFile);
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
      entry: shown(profile),
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
      return [{ row, nearest: near ? shown(candidates[near.entry]!) : null }];
    }),
    missingThere: candidates.flatMap((profile, at) => {
      if (profile.standing !== 'entry' || byEntry.has(at)) return [];
      const pair = perhaps.get(at);
      return [{ entry: shown(profile), perhaps: pair ? rows[pair.row]!.shown.line : null }];
    }),
    problems,
  };
}

/** A date read once: it is compared with thousands. Days by number, infinite where open. */
interface ReadDate {
  readonly edtf: string;
  readonly exact: string;
  readonly day: boolean;
  readonly first: number;
  readonly last: number;
}

interface Candidate extends Profile {
  readonly date: ReadDate | null;
  /** Full days that its sources state. */
  readonly stated: readonly ReadDate[];
  readonly standing: MatchedEntry['standing'];
}

interface Row {
  /** The entry's id, where the file is an export that went out and came back. */
  readonly id: string;
  readonly shown: HandMadeRow;
  readonly words: ReadonlySet<string>;
  readonly date: ReadDate | null;
}

interface Column {
  readonly heading: string;
  readonly role: ColumnRole | null;
}

function profilesOf(caseFile: CaseFile): readonly Candidate[] {
  const documents = documentsById(caseFile);
  return caseFile.matters.flatMap((matter) => {
    const parties = partyStems(matter);
    const of = (events: typeof matter.events, standing: Candidate['standing']) =>
      toldOf(matter, events, documents).map((entry): Candidate => {
        const stated = [...new Set(entry.event.reports.flatMap((report) => report.stated ?? []))].flatMap(
          (edtf) => readDate(edtf) ?? [],
        );
        return {
          ...profileOf(entry, parties),
          standing,
          date: readDate(entry.event.date),
          stated: stated.filter(({ day }) => day),
        };
      });
    return [...of(matter.events, 'entry'), ...of(matter.passing, 'in passing'), ...of(matter.rejected, 'rejected')];
  });
}

const shown = ({ entry: { event, matter, proceeding, sources }, standing }: Candidate): MatchedEntry => ({
  matter: matter.id,
  id: event.id,
  date: event.date,
  summary: event.summary,
  proceeding: proceeding?.label ?? null,
  sources: [...new Set(sources.map(({ document }) => citation(document)))],
  amount: event.amount,
  standing,
});

/** The row of headings is the one of the first ten that says most; where none does, columns are known by what is in them. */
function columnsOf({ rows }: WrittenTable): { readonly columns: readonly Column[]; readonly first: number } {
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

function cellOf(cells: readonly string[], columns: readonly Column[], role: ColumnRole): string {
  return columns
    .flatMap((column, at) => (column.role === role ? [plain(cells[at] ?? '')] : []))
    .filter((cell) => cell !== '')
    .join('; ');
}

/** Without the apostrophe that marks text where a spreadsheet would calculate. */
const plain = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, '');

function rowOf(
  line: number,
  cells: readonly string[],
  columns: readonly Column[],
  order: NumberOrder,
  problems: string[],
): Row | null {
  const of = (role: ColumnRole) => cellOf(cells, columns, role);
  const event = of('event');
  if (event === '') {
    problems.push(`line ${line}: nothing says what happened; left out`);
    return null;
  }
  const date = of('date');
  const given = of('EDTF');
  let edtf: string | null = null;
  if (given !== '' && isEdtf(given)) edtf = given;
  else {
    const read = cellDate(date, order);
    if (read === undefined)
      problems.push(`line ${line}: "${date.slice(0, 60)}" is no date that can be read; taken without one`);
    edtf = modified(read ?? null, cellDate(of('end date'), order) ?? null, of('date modifier'));
  }
  const amount = amountIn(of('amount'), event);
  const words = stems([event, of('kind'), of('persons'), of('proceeding')].join(' '));
  const source = of('source')
    .split('; ')
    .filter((part) => !/^\d{1,4}$/.test(part))
    .join('; ');
  return { id: of('entry'), shown: { line, date, event, source, edtf, amount }, words, date: readDate(edtf) };
}

function modified(from: string | null, to: string | null, modifier: string): string | null {
  if (from === null || from.includes('/')) return from;
  if (/^(?:before|by|until)$/i.test(modifier)) return `../${from}`;
  if (/^(?:after|since|from)$/i.test(modifier)) return `${from}/..`;
  if (to === null || to === from || to.includes('/')) return from;
  const span = `${from}/${to}`;
  return isEdtf(span) ? span : from;
}

function amountIn(cell: string, event: string): HandMadeRow['amount'] {
  for (const text of [cell, event]) {
    const [sum, ...more] = findSums(text, sentencesOf(text));
    // Two sums: which one is meant, nobody can say.
    if (sum && more.every(({ value }) => value === sum.value)) return { value: sum.value, currency: sum.currency };
  }
  return null;
}

/** Which number is the month, decided over the whole column: by the numbers themselves, else by which reading meets more entries. */
function orderOf(
  written: readonly string[],
  candidates: readonly Candidate[],
): { readonly order: NumberOrder; readonly reason: string } {
  const shownBy = (order: NumberOrder) => written.filter((cell) => orderShown(cell) === order).length;
  const [american, british] = [shownBy('month first'), shownBy('day first')];
  const unsure = written.filter(isAmbiguous);
  const example = (order: NumberOrder) => written.find((cell) => orderShown(cell) === order)?.trim();
  if (american > 0 && british === 0)
    return { order: 'month first', reason: `${count(american)} can only be read so (${example('month first')})` };
  if (british > 0 && american === 0)
    return { order: 'day first', reason: `${count(british)} can only be read so (${example('day first')})` };
  if (american !== british) {
    const order = american > british ? 'month first' : 'day first';
    return {
      order,
      reason: `${Math.max(american, british)} dates can only be read so, ${Math.min(american, british)} only the other way: the column is mixed`,
    };
  }
  if (unsure.length === 0) return { order: 'month first', reason: 'no date of the column depends on it' };
  const days = new Set(
    candidates.flatMap(({ entry: { event } }) => [event.date, ...event.reports.map(({ stated }) => stated)]),
  );
  const met = (order: NumberOrder) => unsure.filter((cell) => days.has(cellDate(cell, order) ?? null)).length;
  const [first, second] = [met('month first'), met('day first')];
  if (first !== second) {
    const order = first > second ? 'month first' : 'day first';
    return {
      order,
      reason: `read so, ${Math.max(first, second)} of ${unsure.length} dates are days of entries, the other way ${Math.min(first, second)}`,
    };
  }
  if (unsure.every((cell) => /\d\.\d/.test(cell)))
    return { order: 'day first', reason: 'nothing in the column decides; numbers with full stops are read so' };
  return { order: 'month first', reason: 'nothing in the column decides; the American order is taken' };
}

const count = (number: number): string => (number === 1 ? 'one date' : `${number} dates`);

interface Pair {
  readonly row: number;
  readonly entry: number;
  readonly score: number;
  readonly sure: boolean;
  readonly near: Nearness;
  readonly like: WordLikeness;
  readonly amount: 'same' | 'other' | null;
  /** The row names the entry by its id. */
  readonly named: boolean;
}

/** How the two dates stand to each other. */
interface Nearness {
  readonly kind:
    | 'same day'
    | 'same'
    | 'neither'
    | 'within'
    | 'unknown'
    | 'stated by a source'
    | 'near'
    | 'same day of another year'
    | 'far';
  /** Days between. */
  readonly gap: number;
}

/** What a date adds to the likeness, by how near it is. Equal coarse dates say less than an equal day. */
const dateWeight: Readonly<Record<Nearness['kind'], number>> = {
  'same day': 1,
  same: 0.85,
  neither: 0.5,
  within: 0.7,
  'stated by a source': 0.75,
  unknown: 0.35,
  near: 0.35,
  'same day of another year': 0.3,
  far: 0,
};

/** Days: two tellings of one event seldom differ by more. */
const nearDays = 45;
/** Beyond this many days it is another event, whatever the words. */
const farDays = 400;

/** Every pair that may be one, the likeliest first; ties by row, then by entry. */
function pairsOf(rows: readonly Row[], candidates: readonly Candidate[]): readonly Pair[] {
  const likeness = likenessTo(candidates);
  const known = new Set(
    candidates.flatMap(({ words, parties }) => [...words, ...parties.flatMap((party) => [...party])]),
  );
  const places = placesOf(candidates);
  const ids = new Map(candidates.map(({ entry }, at) => [entry.event.id, at]));
  const pairs: Pair[] = [];
  for (const [at, row] of rows.entries()) {
    const own: Pair[] = [];
    const likeTo = likeness(row.words);
    const stranger = namesIn(row.shown.event).some((name) => !known.has(name));
    const named = ids.get(row.id);
    for (const entry of named === undefined ? places(row.date) : [named]) {
      const profile = candidates[entry]!;
      const near = nearnessOf(row.date, profile);
      if (named === undefined && near.kind === 'far' && near.gap > farDays) continue;
      // Far apart, only an equal sum can make them one.
      if (
        named === undefined &&
        near.kind === 'far' &&
        (row.shown.amount === null || profile.entry.event.amount === null)
      )
        continue;
      const like = likeTo(entry);
      const amount = amountsOf(row.shown.amount, profile.entry);
      const scored =
        named !== undefined ? { score: 1, sure: true } : scoreOf(near, like, amount, profile.standing, stranger);
      if (scored.score >= 0.3) own.push({ row: at, entry, named: named !== undefined, near, like, amount, ...scored });
    }
    own.sort((a, b) => b.score - a.score || a.entry - b.entry);
    pairs.push(...own.slice(0, 40));
  }
  return pairs.sort((a, b) => b.score - a.score || a.row - b.row || a.entry - b.entry);
}

/** Entries whose dates come near a row's, so that not each is compared with each. */
function placesOf(candidates: readonly Candidate[]): (date: ReadDate | null) => readonly number[] {
  const all = candidates.map((_, at) => at);
  const closed = all
    .flatMap((at) => {
      const { date } = candidates[at]!;
      return date !== null && date.last - date.first <= farDays ? [{ at, first: date.first }] : [];
    })
    .sort((a, b) => a.first - b.first || a.at - b.at);
  const inside = new Set(closed.map(({ at }) => at));
  const rest = all.filter((at) => !inside.has(at));
  const starts = closed.map(({ first }) => first);
  return (date) => {
    if (date === null || !Number.isFinite(date.first) || !Number.isFinite(date.last)) return all;
    const from = lowest(starts, date.first - 2 * farDays);
    const to = lowest(starts, date.last + farDays + 1);
    return [...closed.slice(from, to).map(({ at }) => at), ...rest];
  };
}

/** Place of the first number that is not below. */
function lowest(sorted: readonly number[], least: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

function readDate(edtf: string | null): ReadDate | null {
  if (edtf === null) return null;
  const { first, last } = edtfInterval(edtf);
  return {
    edtf,
    exact: bare(edtf),
    day: edtfPrecision(edtf) === 'day',
    first: first === null ? -Infinity : dayNumber(first),
    last: last === null ? Infinity : dayNumber(last),
  };
}

const shareDays = (one: ReadDate, other: ReadDate): boolean => one.first <= other.last && other.first <= one.last;

function nearnessOf(there: ReadDate | null, { date: here, stated }: Candidate): Nearness {
  if (there === null && here === null) return { kind: 'neither', gap: 0 };
  if (there === null || here === null) return { kind: 'unknown', gap: 0 };
  if (there.exact === here.exact) return { kind: there.day ? 'same day' : 'same', gap: 0 };
  if (shareDays(there, here)) return { kind: 'within', gap: 0 };
  const gap = Math.max(there.first - here.last, here.first - there.last);
  if (stated.some((day) => shareDays(day, there))) return { kind: 'stated by a source', gap };
  if (gap <= nearDays) return { kind: 'near', gap };
  const sameDay = there.day && here.day && there.exact.slice(4) === here.exact.slice(4);
  return { kind: sameDay ? 'same day of another year' : 'far', gap };
}

const bare = (edtf: string): string => edtf.replace(/[~?%]/g, '');

function amountsOf(there: HandMadeRow['amount'], { event }: ToldEntry): Pair['amount'] {
  if (there === null || event.amount === null) return null;
  return sameSum(there, event.amount) ? 'same' : 'other';
}

/** Equal, or one the other with fewer digits: $3 million of $3.2 million is not, $1.9 million of $1.85 million is. */
function sameSum(one: NonNullable<HandMadeRow['amount']>, other: NonNullable<HandMadeRow['amount']>): boolean {
  if (one.currency !== other.currency) return false;
  const [small, large] = one.value < other.value ? [one.value, other.value] : [other.value, one.value];
  return large === small || (large > 0 && (large - small) / large < 0.03);
}

/** Fitted by eye on made-up chronologies: with an equal day a few shared words do; without, the words must be nearly all the same. */
function scoreOf(
  near: Nearness,
  like: WordLikeness,
  amount: Pair['amount'],
  standing: Candidate['standing'],
  stranger: boolean,
): { readonly score: number; readonly sure: boolean } {
  const words = 0.75 * like.words + 0.25 * like.summary;
  const score = Math.max(
    0,
    0.45 * words +
      0.27 * dateWeight[near.kind] +
      0.14 * Number(like.kind) +
      0.14 * like.parties +
      (amount === 'same' ? 0.12 : amount === 'other' ? -0.06 : 0) -
      (standing === 'entry' ? 0 : 0.04) -
      // Somebody whom no entry names: another matter's row, like as not.
      (stranger ? 0.15 : 0),
  );
  const dated =
    near.kind === 'same day' || near.kind === 'same' || near.kind === 'within' || near.kind === 'stated by a source';
  const sure = dated
    ? (score >= 0.45 && (words >= 0.25 || (like.kind && like.words >= 0.15))) || (amount === 'same' && score >= 0.35)
    : near.kind === 'unknown' || near.kind === 'neither'
      ? score >= 0.5 && words >= 0.5
      : score >= 0.5 && words >= 0.45 && like.kind && (near.kind !== 'far' || amount === 'same');
  return { score: Math.min(1, score), sure };
}

function reasonOf({ near, like, amount, named }: Pair): string {
  const dates: Readonly<Record<Nearness['kind'], string>> = {
    'same day': 'same day',
    same: 'same date',
    within: 'dates that share days',
    'stated by a source': 'a day that one of its sources states',
    neither: 'neither has a date',
    unknown: 'one has no date',
    near: `${counted(near.gap, 'day')} apart`,
    'same day of another year': 'the same day of another year',
    far: `${near.gap} days apart`,
  };
  return [
    named ? 'the same id' : null,
    dates[near.kind],
    `${Math.round(like.words * 100)} % of its words`,
    like.kind ? 'same kind of event' : null,
    like.parties > 0 ? 'same parties' : null,
    amount === 'same' ? 'same sum' : null,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

function differencesOf(row: HandMadeRow, { event, sources }: ToldEntry): readonly Difference[] {
  const differences: Difference[] = [];
  const cited = (told: readonly ToldEntry['sources'][number][]) => [
    ...new Set(told.map(({ document }) => citation(document))),
  ];
  if (row.edtf !== null && event.date !== null && !edtfIntersects(row.edtf, event.date)) {
    const agreeing = sources.filter(({ report }) => report.stated !== null && edtfIntersects(report.stated, row.edtf!));
    differences.push({ field: 'date', there: row.date, here: event.date, agreeing: cited(agreeing) });
  }
  if (row.amount !== null && event.amount !== null && !sameSum(row.amount, event.amount)) {
    const agreeing = sources.filter(({ report }) => report.amount !== null && sameSum(report.amount, row.amount!));
    differences.push({
      field: 'amount',
      there: `${row.amount.value} ${row.amount.currency}`,
      here: `${event.amount.value} ${event.amount.currency}`,
      agreeing: cited(agreeing),
    });
  }
  return differences;
}

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
