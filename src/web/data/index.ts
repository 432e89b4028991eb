/** What views use of the case file; see `source.ts` for where it comes from. */
export { useChanges } from './changes.ts';
export { useClocks } from './clocks.ts';
export { type Coverages, useCoverage, useCoverages } from './coverage.ts';
export { type Deciding, type Decision, useDecide } from './decide.ts';
export { useDocument, useDocumentQuery } from './document.ts';
export { useExports } from './exports.ts';
export { useHistory } from './history.ts';
export { useHeard } from './notices.ts';
export { useOverview } from './overview.ts';
export { usePages } from './pages.ts';
export { anything, useSearch } from './search.ts';
export { useSource } from './source.ts';
export { tell, useTold } from './told.ts';
export { useUpload } from './upload.ts';
export { type Lost, useWhereabouts } from './whereabouts.ts';
