import { BlockWriter } from '../block-writer.ts';
import { dataTables, joinRows, tableOf } from './data-tables.ts';
import { pageBlocks } from './page-blocks.ts';
import { tidy } from './tidy.ts';
import { treeOf } from './tree.ts';

/** Every block of markup that is a document from its first word to its last: a mail, a Word file. The rows of a table stand on a line each. */
export function writeWholePage(writer: BlockWriter, markup: string): void {
  const page = treeOf(tidy(markup).markup);
  const blocks = pageBlocks(page.querySelector('body') ?? page.documentElement);
  const tables = new Set([...dataTables(blocks), ...blocks.flatMap(({ owner }) => tableOf(owner) ?? [])]);
  for (const { kind, words, rule } of joinRows(blocks, tables))
    writer.block(kind, words, rule === undefined ? {} : { rule });
}

/** The text of such markup with its blocks. */
export function textOfWholePage(markup: string): ReturnType<BlockWriter['finish']> {
  const writer = new BlockWriter();
  writeWholePage(writer, markup);
  return writer.finish();
}
