import { statusOf } from '../linking/event-values.ts';
import type { LinkedEvent } from '../linking/linked-event.ts';
import type { LinkedReport } from '../linking/linked-report.ts';
import { partyOfEntity } from '../linking/parties.ts';
import { commonest, weightiest } from './commonest.ts';
import { rounded } from './confidence.ts';
import { decidedOf, type ReadValues } from './decisions/decided.ts';
import type { DecidedEvent } from './decisions/entry.ts';
import type { Rulings } from './decisions/rulings.ts';
import type { Ids } from './identity.ts';
import { participantsOf } from './participants.ts';
import { reportOf } from './report.ts';
import type { CaseEvent } from './schema.ts';
import { summaryOf } from './summary.ts';
import type { WholeMatter } from './whole-document.ts';

/** An event with what persons made of it. */
export interface Entry extends DecidedEvent, LinkedEvent {
  readonly rulings: Rulings;
}

/** What a case's docket says counts as much as so many reports. */
const ofRecord = 8;

/** An entry as it is written: what was read, and over it what a person set. */
export function caseEventOf(entry: Entry, linked: WholeMatter, ids: Ids): CaseEvent {
  const { kind, reports, rulings } = entry;
  const { agents, patients, beneficiaries } = participantsOf(entry, linked);
  const readParts = [
    ...agents.map((party) => ({ party: ids.party(party), role: 'agent' as const })),
    ...patients.map((party) => ({ party: ids.party(party), role: 'patient' as const })),
    ...beneficiaries.map((party) => ({ party: ids.party(party), role: 'beneficiary' as const })),
  ];
  const outcome = weightiest(
    reports.flatMap(({ report: { outcome, confidence }, record }) =>
      outcome ? [[outcome, record === null ? confidence : ofRecord * confidence]] : [],
    ),
  );
  const amount = amountOf(reports);
  const told = {
    outcome: rulings.outcome ? rulings.outcome.value : outcome,
    amount: rulings.amount ? rulings.amount.value : amount,
  };
  // Where a person said who took part, a headline names none but them for a pronoun.
  const among = entry.parts && new Set(entry.parts.value.map(({ party }) => party));
  const summary = summaryOf(entry, linked, outcome, (inDocument, entity) => {
    const party = partyOfEntity(linked.parties, inDocument, entity);
    return among === undefined || (party !== null && among.has(party));
  });
  const read: ReadValues = {
    date: entry.date.value,
    status: statusOf(reports),
    outcome,
    fate: entry.fate,
    amount,
    summary,
  };
  return {
    id: entry.id,
    kind,
    confidence:
      reports.length === 0 || rulings.vouched
        ? 1
        : rounded(Math.max(...reports.map(({ report }) => report.confidence))),
    date: rulings.date ? rulings.date.value : entry.date.value,
    dateReason: rulings.date?.reason ?? entry.date.reason ?? '',
    dateConfidence: rulings.date ? 1 : rounded(entry.date.confidence),
    status: entry.status,
    fate: rulings.fate ? rulings.fate.value : entry.fate,
    proceeding: entry.proceeding.value === null ? null : ids.proceeding(entry.proceeding.value),
    proceedingReason: entry.proceeding.reason,
    proceedingConfidence: rounded(entry.proceeding.confidence),
    ...told,
    participants: entry.parts?.value.map(({ party, role }) => ({ party: ids.party(party), role })) ?? readParts,
    summary: rulings.summary?.value ?? summary,
    reports: reports.flatMap((report) => reportOf(report, linked, ids)),
    sources: new Set(reports.map(({ inDocument }) => linked.documents[inDocument]?.source)).size,
    reasons: entry.reasons,
    review: rulings.review,
    decided: decidedOf(entry, rulings, ids.proceeding, read, readParts),
    comments: rulings.comments,
    marks: rulings.marks,
    tags: rulings.tags,
    ...(rulings.stances.length === 0 ? {} : { stances: rulings.stances }),
  };
}

/** The sum that the docket gives, else the one that most reports give. */
function amountOf(reports: readonly LinkedReport[]): CaseEvent['amount'] {
  const recorded = reports.filter(({ record, report }) => record !== null && report.amount !== null);
  const sums = (recorded.length > 0 ? recorded : reports).flatMap(({ report }) => report.amount ?? []);
  const key = commonest(sums.map((one) => `${one.value} ${one.currency}`));
  return sums.find((one) => `${one.value} ${one.currency}` === key) ?? null;
}
