import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import type { Overview } from '../../workbench/workbench.ts';
import { useClocks } from '../data/clocks.ts';
import { carried, embedded } from '../data/embedded.ts';
import { useCaseIndex } from '../data/matters.ts';
import { useNotices } from '../data/notices.ts';
import { overHttp } from '../data/over-http.ts';
import { useOverview } from '../data/overview.ts';
import { newQueries } from '../data/queries.ts';
import { type Source, SourceContext } from '../data/source.ts';
import { Page } from './page.tsx';
import { useAddress } from './place.ts';

/** Finds out where the case file is, and shows the page once its overview is there. */
export function Opening() {
  const [{ source, queries }] = useState(() => ({ source: sourceOf(document), queries: newQueries() }));
  return (
    <SourceContext value={source}>
      <QueryClientProvider client={queries}>
        <Opened />
      </QueryClientProvider>
    </SourceContext>
  );
}

function sourceOf(page: Document): Source {
  const caseFile = carried(page);
  if (caseFile !== null) return embedded(caseFile);
  const told = (name: string) => page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
  return overHttp(told('casetrail-token') ?? '', told('casetrail-keeps') !== 'nothing');
}

function Opened() {
  useNotices();
  const { overview, failure } = useOverview();
  if (overview !== null) return <WithOverview overview={overview} />;
  return failure === null ? (
    <p className="opening" role="status">
      Opening the case file …
    </p>
  ) : (
    <p className="opening" role="alert">
      The case file could not be read. {failure}
    </p>
  );
}

function WithOverview({ overview }: { overview: Overview }) {
  const address = useAddress();
  const { clocks } = useClocks();
  const first = overview.matters[0]?.id ?? null;
  const inView = overview.matters.some(({ id }) => id === address.matter) ? address.matter : first;
  const { index, failure } = useCaseIndex(overview, inView, clocks);
  return <Page index={index} inView={inView} failure={failure} />;
}
