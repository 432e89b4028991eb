import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseHTML } from 'linkedom';
import { fixDocument } from '../../src/document/draft.ts';
import { html } from '../../src/document/formats/html.ts';

// npm run bench:pages -- FOLDER... [--lost] [--other]: how much of the expected text of saved pages is read, and how much other
// text with it. Beside PAGE.html stands PAGE.html.expected.html (the body as markup), or PAGE.html.expected.json with `articleBody`,
// or with the records of a court's page, whose words are looked for, while other text is not counted. Words are compared, each
// as often as it occurs; asides that are marked as such are not other text.

interface Expected {
  readonly words: readonly string[];
  /** Whether it is all of the body. */
  readonly whole: boolean;
}

/** Keys of a court's records under which stands text of the page itself, not what a parser made of it. */
const pageWords = new Set(['description', 'docket_number', 'docket_numbers', 'remarks', 'disposition', 'event_type']);

const { values, positionals } = parseArgs({
  options: { lost: { type: 'boolean' }, other: { type: 'boolean' } },
  allowPositionals: true,
});
const sum = { expected: 0, kept: 0, whole: 0, read: 0, other: 0 };
console.log('  kept   other   words  page');
for (const folder of positionals) {
  for (const name of readdirSync(folder).sort()) {
    if (!/\.html?$/.test(name) || name.includes('.expected.')) continue;
    const expected = expectedOf(join(folder, name));
    if (!expected) continue;
    const [opened] = await html.open(readFileSync(join(folder, name)), { path: name });
    const document = opened && 'draft' in opened ? fixDocument(name, opened.draft, null).document : null;
    const text = document?.text ?? '';
    const story = document?.blocks
      .filter(({ kind }) => kind !== 'aside')
      .map(({ start, end }) => text.slice(start, end));
    const [all, own] = [wordsOf(text), wordsOf(story?.join('\n') ?? '')];
    const lost = without(expected.words, all);
    const other = expected.whole ? without(own, expected.words) : [];
    sum.expected += expected.words.length;
    sum.kept += expected.words.length - lost.length;
    if (expected.whole) sum.read += own.length;
    sum.other += other.length;
    const kept = share(expected.words.length - lost.length, expected.words.length);
    console.log(
      `${kept} ${expected.whole ? share(other.length, own.length) : '      -'} ${String(own.length).padStart(7)}  ${name}`,
    );
    if (values.lost && lost.length > 0) console.log(`         lost: ${lost.join(' ').slice(0, 1500)}`);
    if (values.other && other.length > 0) console.log(`         other: ${other.join(' ').slice(0, 1500)}`);
  }
}
console.log(`${share(sum.kept, sum.expected)} ${share(sum.other, sum.read)} ${String(sum.read).padStart(7)}  all`);

function expectedOf(page: string): Expected | null {
  for (const ending of ['html', 'json']) {
    let text: string;
    try {
      text = readFileSync(`${page}.expected.${ending}`, 'utf8');
    } catch {
      continue;
    }
    if (ending === 'html')
      return {
        words: wordsOf(spaced(parseHTML(`<!doctype html><html><body>${text}</body></html>`).document.body)),
        whole: true,
      };
    const value = JSON.parse(text) as unknown;
    const body = (value as { articleBody?: unknown }).articleBody;
    if (typeof body === 'string') return { words: wordsOf(body), whole: true };
    return { words: wordsOf([...stringsOf(value, false)].join('\n')), whole: false };
  }
  return null;
}

/** Words of a tree, those of two elements never run together. */
function spaced(node: {
  readonly nodeType: number;
  readonly childNodes: Iterable<never>;
  readonly textContent: string | null;
}): string {
  if (node.nodeType === 3) return node.textContent ?? '';
  const inner = [...node.childNodes].map(spaced).join('');
  return /^(?:A|B|I|EM|STRONG|SPAN|FONT|U|ABBR|SUP|SUB)$/.test((node as { tagName?: string }).tagName ?? '')
    ? inner
    : `\n${inner}\n`;
}

function* stringsOf(value: unknown, wanted: boolean): Generator<string> {
  if (typeof value === 'string') {
    if (wanted) yield value;
  } else if (Array.isArray(value)) for (const one of value) yield* stringsOf(one, wanted);
  else if (value !== null && typeof value === 'object')
    for (const [key, one] of Object.entries(value)) yield* stringsOf(one, pageWords.has(key));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words that are left when those of `others` are taken away, one for one. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0;
  });
}

function share(part: number, whole: number): string {
  return `${whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)}%`.padStart(7);
}
