import { check, type Diagnostics } from 'recheck';
import { growthOf } from './ambiguity.ts';
import type { Pattern } from './automaton.ts';
import { type Plainer, plainer } from './plainer.ts';

/**
 * How many steps a regular expression may take on a text of length n.
 * linear: proven. safe: too large for a proof, and recheck's search for an attack found none. polynomial, exponential: what
 * the proof found instead, or an attack. unknown: neither.
 */
export type Verdict = 'linear' | 'safe' | 'polynomial' | 'exponential' | 'unknown';

/** Milliseconds that recheck may take for a proof, and for its search. */
const proofLimit = 4_000;
const searchLimit = 60_000;

/**
 * The automata of `ambiguity.ts` decide most in a moment. What they do not call linear, recheck may: its automata know
 * also that a match which is found ends the search. Where neither can tell, it looks for an attack.
 */
export async function prove(pattern: Pattern): Promise<Verdict> {
  const growth = growthOf(pattern);
  if (growth === 'linear') return 'linear';
  const easier = plainerOrNull(pattern);
  if (easier) {
    const proof = await check(easier.source, easier.flags, { checker: 'automaton', timeout: proofLimit });
    if (proof.status === 'safe') return 'linear';
    if (proof.status === 'vulnerable' && easier.exact) return verdictOf(proof);
  }
  if (growth === 'polynomial' || growth === 'exponential') return growth;
  return verdictOf(
    await check(pattern.source, pattern.flags, { checker: 'fuzz', timeout: searchLimit, randomSeed: 1 }),
  );
}

function verdictOf(diagnostics: Diagnostics): Verdict {
  if (diagnostics.status === 'vulnerable') return diagnostics.complexity.type;
  return diagnostics.status === 'safe' ? 'safe' : 'unknown';
}

function plainerOrNull(pattern: Pattern): Plainer | null {
  try {
    return plainer(pattern);
  } catch {
    return null;
  }
}
