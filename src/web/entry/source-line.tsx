import { sourceName } from '../../document/citations.ts';
import { dateWords } from '../../words/dates.ts';
import { shownText } from '../../words/shown-text.ts';
import type { DocumentHead } from '../model/case-index.ts';

/** "The Stannery Beacon, 15 November 2023"; "Court paper, 20 August 2024, p. 3, l. 12". */
export function SourceLine({ document, place }: { document: DocumentHead; place?: string | undefined }) {
  return (
    <>
      <bdi>{shownText(sourceName(document))}</bdi>
      {document.published !== null && <>, {dateWords(document.published)}</>}
      {place !== undefined && <>, {shownText(place)}</>}
    </>
  );
}
