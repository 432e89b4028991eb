import { describe, expect, it } from 'vitest';
import { contentId } from '../casefile/identity.ts';
import type { Matter } from '../casefile/schema.ts';
import { exportFormats } from '../export/formats/index.ts';
import { harbour } from '../linking/reading.fixture.ts';
import { noSource } from '../words/counts.ts';
import { Desk } from './decide.fixture.ts';
import { Refused } from './workbench.ts';

const title = 'The Elm quay';

/** A matter that was started without documents, with a case, somebody, and an entry by hand in it. */
function started(pile: Desk['pile'] = []) {
  const desk = new Desk(pile);
  const decision = desk.decide({ act: 'start-matter', title });
  const id = contentId('matter', decision);
  const now = (): Matter => desk.caseFile.matters.find((one) => one.id === id)!;
  desk.decide({ act: 'add-proceeding', matter: id, label: 'Fern v. Elm Quay', kind: 'civil', entries: [] });
  desk.decide({ act: 'add-party', matter: id, name: 'Ida Fern', kind: 'person', mentions: [] });
  desk.decide({
    act: 'add-unsourced',
    matter: id,
    kind: 'filing',
    date: '2031-05-02',
    status: 'occurred',
    proceeding: now().proceedings[0]!.id,
    summary: 'Ida Fern sues the quay',
  });
  return { desk, decision, now };
}

describe('a matter that is started without documents', () => {
  it('has its title, its cases, people and entries, all by hand', () => {
    const { desk, now } = started();
    const [party] = now().parties;
    desk.decide({
      act: 'role',
      matter: now().id,
      party: party!.id,
      proceeding: now().proceedings[0]!.id,
      role: 'plaintiff',
    });
    const [entry] = now().events;
    desk.decide({ act: 'accept', entry: entry!.id });
    desk.decide({ act: 'correct', entry: entry!.id, field: 'date', value: '2031-05-03' });
    expect(now()).toMatchObject({
      title,
      parties: [{ name: 'Ida Fern', mentions: [] }],
      proceedings: [{ label: 'Fern v. Elm Quay', unsourced: true, posture: 'Filed, awaiting decision.' }],
      events: [{ summary: 'Ida Fern sues the quay', date: '2031-05-03', sources: 0 }],
    });
    expect(desk.caseFile.orphaned).toEqual([]);
    desk.decide({ act: 'title', matter: now().id, value: 'Elm Quay' });
    expect(now().title).toBe('Elm Quay');
    expect(() => desk.decide({ act: 'start-matter', title: ' ' })).toThrow(Refused);
  });

  it('stands beside those of documents, and leaves them as they were', () => {
    const alone = new Desk(harbour).caseFile.matters;
    const { desk, now } = started(harbour);
    expect(desk.caseFile.matters.filter(({ id }) => id !== now().id)).toEqual(alone);
  });

  it('was known by no day', () => {
    const { desk } = started();
    expect(desk.asKnown({ knownBy: '2039-01-01' })).toMatchObject({ matters: [], orphaned: [] });
    expect(desk.asKnown({ asOf: '2031-05-01' }).matters).toMatchObject([{ title, events: [] }]);
  });

  it('taken back, it is gone, and what was in it is listed; brought back, all is there', () => {
    const { desk, decision, now } = started();
    const before = now();
    const undone = desk.undo(decision);
    expect(desk.caseFile.matters).toEqual([]);
    expect(desk.caseFile.orphaned).toHaveLength(3);
    desk.undo(undone);
    expect(now()).toEqual(before);
  });

  it('documents join it, under the same address, with what is by hand still in it; and may leave', () => {
    const { desk, now } = started(harbour);
    const [first, ...others] = harbour.map(({ document }) => document.id);
    const joined = desk.decide({ act: 'place', documents: [first!], matter: now().id });
    expect(now().title).toBe(title);
    expect(now().events.map(({ summary }) => summary)).toContain('Ida Fern sues the quay');
    expect(now().events.some(({ sources }) => sources > 0)).toBe(true);
    expect(() => desk.decide({ act: 'place', documents: [first!], matter: now().id })).toThrow(Refused);
    desk.decide({ act: 'add-party', matter: now().id, name: 'Noor Marsh', kind: 'person', mentions: [] });
    desk.decide({ act: 'place', documents: others, matter: now().id });
    desk.undo(joined);
    desk.pile = [];
    expect(now().parties.map(({ name }) => name)).toEqual(expect.arrayContaining(['Ida Fern', 'Noor Marsh']));
  });
});

describe('every export of a case file without documents', () => {
  const texts = exportFormats.filter(
    ({ madeOf, mediaType }) => madeOf === undefined && !mediaType.includes('officedocument'),
  );
  it.each(texts.map((format) => [format.name, format] as const))(
    'says in %s that it has no source',
    async (name, format) => {
      const bytes = await format.write(started().desk.caseFile, {} as never);
      const text = new TextDecoder().decode(bytes).replaceAll('\r\n ', '').replaceAll('\\,', ',');
      if (name !== 'ics') expect(text).toContain('Ida Fern sues the quay');
      if (name !== 'ics') expect(text).toContain(name === 'json' ? '"sources": 0' : noSource);
      expect(bytes.length).toBeGreaterThan(0);
    },
  );
});
