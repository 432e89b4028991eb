import { monthNames, shortMonthNames } from './calendar.ts';

/** Divisions of the year that are no months (ISO 8601-2, 4.8), before their year. */
export const yearParts: { readonly [code: string]: string } = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
  '33': 'first quarter of',
  '34': 'second quarter of',
  '35': 'third quarter of',
  '36': 'fourth quarter of',
  '40': 'first half of',
  '41': 'second half of',
};

/** An EDTF date (ISO 8601-2) in words: "15 November 2023", "about May 2023", "the 1990s", "by 2019". What it does not know it gives back as written. */
export function dateWords(edtf: string): string {
  return words(edtf, monthNames);
}

/** The same for a narrow column: "15 Nov 2023", "c. May 2023". */
export function shortDateWords(edtf: string): string {
  return words(edtf, shortMonthNames)
    .replace(/^about /, 'c. ')
    .replace(/^the (?=\d)/, '');
}

/** A day that is to come, after "set for": "3 February 2025", "2025 or later". */
export function dateAheadWords(edtf: string): string {
  const open = /^(.+)\/(?:\.\.)?$/.exec(edtf);
  return open ? `${dateWords(open[1]!)} or later` : dateWords(edtf);
}

/**
 * The same in figures, for a column of a terminal: `199X` as "1990s", `2023-05~` as "c. 2023-05", `../2019` as "by 2019",
 * `2018-21` as "spring 2018", `2023-06-05/2023-06-11` as "2023-06-05 to 11".
 */
export function dateFigures(edtf: string): string {
  const [from, to] = edtf.split('/');
  if (to === undefined) return oneFigure(edtf);
  if (from === '..' || from === '') return `by ${oneFigure(to)}`;
  if (to === '..' || to === '') return `from ${oneFigure(from!)}`;
  const [first, last] = [oneFigure(from!), oneFigure(to)];
  const month = /^\d{4}-\d\d-(?=\d\d$)/.exec(first)?.[0];
  if (month && last.startsWith(month)) return `${first} to ${last.slice(month.length)}`;
  return `${first} to ${last}`;
}

function oneFigure(edtf: string): string {
  const doubt = /[~%]/.test(edtf) ? 'c. ' : '';
  const question = /[?%]/.test(edtf) ? '?' : '';
  const plain = edtf.replace(/[~?%]/g, '').replace(/-XX(?:-XX)?$/, '');
  return `${doubt}${plainFigure(plain)}${question}`;
}

function plainFigure(plain: string): string {
  const many = /^(\d{2,3})(X{1,2})$/.exec(plain);
  if (many && many[1]!.length + many[2]!.length === 4) return `${many[1]}${'0'.repeat(many[2]!.length)}s`;
  const part = /^(\d{4})-(\d\d)$/.exec(plain);
  return part && Object.hasOwn(yearParts, part[2]!) ? `${yearParts[part[2]!]} ${part[1]}` : plain;
}

function words(edtf: string, names: readonly string[]): string {
  const ends = edtf.split('/');
  if (ends.length === 2) {
    const [from = '', to = ''] = ends;
    if (from === '..' || from === '') return `by ${single(to, names)}`;
    if (to === '..' || to === '') return `since ${single(from, names)}`;
    return range(from, to, names);
  }
  return single(edtf, names);
}

/** "2 to 5 May 2023" where both ends share month and year, else both in full. */
function range(from: string, to: string, names: readonly string[]): string {
  const sameMonth =
    /^\d{4}-\d{2}-\d{2}$/.test(from) && /^\d{4}-\d{2}-\d{2}$/.test(to) && from.slice(0, 7) === to.slice(0, 7);
  if (sameMonth) return `${Number(from.slice(8))} to ${single(to, names)}`;
  return `${single(from, names)} to ${single(to, names)}`;
}

function single(edtf: string, names: readonly string[]): string {
  const found = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?(?:T[\d:.Z+-]+)?([~?%]?)$/.exec(edtf);
  if (found === null) return edtf;
  const [, year = '', month, day, mark] = found;
  const name = month === undefined ? undefined : (names[Number(month) - 1] ?? yearParts[month]);
  if (month !== undefined && name === undefined) return edtf;
  const text = [day === undefined ? null : Number(day), name, yearWords(year)].filter(Boolean).join(' ');
  if (mark === '~' || mark === '%') return `about ${text}`;
  return mark === '?' ? `${text} (uncertain)` : text;
}

function yearWords(year: string): string {
  if (year.endsWith('XX')) return `the ${year.slice(0, 2)}00s`;
  return year.endsWith('X') ? `the ${year.slice(0, 3)}0s` : String(Number(year));
}
