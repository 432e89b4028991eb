/**
 * Lemmas by edit rules: the longest known ending of a word under its tag says how many units to cut and what to add. Learnt from
 * the treebanks by tools/training/language/lemma-rules.ts.
 */

/** Rules by `tag ending` (`tag ^word` for a whole word); a rule is `mode cut:added`. */
export type LemmaRules = ReadonlyMap<string, string>;

const LONGEST_ENDING = 7;

/** An edit: mode `l` works on the word in small letters, `k` keeps its capitals, `c` gives a capital and small letters. */
export function applyLemmaRule(rule: string, word: string): string {
  const colon = rule.indexOf(':');
  const cut = Number(rule.slice(1, colon));
  const added = rule.slice(colon + 1);
  const mode = rule.charCodeAt(0);
  const straight = word.replaceAll('’', "'");
  const base =
    mode === 108
      ? straight.toLowerCase()
      : mode === 99
        ? straight.slice(0, 1).toUpperCase() + straight.slice(1).toLowerCase()
        : straight;
  return cut === 0 ? base + added : base.slice(0, Math.max(0, base.length - cut)) + added;
}

/** The keys under which a rule is looked for, the most particular first. */
export function lemmaKeys(word: string, tag: string): string[] {
  const form = word.toLowerCase().replaceAll('’', "'");
  const keys = [`${tag} ^${form}`];
  for (let n = Math.min(LONGEST_ENDING, form.length); n >= 0; n--) keys.push(`${tag} ${form.slice(form.length - n)}`);
  return keys;
}

/** The lemma of a word under an XPOS tag. */
export function lemmaOf(rules: LemmaRules, word: string, tag: string): string {
  if (word.length > 40) return word;
  const spelled = spelling(word, tag);
  for (const key of lemmaKeys(spelled, tag)) {
    const rule = rules.get(key);
    if (rule !== undefined) return applyLemmaRule(rule, spelled) || word;
  }
  return spelled;
}

/** Names in small letters or long capitals get one capital ("TEHRAN" → "Tehran", but "UNHCR"), and figures lose the commas of thousands. */
function spelling(word: string, tag: string): string {
  if (tag === 'CD') return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word) ? word.replaceAll(',', '') : word;
  if (tag !== 'NNP' && tag !== 'NNPS') return word;
  return /^(?:[a-z]{4,}|[A-Z]{6,})$/.test(word) && /[aeiouy]/i.test(word)
    ? word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()
    : word;
}
