import type {
  CaseEvent,
  CaseFile,
  CaseFileDocument,
  Disagreement,
  DocumentSpan,
  Matter,
  Proceeding,
} from '../casefile/schema.ts';
import { yearParts } from '../words/dates.ts';
import { edtfInterval } from '../words/edtf.ts';
import { type Run, renderLine, run } from './terminal-text.ts';

export interface Terminal {
  readonly colour: boolean;
  readonly width: number | null;
}

/** Room for a day, in columns: "by 2023-06-15" fits, and the few longer ones push their line to the right. */
const dayWidth = 13;

/** The longest piece of a source's words that is shown for a disagreement, in UTF-16 units. */
const wordsShown = 240;

/** What `casetrail build` shows: each matter's entries by proceeding, then what comes next, then where sources disagree. */
export function chronology(caseFile: CaseFile, terminal: Terminal): string {
  const documents = new Map(caseFile.documents.map((document) => [document.id, document]));
  const lines: string[] = [];
  const line = (runs: readonly Run[] = [], indent = 0) => lines.push(renderLine(runs, terminal, indent));
  const lastKnown =
    caseFile.documents
      .flatMap((document) => document.published ?? [])
      .sort()
      .at(-1) ?? null;
  line([run(pileWords(caseFile), 'dim')]);
  if (caseFile.matters.length === 0) line([run('No proceeding is reported in these documents.')]);
  for (const matter of caseFile.matters) {
    line();
    line([run(matter.title, 'bold')]);
    const disputed = new Set(matter.disagreements.filter((one) => one.settled === null).map((one) => one.event));
    for (const group of groupsOf(matter)) {
      line();
      for (const head of headOf(group.proceeding, matter)) line(head, 4);
      for (const event of group.events) {
        line(entryOf(event, disputed.has(event.id)), 2 + dayWidth + 2);
      }
    }
    if (matter.passing.length > 0) {
      line();
      line([
        run(`  ${count(matter.passing.length, 'event')} told in passing, not listed (see --json or the page)`, 'dim'),
      ]);
    }
    const next = comingNext(matter, lastKnown);
    if (next.length > 0) {
      line();
      line([run('What comes next', 'bold')]);
      for (const event of next) line(nextOf(event, matter), 2 + dayWidth + 2);
    }
    if (matter.disagreements.length > 0) {
      line();
      line([run('Where the sources disagree', 'bold')]);
      for (const disagreement of matter.disagreements) writeDisagreement(disagreement, matter, documents, line);
    }
  }
  return lines.join('');
}

function pileWords({ documents, matters }: CaseFile): string {
  const days = documents.flatMap((document) => document.published ?? []).sort();
  const sources = new Set(documents.map((document) => document.sameAs ?? document.id)).size;
  const span = days.length === 0 ? '' : days[0] === days.at(-1) ? `, ${days[0]}` : `, ${days[0]} to ${days.at(-1)}`;
  const same = sources < documents.length ? ` (${count(sources, 'source')})` : '';
  return `${count(documents.length, 'document')}${same}${span}; ${count(matters.length, 'matter')}`;
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
    filed === null ? null : `filed ${dayWords(filed)}`,
  ].filter((fact) => fact !== null);
  // A matter of one proceeding bears its name, which then stands on the line above.
  const name = label === matter.title && matter.proceedings.length === 1 ? [] : [run(`  ${label}`, 'cyan')];
  const head = [...name, run(`  ${facts.join(' · ')}`, 'dim')];
  return posture === '' ? [head] : [head, [run(`  ${posture}`)]];
}

function entryOf(event: CaseEvent, disputed: boolean): Run[] {
  const known = [event.outcome, event.amount ? amountWords(event.amount) : null, count(event.sources, 'source')];
  return [
    run(`  ${(event.date === null ? '?' : dayWords(event.date)).padEnd(dayWidth)}  `, 'green'),
    run(event.summary),
    run(`  [${known.filter((fact) => fact !== null).join(', ')}]`, 'dim'),
    ...marksOf(event, disputed),
  ];
}

function marksOf(event: CaseEvent, disputed: boolean): Run[] {
  const marks: Run[] = [];
  if (event.status !== 'occurred') marks.push(run(` ${event.status}`, 'yellow'));
  if (event.fate !== null) marks.push(run(` ${event.fate}`, 'yellow'));
  if (disputed) marks.push(run(' disputed', 'red'));
  return marks;
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

function nextOf(event: CaseEvent, matter: Matter): Run[] {
  const label = matter.proceedings.find((proceeding) => proceeding.id === event.proceeding)?.label;
  return [
    run(`  ${(event.date === null ? '?' : dayWords(event.date)).padEnd(dayWidth)}  `, 'green'),
    run(event.summary),
    ...(label ? [run(`  (${label})`, 'dim')] : []),
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
    disagreement.settled === null ? '' : `, settled as ${valueWords(disagreement.field, disagreement.settled.value)}`;
  const what = `${disagreement.field}${corrected}${settled}`;
  line([run(`  ${event?.summary ?? disagreement.event}`), run(`  ${what}`, 'red')], 4);
  for (const { value, reports } of disagreement.values) {
    const shown = valueWords(disagreement.field, value);
    line([run(`    ${shown}`, 'green')], 6);
    for (const report of reports) {
      line(
        [run(`      “${wordsOf(report, documents)}”`), run(`  ${sourceOf(documents.get(report.document))}`, 'dim')],
        6,
      );
    }
  }
}

/** One side's value as the entries write theirs: a day, or an amount given as "3200000 USD". */
function valueWords(field: Disagreement['field'], value: string): string {
  if (field === 'date') return dayWords(value);
  const sum = field === 'amount' ? /^(\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(value) : null;
  return sum ? amountWords({ value: Number(sum[1]), currency: sum[2]! }) : value;
}

function wordsOf(span: DocumentSpan, documents: ReadonlyMap<string, CaseFileDocument>): string {
  const words = (documents.get(span.document)?.text ?? '').slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  return words.length <= wordsShown ? words : `${words.slice(0, wordsShown).replace(/ \S*$/, '')} …`;
}

function sourceOf(document: CaseFileDocument | undefined): string {
  if (!document) return 'unknown document';
  return [document.publisher, document.published, document.path].filter((part) => part !== null).join(', ');
}

/**
 * An EDTF date as a reader of chronologies writes it: `199X` as "1990s", `2023-05~` as "c. 2023-05", `../2019` as "by 2019",
 * `2018-21` as "spring 2018", `2023-06-05/2023-06-11` as "2023-06-05 to 11".
 */
export function dayWords(edtf: string): string {
  const [from, to] = edtf.split('/');
  if (to === undefined) return oneDayWords(edtf);
  if (from === '..' || from === '') return `by ${oneDayWords(to)}`;
  if (to === '..' || to === '') return `from ${oneDayWords(from!)}`;
  const [first, last] = [oneDayWords(from!), oneDayWords(to)];
  const month = /^\d{4}-\d\d-(?=\d\d$)/.exec(first)?.[0];
  if (month && last.startsWith(month)) return `${first} to ${last.slice(month.length)}`;
  return `${first} to ${last}`;
}

function oneDayWords(edtf: string): string {
  const doubt = /[~%]/.test(edtf) ? 'c. ' : '';
  const question = /[?%]/.test(edtf) ? '?' : '';
  const plain = edtf.replace(/[~?%]/g, '').replace(/(?:-XX)+$/, '');
  return `${doubt}${plainWords(plain)}${question}`;
}

function plainWords(plain: string): string {
  const many = /^(\d{2,3})(X{1,2})$/.exec(plain);
  if (many && many[1]!.length + many[2]!.length === 4) return `${many[1]}${'0'.repeat(many[2]!.length)}s`;
  const part = /^(\d{4})-(\d\d)$/.exec(plain);
  return part && Object.hasOwn(yearParts, part[2]!) ? `${yearParts[part[2]!]} ${part[1]}` : plain;
}

const signs: Record<string, string> = { USD: '$', GBP: '£', EUR: '€', JPY: '¥', AUD: 'A$', CAD: 'C$', NZD: 'NZ$' };

/** `$5 million`, `$787.5 million`, `£12,500`, `INR 2,000`. */
export function amountWords({ value, currency }: { readonly value: number; readonly currency: string }): string {
  const sign = Object.hasOwn(signs, currency) ? signs[currency]! : `${currency} `;
  for (const [scale, name] of scales) {
    if (value >= scale && Number.isInteger((value / scale) * 1000)) return `${sign}${value / scale} ${name}`;
  }
  const [whole, cents] = (Number.isInteger(value) ? String(value) : value.toFixed(2)).split('.');
  const grouped = whole!.replace(/\B(?=(?:\d{3}){1,7}$)/g, ',');
  return `${sign}${grouped}${cents === undefined ? '' : `.${cents}`}`;
}

const scales: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** "1 source", "2 sources". */
function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
