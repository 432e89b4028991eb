import type { Clocks } from '../casefile/decisions/decision.ts';
import type { CaseFileDocument, Matter } from '../casefile/schema.ts';
import type { Span } from '../document/document.ts';
import type { SearchAnswer, SearchQuery } from '../store/store.ts';
import type {
  Added,
  Changes,
  Coverage,
  DecisionKept,
  DecisionRequest,
  History,
  Notice,
  Overview,
  Progress,
  Whereabouts,
  WordsOnPages,
} from './schema.ts';

export type {
  Added,
  Changes,
  Coverage,
  DecisionKept,
  DecisionRequest,
  History,
  Notice,
  Overview,
  Progress,
  Selected,
  Whereabouts,
  WordsOnPages,
} from './schema.ts';

/**
 * What a person can do with a kept case file: the verbs of the command line, of the HTTP API and of the page are these. The
 * server answers each by one route (`http/routes/`); results travel as JSON as they stand here.
 */
export interface Workbench {
  overview(): Promise<Overview>;
  /** `null` when there is none of that id. With clocks turned back it is built anew as of then, and cannot be decided on. */
  matter(id: string, clocks: Clocks): Promise<Matter | null>;
  document(id: string): Promise<CaseFileDocument | null>;
  /** What it added, and the sentences in it that no entry covers; `null` where there is no such document, or nobody reads it. */
  coverage(document: string): Promise<Coverage | null>;
  /** Where words of it stand on the pages of its file; `null` where that is not kept or has no pages. */
  pages(document: string, span: Span): Promise<WordsOnPages | null>;
  /** A page of its file, from 1, as a picture; `null` where there is none. @throws Refused where it cannot be drawn */
  drawnPage(document: string, page: number): Promise<DrawnPicture | null>;
  search(query: SearchQuery): Promise<SearchAnswer>;
  /** What a link led to that leads nowhere now, and where that went. */
  whereabouts(of: Whereabouts['of'], id: string): Promise<Whereabouts>;

  /** @throws Refused when the entry, the reports or the value are not of this case file. */
  decide(request: DecisionRequest, who: string): Promise<DecisionKept>;
  history(): Promise<History>;

  /** Opens, reads and keeps files; a file at a path that is kept with other content replaces it. Calls back as it goes. */
  add(files: readonly NamedBytes[], progress: (step: Progress) => void): Promise<Added>;
  /** What changed in the case file since the person last said to have seen it. */
  changes(who: string): Promise<Changes>;
  /** The person has seen all as of now. */
  saw(who: string): Promise<void>;
  /** Told of every change of the case file and of progress, whoever caused it, until the returned function is called. */
  watch(told: (notice: Notice) => void): () => void;
}

/** A request that cannot be meant: said to the user as it stands. */
export class Refused extends Error {
  override name = 'Refused';
}

/** A page as a picture. */
export interface DrawnPicture {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
}

export interface NamedBytes {
  /** Path inside the pile, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
