import { type EventKindName, eventKinds, traitsOf } from '../../field/kinds/index.ts';
import { type KindFamily, kindFamilies } from '../../field/kinds/kind.ts';

/** Every kind, in the order of a case's life, family by family. */
export const kinds: readonly EventKindName[] = kindFamilies.flatMap((family) =>
  eventKinds.filter((kind) => kind.family === family.name).map(({ name }) => name),
);

/** Kinds that stand together in the life of a case, so that a text needs five tints and not twenty-nine. */
export const familyOfKind = (kind: EventKindName): KindFamily => traitsOf(kind).family;
