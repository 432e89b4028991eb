import { traitsOf } from '../field/kinds/index.ts';
import { statusOf } from '../linking/event-values.ts';
import type { LinkedEvent } from '../linking/linked-event.ts';
import type { LinkedReport } from '../linking/linked-report.ts';
import { commonest } from './commonest.ts';
import { rounded } from './confidence.ts';
import { decidedOf, type ReadValues } from './decisions/decided.ts';
import type { DecidedEvent } from './decisions/entry.ts';
import type { Rulings } from './decisions/rulings.ts';
import type { Ids } from './identity.ts';
import { type Participants, participantsOf } from './participants.ts';
import { reportOf } from './report.ts';
import type { CaseEvent } from './schema.ts';
import { summarize } from './summary.ts';
import type { WholeMatter } from './whole-document.ts';

/** An event with what persons made of it. */
export interface Entry extends DecidedEvent, LinkedEvent {
  readonly rulings: Rulings;
}

/** An entry as it is written: what was read, and over it what a person set. */
export function caseEventOf(entry: Entry, linked: WholeMatter, ids: Ids): CaseEvent {
  const { kind, reports, rulings } = entry;
  const participants = participantsOf(reports);
  const outcome = commonest(reports.flatMap(({ report }) => report.outcome ?? []));
  const amount = amountOf(reports);
  const told = {
    outcome: rulings.outcome ? rulings.outcome.value : outcome,
    amount: rulings.amount ? rulings.amount.value : amount,
  };
  const summary = summaryOf(entry, participants, told, linked);
  const read: ReadValues = { date: entry.date.value, status: statusOf(reports), outcome, amount, summary };
  return {
    id: entry.id,
    kind,
    confidence: rounded(Math.max(...reports.map(({ report }) => report.confidence))),
    date: rulings.date ? rulings.date.value : entry.date.value,
    dateReason: rulings.date?.reason ?? entry.date.reason ?? '',
    dateConfidence: rulings.date ? 1 : rounded(entry.date.confidence),
    status: entry.status,
    fate: entry.fate,
    proceeding: entry.proceeding.value === null ? null : ids.proceeding(entry.proceeding.value),
    proceedingReason: entry.proceeding.reason,
    proceedingConfidence: rounded(entry.proceeding.confidence),
    ...told,
    participants: [
      ...participants.agents.map((party) => ({ party: ids.party(party), role: 'agent' as const })),
      ...participants.patients.map((party) => ({ party: ids.party(party), role: 'patient' as const })),
      ...participants.beneficiaries.map((party) => ({ party: ids.party(party), role: 'beneficiary' as const })),
    ],
    summary: rulings.summary?.value ?? summary,
    reports: reports.flatMap((report) => reportOf(report, linked, ids)),
    sources: new Set(reports.map(({ inDocument }) => linked.documents[inDocument]?.source)).size,
    reasons: entry.reasons,
    review: rulings.review,
    decided: decidedOf(entry, rulings, ids.proceeding, read),
    comments: rulings.comments,
    marks: rulings.marks,
    tags: rulings.tags,
  };
}

/** The sum that most reports give. */
function amountOf(reports: readonly LinkedReport[]): CaseEvent['amount'] {
  const sums = reports.flatMap(({ report }) => report.amount ?? []);
  const key = commonest(sums.map((one) => `${one.value} ${one.currency}`));
  return sums.find((one) => `${one.value} ${one.currency}` === key) ?? null;
}

/** The headline, of those parts of the entry that are sure enough to be named in it. */
function summaryOf(
  { kind, status, reports, rulings }: Entry,
  { agents, patients, beneficiaries }: Participants,
  told: Pick<CaseEvent, 'outcome' | 'amount'>,
  { bench, documents, parties }: WholeMatter,
): string {
  const names = (list: readonly number[], fits: (party: number) => boolean) =>
    list.flatMap((place) => {
      const party = parties.list[place];
      return party && (party.named || party.kind === 'jury') && fits(place) ? [party.name] : [];
    });
  return summarize({
    kind,
    status,
    ...told,
    agents: names(agents, (party) => traitsOf(kind).bench !== 'acts alone' || bench.has(party)),
    patients: names(patients, (party) => !bench.has(party)),
    beneficiaries: names(beneficiaries, () => true),
    claims: [...new Set(reports.flatMap(({ report }) => report.claims.map((claim) => claim.toLowerCase())))],
    count: rulings.count?.value ?? reports.find(({ report }) => report.count !== null)?.report.count ?? null,
    deed: deedOf(reports),
    words: reports.flatMap(
      ({ inDocument, report }) =>
        documents[inDocument]?.document.text.slice(report.trigger.start, report.trigger.end) ?? [],
    ),
  });
}

/** What sort of deed most reports speak of. */
function deedOf(reports: readonly LinkedReport[]): string | null {
  return commonest(reports.flatMap((one) => [...one.conductTypes]));
}
