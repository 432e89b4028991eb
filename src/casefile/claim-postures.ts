import { traitsOf } from '../field/kinds/index.ts';
import type { CaseEvent } from './schema.ts';

/** A step of a case with the claims that its reports name. */
export interface ClaimStep {
  readonly event: Pick<CaseEvent, 'kind' | 'outcome'>;
  readonly claims: ReadonlySet<string>;
}

/**
 * Which steps of a case a claim of it stands by: those that name it, and those that name none and do not go claim by claim. Where documents tell
 * one claim only, all that names none is of that one, also what goes claim by claim: a verdict without a charge. A claim that only a person says
 * leaves this as it is: it stands by what began the case, whatever that names, and by what is of all claims.
 *
 * @param claims - those of the case
 * @param read - those that the program had, where a person set them; `null` where nobody did
 * @param steps - all of the case
 */
export function bearingOn(
  claims: readonly string[],
  read: readonly string[] | null,
  steps: readonly ClaimStep[],
): (claim: string, step: ClaimStep) => boolean {
  const isTold = (claim: string) =>
    read === null || read.includes(claim) || steps.some((step) => step.claims.has(claim));
  const told = claims.filter(isTold);
  const isOf = new Set(claims);
  /** Names of claims that a person took off the case say nothing of it. */
  const named = (step: ClaimStep) =>
    read === null ? step.claims : new Set([...step.claims].filter((one) => isOf.has(one)));
  return (claim, step) => {
    const { kind, outcome } = step.event;
    const byHand = !told.includes(claim);
    if (byHand && traitsOf(kind).opens?.begins) return true;
    const names = named(step);
    if (names.size > 0) return names.has(claim);
    const among = byHand || told.length === 0 ? claims.length : told.length;
    const perCharge = traitsOf(kind).posture?.perCharge;
    return among === 1 || perCharge === undefined || (perCharge !== 'always' && perCharge !== outcome);
  };
}

/** Whether a step is told of some claims of the case and leaves others: one claim dismissed ends no suit. */
export function leavesClaims({ event, claims: named }: ClaimStep, claims: readonly string[]): boolean {
  if (!traitsOf(event.kind).posture?.perClaim) return false;
  return claims.some((claim) => named.has(claim)) && claims.some((claim) => !named.has(claim));
}
