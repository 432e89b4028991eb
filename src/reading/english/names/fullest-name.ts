import { isOrdinaryWord } from '../../../language/names/index.ts';
import type { Draft } from './entity-draft.ts';
import { mostAlike } from './file-by-key.ts';
import { endsLikeFullName } from './organization-name.ts';
import { personName } from './person-name.ts';

/** The fullest form: for a person the one with most of a full name, else the longest; the earlier of equals. */
export function fullestName(one: Draft): string {
  if (one.label !== null) return one.label;
  let best = '';
  let most = Number.NEGATIVE_INFINITY;
  const running = one.names.filter(({ headline }) => !headline);
  const times = new Map<string, number>();
  for (const { words } of running) times.set(words, (times.get(words) ?? 0) + 1);
  const often = [...times].filter(([, count]) => count >= 3).slice(0, mostAlike);
  for (const { words } of running.length > 0 ? running : one.names) {
    // Written so once, and without it a name that comes often: "Acme Lied" or "Loyal Acme" beside many an "Acme".
    if (one.kind === 'organization' && times.get(words) === 1) {
      const begins = !endsLikeFullName(words) && !words.includes('&');
      if (begins && often.some(([other]) => words.startsWith(`${other} `))) continue;
      const opening = words.slice(0, words.indexOf(' '));
      if (isOrdinaryWord(opening) && often.some(([other]) => words === `${opening} ${other}`)) continue;
    }
    let weight = words.length;
    if (one.kind === 'person') {
      const { given, surname, suffix, nicknames } = personName(words);
      weight =
        (given.length + surname.split('-').length) * 100 +
        (given[0] && given[0].length > 1 ? 50 : 0) +
        (suffix ? 20 : 0) +
        nicknames.length * 5 +
        (/^\p{Lu}+$/u.test(words.replace(/[^\p{L}]/gu, '')) ? -10 : 0);
    } else if (/^\p{Lu}+$/u.test(words.replace(/[^\p{L}]/gu, ''))) weight -= 3;
    if (weight > most) {
      most = weight;
      best = words;
    }
  }
  return one.kind === 'person' ? best.replace(beforeSuffix, ' ') : best;
}

/** "Ben Oak, Jr." is Ben Oak Jr. */
const beforeSuffix = /, (?=[JS]r\b)/i;
