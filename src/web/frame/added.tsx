import { documentTitle } from '../../document/citations.ts';
import { counted } from '../../words/counts.ts';
import { listed } from '../../words/lists.ts';
import { shownText } from '../../words/shown-text.ts';
import type { Coverage } from '../../workbench/workbench.ts';
import { useCoverage } from '../data/index.ts';
import { BelongsTo } from '../deciding/belongs-to.tsx';
import type { DocumentHead } from '../model/case-index.ts';
import { useReader } from './reader.ts';

/** More documents than these are not told of one by one: the view of changes does that. */
const mostTold = 20;

/** What each document that was just added brought: its entries, or why it brought none. */
export function AddedDocuments({ ids }: { ids: readonly string[] }) {
  const { index, href } = useReader();
  const known = ids.flatMap((id) => index.documents.get(id) ?? []);
  return (
    <>
      <ul className="added">
        {known.slice(0, mostTold).map((document) => (
          <Added key={document.id} document={document} />
        ))}
      </ul>
      {known.length > mostTold && (
        <p>
          <a href={href({ view: 'changes', document: null, entry: null, place: null })}>What all of them changed</a>
        </p>
      )}
    </>
  );
}

function Added({ document }: { document: DocumentHead }) {
  const { href } = useReader();
  const coverage = useCoverage(document.id);
  return (
    <li>
      <a href={href({ view: 'documents', document: document.id, entry: null, place: null, report: 0 })}>
        <bdi>{shownText(documentTitle(document))}</bdi>
      </a>
      : {coverage === null ? 'looking …' : shownText(broughtWords(coverage))}
      {coverage !== null && coverage.matters.length === 0 && <BelongsTo document={document} />}
    </li>
  );
}

/** "3 entries of its own and 2 that other documents tell too; 5 sentences may tell more.". */
function broughtWords({ entries, alone, none, uncovered }: Coverage): string {
  const left =
    uncovered === null || uncovered.length === 0 ? '' : `; ${counted(uncovered.length, 'sentence')} may tell more`;
  if (none !== null) return `no entry. ${none}`;
  const others = entries - alone;
  return `${listed([
    ...(alone > 0 ? [`${counted(alone, 'entry', 'entries')} of its own`] : []),
    ...(others > 0 ? [`${numberOf(others)} that other documents tell too`] : []),
  ])}${left}.`;
}

const numberOf = (count: number) => (count === 1 ? 'one' : String(count));
