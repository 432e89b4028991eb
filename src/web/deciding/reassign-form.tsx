import { useState } from 'react';
import type { Party } from '../../casefile/schema.ts';
import { sourceName } from '../../document/citations.ts';
import { oneLine } from '../../words/one-line.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDocument } from '../data/index.ts';
import { useCase, useMatter } from '../frame/case.ts';
import { partyChoices, partyKindChoices, unchosen } from './choices.ts';
import { type Asked, DecisionForm } from './decision-form.tsx';
import { LineField, SelectField } from './field.tsx';

/** Code units shown on each side of a mention. */
const around = 50;

/** Somebody new, or nobody, beside the parties that there are. */
const someoneNew = '+';
const nobody = '-';

/** Says that some mentions of a party mean somebody else: another party, a new one, or nobody. */
export function ReassignForm({ party, close }: { party: Party; close: () => void }) {
  const { matter } = useMatter();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [to, setTo] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState('');
  const choices = partyChoices(matter).filter(({ value }) => value !== party.id);
  const ask = (): Asked => {
    const mentions = party.mentions.filter((one) => chosen.has(keyOf(one)));
    if (mentions.length === 0) return { problem: 'Choose the mentions that mean somebody else.', at: 'mention' };
    if (to === '') return { problem: 'Say whom they mean.', at: 'to' };
    const given = oneLine(name);
    if (to === someoneNew && given === '') return { problem: 'Write the name.', at: 'name' };
    if (to === someoneNew && kind === '') return { problem: 'Choose what they are.', at: 'kind' };
    const at = { matter: matter.id, mentions };
    return {
      decision:
        to === someoneNew
          ? { act: 'add-party', ...at, name: given, kind: kind as Party['kind'] }
          : { act: 'reassign', ...at, party: party.id, to: to === nobody ? null : to },
      line: `Mentions given to another: ${shownText(party.name)}`,
    };
  };
  return (
    <DecisionForm
      opens="mentions"
      title={`These mentions are not ${shownText(party.name)}`}
      submit="Give to another"
      close={close}
      ask={ask}
    >
      <Mentions party={party} chosen={chosen} choose={setChosen} />
      <SelectField
        label="They mean"
        name="to"
        value={to}
        choices={[
          unchosen,
          { value: someoneNew, label: 'Somebody who is not in the list' },
          { value: nobody, label: 'No party' },
          ...choices,
        ]}
        onChange={setTo}
      />
      {to === someoneNew && (
        <>
          <LineField label="Name" name="name" value={name} onChange={setName} />
          <SelectField
            label="Kind"
            name="kind"
            value={kind}
            choices={[unchosen, ...partyKindChoices]}
            onChange={setKind}
          />
        </>
      )}
    </DecisionForm>
  );
}

type Mention = Party['mentions'][number];

const keyOf = ({ document, start, end }: Mention) => `${document} ${start} ${end}`;

/** The mentions of a party, document by document, each with the words around it. */
function Mentions({
  party,
  chosen,
  choose,
}: {
  party: Party;
  chosen: ReadonlySet<string>;
  choose: (next: ReadonlySet<string>) => void;
}) {
  const { index } = useCase();
  const documents = [...new Set(party.mentions.map(({ document }) => document))];
  const [document, setDocument] = useState(documents[0] ?? '');
  const text = useDocument(document === '' ? null : document)?.text ?? null;
  const own = party.mentions.filter((one) => one.document === document);
  const set = (keys: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const key of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    choose(next);
  };
  if (documents.length === 0) return <p className="hint">No document names this party.</p>;
  return (
    <>
      <SelectField
        label="Document"
        name="document"
        value={document}
        choices={documents.map((id) => {
          const head = index.documents.get(id);
          return { value: id, label: head === undefined ? id : shownText(head.title ?? sourceName(head)) };
        })}
        onChange={setDocument}
      />
      <ul className="choosing">
        {own.map((one) => (
          <li key={keyOf(one)}>
            <label>
              <input
                type="checkbox"
                name="mention"
                checked={chosen.has(keyOf(one))}
                onChange={({ target }) => set([keyOf(one)], target.checked)}
              />
              <span className="sentence">{text === null ? '…' : <Around text={text} mention={one} />}</span>
            </label>
          </li>
        ))}
      </ul>
      {own.length > 1 && (
        <p>
          <button type="button" className="quiet" onClick={() => set(own.map(keyOf), true)}>
            All of this document
          </button>
        </p>
      )}
    </>
  );
}

function Around({ text, mention: { start, end } }: { text: string; mention: Mention }) {
  return (
    <>
      … {shownText(oneLine(text.slice(Math.max(0, start - around), start)))}{' '}
      <mark>{shownText(oneLine(text.slice(start, end)))}</mark> {shownText(oneLine(text.slice(end, end + around)))} …
    </>
  );
}
