import type { Span } from '../../../document/document.ts';
import { type EventKindName, traitsOf } from '../../../field/kinds/index.ts';

/** A way of saying what a court found or why a side stands where it does. */
export interface GroundForm {
  readonly name: string;
  /**
   * What leads to the ground; where it has a group, the group is the ground itself, else the ground runs from the end of the match to
   * the end of its clause.
   */
  readonly form: RegExp;
  /** The ground, as the form finds it: sentence `==>` ground. */
  readonly finds: readonly (readonly [sentence: string, ground: string])[];
  readonly skips: readonly string[];
}

const court =
  '(?:ruled|rules|ruling|found|finds|finding|held|holds|holding|concluded|concludes|concluding|determined|determines|determining|decided|agreed|agreeing)';
const side =
  '(?:argued|argues|arguing|contended|contends|contending|maintained|maintains|maintaining|asserted|asserts|asserting|insisted|insists|claimed|claiming|alleging|saying|reasoned|reasoning|wrote|writing)';

export const groundForms: readonly GroundForm[] = [
  {
    name: 'that-clause',
    form: new RegExp(String.raw`\b(?:${court}|${side})\s+that\s+`, 'giu'),
    finds: [
      ['The judge ruled that Oak had acted in good faith.', 'Oak had acted in good faith'],
      [
        'The state dropped its defense, saying that he had not acted as mayor, but it kept the other suit.',
        'he had not acted as mayor',
      ],
    ],
    skips: ['The judge ruled on Monday.', 'The jury found Oak liable.'],
  },
  {
    name: 'because',
    form: /\b(?:because(?:\s+of)?|on\s+(?:the\s+)?grounds?\s+(?:that|of)|on\s+the\s+basis\s+(?:that|of)|citing)\s+/giu,
    finds: [
      ['The court dismissed the suit because Oak had waited too long.', 'Oak had waited too long'],
      ['Harbour Light moved to dismiss on the ground that the claim came too late.', 'the claim came too late'],
      ['The judge denied the request, citing a lack of evidence.', 'a lack of evidence'],
    ],
    skips: ['A citation was struck.', 'He held his ground.'],
  },
  {
    name: 'kind-of-grounds',
    form: /\bon\s{1,9}(?!the\s{1,9}grounds)((?:[\p{L}’'-]{2,20}\s{1,9}){1,4}grounds)\b/giu,
    finds: [['Harbour Light sought dismissal on First Amendment grounds.', 'First Amendment grounds']],
    skips: ['They met on the grounds.'],
  },
  {
    name: 'state-of-mind',
    form: /\b(with\s+(?:actual\s+|express\s+)?malice|with\s+reckless\s+disregard(?:\s+for\s+the\s+truth)?|in\s+bad\s+faith|in\s+good\s+faith|with\s+intent\s+to\s+\p{L}+|with\s+deliberate\s+indifference)\b/giu,
    finds: [['The jury found that he had spoken with actual malice.', 'with actual malice']],
    skips: ['He spoke of malice.'],
  },
  {
    name: 'capacity',
    form: /\b((?:acting\s+|acted\s+|was\s+|were\s+)?(?:with)?in\s+the\s+(?:course\s+and\s+)?scope\s+of\s+(?:[\p{L}’'-]+\s+){0,5}?(?:duties|employment|office|authority|job|role)|in\s+(?:his|her|their|its)\s+official\s+capacity)\b/giu,
    finds: [
      ['The department said he was acting within the scope of his duties.', 'acting within the scope of his duties'],
      ['They argued he spoke in his official capacity.', 'in his official capacity'],
    ],
    skips: ['The scope of the order is narrow.'],
  },
  {
    name: 'for-lack-of',
    form: /\b(for\s+(?:lack|want|failure|insufficien(?:t|cy)|violating|breaching)\s+(?:(?:of|to|in)\s+)?(?:[\p{L}’'-]+\s+){0,5}[\p{L}’'-]+)/giu,
    finds: [['The judge threw out the suit for lack of standing.', 'for lack of standing']],
    skips: ['She waited for the ruling.'],
  },
  {
    name: 'violation',
    form: /\b(violat(?:ed|es|ing)\s+(?:the\s+|his\s+|her\s+|their\s+|its\s+)?(?:[\p{L}\d’'.-]+\s+){0,6}?(?:Act|Amendment|Constitution|Clause|law|laws|rights?|rules?|agreement|contract|order|treaty|statute))\b/giu,
    finds: [['The court held the ban violated the First Amendment.', 'violated the First Amendment']],
    skips: ['A violent storm hit the town.'],
  },
  {
    name: 'bar',
    form: /\b((?:is|was|were|are|be)\s+(?:absolutely\s+|qualifiedly\s+)?(?:immune|time-barred|moot|preempted|unconstitutional|premature|inadmissible)|barred\s+by\s+(?:the\s+)?(?:[\p{L}’'-]+\s+){0,4}[\p{L}’'-]+|protected\s+by\s+(?:the\s+)?(?:[\p{L}’'-]+\s+){0,3}[\p{L}’'-]+|lack(?:s|ed)\s+(?:standing|jurisdiction|merit|evidence))\b/giu,
    finds: [
      ['The panel said the claim was moot.', 'was moot'],
      ['The judge said the suit was barred by the statute of limitations.', 'barred by the statute of limitations'],
    ],
    skips: ['He barred the door.'],
  },
];

/** Where a clause that tells a ground ends: at a full stop or semicolon, or where another clause begins. */
const clauseEnd =
  /[.;!?](?=["”’)]*(?:\s|$))|,\s+(?:but|while|whereas|although|though|which|who|whom|after|before|according|adding|said|says|wrote|writes)\b|,\s+and\s+(?:he|she|they|it|the|that|ordered|awarded|set)\b|,["”]\s|\s[–—]\s/u;
/** Longer grounds are cut at a word's end. */
const longest = 240;
/** A sentence with more gives the first. */
const most = 4;

/**
 * What a court found, or the ground on which it decided or a side stands, in the words of the sentence: "with actual malice",
 * "acting within the scope of his duties". Spans are places in the sentence, in order, none inside another.
 */
export function groundsIn(kind: EventKindName, sentence: string): readonly Span[] {
  if (!traitsOf(kind).givesGrounds) return [];
  const found: Span[] = [];
  for (const { form } of groundForms) {
    for (const match of sentence.matchAll(form)) {
      const [whole, group] = match;
      const start = group === undefined ? match.index + whole.length : match.index + whole.indexOf(group);
      const end = group === undefined ? endOfClause(sentence, start) : start + group.length;
      if (end - start >= 4) found.push({ start, end });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Span[] = [];
  for (const span of found) {
    const last = apart.at(-1);
    if (last === undefined || span.start >= last.end) apart.push(span);
  }
  return apart.slice(0, most);
}

function endOfClause(sentence: string, start: number): number {
  const rest = sentence.slice(start, start + longest);
  const stop = clauseEnd.exec(rest)?.index;
  if (stop !== undefined) return start + rest.slice(0, stop).trimEnd().length;
  if (start + longest >= sentence.length) return start + rest.trimEnd().length;
  return start + Math.max(rest.lastIndexOf(' '), 0);
}
