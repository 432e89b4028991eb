import type { Act, Correction, Decision, Ruling } from '../casefile/decisions/decision.ts';
import { standing } from '../casefile/decisions/in-force.ts';
import { entryKey, reportKey } from '../casefile/decisions/keys.ts';
import { type CaseEvent, Mark, type Matter, type Report } from '../casefile/schema.ts';
import { type Stance, stances } from '../field/values.ts';
import { entryAdded, unsourcedAdded } from './decide-adding.ts';
import { caseActOf } from './decide-cases.ts';
import { castActOf, partsOf } from './decide-cast.ts';
import { documentActOf } from './decide-documents.ts';
import { amountOf, dateOf, fateOf, kindOf, outcomeOf, shown, statusOf } from './given-values.ts';
import { type CaseAtHand, type MatterAtHand, mostDocuments, proceedingOrNone } from './matter-at-hand.ts';
import { line, written } from './said-by-hand.ts';
import { type DecisionRequest, Refused } from './workbench.ts';

/** Code units, at most. */
const longest = { why: 1000, who: 200, summary: 300, comment: 4000, tag: 60 } as const;
const mostMerged = 100;
const mostAtOnce = 20_000;

/**
 * A request by the ids of the case file at hand as the decision that is kept, which speaks of words in documents.
 *
 * @param when - instant, ISO 8601 in UTC
 * @throws Refused with a line for the user when it cannot be meant
 */
export function decisionOf(
  request: DecisionRequest,
  who: string,
  when: string,
  hand: CaseAtHand,
): Omit<Decision, 'number'> {
  if (typeof request.id !== 'string' || !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(request.id))
    throw new Refused('A decision wants a UUID of its own.');
  const why = request.why === null || request.why === undefined ? '' : written(request.why, 'The reason', longest.why);
  return {
    id: request.id.toLowerCase(),
    who: line(who, 'The name of who decides', longest.who),
    when,
    what: actOf(request, hand),
    why: why === '' ? null : why,
  };
}

function actOf(request: DecisionRequest, hand: CaseAtHand): Act {
  switch (request.act) {
    case 'undo':
      return undo(request.decision, hand.decisions);
    case 'add':
      return entryAdded(request, hand);
    case 'add-unsourced':
      return unsourcedAdded(request, atHand(request, hand));
    case 'bulk':
      return bulk(request, hand);
    case 'view':
      return view(request);
    case 'remove':
      return removal(request, hand);
    case 'correct-party':
    case 'merge-parties':
    case 'add-party':
    case 'reassign':
    case 'drop-party':
    case 'role':
    case 'speaker':
      return castActOf(request, atHand(request, hand));
    case 'correct-proceeding':
    case 'merge-proceedings':
    case 'add-proceeding':
    case 'drop-proceeding':
    case 'relate':
    case 'title':
      return caseActOf(request, atHand(request, hand), (id) => keyOf(entryOf(id, hand).entry, hand));
    case 'correct-document':
    case 'rename-publisher':
    case 'place':
    case 'start-matter':
      return documentActOf(request, hand);
  }
  const { matter, entry } = entryOf(request.entry, hand);
  const key = keyOf(entry, hand);
  switch (request.act) {
    case 'accept':
    case 'reject':
      return { act: request.act, entry: key };
    case 'correct':
      if (request.field === 'participants') {
        const value = partsOf(request.value, atHand({ matter: matter.id }, hand));
        return { act: 'correct', entry: key, field: 'participants', value };
      }
      return { act: 'correct', entry: key, ...correctionOf(request.field, request.value) };
    case 'merge':
      return {
        act: 'merge',
        entry: key,
        others: others(request.others, matter, entry, hand),
        ...headlineOf(request, hand),
      };
    case 'split':
      return { act: 'split', entry: key, reports: leaving(request.reports, entry, hand) };
    case 'move':
      return { act: 'move', entry: key, proceeding: proceedingOrNone(request.proceeding, { ...hand, matter }) };
    case 'settle':
      return settle(request.field, request.value, matter, entry, hand);
    case 'comment': {
      const text = written(request.text, 'The comment', longest.comment);
      if (text === '') throw new Refused('The comment is empty.');
      return { act: 'comment', entry: key, text };
    }
    case 'mark':
    case 'tag':
      return { ...rulingOf(request), entry: key };
    default:
      throw new Refused('There is no such decision.');
  }
}

/** A ruling as it is kept. */
function rulingOf(asked: Ruling): Ruling {
  switch (asked.act) {
    case 'accept':
    case 'reject':
      return { act: asked.act };
    case 'mark':
      if (!Mark.enum.includes(asked.mark)) throw new Refused(`An entry is marked as one of ${Mark.enum.join(', ')}.`);
      return { act: 'mark', mark: asked.mark, set: asked.set === true };
    case 'tag':
      return {
        act: 'tag',
        tag: issueOf(asked.tag),
        set: asked.set === true,
        ...(asked.set === true && isStance(asked.stance) ? { stance: asked.stance } : {}),
      };
    default:
      throw new Refused('That cannot be decided on many entries at once.');
  }
}

const isStance = (value: unknown): value is Stance => stances.some((stance) => stance === value);

/** An issue, with one space on each side of what parts it from the one it stands under. */
function issueOf(tag: unknown): string {
  const parts = line(tag, 'The tag', longest.tag)
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) throw new Refused('The tag is empty.');
  return parts.join(' / ');
}

function view({ name, address }: DecisionRequest & { readonly act: 'view' }): Act {
  const called = line(name, 'The name of the view', longest.tag);
  if (address === null) return { act: 'view', name: called, address: null };
  if (!address.startsWith('#/') || address.length > longest.comment)
    throw new Refused('That is no place of the page: it begins with #/.');
  return { act: 'view', name: called, address };
}

function bulk({ ruling, entries }: DecisionRequest & { readonly act: 'bulk' }, hand: CaseAtHand): Act {
  const ids = Array.isArray(entries) ? [...new Set(entries)] : [];
  if (ids.length === 0) throw new Refused('No entry is chosen.');
  if (ids.length > mostAtOnce) throw new Refused(`No more than ${mostAtOnce} entries can be decided on at once.`);
  const byId = new Map(
    hand.caseFile.matters
      .flatMap(({ events, passing, rejected }) => [...events, ...passing, ...rejected])
      .map((one) => [one.id, one]),
  );
  const found = ids.flatMap((id) => byId.get(id) ?? []);
  if (found.length < ids.length)
    throw new Refused(
      `${ids.length - found.length} of the ${ids.length} entries are no longer in the case file: they may have been merged, or a file was replaced. Nothing was decided; choose anew.`,
    );
  return { act: 'bulk', ruling: rulingOf(ruling), entries: found.map((entry) => keyOf(entry, hand)) };
}

function atHand({ matter: id }: { readonly matter: string }, hand: CaseAtHand): MatterAtHand {
  const { caseFile, documentOf } = hand;
  const matter = caseFile.matters.find((one) => one.id === id);
  if (matter === undefined) throw new Refused('That matter is no longer in the case file.');
  return { matter, documentOf, documents: hand.documentsOf(id), startedBy: hand.startedBy(id) };
}

function entryOf(id: string, { caseFile }: CaseAtHand): { readonly matter: Matter; readonly entry: CaseEvent } {
  for (const matter of caseFile.matters)
    for (const list of [matter.events, matter.passing, matter.rejected]) {
      const entry = list.find((one) => one.id === id);
      if (entry) return { matter, entry };
    }
  throw new Refused('That entry is no longer in the case file: it may have been merged, or a file was replaced.');
}

function keyOf(entry: CaseEvent, { documentOf }: CaseAtHand) {
  try {
    return entryKey(entry, documentOf);
  } catch {
    throw new Refused('A document of that entry is no longer kept.');
  }
}

function correctionOf(field: string, value: unknown): Correction {
  switch (field) {
    case 'kind':
      return { field, value: kindOf(value) };
    case 'date':
      return { field, value: dateOf(value) };
    case 'status':
      return { field, value: statusOf(value) };
    case 'outcome':
      return { field, value: outcomeOf(value) };
    case 'fate':
      return { field, value: fateOf(value) };
    case 'amount':
      return { field, value: amountOf(value) };
    case 'summary':
      return { field, value: line(value, 'The summary', longest.summary) };
    default:
      throw new Refused('That cannot be corrected by hand.');
  }
}

function others(ids: unknown, matter: Matter, entry: CaseEvent, hand: CaseAtHand) {
  const list = Array.isArray(ids) ? [...new Set(ids)] : [];
  if (list.length === 0) throw new Refused('A merge wants another entry.');
  if (list.length > mostMerged) throw new Refused(`No more than ${mostMerged} entries can be merged at once.`);
  if (list.includes(entry.id)) throw new Refused('An entry cannot be merged with itself.');
  return list.map((id) => {
    const other = entryOf(id, hand);
    if (other.matter.id !== matter.id) throw new Refused('Entries of two disputes cannot be merged.');
    return keyOf(other.entry, hand);
  });
}

/** The headline that a merge keeps, in the words it has now. */
function headlineOf(
  { entry, others, headline }: DecisionRequest & { readonly act: 'merge' },
  hand: CaseAtHand,
): { readonly summary?: string } {
  if (headline === undefined || headline === null) return {};
  if (headline !== entry && !others.includes(headline))
    throw new Refused('The headline has to be that of an entry that is merged.');
  return { summary: entryOf(headline, hand).entry.summary };
}

function leaving(places: unknown, entry: CaseEvent, { documentOf }: CaseAtHand) {
  const list = Array.isArray(places) ? [...new Set(places)] : [];
  if (list.length === 0) throw new Refused('A split wants the reports that leave.');
  if (list.length >= entry.reports.length) throw new Refused('At least one report has to stay.');
  return list.map((place) => {
    const report: Report | undefined = Number.isInteger(place) ? entry.reports[place] : undefined;
    const document = report && documentOf(report.document);
    if (report === undefined || document === undefined) throw new Refused('The entry has no such report.');
    return reportKey(document, report, entry.kind);
  });
}

function settle(field: string, value: unknown, matter: Matter, entry: CaseEvent, hand: CaseAtHand): Act {
  const found = matter.disagreements.filter((one) => one.event === entry.id && one.field === field);
  const [first] = found;
  if (first === undefined) throw new Refused('The sources do not disagree on that.');
  if (value === null) {
    if (found.every(({ settled }) => settled === null)) throw new Refused('That disagreement is not settled.');
  } else if (!found.some(({ values }) => values.some((one) => one.value === value)))
    throw new Refused(`No source says ${shown(value)}: correct the entry instead.`);
  return { act: 'settle', entry: keyOf(entry, hand), field: first.field, value: value as string | null };
}

function removal({ document: id, why }: DecisionRequest & { readonly act: 'remove' }, hand: CaseAtHand): Act {
  const document = hand.documentOf(id);
  if (document === undefined) throw new Refused('That document is not kept.');
  if (why === null || why.trim() === '') throw new Refused('Say why the document is removed: only that is kept of it.');
  const matter = hand.caseFile.matters.find((one) => hand.documentsOf(one.id).includes(document.id));
  const beside = (matter === undefined ? [] : hand.documentsOf(matter.id)).filter((one) => one !== document.id);
  return {
    act: 'remove',
    document: document.id,
    path: document.path,
    ...(beside.length > 0 && { beside: beside.slice(0, mostDocuments) }),
  };
}

function undo(id: string, decisions: readonly Decision[]): Act {
  if (!decisions.some((one) => one.id === id)) throw new Refused('There is no such decision.');
  if (standing(decisions).undoneBy.has(id)) throw new Refused('That decision has been taken back already.');
  return { act: 'undo', decision: id };
}
