import { asideRule } from './aside-rule.ts';

const day =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? \\d{4}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}/\\d{2,4})';
const clock = '(?:\\d{1,2}[:.]\\d\\d ?(?:[ap]\\.?m\\.?)?(?: (?:[ECMP][SD]?T|GMT|BST|UTC))?)';

const second = '(?:\\s?[|/•·–-]\\s?(?:published|updated)\\b.{0,60})?';

/** A clock and a day, in either order, and nothing else. */
export const stampLine = new RegExp(
  `^(?:${clock}[,|–-]? ${day}|${day}[,|–-]? ?(?:at |/ )?${clock})${second}\\.?$`,
  'i',
);

export const timeStamp = asideRule({
  name: 'time-stamp',
  patterns: [
    new RegExp(
      `^(?:first |originally |last )?(?:published|updated|posted|modified|created|date)(?: (?:at|on))?\\s?:?\\s?(?:${clock}[,|–-]? )?${day}(?:[,|–-]? ?(?:at |/ )?${clock})?${second}\\.?$`,
      'i',
    ),
    stampLine,
    new RegExp(`^(?:published|updated|posted)\\s?:?\\s${clock}.{0,60}$`, 'i'),
    /^(?:published|updated|posted|last (?:updated|modified)|date)\s?:?$/i,
    /^(?:published|updated|posted)?:?\s?(?:\d{1,3}|an?) (?:minutes?|hours?|days?) ago$/i,
    /^\d{1,3}[- ]min(?:ute)?s?\.?(?: read)?$/i,
  ],
  longest: 160,
  within: Number.POSITIVE_INFINITY,
  finds: [
    'Published 9:00 a.m. ET March 3, 2020',
    'Oct. 4, 2012, 1:37 p.m. ET',
    'Updated: Monday, 3 March 2020',
    '6 min read',
    'Published',
    '2 hours ago',
  ],
  skips: [
    'The complaint was filed on May 28, 2026.',
    'May 28, 2026: Jury finds board liable',
    'Updated rules took effect in 2020.',
    'Date: a word the parties read differently.',
  ],
});

/** A bare day. Lower down it heads an entry of a time line, and dates what stands under it. */
export const dayLine = asideRule({
  name: 'day-line',
  patterns: [new RegExp(`^${day}$`, 'i')],
  longest: 60,
  within: 4,
  finds: ['May 28, 2026', 'Thursday, 6 June 2019'],
  skips: ['May 28', 'In May 2026'],
});
