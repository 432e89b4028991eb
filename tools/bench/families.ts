/** Texts of one kind at any length: what is repeated, nested or never closed, so that the cost of each can be seen to grow. */
export interface Family {
  readonly name: string;
  /** With the dot: it decides which format opens the text. */
  readonly extension: '.txt' | '.md' | '.html';
  /** A text of about `size` UTF-16 code units. */
  readonly make: (size: number) => string;
}

const repeated = (piece: string, size: number): string =>
  piece.repeat(Math.max(1, Math.ceil(size / piece.length))).slice(0, size);

/** Pieces that differ by their number, until the text is long enough. */
function numbered(piece: (index: number) => string, size: number): string {
  const pieces: string[] = [];
  let length = 0;
  for (let index = 0; length < size; index++) {
    const next = piece(index);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('');
}

/** A number as lower-case letters: 0 is a, 27 is bb. */
const inLetters = (index: number): string =>
  [...index.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');

const told = 'Ann Oak sued Mill Inc. on March 3, 2024.';

const of = (
  extension: Family['extension'],
  makers: Readonly<Record<string, string | ((size: number) => string)>>,
): Family[] =>
  Object.entries(makers).map(([name, maker]) => ({
    name: `${extension.slice(1)} ${name}`,
    extension,
    make: typeof maker === 'string' ? (size) => repeated(maker, size) : maker,
  }));

const plain = of('.txt', {
  'sentences in one line': 'Ann Oak sued Mill Inc. on March 3, 2024 and said so. ',
  'one long word': 'a',
  'one long capital word': 'A',
  'lower-case words without a stop': 'oak mill the court said ',
  'capitals without a stop': 'Oak Mill ',
  'capital words of one sentence, all different': (size) => numbered((index) => `O${inLetters(index)} `, size),
  captions: 'Oak v. Mill ',
  'captions with numbers': (size) => numbered((index) => `Oak v. Mill ${index}, `, size),
  'captions of different people': (size) => numbered((index) => `O${inLetters(index)} v. M${inLetters(index)}. `, size),
  'docket numbers': (size) => numbered((index) => `Oak v. Mill, No. 2:22-cv-0${index}-HB (D. Me. 2022). `, size),
  'docket numbers alone': (size) => numbered((index) => `No. 22-cv-${index}, `, size),
  'open quotation marks': '“',
  'straight quotation marks': '"a ',
  'nested quotation marks': '“a ‘b ',
  'closed quotations': '“a” ',
  'quotations with speakers': '“We won,” Ann Oak said. ',
  'one long quotation': (size) => `Ann Oak said: “${repeated('we won the day and ', size)}”`,
  'quoted paragraphs': '“We won the day.\n\n',
  apostrophes: "'a' ",
  possessives: "Oak's Mill's ",
  dates: 'March 3, 2024, ',
  'dated lines': 'On March 3, 2024 Ann Oak sued.\n',
  months: 'March and April and ',
  years: '1999 2001 ',
  weekdays: 'Monday, Tuesday and ',
  'relative days': 'two days before the week after ',
  sums: '$3.2 million, ',
  'sums in sentences': (size) => numbered((index) => `A jury awarded Ann Oak $${index + 1},000. `, size),
  digits: '9',
  'groups of digits': '1,000,',
  'number words': 'nine hundred thousand million ',
  'two and': 'two and ',
  'full stops': '. ',
  'full stops without a space': '.',
  abbreviations: 'Mr. J. R. R. Inc. v. ',
  'short lines': 'a\n',
  'short paragraphs': 'a b c\n\n',
  'spaces before a letter': (size) => `${repeated(' ', size)}a`,
  'spaces between letters': (size) => `a${repeated(' ', size)}a`,
  'blank lines with tabs': (size) => `Ann sued.${repeated(' \n\t', size)}a`,
  'no-break spaces': (size) => `Ann${repeated('\u00a0', size)}Oak sued.`,
  parentheses: '(',
  brackets: '(a [b ',
  'closing brackets': ')]',
  dashes: '—a ',
  commas: 'Ann, ',
  'commas alone': ',',
  semicolons: 'Ann sued; ',
  colons: 'Ann: ',
  'list of people': (size) => numbered((index) => `A${inLetters(index)} O${inLetters(index)}, `, size),
  'list of titled people': (size) => numbered((index) => `Judge A${inLetters(index)} O${inLetters(index)}, `, size),
  'people in sentences of their own': (size) =>
    numbered(
      (index) =>
        `Mr. B${inLetters(index)}er T${inLetters(index)}on sued C${inLetters(index)} Inc. on Monday. He said so. `,
      size,
    ),
  'new people and firms in one sentence': (size) =>
    numbered((index) => `Ann B${inLetters(index)}er, who sued C${inLetters(index)} Inc., `, size),
  'defined names in one sentence': (size) =>
    numbered(
      (index) =>
        `Ann A${inLetters(index)}er ("A${inLetters(index)}") sued Ma${inLetters(index)} Inc. (the "Ma${inLetters(index)}"), `,
      size,
    ),
  'defined names in sentences': (size) =>
    numbered(
      (index) => `Ann Oak ("A${inLetters(index)}") sued Mill Inc. (the "M${inLetters(index)}") on Monday. `,
      size,
    ),
  'people of one surname': (size) => numbered((index) => `B${inLetters(index)}er Oak sued Mill. Oak said so. `, size),
  'firms of one name': (size) => numbered((index) => `Mill ${inLetters(index).toUpperCase()} Inc. sued Oak. `, size),
  'people in parentheses': (size) =>
    numbered((index) => `Ann O${inLetters(index)} (“O${inLetters(index)}”) sued. `, size),
  courts: 'Court of Appeals of the ',
  'of the': 'of the ',
  'courts of counties': (size) => numbered((index) => `the O${inLetters(index)} County Superior Court, `, size),
  offices: 'the Attorney General of the State of ',
  hyphens: 'a-',
  'combining marks': (size) => `a${repeated('\u0301', size)}`,
  emoji: (size) => repeated('😀', size & ~1),
  'letters of no Latin': 'суд и дело ',
  'address of a page': (size) => `http://${repeated('a.', size)}`,
  'at signs': 'a@',
  'mail words': 'a.b@c.d ',
  underlines: '_',
  pronouns: 'He said that he told her that she knew ',
  'said that': 'said that Ann ',
  'relative clauses': 'Ann, who sued Oak, which ',
  'and he sued': 'and he sued and she won ',
  'or words': 'or Mill or Oak ',
  proposed: (size) => `The judge denied the ${repeated('proposed ', size)}plan.`,
  'third federal': 'the second third federal state civil criminal ',
  'years in prison': 'ten years in prison and ',
  'guilty of': 'guilty of fraud and theft and ',
  verbs: 'sued ruled filed denied ',
  'list items': '- item one of it\n',
  'numbered paragraphs': (size) => numbered((index) => `${index + 1}. Ann Oak sued Mill.\n`, size),
  'header of colons': (size) => `title: ${repeated('a: ', size)}\n\nAnn sued.`,
  'header of quotation marks': (size) => `title: ${repeated('"', size)}x\n\nAnn sued.`,
  'header of tabs': (size) => `title:${repeated('\t', size)}x\n\nAnn sued.`,
  'header of spaces': (size) => `title: a${repeated(' ', size)}b\n\nAnn sued.`,
  'header lines': (size) => `${numbered((index) => `k${index}: v\n`, size)}\nAnn sued.`,
  'lines of a court page': 'Case 2:22-cv-09041-HB Document 12 Filed 08/20/24 Page 1 of 9\n',
  'Case without a line': 'Case ',
  'Dated lines': (size) => `Ann sued.\n${repeated('Dated ', size)}`,
  newsletters: 'Sign up for our newsletter to get ',
  'picture credits': '(Photo by Ann Oak / AP) ',
  'capital lines': 'OAK V. MILL\n',
});

const markdown = of('.md', {
  brackets: '[',
  'open links': '[a](',
  links: '[a](b) ',
  images: '![',
  stars: '*a ',
  'stars and underlines': '*a _b ',
  'double stars': '**a *b ',
  'longer and longer code marks': (size) => numbered((index) => `${'`'.repeat(index + 1)}a `, size),
  tildes: '~a ',
  'nested block quotes': (size) => `${repeated('>', size)} a`,
  'deeper block quotes': (size) => numbered((index) => `${'>'.repeat(index + 1)} a\n`, size),
  'nested lists': (size) => numbered((index) => `${' '.repeat(2 * index)}- a\n`, size),
  'list marks in one line': (size) => `${repeated('- ', size)}a`,
  'table rows': (size) => `| a | b |\n|--|--|\n${repeated('| a | b |\n', size)}`,
  'wide table': (size) => `${repeated('|a', size / 2)}\n${repeated('|-', size / 2)}`,
  bars: '|',
  'less-than signs': '<',
  comments: '<!-- ',
  'open tags': '<a b="',
  definitions: (size) => numbered((index) => `[a${index}]: b\n`, size),
  'title of a definition': (size) => `[a]: b "${repeated('c\n', size)}`,
  backslashes: '\\',
  'spaces between letters': (size) => `a${repeated(' ', size)}b`,
  'closing hashes': (size) => `# a${repeated(' #', size)}b`,
  'underlined heading': (size) => `${repeated('a\n', size)}===`,
  'addresses of pages': 'www.a',
  'dots before an at sign': (size) => `${repeated('a.', size)}@b`,
  'mail-like words': 'ann.oak ann_oak+mill ',
  'mail words': 'a.b@c.d ',
  entities: '&amp;',
  rules: (size) => `${repeated('* ', size)}a`,
  'front matter': (size) => `---\n${repeated('a: b\n', size)}\n---\nAnn sued.`,
  'blank lines': (size) => `${repeated('\n', size)}Ann sued.`,
  fences: '```\n',
  'hard breaks': 'a  \n',
  'loose list': '- a\n\n',
  'lazy lines of a list': (size) => `- a\n${repeated('b\n', size)}`,
  'lazy lines of a quote': (size) => `> a\n${repeated('b\n', size)}`,
  paragraphs: 'Ann Oak sued Mill Inc. on Monday.\n\n',
});

const nested = (open: string) => (size: number) => repeated(open, Math.ceil(size / open.length) * open.length) + told;

const html = of('.html', {
  divs: '<div>a</div>',
  paragraphs: '<p>Ann Oak sued Mill Inc. on Monday, and she said so.</p>',
  'div and a stray closing tag': nested('<div></x>'),
  'nested g': nested('<g>'),
  'nested p and li': nested('<p><li>'),
  'nested p and td': nested('<p><td>'),
  'nested g with text': nested('<g>a'),
  'nested font': nested('<font>a'),
  'nested b': nested('<b>'),
  'nested blockquote': nested('<blockquote>'),
  'deep line breaks': (size) => '<div>'.repeat(120) + repeated('a<br>', size),
  'deep entities': (size) => '<div>'.repeat(120) + repeated('a&nbsp;', size),
  'many deep ones': (size) =>
    repeated(`${'<div>'.repeat(240)}<p>Ann Oak sued Mill, and, she, said so, again.</p>${'</div>'.repeat(240)}`, size),
  'wide and deep': (size) => '<div>'.repeat(240) + repeated('<p>Ann, Oak, sued Mill Inc. on Monday and so.</p>', size),
  attributes: (size) => `<p ${numbered((index) => `a${index}=1 `, size)}>Ann sued.</p>`,
  'long attribute': (size) => `<p a="${repeated('x', size)}">Ann sued.</p>`,
  'open comments': (size) => `<p>Ann sued.${repeated('<!--', size)}`,
  comments: (size) => `<p>Ann sued.${repeated('<!---->', size)}`,
  'less-than signs': (size) => `<p>Ann sued.${repeated('<', size)}`,
  entities: (size) => `<p>${repeated('&amp;', size)}`,
  'entities alone': (size) => `<p>${repeated('&nbsp;', size)}`,
  'entities between words': (size) => `<p>${repeated('a&nbsp;', size)}`,
  'paragraphs of an entity': '<p>&nbsp;</p>',
  'long entities': (size) => `<p>${repeated('&CounterClockwiseContourIntegral;', size)}`,
  ampersands: (size) => `<p>${repeated('&', size)}`,
  table: (size) => `<table>${repeated('<tr><td>a<td>b', size)}`,
  'nested tables': nested('<table><tr><td>'),
  'line breaks': (size) => `<p>${repeated('a<br>', size)}`,
  'double line breaks': (size) => `<div>${repeated('a<br><br>', size)}</div>`,
  'line breaks alone': (size) => `<div>Ann${repeated('<br>', size)}</div>`,
  'open scripts': '<script>',
  scripts: '<script>a</script>',
  'records of data': (size) =>
    `${repeated('<script type="application/ld+json">{"@type":"A"}</script>', size)}<p>Ann sued.`,
  'deep record of data': (size) => `<script type="application/ld+json">${repeated('[', size)}</script><p>Ann sued.`,
  meta: (size) => `${repeated('<meta name="a" content="b">', size)}<p>Ann sued.`,
  title: (size) => `<title>${repeated('a | ', size)}</title><p>Ann sued.`,
  headings: '<h1>a</h1>',
  links: '<a href="x">a</a> ',
  images: (size) => `${repeated('<img src="x">', size)}<p>a`,
  'images without scripts': (size) =>
    `${repeated('<img src="x.jpg"><noscript><img src="y.jpg"></noscript>', size)}<p>a`,
  items: (size) => `<ul>${repeated('<li>a', size)}`,
  spaces: (size) => `<p>a${repeated(' ', size)}b</p>`,
  'no-break spaces': (size) => `<p>a${repeated('\u00a0', size)}b</p>`,
  preformatted: (size) => `<pre>${repeated('a\n', size)}`,
  commas: (size) => `<div><p>${repeated('a,', size)}</p></div>`,
  bylines: (size) => `${repeated('<div class="byline author">By Ann</div>', size)}<p>a`,
  asides: (size) => `${repeated('<aside>a</aside>', size)}<p>a`,
  'long style': (size) => `<p style="${repeated('display:', size)}">Ann sued.</p>`,
  spans: (size) => `<p>${repeated('<span>a</span>', size)}`,
  drawings: (size) => `${repeated('<svg><path d="M0"/></svg>', size)}<p>a`,
  sections: '<section><h2>Ann</h2><p>Ann Oak sued Mill Inc. on Monday.</p></section>',
  'times of a live page': (size) =>
    numbered((index) => `<p><time datetime="2024-03-03T10:00">${index} min ago</time> Ann Oak sued.</p>`, size),
});

/** All families, plain text first. */
export const families: readonly Family[] = [...plain, ...markdown, ...html];
