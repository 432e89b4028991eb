import { expect, test } from 'vitest';
import { harbour } from '../linking/reading.fixture.ts';
import { Desk } from './decide.fixture.ts';
import { viewsOf } from './views.ts';
import { Refused } from './workbench.ts';

const names = (desk: Desk) => viewsOf(desk.decisions).map(({ name, address }) => `${name} ${address}`);

test('a view is kept under its name, in its last place, until it is let go; undone, it is there again', () => {
  const desk = new Desk(harbour);
  const before = JSON.stringify(desk.caseFile);
  desk.decide({ act: 'view', name: 'Money', address: '#/money' });
  desk.decide({ act: 'view', name: 'In May', address: '#/chronology?from=2031-05-01' });
  desk.decide({ act: 'view', name: 'Money', address: '#/chronology?kind=award' });
  expect(names(desk)).toEqual(['In May #/chronology?from=2031-05-01', 'Money #/chronology?kind=award']);
  const gone = desk.decide({ act: 'view', name: 'Money', address: null });
  expect(names(desk)).toEqual(['In May #/chronology?from=2031-05-01']);
  desk.undo(gone);
  expect(names(desk)).toHaveLength(2);
  expect(JSON.stringify(desk.caseFile)).toBe(before);
});

test.each(['https://elsewhere.example/', 'javascript:void 0', ''])('%j is no place of the page', (address) => {
  const ask = () => new Desk(harbour).decide({ act: 'view', name: 'Away', address });
  expect(ask).toThrow(new Refused('That is no place of the page: it begins with #/.'));
});
