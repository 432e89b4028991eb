import { type Automaton, automatonOf, NotRegular, type Pattern } from './automaton.ts';

/**
 * How the steps of a backtracking search grow with the length of the text. `heavy`: linear, but what is tried inside the
 * bounds of its repetitions is not. `unknown`: automata cannot say.
 */
export type Growth = 'linear' | 'heavy' | 'polynomial' | 'exponential' | 'unknown';

/** Steps after which the question is given up. */
const mostSteps = 1_000_000;

/**
 * The growth of a pattern, by the ambiguity of its automaton: exponential when a loop can read one word in two ways;
 * polynomial when a loop leads to another and both read the same word (Weber and Seidl 1991). The search itself is a loop.
 */
export function growthOf(pattern: Pattern): Growth {
  try {
    const finite = ambiguityOf(automatonOf(pattern, false), true);
    if (finite !== 'linear') return finite;
    return ambiguityOf(automatonOf(pattern, true), false) === 'linear' ? 'linear' : 'heavy';
  } catch (error) {
    if (error instanceof NotRegular) return 'unknown';
    throw error;
  }
}

function ambiguityOf(automaton: Automaton, withSearch: boolean): 'linear' | 'polynomial' | 'exponential' {
  const loops = loopsOf(automaton);
  const budget = { steps: mostSteps };
  const inner = loops.filter(({ isSearch }) => !isSearch);
  if (inner.some((loop) => readsTwice(automaton, loop.states, budget))) return 'exponential';
  const pairs = (withSearch ? loops : inner).flatMap((from) =>
    inner.filter((to) => to !== from).map((to) => [from, to] as const),
  );
  const meeting = pairs.filter(([from, to]) => meet(automaton, from.states, to.states, budget));
  // Inside bounds two loops that meet cost their product, which is bounded; three in a row cost too much.
  const chained = meeting.some(([, to]) => meeting.some(([from]) => from === to));
  return (withSearch ? meeting.length > 0 : chained) ? 'polynomial' : 'linear';
}

interface Loop {
  readonly states: ReadonlySet<number>;
  readonly isSearch: boolean;
}

/** The strongly connected components that have an arc inside, by Tarjan's algorithm, without recursion. */
function loopsOf({ size, next }: Automaton): Loop[] {
  const targets = next.map((arcs) => [...new Set(arcs.flat())]);
  const index = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const onStack = new Uint8Array(size);
  const stack: number[] = [];
  const loops: Loop[] = [];
  let counter = 0;
  for (let root = 0; root < size; root++) {
    if (index[root]! >= 0) continue;
    const work: { readonly state: number; at: number }[] = [{ state: root, at: 0 }];
    while (work.length > 0) {
      const top = work.at(-1)!;
      const { state } = top;
      if (top.at === 0) {
        index[state] = low[state] = counter++;
        stack.push(state);
        onStack[state] = 1;
      }
      const target = targets[state]![top.at++];
      if (target !== undefined) {
        if (index[target]! < 0) work.push({ state: target, at: 0 });
        else if (onStack[target]) low[state] = Math.min(low[state]!, index[target]!);
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent) low[parent.state] = Math.min(low[parent.state]!, low[state]!);
      if (low[state] !== index[state]) continue;
      const states = new Set<number>();
      for (let one = -1; one !== state; ) {
        one = stack.pop()!;
        onStack[one] = 0;
        states.add(one);
      }
      const turns = [...states].some((one) => targets[one]!.some((target) => states.has(target)));
      // The search cannot be come back to: its states are those that state 0 reaches and that only lead here from it.
      if (turns) loops.push({ states, isSearch: false });
    }
  }
  return loops.map((loop) => ({ ...loop, isSearch: isSearchLoop(next, loop.states) }));
}

/** The loop of the search is the one that state 0 steps into and that takes every atom. */
function isSearchLoop(next: Automaton['next'], states: ReadonlySet<number>): boolean {
  return next[0]!.every((targets) => targets.length > 0 && states.has(targets[0]!));
}

/** More than any automaton has states; the cube of it is a safe integer. */
const largestSize = 100_000;

interface Budget {
  steps: number;
}

function spend(budget: Budget): void {
  if (--budget.steps < 0) throw new NotRegular('too many steps');
}

/** Whether a loop reads some word in two ways, from a state back to it. */
function readsTwice({ next, atoms }: Automaton, states: ReadonlySet<number>, budget: Budget): boolean {
  const inside = (state: number, atom: number) => next[state]![atom]!.filter((target) => states.has(target));
  for (const state of states)
    for (let atom = 0; atom < atoms; atom++) {
      const targets = inside(state, atom);
      if (new Set(targets).size < targets.length) return true;
    }
  // A pair of different states that is reached from a pair of equal ones, and leads back to one.
  const apart = reachable(
    [...states].flatMap((state) =>
      Array.from({ length: atoms }, (_, atom) => inside(state, atom)).flatMap((targets) =>
        targets.flatMap((one, i) => targets.slice(i + 1).map((other) => [one, other] as const)),
      ),
    ),
    ([one, other]) =>
      one === other
        ? []
        : Array.from({ length: atoms }, (_, atom) => atom).flatMap((atom) =>
            inside(one, atom).flatMap((a) => inside(other, atom).map((b) => [a, b] as const)),
          ),
    budget,
  );
  return apart.some(([one, other]) => one === other);
}

/** Whether one loop leads to another while both read the same word: p reads it to p and to q, and q reads it to q. */
function meet(automaton: Automaton, from: ReadonlySet<number>, to: ReadonlySet<number>, budget: Budget): boolean {
  const { next, atoms } = automaton;
  const towards = statesBetween(automaton, from, to, budget);
  if (towards.size === 0) return false;
  for (const p of from) {
    for (const q of to) {
      spend(budget);
      const found = reachable(
        [[p, p, q] as const],
        ([a, b, c]) => {
          const following: (readonly [number, number, number])[] = [];
          for (let atom = 0; atom < atoms; atom++) {
            const firsts = next[a]![atom]!.filter((state) => from.has(state));
            if (firsts.length === 0) continue;
            const thirds = next[c]![atom]!.filter((state) => to.has(state));
            if (thirds.length === 0) continue;
            for (const second of next[b]![atom]!)
              if (towards.has(second))
                for (const first of firsts) for (const third of thirds) following.push([first, second, third]);
          }
          return following;
        },
        budget,
        ([a, b, c]) => a === p && b === q && c === q,
      );
      if (found.some(([a, b, c], at) => at > 0 && a === p && b === q && c === q)) return true;
    }
  }
  return false;
}

/** States on the ways from one loop to another, both included; none where there is no way. */
function statesBetween(
  { next, size }: Automaton,
  from: ReadonlySet<number>,
  to: ReadonlySet<number>,
  budget: Budget,
): Set<number> {
  const targets = (state: number) => [...new Set(next[state]!.flat())];
  const ahead = new Set(
    reachable(
      [...from].map((one) => [one] as const),
      ([one]) => targets(one).map((each) => [each] as const),
      budget,
    ).map(([one]) => one),
  );
  const before: number[][] = Array.from({ length: size }, () => []);
  for (const state of ahead) for (const target of targets(state)) before[target]!.push(state);
  const behind = new Set(
    reachable(
      [...to].filter((one) => ahead.has(one)).map((one) => [one] as const),
      ([one]) => before[one]!.map((each) => [each] as const),
      budget,
    ).map(([one]) => one),
  );
  return new Set([...ahead].filter((one) => behind.has(one)));
}

/** All that is reached from the starts, which are included; stops at one that is enough. */
function reachable<T extends readonly number[]>(
  starts: readonly T[],
  following: (one: T) => readonly T[],
  budget: Budget,
  enough: (one: T) => boolean = () => false,
): T[] {
  const seen = new Set<number>();
  const found: T[] = [];
  const add = (one: T): boolean => {
    spend(budget);
    const key = one.reduce((sum, state) => sum * largestSize + state, 0);
    if (seen.has(key)) return false;
    seen.add(key);
    found.push(one);
    return enough(one);
  };
  for (const one of starts) add(one);
  for (let at = 0; at < found.length; at++) for (const one of following(found[at]!)) if (add(one)) return found;
  return found;
}
