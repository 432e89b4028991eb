import type { Designation, EntityKind, Mention } from '../../entity.ts';
import type { NameMention } from './name-mentions.ts';

/** A designation whose `of` is not numbered yet. */
export type DraftDesignation = Omit<Designation, 'of'> & { readonly of: Draft | null };

/** An entity in the making. */
export interface Draft {
  readonly kind: EntityKind;
  readonly names: NameMention[];
  /** Descriptions and pronouns tied to it. */
  readonly others: Mention[];
  readonly designations: DraftDesignation[];
  /** Words that say what somebody is: "senator", "rapper", "lawyer"; a later "the rapper" may mean them. */
  readonly descriptors: Set<string>;
  gender: 'female' | 'male' | null;
  /** Name of an entity that has none in the text ("jury"). */
  readonly label: string | null;
}

export const draft = (kind: EntityKind, label: string | null = null): Draft => ({
  kind,
  names: [],
  others: [],
  designations: [],
  descriptors: new Set(),
  gender: null,
  label,
});
