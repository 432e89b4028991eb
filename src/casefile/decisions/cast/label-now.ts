import { labelOf, shortName } from '../../../linking/case-label.ts';
import type { Parties } from '../../../linking/parties.ts';
import type { LinkedProceeding } from '../../../linking/proceedings.ts';
import { hasName, renamed } from '../../../words/initials.ts';
import type { Called } from '../cases/open-cases.ts';

/** Whom the label of a case may name. */
export interface NamesInLabel {
  readonly parties: Parties;
  /** Places of all who were ever on a side of the case. */
  readonly sides: readonly number[];
  /** Forms of a party's name that a label has or had. */
  readonly formsOf: (party: number) => readonly string[];
  /** The party that one of before is now; `null` for none. */
  readonly now: (party: number) => number | null;
}

/** The label of a case with these members: one made of its sides, or kept when it was made so, names them as they are called now. */
export function labelNow(
  one: LinkedProceeding,
  members: LinkedProceeding['parties'],
  called: Called,
  names: NamesInLabel,
): string {
  switch (called.how) {
    case 'fixed':
      return one.label;
    case 'by-sides':
      return labelOf(called.kind, null, members, names.parties);
    case 'by-caption':
      return labelOf(called.kind, one.caption, members, names.parties);
    case 'kept':
      return keptLabel(one.label, members, names) ?? labelOf(one.kind, null, members, names.parties);
  }
}

/** A kept label with those whom it names by their names now; `null` where one of them is on no side any more, or a name means two. */
function keptLabel(
  label: string,
  members: LinkedProceeding['parties'],
  { parties, sides, formsOf, now }: NamesInLabel,
): string | null {
  const still = new Set(members.filter(({ role }) => isSide(role)).map(({ party }) => party));
  const names = new Map<string, string>();
  for (const party of sides) {
    const forms = formsOf(party).filter((form) => hasName(label, form));
    if (forms.length === 0) continue;
    const is = now(party);
    if (is === null || !still.has(is)) return null;
    const name = shortName(parties, is);
    if (forms.some((form) => (names.get(form) ?? name) !== name)) return null;
    for (const form of forms) names.set(form, name);
  }
  return renamed(label, names);
}

/** Whether the label of a case may name who has this role in it. */
export const isSide = (role: LinkedProceeding['parties'][number]['role']): boolean =>
  role === 'plaintiff' || role === 'defendant' || role === 'appellant' || role === 'appellee';
