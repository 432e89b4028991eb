import type { Clocks } from '../casefile/decisions/decision.ts';
import { isReadByModel, readersDisagreeWords, readersWords } from '../casefile/readers.ts';
import type {
  CaseEvent,
  CaseFile,
  CaseFileDocument,
  Disagreement,
  DocumentSpan,
  Matter,
  Proceeding,
} from '../casefile/schema.ts';
import { shortCitation, unsureWords } from '../document/citations.ts';
import { counted, noSource, sourcesWords } from '../words/counts.ts';
import { dateFigures } from '../words/dates.ts';
import { edtfInterval } from '../words/edtf.ts';
import { kindWords } from '../words/kinds.ts';
import { moneyWords } from '../words/money.ts';
import { oneLine } from '../words/one-line.ts';
import { fateWords, valueWords } from '../words/values.ts';
import { type Run, renderLine, run } from './terminal-text.ts';

export interface Terminal {
  readonly colour: boolean;
  readonly width: number | null;
}

/** Room for a day, in columns, at least and at most: "by 2023-06-15" fits in the least, "2023-06-05 to 2023-07-11" in the most. */
const dayWidths = { least: 13, most: 24 } as const;

/** As much room as the days to be shown want. */
function dayWidthOf({ matters }: CaseFile): number {
  const widths = matters.flatMap(({ events }) =>
    events.map(({ date }) => (date === null ? 0 : dateFigures(date).length)),
  );
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  return Math.min(Math.max(widest, dayWidths.least), dayWidths.most);
}

/** The longest piece of a source's words that is shown for a disagreement, in UTF-16 units. */
const wordsShown = 240;

/**
 * What `casetrail build` shows: each matter's entries by proceeding, then what comes next, then where sources disagree.
 *
 * @param clocks - as they were turned when the case file was made: it is said, so that nobody takes an earlier day for the last
 */
export function chronology(caseFile: CaseFile, terminal: Terminal, clocks: Clocks = running): string {
  const documents = new Map(caseFile.documents.map((document) => [document.id, document]));
  const lines: string[] = [];
  const line = (runs: readonly Run[] = [], indent = 0) => lines.push(renderLine(runs, terminal, indent));
  const lastKnown =
    caseFile.documents
      .flatMap((document) => document.published ?? [])
      .sort()
      .at(-1) ?? null;
  const dayWidth = dayWidthOf(caseFile);
  line([run(pileWords(caseFile), 'dim')]);
  if (clocks.asOf !== null || clocks.knownBy !== null) line([run(clocksWords(clocks), 'yellow')]);
  if (caseFile.matters.length === 0) line([run('No proceeding is reported in these documents.')]);
  for (const matter of caseFile.matters) {
    line();
    line([run(matter.title, 'bold')]);
    const disputed = new Set(matter.disagreements.filter((one) => one.settled === null).map((one) => one.event));
    for (const group of groupsOf(matter)) {
      line();
      for (const head of headOf(group.proceeding, matter)) line(head, 4);
      for (const event of group.events) {
        const marks = [...marksOf(event, disputed.has(event.id)), ...doubtOf(event, documents)];
        line([...entryOf(event, dayWidth), ...marks], 2 + dayWidth + 2);
      }
    }
    if (matter.passing.length > 0) {
      line();
      line([
        run(
          `  ${counted(matter.passing.length, 'event')} told in passing or unsurely, not listed (see --json or the page)`,
          'dim',
        ),
      ]);
    }
    if (matter.setAside.length > 0)
      line([
        run(
          `  ${counted(matter.setAside.length, 'report')} set aside as unsure${aloneWords(matter)}, not listed (see --set-aside or --json)`,
          'dim',
        ),
      ]);
    const next = comingNext(matter, lastKnown);
    if (next.length > 0) {
      line();
      line([run('What comes next', 'bold')]);
      for (const event of next) line(nextOf(event, matter, dayWidth), 2 + dayWidth + 2);
    }
    const differing = matter.events.filter((event) => readersDisagreeWords(event) !== null);
    if (differing.length > 0) {
      line();
      line([run('Where the readers disagree', 'bold')]);
      for (const event of differing) writeReadings(event, matter, documents, line);
    }
    if (matter.disagreements.length > 0) {
      line();
      line([run('Where the sources disagree', 'bold')]);
      for (const disagreement of matter.disagreements) writeDisagreement(disagreement, matter, documents, line);
    }
  }
  return lines.join('');
}

/** Of what is set aside, what the built-in reader reports and a language model does not. */
function aloneWords({ setAside }: Matter): string {
  const count = setAside.filter(({ builtInAlone }) => builtInAlone).length;
  return count === 0 ? '' : `, ${count} of them read by the built-in reader alone`;
}

const running: Clocks = { asOf: null, knownBy: null };

/** "The clock is turned back: as of 2023-08-01". */
function clocksWords({ asOf, knownBy }: Clocks): string {
  const hands = [asOf === null ? null : `as of ${asOf}`, knownBy === null ? null : `as known on ${knownBy}`];
  const turned = hands.filter((hand) => hand !== null);
  return `${turned.length === 1 ? 'The clock is' : 'Both clocks are'} turned back: ${turned.join(', ')}`;
}

function pileWords({ documents, matters }: CaseFile): string {
  const days = documents.flatMap((document) => document.published ?? []).sort();
  const sources = new Set(documents.map((document) => document.sameAs ?? document.id)).size;
  const span = days.length === 0 ? '' : days[0] === days.at(-1) ? `, ${days[0]}` : `, ${days[0]} to ${days.at(-1)}`;
  const same = sources < documents.length ? ` (${counted(sources, 'source')})` : '';
  return `${counted(documents.length, 'document')}${same}${span}; ${counted(matters.length, 'matter')}`;
}

/** Proceedings in the matter's own order, then what belongs to none of them. */
function groupsOf(matter: Matter): { proceeding: Proceeding | null; events: readonly CaseEvent[] }[] {
  const known = new Set(matter.proceedings.map((proceeding) => proceeding.id));
  const groups: { proceeding: Proceeding | null; events: readonly CaseEvent[] }[] = matter.proceedings.map(
    (proceeding) => ({
      proceeding,
      events: matter.events.filter((event) => event.proceeding === proceeding.id),
    }),
  );
  const rest = matter.events.filter((event) => event.proceeding === null || !known.has(event.proceeding));
  // As of an early day a proceeding may have nothing yet.
  return [...groups, { proceeding: null, events: rest }].filter(({ events }) => events.length > 0);
}

function headOf(proceeding: Proceeding | null, matter: Matter): Run[][] {
  if (!proceeding) return [[run('  Outside any one proceeding', 'cyan')]];
  const { label, caption, docketNumber, court, filed, posture } = proceeding;
  const facts = [
    caption === label ? null : caption,
    docketNumber === null ? null : /^(?:no|case|claim)\b/i.test(docketNumber) ? docketNumber : `No. ${docketNumber}`,
    court,
    proceeding.kind,
    filed === null ? null : `filed ${dateFigures(filed)}`,
    proceeding.unsourced ? noSource : null,
  ].filter((fact) => fact !== null);
  // A matter of one proceeding bears its name, which then stands on the line above.
  const name = label === matter.title && matter.proceedings.length === 1 ? [] : [run(`  ${label}`, 'cyan')];
  const head = [...name, run(`  ${facts.join(' · ')}`, 'dim')];
  return posture === '' ? [head] : [head, [run(`  ${posture}`)]];
}

function entryOf(event: CaseEvent, dayWidth: number): Run[] {
  const known = [
    kindWords(event.kind),
    event.outcome,
    event.amount ? moneyWords(event.amount) : null,
    sourcesWords(event.sources),
    isReadByModel(event) ? `read by ${readersWords(event)}` : null,
  ];
  return [
    run(`  ${(event.date === null ? '?' : dateFigures(event.date)).padEnd(dayWidth)}  `, 'green'),
    run(event.summary),
    run(`  [${known.filter((fact) => fact !== null).join(', ')}]`, 'dim'),
  ];
}

function marksOf(event: CaseEvent, disputed: boolean): Run[] {
  const marks: Run[] = [];
  if (event.status !== 'occurred') marks.push(run(` ${event.status}`, 'yellow'));
  if (event.fate !== null) marks.push(run(` ${fateWords(event.fate)}`, 'yellow'));
  if (disputed) marks.push(run(' disputed', 'red'));
  if (readersDisagreeWords(event) !== null) marks.push(run(' readers disagree', 'red'));
  return marks;
}

/** Where all that an entry rests on are words of a scan that may be others: which of the first. */
function doubtOf({ reports }: CaseEvent, documents: ReadonlyMap<string, CaseFileDocument>): Run[] {
  const doubts = reports.map((report) => unsureWords(documents.get(report.document) ?? {}, report));
  const [first] = doubts;
  return first === undefined || doubts.includes(null) ? [] : [run(` ${first}`, 'yellow')];
}

/**
 * Scheduled or expected, and no document says that it was held or cancelled; moved, if its new day lies ahead of the last
 * document. The matter's order is kept.
 */
function comingNext(matter: Matter, lastKnown: string | null): CaseEvent[] {
  return matter.events.filter(({ status, fate, date }) => {
    if (status !== 'scheduled' && status !== 'expected') return false;
    if (fate === 'moved') {
      const first = date === null ? null : edtfInterval(date).first;
      return first !== null && lastKnown !== null && first > lastKnown;
    }
    return fate === null || fate === 'overdue';
  });
}

function nextOf(event: CaseEvent, matter: Matter, dayWidth: number): Run[] {
  const label = matter.proceedings.find((proceeding) => proceeding.id === event.proceeding)?.label;
  return [
    run(`  ${(event.date === null ? '?' : dateFigures(event.date)).padEnd(dayWidth)}  `, 'green'),
    run(event.summary),
    run(`  [${kindWords(event.kind)}${label ? `, ${label}` : ''}]`, 'dim'),
    ...(event.fate === 'moved' ? [run(' moved to this day', 'dim')] : []),
    ...(event.fate === 'overdue' ? [run(' overdue: no document says what became of it', 'yellow')] : []),
  ];
}

function writeDisagreement(
  disagreement: Disagreement,
  matter: Matter,
  documents: ReadonlyMap<string, CaseFileDocument>,
  line: (runs: readonly Run[], indent?: number) => void,
): void {
  const event = matter.events.find((one) => one.id === disagreement.event);
  const corrected = disagreement.kind === 'correction' ? ', later corrected' : '';
  const settled =
    disagreement.settled === null
      ? ''
      : `, settled as ${valueWords(disagreement.field, disagreement.settled.value, dateFigures)}`;
  const what = `${disagreement.field}${corrected}${settled}`;
  const kind = event ? run(`  [${kindWords(event.kind)}]`, 'dim') : run('');
  line([run(`  ${event?.summary ?? disagreement.event}`), kind, run(`  ${what}`, 'red')], 4);
  for (const { value, reports } of disagreement.values) {
    const shown = valueWords(disagreement.field, value, dateFigures);
    line([run(`    ${shown}`, 'green')], 6);
    for (const report of reports) {
      line(
        [
          run(`      “${wordsOf(report, documents)}”`),
          run(`  ${shortCitation(documents.get(report.document) ?? null, report)}`, 'dim'),
        ],
        6,
      );
    }
  }
}

/** An entry whose readers differ: in what, and of each report where they do what the built-in reader makes of it. */
function writeReadings(
  event: CaseEvent,
  { parties }: Matter,
  documents: ReadonlyMap<string, CaseFileDocument>,
  line: (runs: readonly Run[], indent?: number) => void,
): void {
  const kind = run(`  [${kindWords(event.kind)}]`, 'dim');
  line([run(`  ${event.summary}`), kind, run(`  ${readersDisagreeWords(event)}`, 'red')], 4);
  for (const report of event.reports) {
    const beside = report.model?.beside;
    if (beside == null || beside.differs.length === 0) continue;
    const names = beside.participants.flatMap(({ party }) => parties.find(({ id }) => id === party)?.name ?? []);
    const told = [
      kindWords(beside.kind),
      beside.date === null ? 'no day' : dateFigures(beside.date),
      ...(names.length === 0 ? [] : [names.join(', ')]),
    ];
    line([run(`    the built-in reader: ${told.join('; ')}`, 'green')], 6);
    line(
      [
        run(`      “${wordsOf(report, documents)}”`),
        run(`  ${shortCitation(documents.get(report.document) ?? null, report)}`, 'dim'),
      ],
      6,
    );
  }
}

function wordsOf(span: DocumentSpan, documents: ReadonlyMap<string, CaseFileDocument>): string {
  const words = oneLine((documents.get(span.document)?.text ?? '').slice(span.start, span.end));
  return words.length <= wordsShown ? words : `${words.slice(0, wordsShown).replace(/ \S*$/, '')} …`;
}
