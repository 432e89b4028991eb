import { useState } from 'react';
import { documentTitle } from '../../document/citations.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDecide } from '../data/index.ts';
import { useReader } from '../frame/reader.ts';
import type { DocumentHead } from '../model/case-index.ts';
import { unchosen } from './choices.ts';
import { DecisionForm } from './decision-form.tsx';
import { SelectField } from './field.tsx';

/** Which matter a document belongs to, with the ways to say otherwise: another one, or a case of its own. */
export function BelongsTo({ document }: { document: DocumentHead }) {
  const { canDecide, decide } = useDecide();
  const { index, href } = useReader();
  const [open, setOpen] = useState(false);
  const { matters } = index.overview;
  const matter = matters.find(({ id }) => id === document.matter);
  const others = matters.filter(({ id }) => id !== document.matter);
  const title = shownText(documentTitle(document));
  const opens = `belongs-${document.id}`;
  return (
    <>
      <p className="imprint belongs">
        {matter === undefined ? (
          'It belongs to no matter. '
        ) : (
          <>
            It belongs to{' '}
            <a
              href={href({
                view: 'chronology',
                matter: matter.id,
                document: null,
                entry: null,
                place: null,
                report: 0,
              })}
            >
              {shownText(matter.title)}
            </a>
            .{' '}
          </>
        )}
        {canDecide && (
          <>
            {(matter === undefined || matter.documents > 1) && (
              <button
                type="button"
                className="quiet"
                aria-label={`Start a matter from this: ${title}`}
                onClick={() =>
                  void decide(
                    { act: 'place', documents: [document.id], matter: null },
                    `A matter is started from ${title}`,
                  )
                }
              >
                Start a matter from this
              </button>
            )}
            {others.length > 0 && (
              <button
                type="button"
                className="quiet"
                data-opens={opens}
                aria-expanded={open}
                aria-label={`Belongs to …: ${title}`}
                onClick={() => setOpen(true)}
              >
                Belongs to …
              </button>
            )}
          </>
        )}
      </p>
      {open && <MatterForm document={document} opens={opens} matters={others} close={() => setOpen(false)} />}
    </>
  );
}

interface MatterFormProps {
  readonly document: DocumentHead;
  readonly opens: string;
  readonly matters: readonly { readonly id: string; readonly title: string }[];
  readonly close: () => void;
}

function MatterForm({ document, opens, matters, close }: MatterFormProps) {
  const [chosen, setChosen] = useState('');
  const title = shownText(documentTitle(document));
  return (
    <DecisionForm
      opens={opens}
      title={`Which matter does ${title} belong to?`}
      submit="It belongs there"
      close={close}
      ask={() => {
        const to = matters.find(({ id }) => id === chosen);
        if (to === undefined) return { problem: 'Choose the matter.', at: 'matter' };
        return {
          decision: { act: 'place', documents: [document.id], matter: to.id },
          line: `${title} belongs to ${shownText(to.title)}`,
        };
      }}
    >
      <SelectField
        label="Matter"
        name="matter"
        value={chosen}
        choices={[unchosen, ...matters.map(({ id, title: called }) => ({ value: id, label: shownText(called) }))]}
        onChange={setChosen}
      />
    </DecisionForm>
  );
}
