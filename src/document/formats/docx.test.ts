import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { docxOfMarkup } from './docx.fixture.ts';
import { docx } from './docx.ts';

const run = (words: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (content: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${content}</w:tr>`;
const item = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
const box = (words: string) => `<w:txbxContent>${paragraph(run(words))}</w:txbxContent>`;

const lists =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"/><w:lvl w:ilvl="1"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const styles =
  '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="a2"><w:name w:val="footnote text"/></w:style>';

const read = async (body: string, parts: Readonly<Record<string, string>> = {}) => {
  const [found] = await docx.open(docxOfMarkup(body, parts), { path: 'a.docx' });
  return found;
};

/** The blocks, each with its kind before it. */
const blocks = async (body: string, parts: Readonly<Record<string, string>> = {}) => {
  const found = await read(body, parts);
  if (!found || !('draft' in found)) throw new Error(JSON.stringify(found));
  const { text, blocks } = found.draft;
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
};

const opened = async (...runs: readonly string[]) => {
  const found = await read(paragraph(runs.join('')));
  return found && 'draft' in found ? { text: found.draft.text, notes: found.notes } : found;
};

test('words that Word shows to nobody are left out, and a line says so', async () => {
  expect(await opened(run('The motion is denied.'), run(' Ask Leo Birch first.', '<w:b/><w:vanish/>'))).toEqual({
    text: 'The motion is denied.',
    notes: [{ what: 'hidden text (16 letters)', done: 'left out' }],
  });
});

test('words that are shown stay, whatever their run says of hiding', async () => {
  const shown = run('The motion is denied.', '<w:vanish w:val="0"/>');
  expect(await opened(shown, run(' It vanished.'))).toEqual({ text: 'The motion is denied. It vanished.', notes: [] });
});

test('headings by the name of their style, items by their list, notes by neither', async () => {
  const body = [
    paragraph(run('Background'), '<w:pStyle w:val="a1"/>'),
    paragraph(run('The plaintiff sued.'), item(0)),
    paragraph(run('The clerk docketed it.'), item(1)),
    paragraph(run('It has no such level.'), item(7)),
    paragraph(run('It is set as a note.'), `<w:pStyle w:val="a2"/>${item(0)}`),
  ].join('');
  expect(await blocks(body, { numbering: lists, styles })).toEqual([
    'heading: Background',
    'list-item: The plaintiff sued.',
    'list-item: The clerk docketed it.',
    'paragraph: It has no such level.',
    'paragraph: It is set as a note.',
  ]);
});

test('what was deleted or moved away is not read, what was put in is', async () => {
  const changed = `<w:del><w:r><w:delText>denied</w:delText></w:r></w:del><w:ins>${run('granted')}</w:ins><w:moveFrom>${run('gone')}</w:moveFrom>`;
  const body = [
    paragraph(`${run('The motion is ')}${changed}`),
    paragraph(run('One sentence, '), '<w:rPr><w:del/></w:rPr>'),
    paragraph(run('once two paragraphs.')),
    `<w:tbl>${row(cell(paragraph(run('A row that was deleted'))), '<w:del/>')}${row(cell(paragraph(run('A row that stays'))))}</w:tbl>`,
  ].join('');
  expect(await blocks(body)).toEqual([
    'paragraph: The motion is granted',
    'paragraph: One sentence, once two paragraphs.',
    'paragraph: A row that stays',
  ]);
});

test('the cells of a row stand beside each other, those of a table in a cell by themselves', async () => {
  const inner = `<w:tbl>${row(cell(paragraph(run('Exhibit A'))) + cell(paragraph(run('sealed'))))}</w:tbl>`;
  const merged = (words: string, how: string) => cell(paragraph(run(words)), `<w:vMerge${how}/>`);
  const body = `<w:tbl>${[
    row(
      merged('March 3, 2031', ' w:val="restart"') +
        cell(paragraph(run('Order')) + paragraph(run('Entered the same day.'))),
    ),
    row(merged('shown above', '') + cell(inner + paragraph(''))),
  ].join('')}</w:tbl>`;
  expect(await blocks(body)).toEqual([
    'paragraph: March 3, 2031 | Order',
    'paragraph: Entered the same day.',
    'paragraph: Exhibit A | sealed',
  ]);
});

test('notes follow the text in the order of their marks, comments behind', async () => {
  const refer = (what: string, code: number) => `<w:r><w:${what}Reference w:id="${code}"/></w:r>`;
  const body = paragraph(
    run('The court held so.') + refer('footnote', 7) + run(' It said why.') + refer('endnote', 2) + refer('comment', 1),
  );
  const parts = {
    footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph(run('-----'))}</w:footnote><w:footnote w:id="5">${paragraph(run('Never referred to.'))}</w:footnote><w:footnote w:id="7">${paragraph(run('See Oak v. Mills.'))}</w:footnote>`,
    endnotes: `<w:endnote w:id="2">${paragraph(run('At length.'))}</w:endnote>`,
    comments: `<w:comment w:id="1" w:initials="LB">${paragraph(run('Check this.'))}</w:comment>`,
  };
  expect(await blocks(body, parts)).toEqual([
    'paragraph: The court held so.¹ It said why.²[LB1]',
    'list-item: See Oak v. Mills.',
    'list-item: At length.',
    'list-item: Comment [LB1]',
    'list-item: Check this.',
  ]);
});

test('what stands in a box follows its paragraph, once, though Word writes it twice', async () => {
  const twice = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('Filed under seal')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('Filed under seal')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const once = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('Received')}</w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
  expect(await blocks(paragraph(run('Before ') + twice + once + run('and after.')))).toEqual([
    'paragraph: Before and after.',
    'paragraph: Filed under seal',
    'paragraph: Received',
  ]);
});

test('fields, controls, signs and line ends', async () => {
  const field = `<w:fldSimple w:instr="REF day">${run('March 3')}</w:fldSimple><w:r><w:instrText>HYPERLINK "https://court.example"</w:instrText></w:r>`;
  const tick = `<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>${run('☒')}</w:sdtContent></w:sdt>`;
  const body = [
    paragraph(`${field}${run(', 2031')}`),
    paragraph(`${tick}${run(' Granted')}`),
    paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> &#167; 12 &amp; &#x1F600; &unknown;</w:t></w:r>'),
    paragraph(`${run('Oak')}<w:r><w:br/></w:r>${run('v. Mills')}<w:r><w:cr/><w:br/></w:r>${run('No. 12')}`),
    paragraph(`${run('twenty')}<w:r><w:noBreakHyphen/></w:r>${run('one')}<w:r><w:tab/></w:r>${run('days')}`),
  ].join('');
  expect(await blocks(body)).toEqual([
    'paragraph: March 3, 2031',
    'paragraph: Granted',
    'paragraph: ✓ § 12 & 😀 &unknown;',
    'paragraph: Oak\nv. Mills',
    'paragraph: No. 12',
    'paragraph: twenty‑one days',
  ]);
});

test('a body of another name and other prefixes is found by what the file says of it', async () => {
  const renamed = docxOfMarkup(
    paragraph(run('The appeal is dismissed.')),
    {},
    { body: 'word/document2.xml', prefix: 'x' },
  );
  const [found] = await docx.open(renamed, { path: 'a.docx' });
  expect(found).toMatchObject({ draft: { text: 'The appeal is dismissed.' } });
});

test('what ends too early, is no XML or nests without end is named or read, and never hangs', async () => {
  expect(await read('<w:p><w:r><w:t>Cut')).toEqual({ problem: 'a damaged Word file' });
  expect(await read('<w:p></w:r>')).toEqual({ problem: 'a damaged Word file' });
  const depth = 50_000;
  const nested =
    '<w:sdt><w:sdtContent>'.repeat(depth) + paragraph(run('Deep.')) + '</w:sdtContent></w:sdt>'.repeat(depth);
  expect(await blocks(nested)).toEqual(['paragraph: Deep.']);
  const mark = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  expect((await blocks(paragraph(run('Words.') + mark.repeat(50_000)))).length).toBe(1);
});

test('reads the words that another reader does', async () => {
  const words = ['The motion is denied.', 'So ordered, &#8220;with costs&#8221;.', 'March 3, 2031'];
  const bytes = docxOfMarkup(words.map((one) => paragraph(run(one))).join(''));
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  const [found] = await docx.open(bytes, { path: 'a.docx' });
  expect(found).toMatchObject({ draft: { text: value.trim() } });
});
