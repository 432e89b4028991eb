import { blocksOfPlainText } from '../../blocks.ts';
import { plainCharacters } from '../../plain-characters.ts';
import type { Opened } from '../format.ts';
import { textOfWholePage } from '../page/whole-page.ts';

type Data = { readonly [key: string]: unknown };

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const words = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

/** Fields in which an opinion of CourtListener has its text as a page, the best first. */
const pages = ['html_with_citations', 'html', 'html_columbia', 'html_lawbox', 'html_anon_2020', 'xml_harvard'];

/** The opinions in JSON of CourtListener: one, a list of them, or pages of results; each a document. Empty for other JSON. */
export function opinionsIn(data: unknown): readonly Opened[] {
  const all = Array.isArray(data) ? data : isData(data) && Array.isArray(data['results']) ? data['results'] : [data];
  const opinions = all.flatMap((one) => (isData(one) ? (openOpinion(one) ?? []) : []));
  return opinions.map((one, at) => (opinions.length > 1 ? { ...one, part: String(at + 1) } : one));
}

function openOpinion(opinion: Data): Opened | null {
  const cluster = isData(opinion['cluster']) ? opinion['cluster'] : {};
  const of = (name: string) => words(opinion[name]) ?? words(cluster[name]);
  const typed = words(opinion['plain_text']);
  const page = pages.map((name) => words(opinion[name])).find((one) => one !== null) ?? null;
  if (typed === null && page === null) return null;
  const plain = typed === null ? null : plainCharacters(typed).trim();
  const { text, blocks } =
    plain !== null ? { text: plain, blocks: blocksOfPlainText(plain) } : textOfWholePage(`<body>${page}</body>`);
  if (text === '') return null;
  const day = of('date_filed');
  return {
    draft: {
      title: of('case_name_full') ?? of('case_name') ?? of('caseName'),
      publisher: null,
      url: null,
      days: day === null ? [] : [{ from: 'header', words: day.slice(0, 10) }],
      text,
      blocks,
    },
  };
}
