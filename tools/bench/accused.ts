import type { CaseFile } from '../../src/casefile/schema.ts';
import { type Gold, namesOf } from '../training/annotated.ts';
import { sameName } from './annotated-names.ts';

/** A share: so many of so many. */
export interface Share {
  right: number;
  of: number;
}

/** As far as it is asked for here. */
interface AnnotatedCase {
  readonly id: string;
  readonly kind?: string;
  readonly label?: string;
  readonly claims?: readonly string[];
  readonly parties?: readonly { readonly name: string; readonly role: string }[];
}

interface AnnotatedStep {
  readonly kind: string;
  readonly proceeding?: string | null;
  readonly summary?: string;
  readonly who?: string | readonly string[] | null;
  readonly whom?: string | readonly string[] | null;
}

const sides = /^(?:defendant|appellant|appellee|respondent|petitioner|accused)$/;
const accusing = /^(?:charge|arrest|sentence|verdict|investigation|release)$/;

const bringing = /^(?:conduct|arrest|charge|filing|plea|verdict|sentence)$/;

/** Beginnings of the longer words of a text, by which two wordings of a claim are compared. */
const stems = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 5));

/**
 * Of those who stand as defendants in prosecutions of a case file, those whom the annotation knows as accused of anything; of the claims and
 * charges that stand beside its cases, those that share a word with what was annotated of cases with the same people.
 */
export function countAccused(
  file: CaseFile,
  gold: Gold,
  shares: { readonly accused: Share; readonly claims: Share },
): void {
  const cases = (gold as { readonly proceedings?: readonly AnnotatedCase[] }).proceedings ?? [];
  const steps = gold.events as readonly AnnotatedStep[];
  const known = [
    ...cases
      .filter(({ kind }) => kind !== 'civil')
      .flatMap(({ parties = [] }) => parties.filter(({ role }) => sides.test(role)).map(({ name }) => name)),
    ...steps.flatMap(({ kind, who, whom }) => namesOf(kind === 'plea' ? who : accusing.test(kind) ? whom : null)),
  ];
  for (const { proceedings, parties } of file.matters) {
    const nameOf = new Map(parties.map(({ id, name }) => [id, name]));
    for (const one of proceedings) {
      const names = one.parties.flatMap(({ party }) => nameOf.get(party) ?? []);
      if (one.kind === 'criminal')
        for (const { party, role } of one.parties)
          if (role === 'defendant' && nameOf.has(party)) {
            shares.accused.of += 1;
            if (known.some((name) => sameName(name, nameOf.get(party)!))) shares.accused.right += 1;
          }
      const shared = cases.filter(({ parties: own = [] }) =>
        own.some(({ name }) => names.some((each) => sameName(name, each))),
      );
      const told = new Set(
        stems(
          [
            ...(shared.length > 0 ? shared : cases).flatMap(({ claims = [], label = '' }) => [...claims, label]),
            ...steps.flatMap(({ kind, proceeding, summary = '' }) =>
              bringing.test(kind) && shared.some(({ id }) => id === proceeding) ? summary : [],
            ),
          ].join(' '),
        ),
      );
      for (const claim of one.claims) {
        shares.claims.of += 1;
        if (stems(claim).some((stem) => told.has(stem))) shares.claims.right += 1;
      }
    }
  }
}
