import type { Block, Document, Span } from '../../document/document.ts';
import { sentencesOf } from '../../language/index.ts';
import { oneLine } from '../../words/one-line.ts';
import { answerSchema, instructions, promptVersion } from './prompt.ts';

/** What a model is asked: a document, or a part of a long one. */
export interface ModelRequest {
  /** `read-DOCUMENT-PART-VERSION`, `link-LIST-PART-VERSION`: an answer that comes back by itself is known by it. */
  readonly id: string;
  /** Of a list of reports, its own key. */
  readonly document: string;
  /** From 0. */
  readonly part: number;
  readonly prompt: string;
  readonly instructions: string;
  /** The document as numbered sentences, with its title and day. */
  readonly text: string;
  /** Of its answer. */
  readonly form: { readonly name: 'events' | 'links'; readonly schema: Readonly<Record<string, unknown>> };
}

/** UTF-16 units of a document that are asked about in one go. */
const longestPart = 20_000;
/** Of what stands before a part so much is shown with it, to be understood and not to be listed. */
const shownBefore = 1500;

/** The sentences of a document by number: what is on its page and not of its story is none of it. */
export const numberedSentences = ({ text, blocks }: Pick<Document, 'text' | 'blocks'>) =>
  sentencesOf(
    text,
    blocks.filter(({ kind }) => kind !== 'aside'),
  );

/** What a model is asked about a document, in order; nothing about one without sentences. */
export function requestsOf(document: Document): readonly ModelRequest[] {
  const sentences = numberedSentences(document);
  const parts = partsOf(sentences, document.blocks);
  return parts.map(([first, end], part) => ({
    id: requestId(document.id, part),
    document: document.id,
    part,
    prompt: promptVersion,
    instructions,
    text: textOf(document, sentences, [first, end], parts.length),
    form: { name: 'events', schema: answerSchema },
  }));
}

const requestId = (document: string, part: number): string => `read-${document}-${part}-${promptVersion}`;

/** What an id says; `null` for one that is not of this program. */
export function requestOfId(
  id: string,
): (Pick<ModelRequest, 'document' | 'part' | 'prompt'> & { readonly of: 'events' | 'links' }) | null {
  const [what, document, part, prompt, ...more] = id.split('-');
  const number = Number(part);
  const of = what === 'read' ? 'events' : what === 'link' ? 'links' : null;
  if (of === null || document?.length !== 16 || prompt === undefined || more.length > 0) return null;
  return Number.isSafeInteger(number) && number >= 0 && String(number) === part
    ? { document, part: number, prompt, of }
    : null;
}

/** Numbers of the first sentence of each part and of that behind its last: cut where a block ends, else where a sentence does. */
function partsOf(sentences: readonly Span[], blocks: readonly Block[]): readonly (readonly [number, number])[] {
  const begins = new Set(blocks.map(({ start }) => start));
  const parts: [number, number][] = [];
  let first = 0;
  let lastBreak = 0;
  for (const [place, { start, end }] of sentences.entries()) {
    if (begins.has(start)) lastBreak = place;
    if (place === first || end - sentences[first]!.start <= longestPart) continue;
    const cut = lastBreak > first ? lastBreak : place;
    parts.push([first, cut]);
    first = cut;
  }
  if (sentences.length > 0) parts.push([first, sentences.length]);
  return parts;
}

function textOf(
  { text, blocks, title, publisher, published }: Document,
  sentences: readonly Span[],
  [first, end]: readonly [number, number],
  parts: number,
): string {
  const begins = new Map(blocks.map((block) => [block.start, block]));
  const lineOf = ({ start, end: stop }: Span, place: number) => {
    const block = begins.get(start);
    const heading = block?.kind === 'heading' ? '(heading) ' : '';
    // What stands between the marks cannot close them.
    const words = oneLine(text.slice(start, stop)).replaceAll('<', '‹');
    return `${block === undefined || place === 0 ? '' : '\n'}[${place}] ${heading}${words}`;
  };
  const numbered = (from: number, to: number) =>
    sentences
      .slice(from, to)
      .map((one, at) => lineOf(one, from + at))
      .join('\n');
  let before = first;
  while (before > 0 && sentences[first]!.start - sentences[before - 1]!.start <= shownBefore) before -= 1;
  return [
    `Title: ${oneLine(title ?? 'none').replaceAll('<', '‹')}`,
    `Publisher: ${oneLine(publisher ?? 'not known').replaceAll('<', '‹')}`,
    `Published: ${published ?? 'not known'}`,
    ...(parts === 1
      ? []
      : [`List only what sentences ${first} to ${end - 1} tell; those before are there to understand them.`]),
    '',
    '<document>',
    ...(before < first ? [numbered(before, first)] : []),
    numbered(first, end),
    '</document>',
  ].join('\n');
}

/** The body of a Chat Completions request, as endpoints of that form take it. */
export function bodyOf({ instructions: system, text, form }: ModelRequest, model: string) {
  return {
    model,
    temperature: 0,
    max_tokens: 16_000,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: text },
    ],
    response_format: {
      type: 'json_schema',
      json_schema: { name: form.name, strict: true, schema: form.schema },
    },
  } as const;
}
