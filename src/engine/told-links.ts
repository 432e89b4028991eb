import type { Document } from '../document/document.ts';
import type { ToldLinks } from '../linking/told-links.ts';
import type { ModelAnswer } from '../reading/model/answer.ts';
import { readLinkAnswer } from '../reading/model/links/answer.ts';
import { linkVersion } from '../reading/model/links/prompt.ts';
import { linkRequestsOf } from '../reading/model/links/request.ts';
import type { Reading } from '../reading/reading.ts';

/** Of all that models answered, what they said of the reports of matters. */
export const linkAnswersIn = (answers: ReadonlyMap<string, readonly ModelAnswer[]>): readonly ModelAnswer[] =>
  [...answers.values()].flat().filter(({ prompt }) => prompt === linkVersion);

/**
 * What models say of the reports of a matter, as far as they were asked about just these; `null` for nothing.
 *
 * @param answers - the newest last
 */
export function toldLinksOf(
  documents: readonly { readonly document: Document; readonly reading: Reading }[],
  answers: readonly ModelAnswer[],
): ToldLinks | null {
  if (answers.length === 0) return null;
  const told = linkRequestsOf(documents).flatMap(({ document, reports }) => {
    const answer = answers.findLast((one) => one.document === document);
    const read = answer && readLinkAnswer(answer.content);
    if (answer === undefined || typeof read !== 'object') return [];
    const placed = (groups: readonly (readonly number[])[]) =>
      groups.map((group) => group.flatMap((number) => reports[number] ?? [])).filter((group) => group.length > 0);
    return [{ by: answer.model, events: placed(read.events), cases: placed(read.cases) }];
  });
  if (told.length === 0) return null;
  return {
    by: told[0]!.by,
    events: told.flatMap(({ events }) => events),
    cases: told.flatMap(({ cases }) => cases),
  };
}
