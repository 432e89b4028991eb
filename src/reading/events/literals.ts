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

/** The three-letter stretches of a sentence, to answer "may it contain this literal?" without searching. */
export class Trigrams {
  // One byte for each hash of three code units; 15 bits keep false answers rare for sentences of a few hundred units.
  readonly #marks = new Uint8Array(1 << 15);
  #set: number[] = [];

  /** Forgets the last sentence and reads another, case aside. */
  read(sentence: string): void {
    for (const hash of this.#set) this.#marks[hash] = 0;
    this.#set = [];
    const lower = sentence.toLowerCase();
    for (let i = 0; i + 2 < lower.length; i++) {
      const hash = hashAt(lower, i);
      this.#marks[hash] = 1;
      this.#set.push(hash);
    }
  }

  mayContain(hashes: readonly number[]): boolean {
    for (const hash of hashes) if (this.#marks[hash] === 0) return false;
    return true;
  }
}

/** Hashes of a literal's three-letter stretches, for `Trigrams.mayContain`. */
export function trigramsOf(literal: string): number[] {
  return Array.from({ length: Math.max(0, literal.length - 2) }, (_, i) => hashAt(literal, i));
}

function hashAt(text: string, i: number): number {
  return ((text.charCodeAt(i) * 961 + text.charCodeAt(i + 1)) * 31 + text.charCodeAt(i + 2)) & 0x7fff;
}
