import type { Document, Span } from '../../document/document.ts';
import { type EventKindName, traitsOf } from '../../field/kinds/index.ts';
import type { Sentence } from '../../language/index.ts';
import { tokensOf } from '../../language/index.ts';
import { contentStems } from '../../language/stems.ts';
import { asItStands, longestClause } from '../clause.ts';
import { legalTermsIn } from '../english/cases/legal-terms.ts';
import { caseSignsIn } from '../english/cases/signs.ts';
import { amountOf } from '../english/events/amount.ts';
import { claimsOf } from '../english/events/claims.ts';
import { statedOutcome } from '../english/events/outcome.ts';
import { stemsOf } from '../english/events/stems.ts';
import type { UncastHead } from '../english/head/read-head.ts';
import { findSums } from '../english/money/find.ts';
import { findEntities } from '../english/names/find.ts';
import { writtenNames } from '../english/names/written-name.ts';
import { findTimes } from '../english/times/index.ts';
import type { ReaderVersion, Reading } from '../reading.ts';
import type { ReadReport } from '../report.ts';
import type { EventTime } from '../reported-time.ts';
import type { TimeExpression } from '../time-expression.ts';
import { type Act, actsIn, ownWords } from './acts.ts';
import { counselIn, withCounsel } from './counsel.ts';
import { namesIn } from './entry-names.ts';
import { type Naming, namingsOf, partsIn } from './entry-parts.ts';
import { type Row, rowsOf } from './rows.ts';
import { calledOff } from './terminated.ts';

/** How sure it is that an entry records what its words say, and on the day in front of it. */
const recorded = 0.97;

/**
 * What a docket says: its head, and of each entry the event that it records. Nothing is guessed: an entry is of the sort that its opening words
 * say, on the day in front of it, by those whom it names as having filed it.
 *
 * @param head - of the docket, as `readHead` reads it
 */
export function readDocket(document: Document, head: UncastHead, reader: ReaderVersion): Reading {
  const { text, published } = document;
  const { above, rows } = rowsOf(document);
  const lines: readonly Span[] = [...above, ...rows];
  const sentences: Sentence[] = lines.map(({ start, end }) => ({ start, end, tokens: tokensOf(text, start, end) }));
  const story = document.blocks.filter(({ kind }) => kind !== 'aside');
  const times = findTimes(text, { published, sentences, blocks: story });
  const sums = findSums(text, sentences);
  const counsel = counselIn(text, above);
  const listed = [...head.parties, ...counsel.map((one) => ({ ...one, role: 'counsel' as const }))];
  const found = findEntities(document, sentences, namesIn(text, listed, rows), head);
  const entities = withCounsel(found.entities, counsel);
  const context: Context = { text, sentences, times, sums, names: namingsOf(entities), cause: causeIn(text, above) };
  const reports: ReadReport[] = [];
  for (const [place, row] of rows.entries()) {
    const words = text.slice(row.words.start, row.words.end);
    const off = calledOff(
      words,
      { row, day: text.slice(row.day.start, row.day.end), sentence: above.length + place },
      reports,
    );
    reports.push(...reportsOf(row, above.length + place, context), ...off);
  }
  const bySentence = Map.groupBy(reports, ({ sentence }) => sentence);
  return {
    document: document.id,
    reader,
    head: found.head,
    sentences: sentences.map(({ start, end, tokens }, place) => ({
      start,
      end,
      tokens: tokens.length,
      stems: contentStems(text.slice(start, end)),
      sides: [],
      acts: [...new Set(bySentence.get(place)?.map(({ kind }) => kind))],
    })),
    times,
    counted: [],
    cast: entities,
    cases: found.cases,
    names: writtenNames(entities, found.cases, found.head),
    sums,
    quotations: [],
    sayings: [],
    reports,
    setAside: [],
    legalTerms: legalTermsIn(text, sentences),
  };
}

interface Context {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
  readonly sums: Reading['sums'];
  readonly names: readonly Naming[];
  /** The claims of the case, as its docket calls them. */
  readonly cause: readonly string[];
}

function reportsOf(row: Row, sentence: number, context: Context): readonly ReadReport[] {
  const { text, times, names } = context;
  const first = firstFrom(times, row.start);
  const placed: { at: number; time: TimeExpression }[] = [];
  for (let at = first; at < times.length && times[at]!.start < row.end; at += 1) placed.push({ at, time: times[at]! });
  const here: Naming[] = [];
  for (let at = firstFrom(names, row.start); at < names.length && names[at]!.start < row.end; at += 1)
    here.push(names[at]!);
  return actsIn(text, row, placed)
    .toSorted((a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end)
    .map((act) => reportOf(act, row, sentence, here, context));
}

/** Place in a list, in order of place, of the first that starts here or behind. */
function firstFrom(list: readonly Span[], start: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function reportOf(act: Act, row: Row, sentence: number, names: readonly Naming[], context: Context): ReadReport {
  const { text, sentences, times, sums, cause } = context;
  const words = text.slice(row.words.start, row.words.end);
  const { kind, trigger, status } = act;
  const stems = stemsOf(text, row, trigger);
  const opens = traitsOf(kind).opens?.begins === true && act.weight > 0.8;
  const claims = opens ? [...new Set([...cause, ...claimsOf(words)])] : [];
  return {
    kind,
    sentence,
    start: row.start,
    end: row.end,
    trigger,
    clause: clauseOf(text, act.clause),
    rule: `${kind}/${act.rule}`,
    confidence: recorded,
    weight: act.weight,
    status,
    time: timeOf(act, times),
    outcome: status === 'occurred' ? outcomeIn(act, words, row) : null,
    alters: false,
    amount: tellsSum(kind)
      ? amountOf(kind, text, sentences[sentence]!, trigger.start, trigger.end, noFees(sums, text))
      : null,
    amountChange: null,
    count: null,
    participants: partsIn(act, { told: ownWords(words), start: row.words.start, names }),
    claims,
    claimsOnly: null,
    claimsAtIssue: claims,
    grounds: [],
    case: null,
    ...caseSignsIn(words),
    forums: [],
    stems,
    conductTypes: [],
    court: null,
    source: null,
  };
}

function timeOf({ time }: Act, times: readonly TimeExpression[]): EventTime | null {
  const edtf = time === null ? null : (times[time]?.edtf ?? null);
  return edtf === null ? null : { edtf: edtf.slice(0, 10), expression: time, from: 'clause', certainty: recorded };
}

/** Whether an entry of the kind tells a sum that was awarded or paid; a complaint tells the fee. */
const tellsSum = (kind: EventKindName): boolean => ![undefined, 'claimed'].includes(traitsOf(kind).sumStep);

const noFees = (sums: Reading['sums'], text: string): Reading['sums'] =>
  sums.filter(({ start }) => !/\bfees?\b.{0,12}$/i.test(text.slice(Math.max(0, start - 20), start)));

const inPart = /\b(?:grant|den)\w{2,4} in part\b/i;

function outcomeIn({ kind, trigger }: Act, words: string, row: Row): ReadReport['outcome'] {
  const own = statedOutcome(kind, null, words, trigger.start - row.words.start);
  return own !== null && inPart.test(words) ? 'mixed' : own;
}

/** The words of an entry as a headline has them, cut at a word where they are long. */
function clauseOf(text: string, span: Span): ReadReport['clause'] {
  if (span.end - span.start <= longestClause) return asItStands(span);
  const space = text.lastIndexOf(' ', span.start + longestClause);
  const end = space > span.start ? space : span.start + longestClause;
  return { ...asItStands({ start: span.start, end }), cutOff: true };
}

/** "Cause: 28:1332 Diversity", "Nature of suit: 350 Motor Vehicle": the words without the code. */
function causeIn(text: string, above: readonly Span[]): readonly string[] {
  return above
    .flatMap(({ start, end }) => /^(?:Cause|Nature of suit): (.{3,160})$/i.exec(text.slice(start, end))?.[1] ?? [])
    .map((words) => words.replace(/^\d{2,4}(?::\w{1,12}(?:\.\w{1,6})?(?:\([a-z]\))?)? /, '').trim())
    .filter((words) => /\p{L}{3}/u.test(words))
    .slice(0, 1);
}
