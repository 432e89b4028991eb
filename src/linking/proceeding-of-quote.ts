import type { Span } from '../document/document.ts';
import { edtfInterval } from '../words/edtf.ts';
import { shareNumber } from './dockets.ts';
import type { LinkedMatter } from './link.ts';

/** Which case words are about, and why; `null` with the reason where none or several fit. */
export interface CaseOfWords {
  readonly proceeding: number | null;
  readonly reason: string;
}

/** Of a document's placed reports so many must be of one case for what it quotes elsewhere to be of that case. */
const mostly = 0.7;

interface PlacedReport extends Span {
  readonly proceeding: number;
}

/**
 * The case that words said are about: the one named beside them, the one whose steps the same sentence or paragraph tells, the only one
 * that the speaker stands in, the one that the document is mostly about.
 *
 * @returns for a document and a stretch of it (the words with their cue) and the speaker, the case
 */
export function caseOfWords({
  documents,
  events,
  proceedings: list,
}: Pick<LinkedMatter, 'documents' | 'events' | 'proceedings'>): (
  inDocument: number,
  span: Span,
  speaker: number | null,
) => CaseOfWords {
  const [only, ...further] = list;
  if (only !== undefined && further.length === 0)
    return () => ({ proceeding: only.index, reason: 'the only case of the matter' });
  const reports: PlacedReport[][] = documents.map(() => []);
  for (const { reports: told, proceeding } of events) {
    if (proceeding.value === null) continue;
    for (const { inDocument, report } of told)
      reports[inDocument]?.push({ start: report.start, end: report.end, proceeding: proceeding.value });
  }
  for (const own of reports) own.sort((a, b) => a.start - b.start || a.end - b.end);
  const main = reports.map(mainCase);
  // Words printed before a case was begun are not about it.
  const begun = documents.map(({ document: { published } }) =>
    list
      .filter(({ filed }) => {
        const first = filed === null ? null : edtfInterval(filed).first;
        return published === null || first === null || first <= published;
      })
      .map(({ index }) => index),
  );
  return (inDocument, span, speaker) => {
    const { document, reading } = documents[inDocument]!;
    const sentence = around(reading.sentences, span);
    const named = new Set(
      reading.cases
        .filter((one) => !one.authority && one.start < sentence.end && one.end > sentence.start)
        .flatMap((one) =>
          list.flatMap(({ index, dockets, label, caption }) =>
            (one.docket !== null && shareNumber([one.docket], dockets)) ||
            (one.nickname !== null && one.nickname === label) ||
            (one.caption !== null && one.caption.text === caption)
              ? [index]
              : [],
          ),
        ),
    );
    const onlyOf = (cases: ReadonlySet<number>, reason: string): CaseOfWords | null => {
      const possible = [...cases].filter((one) => begun[inDocument]!.includes(one));
      return possible.length === 1 ? { proceeding: possible[0]!, reason } : null;
    };
    const told = casesWithin(reports[inDocument]!, sentence);
    if (named.size > 1 || (named.size === 0 && told.size > 1))
      return { proceeding: null, reason: 'several cases are told of beside it' };
    const roles = new Set(
      speaker === null
        ? []
        : list.filter(({ parties }) => parties.some(({ party }) => party === speaker)).map((one) => one.index),
    );
    return (
      onlyOf(named, 'the case is named beside it') ??
      onlyOf(told, 'said beside a step of the case') ??
      onlyOf(casesWithin(reports[inDocument]!, around(document.blocks, span)), 'said in a paragraph on the case') ??
      onlyOf(roles, 'the only case that its speaker stands in') ??
      (main[inDocument] === null || main[inDocument] === undefined
        ? { proceeding: null, reason: 'nothing tells which case it is about' }
        : { proceeding: main[inDocument], reason: 'the case that its document is mostly about' })
    );
  };
}

function mainCase(reports: readonly PlacedReport[]): number | null {
  const counts = new Map<number, number>();
  for (const { proceeding } of reports) counts.set(proceeding, (counts.get(proceeding) ?? 0) + 1);
  const top = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return top !== undefined && top[1] >= mostly * reports.length ? top[0] : null;
}

/** From the first of the stretches that the span touches to the last. */
function around(stretches: readonly Span[], span: Span): Span {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let { start, end } = span;
  for (let at = low; at < stretches.length && stretches[at]!.start < span.end; at++) {
    start = Math.min(start, stretches[at]!.start);
    end = Math.max(end, stretches[at]!.end);
  }
  return { start, end };
}

function casesWithin(reports: readonly PlacedReport[], span: Span): ReadonlySet<number> {
  const found = new Set<number>();
  for (const one of reports) {
    if (one.start >= span.end) break;
    if (one.end > span.start) found.add(one.proceeding);
  }
  return found;
}
