import { useState } from 'react';
import type { CaseEvent } from '../../casefile/schema.ts';
import { oneLine } from '../../words/one-line.ts';
import { useCase } from '../frame/case.ts';
import { typedDate } from '../model/typed.ts';
import { kindChoices, outcomeChoices, partyChoices, proceedingChoices, statusChoices, unchosen } from './choices.ts';
import type { Asked } from './decision-form.tsx';
import { DateField, SelectField, TextField } from './field.tsx';

/** An entry as it is typed. */
interface Typed {
  readonly kind: string;
  readonly date: string;
  readonly status: string;
  readonly outcome: string;
  readonly proceeding: string;
  readonly summary: string;
  /** Ids of the parties that acted and were acted upon; empty for nobody. */
  readonly who: string;
  readonly whom: string;
}

/** What was typed, as a request takes it. */
type Read = Pick<CaseEvent, 'kind' | 'date' | 'status' | 'outcome' | 'proceeding' | 'summary' | 'participants'>;

interface TypedEntry {
  readonly typed: Typed;
  readonly set: (change: Partial<Typed>) => void;
  /** What is wrong with it, else what it says. */
  readonly read: () => Extract<Asked, { readonly problem: string }> | Read;
}

/** An entry that somebody types, with what is offered at the start. */
export function useTypedEntry({
  date,
  proceeding,
  summary,
}: Pick<Typed, 'date' | 'summary'> & { readonly proceeding: string | null }): TypedEntry {
  const { matter } = useCase();
  const [typed, setTyped] = useState<Typed>(() => ({
    kind: '',
    date,
    status: 'occurred',
    outcome: '',
    proceeding: proceeding !== null && matter?.proceeding.has(proceeding) ? proceeding : '',
    summary,
    who: '',
    whom: '',
  }));
  return {
    typed,
    set: (change) => setTyped((before) => ({ ...before, ...change })),
    read: () => {
      const read = typedDate(typed.date);
      const line = oneLine(typed.summary);
      if (typed.kind === '') return { problem: 'Choose what kind of event it is.', at: 'kind' };
      if ('problem' in read) return { ...read, at: 'date' };
      if (line === '') return { problem: 'Say in a line what happened.', at: 'summary' };
      return {
        kind: typed.kind as CaseEvent['kind'],
        date: read.edtf,
        status: typed.status as CaseEvent['status'],
        outcome: typed.outcome === '' ? null : (typed.outcome as CaseEvent['outcome']),
        proceeding: typed.proceeding === '' ? null : typed.proceeding,
        summary: line,
        participants: [
          ...(typed.who === '' ? [] : [{ party: typed.who, role: 'agent' as const }]),
          ...(typed.whom === '' ? [] : [{ party: typed.whom, role: 'patient' as const }]),
        ],
      };
    },
  };
}

const nobody = { value: '', label: 'Nobody named' };

/** The controls of an entry that somebody types. */
export function EntryFields({ of: { typed, set }, dateHint }: { of: TypedEntry; dateHint?: React.ReactNode }) {
  const { matter } = useCase();
  return (
    <>
      <SelectField
        label="Kind"
        name="kind"
        value={typed.kind}
        choices={[unchosen, ...kindChoices]}
        onChange={(kind) => set({ kind })}
      />
      <TextField
        label="Headline"
        name="summary"
        rows={2}
        value={typed.summary}
        onChange={(summary) => set({ summary })}
      />
      <DateField value={typed.date} onChange={(date) => set({ date })} />
      {dateHint}
      {matter !== null && matter.matter.parties.length > 0 && (
        <div className="field-row">
          {(['who', 'whom'] as const).map((part) => (
            <SelectField
              key={part}
              label={part === 'who' ? 'Who' : 'Whom'}
              name={part}
              value={typed[part]}
              choices={[nobody, ...partyChoices(matter.matter)]}
              onChange={(party) => set({ [part]: party })}
            />
          ))}
        </div>
      )}
      <div className="field-row">
        <SelectField
          label="Status"
          name="status"
          value={typed.status}
          choices={statusChoices}
          onChange={(status) => set({ status })}
        />
        <SelectField
          label="Outcome"
          name="outcome"
          value={typed.outcome}
          choices={outcomeChoices}
          onChange={(outcome) => set({ outcome })}
        />
      </div>
      {matter !== null && (
        <SelectField
          label="Proceeding"
          name="proceeding"
          value={typed.proceeding}
          choices={proceedingChoices(matter.matter)}
          onChange={(proceeding) => set({ proceeding })}
        />
      )}
    </>
  );
}
