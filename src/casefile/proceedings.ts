import type { Span } from '../document/document.ts';
import { traitsOf } from '../field/kinds/index.ts';
import type { Day } from '../words/calendar.ts';
import { edtfIntersects } from '../words/edtf.ts';
import { oneLine } from '../words/one-line.ts';
import { caseAtHand } from './case-at-hand.ts';
import type { ProceedingRulings } from './decisions/cases/replay.ts';
import type { Entry } from './entry.ts';
import type { Ids } from './identity.ts';
import { postureOf } from './posture.ts';
import type { CaseEvent, Matter, Proceeding, ProceedingDecided } from './schema.ts';
import type { WholeMatter } from './whole-document.ts';

const noClaims: ProceedingRulings['stands'] = new Map();

/** The cases of a matter, each with where it stands by the entries of the chronology. */
export function proceedingsOf(
  { documents, proceedings }: WholeMatter,
  chronology: readonly CaseEvent[],
  entryOf: (event: CaseEvent) => Entry | undefined,
  ids: Ids,
  rulings: readonly ProceedingRulings[],
  people: Matter['parties'],
  lastKnown: Day | null,
): readonly Proceeding[] {
  const shown = new Set(proceedings.map(({ index }) => index));
  return proceedings.map((one): Proceeding => {
    const id = ids.proceeding(one.index);
    const stands = rulings[one.index]?.stands ?? noClaims;
    const own = chronology.filter((event) => event.proceeding === id);
    const parties = one.parties.map(({ party, role }) => ({ party: ids.party(party), role }));
    const of = caseAtHand({ kind: one.kind, parties }, people, lastKnown);
    const claims = one.claims.map((claim) => ({
      claim,
      posture: postureOf(
        own.filter((event) => bearsOn(claim, event, entryOf(event), one.claims.length)),
        of,
      ),
    }));
    const decided = [
      ...(rulings[one.index]?.decided ?? []),
      ...claims.flatMap(({ claim, posture }): ProceedingDecided[] => {
        const decision = stands.get(claim)?.decision;
        return decision === undefined ? [] : [{ field: 'claimPosture', instead: posture, decision, claim }];
      }),
    ];
    const ofWhole = own.filter((event) => !leavesClaims(event, entryOf(event), one.claims));
    return {
      id,
      label: one.label,
      caption: one.caption,
      kind: one.kind,
      court: one.court,
      docketNumber: one.docketNumber,
      filed: decided.some(({ field }) => field === 'filed') ? one.filed : filedOf(one.filed, own),
      claims: one.claims,
      posture: postureOf(ofWhole, of),
      claimPostures: claims.map(({ claim, posture }) => ({ claim, posture: stands.get(claim)?.posture ?? posture })),
      parties,
      relations: one.relations
        .filter(({ proceeding }) => shown.has(proceeding))
        .map(({ proceeding, relation, reason, words }) => ({
          proceeding: ids.proceeding(proceeding),
          relation,
          reason:
            words === null ? reason : `${reason}: ${quotedShort(documents[words.inDocument]?.document.text, words)}`,
        })),
      reasons: one.reasons,
      ...(isUnsourced(decided, own) && { unsourced: true as const }),
      ...(decided.length > 0 && { decided }),
    };
  });
}

/** Whether a person added a case of which no document tells any entry. */
const isUnsourced = (decided: ProceedingRulings['decided'], own: readonly CaseEvent[]): boolean =>
  decided.some(({ field }) => field === 'added') && own.every(({ reports }) => reports.length === 0);

/** The words in quotation marks on one line, cut where they are long. */
function quotedShort(text = '', { start, end }: Span): string {
  const words = oneLine(text.slice(start, end));
  return `“${words.length <= 120 ? words : `${words.slice(0, 118)} …`}”`;
}

/** Whether an event is told of some claims of the case and leaves others: one claim dismissed ends no suit. */
function leavesClaims({ kind }: CaseEvent, entry: Entry | undefined, claims: readonly string[]): boolean {
  if (!traitsOf(kind).posture?.perClaim) return false;
  const named = new Set(entry?.reports.flatMap((one) => [...one.claimsAtIssue]));
  return claims.some((claim) => named.has(claim)) && claims.some((claim) => !named.has(claim));
}

/** An event bears on a claim when its reports name it, or name no claim at all and it is not one that goes charge by charge. */
function bearsOn(claim: string, { kind, outcome }: CaseEvent, entry: Entry | undefined, among: number): boolean {
  const named = new Set(entry?.reports.flatMap((one) => [...one.claimsAtIssue]));
  if (named.size > 0) return named.has(claim);
  const perCharge = traitsOf(kind).posture?.perCharge;
  return among === 1 || perCharge === undefined || (perCharge !== 'always' && perCharge !== outcome);
}

/** Where a person dates the first step of a case otherwise than it had been read, the case was begun on that day. */
function filedOf(read: string | null, own: readonly CaseEvent[]): string | null {
  for (const { kind, status, date, decided } of own) {
    const instead = decided.find(({ field }) => field === 'date')?.instead;
    if (!traitsOf(kind).opens?.begins || status !== 'occurred' || date === null || typeof instead !== 'string')
      continue;
    if (read !== null && edtfIntersects(read, instead)) return date;
  }
  return read;
}
