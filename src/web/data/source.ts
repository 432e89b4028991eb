import { createContext, useContext } from 'react';
import type { Clocks } from '../../casefile/decisions/decision.ts';
import type { CaseFileDocument, Matter } from '../../casefile/schema.ts';
import type { Span } from '../../document/document.ts';
import type { ExportFormat } from '../../export/format.ts';
import type { SearchAnswer, SearchQuery } from '../../store/store.ts';
import type {
  Added,
  Changes,
  Coverage,
  DecisionKept,
  DecisionRequest,
  History,
  Notice,
  Overview,
  Whereabouts,
  WordsOnPages,
} from '../../workbench/workbench.ts';

/** Where the page reads the case file and writes to it: the server's API, or the case file that the page carries. */
export interface Source {
  /** Whether anything can be decided or added here at all. */
  readonly writable: boolean;
  overview(signal?: AbortSignal): Promise<Overview>;
  matter(id: string, clocks: Clocks, signal?: AbortSignal): Promise<Matter>;
  document(id: string, signal?: AbortSignal): Promise<CaseFileDocument>;
  /** `null` where nothing is read of documents: in a page that stands alone. */
  coverage(document: string, signal?: AbortSignal): Promise<Coverage | null>;
  /** Where words stand on the pages of the document's file; `null` where that is not kept, and in a page that stands alone. */
  pages(document: string, span: Span, signal?: AbortSignal): Promise<WordsOnPages | null>;
  /** The address of a page of it, as a picture. */
  pictureOf(document: string, page: number): string;
  search(query: SearchQuery, signal?: AbortSignal): Promise<SearchAnswer>;
  /** What a link led to that leads nowhere now. */
  whereabouts(of: Whereabouts['of'], id: string, signal?: AbortSignal): Promise<Whereabouts>;
  history(signal?: AbortSignal): Promise<History>;
  changes(signal?: AbortSignal): Promise<Changes>;
  /** The ways to hand the case file over; none in a page that stands alone. */
  exports(signal?: AbortSignal): Promise<readonly ExportLine[]>;
  saw(): Promise<void>;
  decide(request: DecisionRequest): Promise<DecisionKept>;
  add(files: readonly FileToAdd[]): Promise<Added>;
  /** Told of every change until the returned function is called. `here` says whether the server answers. */
  watch(told: (notice: Notice) => void, here: (is: boolean) => void): () => void;
}

export interface FileToAdd {
  /** Its name, with the folders it was dropped in. */
  readonly path: string;
  readonly file: File;
}

export type ExportLine = Pick<ExportFormat, 'name' | 'label' | 'extension' | 'mediaType' | 'summary'>;

/** What went wrong, as a line for the user. */
export class Failed extends Error {
  override name = 'Failed';
  /** Of the server's answer; `null` where there was none. */
  readonly status: number | null;

  constructor(line: string, status: number | null = null) {
    super(line);
    this.status = status;
  }
}

/** The line of an error. */
export function lineOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export const SourceContext = createContext<Source | null>(null);

export function useSource(): Source {
  const source = useContext(SourceContext);
  if (source === null) throw new Error('used outside the page');
  return source;
}
