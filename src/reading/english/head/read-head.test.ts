import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentKind } from '../../../document/document-kind.ts';
import { readHead, type UncastHead } from './read-head.ts';

const folder = new URL('../../../../test/heads/', import.meta.url);

/** What is read in a head, as the files of `test/heads` write it. */
function told(text: string, head: UncastHead | null): string[] {
  if (head === null) return [];
  const line = (label: string, value: string | null) =>
    value === null ? [] : [`${label}: ${value.replace(/\s+/g, ' ')}`];
  return [
    ...line('kind', head.kind),
    ...line('court', head.court),
    ...head.dockets.flatMap(({ written }) => line('number', written)),
    ...line('citation', head.citation),
    ...line('caption', head.caption?.text ?? null),
    ...head.parties.flatMap(({ role, name }) => line(role, name)),
    ...line('title', head.title && text.slice(head.title.start, head.title.end)),
    ...line('day', head.day),
    ...line('begun', head.begun),
    ...line('below', head.below?.court ?? null),
    ...(head.below?.dockets ?? []).flatMap(({ written }) => line('below', written)),
  ];
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  const heads = readFileSync(new URL(file, folder), 'utf8').split(/^=== /m).slice(1);
  describe(file, () => {
    test.each(heads.map((head) => [head.slice(0, head.indexOf('\n')), head.slice(head.indexOf('\n') + 1)] as const))(
      '%s',
      (_, head) => {
        const [text = '', expected = ''] = head.split('==>\n');
        const kind = documentKind(null, null, text);
        expect(told(text, readHead({ text, kind })).sort()).toEqual(expected.split('\n').filter(Boolean).sort());
      },
    );
  });
}

test('parties are named by the words at their place', () => {
  const text =
    'UNITED STATES DISTRICT COURT\nDISTRICT OF MAINE\n\nANN OAK, Plaintiff,\nv.\nLEO BIRCH, Defendant.\n\nNo. 2:31-cv-00001\n';
  const head = readHead({ text, kind: 'court-paper' })!;
  expect(head.parties.map(({ start, end }) => text.slice(start, end))).toEqual(['ANN OAK', 'LEO BIRCH']);
});

const pieces = fc.constantFrom(
  'UNITED STATES DISTRICT COURT',
  '\n',
  '\n\n',
  'v.',
  ' v. ',
  'Plaintiff',
  ', ',
  'ANN OAK',
  'Defendants.',
  ')',
  'No. 31-cv-1',
  'Case No:',
  'Before',
  ':',
  ' and ',
  '(1)',
  '[2031] EWHC 5',
  'Coram :',
  'Docket number: 3',
  '- and -',
  'Appeal from the',
  '-----',
);

test('any lines: spans inside the text, and nothing thrown', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join('')),
      ),
      (text) => {
        const head = readHead({ text, kind: 'court-paper' });
        for (const { start, end, name } of head?.parties ?? []) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(name).not.toBe('');
        }
      },
    ),
    { numRuns: 300 },
  );
});
