import { useState } from 'react';
import type { SpeakerDecided } from '../../casefile/schema.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDecide } from '../data/index.ts';
import { useMatter } from '../frame/case.ts';
import { partyChoices } from './choices.ts';
import { DecidedBy } from './decided-by.tsx';
import { DecisionForm } from './decision-form.tsx';
import { SelectField } from './field.tsx';

/** Who said the words, as a person can say: all printings of them at once. */
export function Speaker({
  speaker,
  said,
  decided,
}: {
  /** `Party.id`. */
  speaker: string | null;
  said: readonly { readonly document: string; readonly start: number; readonly end: number }[];
  decided: SpeakerDecided | undefined;
}) {
  const { canDecide } = useDecide();
  const { matter, party } = useMatter();
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState(speaker ?? '');
  const instead = decided === undefined || decided.instead === null ? null : party.get(decided.instead)?.name;
  return (
    <>
      {decided !== undefined && (
        <span className="instead">
          Speaker named by hand; the program had{' '}
          {instead === null || instead === undefined ? 'nobody' : <s>{shownText(instead)}</s>}.{' '}
          <DecidedBy decision={decided.decision} what="named the speaker" />
        </span>
      )}
      {canDecide && !open && (
        <button type="button" className="quiet correct" data-opens="speaker" onClick={() => setOpen(true)}>
          Change the speaker
        </button>
      )}
      {canDecide && open && (
        <DecisionForm
          opens="speaker"
          title="Who said it?"
          submit="Name the speaker"
          close={() => setOpen(false)}
          ask={() => ({
            decision: {
              act: 'speaker',
              matter: matter.id,
              said: said.map(({ document, start, end }) => ({ document, start, end })),
              party: to === '' ? null : to,
            },
            line: 'Named the speaker',
          })}
        >
          <SelectField
            label="Speaker"
            name="speaker"
            value={to}
            choices={[{ value: '', label: 'Not known' }, ...partyChoices(matter)]}
            onChange={setTo}
          />
        </DecisionForm>
      )}
    </>
  );
}
