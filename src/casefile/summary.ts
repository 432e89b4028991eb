import type { Span } from '../document/document.ts';
import type { Outcome } from '../field/values.ts';
import type { LinkedEvent } from '../linking/linked-event.ts';
import type { LinkedReport } from '../linking/linked-report.ts';
import { type ClauseForm, clauseWords } from '../reading/clause.ts';
import { edtfIntersects } from '../words/edtf.ts';
import { contradict } from './clashes.ts';
import type { WholeMatter } from './whole-document.ts';

/**
 * The headline of an entry: the clause of its best report, in the source's own words. A name stands, in brackets, only where a pronoun
 * surely means somebody, as its document names them.
 *
 * @param outcome - that of the entry
 * @param mayName - whether a name may stand for a pronoun that means this entity
 * @returns nothing for an entry that no document tells
 */
export function summaryOf(
  { status, reports: all, date }: Pick<LinkedEvent, 'status' | 'reports' | 'date'>,
  matter: Pick<WholeMatter, 'documents'>,
  outcome: Outcome | null = null,
  mayName: (inDocument: number, entity: number) => boolean = () => true,
): string {
  if (all.length === 0) return '';
  // A headline says nothing else than its entry: who has it granted does not tell a denial.
  const agreeing = all.filter(
    ({ report }) => report.outcome === null || outcome === null || !contradict(report.outcome, outcome),
  );
  const reports = agreeing.length > 0 ? agreeing : all;
  const alike = reports.filter(({ report }) => report.status === status);
  // A trial that was moved is told by who tells its last day.
  const onDay = status === 'scheduled' ? alike.filter((one) => saysDay(one, date.value)) : [];
  const candidates = [onDay, alike, reports].find((some) => some.length > 0)!;
  // Whom a clause names is looked for among all that its document names: not where there is nothing to choose.
  const best =
    candidates.length === 1
      ? candidates[0]!
      : candidates
          .map((one) => ({
            one,
            worth: worthOf(one, matter) + (saysDay(one, date.value) ? 0.1 : 0) - (saysOther(one, date.value) ? 0.5 : 0),
          }))
          .reduce((best, next) => (next.worth > best.worth ? next : best)).one;
  const { document, reading } = matter.documents[best.inDocument]!;
  return clauseWords(document.text, best.report.clause, (entity) =>
    mayName(best.inDocument, entity) ? (reading.cast[entity]?.name ?? null) : null,
  );
}

/** From this on the day beside a report is taken for its own. */
const surelySaid = 0.4;

/** Whether its words give the day that holds. */
const saysDay = ({ report: { time } }: LinkedReport, day: string | null): boolean =>
  time !== null && time.edtf === day && (time.from === 'clause' || time.from === 'sentence');

/** Whether its words give a day that the entry's leaves out. */
const saysOther = ({ report: { time } }: LinkedReport, day: string | null): boolean =>
  time !== null &&
  day !== null &&
  (time.from === 'clause' || time.from === 'sentence') &&
  time.certainty >= surelySaid &&
  !edtfIntersects(time.edtf, day);

/** What tells the event itself is read more easily than what names it in passing. */
const worthOfForm: Readonly<Record<ClauseForm, number>> = { clause: 0.4, phrase: 0.2, naming: 0.1, sentence: 0 };

/**
 * Which report tells it best: the surest, and as much again that it is cut well and says who (of two, with names; more do not count).
 * Of equals the first is taken, that of the earliest document.
 */
function worthOf(one: LinkedReport, matter: Pick<WholeMatter, 'documents'>): number {
  const { clause, confidence } = one.report;
  return confidence + worthOfForm[clause.form] + 0.15 * Math.min(2, namedIn(one, matter)) - (clause.cutOff ? 0.1 : 0);
}

/** How many a clause names. */
function namedIn({ inDocument, report }: LinkedReport, { documents }: Pick<WholeMatter, 'documents'>): number {
  const { kept, standIns } = report.clause;
  const named = new Set(standIns.map(({ entity }) => entity));
  for (const { id, kind, mentions } of documents[inDocument]!.reading.cast) {
    if (kind === 'place' || kind === 'statute' || kind === 'work') continue;
    if (mentions.some((one) => (one.form === 'name' || one.form === 'title') && kept.some((span) => within(one, span))))
      named.add(id);
  }
  return named.size;
}

const within = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;
