import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber } from '../../words/calendar.ts';
import { drawnDate, type TimelineEntry } from './timeline-entry.ts';
import { layOut, sizes } from './timeline-layout.ts';

function entry(id: string, edtf: string, more: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    id,
    lane: null,
    summary: `What happened in entry ${id}`,
    date: drawnDate(edtf)!,
    sign: 'occurred',
    disputed: false,
    otherDays: [],
    movedFrom: [],
    weight: 1,
    ...more,
  };
}

const widthOf = (text: string) => text.length * 7;
const options = { rows: 3, chosen: null, widthOf };

test('lanes in the order given, one below the other; those without entries are left out', () => {
  const { lanes, height } = layOut(
    [entry('E1', '2021-03-02', { lane: 'C2' }), entry('E2', '2021-03-02')],
    ['C1', 'C2', null],
    1,
    options,
  );
  expect(lanes.map(({ id, y, rows }) => [id, y, rows])).toEqual([
    ['C2', 0, 1],
    [null, lanes[0]!.height, 1],
  ]);
  expect(height).toBe(lanes[0]!.height * 2);
});

test('the heaviest is placed first, the chosen before it; what finds no room is counted', () => {
  const many = Array.from({ length: 8 }, (_, at) => entry(`E${at}`, '2021-03-02', { weight: at }));
  const ids = (chosen: string | null) => {
    const [lane] = layOut(many, [null], 1, { ...options, chosen }).lanes;
    return [
      lane!.placed.map(({ entry: { id } }) => id).sort(),
      lane!.gathered.map(({ entries }) => entries.length),
      lane!.rows,
    ];
  };
  expect(ids(null)).toEqual([['E5', 'E6', 'E7'], [5], 3]);
  expect(ids('E0')).toEqual([['E0', 'E6', 'E7'], [5], 3]);
});

test('what was gathered opens at a nearer scale', () => {
  const week = [2, 3, 4, 5, 6, 7].map((day) => entry(`E${day}`, `2021-03-0${day}`));
  const counts = [1, 20, 160].map((scale) => layOut(week, [null], scale, options).lanes[0]!.placed.length);
  expect(counts).toEqual([3, 3, 6]);
  const [gathered] = layOut(week, [null], 1, options).lanes[0]!.gathered;
  expect([gathered!.from, gathered!.to]).toEqual([dayNumber('2021-03-05'), dayNumber('2021-03-08')]);
});

test('a label is cut where the next one begins, at the end of a word, and whole where there is room', () => {
  const two = [entry('E1', '2021-03-01'), entry('E2', '2021-06-01')];
  const labels = (scale: number) =>
    layOut(two, [null], scale, { ...options, rows: 1 }).lanes[0]!.placed.map(({ label }) => label);
  expect(labels(4)).toEqual(['What happened in entry E1', 'What happened in entry E2']);
  expect(labels(1.7)).toEqual(['What happened…', 'What happened in entry E2']);
});

test('a moved one keeps the line from its old day free of labels', () => {
  const moved = entry('E1', '2021-12-01', { movedFrom: [drawnDate('2021-03-01')!], weight: 9 });
  const between = entry('E2', '2021-06-01');
  const { placed } = layOut([moved, between], [null], 2, options).lanes[0]!;
  expect(placed.map(({ entry: { id }, row }) => [id, row])).toEqual([
    ['E2', 1],
    ['E1', 0],
  ]);
});

const anyDate = fc
  .tuple(
    fc.integer({ min: 1985, max: 2024 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 5 }),
  )
  .map(([year, month, day, form]) => {
    const pad = (value: number) => String(value).padStart(2, '0');
    const whole = `${year}-${pad(month)}-${pad(day)}`;
    return [whole, whole.slice(0, 7), String(year), `../${year}`, `${year}~`, `${whole}/..`][form]!;
  });

test('no two labels or marks of a row overlap, and every entry is placed or counted once', () => {
  fc.assert(
    fc.property(
      fc.array(anyDate, { maxLength: 60 }),
      fc.double({ min: 0.01, max: 180, noNaN: true }),
      (dates, scale) => {
        const entries = dates.map((date, at) => entry(`E${at}`, date, { weight: at % 5 }));
        const lane = layOut(entries, [null], scale, options).lanes[0];
        if (lane === undefined) return dates.length === 0;
        const seen = [
          ...lane.placed.map(({ entry: { id } }) => id),
          ...lane.gathered.flatMap(({ entries: own }) => own.map(({ id }) => id)),
        ];
        expect(seen.toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
        for (let row = 0; row < lane.rows; row += 1) {
          const own = lane.placed.filter((each) => each.row === row).map(({ whole }) => whole);
          own.sort((a, b) => a.x0 - b.x0);
          for (const [at, { x0 }] of own.entries()) {
            if (at > 0) expect(x0).toBeGreaterThanOrEqual(own[at - 1]!.x1 - 0.001);
          }
        }
        const cells = lane.gathered.map(({ x }) => x);
        return cells.every((x, at) => at === 0 || x - cells[at - 1]! >= sizes.cell - 0.001);
      },
    ),
  );
});
