import { documentTitle } from '../../document/citations.ts';
import type { Span } from '../../document/document.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDocument } from '../data/index.ts';
import { SourceLine } from '../entry/source-line.tsx';
import type { DocumentHead } from '../model/case-index.ts';
import { DocumentText } from './document-text.tsx';

/** A document beside the view, at a stretch that no entry stands for (a quotation, a mention). */
export function DocumentLeaf({ document, active }: { document: DocumentHead; active: Span | null }) {
  const whole = useDocument(document.id);
  return (
    <>
      <header className="entry-head">
        <p className="day">
          <SourceLine document={document} />
        </p>
        <h2>
          <bdi>{shownText(documentTitle(whole ?? document))}</bdi>
        </h2>
      </header>
      <div className="leaf-body">{whole !== null && <DocumentText document={whole} active={active} />}</div>
    </>
  );
}
