import { useState } from 'react';
import type { Amount, CaseEvent, CorrectedField } from '../../casefile/schema.ts';
import { oneLine } from '../../words/one-line.ts';
import { typedAmount, typedDate } from '../model/typed.ts';
import { fateChoices, kindChoices, outcomeChoices, statusChoices } from './choices.ts';
import { type Asked, DecisionForm } from './decision-form.tsx';
import { AmountField, DateField, SelectField, TextField } from './field.tsx';

/** A field that is set by one value. */
export type TypedField = Exclude<CorrectedField, 'participants'>;

/** Sets one field of an entry by hand. */
export function CorrectForm({ event, field, close }: { event: CaseEvent; field: TypedField; close: () => void }) {
  const [value, setValue] = useState(() => typedValue(event, field));
  const [currency, setCurrency] = useState(event.amount?.currency ?? 'USD');
  return (
    <DecisionForm
      opens={field}
      title={field === 'fate' ? 'What became of it' : `Correct the ${field}`}
      submit="Correct"
      close={close}
      ask={() => asked(event, field, value, currency)}
    >
      {field === 'kind' && (
        <SelectField label="Kind" name="kind" value={value} choices={kindChoices} onChange={setValue} />
      )}
      {field === 'status' && (
        <SelectField label="Status" name="status" value={value} choices={statusChoices} onChange={setValue} />
      )}
      {field === 'outcome' && (
        <SelectField label="Outcome" name="outcome" value={value} choices={outcomeChoices} onChange={setValue} />
      )}
      {field === 'fate' && (
        <SelectField
          label="What became of it"
          name="fate"
          value={value}
          choices={fateChoices(event)}
          onChange={setValue}
        />
      )}
      {field === 'date' && <DateField value={value} onChange={setValue} />}
      {field === 'amount' && (
        <AmountField
          value={value}
          currency={currency}
          onChange={(next, of) => {
            setValue(next);
            setCurrency(of);
          }}
        />
      )}
      {field === 'summary' && <TextField label="Headline" name="summary" rows={3} value={value} onChange={setValue} />}
    </DecisionForm>
  );
}

function typedValue(event: CaseEvent, field: TypedField): string {
  switch (field) {
    case 'amount':
      return event.amount === null ? '' : String(event.amount.value);
    case 'fate':
      return fateChoices(event).some(({ value }) => value === event.fate) ? (event.fate ?? '') : '';
    default:
      return event[field] ?? '';
  }
}

function asked(event: CaseEvent, field: TypedField, typed: string, currency: string): Asked {
  const to = (value: string | Amount | null): Asked => ({
    decision: { act: 'correct', entry: event.id, field, value },
    line: field === 'fate' ? `Said what became of it: ${event.summary}` : `Corrected the ${field}: ${event.summary}`,
  });
  switch (field) {
    case 'date': {
      const read = typedDate(typed);
      return 'problem' in read ? { ...read, at: 'date' } : to(read.edtf);
    }
    case 'amount': {
      const read = typedAmount(typed);
      if ('problem' in read) return { ...read, at: 'amount' };
      return to(read.value === null ? null : { value: read.value, currency: read.currency ?? currency });
    }
    case 'outcome':
    case 'fate':
      return to(typed === '' ? null : typed);
    case 'summary': {
      const line = oneLine(typed);
      return line === '' ? { problem: 'Say in a line what happened.', at: 'summary' } : to(line);
    }
    default:
      return to(typed);
  }
}
