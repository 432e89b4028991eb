import { expect, test } from 'vitest';
import { blocksOfPlainText } from '../../../document/blocks.ts';
import { courtNames } from '../../../field/courts/names.ts';
import { readDocument } from '../read.ts';

const castOf = async (text: string) => {
  const { cast } = await readDocument({
    id: 'x',
    path: 'x.txt',
    title: null,
    publisher: null,
    url: null,
    published: '2031-05-02',
    publishedFrom: 'header',
    kind: 'article',
    text,
    blocks: blocksOfPlainText(text),
  });
  return cast;
};

test.each(courtNames.flatMap(({ finds }) => finds))('a reading knows the court in: %s', async (example) => {
  const cast = await castOf(`${example.replace(/[[\]]/g, '')} Ann Oak had sued Birch Ferries Ltd in May.`);
  const name = /\[([^\]]+)\]/.exec(example)![1]!.replaceAll('’', "'");
  expect(cast.find((entity) => entity.name.replaceAll('’', "'") === name)?.kind).toBe('court');
});
