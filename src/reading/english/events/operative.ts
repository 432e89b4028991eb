import type { Document } from '../../../document/document.ts';
import { traitsOf } from '../../../field/kinds/index.ts';
import { type OperativeFormula, operativeFormulas } from '../../../field/operative/formulas.ts';
import type { Outcome } from '../../../field/values.ts';
import type { Sentence } from '../../../language/index.ts';
import type { CaseHead } from '../../case-head.ts';
import { asItStands } from '../../clause.ts';
import type { ReadReport } from '../../report.ts';
import type { Sum } from '../../sum.ts';
import { caseSignsIn } from '../cases/signs.ts';
import { amountOf } from './amount.ts';
import { stemsOf } from './stems.ts';

/** How surely a formula in the operative part of a paper is what the court decides: of six in 16 annotated papers five were. */
const certainly = 0.85;
/** The day of a paper is the day on which it decides. */
const onItsDay = 0.9;

/** A paper decides at its end, and says at its beginning what it decides; as shares of its length. A short one decides anywhere. */
const opening = 0.2;
const operativePart = 0.75;
const shortPaper = 6000;

const formulas = operativeFormulas.map((formula) => ({
  formula,
  words: new RegExp(formula.words, 'i'),
  outcomes: formula.outcomes.map(([words, outcome]) => [new RegExp(words, 'i'), outcome] as const),
}));

/** What a sentence of a paper decides. */
export interface Decided {
  readonly formula: OperativeFormula;
  /** Place of its words in the sentence. */
  readonly at: number;
  readonly words: string;
  readonly outcome: Outcome | null;
}

/**
 * The formulas that a sentence of a paper holds: that which stands first, one that tells no outcome only where no other does; and an award
 * beside it.
 *
 * @param alone - one judge decides: what they think should be done is done
 */
export function formulasIn(words: string, papers: OperativeFormula['papers'], alone = false): readonly Decided[] {
  const found = formulas.flatMap(({ formula, words: pattern, outcomes }): Decided[] => {
    if (formula.papers !== 'any' && papers !== 'any' && formula.papers !== papers) return [];
    const match = pattern.exec(words);
    if (match === null || isQuoted(words, match.index) || isOpen(words.slice(0, match.index))) return [];
    if (crossesOrder.test(match[0])) return [];
    if (!alone && isOfOneJudge(words.slice(0, match.index + match[0].length))) return [];
    const rest = words.slice(match.index, match.index + match[0].length + behind);
    const outcome = outcomes.find(([one]) => one.test(rest))?.[1] ?? null;
    return [{ formula, at: match.index, words: match[0], outcome }];
  });
  const [first] = found.toSorted((a, b) => Number(a.outcome === null) - Number(b.outcome === null) || a.at - b.at);
  return found.filter((one) => one === first || (one.formula.beside && one.formula.kind !== first?.formula.kind));
}

/** The number of a paragraph. */
const numbered = /^(?:\[?\d{1,3}[.\])]\s{1,5})?/;

/** So many UTF-16 units behind a formula tell that it holds in part. */
const behind = 60;

/**
 * "ORDER", "MEMORANDUM OPINION AND ORDER", "SO ORDERED this 6th day of June": that the court decides; what, stands elsewhere.
 */
export const saysNoMore = (words: string): boolean =>
  /^\W{0,9}(?:(?:MEMORANDUM|OPINION|DECISION|FINAL|AMENDED|APPROVED|RESERVED|DRAFT|JUDGMENT|RULING|ORDER|AND|&) ?){1,6}\W{0,9}$/.test(
    words,
  ) || /^\W{0,9}(?:it is )?(?:hereby )?so ordered\b[^;:]{0,60}$/i.test(words);

/** Another court's words. */
const isQuoted = (words: string, at: number): boolean => {
  const before = words.slice(0, at);
  return before.split('“').length > before.split('”').length || before.split('"').length % 2 === 0;
};

/** What is weighed is not decided: "whether the appeal is allowed", "if the motion is denied". */
const isOpen = (before: string): boolean =>
  /\b(?:whether|if|unless|until|when|once|asks? that|requests? that|urges? that)\b[^,;]{0,80}$/i.test(before);

/** "On motion of the State, it is ORDERED that the case is DISMISSED": what is ordered is another matter than what it was moved by. */
const crossesOrder = /\b(?:ordered|adjudged|decreed) that\b./i;

/** What one judge of several would do: "I would dismiss the appeal", "in my view the judgment should be reversed". */
const isOfOneJudge = (upTo: string): boolean =>
  /\bI (?:would|should)\b/.test(upTo) ||
  (/\b[Ii]n my (?:view|judgment|opinion)\b|\bI (?:agree|think|consider|conclude|believe|dissent|concur|hold|am (?:of|satisfied|persuaded))\b/.test(
    upTo,
  ) &&
    /\b(?:should|ought to|must|would) be\b/.test(upTo));

/** The line under which one judge says what the court should have done, or why else: "JUSTICE ELM, with whom JUSTICE MARSH joins, dissenting." */
const separateOpinion =
  /^(?:(?:CHIEF |Chief )?(?:JUSTICE|Justice) \p{Lu}[\p{L}’'-]{1,30}|\p{Lu}[\p{L}.’' -]{2,40}, (?:(?:Chief|Senior|Circuit|District|Associate|Presiding) ){0,2}(?:Judge|Justice|C\.? ?J|J))\b[^\n]{0,160}?\b(?:dissenting|concurring)\b/mu;

/** Where the court's own opinion ends. */
const endOfCourtsOwn = (text: string): number => separateOpinion.exec(text)?.index ?? text.length;

/**
 * What a court paper decides, by the formulas of its operative part, on the paper's own day. They replace what was read otherwise of the same
 * sentences.
 */
export function withOperative(
  reports: readonly ReadReport[],
  { text, kind }: Pick<Document, 'text' | 'kind'>,
  head: CaseHead | null,
  sentences: readonly Sentence[],
  sums: readonly Sum[],
): readonly ReadReport[] {
  if (kind !== 'court-paper' || head?.form !== 'paper') return reports;
  const papers = head.kind === 'appeal' ? 'reviewing' : 'trying';
  const bench = head.parties.filter(({ role, entity }) => role === 'judge' && entity !== null);
  const accused = head.parties.filter(({ role, entity }) => role === 'defendant' && entity !== null);
  const own = endOfCourtsOwn(text);
  const found = sentences.flatMap((sentence, place): ReadReport[] => {
    if (sentence.start >= own) return [];
    const words = text.slice(sentence.start, sentence.end);
    const at = sentence.start / text.length;
    const late = text.length <= shortPaper || at >= operativePart || (papers === 'reviewing' && at <= opening);
    if (words.length > 700) return [];
    const decided = formulasIn(words, papers, bench.length === 1);
    if (!(late || /\b(?:ORDERED|GRANTED|DENIED|AFFIRMED|REVERSED|VACATED|DISMISSED)\b/.test(words))) return [];
    return decided.map((one): ReadReport => {
      const start = sentence.start + one.at;
      const trigger = { start, end: start + one.words.length };
      return {
        kind: one.formula.kind,
        sentence: place,
        start: sentence.start,
        end: sentence.end,
        trigger,
        clause: asItStands({ start: sentence.start + numbered.exec(words)![0].length, end: sentence.end }),
        rule: `${one.formula.kind}/operative: ${one.formula.name}`,
        confidence: certainly,
        weight: certainly,
        status: 'occurred',
        time: head.day === null ? null : { edtf: head.day, expression: null, from: 'clause', certainty: onItsDay },
        outcome: one.outcome,
        alters: false,
        amount: amountOf(one.formula.kind, text, sentence, trigger.start, trigger.end, sums),
        amountChange: null,
        count: null,
        participants: [
          ...(bench.length === 1 ? [{ role: 'agent' as const, entity: bench[0]!.entity!, certainty: onItsDay }] : []),
          // Who alone stands accused is freed of it.
          ...(traitsOf(one.formula.kind).ends?.always !== undefined && head.kind === 'criminal' && accused.length === 1
            ? [{ role: 'patient' as const, entity: accused[0]!.entity!, certainty: onItsDay }]
            : []),
        ],
        claims: [],
        claimsOnly: null,
        claimsAtIssue: [],
        grounds: [],
        case: null,
        ...caseSignsIn(words),
        stems: stemsOf(text, sentence, trigger),
        conductTypes: [],
        court: null,
        source: null,
      };
    });
  });
  const told = Map.groupBy(found, (one) => one.sentence);
  const decides = new Set(operativeFormulas.map((one) => one.kind));
  const kept = reports.flatMap((one) => {
    const own = told.get(one.sentence);
    if (own && (decides.has(one.kind) || own.some(({ trigger }) => overlap(one.trigger, trigger)))) return [];
    if (!decides.has(one.kind) || !saysNoMore(text.slice(one.start, one.end))) return [one];
    return found.length > 0 ? [] : [{ ...one, outcome: null }];
  });
  return [...kept, ...found].sort(
    (a, b) => a.start - b.start || a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end,
  );
}

const overlap = (one: ReadReport['trigger'], other: ReadReport['trigger']): boolean =>
  one.start < other.end && other.start < one.end;
