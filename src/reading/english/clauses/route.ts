import type { Span } from '../../../document/document.ts';
import { dependentsOf, isNegated, modalOf, reportedBy } from '../../../language/index.ts';
import type { ClauseForm } from '../../clause.ts';
import { anybody, factual, generic, settled, telling } from './lexicon.ts';
import {
  dependentsAt,
  hasSubject,
  isPause,
  isPredicate,
  isRelative,
  isTensed,
  relationAt,
  type Shape,
  subjectAt,
} from './shape.ts';

/**
 * The words above a trigger that its clause stands on, from the trigger up. `whole`: with what hangs from it; `shared`: only subject
 * and auxiliaries, which the verb joined to it by "and" shares; `passed`: nothing of it.
 */
export interface Step {
  readonly word: number;
  readonly kept: 'whole' | 'shared' | 'passed';
}

export interface Route {
  readonly steps: readonly Step[];
  readonly form: Exclude<ClauseForm, 'sentence'>;
  /** Words that tie it to what it is cut out of: "after", "who". */
  readonly ties: ReadonlySet<number>;
}

/** The word of a span that the others hang from, verbs first; `null` for a span without words. */
export function carrierIn(shape: Shape, span: Span): number | null {
  let best: number | null = null;
  for (const word of shape.words) {
    if (word.end <= span.start || word.start >= span.end || word.upos === 'PUNCT') continue;
    const head = shape.at(word.index).head;
    const outside = head < 0 || shape.word(head).end <= span.start || shape.word(head).start >= span.end;
    if (outside && (best === null || (shape.word(best).upos !== 'VERB' && word.upos === 'VERB'))) best = word.index;
  }
  return best;
}

/** From the words that carry an event up to the clause or the noun phrase that tells it. */
export function routeOf(shape: Shape, carrier: number): Route {
  const steps: Step[] = [{ word: carrier, kept: 'whole' }];
  const ties = new Set<number>();
  const done = (form: Route['form']): Route => {
    while (steps.at(-1)!.kept === 'passed') steps.pop();
    return { steps, form: form === 'clause' && !isPredicate(shape, carrier) ? 'naming' : form, ties };
  };
  const tie = (at: number, ...relations: string[]) => {
    for (const word of dependentsAt(shape, at, ...relations)) ties.add(word.index);
  };
  for (let at = carrier; shape.at(at).head >= 0 && steps.length <= shape.words.length; at = steps.at(-1)!.word) {
    const head = shape.at(at).head;
    const relation = relationAt(shape, at);
    const above = (kept: Step['kept'] = 'whole', word = head) => steps.push({ word, kept });
    if (relation === 'conj' && isPredicate(shape, at) && isPredicate(shape, head)) {
      // "Marsh, who took over in June, dismissed two claims": nothing joins the verb to the one of the relative clause.
      if (isRelative(shape, head) && dependentsAt(shape, at, 'cc').length === 0 && !hasSubject(shape, at)) {
        above('passed');
        above('whole', shape.at(head).head);
        return done('clause');
      }
      tie(at, 'cc');
      above(hasSubject(shape, at) ? 'passed' : 'shared', joinedTo(shape, at));
    } else if (relation === 'advcl') {
      const subject = subjectAt(shape, at);
      const mark = [shape.word(at), ...(subject ? [subject] : [])]
        .flatMap((word) => dependentsOf(shape.analysis, word, 'mark', 'case', 'advmod'))
        .find(({ lemma }) => factual.has(lemma.toLowerCase()));
      const alone = mark !== undefined && mark.index < at && subject !== undefined && isTensed(shape, at);
      if (alone && standsFree(shape, head, at)) {
        for (const word of shape.words)
          if (word.index >= shape.at(at).first && word.index <= mark.index) ties.add(word.index);
        return done('clause');
      }
      above();
    } else if (isRelative(shape, at)) {
      if (isToldOfSomebody(shape, at, head)) {
        ties.add(subjectAt(shape, at)!.index);
        above();
        tie(head, 'case', 'cc');
        return done('clause');
      }
      above();
    } else if (relation === 'parataxis' && !telling.has(shape.word(at).lemma) && !telling.has(shape.word(head).lemma)) {
      return done('clause');
    } else if (relation === 'appos' && shape.at(at).last - shape.at(at).first >= 2) {
      return done('phrase');
    } else if (relation === 'obl' && !isPredicate(shape, at) && isOfItself(shape, at) && standsFree(shape, head, at)) {
      tie(at, 'case', 'cc', 'mark');
      return done('phrase');
    } else above();
  }
  return done(
    shape.word(steps.at(-1)!.word).upos === 'NOUN' && !isPredicate(shape, steps.at(-1)!.word) ? 'phrase' : 'clause',
  );
}

/**
 * Whether the tree joined a verb to one whose subject is not its own: nothing joins them ("…, Birch told jurors"), or they do not agree
 * ("Oak also alleged the firms have misled").
 */
export function isMisjoined({ steps }: Route, shape: Shape): boolean {
  return steps.some(({ word, kept }, place) => {
    if (kept !== 'shared') return false;
    const lower = shape.word(steps[place - 1]!.word);
    const joint = [lower, ...dependentsAt(shape, word, 'conj')];
    if (!joint.some((one) => dependentsOf(shape.analysis, one, 'cc').length > 0)) return true;
    const subject = subjectAt(shape, word);
    if (subject === undefined || !['NN', 'NNP'].includes(subject.xpos)) return false;
    if (dependentsOf(shape.analysis, subject, 'conj').length > 0) return false;
    return [lower, ...dependentsOf(shape.analysis, lower, 'aux', 'cop')].some(
      ({ xpos, text }) => xpos === 'VBP' || text === 'were',
    );
  });
}

/** A finite verb hung on an infinitive ("ordered Acme to pay and barred it") belongs to the finite verb above. */
function joinedTo(shape: Shape, at: number): number {
  let first = shape.at(at).head;
  const parted = isPause(shape.word(shape.at(at).first)) || isPause(shape.word(shape.at(at).first - 1));
  if (!/^VB[DZP]$/.test(shape.word(at).xpos) && !(shape.word(at).xpos === 'VBN' && parted)) return first;
  for (
    let steps = 0;
    steps < 8 && shape.word(first).xpos === 'VB' && modalOf(shape.analysis, shape.word(first)) === undefined;
    steps++
  ) {
    if (shape.at(first).head < 0) break;
    first = shape.at(first).head;
  }
  // "found that Elm had copied it and awarded Oak": what is told of before is no company for what is told.
  const helps = (index: number) => dependentsAt(shape, index, 'aux').some(({ lemma }) => lemma === 'have');
  const bare = dependentsAt(shape, at, 'aux').length === 0;
  if (relationAt(shape, first) === 'ccomp' && helps(first) && bare) first = shape.at(first).head;
  return first;
}

/** A phrase that tells its event without the clause it stands in: "after the arrest of Ann Oak". */
function isOfItself(shape: Shape, noun: number): boolean {
  if (shape.word(noun).upos !== 'NOUN') return false;
  const cases = dependentsAt(shape, noun, 'case');
  if (!cases.some(({ lemma }) => settled.has(lemma.toLowerCase()))) return false;
  if (cases.some(({ lemma }) => lemma.toLowerCase() === 'without')) return false;
  return shape.at(noun).dependents.some((index) => {
    const relation = relationAt(shape, index);
    return (
      (relation === 'nmod' || relation === 'acl') && shape.at(index).last > noun && shape.word(index).upos !== 'NUM'
    );
  });
}

/** Whether what hangs from a predicate may leave it: nothing denies, doubts, conditions or reports the clauses above. */
function standsFree(shape: Shape, from: number, under: number): boolean {
  if (reportedBy(shape.analysis, shape.word(under)) !== undefined) return false;
  for (let at = from, steps = 0; at >= 0 && steps < shape.words.length; at = shape.at(at).head, steps++) {
    if (!isPredicate(shape, at)) continue;
    if (['ccomp', 'xcomp', 'csubj'].includes(relationAt(shape, at))) return false;
    if (isNegated(shape.analysis, shape.word(at)) || modalOf(shape.analysis, shape.word(at)) !== undefined)
      return false;
    if (dependentsAt(shape, at, 'mark').some(({ lemma }) => /^(?:if|unless|whether|until)$/i.test(lemma))) return false;
  }
  return true;
}

/** "Oak, who was convicted of fraud": the noun is the clause's subject, and is somebody. */
function isToldOfSomebody(shape: Shape, clause: number, noun: number): boolean {
  const subject = subjectAt(shape, clause);
  if (subject === undefined || !['WP', 'WDT'].includes(subject.xpos) || !isTensed(shape, clause)) return false;
  if (!['NOUN', 'PROPN'].includes(shape.word(noun).upos) || anybody.has(shape.word(noun).text.toLowerCase()))
    return false;
  const determiners = dependentsAt(shape, noun, 'det');
  if (determiners.some(({ text }) => generic.has(text.toLowerCase()))) return false;
  if (shape.word(noun).xpos === 'NNS' && determiners.length === 0) return false;
  return reportedBy(shape.analysis, shape.word(clause)) === undefined;
}
