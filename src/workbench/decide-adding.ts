import { anchorOf } from '../casefile/decisions/anchor.ts';
import { byHand } from '../casefile/decisions/by-hand.ts';
import type { Act, GivenPart } from '../casefile/decisions/decision.ts';
import { reportKey } from '../casefile/decisions/keys.ts';
import { partsOf } from './decide-cast.ts';
import { dateOf, kindOf, outcomeOf, statusOf } from './given-values.ts';
import { type CaseAtHand, homeOf, type MatterAtHand, proceedingOrNone } from './matter-at-hand.ts';
import { line } from './said-by-hand.ts';
import { type DecisionRequest, Refused } from './workbench.ts';

/** Code units, at most. */
const longest = { summary: 300, selected: 2000 } as const;

/** An entry on words that somebody selected. */
export function entryAdded(request: DecisionRequest & { readonly act: 'add' }, hand: CaseAtHand): Act {
  const document = hand.documentOf(request.selected?.document);
  if (document === undefined) throw new Refused('That document is not kept.');
  const { start: from, end: to } = request.selected;
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to > document.text.length || from >= to)
    throw new Refused('No words are selected.');
  const words = document.text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = to - (words.length - words.trimEnd().length);
  if (start >= end) throw new Refused('No words are selected.');
  if (end - start > longest.selected)
    throw new Refused(`Select the few words that say it: no more than ${longest.selected} characters.`);
  const kind = kindOf(request.kind);
  const matter = hand.caseFile.matters.find((one) => hand.documentsOf(one.id).includes(document.id));
  if (matter === undefined)
    throw new Refused(
      'No dispute was found in that document, so that it can have no entries. Start a matter from it, or say which matter it belongs to.',
    );
  const overlapping = [...matter.events, ...matter.passing, ...matter.rejected].flatMap((entry) =>
    entry.reports
      .filter(
        ({ document: its, trigger, rule }) =>
          its === document.id && trigger.start < end && trigger.end > start && rule.startsWith(`${kind}/`),
      )
      .map((report) => ({ entry, report })),
  );
  const same = overlapping.find(({ report }) => report.trigger.start === start && report.trigger.end === end);
  if (same) throw new Refused(`These words are an entry of that kind already: ${same.entry.summary}`);
  const beside = overlapping
    .filter(({ report }) => !report.rule.endsWith(byHand))
    .map(({ entry, report }) => reportKey(document, report, entry.kind));
  return {
    act: 'add',
    report: { ...anchorOf(document, { start, end }), kind },
    date: dateOf(request.date),
    status: statusOf(request.status),
    ...(request.outcome === undefined || request.outcome === null ? {} : { outcome: outcomeOf(request.outcome) }),
    proceeding: proceedingOrNone(request.proceeding, { ...hand, matter }),
    summary: line(request.summary, 'The summary', longest.summary),
    ...partsGiven(request, {
      matter,
      documentOf: hand.documentOf,
      documents: hand.documentsOf(matter.id),
      startedBy: hand.startedBy(matter.id),
    }),
    ...(beside.length === 0 ? {} : { beside }),
  };
}

/** An entry that no document tells. */
export function unsourcedAdded(request: DecisionRequest & { readonly act: 'add-unsourced' }, hand: MatterAtHand): Act {
  const { outcome = null } = request;
  return {
    act: 'add-unsourced',
    home: homeOf(hand),
    kind: kindOf(request.kind),
    date: dateOf(request.date),
    status: statusOf(request.status),
    ...(outcome === null ? {} : { outcome: outcomeOf(outcome) }),
    proceeding: proceedingOrNone(request.proceeding, hand),
    summary: line(request.summary, 'The summary', longest.summary),
    ...partsGiven(request, hand),
  };
}

/** Who took part, where somebody is named. */
function partsGiven(
  { participants = [] }: Extract<DecisionRequest, { readonly act: 'add' | 'add-unsourced' }>,
  hand: MatterAtHand,
): { readonly participants?: readonly GivenPart[] } {
  const given = partsOf(participants, hand);
  return given.length === 0 ? {} : { participants: given };
}
