import { expect, test } from 'vitest';
import type { BlockKind } from '../../document/document.ts';
import { paragraphs } from './paragraphs.ts';

function set(text: string, ...kinds: BlockKind[]): string[] {
  let at = 0;
  const blocks = kinds.map((kind, place) => {
    const words = text.split('|')[place] ?? '';
    const block = { kind, start: at, end: at + words.trimEnd().length };
    at += words.length;
    return block;
  });
  const joined = text.replaceAll('|', '');
  const cut = ({ start, end }: { start: number; end: number }) => joined.slice(start, end);
  return paragraphs({ text: joined, blocks }).map(
    ({ block, dateline }) => (dateline === null ? '' : `[${cut(dateline)}] `) + cut(block),
  );
}

test('a dateline opens the paragraph on its own line, and stands alone before another', () => {
  expect(set('Head\n|PORT — |Story.\n|More.', 'heading', 'dateline', 'paragraph', 'paragraph')).toEqual([
    'Head',
    '[PORT —] Story.',
    'More.',
  ]);
  expect(set('PORT\n|Story.', 'dateline', 'paragraph')).toEqual(['PORT', 'Story.']);
  expect(set('Story.\n|PORT', 'paragraph', 'dateline')).toEqual(['Story.', 'PORT']);
  expect(paragraphs({ text: 'Whole', blocks: [] })).toEqual([
    { block: { kind: 'paragraph', start: 0, end: 5 }, dateline: null },
  ]);
});
