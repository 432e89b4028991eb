import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { atomsOf } from './atoms.ts';

/** A regular expression as its two parts. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** Repetitions that may take more turns than this count as many. */
const manyTurns = 8;
/** Turns that are drawn of a bounded repetition: a loop that meets itself in the next turn, or the one after, still does. */
const drawnTurns = 3;

/** What an edge that takes no character asks of the characters beside it. */
type Condition = (before: number | null, after: number) => boolean;

interface Edge {
  readonly to: number;
  /** The predicate on the character that is taken, or null when none is. */
  readonly takes: number | null;
  readonly asks: Condition | null;
  /** Whether `asks` looks at what follows: then what is reached by it may still fail. */
  readonly looksAhead: boolean;
}

/**
 * All ways in which a backtracking search can fail: states are what has been taken so far, arcs take one atom. State 0 is
 * the search itself, which may begin anew at every character. States from which a match can no longer fail are left out,
 * since nothing behind them is ever tried twice; a search goes on from each of them as from state 0.
 */
export interface Automaton {
  readonly size: number;
  /** For each state and atom the states that follow, one entry for each way to get there. */
  readonly next: readonly (readonly (readonly number[])[])[];
  readonly atoms: number;
}

/** The pattern asks for what automata cannot do: back references, lookarounds of any length. */
export class NotRegular extends Error {}

class Drawing {
  readonly edges: Edge[][] = [];
  readonly predicates: string[] = [];
  readonly codePoints = new Set<number>();
  readonly flags: string;
  readonly boundsAreLoops: boolean;
  atomsHave: (predicate: number, atom: number) => boolean = () => false;

  constructor(flags: string, boundsAreLoops: boolean) {
    this.flags = flags;
    this.boundsAreLoops = boundsAreLoops;
  }

  node(): number {
    return this.edges.push([]) - 1;
  }

  link(from: number, to: number, asks: Condition | null = null, looksAhead = false): void {
    this.edges[from]!.push({ to, takes: null, asks, looksAhead });
  }

  predicate(source: string): number {
    const known = this.predicates.indexOf(source);
    return known >= 0 ? known : this.predicates.push(source) - 1;
  }

  alternatives(list: readonly AST.Alternative[], from: number): number {
    const end = this.node();
    for (const { elements } of list) {
      let at = from;
      for (const element of elements) at = this.drawn(element, at);
      this.link(at, end);
    }
    return end;
  }

  drawn(element: AST.Element, from: number): number {
    switch (element.type) {
      case 'Group':
      case 'CapturingGroup':
        return this.alternatives(element.alternatives, from);
      case 'Character':
      case 'CharacterClass':
      case 'CharacterSet':
        return this.character(element, from);
      case 'Quantifier':
        return this.repeated(element, from);
      case 'Assertion':
        return this.asserted(element, from);
      default:
        throw new NotRegular(element.type);
    }
  }

  note(element: AST.Character | AST.CharacterClass | AST.CharacterSet): number {
    if (element.type === 'Character') this.codePoints.add(element.value);
    if (element.type === 'CharacterClass') {
      for (const one of element.elements) {
        if (one.type === 'Character') this.codePoints.add(one.value);
        if (one.type === 'CharacterClassRange') {
          this.codePoints.add(one.min.value);
          this.codePoints.add(one.max.value);
        }
      }
    }
    return this.predicate(element.raw);
  }

  character(element: AST.Character | AST.CharacterClass | AST.CharacterSet, from: number): number {
    const to = this.node();
    this.edges[from]!.push({ to, takes: this.note(element), asks: null, looksAhead: false });
    return to;
  }

  repeated({ element, min, max }: AST.Quantifier, from: number): number {
    if (element.type === 'Assertion') return min === 0 ? from : this.drawn(element, from);
    const endless = max === Number.POSITIVE_INFINITY || (this.boundsAreLoops && max > manyTurns);
    const needed = Math.min(min, drawnTurns);
    let at = from;
    for (let turn = 0; turn < needed; turn++) at = this.drawn(element, at);
    const end = this.node();
    if (endless) {
      const loop = this.node();
      this.link(at, loop);
      this.link(this.drawn(element, loop), loop);
      this.link(loop, end);
      return end;
    }
    this.link(at, end);
    const optional = max <= drawnTurns ? max - needed : Math.max(min < max ? 1 : 0, drawnTurns - needed);
    for (let turn = 0; turn < optional; turn++) {
      at = this.drawn(element, at);
      this.link(at, end);
    }
    return end;
  }

  asserted(element: AST.Assertion, from: number): number {
    const to = this.node();
    if (element.kind === 'lookahead' || element.kind === 'lookbehind') this.lookaround(element, from, to);
    else if (element.kind === 'word') this.wordBorder(element, from, to);
    else this.edge(element, from, to);
    return to;
  }

  edge({ kind }: AST.EdgeAssertion, from: number, to: number): void {
    const newline = this.flags.includes('m') ? this.predicate('\\n') : null;
    const isNewline = (atom: number) => newline !== null && this.atomsHave(newline, atom);
    if (kind === 'start') this.link(from, to, (before) => before === null || isNewline(before));
    else this.link(from, to, (_, after) => isNewline(after), true);
  }

  wordBorder({ negate }: AST.WordBoundaryAssertion, from: number, to: number): void {
    const word = this.predicate('\\w');
    const isWord = (atom: number | null) => atom !== null && this.atomsHave(word, atom);
    this.link(from, to, (before, after) => (isWord(before) !== isWord(after)) !== negate, true);
  }

  /** One of a single character asks for it. Any other of bounded length may hold anywhere, and may fail anywhere. */
  lookaround(element: AST.LookaroundAssertion, from: number, to: number): void {
    const predicates = singleCharacters(element);
    const ahead = element.kind === 'lookahead';
    if (predicates) {
      const numbers = predicates.map((one) => this.note(one));
      const holds = (atom: number) => numbers.some((one) => this.atomsHave(one, atom)) !== element.negate;
      const asks: Condition = ahead
        ? (_, after) => holds(after)
        : (before) => (before === null ? element.negate : holds(before));
      this.link(from, to, asks, ahead);
      return;
    }
    if (!element.alternatives.every((one) => one.elements.every(isBounded))) throw new NotRegular(element.kind);
    this.link(from, to, null, true);
  }
}

function singleCharacters(
  element: AST.LookaroundAssertion,
): (AST.Character | AST.CharacterClass | AST.CharacterSet)[] | null {
  const found: (AST.Character | AST.CharacterClass | AST.CharacterSet)[] = [];
  for (const { elements } of element.alternatives) {
    const only = elements.length === 1 ? elements[0]! : null;
    if (only?.type !== 'Character' && only?.type !== 'CharacterClass' && only?.type !== 'CharacterSet') return null;
    found.push(only);
  }
  return found;
}

function isBounded(node: AST.Element): boolean {
  if (node.type === 'Quantifier') return node.max !== Number.POSITIVE_INFINITY && isBounded(node.element);
  if (node.type === 'Backreference') return false;
  if ('alternatives' in node)
    return node.alternatives.every((one) => one.elements.every((each) => isBounded(each as AST.Element)));
  return true;
}

/** One way on from a node: through edges that take nothing, and one that takes a character; or to the end. */
interface Way {
  readonly asks: readonly Condition[];
  readonly takes: number | null;
  readonly to: number;
  readonly looksAhead: boolean;
}

const mostWays = 20_000;
const mostStates = 20_000;

/** A node may be passed twice, so that what a loop of perhaps nothing does in two turns is seen beside what it does in one. */
function waysFrom(edges: readonly (readonly Edge[])[], start: number, end: number): Way[] {
  const ways: Way[] = [];
  const passed = new Map<number, number>();
  let steps = 0;
  const walk = (node: number, asks: readonly Condition[], looksAhead: boolean): void => {
    if (++steps > mostWays) throw new NotRegular('too many ways');
    if (node === end) ways.push({ asks, takes: null, to: end, looksAhead });
    passed.set(node, (passed.get(node) ?? 0) + 1);
    for (const edge of edges[node]!) {
      const asked = edge.asks ? [...asks, edge.asks] : asks;
      const ahead = looksAhead || edge.looksAhead;
      if (edge.takes !== null) ways.push({ asks: asked, takes: edge.takes, to: edge.to, looksAhead: ahead });
      else if ((passed.get(edge.to) ?? 0) < 2) walk(edge.to, asked, ahead);
    }
    passed.set(node, passed.get(node)! - 1);
  };
  walk(start, [], false);
  return ways;
}

/**
 * The automaton of a pattern. With `boundsAreLoops` repetitions of many turns count as endless: it shows how much is tried
 * inside the bounds.
 * @throws NotRegular
 */
export function automatonOf({ source, flags }: Pattern, boundsAreLoops: boolean): Automaton {
  const tree = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const drawing = new Drawing(flags, boundsAreLoops);
  const start = drawing.node();
  const end = drawing.alternatives(tree.alternatives, start);
  const atoms = atomsOf(drawing.predicates, flags, drawing.codePoints);
  const sets = drawing.predicates.map((_, predicate) => new Set(atoms.of(predicate)));
  drawing.atomsHave = (predicate, atom) => sets[predicate]!.has(atom);
  return new Unfolding(drawing.edges, start, end, atoms.count, sets, !flags.includes('y')).automaton();
}

/** States are pairs of a node and the atom before it; state 0, one for each atom before it, is the search. */
class Unfolding {
  readonly ways: (Way[] | undefined)[] = [];
  readonly numbers = new Map<string, number>();
  readonly states: { readonly node: number; readonly before: number | null }[] = [];
  readonly next: number[][][] = [];
  readonly edges: readonly (readonly Edge[])[];
  readonly start: number;
  readonly end: number;
  readonly atomCount: number;
  readonly sets: readonly ReadonlySet<number>[];
  readonly searches: boolean;
  /** Whether any condition asks for the atom before. */
  readonly remembers: boolean;

  constructor(
    edges: readonly (readonly Edge[])[],
    start: number,
    end: number,
    atomCount: number,
    sets: readonly ReadonlySet<number>[],
    searches: boolean,
  ) {
    this.edges = edges;
    this.start = start;
    this.end = end;
    this.atomCount = atomCount;
    this.sets = sets;
    this.searches = searches;
    this.remembers = edges.some((list) => list.some(({ asks }) => asks !== null));
  }

  waysOf(node: number): Way[] {
    this.ways[node] ??= waysFrom(this.edges, node, this.end);
    return this.ways[node]!;
  }

  /** Whether a match that came so far can no longer fail. */
  cannotFail(node: number, before: number | null): boolean {
    return this.waysOf(node).some(
      ({ takes, looksAhead, asks }) => takes === null && !looksAhead && asks.every((ask) => ask(before, -1)),
    );
  }

  number(node: number, given: number | null): number {
    const before = this.remembers ? given : null;
    const key = `${node} ${before}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.states.push({ node, before }) - 1;
    this.numbers.set(key, number);
    if (number > mostStates) throw new NotRegular('too many states');
    return number;
  }

  automaton(): Automaton {
    const search = -1;
    this.number(search, null);
    const resumed = new Set<number>([this.start]);
    for (let state = 0; state < this.states.length; state++) this.next[state] = this.arcs(state, search, resumed);
    // A node found late from which a match cannot fail is where the search goes on too: draw the search's arcs anew.
    for (let round = 0, known = 0; known < resumed.size && round < 50; round++) {
      known = resumed.size;
      for (let state = 0; state < this.states.length; state++) {
        if (this.next[state] && this.states[state]!.node !== search) continue;
        this.next[state] = this.arcs(state, search, resumed);
      }
    }
    return { size: this.states.length, next: this.next, atoms: this.atomCount };
  }

  arcs(state: number, search: number, resumed: Set<number>): number[][] {
    const { node, before } = this.states[state]!;
    const arcs: number[][] = Array.from({ length: this.atomCount }, () => []);
    const from = node === search ? [...resumed] : [node];
    if (node === search && this.searches)
      for (let atom = 0; atom < this.atomCount; atom++) arcs[atom]!.push(this.number(search, atom));
    for (const one of from) {
      for (const { asks, takes, to } of this.waysOf(one)) {
        if (takes === null) continue;
        for (const atom of this.sets[takes]!) {
          if (!asks.every((ask) => ask(before, atom))) continue;
          if (this.cannotFail(to, atom)) resumed.add(to);
          else arcs[atom]!.push(this.number(to, atom));
        }
      }
    }
    return arcs;
  }
}
