import { useEffect, useState } from 'react';
import type { CaseFile } from '../../casefile/casefile.ts';
import { type CaseIndex, indexCaseFile } from '../model/case-index.ts';
import { Page } from './page.tsx';

type State = { readonly index: CaseIndex } | { readonly failure: string } | null;

/** Fetches the case file from the page's own origin, and shows the page once it is there. */
export function Opening() {
  const [state, setState] = useState<State>(null);
  useEffect(() => {
    const stop = new AbortController();
    fetchCaseFile(stop.signal).then(
      (caseFile) => setState({ index: indexCaseFile(caseFile) }),
      (error: unknown) => {
        if (!stop.signal.aborted) setState({ failure: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => stop.abort();
  }, []);
  if (state === null) {
    return (
      <p className="opening" role="status">
        Opening the case file …
      </p>
    );
  }
  if ('failure' in state) {
    return (
      <p className="opening" role="alert">
        The case file could not be read: {state.failure}. Is <code>casetrail open</code> still running?
      </p>
    );
  }
  return <Page index={state.index} />;
}

async function fetchCaseFile(signal: AbortSignal): Promise<CaseFile> {
  const response = await fetch('./casefile.json', { signal });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return (await response.json()) as CaseFile;
}
