import { useId } from 'react';
import { dateWords } from '../../words/dates.ts';
import { moneyWords } from '../../words/money.ts';
import { currencies, typedAmount, typedDate } from '../model/typed.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

export function SelectField({
  label,
  name,
  value,
  choices,
  onChange,
}: {
  label: string;
  name: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </p>
  );
}

/** A date as it is typed, and beneath it what it says. */
export function DateField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const id = useId();
  const read = typedDate(value);
  return (
    <div className="field">
      <label htmlFor={id}>Date</label>
      <input
        id={id}
        name="date"
        value={value}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-says ${id}-help`}
        aria-invalid={'problem' in read}
        onChange={(event) => onChange(event.target.value)}
      />
      <output id={`${id}-says`} htmlFor={id} className={'problem' in read ? 'says problem' : 'says'}>
        {'problem' in read ? read.problem : read.edtf === null ? 'No date' : dateWords(read.edtf)}
      </output>
      <details className="date-help" id={`${id}-help`}>
        <summary>How to write a date</summary>
        <dl>
          {dateForms.map(([form, meaning]) => (
            <div key={form}>
              <dt>
                <code>{form}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p>
          Dates are EDTF (ISO 8601-2). English works too: <i>12 July 2023</i>, <i>about March 2023</i>, <i>by 2019</i>.
        </p>
      </details>
    </div>
  );
}

const dateForms = [
  ['2023-07-12', 'a day'],
  ['2023-07', 'a month'],
  ['2023', 'a year'],
  ['199X', 'the 1990s'],
  ['2023-22', 'summer 2023 (21 spring to 24 winter)'],
  ['2023-05~', 'about May 2023'],
  ['2023-05?', 'perhaps May 2023'],
  ['2022/2023', 'from 2022 to 2023'],
  ['../2019', 'by 2019'],
  ['2020-05/..', 'since May 2020'],
] as const;

/** A sum as it is typed with its currency, and beneath it what it says. */
export function AmountField({
  value,
  currency,
  onChange,
}: {
  value: string;
  currency: string;
  onChange: (value: string, currency: string) => void;
}) {
  const id = useId();
  const read = typedAmount(value);
  const says =
    'problem' in read
      ? read.problem
      : read.value === null
        ? 'No amount'
        : moneyWords({ value: read.value, currency: read.currency ?? currency });
  const others = currencies.some((each) => each === currency) ? currencies : [currency, ...currencies];
  return (
    <div className="field">
      <label htmlFor={id}>Amount</label>
      <span className="amount">
        <input
          id={id}
          name="amount"
          value={value}
          autoComplete="off"
          inputMode="text"
          aria-describedby={`${id}-says`}
          aria-invalid={'problem' in read}
          onChange={(event) => {
            const next = typedAmount(event.target.value);
            onChange(event.target.value, 'problem' in next ? currency : (next.currency ?? currency));
          }}
        />
        <select
          aria-label="Currency"
          name="currency"
          value={currency}
          onChange={(event) => onChange(value, event.target.value)}
        >
          {others.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </span>
      <output id={`${id}-says`} htmlFor={id} className={'problem' in read ? 'says problem' : 'says'}>
        {says}
      </output>
    </div>
  );
}

/** One line of text. */
export function LineField({
  label,
  name,
  value,
  offered = [],
  onChange,
}: {
  label: string;
  name: string;
  value: string;
  /** Lines that can be chosen while one types. */
  offered?: readonly string[];
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        value={value}
        autoComplete="off"
        list={offered.length === 0 ? undefined : `${id}-offered`}
        onChange={(event) => onChange(event.target.value)}
      />
      {offered.length > 0 && (
        <datalist id={`${id}-offered`}>
          {offered.map((line) => (
            <option key={line} value={line} />
          ))}
        </datalist>
      )}
    </p>
  );
}

export function TextField({
  label,
  name,
  value,
  rows,
  onChange,
}: {
  label: string;
  name: string;
  value: string;
  rows: number;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} name={name} rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
    </p>
  );
}
