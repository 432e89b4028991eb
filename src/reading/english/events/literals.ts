/**
 * Literals of which every match of a pattern must hold at least one, so that most patterns need not be tried on most
 * sentences (the prefilter of RE2 and of code search: R. Cox, "Regular Expression Matching with a Trigram Index", 2012).
 * Reads the subset of regular expressions that `phrase.ts` makes: literals, classes, escapes, groups, alternatives,
 * lookarounds, quantifiers. `null` when no useful set exists: then the pattern must be tried everywhere.
 */
export function requiredLiterals(source: string): readonly string[] | null {
  let at = 0;

  /** What must stand in a match of an expression; `exact` when the expression matches this one literal and nothing else. */
  interface Need {
    readonly any: readonly string[] | null;
    readonly exact: string | null;
  }
  const nothing: Need = { any: null, exact: null };

  function alternatives(): Need {
    const branches = [sequence()];
    while (source[at] === '|') {
      at++;
      branches.push(sequence());
    }
    if (branches.length === 1) return branches[0]!;
    const any = branches.flatMap((branch) => branch.any ?? (branch.exact ? [branch.exact] : ['']));
    return { any: any.some((literal) => literal.length < 3) ? null : any, exact: null };
  }

  function sequence(): Need {
    let best: readonly string[] | null = null;
    let run = '';
    let plain = true;
    let whole = '';
    const offer = (candidate: readonly string[] | null) => {
      if (candidate && (best === null || worth(candidate) > worth(best))) best = candidate;
    };
    const endRun = () => {
      if (run.length >= 3) offer([run]);
      run = '';
    };
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const part = atom();
      const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at, at + 12))?.[0] ?? '';
      at += quantifier.length;
      const optional = /^(?:[*?]|\{0)/.test(quantifier);
      if (part.exact !== null && quantifier === '') {
        run += part.exact;
        whole += part.exact;
        continue;
      }
      plain = false;
      endRun();
      if (optional) continue;
      offer(part.any);
      if (part.exact !== null && part.exact.length >= 3) offer([part.exact]);
    }
    endRun();
    return { any: best, exact: plain ? whole : null };
  }

  function atom(): Need {
    const character = source[at++]!;
    if (character === '(') {
      const lookaround = /^\?<?[!=]/.exec(source.slice(at, at + 3))?.[0];
      if (lookaround) at += lookaround.length;
      else if (source.startsWith('?:', at)) at += 2;
      const inner = alternatives();
      at++;
      return lookaround ? { any: null, exact: '' } : inner;
    }
    if (character === '[') {
      while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
      at++;
      return nothing;
    }
    if (character === '\\') {
      const escaped = source[at++]!;
      if (escaped === 'p' || escaped === 'P') at = source.indexOf('}', at) + 1;
      if (escaped === 'b') return { any: null, exact: '' };
      return /\w/.test(escaped) ? nothing : { any: null, exact: escaped };
    }
    if (character === '.') return nothing;
    if (character === '^' || character === '$') return { any: null, exact: '' };
    return { any: null, exact: character.toLowerCase() };
  }

  const { any, exact } = alternatives();
  return any ?? (exact !== null && exact.length >= 3 ? [exact] : null);
}

/** Long literals and few of them rule out most sentences. */
function worth(literals: readonly string[]): number {
  return Math.min(...literals.map((literal) => literal.length), 7) - literals.length / 12;
}

const hashes = 1 << 15;

/**
 * Which of many patterns may match a sentence, by the literals that each needs. Each literal waits under its rarest
 * three-letter stretch, so that only those are looked at whose stretch the sentence holds.
 */
export class Prefilter {
  // One byte for each hash of three code units; 15 bits keep false answers rare for sentences of a few hundred units.
  readonly #marks = new Uint8Array(hashes);
  #set: number[] = [];
  readonly #waiting: { readonly pattern: number; readonly stretches: readonly number[] }[][] = [];
  readonly #always: readonly number[];
  readonly #patterns: number;

  /** @param needs - of each pattern the literals one of which it needs; `null`: it is always worth trying */
  constructor(needs: readonly (readonly string[] | null)[]) {
    this.#patterns = needs.length;
    this.#always = needs.flatMap((literals, pattern) => (literals === null ? [pattern] : []));
    const literals = needs.flatMap((list, pattern) =>
      (list ?? []).map((literal) => ({ pattern, stretches: stretchesOf(literal) })),
    );
    const counts = new Map<number, number>();
    for (const { stretches } of literals) for (const one of stretches) counts.set(one, (counts.get(one) ?? 0) + 1);
    for (const literal of literals) {
      const [first, ...others] = literal.stretches;
      const rarest = others.reduce((best, one) => (counts.get(one)! < counts.get(best)! ? one : best), first!);
      this.#waiting[rarest] ??= [];
      this.#waiting[rarest].push(literal);
    }
  }

  /** Places of the patterns whose literals the sentence may hold, case aside, in order. */
  worthTrying(sentence: string): number[] {
    for (const hash of this.#set) this.#marks[hash] = 0;
    this.#set = [];
    const lower = sentence.toLowerCase();
    for (let i = 0; i + 2 < lower.length; i++) {
      const hash = hashAt(lower, i);
      if (this.#marks[hash] === 1) continue;
      this.#marks[hash] = 1;
      this.#set.push(hash);
    }
    const wanted = new Uint8Array(this.#patterns);
    for (const pattern of this.#always) wanted[pattern] = 1;
    for (const hash of this.#set)
      for (const { pattern, stretches } of this.#waiting[hash] ?? [])
        if (wanted[pattern] === 0 && stretches.every((one) => this.#marks[one] === 1)) wanted[pattern] = 1;
    const found: number[] = [];
    for (let pattern = 0; pattern < wanted.length; pattern++) if (wanted[pattern] === 1) found.push(pattern);
    return found;
  }
}

/** Hashes of a literal's three-letter stretches. */
function stretchesOf(literal: string): number[] {
  return Array.from({ length: Math.max(0, literal.length - 2) }, (_, i) => hashAt(literal, i));
}

function hashAt(text: string, i: number): number {
  return ((text.charCodeAt(i) * 961 + text.charCodeAt(i + 1)) * 31 + text.charCodeAt(i + 2)) & (hashes - 1);
}
