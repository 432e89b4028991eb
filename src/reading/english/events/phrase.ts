import { classes } from './lexicon.ts';
import { inflections } from './verbs.ts';

/** Up to four words without clause punctuation: bounded, so that matching stays linear. */
const gap = String.raw`(?:\s+[^\s,;:.()“”"]+){0,4}?\s+`;

/**
 * A small notation for the wordings of an event kind, so that a lawyer can read them:
 *
 *     [file] (the|a|its)? SUIT
 *
 * `[file]` stands for every inflected form of the verb as `verbs.ts` gives it; a word in capitals is a
 * class of `lexicon.ts`; a space is any white space, ` ?` perhaps none; `…` skips at most four words of the same clause; everything else is an
 * ordinary regular expression. The result matches whole words, without regard to case.
 */
export function compile(notation: string): RegExp {
  const source = notation
    .replace(/\[([a-z][a-z -]+)\]/g, (_, verb: string) => inflections(verb))
    .replace(/\b[A-Z]{3,}\b/g, (name) => {
      const words = classes[name];
      if (words === undefined) throw new Error(`phrase: no class ${name} in lexicon.ts`);
      return `(?:${words})`;
    })
    .replace(/ … /g, gap)
    .replace(/ \?/g, String.raw`\s*`)
    .replace(/ /g, String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${source})(?![\p{L}\p{N}])`, 'giu');
}
