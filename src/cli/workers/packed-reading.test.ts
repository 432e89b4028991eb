import { expect, test } from 'vitest';
import { fixDocument } from '../../document/draft.ts';
import { draftOfPlainText } from '../../document/formats/plain-text.ts';
import { readDocument } from '../../reading/read.ts';
import { packReading, unpackReading } from './packed-reading.ts';

test('a reading that was packed and sent is the same reading', () => {
  const text = `Ann Oak sued the harbour board on Tuesday, court papers show. "It knew," she said.

A jury found the board liable and awarded her $2 million. It will appeal.`;
  const { document } = fixDocument('2023-06-16.txt', draftOfPlainText(text), null);
  const reading = readDocument(document);
  const sent = structuredClone(packReading(reading));
  expect(reading.sentences.length).toBeGreaterThan(3);
  expect(unpackReading(sent, document.text)).toEqual(reading);
});
