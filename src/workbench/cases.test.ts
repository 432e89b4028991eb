import { describe, expect, it } from 'vitest';
import { harbour, invented } from '../linking/reading.fixture.ts';
import { Desk } from './decide.fixture.ts';
import { Refused } from './workbench.ts';

const suit = (desk: Desk) => desk.oak.proceedings[0]!;
const at = (desk: Desk) => ({ matter: desk.oak.id, proceeding: suit(desk).id });

describe('a proceeding', () => {
  it('each field holds what a person set, beside what had been read', () => {
    const desk = new Desk(harbour);
    const { filed, claims } = suit(desk);
    desk.decide({ act: 'correct-proceeding', ...at(desk), field: 'court', value: 'District Court of Elm' });
    desk.decide({ act: 'correct-proceeding', ...at(desk), field: 'docketNumber', value: '31-cv-12' });
    desk.decide({ act: 'correct-proceeding', ...at(desk), field: 'filed', value: '2031-03-02' });
    desk.decide({ act: 'correct-proceeding', ...at(desk), field: 'claims', value: ['negligence', 'nuisance'] });
    desk.decide({ act: 'correct-proceeding', ...at(desk), field: 'caption', value: 'Oak v. Harbour Light Ltd' });
    const label = desk.decide({ act: 'correct-proceeding', ...at(desk), field: 'label', value: 'The ferry suit' });
    expect(suit(desk)).toMatchObject({
      label: 'The ferry suit',
      caption: 'Oak v. Harbour Light Ltd',
      court: 'District Court of Elm',
      docketNumber: '31-cv-12',
      filed: '2031-03-02',
      claims: ['negligence', 'nuisance'],
    });
    expect(suit(desk).decided!.map(({ field, instead }) => [field, instead])).toEqual([
      ['court', null],
      ['docketNumber', null],
      ['filed', filed],
      ['claims', claims],
      ['caption', null],
      ['label', 'Oak v. Harbour Light'],
    ]);
    // Decided on while it is called so, it is found when it is not.
    desk.decide({ act: 'correct-proceeding', ...at(desk), field: 'kind', value: 'arbitration' });
    desk.undo(label);
    expect(suit(desk)).toMatchObject({
      label: 'Oak v. Harbour Light',
      kind: 'arbitration',
      court: 'District Court of Elm',
    });
    expect(desk.caseFile.orphaned).toEqual([]);
  });

  it('merged, all entries are of one; dropped, of none; undone, all is as it was', () => {
    const desk = new Desk(harbour);
    const before = JSON.stringify(desk.caseFile);
    const [first, appeal] = desk.oak.proceedings;
    const merged = desk.decide({
      act: 'merge-proceedings',
      matter: desk.oak.id,
      proceeding: first!.id,
      others: [appeal!.id],
    });
    expect(desk.oak.proceedings).toHaveLength(1);
    expect(suit(desk)).toMatchObject({ relations: [], decided: [{ field: 'merged', instead: [appeal!.label] }] });
    expect(desk.entry('appeal')).toMatchObject({
      proceeding: first!.id,
      proceedingReason: 'its case was merged by hand',
    });
    const dropped = desk.decide({ act: 'drop-proceeding', ...at(desk) });
    expect(desk.oak.proceedings).toEqual([]);
    expect(desk.all().filter(({ proceeding }) => proceeding !== null && proceeding === first!.id)).toEqual([]);
    desk.undo(dropped);
    desk.undo(merged);
    expect(JSON.stringify(desk.caseFile)).toBe(before);
    expect(() => desk.decide({ act: 'merge-proceedings', ...at(desk), others: [first!.id] })).toThrow(Refused);
  });

  it('merged, it is called for good as the one it was merged into, though both were called so', () => {
    const desk = new Desk(harbour);
    const { label } = suit(desk);
    const matter = desk.oak.id;
    desk.decide({ act: 'add-proceeding', matter, label, kind: 'civil', entries: [] });
    const twin = desk.oak.proceedings.at(-1)!;
    desk.decide({ act: 'merge-proceedings', ...at(desk), others: [twin.id] });
    expect(desk.oak.proceedings.filter((one) => one.label.startsWith(label)).map((one) => one.label)).toEqual([
      expect.stringContaining(label),
    ]);
    const [appeal] = desk.oak.proceedings.filter(({ id }) => id !== suit(desk).id);
    desk.decide({ act: 'merge-proceedings', matter, proceeding: appeal!.id, others: [suit(desk).id] });
    expect(suit(desk).label).toBe(appeal!.label);
    // What later documents would call it changes nothing.
    desk.pile = harbour.slice(0, -1);
    expect(suit(desk).label).toBe(appeal!.label);
  });

  it('merged, it is called by its sides as they are named since, and by no name of old', () => {
    const desk = new Desk(harbour);
    const [, appeal] = desk.oak.proceedings;
    desk.decide({ act: 'merge-proceedings', ...at(desk), others: [appeal!.id] });
    const called = { act: 'correct-party', matter: desk.oak.id, field: 'name' } as const;
    const renamed = desk.decide({ ...called, party: 'harbour-light', value: 'Sea Ferries' });
    expect(suit(desk).label).toBe('Oak v. Sea Ferries');
    expect(desk.oak.title).not.toContain('Harbour');
    desk.undo(renamed);
    expect(suit(desk).label).toBe('Oak v. Harbour Light');
  });

  it('made of entries of another, it takes them and can have roles and entries like any other', () => {
    const desk = new Desk(harbour);
    const { id } = desk.entry('hearing');
    const made = desk.decide({
      act: 'add-proceeding',
      matter: desk.oak.id,
      label: 'Inquiry into the collision',
      kind: 'administrative',
      entries: [id],
    });
    const inquiry = desk.oak.proceedings.find(({ label }) => label === 'Inquiry into the collision')!;
    expect(inquiry).toMatchObject({ kind: 'administrative', decided: [{ field: 'added', decision: made }] });
    expect(desk.entry('hearing')).toMatchObject({ proceeding: inquiry.id, decided: [{ field: 'proceeding' }] });
    desk.decide({ act: 'move', entry: desk.entry('conduct').id, proceeding: inquiry.id });
    desk.decide({ act: 'role', matter: desk.oak.id, party: 'rosa-marsh', proceeding: inquiry.id, role: 'judge' });
    desk.decide({ act: 'relate', matter: desk.oak.id, proceeding: inquiry.id, to: suit(desk).id, relation: 'related' });
    const now = desk.oak.proceedings.find((one) => one.id === inquiry.id)!;
    expect(now.parties).toEqual([{ party: 'rosa-marsh', role: 'judge' }]);
    expect(now.relations).toEqual([{ proceeding: suit(desk).id, relation: 'related', reason: 'said by Ida Fern' }]);
    expect(desk.entry('conduct').proceeding).toBe(inquiry.id);
    desk.undo(made);
    expect(desk.entry('hearing').proceeding).toBe(suit(desk).id);
    expect(desk.caseFile.orphaned).toHaveLength(3);
  });

  it('a claim stands where a person says, beside where its entries leave it', () => {
    const desk = new Desk(harbour);
    desk.decide({ act: 'correct-proceeding', ...at(desk), field: 'claims', value: ['negligence', 'nuisance'] });
    const [, read] = suit(desk).claimPostures;
    const asked = { act: 'correct-proceeding' as const, ...at(desk), field: 'claimPosture' as const };
    const decision = desk.decide({ ...asked, claim: 'nuisance', value: 'Withdrawn.' });
    expect(suit(desk).claimPostures.map(({ posture }) => posture)).toEqual([read!.posture, 'Withdrawn.']);
    expect(suit(desk).decided).toContainEqual({
      field: 'claimPosture',
      claim: 'nuisance',
      instead: read!.posture,
      decision,
    });
    const emptied = desk.decide({ ...asked, claim: 'nuisance', value: null });
    expect(suit(desk).claimPostures[1]).toEqual(read);
    desk.undo(emptied);
    expect(() => desk.decide({ ...asked, claim: 'fraud', value: 'Settled.' })).toThrow(Refused);
    desk.decide({ act: 'correct-proceeding', ...at(desk), field: 'claims', value: ['negligence'] });
    expect(suit(desk).claimPostures).toHaveLength(1);
    expect(desk.caseFile.orphaned).toEqual([]);
  });

  it('known to the matter without entries', () => {
    const desk = new Desk(harbour);
    desk.decide({ act: 'add-proceeding', matter: desk.oak.id, label: 'Elm inquest', kind: 'civil', entries: [] });
    expect(desk.oak.proceedings.map(({ label }) => label)).toContain('Elm inquest');
  });
});

describe('the matter', () => {
  it('is called as a person says, beside what it is called by its cases', () => {
    const desk = new Desk(harbour);
    const decision = desk.decide({ act: 'title', matter: desk.oak.id, value: 'The Elm ferry' });
    expect(desk.oak).toMatchObject({
      title: 'The Elm ferry',
      titleDecided: { instead: 'Oak v. Harbour Light', decision },
    });
    desk.decide({ act: 'title', matter: desk.oak.id, value: null });
    expect(desk.oak.title).toBe('Oak v. Harbour Light');
  });
});

describe('a charge that only a person says', () => {
  const [charged, tried] = [
    invented({
      id: 'charged',
      published: '2031-03-05',
      text: 'Prosecutors charged Tom Birch with arson on March 4, 2031. Tom Birch pleaded not guilty on March 5, 2031.',
      parties: [{ name: 'Tom Birch' }],
      events: [
        { kind: 'charge', words: 'charged', date: '2031-03-04', to: ['Tom Birch'], claims: ['arson'] },
        { kind: 'plea', words: 'pleaded not guilty', date: '2031-03-05', by: ['Tom Birch'], outcome: 'not guilty' },
      ],
    }),
    invented({
      id: 'tried',
      published: '2031-09-02',
      text: 'A jury convicted Tom Birch on September 1, 2031. Tom Birch was charged on March 4, 2031 with arson.',
      parties: [{ name: 'Tom Birch' }],
      events: [
        { kind: 'verdict', words: 'convicted', date: '2031-09-01', to: ['Tom Birch'], outcome: 'guilty' },
        { kind: 'charge', words: 'charged', date: '2031-03-04', to: ['Tom Birch'], claims: ['arson'] },
      ],
    }),
  ] as const;
  const stands = (desk: Desk) => {
    const [matter] = desk.caseFile.matters;
    const { posture, claimPostures } = matter!.proceedings[0]!;
    return { case: posture, ...Object.fromEntries(claimPostures.map((one) => [one.claim, one.posture])) };
  };
  const claims = (desk: Desk, value: readonly string[]) => {
    const [matter] = desk.caseFile.matters;
    const { id } = matter!.proceedings[0]!;
    return desk.decide({
      act: 'correct-proceeding',
      matter: matter!.id,
      proceeding: id,
      field: 'claims',
      value: [...value],
    });
  };

  it('takes no step from the one that is told, and stands as charged until a step is of all', () => {
    const desk = new Desk([charged]);
    const set = claims(desk, ['arson', 'perjury']);
    // Who denies and names no charge denies all.
    expect(stands(desk)).toEqual({
      case: 'Not guilty plea entered, awaiting trial.',
      arson: 'Not guilty plea entered, awaiting trial.',
      perjury: 'Not guilty plea entered, awaiting trial.',
    });
    desk.pile = [charged, tried];
    expect(stands(desk)).toEqual({
      case: 'Found guilty.',
      arson: 'Found guilty.',
      perjury: 'Not guilty plea entered, awaiting trial.',
    });
    desk.undo(set);
    const undecided = new Desk([charged, tried]);
    expect(JSON.stringify(desk.caseFile)).toBe(JSON.stringify(undecided.caseFile));
    claims(undecided, ['perjury', 'arson']);
    undecided.decide({ act: 'reject', entry: undecided.entry('plea').id });
    expect(stands(undecided)).toMatchObject({
      arson: 'Found guilty.',
      perjury: 'Charged, awaiting plea or trial.',
    });
  });

  it('in the place of the one that is told has all its steps', () => {
    const desk = new Desk([charged, tried]);
    claims(desk, ['arson in the first degree']);
    expect(stands(desk)).toEqual({
      case: 'Found guilty.',
      'arson in the first degree': 'Found guilty.',
    });
  });
});
