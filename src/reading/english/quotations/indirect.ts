import type { SayingAct } from '../../../field/values.ts';
import type { Circumstances } from '../../circumstances.ts';
import type { IndirectSaying } from '../../saying.ts';
import type { Attribution } from './attribution.ts';
import { cueForms } from './cue.ts';

const acts: Readonly<Record<Exclude<SayingAct, 'statement'>, string>> = {
  denial: 'deny dispute rebut reject disagree contradict refute disavow',
  admission: 'admit concede acknowledge confess apologize apologise confirm',
  accusation: 'accuse allege charge blame',
  promise: 'promise vow pledge swear threaten plan intend',
  request: 'ask demand urge plead beg request seek petition implore recommend call',
  refusal: 'refuse decline',
  position: 'argue contend maintain insist assert claim submit counter object defend oppose support',
  testimony: 'testify',
  ruling: 'rule find hold order decide determine decree',
};

const actOfLemma = new Map<string, SayingAct>(
  Object.entries(acts).flatMap(([act, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, act as SayingAct] as const)),
);

/** Of thoughts and names only these are steps that a chronology needs; the rest is what people do in their heads or to others. */
const steps = new Set(
  'refuse decline plan intend seek accuse blame reject defend oppose support contradict call'.split(' '),
);

/** "said he would appeal": what is said makes the act where the word of saying makes none. */
const byContent: readonly (readonly [SayingAct, RegExp])[] = [
  [
    'promise',
    /^(?:that\s+)?(?:(?:he|she|it|they|we|I|the\s+\p{L}+)\s+)?(?:would|will|plans?\s+to|planned\s+to|intends?\s+to|intended\s+to)\s+(?:not\s+|also\s+)?(?:appeal|fight|challenge|contest|sue|seek|ask|pay|resign|cooperate|defend|file|continue)\b/iu,
  ],
  [
    'denial',
    /\b(?:nothing\s+wrong|no\s+wrongdoing|innocent|not\s+guilty|never\s+(?:happened|did|met|touched|hit|took|paid|knew|saw))\b/iu,
  ],
];

/** What a court denies is no charge: "denied the motion". */
const decided =
  /^(?:\S{1,20}\s+){0,4}?(?:motions?|requests?|petitions?|applications?|bid|appeals?|objections?|injunction|stay|bail|bond|rehearing|certiorari|parole)\b/i;

/** The act of an indirect saying; `null` for what is no saying. */
export function actOf(text: string, { cue, content, says }: Attribution): SayingAct | null {
  if (cue === null) return null;
  const words = text.slice(cue.start, cue.end).toLowerCase();
  const lemma =
    words
      .split(/\s+/)
      .map((word) => cueForms.get(word)?.lemma)
      .findLast((one) => one !== undefined) ?? '';
  // "the Courier reported": whose news it is, not what anybody says in the case.
  if ((!says && !steps.has(lemma)) || lemma === 'report') return null;
  if (lemma === 'call' && !/\b(?:for|on)$/.test(words)) return null;
  const negated = /\b(?:not|never|n’t|n't)\b|n['’]t\b/.test(words);
  if (negated) return /^(?:dispute|deny|contest)$/.test(lemma) ? 'position' : null;
  const said = content
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .slice(0, 400);
  if (/^(?:deny|reject|grant|dismiss)$/.test(lemma) && decided.test(said)) return 'ruling';
  if (lemma === 'plead' && /\bguilty\b/i.test(said)) return /\bnot\s+guilty\b/i.test(said) ? 'denial' : 'admission';
  const act = actOfLemma.get(lemma);
  if (act !== undefined) return act;
  return byContent.find(([, pattern]) => pattern.test(said))?.[0] ?? 'statement';
}

/** The indirect sayings among attributions: those of a known speaker that stand in nobody else's words. */
export function indirectSayings(
  text: string,
  attributions: readonly Attribution[],
  speakers: ReadonlyMap<Attribution, number>,
  circumstances: (one: Attribution) => Circumstances,
): IndirectSaying[] {
  return attributions.flatMap((one) => {
    const { source, cue, content, form, nested, rule } = one;
    const entity = speakers.get(one);
    if (form !== 'indirect' || nested || source === null || entity === undefined || content.length === 0) return [];
    const act = actOf(text, one);
    if (act === null || !content.some(({ start, end }) => /\p{L}{2}/u.test(text.slice(start, end)))) return [];
    // "who says that": the words for the speaker are elsewhere, and a clause so short is cut off.
    if (/^(?:that|how|whether)\s+\S+(?:\s+\S+){0,2}$/i.test(text.slice(content[0]!.start, content.at(-1)!.end)))
      return [];
    const near = cue === null ? [source] : [source, cue];
    // A subject shared from before another verb ("Orr left the court, saying ...") is not drawn in.
    const from =
      rule === 'same-subject' && cue !== null ? [cue] : near.filter((span) => span.start >= content[0]!.start - 200);
    const start = Math.min(content[0]!.start, ...from.map((span) => span.start));
    const end = Math.max(...content.map((span) => span.end), ...from.map((span) => span.end));
    return [
      { start, end, content, speaker: { span: source, entity }, cue, act, rule, circumstances: circumstances(one) },
    ];
  });
}
