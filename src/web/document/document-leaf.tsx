import type { CaseFileDocument } from '../../casefile/casefile.ts';
import type { Span } from '../../document/document.ts';
import { SourceLine } from '../entry/source-line.tsx';
import { documentTitle } from '../model/case-index.ts';
import { shownText } from '../model/shown-text.ts';
import { DocumentText } from './document-text.tsx';

/** A document beside the view, at a stretch that no entry stands for (a quotation, a mention). */
export function DocumentLeaf({ document, active }: { document: CaseFileDocument; active: Span | null }) {
  return (
    <>
      <header className="entry-head">
        <p className="day">
          <SourceLine document={document} />
        </p>
        <h2>
          <bdi>{shownText(documentTitle(document))}</bdi>
        </h2>
      </header>
      <div className="leaf-body">
        <DocumentText document={document} active={active} />
      </div>
    </>
  );
}
