import { docketsIn } from './docket/court-data.ts';
import { openDockets } from './docket/docket.ts';
import { opinionsIn } from './docket/opinions.ts';
import { endingOf } from './format.ts';
import { textFormat } from './text-format.ts';

/** What a list of opinion clusters lacks, and what to save instead. */
const clustersOnly =
  'JSON of CourtListener that lists clusters of opinions, not their words; download the opinions (.../opinions/) or their PDF';

const isClusters = (data: unknown): boolean => {
  const all = data as { opinion_clusters?: unknown; sub_opinions?: unknown; results?: unknown } | null;
  if (typeof all !== 'object' || all === null) return false;
  if ('opinion_clusters' in all || 'sub_opinions' in all) return true;
  const [first] = Array.isArray(all.results)
    ? (all.results as unknown[])
    : Array.isArray(data)
      ? (data as unknown[])
      : [];
  return typeof first === 'object' && first !== null && 'sub_opinions' in first;
};

/** The code of a circuit that the name of a saved file states: "gov.uscourts.ca9.00123.json", "ca2_31-7246.json". */
const codeInName = (path: string): string | null =>
  /(?:^|[._/-])(ca(?:\d{1,2}|dc|fc)|cadc|cafc)(?=[._-])/.exec(path)?.[1] ?? null;

/** Opinions of CourtListener, and dockets as JSON: of the Supreme Court and the appeals courts of the United States, of Florida, of CourtListener and RECAP. */
export const courtJson = textFormat({
  name: 'court JSON',
  unit: 'file',
  recognises: (_, { path, mediaType }) =>
    endingOf(path) === 'json' || mediaType?.startsWith('application/json') === true,
  openText: (text, { path }) => {
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      return [{ problem: 'not JSON, whatever its name says' }];
    }
    const dockets = docketsIn(data, codeInName(path));
    const opinions = dockets === null ? opinionsIn(data) : [];
    if (opinions.length > 0) return opinions;
    if (dockets === null && isClusters(data)) return [{ problem: clustersOnly }];
    if (dockets === null)
      return [{ problem: 'JSON (JSON Lines files end in .jsonl), which is no format of documents that is read' }];
    return openDockets(dockets);
  },
});
