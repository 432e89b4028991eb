import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Party } from '../casefile/schema.ts';
import { harbour, invented } from '../linking/reading.fixture.ts';
import { Desk } from './decide.fixture.ts';
import { Refused } from './workbench.ts';

const party = (desk: Desk, name: string): Party | undefined => desk.oak.parties.find((one) => one.name === name);
const partyId = (desk: Desk, name: string): string => {
  const found = desk.caseFile.matters.flatMap(({ parties }) => parties).find((one) => one.name === name);
  if (found === undefined) throw new Error(`no party ${name}`);
  return found.id;
};
const namesIn = (desk: Desk, words: string): readonly string[] => {
  const event = desk.all().find(({ reports }) => reports.some((one) => one.words.includes(words)))!;
  const names = new Map(desk.caseFile.matters.flatMap(({ parties }) => parties.map(({ id, name }) => [id, name])));
  return event.participants.map(({ party: id, role }) => `${names.get(id)} ${role}`);
};
/** Where the words stand. */
const words = (desk: Desk, document: string, said: string) => {
  const start = desk.pile.find((one) => one.document.id === document)!.document.text.indexOf(said);
  return { document, start, end: start + said.length };
};

describe('who took part', () => {
  it('is all that a person says, beside what had been read; undone, it is as read', () => {
    const desk = new Desk(harbour);
    const { id } = desk.entry('filing');
    const value = [{ party: 'rosa-marsh', role: 'agent' as const }];
    const set = desk.decide({ act: 'correct', entry: id, field: 'participants', value });
    expect(desk.entry('filing')).toMatchObject({
      participants: value,
      review: 'corrected',
      decided: [{ field: 'participants', instead: [{ party: 'ann-oak', role: 'agent' }, { role: 'patient' }] }],
    });
    desk.decide({ act: 'correct', entry: id, field: 'participants', value: [] });
    expect(desk.entry('filing').participants).toEqual([]);
    desk.undo(`00000000-0000-4000-8000-${String(desk.decisions.length).padStart(12, '0')}`);
    desk.undo(set);
    expect(desk.entry('filing')).toMatchObject({ decided: [], review: 'unreviewed' });
    expect(namesIn(desk, 'Ann Oak sued')).toEqual(['Ann Oak agent', 'Harbour Light patient']);
  });

  it('a party that is none of the matter is refused', () => {
    const desk = new Desk(harbour);
    const { id } = desk.entry('filing');
    const value = [{ party: 'leo-birch', role: 'agent' as const }];
    expect(() => desk.decide({ act: 'correct', entry: id, field: 'participants', value })).toThrow(Refused);
  });
});

describe('a party', () => {
  it('renamed, it is called so everywhere, in the names of its cases too, and keeps its old name as another', () => {
    const desk = new Desk(harbour);
    const { id: matter } = desk.oak;
    const renamed = desk.decide({
      act: 'correct-party',
      matter,
      party: 'harbour-light',
      field: 'name',
      value: 'Harbour Lights Ltd',
    });
    const now = desk.caseFile.matters.find((one) => one.id === matter)!;
    expect(now.parties.find(({ name }) => name === 'Harbour Lights Ltd')).toMatchObject({
      aliases: ['Harbour Light'],
      decided: [{ field: 'name', instead: 'Harbour Light', decision: renamed }],
    });
    expect(now.proceedings.map(({ label }) => label)).toEqual([
      'Oak v. Harbour Lights Ltd',
      'Appeal of Harbour Lights Ltd',
    ]);
    expect(namesIn(desk, 'Ann Oak sued')).toEqual(['Ann Oak agent', 'Harbour Lights Ltd patient']);
    // What is decided on the case while it is called so finds it when it is called otherwise.
    const { id } = desk.entry('hearing');
    const appeal = now.proceedings.find(({ kind }) => kind === 'appeal')!;
    desk.decide({ act: 'move', entry: id, proceeding: appeal.id });
    desk.undo(renamed);
    expect(desk.entry('hearing').proceeding).toBe('appeal-of-harbour-light');
    expect(desk.caseFile.orphaned).toEqual([]);
  });

  it('kind and other names are set by hand', () => {
    const desk = new Desk(harbour);
    const { id: matter } = desk.oak;
    desk.decide({ act: 'correct-party', matter, party: 'harbour-light', field: 'kind', value: 'government' });
    desk.decide({ act: 'correct-party', matter, party: 'harbour-light', field: 'aliases', value: ['HLL', 'the line'] });
    expect(party(desk, 'Harbour Light')).toMatchObject({ kind: 'government', aliases: ['HLL', 'the line'] });
  });

  it('by initials, its name stands in no line of the program’s own, and in no id', () => {
    const desk = new Desk(harbour);
    const { id: matter } = desk.oak;
    desk.decide({ act: 'correct-party', matter, party: 'ann-oak', field: 'initials', value: true });
    const now = desk.caseFile.matters.find((one) => one.id === matter)!;
    expect(now.parties.map(({ name }) => name)).toContain('A. O.');
    const own = JSON.stringify({
      ...now,
      events: now.events.map(({ reports: _, ...rest }) => rest),
      disagreements: [],
    });
    expect(own).not.toMatch(/\bOak\b|\boak\b/u);
    expect(now.title).toBe('A. O. v. Harbour Light');
  });

  it('dropped, it takes part in nothing, and comes back', () => {
    const desk = new Desk(harbour);
    const { id: matter } = desk.oak;
    const dropped = desk.decide({ act: 'drop-party', matter, party: 'harbour-light' });
    expect(JSON.stringify(desk.caseFile.matters.find((one) => one.id === matter)!.proceedings)).not.toContain(
      'Harbour Light',
    );
    expect(namesIn(desk, 'Ann Oak sued')).toEqual(['Ann Oak agent']);
    desk.undo(dropped);
    expect(desk.caseFile).toEqual(new Desk(harbour).caseFile);
  });

  it('merged, both are one, with one role in a case', () => {
    const desk = new Desk(harbour);
    const { id: matter } = desk.oak;
    desk.decide({ act: 'merge-parties', matter, party: 'harbour-light', others: ['rosa-marsh'] });
    expect(party(desk, 'Rosa Marsh')).toBeUndefined();
    expect(party(desk, 'Harbour Light')).toMatchObject({
      aliases: ['Rosa Marsh'],
      decided: [{ field: 'merged', instead: ['Rosa Marsh'] }],
    });
    expect(namesIn(desk, 'set a hearing')).toEqual(['Harbour Light agent']);
    const [suit] = desk.oak.proceedings;
    expect(suit!.parties).toEqual([
      { party: 'ann-oak', role: 'plaintiff' },
      { party: 'harbour-light', role: 'defendant' },
    ]);
    expect(() => desk.decide({ act: 'merge-parties', matter, party: 'jury', others: ['jury'] })).toThrow(Refused);
  });

  it('made by hand of words that meant another: what these words tell is told of it', () => {
    const desk = new Desk(harbour);
    const { id: matter } = desk.oak;
    const mentions = [words(desk, 'a2', 'Oak $2 million')].map((one) => ({ ...one, end: one.start + 3 }));
    const made = desk.decide({ act: 'add-party', matter, name: 'Bea Oak', kind: 'person', mentions });
    expect(party(desk, 'Bea Oak')).toMatchObject({
      mentions: [{ document: 'a2' }],
      decided: [{ field: 'added', decision: made }],
    });
    // One of its two reports says the one, the other the other: who received is not certain any more.
    expect(namesIn(desk, 'awarded Oak')).toEqual(['jury agent']);
    expect(namesIn(desk, 'Oak sued the ferry')).toEqual(['Ann Oak agent', 'Harbour Light patient']);
    // It can be given a part and a role like any other.
    const { id } = desk.entry('hearing');
    const value = [{ party: partyId(desk, 'Bea Oak'), role: 'patient' as const }];
    desk.decide({ act: 'correct', entry: id, field: 'participants', value });
    expect(namesIn(desk, 'set a hearing')).toEqual(['Bea Oak patient']);
    desk.undo(made);
    expect(desk.caseFile.orphaned.map(({ reason }) => reason)).toEqual([expect.stringContaining('Bea Oak')]);
    expect(namesIn(desk, 'awarded Oak')).toContain('Ann Oak beneficiary');
  });

  it('known to the matter without words', () => {
    const desk = new Desk(harbour);
    const { id: matter } = desk.oak;
    desk.decide({ act: 'add-party', matter, name: 'Nell Fern', kind: 'person', mentions: [] });
    desk.decide({
      act: 'role',
      matter,
      party: partyId(desk, 'Nell Fern'),
      proceeding: desk.oak.proceedings[0]!.id,
      role: 'counsel',
    });
    expect(party(desk, 'Nell Fern')).toMatchObject({ mentions: [] });
    expect(desk.oak.proceedings[0]!.parties).toContainEqual({ party: 'nell-fern', role: 'counsel' });
  });

  it('a mention that means somebody else, or nobody', () => {
    const desk = new Desk(harbour);
    const { id: matter } = desk.oak;
    const mention = words(desk, 'a1', 'Rosa Marsh');
    desk.decide({ act: 'reassign', matter, party: 'rosa-marsh', mentions: [mention], to: 'ann-oak' });
    expect(namesIn(desk, 'set a hearing')).toEqual(['Ann Oak agent']);
    expect(party(desk, 'Rosa Marsh')!.mentions.map(({ document }) => document)).not.toContain('a1');
    desk.decide({ act: 'reassign', matter, party: 'ann-oak', mentions: [mention], to: null });
    expect(namesIn(desk, 'set a hearing')).toEqual([]);
  });

  it('a role by hand holds over what was read, and says what that was', () => {
    const desk = new Desk(harbour);
    const { id: matter } = desk.oak;
    const [suit] = desk.oak.proceedings;
    const role = desk.decide({ act: 'role', matter, party: 'rosa-marsh', proceeding: suit!.id, role: null });
    expect(desk.oak.proceedings[0]!.parties.map((one) => one.party)).not.toContain('rosa-marsh');
    expect(party(desk, 'Rosa Marsh')!.decided).toEqual([
      { field: 'role', instead: 'judge', decision: role, proceeding: suit!.id },
    ]);
    desk.decide({ act: 'role', matter, party: 'rosa-marsh', proceeding: suit!.id, role: 'witness' });
    expect(desk.oak.proceedings[0]!.parties).toContainEqual({ party: 'rosa-marsh', role: 'witness' });
  });
});

describe('found again', () => {
  it('when the file has changed around the words, and when a document comes that names more people', () => {
    const desk = new Desk(harbour);
    const { id: matter } = desk.oak;
    desk.decide({ act: 'correct-party', matter, party: 'rosa-marsh', field: 'name', value: 'Rosa Q. Marsh' });
    desk.pile = [
      ...harbour,
      invented({
        id: 'a4',
        published: '2032-02-01',
        text: 'Ann Oak and Harbour Light met again before Judge Rosa Marsh. The judge denied a motion of Harbour Light in the lawsuit of the plaintiff Ann Oak.',
        parties: [
          { name: 'Ann Oak' },
          { name: 'Harbour Light', kind: 'organization' },
          { name: 'Rosa Marsh', role: 'judge' },
        ],
        events: [{ kind: 'motion', words: 'denied a motion', date: '2032-01-30', by: ['Rosa Marsh'] }],
      }),
    ];
    expect(party(desk, 'Rosa Q. Marsh')?.mentions.map(({ document }) => document)).toContain('a4');
    expect(desk.caseFile.orphaned).toEqual([]);
  });

  it('what is gone is told with the name, and nothing else changes', () => {
    const desk = new Desk(harbour);
    const { id: matter } = desk.oak;
    desk.decide({ act: 'correct-party', matter, party: 'rosa-marsh', field: 'kind', value: 'organization' });
    desk.pile = harbour.map(({ document, reading }) => ({
      document,
      reading: {
        ...reading,
        cast: reading.cast.map((one) => ({
          ...one,
          ...(one.name === 'Rosa Marsh' && { name: 'Roy Marsh', mentions: [] }),
        })),
      },
    }));
    expect(desk.caseFile.orphaned.map(({ reason }) => reason)).toEqual(['No party is read as “Rosa Marsh” now']);
  });
});

describe('any decisions on the cast', () => {
  it('leave a case file whose ids are all there, and undone one by one the one of before', () => {
    const before = JSON.stringify(new Desk(harbour).caseFile);
    const places = ['a1', 'a2', 'a3'] as const;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5), fc.nat(40), fc.nat(40), fc.constantFrom(...places)), { maxLength: 5 }),
        (steps) => {
          const desk = new Desk(harbour);
          for (const [act, one, other, document] of steps) tryDeciding(desk, act, one, other, document);
          for (const matter of desk.caseFile.matters) {
            const known = new Set(matter.parties.map(({ id }) => id));
            const named = [
              ...matter.events.flatMap(({ participants }) => participants.map((each) => each.party)),
              ...matter.proceedings.flatMap(({ parties }) => parties.map((each) => each.party)),
            ];
            expect(named.filter((id) => !known.has(id))).toEqual([]);
            expect(known.size).toBe(matter.parties.length);
          }
          for (const { id } of desk.decisions.toReversed()) desk.undo(id);
          expect(JSON.stringify(desk.caseFile)).toBe(before);
        },
      ),
      { numRuns: 12 },
    );
  });
});

/** One decision on parties chosen by number; one that cannot be meant is left out. */
function tryDeciding(desk: Desk, act: number, one: number, other: number, document: string): void {
  const { id: matter, parties } = desk.caseFile.matters[0]!;
  if (parties.length === 0) return;
  const first = parties[one % parties.length]!;
  const second = parties[other % parties.length]!;
  const mentions = first.mentions.filter((each) => each.document === document).slice(0, 1 + (other % 2));
  try {
    if (act === 0) desk.decide({ act: 'drop-party', matter, party: first.id });
    if (act === 1) desk.decide({ act: 'merge-parties', matter, party: first.id, others: [second.id] });
    if (act === 2) desk.decide({ act: 'reassign', matter, party: first.id, mentions, to: second.id });
    if (act === 3) desk.decide({ act: 'add-party', matter, name: `Fern ${one}`, kind: 'person', mentions });
    if (act === 4) desk.decide({ act: 'correct-party', matter, party: first.id, field: 'name', value: `Elm ${other}` });
    if (act === 5) desk.decide({ act: 'correct-party', matter, party: first.id, field: 'initials', value: true });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}
