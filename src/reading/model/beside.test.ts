import { expect, test } from 'vitest';
import type { Participant, ReadReport } from '../report.ts';
import { sideBySide } from './beside.ts';

/** A report by as much of it as is compared. */
const report = (kind: string, at: number, more: object = {}): ReadReport =>
  ({
    kind,
    sentence: 0,
    trigger: { start: at, end: at + 5 },
    time: null,
    participants: [],
    ...more,
  }) as unknown as ReadReport;
const on = (edtf: string) => ({ time: { edtf } });
const by = (...entities: readonly number[]) => ({
  participants: entities.map((entity): Participant => ({ role: 'agent', entity, certainty: 0.95 })),
});

const differs = (one: ReadReport, other: ReadReport) => sideBySide([one], [other]).reports[0]!.beside?.differs;

test('two that can both be right differ in nothing', () => {
  expect(differs(report('plea', 0), report('plea', 0))).toEqual([]);
  expect(differs(report('plea', 0, on('2031-05')), report('plea', 0, on('2031-05-09')))).toEqual([]);
  expect(differs(report('plea', 0, on('2031-05')), report('plea', 0))).toEqual([]);
  expect(differs(report('plea', 0, by(1, 2)), report('plea', 0, by(2)))).toEqual([]);
  expect(differs(report('plea', 0, by(1)), report('plea', 0))).toEqual([]);
});

test('kind, day and names that cannot both be right', () => {
  expect(differs(report('plea', 0), report('verdict', 2))).toEqual(['kind']);
  expect(differs(report('plea', 0, on('2031-05-08')), report('plea', 0, on('2031-05-09')))).toEqual(['date']);
  expect(differs(report('plea', 0, by(1)), report('plea', 0, by(2)))).toEqual(['who']);
});

test('whom the built-in reader names unsurely it does not name', () => {
  const unsure = { participants: [{ role: 'agent', entity: 2, certainty: 0.6 }] };
  expect(sideBySide([report('plea', 0, by(1))], [report('plea', 0, unsure)]).reports[0]!.beside).toMatchObject({
    participants: [],
    differs: [],
  });
});

test('each is put beside one other, the likest first; what is left is alone', () => {
  const [verdict, award] = [report('verdict', 0), report('award', 20)];
  const { reports, alone } = sideBySide([report('award', 2), verdict], [award, verdict, report('plea', 40)]);
  expect(reports.map(({ beside }) => beside?.kind)).toEqual(['award', 'verdict']);
  expect(alone.map(({ kind }) => kind)).toEqual(['plea']);
  expect(sideBySide([report('award', 0)], [report('plea', 30)]).reports[0]!.beside).toBeNull();
  expect(sideBySide([report('plea', 0)], [report('plea', 0, { sentence: 1 })]).alone).toHaveLength(1);
});
