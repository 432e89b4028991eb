import { expect, it } from 'vitest';
import type { Act, ReportKey } from './decision.ts';
import { withoutWords } from './removed-words.ts';

const words = (document: string): ReportKey => ({
  document,
  path: `${document}.txt`,
  start: 4,
  end: 8,
  exact: 'sued',
  prefix: 'Oak ',
  suffix: ' Elm',
  kind: 'filing',
});
const without = (act: Act) => withoutWords(act, ({ document }) => document === 'gone');

it('a merge forgets the headline it chose where one of its reports is gone, and only then', () => {
  const merge = (other: string): Act => ({
    act: 'merge',
    entry: { reports: [words('kept')] },
    others: [{ reports: [words(other)] }],
    summary: 'Oak sued Elm',
  });
  expect(without(merge('gone'))).not.toHaveProperty('summary');
  expect(without(merge('kept too'))).toEqual(merge('kept too'));
});

it('where a claim stands is forgotten with the only documents of its case', () => {
  const stands = (document: string): Act => ({
    act: 'correct-proceeding',
    proceeding: { docketNumber: null, caption: null, label: 'Oak v. Elm', steps: [words(document)] },
    field: 'claimPosture',
    claim: 'nuisance',
    value: 'Withdrawn.',
  });
  expect(JSON.stringify(without(stands('gone')))).not.toMatch(/Oak|nuisance|Withdrawn/u);
  expect(without(stands('kept'))).toEqual(stands('kept'));
});

it('the name of a publisher is forgotten where no document of it is left', () => {
  const renamed: Act = { act: 'rename-publisher', publisher: 'Oak Weekly', value: 'Elm Weekly' };
  const left = (publisher: string) =>
    JSON.stringify(
      withoutWords(
        renamed,
        () => false,
        (name) => name === publisher,
      ),
    );
  expect(left('Oak Weekly')).not.toMatch(/Oak|Elm/u);
  expect(left('Oak')).toBe(JSON.stringify(renamed));
});
