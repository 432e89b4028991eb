import type { Span } from '../../../document/document.ts';
import { dependentsOf, type Word } from '../../../language/index.ts';
import { binding, completing, linking, ofTheName, telling } from './lexicon.ts';
import type { Route, Step } from './route.ts';
import { anyUnder, isPause, isPredicate, isRelative, relationAt, type Shape, subjectAt } from './shape.ts';

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

/** What is cut from a clause, and what may be: asides, what stands before the subject, joined clauses that tell something else. */
export function piecesOf(shape: Shape, route: Route, trigger: Span, times: readonly Span[]): Pieces {
  const { words, dependents } = shape;
  const pieceOf = new Int32Array(words.length).fill(-1);
  const pieces: Piece[] = [{ weight: needed, of: -1, shown: false }];
  const onRoute = new Set(route.steps.map(({ word }) => word));
  const carried = (index: number) => words[index]!.start < trigger.end && words[index]!.end > trigger.start;
  const holds = (index: number) => onRoute.has(index) || anyUnder(shape, index, carried);
  for (const step of route.steps) {
    if (step.kept === 'passed') continue;
    if (step.kept === 'whole') pieceOf[step.word] = 0;
    const pending = dependents[step.word]!.filter(
      (index) => step.kept === 'whole' || isShared(shape, step, route, index),
    ).map((index) => ({ index, under: step.word, piece: 0 }));
    while (pending.length > 0) {
      const { index, under, piece } = pending.pop()!;
      if (onRoute.has(index) || route.ties.has(index) || pieceOf[index]! >= 0) continue;
      const fate = holds(index) ? stays : fateOf(shape, under, index, onRoute.has(under), times);
      if (fate === out) continue;
      const own = fate === stays ? piece : pieces.push({ ...fate, of: piece }) - 1;
      pieceOf[index] = own;
      for (const one of dependents[index]!) pending.push({ index: one, under: index, piece: own });
    }
  }
  for (const { index } of words) if (carried(index) && !route.ties.has(index)) pieceOf[index] = 0;
  return { pieceOf, pieces };
}

/** Subject and, where the verb joined to it has none, its auxiliaries: "was arrested and charged". */
function isShared(shape: Shape, step: Step, route: Route, index: number): boolean {
  const { analysis, words } = shape;
  const relation = relationAt(shape, index);
  const lower = route.steps[route.steps.indexOf(step) - 1]!.word;
  const subjects = ['nsubj', 'csubj', 'expl'].includes(relation);
  if (subjects) return true;
  const ownHelp = dependentsOf(analysis, words[lower]!, 'aux', 'cop', 'mark').length > 0;
  if (ownHelp || /^VB[DZP]$/.test(words[lower]!.xpos)) return false;
  if (index > step.word) return false;
  return relation === 'aux' || relation === 'cop' || relation === 'mark' || isBinding(words[index]!);
}

export const isBinding = (word: Word): boolean => binding.has(word.text.toLowerCase());

/** Whether a word, or what says how it goes with the rest, denies, doubts or conditions. */
const binds = ({ analysis, words }: Shape, index: number): boolean =>
  isBinding(words[index]!) ||
  dependentsOf(analysis, words[index]!, 'case', 'mark', 'advmod', 'det', 'cc', 'amod').some(isBinding);

function fateOf(shape: Shape, under: number, index: number, main: boolean, times: readonly Span[]): Fate {
  const relation = relationAt(shape, index);
  if (relation === 'punct') return out;
  if (['discourse', 'vocative', 'dislocated'].includes(relation))
    return main && !binds(shape, index) && !isQuoted(shape, index) ? out : stays;
  if (isYear(shape, index)) return stays;
  const parted = isParted(shape, index);
  if (isBracketed(shape, index)) return out;
  if (isTellingAside(shape, under, index)) return stays;
  return isPredicate(shape, under)
    ? fateOfArgument(shape, under, index, relation, parted, main, times)
    : fateOfModifier(shape, under, index, relation, parted && index > under);
}

/** Whether a pause stands before what hangs from a word, and not the one that closes an aside ("Birch, 74, of theft"). */
function isParted(shape: Shape, index: number): boolean {
  const { words, heads, first, last } = shape;
  const from = isPause(words[first[index]!]) ? first[index]! : first[index]! - 1;
  if (!isPause(words[from])) return false;
  const closes = isPause(words[last[index]!]) || isPause(words[last[index]! + 1]);
  if (closes && !isPredicate(shape, heads[index]!)) return true;
  for (let at = from - 1, steps = 0; at >= 0 && steps < 40 && last[at]! <= from; at = heads[at]!, steps++) {
    if (at === heads[index]) return true;
    const opened = isPause(words[first[at]!]) || isPause(words[first[at]! - 1]);
    if (opened && words[from]!.text === ',' && heads[at]! >= 0 && heads[at]! < first[at]!) return false;
  }
  return true;
}

/** Whether a quotation begins with it: it is somebody's words, not the writer's opening. */
const isQuoted = ({ words, first }: Shape, index: number): boolean =>
  /^(?:[“"]|``)$/.test(words[first[index]!]!.text) || /^(?:[“"]|``)$/.test(words[first[index]! - 1]?.text ?? '');

/** "June 18, 2021". */
const isYear = ({ words }: Shape, index: number): boolean =>
  /^\d{4}$/.test(words[index]!.text) &&
  words[index - 1]?.text === ',' &&
  /^\d{1,2}$/.test(words[index - 2]?.text ?? '');

const isBracketed = ({ words, first, last }: Shape, index: number): boolean => {
  const [from, to] = [first[index]!, last[index]!];
  const opened = words[from]!.text === '(' || words[from - 1]?.text === '(';
  return opened && (words[to]!.text === ')' || words[to + 1]?.text === ')');
};

/** ", police said", "according to the complaint". */
function isTellingAside(shape: Shape, under: number, index: number): boolean {
  const { analysis, words } = shape;
  const relation = relationAt(shape, index);
  if (dependentsOf(analysis, words[index]!, 'case').some(({ text }) => /^according$/i.test(text))) return true;
  if (!['parataxis', 'conj', 'appos', 'acl', 'advcl'].includes(relation) && !isRelative(shape, index)) return false;
  if (!telling.has(words[index]!.lemma) || subjectAt(shape, index) === undefined || isRelative(shape, index))
    return false;
  if (dependentsOf(analysis, words[index]!, 'cc', 'mark', 'ccomp', 'obj').length > 0) return false;
  return index > under && shape.last[index]! - shape.first[index]! < 12;
}

function fateOfArgument(
  shape: Shape,
  verb: number,
  index: number,
  relation: string,
  parted: boolean,
  main: boolean,
  times: readonly Span[],
): Fate {
  const { analysis, words, first, last } = shape;
  const subject = subjectAt(shape, verb);
  if (index === subject?.index) return stays;
  const opens = main && subject !== undefined && index < subject.index && !isQuoted(shape, index);
  switch (relation) {
    case 'cc':
      return opens && (index === first[verb] || isPause(words[index - 1])) ? out : stays;
    case 'nsubj':
      // "Marsh, a judge since 1998, recused herself": an apposition that the tree takes for a subject.
      return subject !== undefined &&
        subject.index < index &&
        parted &&
        (isPause(words[last[index]!]) || isPause(words[last[index]! + 1]))
        ? out
        : stays;
    case 'advmod': {
      if (binds(shape, index) || words[index]!.xpos.startsWith('W')) return stays;
      if (main && isDay(shape, index, times)) return out;
      if (opens || linking.has(words[index]!.text.toLowerCase())) return out;
      return last[index]! - first[index]! < 3 ? stays : weighing(4);
    }
    case 'obl':
    case 'nmod':
    case 'dep': {
      if (analysis.tree.relations[index] === 'obl:agent' || binds(shape, index)) return stays;
      if (words[index]!.xpos.startsWith('W')) return stays;
      if (opens) return out;
      if (main && isDay(shape, index, times)) return out;
      if (parted) return weighing(1);
      if (isTime(shape, index)) return weighing(2);
      const completes = dependentsOf(analysis, words[index]!, 'case').some(({ lemma }) =>
        completing.has(lemma.toLowerCase()),
      );
      return weighing(completes ? 8 : 4);
    }
    case 'advcl': {
      if (binds(shape, index)) return stays;
      if (opens || parted) return out;
      return weighing(words[index]!.xpos === 'VB' ? 4 : 3, true);
    }
    case 'conj': {
      const joint = dependentsOf(analysis, words[index]!, 'cc').map(({ lemma }) => lemma.toLowerCase());
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
      return last[index]! >= first[index]! ? stays : out;
  }
}

const isFarOff = ({ words }: Shape, from: number, to: number): boolean =>
  words.slice(from, to).some(({ text }) => text === ';');

function fateOfModifier(shape: Shape, noun: number, index: number, relation: string, parted: boolean): Fate {
  const { analysis, words, first } = shape;
  if (ofTheName.has(words[index]!.text.toLowerCase()) && index > noun) return stays;
  switch (relation) {
    case 'appos':
    case 'parataxis':
    case 'list':
      return parted || relation !== 'appos' ? (binds(shape, index) && relation !== 'list' ? weighing(2) : out) : stays;
    case 'acl': {
      if (binds(shape, index)) return stays;
      if (parted) return out;
      return weighing(isRelative(shape, index) ? 4 : words[index]!.xpos === 'VB' ? 8 : 5, true);
    }
    case 'nmod':
    case 'obl': {
      if (index < noun || binds(shape, index)) return stays;
      if (parted) return out;
      const of = dependentsOf(analysis, words[index]!, 'case').some(({ lemma }) => lemma === 'of');
      return weighing(of ? 8 : 6, true);
    }
    case 'advcl':
      return binds(shape, index) ? stays : parted ? out : weighing(4, true);
    case 'conj':
      return /^(?:;|-{1,2}|[—–])$/.test(words[first[index]! - 1]?.text ?? '') ? out : weighing(8, true);
    default:
      return stays;
  }
}

/** A day told from the day of the paper ("on Monday", "last week") says nothing beside another paper's. */
const isDay = (shape: Shape, index: number, days: readonly Span[]): boolean => {
  const { analysis, words, first, last } = shape;
  const prepositions = dependentsOf(analysis, words[index]!, 'case').map(({ lemma }) => lemma.toLowerCase());
  if (prepositions.some((one) => one !== 'on' && one !== 'in' && one !== 'at' && one !== 'late')) return false;
  const [start, end] = [words[first[index]! + prepositions.length]?.start ?? 0, words[last[index]!]!.end];
  return days.some((day) => day.start <= start && day.end >= end);
};

const month = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

const isTime = ({ analysis, words, first, last }: Shape, index: number): boolean =>
  analysis.tree.relations[index] === 'obl:unmarked' ||
  (last[index]! - first[index]! < 6 &&
    (/^\d{4}s?$/.test(words[index]!.text) || (words[index]!.xpos === 'NNP' && month.test(words[index]!.text))));
