import { useState } from 'react';
import type { Proceeding } from '../../casefile/schema.ts';
import { shortDateWords } from '../../words/dates.ts';
import { oneLine } from '../../words/one-line.ts';
import { shownText } from '../../words/shown-text.ts';
import { claimWord } from '../entry/claim-word.ts';
import { useMatter } from '../frame/case.ts';
import { typedDate } from '../model/typed.ts';
import { notRelated, proceedingChoices, proceedingKindChoices, relationChoices, unchosen } from './choices.ts';
import { type Asked, DecisionForm } from './decision-form.tsx';
import { DateField, LineField, SelectField, TextField } from './field.tsx';
import type { ProceedingField } from './open-form.ts';

interface Props {
  readonly proceeding: Proceeding;
  readonly close: () => void;
}

const names: { readonly [field in ProceedingField]: string } = {
  label: 'Name',
  caption: 'Caption',
  kind: 'Kind',
  court: 'Court',
  docketNumber: 'Number',
  filed: 'Filing day',
  claims: 'Claims',
};

/** What can be set on a proceeding by hand, in the order in which it is offered. */
export const proceedingFields = Object.keys(names) as readonly ProceedingField[];

/** What a reader calls a field of a proceeding of the kind. */
export const fieldName = (field: ProceedingField, kind: Proceeding['kind']): string =>
  field === 'claims' ? claimWord(kind).many : names[field];

/** Sets one field of a proceeding by hand. */
export function ProceedingFieldForm({ proceeding, field, close }: Props & { readonly field: ProceedingField }) {
  const { matter } = useMatter();
  const [value, setValue] = useState(() => typedValue(proceeding, field));
  const name = fieldName(field, proceeding.kind);
  return (
    <DecisionForm
      opens={`case-${field}`}
      title={`${name} of ${shownText(proceeding.label)}`}
      submit="Correct"
      close={close}
      ask={() => {
        const read = readValue(field, value);
        if ('problem' in read) return read;
        return {
          decision: {
            act: 'correct-proceeding',
            matter: matter.id,
            proceeding: proceeding.id,
            field,
            value: read.value,
          },
          line: `${name} set: ${shownText(proceeding.label)}`,
        };
      }}
    >
      {field === 'kind' ? (
        <SelectField label={name} name="kind" value={value} choices={proceedingKindChoices} onChange={setValue} />
      ) : field === 'filed' ? (
        <DateField value={value} onChange={setValue} />
      ) : field === 'claims' ? (
        <TextField label={`${name}, a line each`} name="claims" rows={4} value={value} onChange={setValue} />
      ) : (
        <LineField label={name} name={field} value={value} onChange={setValue} />
      )}
    </DecisionForm>
  );
}

function typedValue(proceeding: Proceeding, field: ProceedingField): string {
  const value = proceeding[field];
  return value === null ? '' : typeof value === 'string' ? value : value.join('\n');
}

function readValue(
  field: ProceedingField,
  typed: string,
): { readonly value: string | null | string[] } | Extract<Asked, { readonly problem: string }> {
  if (field === 'claims')
    return {
      value: typed
        .split('\n')
        .map(oneLine)
        .filter((claim) => claim !== ''),
    };
  if (field === 'filed') {
    const read = typedDate(typed);
    return 'problem' in read ? { ...read, at: 'date' } : { value: read.edtf };
  }
  const line = oneLine(typed);
  if (line === '' && field === 'label') return { problem: 'Write the name.', at: 'label' };
  return { value: line === '' ? null : line };
}

/** What a claim can be said to stand at, offered while it is typed. */
const claimStandings = [
  'Pending.',
  'Dismissed.',
  'Withdrawn.',
  'Settled.',
  'Decided for the plaintiff.',
  'Decided for the defendant.',
];
const chargeStandings = ['Pending.', 'Dismissed.', 'Convicted.', 'Acquitted.', 'Pleaded guilty.'];

/** Says where one of the claims stands; nothing leaves it to the entries. */
export function ClaimForm({ proceeding, close }: Props) {
  const { matter } = useMatter();
  const { one } = claimWord(proceeding.kind);
  const standing = (claim: string) => proceeding.claimPostures.find((each) => each.claim === claim)?.posture ?? '';
  const [only, another] = proceeding.claims;
  const [claim, setClaim] = useState(another === undefined ? (only ?? '') : '');
  const [posture, setPosture] = useState(standing(claim));
  return (
    <DecisionForm
      opens="claim-posture"
      title={`Where a ${one.toLowerCase()} of ${shownText(proceeding.label)} stands`}
      submit="Correct"
      close={close}
      note="Left empty, it stands where the entries leave it."
      ask={() => {
        if (claim === '') return { problem: `Choose the ${one.toLowerCase()}.`, at: 'claim' };
        const line = oneLine(posture);
        return {
          decision: {
            act: 'correct-proceeding',
            matter: matter.id,
            proceeding: proceeding.id,
            field: 'claimPosture',
            claim,
            value: line === '' ? null : line,
          },
          line: `Said where it stands: ${shownText(claim)}`,
        };
      }}
    >
      <SelectField
        label={one}
        name="claim"
        value={claim}
        choices={[unchosen, ...proceeding.claims.map((value) => ({ value, label: shownText(value) }))]}
        onChange={(next) => {
          setClaim(next);
          setPosture(standing(next));
        }}
      />
      <LineField
        label="It stands"
        name="posture"
        value={posture}
        offered={proceeding.kind === 'criminal' ? chargeStandings : claimStandings}
        onChange={setPosture}
      />
    </DecisionForm>
  );
}

/** Takes another proceeding for the same as this one. */
export function MergeProceedingsForm({ proceeding, close }: Props) {
  const { matter } = useMatter();
  const [other, setOther] = useState('');
  return (
    <DecisionForm
      opens="merge-proceedings"
      title={`Which proceeding is the same as ${shownText(proceeding.label)}?`}
      submit="Merge"
      close={close}
      note="Both become one, under this name."
      ask={() =>
        other === ''
          ? { problem: 'Choose the proceeding that is the same.', at: 'other' }
          : {
              decision: {
                act: 'merge-proceedings',
                matter: matter.id,
                proceeding: proceeding.id,
                others: [other],
              },
              line: `Merged into ${shownText(proceeding.label)}`,
            }
      }
    >
      <OtherProceeding of={proceeding} value={other} onChange={setOther} />
    </DecisionForm>
  );
}

/** Says how a proceeding stands to another. */
export function RelateForm({ proceeding, close }: Props) {
  const { matter } = useMatter();
  const [other, setOther] = useState('');
  const [relation, setRelation] = useState('');
  return (
    <DecisionForm
      opens="relate"
      title={`How ${shownText(proceeding.label)} stands to another proceeding`}
      submit="Relate"
      close={close}
      ask={() => {
        if (relation === '') return { problem: 'Choose how it stands to the other.', at: 'relation' };
        if (other === '') return { problem: 'Choose the other proceeding.', at: 'other' };
        return {
          decision: {
            act: 'relate',
            matter: matter.id,
            proceeding: proceeding.id,
            to: other,
            relation: relation === notRelated ? null : (relation as Proceeding['relations'][number]['relation']),
          },
          line: `${relation === notRelated ? 'No longer related' : 'Related'}: ${shownText(proceeding.label)}`,
        };
      }}
    >
      <SelectField label="It is" name="relation" value={relation} choices={relationChoices} onChange={setRelation} />
      <OtherProceeding of={proceeding} value={other} onChange={setOther} />
    </DecisionForm>
  );
}

function OtherProceeding({
  of,
  value,
  onChange,
}: {
  of: Proceeding;
  value: string;
  onChange: (value: string) => void;
}) {
  const { matter } = useMatter();
  const others = proceedingChoices(matter).filter((one) => one.value !== '' && one.value !== of.id);
  return (
    <SelectField
      label="Other proceeding"
      name="other"
      value={value}
      choices={[unchosen, ...others]}
      onChange={onChange}
    />
  );
}

/** Makes a proceeding: of entries of another one, which it leaves, or of none. */
export function NewProceedingForm({ from, close }: { from: Proceeding | null; close: () => void }) {
  const { matter } = useMatter();
  const [label, setLabel] = useState('');
  const [kind, setKind] = useState<string>(from?.kind ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const own = from === null ? [] : matter.events.filter(({ proceeding }) => proceeding === from.id);
  return (
    <DecisionForm
      opens={from === null ? 'add-proceeding' : 'split-proceeding'}
      title={from === null ? 'Add a proceeding' : `Split ${shownText(from.label)}`}
      submit={from === null ? 'Add' : 'Split'}
      close={close}
      note={
        from === null
          ? 'Until an entry with a source is moved to it, it is marked “by hand, no source” everywhere.'
          : 'The entries you choose become the new proceeding.'
      }
      ask={() => {
        const name = oneLine(label);
        if (from !== null && chosen.size === 0) return { problem: 'Choose the entries that leave.', at: 'leaving' };
        if (name === '') return { problem: 'Write the name of the new proceeding.', at: 'label' };
        if (kind === '') return { problem: 'Choose what kind of proceeding it is.', at: 'kind' };
        return {
          decision: {
            act: 'add-proceeding',
            matter: matter.id,
            label: name,
            kind: kind as Proceeding['kind'],
            entries: [...chosen],
          },
          line: `Added the proceeding ${name}`,
        };
      }}
    >
      {own.length > 0 && (
        <ul className="choosing">
          {own.map(({ id, summary, date }) => (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  name="leaving"
                  checked={chosen.has(id)}
                  onChange={({ target }) => {
                    const next = new Set(chosen);
                    if (target.checked) next.add(id);
                    else next.delete(id);
                    setChosen(next);
                  }}
                />
                <span className="said">
                  <span className="sentence">{shownText(summary)}</span>
                  <span className="source">{date === null ? 'No date' : shortDateWords(date)}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <LineField label="Name of the new proceeding" name="label" value={label} onChange={setLabel} />
      <SelectField
        label="Kind"
        name="kind"
        value={kind}
        choices={[unchosen, ...proceedingKindChoices]}
        onChange={setKind}
      />
    </DecisionForm>
  );
}
