import type { Form } from '../form.ts';
import { CAPITAL, CARDINAL, NUMBER } from '../kinds.ts';
import { isKind, isTight, lengthAt, type Tokens, valueAt, wordAt } from '../tokens.ts';

interface Modifier {
  readonly mod: string;
  readonly to: number;
  /** What it may stand before. */
  readonly before: 'any' | 'length' | 'date';
}

function modifierAt(t: Tokens, i: number): Modifier | null {
  const next = wordAt(t, i + 1);
  switch (wordAt(t, i)) {
    case 'on':
      return next === 'or' && wordAt(t, i + 2) === 'about' ? { mod: 'APPROX', to: i + 3, before: 'date' } : null;
    case 'in':
    case 'from':
      return next === 'or' && (wordAt(t, i + 2) === 'about' || wordAt(t, i + 2) === 'around')
        ? { mod: 'APPROX', to: i + 3, before: 'date' }
        : null;
    case 'about':
    case 'around':
    case 'approximately':
    case 'roughly':
      return { mod: 'APPROX', to: i + 1, before: 'any' };
    case 'circa':
    case 'ca':
    case 'c': {
      const to = next === '.' && isTight(t, i + 1) ? i + 2 : i + 1;
      if (isKind(t, i, CAPITAL) || (isTight(t, i) && wordAt(t, i - 1) !== '(')) return null;
      return wordAt(t, i) === 'circa' || to === i + 2 ? { mod: 'APPROX', to, before: 'date' } : null;
    }
    case 'some':
      return { mod: 'APPROX', to: i + 1, before: 'length' };
    case 'nearly':
    case 'almost':
      return { mod: 'LESS_THAN', to: i + 1, before: 'any' };
    case 'more':
      return next === 'than' ? { mod: 'MORE_THAN', to: i + 2, before: 'length' } : null;
    case 'less':
      return next === 'than' ? { mod: 'LESS_THAN', to: i + 2, before: 'length' } : null;
    case 'over':
      return { mod: 'MORE_THAN', to: i + 1, before: 'length' };
    case 'under':
      return { mod: 'LESS_THAN', to: i + 1, before: 'length' };
    case 'at':
      return next === 'least'
        ? { mod: 'EQUAL_OR_MORE', to: i + 2, before: 'length' }
        : next === 'most'
          ? { mod: 'EQUAL_OR_LESS', to: i + 2, before: 'length' }
          : null;
    case 'up':
      return next === 'to' ? { mod: 'EQUAL_OR_LESS', to: i + 2, before: 'length' } : null;
    case 'no': {
      if (wordAt(t, i + 2) !== 'than') return null;
      if (next === 'more' || next === 'longer') return { mod: 'EQUAL_OR_LESS', to: i + 3, before: 'length' };
      if (next === 'less' || next === 'fewer') return { mod: 'EQUAL_OR_MORE', to: i + 3, before: 'length' };
      if (next === 'later') return { mod: 'ON_OR_BEFORE', to: i + 3, before: 'date' };
      if (next === 'earlier' || next === 'sooner') return { mod: 'ON_OR_AFTER', to: i + 3, before: 'date' };
      return null;
    }
    default:
      return null;
  }
}

export const about: Form = {
  name: 'about',
  heads: [
    'on',
    'in',
    'from',
    'about',
    'around',
    'approximately',
    'roughly',
    'circa',
    'ca',
    'c',
    'some',
    'nearly',
    'almost',
    'more',
    'less',
    'over',
    'under',
    'at',
    'up',
    'no',
  ],
  match(t, i, at) {
    const modifier = modifierAt(t, i);
    if (!modifier) return null;
    const inner = at(t, modifier.to);
    if (!inner) return lowYear(t, i, modifier);
    const { meaning } = inner;
    if (inner.from !== undefined && inner.from < modifier.to) return null;
    const length =
      meaning.kind === 'duration' ||
      (meaning.kind === 'shift' &&
        meaning.count !== -1 &&
        meaning.count !== undefined &&
        isKind(t, modifier.to, NUMBER | CARDINAL)) ||
      (meaning.kind === 'shift' && wordAt(t, modifier.to) === 'a');
    const date = meaning.kind === 'date' || (meaning.kind === 'shift' && meaning.base !== undefined);
    if (modifier.before === 'length' && !length) return null;
    // "over the past year" and "under the last" are prepositions
    if (modifier.before === 'length' && wordAt(t, modifier.to) === 'the' && wordAt(t, i) !== 'at') return null;
    if (modifier.before === 'date' && !date) return null;
    if (modifier.before === 'any' && !length && !(date && meaning.kind === 'date')) return null;
    // "about yesterday", "about Tuesday" are talk, "around Nov. 1" and "around 7 p.m." are not
    if (
      wordAt(t, i) === 'about' &&
      !length &&
      meaning.hour === undefined &&
      meaning.day === undefined &&
      meaning.year === undefined &&
      meaning.decade === undefined
    )
      return null;
    return { to: inner.to, meaning: { ...meaning, mod: meaning.mod ?? modifier.mod } };
  },
  finds: [
    'It began [on or about March 3, 2021 = 2021-03-03/APPROX].',
    'He was held for [more than two years = P2Y/MORE_THAN].',
    'It took [about three weeks = P3W/APPROX].',
    'She left [around Nov. 1 = 2022-11-01/APPROX].',
    'They must file [no later than June 5, 2024 = 2024-06-05/ON_OR_BEFORE].',
    'He was born [c. 347 = 0347/APPROX].',
    'He was paid [nearly four years ago = 2019/LESS_THAN].',
  ],
  skips: ['They talked about it.', 'No more than ten of them came.', 'Over the top they went, at least some.'],
};

/** "c. 347": a year of three digits only where "circa" says so. */
function lowYear(t: Tokens, i: number, modifier: Modifier): ReturnType<Form['match']> {
  const circa = wordAt(t, i) === 'circa' || wordAt(t, i) === 'ca' || wordAt(t, i) === 'c';
  if (!circa || !isKind(t, modifier.to, NUMBER) || lengthAt(t, modifier.to) !== 3) return null;
  return { to: modifier.to + 1, meaning: { kind: 'date', year: valueAt(t, modifier.to), mod: 'APPROX' } };
}
