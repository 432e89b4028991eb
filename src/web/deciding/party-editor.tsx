import { useId, useState } from 'react';
import type { Party } from '../../casefile/schema.ts';
import { shownText } from '../../words/shown-text.ts';
import { type Decision, useDecide } from '../data/index.ts';
import { useMatter } from '../frame/case.ts';
import { DecidedBy } from './decided-by.tsx';
import { closeForm, openForm, type PartyFormName, partyPlace, useOpenForm } from './open-form.ts';
import { AliasesForm, KindForm, MergePartiesForm, NameForm, RolesForm } from './party-forms.tsx';
import { partyInstead } from './party-instead.ts';
import { ReassignForm } from './reassign-form.tsx';

const opening: readonly (readonly [PartyFormName, string])[] = [
  ['name', 'Rename'],
  ['party-kind', 'Kind'],
  ['aliases', 'Other names'],
  ['roles', 'Roles'],
  ['mentions', 'Mentions'],
  ['merge-parties', 'Merge …'],
];

/** What persons set on a party, and all that can be decided on it. */
export function PartyEditor({ party }: { party: Party }) {
  const { canDecide, decide } = useDecide();
  const { matter } = useMatter();
  const [shown, setShown] = useState(false);
  const id = useId();
  const open = useOpenForm(partyPlace(party.id));
  const act = (decision: Decision, line: string) => void decide(decision, line);
  const at = { matter: matter.id, party: party.id };
  const initials = party.decided?.some(({ field }) => field === 'initials') ?? false;
  return (
    <>
      {(party.decided ?? []).map((each) => (
        <p key={`${each.field}:${each.proceeding ?? ''}`} className="instead">
          {partyInstead(each, matter)} <DecidedBy decision={each.decision} what={`${each.field} of ${party.name}`} />
        </p>
      ))}
      {canDecide && (
        <fieldset className="party-editor" aria-label={`Correct ${party.name}`}>
          <p className="buttons">
            <button
              type="button"
              className="quiet correct"
              aria-expanded={shown}
              aria-label={`Correct ${party.name}`}
              onClick={() => setShown(!shown)}
            >
              Correct
            </button>
            {shown && (
              <>
                {opening.map(([form, label]) => (
                  <button
                    key={form}
                    type="button"
                    data-opens={form}
                    aria-expanded={open === form}
                    onClick={() => openForm(partyPlace(party.id), form)}
                  >
                    {label}
                  </button>
                ))}
                {!initials && (
                  <button
                    type="button"
                    aria-describedby={`${id}-initials`}
                    onClick={() =>
                      act(
                        { act: 'correct-party', ...at, field: 'initials', value: true },
                        `Shown by initials: ${shownText(party.name)}`,
                      )
                    }
                  >
                    Initials only
                  </button>
                )}
                <button
                  type="button"
                  aria-describedby={`${id}-drop`}
                  onClick={() => act({ act: 'drop-party', ...at }, `Dropped: ${shownText(party.name)}`)}
                >
                  Drop
                </button>
              </>
            )}
          </p>
          {shown && (
            <>
              {!initials && (
                <p className="hint" id={`${id}-initials`}>
                  Initials only: for victims and minors, in every line that the program writes, here and in exports.
                </p>
              )}
              <p className="hint" id={`${id}-drop`}>
                Drop: its entries stay and name it no more. It can be undone under History.
              </p>
            </>
          )}
          {open === 'name' && <NameForm party={party} close={closeForm} />}
          {open === 'party-kind' && <KindForm party={party} close={closeForm} />}
          {open === 'aliases' && <AliasesForm party={party} close={closeForm} />}
          {open === 'roles' && <RolesForm party={party} close={closeForm} />}
          {open === 'merge-parties' && <MergePartiesForm party={party} close={closeForm} />}
          {open === 'mentions' && <ReassignForm party={party} close={closeForm} />}
        </fieldset>
      )}
    </>
  );
}
