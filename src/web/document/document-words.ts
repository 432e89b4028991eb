import type { CaseFileDocument } from '../../casefile/schema.ts';

export const documentKindWords: { readonly [kind in CaseFileDocument['kind']]: string } = {
  article: 'Article',
  'court-paper': 'Court paper',
  'press-release': 'Press release',
};

/** Where the publication day was read from, to stand after it. */
export const publishedFromWords: { readonly [from in NonNullable<CaseFileDocument['publishedFrom']>]: string } = {
  header: 'given in the file’s heading',
  'json-ld': 'given in the page’s data',
  meta: 'given in the page’s data',
  'time-element': 'given on the page',
  dateline: 'read from the dateline',
  url: 'read from its address',
  'file-name': 'read from the file’s name',
  hand: 'set by hand',
  option: 'given on the command line',
};
