import { describe, expect, test } from 'vitest';
import { documentOfText } from '../reader.suite.ts';
import type { Reading } from '../reading.ts';
import { docketReader } from './reader.ts';

/** A docket needs no other reader. */
const reader = docketReader({
  name: 'none',
  version: '0',
  read: () => Promise.reject(new Error('no docket')),
});

const above = `Oak et al v. Harbour Light LLC

Docket number: 2:31-cv-00100-RMB

Court: med

Date filed: 2031-02-19

Assigned to: Rosa Marsh

Cause: 28:1332 Diversity-Personal Injury

Plaintiff: Ann Oak

Counsel for Ann Oak: Leo Elm

Plaintiff: Tom Fell

Defendant: Harbour Light LLC

Docket entries`;

async function read(...entries: readonly string[]): Promise<{ text: string; reading: Reading }> {
  const text = [above, ...entries].join('\n\n');
  return { text, reading: await reader.read(documentOfText(text)) };
}

/** Each report as a line: "filing 2031-02-19 COMPLAINT; who Ann Oak; whom Harbour Light LLC". */
async function told(...entries: readonly string[]): Promise<readonly string[]> {
  const { text, reading } = await read(...entries);
  return reading.reports.map(({ kind, status, time, outcome, trigger, participants }) => {
    const names = (role: string) =>
      participants.flatMap((one) => (one.role === role ? reading.cast[one.entity]!.name : [])).join(' & ');
    const parts = [
      `${kind} ${time?.edtf ?? 'undated'} ${text.slice(trigger.start, trigger.end)}`,
      ...(status === 'occurred' ? [] : [status]),
      ...(outcome === null ? [] : [outcome]),
      ...(names('agent') === '' ? [] : [`who ${names('agent')}`]),
      ...(names('patient') === '' ? [] : [`whom ${names('patient')}`]),
    ];
    return parts.join('; ');
  });
}

describe('the entries of a docket', () => {
  test.each<[entry: string, reports: readonly string[]]>([
    [
      '2031-02-19 #1 COMPLAINT against Harbour Light LLC (Filing fee $405), filed by Ann Oak, Tom Fell. (Elm, Leo) (Entered: 02/20/2031)',
      ['filing 2031-02-19 COMPLAINT; who Ann Oak & Tom Fell; whom Harbour Light LLC'],
    ],
    [
      '2031-03-05 #3 MOTION to Dismiss by Harbour Light LLC. Responses due 3/26/2031. (Fell, Ida)',
      ['motion 2031-03-05 MOTION; who Harbour Light LLC', 'motion 2031-03-26 Responses; scheduled'],
    ],
    [
      '2031-04-01 #5 RESPONSE in Opposition re 3 MOTION to Dismiss filed by Attorney Leo Elm on behalf of Ann Oak. (Elm, Leo)',
      ['motion 2031-04-01 RESPONSE; who Ann Oak'],
    ],
    [
      '2031-05-14 #7 ORDER granting in part and denying in part 3 Motion to Dismiss. Signed by Judge Rosa Marsh on 5/13/2031. (jkl)',
      ['ruling 2031-05-14 ORDER; mixed; who Rosa Marsh'],
    ],
    [
      '2031-05-20 Set/Reset Hearings: Jury Trial set for 11/3/2031 09:00 AM before Judge Rosa Marsh. Final Pretrial Conference set for 10/20/2031.',
      ['trial 2031-11-03 Jury Trial; scheduled', 'hearing 2031-10-20 Final Pretrial Conference; scheduled'],
    ],
    [
      '2031-06-02 #9 Minute Entry for proceedings held before Judge Rosa Marsh: Motion Hearing held on 6/1/2031. The motion is denied.',
      ['hearing 2031-06-01 Minute Entry; who Rosa Marsh', 'ruling 2031-06-01 motion is denied; denied; who Rosa Marsh'],
    ],
    [
      '2031-06-09 #10 NOTICE OF APPEAL by Harbour Light LLC.',
      ['appeal 2031-06-09 NOTICE OF APPEAL; who Harbour Light LLC'],
    ],
    [
      '2031-06-10 #11 CERTIFICATE OF SERVICE by Ann Oak re 10 Notice of Appeal',
      ['motion 2031-06-10 CERTIFICATE OF SERVICE'],
    ],
  ])('%s', async (entry, reports) => expect(await told(entry)).toEqual(reports));

  test('what an entry says of another entry is not its own', async () => {
    expect(
      await told(
        '2031-04-02 #6 Limited Objection (related document(s) 3 Motion to Dismiss filed by Harbour Light LLC) (Elm, Leo)',
      ),
    ).toEqual(['motion 2031-04-02 Limited Objection']);
  });

  test('an indictment, a plea and a sentence are of the person whom they are about', async () => {
    expect(
      await told(
        '2031-02-19 #1 INDICTMENT as to Tom Fell (1) count(s) 1, 2.',
        '2031-03-02 #4 Minute Entry for proceedings held before Judge Rosa Marsh: Change of Plea Hearing as to Tom Fell held on 3/2/2031. Guilty plea entered as to count 1.',
      ),
    ).toEqual([
      'charge 2031-02-19 INDICTMENT; whom Tom Fell',
      'hearing 2031-03-02 Minute Entry; who Rosa Marsh; whom Tom Fell',
      'plea 2031-03-02 Guilty plea entered; who Tom Fell',
    ]);
  });

  test('nobody whom the entry does not name has a part in it', async () => {
    expect(await told('2031-03-05 #3 MOTION to Dismiss', '2031-05-14 #7 ORDER on Motion')).toEqual([
      'motion 2031-03-05 MOTION',
      'ruling 2031-05-14 ORDER',
    ]);
  });

  test('a docket that is typed, with days as Americans write them', async () => {
    expect(
      await told('02/19/2031 1 COMPLAINT filed by Ann Oak\n02/20/2031 2 MOTION to seal by Ann Oak.\n(Elm, Leo)'),
    ).toEqual(['filing 2031-02-19 COMPLAINT; who Ann Oak', 'motion 2031-02-20 MOTION to seal; who Ann Oak']);
  });
});

test('parties, counsel and judge', async () => {
  const { reading } = await read('2031-02-19 #1 COMPLAINT filed by Ann Oak');
  const called = (name: string) => reading.cast.find((one) => one.name === name)!;
  expect(called('Leo Elm').designations).toEqual([
    { role: 'counsel', span: expect.anything(), of: called('Ann Oak').id, rule: 'docket-counsel' },
  ]);
  expect(called('Rosa Marsh').designations[0]).toMatchObject({ role: 'judge' });
  expect(reading.head).toMatchObject({ form: 'docket', kind: 'civil', begun: '2031-02-19' });
  expect(reading.reports[0]!.claims).toEqual(['Diversity-Personal Injury']);
});

test('five hundred entries are read entry by entry', async () => {
  const entries = Array.from({ length: 500 }, (_, at) => `2031-03-05 #${at + 1} MOTION number ${at + 1} by Ann Oak`);
  const { reading } = await read(...entries);
  expect(reading.reports).toHaveLength(500);
  expect(new Set(reading.reports.map(({ sentence }) => sentence)).size).toBe(500);
});

test('what is no docket is left to the other reader', async () => {
  await expect(reader.read(documentOfText('Ann Oak sued Harbour Light on Monday.'))).rejects.toThrow('no docket');
});

describe('what a later entry takes off the calendar', () => {
  const order = '2031-05-28 #19 SCHEDULING ORDER: Discovery due by 10/1/2031. Jury Trial set for 11/3/2031.';
  const earlier = '2031-05-20 #18 Set Deadlines: Discovery due by 6/2/2031.';
  test.each<[entry: string, off: readonly string[]]>([
    ['2031-06-10 Deadlines terminated. (ams)', ['discovery 2031-10-01']],
    ['2031-06-10 ***Deadlines and Hearings terminated.', ['discovery 2031-10-01', 'trial 2031-11-03']],
    ['2031-06-10 Terminate Deadlines and Hearings', ['discovery 2031-10-01', 'trial 2031-11-03']],
    ['2031-06-10 Set/Reset Deadlines: Replies due by 7/1/2031.', []],
    ['2031-06-10 #20 NOTICE that the deadlines terminated last year', []],
  ])('%s', async (entry, off) => {
    const { reading } = await read(earlier, order, entry);
    const told = reading.reports.filter(({ effects }) => effects.includes('cancelled'));
    expect(told.map(({ kind, time }) => `${kind} ${time?.edtf}`)).toEqual(off);
    const rows = reading.sentences.length;
    for (const { sentence } of told) expect(sentence).toBe(rows - 1);
  });
});
