import { useEffect, useRef, useState } from 'react';
import { problemLine } from '../../document/problem.ts';
import { counted } from '../../words/counts.ts';
import { shownText } from '../../words/shown-text.ts';
import type { Progress } from '../../workbench/workbench.ts';
import { tell, useHeard, useUpload } from '../data/index.ts';
import { lineOf } from '../data/source.ts';
import { AddedDocuments } from './added.tsx';
import { droppedFiles, filesOf } from './dropped.ts';

const doing: { readonly [step in Progress['doing']]: string } = {
  opening: 'Opening',
  reading: 'Reading',
  linking: 'Putting together',
};

/** Files are added by dropping them anywhere on the page, or by a button; how far it is and what was wrong with which stands at the foot. */
export function Adding() {
  const upload = useUpload();
  const heard = useHeard();
  const over = useDropping(upload.canAdd, upload.add);
  const input = useRef<HTMLInputElement>(null);
  if (!upload.canAdd) return null;
  const progress = upload.progress ?? heard.progress;
  return (
    <>
      <button type="button" className="tool" onClick={() => input.current?.click()}>
        Add files
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to add"
        onChange={({ target }) => {
          if (target.files !== null) void upload.add(filesOf(target.files));
          target.value = '';
        }}
      />
      {over && (
        <div className="drop-here">
          <p>Drop files or folders to add them to the case file</p>
        </div>
      )}
      {(upload.state !== 'at rest' || progress !== null) && (
        <section className="adding" aria-label="Adding files">
          <div role="status">
            {upload.state === 'sending' && progress === null && <p>Sending {counted(upload.files, 'file')} …</p>}
            {progress !== null && (
              <p>
                {doing[progress.doing]}: {progress.done} of {progress.of}
                {progress.scan && (
                  <>
                    , page {progress.scan.page} of {progress.scan.of} of <bdi>{shownText(progress.scan.path)}</bdi>, a
                    scan
                  </>
                )}
              </p>
            )}
            {upload.state === 'done' && <p>{addedWords(upload.added.length)}</p>}
            {upload.failure !== null && <p className="problem">{upload.failure}</p>}
          </div>
          {(upload.state === 'sending' || progress !== null) && (
            <progress
              aria-label="How far it is"
              {...(progress === null ? {} : { value: progress.done, max: progress.of })}
            />
          )}
          {upload.state === 'done' && upload.added.length > 0 && <AddedDocuments ids={upload.added} />}
          {upload.problems.length > 0 && (
            <ul className="problems">
              {upload.problems.map((problem) => (
                <li key={problemLine(problem)}>
                  <bdi>{shownText(problemLine(problem))}</bdi>
                </li>
              ))}
            </ul>
          )}
          {(upload.state === 'done' || upload.state === 'failed') && (
            <button type="button" onClick={upload.dismiss}>
              Close
            </button>
          )}
        </section>
      )}
    </>
  );
}

function addedWords(count: number): string {
  if (count === 0) return 'No new document: what was added is kept already, or could not be read.';
  return count === 1 ? 'One document was added.' : `${count} documents were added.`;
}

/** Whether files are held over the page. */
function useDropping(can: boolean, add: ReturnType<typeof useUpload>['add']): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!can) return;
    // Each element that is entered is told before the one left, so they are counted.
    let depth = 0;
    const ofFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent) => {
      if (!ofFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!ofFiles(event)) return;
      depth -= 1;
      if (depth <= 0) setOver(false);
    };
    const hold = (event: DragEvent) => {
      if (ofFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (!ofFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      droppedFiles(event.dataTransfer).then(add, (error: unknown) => tell(lineOf(error), { kind: 'failed' }));
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', hold);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', hold);
      window.removeEventListener('drop', drop);
    };
  }, [can, add]);
  return over;
}
