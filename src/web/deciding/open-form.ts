import { useSyncExternalStore } from 'react';
import type { CorrectedField } from '../../casefile/schema.ts';

/** What can be opened on an entry, a party or a proceeding; one form at a time on the whole page. */
export type FormName =
  | CorrectedField
  | 'proceeding'
  | 'merge'
  | 'split'
  | 'comment'
  | 'tags'
  | PartyFormName
  | CaseFormName;

/** What can be opened on a party (`partyPlace`). */
export type PartyFormName = 'name' | 'party-kind' | 'aliases' | 'roles' | 'merge-parties' | 'mentions';

/** A field of a proceeding that a person can set. */
export type ProceedingField = 'label' | 'caption' | 'kind' | 'court' | 'docketNumber' | 'filed' | 'claims';

/** What can be opened on a proceeding (`proceedingPlace`). */
export type CaseFormName =
  | `case-${ProceedingField}`
  | 'claim-posture'
  | 'relate'
  | 'merge-proceedings'
  | 'split-proceeding';

/** Where the forms on a proceeding are open, beside the ids of entries. */
export const proceedingPlace = (proceeding: string): string => `proceeding ${proceeding}`;

/** Where the forms on a party are open, beside the ids of entries. */
export const partyPlace = (party: string): string => `party ${party}`;

interface OpenForm {
  /** `CaseEvent.id`, or a `partyPlace`. */
  readonly entry: string;
  readonly form: FormName;
}

let open: OpenForm | null = null;
const listeners = new Set<() => void>();

/** Opens a form on an entry, from a button or from a key. The entry's panel shows it; `merge` lies over the page. */
export function openForm(entry: string, form: FormName): void {
  set({ entry, form });
}

export function closeForm(): void {
  set(null);
}

/** Closes what is open on the entry, and nothing else: its panel is gone. */
export function closeFormOf(entry: string): void {
  if (open?.entry === entry && open.form !== 'merge') set(null);
}

function set(next: OpenForm | null): void {
  open = next;
  for (const listener of listeners) listener();
}

/** The form that is open on the entry, `null` for none. */
export function useOpenForm(entry: string): FormName | null {
  return useSyncExternalStore(subscribe, () => (open?.entry === entry ? open.form : null));
}

/** The entry that `form` is open on. */
export function useFormOpenOn(form: FormName): string | null {
  return useSyncExternalStore(subscribe, () => (open?.form === form ? open.entry : null));
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
