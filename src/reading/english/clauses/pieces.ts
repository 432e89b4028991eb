import type { Span } from '../../../document/document.ts';
import type { Word } from '../../../language/index.ts';
import { binding, completing, counting, linking, ofTheName, telling } from './lexicon.ts';
import type { Route, Step } from './route.ts';
import {
  anyUnder,
  dependentsAt,
  endsWithPause,
  isPause,
  isPredicate,
  isRelative,
  relationAt,
  type Shape,
  subjectAt,
} from './shape.ts';

/** Words that stay or go together. */
export interface Piece {
  /** How much it is needed: `needed` is never cut, the rest goes from the least on where the line is too long. */
  readonly weight: number;
  /** Place of the piece that it hangs from, -1 for none: it goes with it. */
  readonly of: number;
  /** Left out, it is shown by an ellipsis. */
  readonly shown: boolean;
}

export const needed = 9;

/** What is kept of a sentence before its length is looked at. */
export interface Pieces {
  /** Of each word its place in `pieces`, -1 for a word left out. */
  readonly pieceOf: Int32Array;
  readonly pieces: readonly Piece[];
}

type Fate = Pick<Piece, 'weight' | 'shown'> | 'stays' | 'goes';

const out = 'goes';
const stays = 'stays';
const weighing = (weight: number, shown = false): Fate => ({ weight, shown });

/** Where a sentence tells times: all of them, and those told from the day of the paper ("on Monday"). */
export interface Times {
  readonly times: readonly Span[];
  readonly days: readonly Span[];
}

/** What is cut from a clause, and what may be: asides, what stands before the subject, joined clauses that tell something else. */
export function piecesOf(shape: Shape, route: Route, trigger: Span, times: Times): Pieces {
  const pieceOf = new Int32Array(shape.words.length).fill(-1);
  const pieces: Piece[] = [{ weight: needed, of: -1, shown: false }];
  const onRoute = new Set(route.steps.map(({ word }) => word));
  const carried = (index: number) => shape.word(index).start < trigger.end && shape.word(index).end > trigger.start;
  const holds = (index: number) => onRoute.has(index) || anyUnder(shape, index, carried);
  for (const step of route.steps) {
    if (step.kept === 'passed') continue;
    if (step.kept === 'whole') pieceOf[step.word] = 0;
    const pending = shape
      .at(step.word)
      .dependents.filter((index) => step.kept === 'whole' || isShared(shape, step, route, index))
      .map((index) => ({ index, under: step.word, piece: 0 }));
    while (pending.length > 0) {
      const { index, under, piece } = pending.pop()!;
      if (onRoute.has(index) || route.ties.has(index) || pieceOf[index]! >= 0) continue;
      const fate = holds(index) ? stays : fateOf(shape, under, index, onRoute.has(under), times);
      if (fate === out) continue;
      const own = fate === stays ? piece : pieces.push({ ...fate, of: piece }) - 1;
      pieceOf[index] = own;
      for (const one of shape.at(index).dependents) pending.push({ index: one, under: index, piece: own });
    }
  }
  for (const { index } of shape.words) if (carried(index) && !route.ties.has(index)) pieceOf[index] = 0;
  return { pieceOf, pieces };
}

/** Subject and, where the verb joined to it has none, its auxiliaries: "was arrested and charged". */
function isShared(shape: Shape, step: Step, route: Route, index: number): boolean {
  const relation = relationAt(shape, index);
  const lower = route.steps[route.steps.indexOf(step) - 1]!.word;
  const subjects = ['nsubj', 'csubj', 'expl'].includes(relation);
  if (subjects) return true;
  const ownHelp = dependentsAt(shape, lower, 'aux', 'cop', 'mark').length > 0;
  if (ownHelp || /^VB[DZP]$/.test(shape.word(lower).xpos)) return false;
  if (index > step.word) return false;
  return relation === 'aux' || relation === 'cop' || relation === 'mark' || isBinding(shape.word(index));
}

export const isBinding = (word: Word): boolean => binding.has(word.text.toLowerCase());

/** Whether a word, or what says how it goes with the rest, denies, doubts or conditions. */
const binds = (shape: Shape, index: number): boolean =>
  isBinding(shape.word(index)) ||
  dependentsAt(shape, index, 'case', 'mark', 'advmod', 'det', 'cc', 'amod').some(isBinding);

function fateOf(shape: Shape, under: number, index: number, main: boolean, times: Times): Fate {
  const relation = relationAt(shape, index);
  if (relation === 'punct') return out;
  if (['discourse', 'vocative', 'dislocated'].includes(relation))
    return main && !binds(shape, index) && !isQuoted(shape, index) ? out : stays;
  if (isYear(shape, index) || isOfOneTime(shape, under, index, times)) return stays;
  const parted = isParted(shape, index);
  if (isBracketed(shape, index)) return out;
  if (isTellingAside(shape, under, index)) return stays;
  return isPredicate(shape, under)
    ? fateOfArgument(shape, under, index, relation, parted, main, times)
    : fateOfModifier(shape, under, index, relation, parted && index > under);
}

/** Whether a pause stands before what hangs from a word, and not the one that closes an aside ("Birch, 74, of theft"). */
function isParted(shape: Shape, index: number): boolean {
  const from = isPause(shape.word(shape.at(index).first)) ? shape.at(index).first : shape.at(index).first - 1;
  if (!isPause(shape.word(from))) return false;
  const closes = endsWithPause(shape, index);
  if (closes && !isPredicate(shape, shape.at(index).head)) return true;
  for (
    let at = from - 1, steps = 0;
    at >= 0 && steps < 40 && shape.at(at).last <= from;
    at = shape.at(at).head, steps++
  ) {
    if (at === shape.at(index).head) return true;
    const opened = isPause(shape.word(shape.at(at).first)) || isPause(shape.word(shape.at(at).first - 1));
    if (opened && shape.word(from).text === ',' && shape.at(at).head >= 0 && shape.at(at).head < shape.at(at).first)
      return false;
  }
  return true;
}

/** Whether a quotation begins with it: it is somebody's words, not the writer's opening. */
const isQuoted = (shape: Shape, index: number): boolean =>
  /^(?:[“"]|``)$/.test(shape.word(shape.at(index).first).text) ||
  /^(?:[“"]|``)$/.test(shape.word(shape.at(index).first - 1).text);

/** "June 18, 2021". */
const isYear = (shape: Shape, index: number): boolean =>
  /^\d{4}$/.test(shape.word(index).text) &&
  shape.word(index - 1).text === ',' &&
  /^\d{1,2}$/.test(shape.word(index - 2).text);

/** "Monday, June 18, 2021" is one day. */
const isOfOneTime = (shape: Shape, one: number, other: number, { times }: Times): boolean =>
  times.some(({ start, end }) =>
    [one, other].every((index) => shape.word(index).start >= start && shape.word(index).end <= end),
  );

/** "A hearing has yet to be held". */
const isStillToCome = (shape: Shape, index: number): boolean =>
  /^yet$/i.test(shape.word(index).text) && /^to$/i.test(shape.word(index + 1).text);

const isBracketed = (shape: Shape, index: number): boolean => {
  const [from, to] = [shape.at(index).first, shape.at(index).last];
  const opened = shape.word(from).text === '(' || shape.word(from - 1).text === '(';
  return opened && (shape.word(to).text === ')' || shape.word(to + 1).text === ')');
};

/** ", police said", "according to the complaint". */
function isTellingAside(shape: Shape, under: number, index: number): boolean {
  const relation = relationAt(shape, index);
  if (dependentsAt(shape, index, 'case').some(({ text }) => /^according$/i.test(text))) return true;
  if (!['parataxis', 'conj', 'appos', 'acl', 'advcl'].includes(relation) && !isRelative(shape, index)) return false;
  if (!telling.has(shape.word(index).lemma) || subjectAt(shape, index) === undefined || isRelative(shape, index))
    return false;
  if (dependentsAt(shape, index, 'cc', 'mark', 'ccomp', 'obj').length > 0) return false;
  return index > under && shape.at(index).last - shape.at(index).first < 12;
}

function fateOfArgument(
  shape: Shape,
  verb: number,
  index: number,
  relation: string,
  parted: boolean,
  main: boolean,
  times: Times,
): Fate {
  const subject = subjectAt(shape, verb);
  if (index === subject?.index) return stays;
  const opens = main && subject !== undefined && index < subject.index && !isQuoted(shape, index);
  switch (relation) {
    case 'cc':
      return opens && (index === shape.at(verb).first || isPause(shape.word(index - 1))) ? out : stays;
    case 'nsubj':
      // "Marsh, a judge since 1998, recused herself": an apposition that the tree takes for a subject.
      return subject !== undefined && subject.index < index && parted && endsWithPause(shape, index) ? out : stays;
    case 'advmod': {
      if (binds(shape, index) || shape.word(index).xpos.startsWith('W')) return stays;
      if (main && isDay(shape, index, times.days)) return out;
      if (opens || (linking.has(shape.word(index).text.toLowerCase()) && !isStillToCome(shape, index))) return out;
      return shape.at(index).last - shape.at(index).first < 3 ? stays : weighing(4);
    }
    case 'obl':
    case 'nmod':
    case 'dep': {
      if (shape.at(index).relation === 'obl:agent' || binds(shape, index)) return stays;
      if (shape.word(index).xpos.startsWith('W')) return stays;
      if (opens) return out;
      if (main && isDay(shape, index, times.days)) return out;
      if (parted) return weighing(1);
      if (isTime(shape, index)) return weighing(2);
      const completes = dependentsAt(shape, index, 'case').some(({ lemma }) => completing.has(lemma.toLowerCase()));
      return weighing(completes ? 8 : 4);
    }
    case 'advcl': {
      if (binds(shape, index)) return stays;
      if (opens || parted) return out;
      return weighing(shape.word(index).xpos === 'VB' ? 4 : 3, true);
    }
    case 'conj': {
      const joint = dependentsAt(shape, index, 'cc').map(({ lemma }) => lemma.toLowerCase());
      if (joint.some((one) => one === 'or' || one === 'nor')) return stays;
      if (!isPredicate(shape, index)) return weighing(7, true);
      if (joint.includes('but') && !isFarOff(shape, verb, index)) return weighing(2);
      return out;
    }
    case 'parataxis':
    case 'list':
    case 'appos':
      return out;
    case 'acl':
      return parted ? out : weighing(3, true);
    default:
      return shape.at(index).last >= shape.at(index).first ? stays : out;
  }
}

const isFarOff = (shape: Shape, from: number, to: number): boolean =>
  shape.words.slice(from, to).some(({ text }) => text === ';');

function fateOfModifier(shape: Shape, noun: number, index: number, relation: string, parted: boolean): Fate {
  if (ofTheName.has(shape.word(index).text.toLowerCase()) && index > noun) return stays;
  switch (relation) {
    case 'appos':
    case 'parataxis':
    case 'list':
      return parted || relation !== 'appos' ? (binds(shape, index) && relation !== 'list' ? weighing(2) : out) : stays;
    case 'acl': {
      if (binds(shape, index)) return stays;
      if (parted) return out;
      return weighing(isRelative(shape, index) ? 4 : shape.word(index).xpos === 'VB' ? 8 : 5, true);
    }
    case 'nmod':
    case 'obl': {
      if (index < noun || binds(shape, index)) return stays;
      const of = dependentsAt(shape, index, 'case').some(({ lemma }) => lemma === 'of');
      if (of && isCount(shape.word(noun))) return stays;
      if (parted) return out;
      return weighing(of ? 8 : 6, true);
    }
    case 'advcl':
      return binds(shape, index) ? stays : parted ? out : weighing(4, true);
    case 'conj':
      return /^(?:;|-{1,2}|[—–])$/.test(shape.word(shape.at(index).first - 1).text) ? out : weighing(8, true);
    default:
      return stays;
  }
}

/** "two", "some", "most": says nothing without what it counts. */
export const isCount = ({ upos, lemma }: Word): boolean => upos === 'NUM' || counting.has(lemma.toLowerCase());

/** A day told from the day of the paper ("on Monday", "last week") says nothing beside another paper's. */
const isDay = (shape: Shape, index: number, days: readonly Span[]): boolean => {
  const prepositions = dependentsAt(shape, index, 'case').map(({ lemma }) => lemma.toLowerCase());
  if (prepositions.some((one) => one !== 'on' && one !== 'in' && one !== 'at' && one !== 'late')) return false;
  const [start, end] = [
    shape.word(shape.at(index).first + prepositions.length).start,
    shape.word(shape.at(index).last).end,
  ];
  return days.some((day) => day.start <= start && day.end >= end);
};

const month = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

const isTime = (shape: Shape, index: number): boolean =>
  shape.at(index).relation === 'obl:unmarked' ||
  (shape.at(index).last - shape.at(index).first < 6 &&
    (/^\d{4}s?$/.test(shape.word(index).text) ||
      (shape.word(index).xpos === 'NNP' && month.test(shape.word(index).text))));
