import type { Span } from '../../../document/document.ts';
import type { Analysis } from '../../../language/index.ts';

/** Relations by which a clause hangs from a word (Universal Dependencies): a time on one side seldom dates the other. */
const clausal: Readonly<Record<string, number>> = {
  'acl:relcl': 3,
  acl: 2,
  advcl: 3,
  'advcl:relcl': 3,
  ccomp: 3,
  csubj: 3,
  parataxis: 3,
  xcomp: 0.5,
  conj: 1.5,
};
/** What these tell of lies before the telling: "found on Thursday that it copied the plans". */
const looksBack = new Set(
  'find rule decide hold conclude determine affirm uphold allege accuse testify argue convict sue verdict finding ruling conviction claim allegation accusation charge'.split(
    ' ',
  ),
);
const nominal = 0.8;
const modifies = new Set(['nummod', 'compound', 'amod', 'nmod', 'nmod:poss', 'nmod:unmarked']);
const named = 8;
const past = 8;

/**
 * How far a time expression stands from an event's words in the sentence's tree: 0 when it hangs from them, a little for
 * each noun between, much for each clause between. Steps are counted to the nearest word that both hang from.
 */
export function treeDistance(analysis: Analysis, event: Span, time: Span): number {
  const { heads, relations } = analysis.tree;
  const top = (span: Span): number => {
    let best = -1;
    for (const word of analysis.words) {
      if (word.end <= span.start || word.start >= span.end) continue;
      const head = heads[word.index]!;
      const outside = head < 0 || analysis.words[head]!.end <= span.start || analysis.words[head]!.start >= span.end;
      // Verbs of a span carry it: in "lawsuit filed" the time hangs from "filed".
      if (outside && (best < 0 || analysis.words[best]!.upos !== 'VERB')) best = word.index;
    }
    return best;
  };
  const [from, to] = [top(time), top(event)];
  if (from < 0 || to < 0) return Number.POSITIVE_INFINITY;
  // Everything the event's own words carry counts as the event.
  const inside = (index: number) =>
    analysis.words[index]!.start < event.end && analysis.words[index]!.end > event.start;
  const costAbove = new Map<number, number>();
  let cost = 0;
  for (let at = to, steps = 0; at >= 0 && steps < 200; at = heads[at]!, steps++) {
    costAbove.set(at, cost);
    const above = heads[at]!;
    const told = above >= 0 && (clausal[relations[at]!] ?? 0) >= 2 && looksBack.has(analysis.words[above]!.lemma);
    cost += told ? past : (clausal[relations[at]!] ?? nominal);
  }
  // "the 2019 lawsuit": the year is the noun's own, and dates what befalls the noun no more than its name does.
  const head = heads[from]!;
  cost =
    /^\d{4}$/.test(analysis.words[from]!.text) && head > from && modifies.has(relations[from]!) && head !== to
      ? named
      : 0;
  for (let at = heads[from]!, steps = 0; at >= 0 && steps < 200; at = heads[at]!, steps++) {
    if (inside(at)) return cost;
    const above = costAbove.get(at);
    if (above !== undefined) return cost + above;
    cost += clausal[relations[at]!] ?? nominal;
  }
  return cost + 4;
}
