import { isCivilDate, monthNames } from '../../words/calendar.ts';
import { isEdtf } from '../../words/edtf.ts';

/** What somebody typed as a date: its EDTF, or a line that says how to write it. Nothing typed is no date. */
export type TypedDate = { readonly edtf: string | null } | { readonly problem: string };

const months = monthNames.map((name) => name.toLowerCase());
const seasons: { readonly [name: string]: string } = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
};

/** Forms of one date, beside EDTF itself: `12 July 2023`, `July 12, 2023`, `July 2023`, `summer 2023`, `the 1990s`. */
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/;
const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
const monthOnly = /^([a-z]{3,9})\.?,? (\d{4})$/;
const decade = /^(?:the )?(\d{3})0s$/;

/** Forms of two or of an open end: `from 2 May 2023 to 5 May 2023`, `2022 to 2023`, `by 2019`, `since May 2020`. */
const range = /^(?:from |between )?(.{4,24}?) (?:to|until|and|–|-) (.{4,24})$/;

/** Reads a date as a person types it: EDTF (`2023-05`, `2023-05~`, `2022/2023`, `../2019`), or English words. */
export function typedDate(typed: string): TypedDate {
  const words = typed.trim().replace(/\s+/g, ' ');
  if (words === '') return { edtf: null };
  const found = edtfOf(words);
  if (found !== null) return { edtf: found };
  return { problem: problemOf(words) };
}

function edtfOf(words: string): string | null {
  if (words.length > 60) return null;
  if (isEdtf(words)) return words;
  const plain = words.toLowerCase();
  const open = /^(by|before|until|since|after|from) (.+)$/.exec(plain);
  const about = /^(?:about|around|circa|c\.|ca\.) ?(.+)$/.exec(plain);
  if (about !== null) {
    const one = single(about[1] ?? '');
    return one === null || /[~?%]$/.test(one) ? null : `${one}~`;
  }
  const two = range.exec(plain);
  if (two !== null) {
    const [from, to] = [single(two[1] ?? ''), single(two[2] ?? '')];
    if (from !== null && to !== null && isEdtf(`${from}/${to}`)) return `${from}/${to}`;
  }
  if (open !== null) {
    const one = single(open[2] ?? '');
    if (one === null) return null;
    return ['by', 'before', 'until'].includes(open[1] ?? '') ? `../${one}` : `${one}/..`;
  }
  return single(plain);
}

function single(plain: string): string | null {
  const upper = plain.toUpperCase();
  if (/^[\d-]/.test(plain) && !upper.includes('/') && isEdtf(upper)) return upper;
  const first = dayFirst.exec(plain);
  if (first !== null) return day(first[3], first[2], first[1]);
  const second = monthFirst.exec(plain);
  if (second !== null) return day(second[3], second[1], second[2]);
  const third = monthOnly.exec(plain);
  if (third !== null) {
    const season = seasons[third[1] ?? ''];
    const month = season ?? monthNumber(third[1]);
    return month === null ? null : `${third[2]}-${month}`;
  }
  const ten = decade.exec(plain);
  return ten === null ? null : `${ten[1]}X`;
}

function day(year: string | undefined, month: string | undefined, of: string | undefined): string | null {
  const number = monthNumber(month);
  if (number === null || !isCivilDate(Number(year), Number(number), Number(of))) return null;
  return `${year}-${number}-${(of ?? '').padStart(2, '0')}`;
}

/** A month by its name or the first three letters and more of it: "jul", "sept". */
function monthNumber(name: string | undefined): string | null {
  const place = months.findIndex((month) => name !== undefined && name.length > 2 && month.startsWith(name));
  return place < 0 ? null : String(place + 1).padStart(2, '0');
}

function problemOf(words: string): string {
  if (/^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(words)) {
    return 'Day or month first? Write the year first: 2023-07-12.';
  }
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(words)) return 'There is no such day.';
  return 'Not a date. Write 2023-07-12, 2023-07, 2023, 12 July 2023, or 2023-07~ for about July 2023.';
}
