import { expect, test } from 'vitest';
import { dataTables, joinRows } from './data-tables.ts';
import { pageBlocks, squeezed } from './page-blocks.ts';
import { tidy } from './tidy.ts';
import { treeOf } from './tree.ts';

function lines(body: string): string[] {
  const blocks = pageBlocks(treeOf(tidy(`<html><body>${body}</body></html>`).markup).querySelector('body')!);
  return joinRows(blocks, dataTables(blocks)).map(({ words }) => squeezed(words));
}

const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

test('the row of a docket is one block; what a cell holds below its first paragraph is one of its own', () => {
  const rows = [
    row('03/04/2031', '1', '<p>Complaint filed.</p>'),
    row('03/11/2031', '2', '<p>Order denying the motion.</p><p>So ordered.</p>'),
    row('03/12/2031', '', 'Case closed.'),
  ];
  expect(lines(`<p>Oak v. Mill</p><table>${rows.join('')}</table><p>End</p>`)).toEqual([
    'Oak v. Mill',
    '03/04/2031 | 1 | Complaint filed.',
    '03/11/2031 | 2 | Order denying the motion.',
    'So ordered.',
    '03/12/2031 | Case closed.',
    'End',
  ]);
});

test('cells of a table that only sets words side by side stay apart', () => {
  expect(lines(`<table>${row('Oak', 'Mill')}${row('Elm', 'Ash')}${row('Fir', 'Yew')}</table>`)).toEqual([
    'Oak',
    'Mill',
    'Elm',
    'Ash',
    'Fir',
    'Yew',
  ]);
});
