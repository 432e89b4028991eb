import type { TitleGiven } from './decisions/cases/open-cases.ts';
import type { Ids } from './identity.ts';
import type { CaseEvent, Matter } from './schema.ts';
import type { WholeMatter } from './whole-document.ts';

/** A matter is called by the caption or label of its case with most entries. */
export function titleOf(
  { documents, proceedings }: WholeMatter,
  chronology: readonly CaseEvent[],
  ids: Pick<Ids, 'proceeding'>,
): string {
  const byCount = proceedings
    .map((one) => ({ one, count: chronology.filter((event) => event.proceeding === ids.proceeding(one.index)).length }))
    .sort((a, b) => b.count - a.count || a.one.index - b.one.index)
    .map(({ one }) => one);
  // A title page has its caption in capitals; one as it is written in a sentence reads better.
  const inSmallLetters = byCount.find(({ caption }) => caption !== null && !isCapitals(caption))?.caption;
  const [main] = byCount;
  const caption = main?.caption ?? null;
  const title = caption !== null && isCapitals(caption) ? (inSmallLetters ?? caption) : caption;
  return title ?? main?.label ?? documents[0]?.document.title ?? 'Untitled matter';
}

/** The title that holds, beside the one by its cases where a person gave another. */
export function titleNow(byCases: string, given: TitleGiven | null): Pick<Matter, 'title' | 'titleDecided'> {
  if (given === null || given.value === null) return { title: byCases };
  return { title: given.value, titleDecided: { instead: byCases, decision: given.decision } };
}

/** Whether all words but such as "v." and "and" are in capitals. */
function isCapitals(caption: string): boolean {
  const words = caption.split(' ').filter((word) => word !== word.toLowerCase());
  return words.length > 0 && words.every((word) => word === word.toUpperCase());
}
