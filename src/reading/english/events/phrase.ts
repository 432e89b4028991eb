import { classes } from './lexicon.ts';
import { inflections } from './verbs.ts';

/** Up to four words without clause punctuation. */
const gap = '(?: [^ ,;:.()“”"]+){0,4}? ';

/** What `+` and `*` stand for: characters of one word, and times that a group comes again. Longer ones are no English. */
const longestWord = 50;
const mostTimes = 5;

/**
 * A small notation for the wordings of an event kind, so that a lawyer can read them:
 *
 *     [file] (the|a|its)? SUIT
 *
 * `[file]` stands for every inflected form of the verb as `verbs.ts` gives it; a word in capitals is a class of
 * `lexicon.ts`; `…` skips at most four words of the same clause; everything else is an ordinary regular expression. The
 * result matches whole words, without regard to case, in a text whose white space is single spaces (`spacing.ts`).
 *
 * Every quantifier is given a bound, and each match begins at the start of a word: the time that a pattern takes grows with
 * the text and no faster.
 *
 * @throws {Error} when the notation names an unknown class
 */
export function compile(notation: string): RegExp {
  const source = notation
    .replace(/\[([a-z][a-z -]+)\]/g, (_, verb: string) => inflections(verb))
    .replace(/\b[A-Z]{3,}\b/g, (name) => {
      const words = classes[name];
      if (words === undefined) throw new Error(`phrase: no class ${name} in lexicon.ts`);
      return `(?:${words})`;
    })
    .replaceAll(' … ', gap);
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${bounded(source)})(?![\p{L}\p{N}])`, 'giu');
}

/** A regular expression whose `+` and `*` have bounds. */
function bounded(source: string): string {
  const atom = /\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|./gsu;
  let written = '';
  let last = '';
  for (const [part] of source.matchAll(atom)) {
    const most = last === ')' ? mostTimes : longestWord;
    written += part === '+' ? `{1,${most}}` : part === '*' ? `{0,${most}}` : part;
    last = part;
  }
  return written;
}
