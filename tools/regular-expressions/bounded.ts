/** A regular expression that is not linear but sees only texts of bounded length. */
export interface Bounded {
  readonly file: string;
  /** How the regular expression begins, as JavaScript writes it. */
  readonly begins: string;
  /** What bounds the text, in the code of that file. */
  readonly why: string;
}

const page = 'the built page, which is part of the program';

const value = 'values of attributes, of which document/formats/page/tags.ts keeps 4,000 characters';
const readability = 'node_modules/@mozilla/readability/Readability.js';

export const bounded: readonly Bounded[] = [
  { file: 'src/export/formats/html.ts', begins: '/<meta\\b[^>]*\\bname="casetrail-token"', why: page },
  { file: 'src/export/formats/html.ts', begins: '/<link\\b[^>]*\\brel="modulepreload"', why: page },
  { file: 'src/export/formats/html.ts', begins: '/<link\\b[^>]*\\brel="stylesheet"', why: page },
  { file: 'src/export/formats/html.ts', begins: '/<link\\b[^>]*\\brel="icon"', why: page },
  { file: 'src/export/formats/html.ts', begins: '/<script\\b[^>]*\\bsrc="', why: page },
  { file: 'src/export/formats/html.ts', begins: '/(<meta\\b[^>]*\\bcharset=', why: page },
  {
    file: 'src/reading/english/names/case-forms.ts',
    begins: "/(?:(?:\\p{Lu}[\\p{L}\\p{M}\\d'’&.-]*|\\d{1,4})(?: (?:of|the|and|",
    why: 'the 160 characters before a "v."',
  },
  {
    file: 'src/reading/english/events/deadlines.ts',
    begins: '/(?:\\b(?:must|shall|has to|have to|is to|are to|',
    why: 'the 200 characters of a sentence before a day',
  },
  { file: 'src/store/excerpt.ts', begins: '/\\s*\\S*$/u', why: 'the characters that an excerpt shows behind a hit' },
  { file: readability, begins: '/^\\s*\\S+\\.(jpg|jpeg|png|webp)', why: value },
  { file: readability, begins: '/\\s*(article|dc|dcterm|og|twitter)', why: value },
  { file: readability, begins: '/(\\S+)(\\s+[\\d.]+[xw])?', why: value },
  {
    file: readability,
    begins: '/<(\\/?)font[^>]*>/gi',
    why: 'no text at all: replaceFonts, which the pinned version defines and uses nowhere',
  },
  {
    file: 'node_modules/linkedom/esm/interface/css-style-declaration.js',
    begins: '/\\s*;\\s*/',
    why: value,
  },
];
