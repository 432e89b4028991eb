import { useEffect, useState } from 'react';
import type { CaseFileDocument } from '../../casefile/schema.ts';
import type { Span } from '../../document/document.ts';
import { oneLine } from '../../words/one-line.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDecide } from '../data/index.ts';
import { AddDialog } from '../deciding/add-dialog.tsx';
import { selectedSpan } from '../model/selected.ts';

/** Says, where one can, that words of the text can be made an entry. */
export function SelectHint() {
  const { canDecide } = useDecide();
  return canDecide ? <p className="hint">Select words of the text to add an entry that rests on them.</p> : null;
}

/** While words of the text are selected: what they are, and the way to make an entry of them. */
export function Selecting({
  document: of,
  root,
}: {
  document: CaseFileDocument;
  root: React.RefObject<HTMLDivElement | null>;
}) {
  const { canDecide } = useDecide();
  const [selected, setSelected] = useState<Span | null>(null);
  const [adding, setAdding] = useState<Span | null>(null);
  useEffect(() => {
    if (!canDecide) return;
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setSelected((before) => selectionIn(root.current, of.text, before)));
    };
    document.addEventListener('selectionchange', look);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', look);
    };
  }, [canDecide, of, root]);
  if (!canDecide) return null;
  return (
    <>
      {selected !== null && adding === null && (
        <div className="selecting" role="status">
          <q>{shortened(shownText(of.text.slice(selected.start, selected.end)))}</q>
          <button type="button" className="primary" onClick={() => setAdding(selected)}>
            Add an entry here
          </button>
        </div>
      )}
      {adding !== null && <AddDialog document={of} selected={adding} close={() => setAdding(null)} />}
    </>
  );
}

/** What is selected inside the text now; a selection elsewhere, as in a form, leaves what was. */
function selectionIn(root: HTMLElement | null, text: string, before: Span | null): Span | null {
  const selection = document.getSelection();
  if (root === null || selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return before !== null && selection.isCollapsed ? null : before;
  if (range.collapsed) return null;
  const inside = range.cloneRange();
  // Selected beyond the text, as by "select all": what lies in it counts.
  if (!root.contains(inside.startContainer)) inside.setStart(root, 0);
  if (!root.contains(inside.endContainer)) inside.setEnd(root, root.childNodes.length);
  const span = selectedSpan(root, inside, text);
  return span !== null && span.start === before?.start && span.end === before.end ? before : span;
}

function shortened(words: string): string {
  const line = oneLine(words);
  return line.length <= 90 ? line : `${line.slice(0, 60)} … ${line.slice(-24)}`;
}
