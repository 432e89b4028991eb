import type { Document } from '../../document/document.ts';
import type { ModelAnswer } from '../../reading/model/answer.ts';
import { isAskedAbout, openRequests, tokensOf } from '../../reading/model/asked.ts';
import type { MatterAsked } from '../builder.ts';
import type { ToAsk } from './ask-all.ts';

/** What a model is still to be asked, and what it said before. */
export interface StillToAsk {
  readonly list: readonly ToAsk[];
  /** About how many tokens that is to read. */
  readonly tokens: number;
  /** Answers of this model about documents that another answered about later: kept anew, they are the newest. */
  readonly earlier: readonly ModelAnswer[];
}

/**
 * What a model is still to be asked about documents; what it answered to the same prompt is not asked again.
 *
 * @param answers - by document id, the newest last
 */
export function stillToAsk(
  documents: readonly Document[],
  answers: ReadonlyMap<string, readonly ModelAnswer[]>,
  model: string,
): StillToAsk {
  const list: ToAsk[] = [];
  const earlier: ModelAnswer[] = [];
  for (const document of documents) {
    if (!isAskedAbout(document)) continue;
    const all = answers.get(document.id) ?? [];
    const own = all.filter((one) => one.model === model);
    const requests = openRequests(document, own);
    if (requests.length > 0) list.push({ name: document.path, requests });
    if (own.length > 0 && all.at(-1)!.model !== model) earlier.push(...own);
  }
  return { list, tokens: list.reduce((sum, { requests }) => sum + tokensOf(requests), 0), earlier };
}

/** The same of the reports of matters. */
export function stillToLink(
  matters: readonly MatterAsked[],
  answers: ReadonlyMap<string, readonly ModelAnswer[]>,
  model: string,
): StillToAsk {
  const list: ToAsk[] = [];
  const earlier: ModelAnswer[] = [];
  for (const { title, requests } of matters) {
    const open = requests.filter(({ document, prompt }) => {
      const all = answers.get(document) ?? [];
      const own = all.filter((one) => one.model === model && one.prompt === prompt);
      if (own.length > 0 && all.at(-1)!.model !== model) earlier.push(...own);
      return own.length === 0;
    });
    if (open.length > 0) list.push({ name: title, requests: open });
  }
  return { list, tokens: list.reduce((sum, { requests }) => sum + tokensOf(requests), 0), earlier };
}
