import type { CaseEvent, Matter } from '../../casefile/schema.ts';
import { partChoices, partyChoices, unchosen } from './choices.ts';
import type { Asked } from './decision-form.tsx';

type Part = CaseEvent['participants'][number];

/** Somebody who took part, as it is typed: empty is what nobody has chosen yet. */
export interface TypedPart {
  readonly party: string;
  readonly role: string;
}

/** What was typed as a request takes it, or what is still to be chosen. */
export function readParts(typed: readonly TypedPart[]): Extract<Asked, { readonly problem: string }> | Part[] {
  if (typed.some(({ party }) => party === ''))
    return { problem: 'Choose who took part, or take the line out.', at: 'party' };
  if (typed.some(({ role }) => role === '')) return { problem: 'Choose what part each of them had.', at: 'part' };
  return typed.map(({ party, role }) => ({ party, role: role as Part['role'] }));
}

/** Everybody who took part in an entry, a line each, and how; none is preset. */
export function PartRows({
  of,
  parts,
  onChange,
}: {
  of: Pick<Matter, 'parties'>;
  parts: readonly TypedPart[];
  onChange: (parts: readonly TypedPart[]) => void;
}) {
  const parties = [unchosen, ...partyChoices(of)];
  const roles = [unchosen, ...partChoices];
  const put = (place: number, change: Partial<TypedPart>) =>
    onChange(parts.map((each, at) => (at === place ? { ...each, ...change } : each)));
  return (
    <>
      <ul className="parts" aria-label="Everybody who took part">
        {parts.map(({ party, role }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and keep their order
          <li key={place}>
            <Choosing
              label={`Who, ${place + 1}`}
              name="party"
              value={party}
              choices={parties}
              onChange={(value) => put(place, { party: value })}
            />
            <Choosing
              label={`Part, ${place + 1}`}
              name="part"
              value={role}
              choices={roles}
              onChange={(value) => put(place, { role: value })}
            />
            <button
              type="button"
              className="quiet"
              aria-label={`Take ${place + 1} out`}
              onClick={() => onChange(parts.filter((_, at) => at !== place))}
            >
              Take out
            </button>
          </li>
        ))}
      </ul>
      {parts.length === 0 && <p className="hint">Nobody is named.</p>}
      {of.parties.length > 0 && (
        <p>
          <button type="button" onClick={() => onChange([...parts, { party: '', role: '' }])}>
            Somebody else took part
          </button>
        </p>
      )}
    </>
  );
}

function Choosing({
  label,
  name,
  value,
  choices,
  onChange,
}: {
  label: string;
  name: string;
  value: string;
  choices: readonly (typeof unchosen)[];
  onChange: (value: string) => void;
}) {
  return (
    <select aria-label={label} name={name} value={value} onChange={({ target }) => onChange(target.value)}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
