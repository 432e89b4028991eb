import type { CaseAct, EntryKey, ProceedingCorrection } from '../casefile/decisions/decision.ts';
import { proceedingKinds, proceedingRelations } from '../field/values.ts';
import { isEdtf } from '../words/edtf.ts';
import type { CaseRequest } from './case-requests.ts';
import { homeOf, type MatterAtHand, oneOf, proceedingOf } from './matter-at-hand.ts';
import { line } from './said-by-hand.ts';
import { Refused } from './workbench.ts';

/** Code units, at most. */
const longest = { name: 300, edtf: 60 } as const;
const mostClaims = 60;

/**
 * A request about proceedings as the decision that is kept.
 *
 * @param entryOf - what an entry of the matter is found again by
 * @throws Refused with a line for the user when it cannot be meant
 */
export function caseActOf(request: CaseRequest, hand: MatterAtHand, entryOf: (id: string) => EntryKey): CaseAct {
  switch (request.act) {
    case 'correct-proceeding':
      return {
        act: 'correct-proceeding',
        proceeding: proceedingOf(request.proceeding, hand),
        ...(request.field === 'claimPosture' ? claimOf(request, hand) : correctionOf(request.field, request.value)),
      };
    case 'merge-proceedings': {
      const others = [...new Set(request.others)];
      if (others.includes(request.proceeding)) throw new Refused('A proceeding cannot be merged with itself.');
      return {
        act: 'merge-proceedings',
        proceeding: proceedingOf(request.proceeding, hand),
        others: others.map((other) => proceedingOf(other, hand)),
      };
    }
    case 'add-proceeding':
      return {
        act: 'add-proceeding',
        home: homeOf(hand),
        label: line(request.label, 'The name', longest.name),
        kind: oneOf(proceedingKinds, request.kind, 'kind of proceeding'),
        entries: request.entries.map(entryOf),
      };
    case 'drop-proceeding':
      return { act: 'drop-proceeding', proceeding: proceedingOf(request.proceeding, hand) };
    case 'relate':
      if (request.to === request.proceeding) throw new Refused('A proceeding is not related to itself.');
      return {
        act: 'relate',
        proceeding: proceedingOf(request.proceeding, hand),
        to: proceedingOf(request.to, hand),
        relation: request.relation === null ? null : oneOf(proceedingRelations, request.relation, 'relation'),
      };
    case 'title':
      return {
        act: 'title',
        home: homeOf(hand),
        value: request.value === null ? null : line(request.value, 'The title', longest.name),
      };
  }
}

function claimOf(
  { proceeding, claim, value }: CaseRequest & { readonly act: 'correct-proceeding' },
  { matter }: MatterAtHand,
): ProceedingCorrection {
  const claims = matter.proceedings.find(({ id }) => id === proceeding)?.claims ?? [];
  if (claim === undefined || !claims.includes(claim)) throw new Refused('The proceeding has no such claim.');
  return { field: 'claimPosture', claim, value: value === null ? null : line(value, 'The line', longest.name) };
}

function correctionOf(
  field: Exclude<ProceedingCorrection['field'], 'claimPosture'>,
  value: unknown,
): ProceedingCorrection {
  switch (field) {
    case 'label':
      return { field, value: line(value, 'The name', longest.name) };
    case 'caption':
    case 'court':
    case 'docketNumber':
      return { field, value: value === null ? null : line(value, 'The line', longest.name) };
    case 'kind':
      return { field, value: oneOf(proceedingKinds, value, 'kind of proceeding') };
    case 'filed':
      if (value !== null && (typeof value !== 'string' || value.length > longest.edtf || !isEdtf(value)))
        throw new Refused('That is not a date: write 2024-03-05, 2024-03, 2024, 2024-03~ or 2024-03/2024-05.');
      return { field, value };
    case 'claims':
      if (!Array.isArray(value)) throw new Refused('The claims have to be a list.');
      if (value.length > mostClaims) throw new Refused(`No more than ${mostClaims} claims can be given.`);
      return { field, value: [...new Set(value.map((one) => line(one, 'The claim', longest.name)))] };
    default:
      throw new Refused('That cannot be set on a proceeding.');
  }
}
