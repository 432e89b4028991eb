import { sourceName } from '../../document/citations.ts';
import { dateWords } from '../../words/dates.ts';
import { shownText } from '../../words/shown-text.ts';
import type { DocumentHead } from '../model/case-index.ts';

/** "The Stannery Beacon, 15 November 2023". */
export function SourceLine({ document }: { document: DocumentHead }) {
  return (
    <>
      <bdi>{shownText(sourceName(document))}</bdi>
      {document.published !== null && <>, {dateWords(document.published)}</>}
    </>
  );
}
