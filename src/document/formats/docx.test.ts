import { expect, test } from 'vitest';
import { docxOfMarkup } from './docx.fixture.ts';
import { docx } from './docx.ts';

const run = (words: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`;

const opened = async (...runs: readonly string[]) => {
  const [found] = await docx.open(docxOfMarkup(`<w:p>${runs.join('')}</w:p>`), { path: 'a.docx' });
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
