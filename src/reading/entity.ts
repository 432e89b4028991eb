import type { Span } from '../document/document.ts';
import type { PartyRole } from '../field/values.ts';

export type EntityKind = 'person' | 'organization' | 'government' | 'court' | 'jury' | 'place' | 'statute' | 'work';

/** How a mention points to its entity. */
export type MentionForm = 'name' | 'title' | 'description' | 'pronoun';

export interface Mention extends Span {
  readonly form: MentionForm;
  /**
   * How sure it is that the entity is meant, from 0 to 1. A pronoun's is what the fitted model says, no surer than the mentions that it stands
   * on; a description's is that of the rule that tied it. Not given for names and titles.
   */
  readonly confidence?: number;
}

/** What the document itself says somebody is, by title, apposition or phrase ("Judge X", "X's lawyer, Y", "plaintiff X"). */
export interface Designation {
  readonly role: PartyRole;
  /** The words that say so. */
  readonly span: Span;
  /** For counsel, witness and the like: whom they stand for (`Entity.id`), if said. */
  readonly of: number | null;
  readonly rule: string;
}

/** Somebody or something a document names, with every mention of it in that document. */
export interface Entity {
  /** Place in `Reading.cast`. */
  readonly id: number;
  readonly kind: EntityKind;
  /** The fullest form in the document, without title: "E. Ann Harlow", not "Ms Harlow". */
  readonly name: string;
  /** Other forms by name ("Harlow", "DOJ"), without titles, in order of first mention. */
  readonly aliases: readonly string[];
  /** `null` where the text gives no sign. */
  readonly gender: 'female' | 'male' | null;
  readonly mentions: readonly Mention[];
  readonly designations: readonly Designation[];
}
