import type { CaseEvent } from '../../casefile/schema.ts';

type Kind = CaseEvent['kind'];

/** Kinds that stand together in the life of a case, so that a text needs five tints and not twenty-nine. */
export interface KindFamily {
  readonly name: 'before' | 'brought' | 'heard' | 'decided' | 'after';
  readonly label: string;
  readonly kinds: readonly Kind[];
}

export const kindFamilies: readonly KindFamily[] = [
  {
    name: 'before',
    label: 'What it is about',
    kinds: ['conduct', 'statement', 'legislation', 'investigation', 'arrest'],
  },
  {
    name: 'brought',
    label: 'Brought and argued',
    kinds: ['charge', 'plea', 'filing', 'amendment', 'party-change', 'motion', 'position', 'discovery'],
  },
  { name: 'heard', label: 'Heard', kinds: ['hearing', 'jury', 'trial', 'testimony', 'mistrial'] },
  {
    name: 'decided',
    label: 'Decided',
    kinds: ['ruling', 'dismissal', 'settlement', 'verdict', 'judgment', 'award', 'sentence'],
  },
  { name: 'after', label: 'Afterwards', kinds: ['appeal', 'appeal-decision', 'enforcement', 'release'] },
];

/** Every kind, in the order of a case's life. */
export const kinds: readonly Kind[] = kindFamilies.flatMap((family) => family.kinds);

const familyOf: ReadonlyMap<Kind, KindFamily['name']> = new Map(
  kindFamilies.flatMap(({ name, kinds: of }) => of.map((kind) => [kind, name] as const)),
);

export function familyOfKind(kind: Kind): KindFamily['name'] {
  return familyOf.get(kind) ?? 'before';
}
