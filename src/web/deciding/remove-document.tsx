import { useState } from 'react';
import { documentTitle } from '../../document/citations.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDecide } from '../data/index.ts';
import type { DocumentHead } from '../model/case-index.ts';
import { DecisionForm } from './decision-form.tsx';

/** Takes a document out with every trace of its words: one that was clawed back, sealed or taken down. */
export function RemoveDocument({ document }: { document: DocumentHead }) {
  const { canDecide } = useDecide();
  const [open, setOpen] = useState(false);
  if (!canDecide) return null;
  if (!open)
    return (
      <p>
        <button type="button" className="quiet" data-opens="remove" onClick={() => setOpen(true)}>
          Remove this document …
        </button>
      </p>
    );
  return (
    <DecisionForm
      opens="remove"
      title={`Remove ${shownText(documentTitle(document))}`}
      submit="Remove with every trace"
      close={() => setOpen(false)}
      note="Its text goes, and every entry that it alone tells. The history keeps that it was removed, by whom and why, without its words. Say why below. To have it back, undo this and add the file again."
      ask={() => ({
        decision: { act: 'remove', document: document.id },
        line: 'The document is removed',
      })}
    >
      {null}
    </DecisionForm>
  );
}
