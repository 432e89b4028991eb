import { numberToCivil } from '../../document/calendar.ts';
import { SAYING } from './kinds.ts';
import type { Found } from './scan.ts';
import { isKind, type Tokens } from './tokens.ts';

/**
 * How a text tells time. `news`: from the day it was published ("on Tuesday", "last month"). `narrative`: from the year
 * the story has reached ("In February 1940 ... in April"), whatever the day of publication.
 */
export type Mode = 'news' | 'narrative';

/**
 * Chosen from the text itself. A history names years that are not the publication's; news leans on weekdays and on days
 * counted from today. A text without a publication day can only be read as a narrative.
 */
export function modeOf(t: Tokens, found: readonly Found[], now: number | null): Mode {
  if (now === null) return 'narrative';
  const year = numberToCivil(now).year;
  let far = 0;
  let near = 0;
  let fromToday = 0;
  for (const { meaning } of found) {
    if (meaning.kind === 'date') {
      if (meaning.year !== undefined) {
        const distance = meaning.short ? 1 : year - (meaning.bc ? -meaning.year : meaning.year);
        if (distance >= 2) far++;
        else if (!meaning.short && distance >= 0) near++;
      } else if (meaning.weekday !== undefined && meaning.month === undefined) fromToday++;
      else if (meaning.which !== undefined) fromToday++;
    } else if (meaning.kind === 'shift' && meaning.base === 'now') fromToday += meaning.unit === 'day' ? 1 : 0.5;
  }
  // Somebody is cited in nearly every paragraph of news, and hardly ever in a history.
  let said = 0;
  for (let i = 0; i < t.count; i++) if (isKind(t, i, SAYING)) said++;
  return far >= 5 && far > 2 * (fromToday + said) && far > 1.9 * near ? 'narrative' : 'news';
}
