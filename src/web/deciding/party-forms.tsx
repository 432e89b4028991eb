import { useState } from 'react';
import type { Party, Proceeding } from '../../casefile/schema.ts';
import { oneLine } from '../../words/one-line.ts';
import { shownText } from '../../words/shown-text.ts';
import { useMatter } from '../frame/case.ts';
import { partyChoices, partyKindChoices, partyRoleChoices, proceedingChoices, unchosen } from './choices.ts';
import { DecisionForm } from './decision-form.tsx';
import { LineField, SelectField, TextField } from './field.tsx';

interface Props {
  readonly party: Party;
  readonly close: () => void;
}

/** Gives a party another name. */
export function NameForm({ party, close }: Props) {
  const { matter } = useMatter();
  const [name, setName] = useState(party.name);
  return (
    <DecisionForm
      opens="name"
      title={`Rename ${shownText(party.name)}`}
      submit="Rename"
      close={close}
      note="What it was read as stays among its other names."
      ask={() => {
        const value = oneLine(name);
        if (value === '') return { problem: 'Write the name.', at: 'name' };
        if (value === party.name) return { problem: 'That is its name already.', at: 'name' };
        return {
          decision: { act: 'correct-party', matter: matter.id, party: party.id, field: 'name', value },
          line: `Renamed: ${value}`,
        };
      }}
    >
      <LineField label="Name" name="name" value={name} onChange={setName} />
    </DecisionForm>
  );
}

export function KindForm({ party, close }: Props) {
  const { matter } = useMatter();
  const [kind, setKind] = useState<string>(party.kind);
  return (
    <DecisionForm
      opens="party-kind"
      title={`What ${shownText(party.name)} is`}
      submit="Correct"
      close={close}
      ask={() => ({
        decision: { act: 'correct-party', matter: matter.id, party: party.id, field: 'kind', value: kind },
        line: `Kind set: ${shownText(party.name)}`,
      })}
    >
      <SelectField label="Kind" name="kind" value={kind} choices={partyKindChoices} onChange={setKind} />
    </DecisionForm>
  );
}

export function AliasesForm({ party, close }: Props) {
  const { matter } = useMatter();
  const [names, setNames] = useState(party.aliases.join('\n'));
  return (
    <DecisionForm
      opens="aliases"
      title={`Other names of ${shownText(party.name)}`}
      submit="Correct"
      close={close}
      ask={() => ({
        decision: {
          act: 'correct-party',
          matter: matter.id,
          party: party.id,
          field: 'aliases',
          value: names
            .split('\n')
            .map(oneLine)
            .filter((name) => name !== ''),
        },
        line: `Other names set: ${shownText(party.name)}`,
      })}
    >
      <TextField label="Other names, a line each" name="aliases" rows={4} value={names} onChange={setNames} />
    </DecisionForm>
  );
}

/** Gives a party its role in one of the proceedings. */
export function RolesForm({ party, close }: Props) {
  const { matter } = useMatter();
  const held = (of: Proceeding | undefined) => of?.parties.find((each) => each.party === party.id)?.role ?? '';
  const roles = matter.proceedings.filter((of) => held(of) !== '');
  const [only, another] = roles.length > 0 ? roles : matter.proceedings;
  const first = another === undefined ? only : undefined;
  const [proceeding, setProceeding] = useState(first?.id ?? '');
  const [role, setRole] = useState<string>(held(first));
  const choices = proceedingChoices(matter).filter(({ value }) => value !== '');
  return (
    <DecisionForm
      opens="roles"
      title={`Role of ${shownText(party.name)}`}
      submit="Set the role"
      close={close}
      ask={() =>
        proceeding === ''
          ? {
              problem: choices.length === 0 ? 'There is no proceeding to have a role in.' : 'Choose the proceeding.',
              at: 'proceeding',
            }
          : {
              decision: {
                act: 'role',
                matter: matter.id,
                party: party.id,
                proceeding,
                role: role === '' ? null : (role as Proceeding['parties'][number]['role']),
              },
              line: `Role set: ${shownText(party.name)}`,
            }
      }
    >
      <SelectField
        label="Proceeding"
        name="proceeding"
        value={proceeding}
        choices={[unchosen, ...choices]}
        onChange={(next) => {
          setProceeding(next);
          setRole(held(matter.proceedings.find(({ id }) => id === next)));
        }}
      />
      <SelectField label="Role" name="role" value={role} choices={partyRoleChoices} onChange={setRole} />
    </DecisionForm>
  );
}

/** Takes another party for the same as this one. */
export function MergePartiesForm({ party, close }: Props) {
  const { matter } = useMatter();
  const [other, setOther] = useState('');
  const choices = partyChoices(matter).filter(({ value }) => value !== party.id);
  return (
    <DecisionForm
      opens="merge-parties"
      title={`Who is the same as ${shownText(party.name)}?`}
      submit="Merge"
      close={close}
      note="Both become one, under this name."
      ask={() =>
        other === ''
          ? { problem: 'Choose who is the same.', at: 'other' }
          : {
              decision: { act: 'merge-parties', matter: matter.id, party: party.id, others: [other] },
              line: `Merged into ${shownText(party.name)}`,
            }
      }
    >
      <SelectField
        label="Other party"
        name="other"
        value={other}
        choices={[unchosen, ...choices]}
        onChange={setOther}
      />
    </DecisionForm>
  );
}
