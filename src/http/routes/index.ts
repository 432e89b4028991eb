import type { Route } from '../route.ts';
import { changes } from './changes.ts';
import { coverage } from './coverage.ts';
import { decisions } from './decisions.ts';
import { document } from './document.ts';
import { documents } from './documents.ts';
import { exported } from './export.ts';
import { exports } from './exports.ts';
import { history } from './history.ts';
import { matter } from './matter.ts';
import { notices } from './notices.ts';
import { openapi } from './openapi.ts';
import { overview } from './overview.ts';
import { page, pages } from './pages.ts';
import { reconciled } from './reconcile.ts';
import { search } from './search.ts';
import { seen } from './seen.ts';
import { whereabouts } from './whereabouts.ts';

/** Every route of the API, in the order of its document. */
export const routes: readonly Route[] = [
  overview,
  matter,
  document,
  coverage,
  pages,
  page,
  search,
  whereabouts,
  history,
  decisions,
  documents,
  changes,
  seen,
  notices,
  exports,
  exported,
  reconciled,
  openapi,
];
