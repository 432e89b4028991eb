import type { Office } from './participants.ts';
import { compile } from './phrase.ts';
import type { Outcome, Status } from './report.ts';

/** One way of saying an event of a kind. */
export interface Trigger {
  /** `kind/name` names the rule in every report it makes. */
  readonly name: string;
  readonly pattern: RegExp;
  /** Who stands before the words: the one who did it (active), the one it was done to (passive), or nobody for sure (nominal). */
  readonly voice: 'active' | 'passive' | 'nominal';
  /** The words count only when the one who acts holds this office. */
  readonly by: Office | null;
  /** The words count only when the sentence before tells an event of this kind ("It will now begin in May"). */
  readonly follows: string | null;
  /** The object of the words receives ("awarded her"), it does not suffer. */
  readonly gives: boolean;
  /** The event alters what an earlier one of its kind had settled: "dropped its defence", "cut the award". */
  readonly alters: boolean;
  /** Where the words themselves decide it; otherwise `mood.ts` reads it from the clause. */
  readonly status: Status | null;
  readonly outcome: Outcome | null;
  /** The words count only where this is found in the sentence too. */
  readonly beside: RegExp | null;
  /** The words do not count where this is found in the sentence. */
  readonly unless: RegExp | null;
}

export interface TriggerOptions {
  readonly voice?: Trigger['voice'];
  readonly by?: Office;
  readonly follows?: string;
  readonly gives?: boolean;
  readonly alters?: boolean;
  readonly status?: Status;
  readonly outcome?: Outcome;
  readonly beside?: string;
  readonly unless?: string;
}

export interface EventKind<Name extends string = string> {
  readonly name: Name;
  /** For a reader: "Complaint filed". */
  readonly label: string;
  /** Whether a proceeding normally has one such event (a verdict) or many (hearings): linking reads it. */
  readonly happens: 'once' | 'often';
  readonly triggers: readonly Trigger[];
  /** Sentences with the trigger in brackets: each must be found as marked. */
  readonly finds: readonly string[];
  /** Sentences that report no event of this kind. */
  readonly skips: readonly string[];
}

interface EventKindDefinition<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly happens: 'once' | 'often';
  /** Name of the wording → its notation (see `phrase.ts`), alone or with options. */
  readonly triggers: Readonly<Record<string, string | readonly [string, TriggerOptions]>>;
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}

/** Compiles a kind's definition. Throws if a notation names an unknown class. */
export function eventKind<const Name extends string>(definition: EventKindDefinition<Name>): EventKind<Name> {
  const triggers = Object.entries(definition.triggers).map(([name, value]): Trigger => {
    const [notation, options] = typeof value === 'string' ? [value, {} as TriggerOptions] : value;
    return {
      name,
      pattern: compile(notation),
      voice: options.voice ?? 'active',
      by: options.by ?? null,
      follows: options.follows ?? null,
      gives: options.gives ?? false,
      alters: options.alters ?? false,
      status: options.status ?? null,
      outcome: options.outcome ?? null,
      beside: options.beside === undefined ? null : compile(options.beside),
      unless: options.unless === undefined ? null : compile(options.unless),
    };
  });
  return { ...definition, triggers };
}
