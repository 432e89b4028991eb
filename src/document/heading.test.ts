import { expect, test } from 'vitest';
import type { Block, DocumentKind } from './document.ts';
import { headingOf } from './heading.ts';

function headed(kind: DocumentKind, ...headings: readonly string[]): string | null {
  let text = 'Words before.\n';
  const blocks: Block[] = [{ kind: 'paragraph', start: 0, end: 13 }];
  for (const heading of headings) {
    blocks.push({ kind: 'heading', start: text.length, end: text.length + heading.length });
    text += `${heading}\n`;
  }
  return headingOf({ kind, text, blocks });
}

test('a court paper is called by what it is, any other document by its first heading', () => {
  expect(headed('court-paper', 'DISTRICT COURT OF ELM COUNTY', 'Order on the motion to dismiss')).toBe(
    'Order on the motion to dismiss',
  );
  expect(headed('court-paper', 'DISTRICT COURT OF ELM COUNTY')).toBe('DISTRICT COURT OF ELM COUNTY');
  expect(headed('article', 'The ferry sank', 'Order in the harbour')).toBe('The ferry sank');
  expect(headed('article')).toBe(null);
});
