import type { Span } from '../../../document/document.ts';
import type { CaseMention } from '../../case-mention.ts';
import { isOfOlderCase } from '../cases/older-case.ts';

/** Who does something in another case: "the jury in", "the court in". */
const within =
  /(?:^|[^\p{L}])(?:courts?|jury|jurors|judges?|justices?|panel|majority|circuit|plaintiffs?|defendants?|petitioners?|respondents?|appellants?) (?:there )?in (?:the )?$/iu;

/** What a sentence that is about a cited case begins with. */
const opens =
  /^[^\p{L}]*(?:(?:in|see|see also|see, e\.g\.,|compare|with|and|accord|but see|cf\.|citing|quoting|e\.g\.,|also|as in|unlike|like|under),? ?){0,3}(?:the )?$/iu;

/** Short names of cited cases stand as "In Marsh, the court ..."; this long at most before them. */
const longestLead = 60;

/** How the cases that a document cites are called again: by the last word of a side. */
export function shortNamesOf(cases: readonly CaseMention[]): ReadonlySet<string> {
  const sides = (one: CaseMention) =>
    [one.caption?.first, one.caption?.second].flatMap(
      (side) =>
        side
          ?.split(/[^\p{L}’'-]/u)
          .filter((word) => /^\p{Lu}./u.test(word))
          .at(-1) ?? [],
    );
  const own = new Set(cases.filter((one) => !one.authority).flatMap(sides));
  return new Set(
    cases
      .filter((one) => one.authority)
      .flatMap(sides)
      .filter((name) => !own.has(name)),
  );
}

/**
 * Whether what is told at `trigger` is of a case that the sentence cites, and none of the document's: "The jury in Oak v. Elm, 12 F.3d 8,
 * awarded $3 million", "In Elm the Court affirmed", "See Oak v. Elm, 12 F.3d 8 (denying the motion)". What a court does here by another
 * case ("Relying on Oak v. Elm, the court denied the motion") is its own.
 */
export function tellsOfAuthority(
  text: string,
  sentence: Span,
  trigger: Span,
  cases: readonly CaseMention[],
  shortNames: ReadonlySet<string>,
): boolean {
  const cited = cases.some(
    ({ authority, caption, start, end }) =>
      authority && caption !== null && start >= sentence.start && end <= trigger.start && leads(text, sentence, start),
  );
  if (cited || isOfOlderCase(text.slice(sentence.start, trigger.start))) return true;
  const before = text.slice(sentence.start, trigger.start).slice(0, 4 * longestLead);
  for (const { 0: name, index } of before.matchAll(/\p{Lu}[\p{L}’'-]+/gu))
    if (shortNames.has(name) && index <= longestLead && /\bin (?:the )?$/i.test(before.slice(0, index)))
      return leads(text, sentence, sentence.start + index);
  return false;
}

function leads(text: string, sentence: Span, at: number): boolean {
  const lead = text.slice(Math.max(sentence.start, at - longestLead), at);
  return within.test(lead) || (at - sentence.start <= longestLead && opens.test(lead));
}
