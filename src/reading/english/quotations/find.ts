import type { Block, Document, Span } from '../../../document/document.ts';
import type { Sentence } from '../../../language/sentence.ts';
import type { Entity } from '../../entity.ts';
import type { Quotation } from '../../quotation.ts';
import type { IndirectSaying } from '../../saying.ts';
import type { TimeExpression } from '../../time-expression.ts';
import { storyDays } from '../times/story-day.ts';
import { type Attribution, attributionsIn, size } from './attribution.ts';
import { circumstancesOf, unknownCircumstances } from './circumstances.ts';
import { type Atom, type Frame, framesOf } from './frame.ts';
import { indirectSayings } from './indirect.ts';
import { type Marked, markedStretches } from './marks.ts';
import { endsWithColon, fallback, sourceOf } from './sentence-before.ts';
import { named, signedBy } from './signature.ts';
import { speakersOf } from './speaker.ts';
import { standsAlone } from './title.ts';
import { atomAt, isWordLike } from './word-class.ts';
import { quotedWords } from './words.ts';

/**
 * Who is said to have said what in the blocks that are read (asides are not): direct, mixed and indirect, in order of their first
 * word. A quotation that nobody is found for is not in the list.
 */
export function findAttributions(
  text: string,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
): readonly Attribution[] {
  return attribute(text, blocks, sentences).attributions;
}

interface Attributed {
  readonly marked: readonly Marked[];
  readonly attributions: readonly Attribution[];
}

/** An attribution that sentences further on may still be added to. */
type Draft = Omit<Attribution, 'content' | 'form' | 'marked'> & {
  content: Span[];
  form: Attribution['form'];
  marked: number[];
};

const draft = (one: Attribution): Draft => ({ ...one, content: [...one.content], marked: [...one.marked] });

/**
 * Frame by frame: a frame of nothing but quotation goes on with the speech before, or belongs to whoever a colon or the sentence
 * before lets speak, or waits for a tag or a signature behind it; any other frame says itself who said what.
 */
function attribute(text: string, blocks: readonly Block[], sentences: readonly Sentence[]): Attributed {
  const marked = markedStretches(text, blocks);
  const drafts: Draft[] = [];
  /** The speech that a frame of nothing but quotation goes on with. */
  let current: Draft | null = null;
  let before: Frame | null = null;
  /** Quotations without speaker right before this frame. */
  let waiting: Atom[] = [];
  const put = (one: Draft): Draft => {
    drafts.push(one);
    return one;
  };
  for (const frame of framesOf(text, blocks, sentences, marked)) {
    const { atoms } = frame;
    const spoken = atoms.filter((atom) => atom.marked >= 0);
    const bare = !atoms.some((atom) => atom.marked < 0 && isWordLike(atom.text));
    if (bare && spoken.length === 0) continue;
    const signature = bare || waiting.length === 0 ? null : signedBy(atoms);
    if (bare) {
      const colon = before !== null && endsWithColon(before);
      if (current !== null && !colon && (!isSetOff(spoken, marked) || isBlockQuotation(blocks, before))) {
        extend(current, spoken, spoken);
      } else {
        const said = before === null ? null : sourceOf(text, before, colon, before.block === frame.block);
        if (said) current = put(quoted(said, spoken, colon ? 'colon' : 'sentence-before'));
        else waiting.push(...spoken);
      }
    } else if (signature) {
      put(quoted({ source: signature, cue: null }, waiting, 'signed'));
      current = null;
      waiting = [];
    } else {
      const found = attributionsIn(text, frame).map(draft);
      found.push(...named(atoms, untaken(spoken, found)).map(draft));
      // Smith v. Jones, 5 U.S. 1 (“a moot motion is dead”): the words are of the authority, not of whoever cites it.
      const left = untaken(spoken, found).filter((atom) => atoms[atoms.indexOf(atom) - 1]?.text !== '(');
      const goesOn =
        found.length === 0 &&
        current !== null &&
        before?.block === frame.block &&
        left.some((atom) => standsAlone(text, marked[atom.marked]!));
      if (goesOn && current !== null) {
        // “It is a lie,” Orr said. Executive orders “are just press releases.” The writer's own words go on with what Orr said.
        extend(current, [frameSpan(atoms)], left);
        current.form = 'mixed';
      } else {
        if (left.length > 0) found.push(...fallback(text, frame, left, marked).map(draft));
        const opens = atomAt(atoms, 0).marked;
        const first = found.find((one) => opens >= 0 && !one.nested && one.marked.includes(opens));
        if (first) precede(first, waiting);
        waiting = [];
        current = found.findLast((one) => one.marked.length > 0 && !one.nested) ?? null;
        drafts.push(...found);
      }
    }
    before = frame;
  }
  return { marked, attributions: drafts.toSorted(byStart) };
}

const spansOf = (atoms: readonly Span[]): Span[] => atoms.map(({ start, end }) => ({ start, end }));

function quoted(said: { source: Span; cue: Span | null }, atoms: readonly Atom[], rule: Attribution['rule']): Draft {
  return {
    ...said,
    content: spansOf(atoms),
    form: 'direct',
    marked: atoms.map((atom) => atom.marked),
    rule,
    says: true,
    nested: false,
  };
}

function extend(one: Draft, spans: readonly Span[], atoms: readonly Atom[]): void {
  one.content.push(...spansOf(spans));
  one.marked.push(...atoms.map((atom) => atom.marked));
  if (one.form === 'indirect') one.form = 'mixed';
}

function precede(one: Draft, atoms: readonly Atom[]): void {
  one.content = [...spansOf(atoms), ...one.content];
  one.marked = [...atoms.map((atom) => atom.marked), ...one.marked];
}

const untaken = (atoms: readonly Atom[], found: readonly Attribution[]) => {
  const taken = new Set(found.flatMap((one) => one.marked));
  return atoms.filter((atom) => !taken.has(atom.marked));
};

/** A block quotation goes on with nothing but a block quotation: a colon or the sentence before says whose it is. */
const isSetOff = (atoms: readonly Atom[], marked: readonly Marked[]) =>
  atoms.some((atom) => marked[atom.marked]!.marks === 'block');

const isBlockQuotation = (blocks: readonly Block[], frame: Frame | null) =>
  frame !== null && blocks[frame.block]?.kind === 'block-quotation';

/** A frame without its closing mark. */
function frameSpan(atoms: readonly Atom[]): Span {
  const last = atoms.findLast((atom) => atom.marked >= 0 || isWordLike(atom.text))!;
  return { start: atomAt(atoms, 0).start, end: last.end };
}

const byStart = (a: Attribution, b: Attribution) =>
  startOf(a) - startOf(b) || (a.cue?.start ?? 0) - (b.cue?.start ?? 0);

const startOf = (one: Attribution) => one.content[0]?.start ?? 0;

/** What was read of the document before its quotations. */
export interface SaidContext {
  readonly document: Pick<Document, 'text' | 'blocks' | 'published'>;
  /** The blocks that are read. */
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly times: readonly TimeExpression[];
}

/**
 * Who said what: the quotations of a document with their speakers, and what known speakers say in the writer's words; both in order
 * of place. `entities` are the people and bodies that the document names; a speaker's entity is the one whose mention is the head of
 * the words that name the speaker.
 */
export function findSaid({ document, blocks, sentences, entities, times }: SaidContext): {
  readonly quotations: Quotation[];
  readonly sayings: IndirectSaying[];
} {
  const { text, published } = document;
  const { marked, attributions } = attribute(text, blocks, sentences);
  const owner = new Map<number, Attribution>();
  for (const one of attributions) {
    for (const index of one.marked) {
      const other = owner.get(index);
      if (other === undefined || speaksCloser(text, one, other, marked[index]!)) owner.set(index, one);
    }
  }
  const speakers = speakersOf(text, blocks, attributions, entities);
  const days = storyDays(document, sentences, times);
  const context = { text, published, blocks, sentences, entities, times, days };
  const found = circumstancesOf(context, attributions, speakers);
  const circumstances = (one: Attribution) => found.get(one) ?? unknownCircumstances;
  const quotations: Quotation[] = [];
  for (const [index, stretch] of marked.entries()) {
    const said = owner.get(index);
    if (said === undefined && !standsAlone(text, stretch)) continue;
    quotations.push({
      start: stretch.start,
      end: stretch.end,
      content: stretch.content,
      words: quotedWords(text, stretch.content),
      form: said?.form === 'direct' || said === undefined ? 'direct' : 'mixed',
      speaker: { span: said?.source ?? null, entity: said ? (speakers.get(said) ?? null) : null },
      cue: said?.cue ?? null,
      rule: said?.rule ?? 'nobody',
      continues: stretch.continues || (said !== undefined && owner.get(index + 1) === said),
      circumstances: said ? circumstances(said) : unknownCircumstances,
    });
  }
  return { quotations, sayings: indirectSayings(text, attributions, speakers, circumstances) };
}

/** The quotations of a text whose days nobody asks for. */
export function findQuotations(
  text: string,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  entities: readonly Entity[],
): Quotation[] {
  return findSaid({ document: { text, blocks, published: null }, blocks, sentences, entities, times: [] }).quotations;
}

/**
 * Of two who are said to have said the same words: the inner one where its cue stands right at the quotation ("Orr recalled that Vance
 * said, “...”") or gives the word; else the outer one, whose clause holds the quotation with the other's doings ("Orr wrote that the deal gave it “...”").
 */
function speaksCloser(text: string, one: Attribution, other: Attribution, stretch: Marked): boolean {
  const [inner, outer] = size(one) < size(other) ? [one, other] : [other, one];
  const direct = inner.form === 'direct' && inner.content.some((span) => span.start === stretch.start);
  return (inner.says && (direct || choosesWord(text, inner, stretch)) ? inner : outer) === one;
}

/** "called her a “liar”": the word is of whoever calls her so, in whosever report. */
function choosesWord(text: string, { cue }: Attribution, stretch: Marked): boolean {
  if (cue === null || !/\b(?:call|describ|dubb|label|brand|characteri)\w*$/.test(text.slice(cue.start, cue.end)))
    return false;
  const between = text.slice(cue.end, Math.max(cue.end, stretch.start));
  return stretch.start > cue.end && between.length <= 45 && !/\b(?:who|that|which)\b/.test(between);
}
