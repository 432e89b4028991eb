import { useSource } from '../data/index.ts';
import { StartMatter } from '../deciding/start-matter.tsx';
import { useReader } from '../frame/reader.ts';

/** The page when no document told of a case. */
export function Empty() {
  const { index, href } = useReader();
  const { writable } = useSource();
  const count = index.caseFile.documents.length;
  return (
    <div className="empty">
      <h2>Nothing to put in order</h2>
      <p>
        {count === 0
          ? 'There are no documents in this case file.'
          : `No court case was found in ${count === 1 ? 'the one document' : `these ${count} documents`}.`}
      </p>
      {writable && <p>Files and folders can be dropped anywhere on this page, or chosen with “Add files”.</p>}
      <StartMatter />
      {count > 0 && (
        <p>
          <a href={href({ view: 'documents' })}>Read the documents</a>
        </p>
      )}
    </div>
  );
}
