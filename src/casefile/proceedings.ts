import type { Span } from '../document/document.ts';
import { traitsOf } from '../field/kinds/index.ts';
import type { Day } from '../words/calendar.ts';
import { edtfIntersects } from '../words/edtf.ts';
import { oneLine } from '../words/one-line.ts';
import { caseAtHand } from './case-at-hand.ts';
import { bearingOn, leavesClaims } from './claim-postures.ts';
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
    const steps = own.map((event) => ({ event, claims: claimsNamed(entryOf(event)) }));
    const bearsOn = bearingOn(one.claims, readBefore(rulings[one.index]), steps);
    const claims = one.claims.map((claim) => ({
      claim,
      posture: postureOf(
        steps.filter((step) => bearsOn(claim, step)).map(({ event }) => event),
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
    const ofWhole = steps.filter((step) => !leavesClaims(step, one.claims)).map(({ event }) => event);
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

const claimsNamed = (entry: Entry | undefined): ReadonlySet<string> =>
  new Set(entry?.reports.flatMap((one) => [...one.claimsAtIssue]));

/** The claims that the program had, where a person set others. */
function readBefore(ruled: ProceedingRulings | undefined): readonly string[] | null {
  const set = ruled?.decided.find(({ field }) => field === 'claims');
  return set === undefined ? null : Array.isArray(set.instead) ? set.instead : [];
}

/** Whether a person added a case of which no document tells any entry. */
const isUnsourced = (decided: ProceedingRulings['decided'], own: readonly CaseEvent[]): boolean =>
  decided.some(({ field }) => field === 'added') && own.every(({ reports }) => reports.length === 0);

/** The words in quotation marks on one line, cut where they are long. */
function quotedShort(text = '', { start, end }: Span): string {
  const words = oneLine(text.slice(start, end));
  return `“${words.length <= 120 ? words : `${words.slice(0, 118)} …`}”`;
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
