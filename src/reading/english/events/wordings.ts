import { type EventKindName, eventKinds } from '../../../field/kinds/index.ts';
import type { EventKind } from '../../../field/kinds/kind.ts';
import type { Office } from '../../../field/offices/index.ts';
import type { Outcome, Status } from '../../../field/values.ts';
import { compile } from './phrase.ts';

/** One way of saying an event of a kind, ready to be looked for. See `WordingTraits` for what the fields mean. */
export interface Trigger {
  /** `kind/name` names the rule in every report it makes. */
  readonly name: string;
  readonly pattern: RegExp;
  readonly voice: 'active' | 'passive' | 'nominal';
  readonly by: Office | null;
  readonly follows: string | null;
  readonly gives: boolean;
  readonly alters: boolean;
  readonly sure: boolean;
  /** `null`: `mood.ts` reads it from the clause. */
  readonly status: Status | null;
  readonly outcome: Outcome | null;
  readonly beside: RegExp | null;
  readonly unless: RegExp | null;
}

/**
 * The wordings of a kind, compiled, in the record's order.
 *
 * @throws {Error} when a notation names an unknown class
 */
function triggersOf(kind: EventKind): readonly Trigger[] {
  return Object.entries(kind.wordings).map(([name, wording]): Trigger => {
    const [notation, traits] = typeof wording === 'string' ? [wording, {}] : wording;
    return {
      name,
      pattern: compile(notation),
      voice: traits.voice ?? 'active',
      by: traits.by ?? null,
      follows: traits.follows ?? null,
      gives: traits.gives ?? false,
      alters: traits.alters ?? false,
      sure: traits.sure ?? false,
      status: traits.status ?? null,
      outcome: traits.outcome ?? null,
      beside: traits.beside === undefined ? null : compile(traits.beside),
      unless: traits.unless === undefined ? null : compile(traits.unless),
    };
  });
}

/** Every wording of every kind, in order of kind and then of the kind's wordings. */
export const wordings: readonly { readonly kind: EventKindName; readonly trigger: Trigger }[] = eventKinds.flatMap(
  (kind) => triggersOf(kind).map((trigger) => ({ kind: kind.name, trigger })),
);
