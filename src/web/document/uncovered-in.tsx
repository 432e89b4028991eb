import { useState } from 'react';
import type { Span } from '../../document/document.ts';
import { counted } from '../../words/counts.ts';
import { kindWords } from '../../words/kinds.ts';
import { oneLine } from '../../words/one-line.ts';
import { shownText } from '../../words/shown-text.ts';
import type { Coverage } from '../../workbench/workbench.ts';
import { useCoverage, useDecide, useDocument } from '../data/index.ts';
import { AddDialog } from '../deciding/add-dialog.tsx';
import { useReader } from '../frame/reader.ts';
import type { DocumentHead } from '../model/case-index.ts';

type Sign = NonNullable<Coverage['uncovered']>[number]['signs'][number];

const signWords: { readonly [sign in Sign]: string } = {
  step: 'a step of procedure',
  court: 'a court',
  money: 'a sum of money',
  day: 'a day',
};

/** The way to those sentences from the head of the document, with how many they are. */
export function WayToUncovered({ document }: { document: DocumentHead }) {
  const count = useCoverage(document.id)?.uncovered?.length ?? 0;
  if (count === 0) return null;
  return (
    <p className="imprint">
      <button
        type="button"
        className="quiet"
        onClick={() => {
          const heading = window.document.getElementById('uncovered');
          heading?.scrollIntoView({ block: 'center' });
          heading?.focus({ preventScroll: true });
        }}
      >
        {counted(count, 'sentence')} that may tell more
      </button>
    </p>
  );
}

/** What the program may have missed in a document: its sentences without an entry, each with what is in it and the way to make one. */
export function UncoveredIn({ document: head }: { document: DocumentHead }) {
  const { placeHref } = useReader();
  const { canDecide } = useDecide();
  const coverage = useCoverage(head.id);
  const document = useDocument(head.id);
  const [adding, setAdding] = useState<Span | null>(null);
  if (coverage === null || coverage.uncovered === null) return null;
  const { none, uncovered } = coverage;
  return (
    <section className="uncovered" aria-labelledby="uncovered">
      {none !== null && <p className="why">{none}</p>}
      <h2 id="uncovered" tabIndex={-1}>
        {uncovered.length === 0
          ? 'No sentence with a step, a court, money or a day is without an entry'
          : `${counted(uncovered.length, 'sentence')} that may tell more`}
      </h2>
      <ul>
        {uncovered.map(({ start, end, words, signs, setAside }) => (
          <li key={start}>
            <a href={placeHref(head.id, start, end)}>{shownText(oneLine(words))}</a>
            <p className="small">
              {setAside.map(({ kind, confidence }) => (
                <span key={kind} className="perhaps">
                  perhaps {kindWords(kind)}, {Math.round(confidence * 100)} % sure
                </span>
              ))}
              {signs.length > 0 && <span>{signs.map((sign) => signWords[sign]).join(', ')}</span>}
              {canDecide && document !== null && (
                <button
                  type="button"
                  className="quiet"
                  aria-label={`Add an entry: ${shownText(oneLine(words))}`}
                  onClick={() => setAdding({ start, end })}
                >
                  Add an entry
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {adding !== null && document !== null && (
        <AddDialog document={document} selected={adding} close={() => setAdding(null)} />
      )}
    </section>
  );
}
