import { describe, expect, it } from 'vitest';
import { harbour } from '../linking/reading.fixture.ts';
import { Desk } from './decide.fixture.ts';

describe('what rested on a rejected entry alone', () => {
  it('goes with it, and it says so: the case, the role, the man; undone, all is back', () => {
    const desk = new Desk(harbour);
    const before = JSON.stringify(desk.caseFile);
    const birch = () => desk.caseFile.matters.find(({ id }) => id !== desk.oak.id)!;
    const { proceedings, events } = birch();
    expect(proceedings.map(({ label }) => label)).toEqual(['Prosecution of Birch']);
    const decisions = events.map(({ id }) => desk.decide({ act: 'reject', entry: id }));
    expect(birch()).toMatchObject({ proceedings: [], parties: [] });
    expect(birch().rejected.find(({ kind }) => kind === 'charge')!.went).toEqual([
      'the proceeding Prosecution of Birch',
      'Leo Birch as defendant in Prosecution of Birch',
      'Leo Birch among the people',
    ]);
    expect(birch().title).not.toContain('Birch');
    for (const id of decisions.toReversed()) desk.undo(id);
    expect(JSON.stringify(desk.caseFile)).toBe(before);
  });

  it('stays where something else tells it', () => {
    const desk = new Desk(harbour);
    const [suit] = desk.oak.proceedings;
    desk.decide({ act: 'reject', entry: desk.entry('verdict').id });
    const now = desk.oak.proceedings[0]!;
    expect(now).toMatchObject({ label: suit!.label, parties: suit!.parties, filed: suit!.filed, claims: suit!.claims });
    expect(desk.oak.rejected[0]!.went).toBeUndefined();
  });

  it('the day a case was begun and a claim go with the filing, and the case stays', () => {
    const desk = new Desk(harbour);
    desk.decide({ act: 'reject', entry: desk.entry('filing').id });
    const [suit] = desk.oak.proceedings;
    expect(suit).toMatchObject({ filed: null, claims: [] });
    expect(desk.oak.rejected[0]!.went).toEqual(
      expect.arrayContaining([expect.stringContaining('was begun'), expect.stringContaining('the claim negligence')]),
    );
  });
});
