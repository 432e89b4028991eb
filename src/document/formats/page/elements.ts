const names = (list: string) => new Set(list.split(' '));

/** Elements that have no content and no end tag. */
export const voidElements = names('area base br col embed hr img input link meta param source track wbr');

/** Elements whose content is no markup of the page. */
export const rawElements = names('canvas iframe math script style svg template textarea xmp');

/** Shorter than this, in characters, the words of a button, a field, a menu or a drawing are its label. */
export const shortestSentence = 60;

/** Elements that end a paragraph where they begin and where they end. */
export const blockElements = names(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul',
);

/** Elements of text; with the two above, and those of pictures, all that make a file a page and no plain text. */
const otherElements = names(
  'a abbr acronym audio b bdi bdo big button center cite code data del dfn dir em font frame frameset g head i ins kbd label legend mark menu noscript object optgroup option output picture q rp rt ruby s samp select small span strike strong sub sup time title tt u var video',
);

export function isHtmlElement(name: string): boolean {
  return otherElements.has(name) || blockElements.has(name) || voidElements.has(name) || rawElements.has(name);
}

/** What an element that begins puts an end to, if it is open; not through the elements of `within`. */
export interface ImpliedEnd {
  readonly ends: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}

const cells = names('td th');
const rows = names('tr td th');
const tableWalls = names('table');
const paragraph = names('p');
const paragraphWalls = names('table td th caption button object');

/** The end tags that pages may leave out. */
export const impliedEnds: ReadonlyMap<string, readonly ImpliedEnd[]> = new Map<string, readonly ImpliedEnd[]>([
  ...[...blockElements].map((name): [string, ImpliedEnd[]] => [name, [{ ends: paragraph, within: paragraphWalls }]]),
  ...(
    [
      ['li', names('li'), names('ul ol menu dir table')],
      ['dt', names('dt dd'), names('dl table')],
      ['dd', names('dt dd'), names('dl table')],
      ['td', cells, names('tr table')],
      ['th', cells, names('tr table')],
      ['tr', rows, tableWalls],
      ['tbody', names('tbody thead tfoot tr td th'), tableWalls],
      ['thead', names('tbody thead tfoot tr td th'), tableWalls],
      ['tfoot', names('tbody thead tfoot tr td th'), tableWalls],
      ['a', names('a'), names('table td th caption object')],
      ['option', names('option'), names('select')],
    ] as const
  ).map(([name, ends, within]): [string, ImpliedEnd[]] => [
    name,
    [...(blockElements.has(name) ? [{ ends: paragraph, within: paragraphWalls }] : []), { ends, within }],
  ]),
]);
