import { type AST, RegExpParser } from '@eslint-community/regexpp';
import type { Pattern } from './automaton.ts';

/** A pattern that recheck's automata can judge, and which takes at least as many steps as the one it stands for. */
export interface Plainer extends Pattern {
  /** Whether it takes no more steps either: no lookaround was left out. */
  readonly exact: boolean;
}

/**
 * The general categories of Unicode, each by the few characters that stand for it: one of every sort that a pattern can
 * tell apart (an ASCII one, which it may name, and one that is not). Any text can be spelled with these without changing
 * what the pattern does, and the automata stay small.
 */
const categories: Readonly<Record<string, string>> = {
  L: 'A-Za-zÉéª',
  Letter: 'A-Za-zÉéª',
  Lu: 'A-ZÉ',
  Ll: 'a-zé',
  N: '0-9½',
  Nd: '0-9٣',
  M: '\\u0301',
  P: '!-#%-*,-\\/:;?@\\[-\\]_{}§“”‘’–—…',
  S: '$+<=>^`|~£€',
  Sc: '$£€',
  Z: ' \\xa0',
  Zs: ' \\xa0',
};

/** A pattern that a lookaround holds, as the one character that it asks for; null when it asks for more than one. */
function oneCharacter(node: AST.LookaroundAssertion): AST.Element | null {
  const [only, ...others] = node.alternatives;
  if (!only || others.length > 0 || only.elements.length !== 1) return null;
  const element = only.elements[0]!;
  return /^Character(?:Class|Set)?$/.test(element.type) ? element : null;
}

const boundedIn = (node: AST.Node): boolean => {
  if (node.type === 'Quantifier') return node.max !== Number.POSITIVE_INFINITY && boundedIn(node.element);
  if (node.type === 'Backreference') return false;
  if ('alternatives' in node) return node.alternatives.every((one) => one.elements.every(boundedIn));
  return true;
};

/** Whether this stands at the very start (or end) of the whole pattern, inside groups that are not repeated. */
function atEdge(node: AST.Node, edge: 'start' | 'end'): boolean {
  const parent = node.parent;
  if (!parent || parent.type === 'Pattern') return true;
  if (parent.type === 'Quantifier' || parent.type === 'Assertion') return false;
  if (parent.type === 'Alternative') {
    const others = edge === 'start' ? parent.elements : [...parent.elements].reverse();
    return others[0] === node && atEdge(parent, edge);
  }
  return atEdge(parent, edge);
}

/**
 * What is repeated up to n times is repeated up to this often: a loop that meets itself in the next turn, or in the one
 * after, still does, and the automata do not grow with n.
 */
const fewTimes = 3;

class Writer {
  sentinel = false;

  alternatives(nodes: readonly AST.Alternative[]): string {
    return nodes.map(({ elements }) => elements.map((element) => this.written(element)).join('')).join('|');
  }

  written(node: AST.Element | AST.QuantifiableElement): string {
    switch (node.type) {
      case 'Group':
      case 'CapturingGroup':
        return `(?:${this.alternatives(node.alternatives)})`;
      case 'Quantifier':
        // A repeated lookaround asks once.
        return node.element.type === 'Assertion' ? this.written(node.element) : this.repeated(node);
      case 'Assertion':
        return node.kind === 'lookahead' || node.kind === 'lookbehind' ? this.lookaround(node) : node.raw;
      case 'CharacterClass':
        return `[${node.negate ? '^' : ''}${this.inClass(node)}]`;
      case 'CharacterSet':
        return node.kind === 'property' ? this.property(node, false) : node.raw;
      case 'Character':
        return plainCharacter(node.raw);
      case 'Backreference':
        throw new Error('a back reference');
      default:
        throw new Error(`a ${node.type}`);
    }
  }

  repeated(node: AST.Quantifier): string {
    const times = node.raw.slice(node.element.raw.length);
    const fewer = Math.min(node.min, fewTimes);
    if (node.max <= fewTimes || (node.max === Number.POSITIVE_INFINITY && node.min <= 1)) {
      return `${this.written(node.element)}${times}`;
    }
    const most = node.max === Number.POSITIVE_INFINITY ? '' : fewTimes;
    return `${this.written(node.element)}{${fewer},${most}}${node.greedy ? '' : '?'}`;
  }

  inClass(node: AST.CharacterClass): string {
    return node.elements
      .map((element) => {
        if (element.type === 'CharacterSet' && element.kind === 'property') return this.property(element, true);
        if (element.type === 'Character' || element.type === 'CharacterClassRange' || element.type === 'CharacterSet') {
          return plainCharacter(element.raw);
        }
        throw new Error(`a ${element.type} in a class`);
      })
      .join('');
  }

  property(node: AST.UnicodePropertyCharacterSet, inClass: boolean): string {
    const name = node.value ?? node.key;
    const characters = categories[name];
    if (!characters || (node.negate && inClass)) throw new Error(`\\p{${name}}`);
    if (inClass) return characters;
    return `[${node.negate ? '^' : ''}${characters}]`;
  }

  /** A lookaround at the edge that asks for one character takes it; any other of bounded length always succeeds. */
  lookaround(node: AST.LookaroundAssertion): string {
    const edge = node.kind === 'lookbehind' ? 'start' : 'end';
    const one = oneCharacter(node);
    if (one && atEdge(node, edge)) {
      const raw = this.written(one).replace(/^\[|\]$/g, '');
      const set = node.negate ? (raw.startsWith('^') ? `[${raw.slice(1)}]` : `[^${raw}]`) : `[${raw}]`;
      if (!node.negate) return set;
      return edge === 'start' ? `(?:^|${set})` : `(?:$|${set})`;
    }
    if (node.kind === 'lookahead' && !node.negate && atEdge(node, 'end'))
      return `(?:${this.alternatives(node.alternatives)})`;
    if (!node.alternatives.every((alternative) => alternative.elements.every(boundedIn))) {
      throw new Error('a lookaround without a bound');
    }
    this.sentinel = true;
    return '';
  }
}

/** `\u{1F600}` and the like, which only patterns with the flag u may have, as one character that no pattern names. */
const plainCharacter = (raw: string): string => raw.replace(/\\u\{[0-9a-fA-F]{5,6}\}/g, '\\uF8FF');

const never = '\\uF8FE';

/**
 * The pattern without lookarounds and without the flag u. A lookaround that is left out always succeeds, and then the
 * whole ends in a character that no text has, so that every path is tried to its end: what is linear now was linear
 * before. Throws, with what stands in the way, where no such pattern can be written (back references, lookarounds
 * without a bound, sets of the flag v).
 */
export function plainer({ source, flags }: Pattern): Plainer {
  const pattern = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const writer = new Writer();
  const body = writer.alternatives(pattern.alternatives);
  return {
    source: writer.sentinel ? `(?:${body})${never}` : body,
    exact: !writer.sentinel,
    flags: [...flags].filter((flag) => flag !== 'u' && flag !== 'v').join(''),
  };
}
