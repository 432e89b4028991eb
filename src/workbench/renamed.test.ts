import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../casefile/decisions/decision.ts';
import type { CaseEvent, Matter } from '../casefile/schema.ts';
import { type InventedReading, invented } from '../linking/reading.fixture.ts';
import { hasName } from '../words/initials.ts';
import { Desk } from './decide.fixture.ts';
import { Refused } from './workbench.ts';

/** A document whose clauses have a pronoun that surely means somebody. */
function withPronoun(one: InventedReading, words: string, name: string): InventedReading {
  const { text } = one.document;
  const entity = one.reading.cast.find((each) => each.name === name)!.id;
  const reports = one.reading.reports.map((report) => {
    const start = text.indexOf(words, report.start);
    if (start < 0 || start >= report.end) return report;
    const standIn = { start, end: start + words.length, entity, possessive: words === 'His' };
    return { ...report, clause: { ...report.clause, standIns: [standIn] } };
  });
  return { ...one, reading: { ...one.reading, reports } };
}

/** Two told of in one affair: each is prosecuted, and a mill sues both; each of the four has a headline with a name for a pronoun. */
const mill: readonly InventedReading[] = [
  withPronoun(
    invented({
      id: 'm1',
      published: '2031-03-05',
      text: 'Prosecutors charged the former treasurer Karl Reed with fraud on Monday in the District Court of Elm. On Tuesday he was arrested at the mill of Amber Mill Ltd. Judge Rosa Marsh set a hearing for April 2, 2031.',
      parties: [
        { name: 'Karl Reed', aliases: ['Reed'] },
        { name: 'Amber Mill Ltd', kind: 'organization' },
        { name: 'Rosa Marsh', role: 'judge' },
        { name: 'District Court of Elm', kind: 'court' },
      ],
      events: [
        { kind: 'charge', words: 'charged', date: '2031-03-03', to: ['Karl Reed'], claims: ['fraud'], court: 3 },
        { kind: 'arrest', words: 'was arrested', date: '2031-03-04', to: ['Karl Reed'] },
        { kind: 'hearing', words: 'set a hearing', date: '2031-04-02', status: 'scheduled', by: ['Rosa Marsh'] },
      ],
    }),
    'he',
    'Karl Reed',
  ),
  withPronoun(
    invented({
      id: 'm2',
      published: '2031-05-20',
      text: 'Amber Mill Ltd sued Karl Reed and its former clerk Leo Vance for fraud in the District Court of Elm on Monday. Prosecutors charged Vance in April. His trial was held on May 12. The District Court of Elm was silent. Karl Reed said nothing of Amber Mill Ltd.',
      parties: [
        { name: 'Karl Reed', aliases: ['Reed'] },
        { name: 'Leo Vance', aliases: ['Vance'] },
        { name: 'Amber Mill Ltd', kind: 'organization' },
        { name: 'District Court of Elm', kind: 'court' },
      ],
      events: [
        {
          kind: 'filing',
          words: 'sued',
          date: '2031-05-19',
          by: ['Amber Mill Ltd'],
          to: ['Karl Reed', 'Leo Vance'],
          claims: ['fraud'],
          court: 3,
        },
        { kind: 'charge', words: 'charged Vance', date: '2031-04', to: ['Leo Vance'], claims: ['fraud'] },
        { kind: 'trial', words: 'trial was held', date: '2031-05-12', to: ['Leo Vance'] },
      ],
    }),
    'His',
    'Leo Vance',
  ),
];

const labels = (desk: Desk) =>
  desk.caseFile.matters.flatMap(({ proceedings }) => proceedings.map(({ label }) => label));
const matterOf = (desk: Desk): Matter => desk.caseFile.matters[0]!;
const idOf = (desk: Desk, name: string): string => matterOf(desk).parties.find((one) => one.name === name)!.id;
const rename = (desk: Desk, from: string, to: string) =>
  desk.decide({
    act: 'correct-party',
    matter: matterOf(desk).id,
    party: idOf(desk, from),
    field: 'name',
    value: to,
  });
const mergeAll = (desk: Desk) => {
  const [first, ...others] = matterOf(desk).proceedings;
  return desk.decide({
    act: 'merge-proceedings',
    matter: matterOf(desk).id,
    proceeding: first!.id,
    others: others.map(({ id }) => id),
  });
};

describe('a party that is called otherwise', () => {
  it('is called so in the label that a case kept when others were merged into it, renamed before or after', () => {
    const desk = new Desk(mill);
    const before = labels(desk);
    expect(before).toContain('Prosecution of Reed');
    const merged = mergeAll(desk);
    const [kept] = labels(desk);
    rename(desk, 'Karl Reed', 'Cara Finch');
    rename(desk, 'Leo Vance', 'Vera Moss');
    rename(desk, 'Amber Mill Ltd', 'Ember Mill Ltd');
    const now = (label: string) =>
      label.replace('Amber', 'Ember').replace('Reed', 'Cara Finch').replace('Vance', 'Vera Moss');
    expect(labels(desk)).toEqual([now(kept!)]);
    desk.undo(merged);
    expect(labels(desk)).toEqual(before.map(now));
    mergeAll(desk);
    rename(desk, 'Cara Finch', 'Reed Finch');
    expect(labels(desk)).toEqual([now(kept!).replace('Cara Finch', 'Reed Finch')]);
  });

  it('who has no part in the case any more is named in no label that it kept', () => {
    const desk = new Desk(mill);
    mergeAll(desk);
    for (const name of ['Karl Reed', 'Leo Vance']) {
      const { id: matter, proceedings } = matterOf(desk);
      desk.decide({ act: 'role', matter, party: idOf(desk, name), proceeding: proceedings[0]!.id, role: 'witness' });
    }
    expect(labels(desk).join()).not.toMatch(/Reed|Vance/u);
  });

  it('the court of a case goes by the name of the court', () => {
    const desk = new Desk(mill);
    rename(desk, 'District Court of Elm', 'District Court of Ash');
    const courts = matterOf(desk).proceedings.flatMap(({ court }) => court ?? []);
    expect(new Set(courts)).toEqual(new Set(['District Court of Ash']));
  });

  it('stands so in the headline where it stands for a pronoun; nobody does who took no part, as a person says', () => {
    const desk = new Desk(mill);
    expect(desk.entry('arrest').summary).toBe('On Tuesday [Karl Reed] was arrested at the mill of Amber Mill Ltd.');
    const renamed = rename(desk, 'Karl Reed', 'Cara Finch');
    expect(desk.entry('arrest').summary).toBe('On Tuesday [Cara Finch] was arrested at the mill of Amber Mill Ltd.');
    desk.undo(renamed);
    const value = [{ party: idOf(desk, 'Leo Vance'), role: 'patient' as const }];
    desk.decide({ act: 'correct', entry: desk.entry('arrest').id, field: 'participants', value });
    expect(desk.entry('arrest').summary).toBe('On Tuesday he was arrested at the mill of Amber Mill Ltd.');
  });

  it('a headline that a merge kept has the name that the party has now', () => {
    const desk = new Desk(mill);
    const trial = desk.entry('trial');
    expect(trial.summary).toBe('[Leo Vance’s] trial was held on May 12.');
    desk.decide({ act: 'merge', entry: desk.entry('arrest').id, others: [trial.id], headline: trial.id });
    rename(desk, 'Leo Vance', 'Vera Moss');
    expect(desk.entry('arrest').summary).toBe('[Vera Moss’s] trial was held on May 12.');
    desk.decide({ act: 'drop-party', matter: matterOf(desk).id, party: idOf(desk, 'Vera Moss') });
    expect(desk.entry('arrest').summary).toBe('[…’s] trial was held on May 12.');
  });

  it('by a caption that was put right a case is called', () => {
    const state = invented({
      id: 's1',
      published: '2031-03-05',
      text: 'Karl Reed was charged with fraud on Monday in State v. Reed. The defendant Karl Reed was arrested in State v. Reed.',
      captions: [['State', 'Reed']],
      parties: [{ name: 'Karl Reed', aliases: ['Reed'] }],
      events: [
        { kind: 'charge', words: 'was charged', date: '2031-03-03', to: ['Karl Reed'], claims: ['fraud'] },
        { kind: 'arrest', words: 'was arrested', date: '2031-03-03', to: ['Karl Reed'] },
      ],
    });
    const desk = new Desk([state]);
    expect(labels(desk)).toEqual(['State v. Reed']);
    const { id: matter, proceedings } = matterOf(desk);
    const proceeding = proceedings[0]!.id;
    desk.decide({ act: 'correct-proceeding', matter, proceeding, field: 'caption', value: 'State v. Finch' });
    expect(labels(desk)).toEqual(['State v. Finch']);
    expect(matterOf(desk).title).toBe('State v. Finch');
  });
});

/** What is read of the program's own words: all that a case file says but words of its sources, other names, and what had been before. */
function ownWords({
  title,
  parties,
  proceedings,
  events,
  passing,
  rejected,
  disagreements,
}: Matter): readonly string[] {
  const bracketed = ({ summary }: CaseEvent) => [...summary.matchAll(/\[([^\]]*)\]/gu)].map(([, name]) => name!);
  return [
    title,
    ...parties.map(({ name }) => name),
    ...proceedings.flatMap(({ label, court, posture, claimPostures, relations, reasons }) => [
      label,
      court ?? '',
      posture,
      ...claimPostures.map((one) => one.posture),
      ...relations.map(({ reason }) => reason),
      ...reasons,
    ]),
    ...[...events, ...passing, ...rejected].flatMap((one) => [
      ...bracketed(one),
      ...(one.went ?? []),
      ...one.reasons,
      one.dateReason,
      one.proceedingReason ?? '',
    ]),
    ...disagreements.flatMap(({ values }) => values.map(({ value }) => value)),
  ];
}

describe('any decisions on who is who', () => {
  it('leave no name that none has any more in the program’s own words, and none is left undone', () => {
    const before = JSON.stringify(new Desk(mill).caseFile);
    const read = matterOf(new Desk(mill)).parties;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(40), fc.nat(40)), { minLength: 1, maxLength: 7 }), (steps) => {
        const desk = new Desk(mill);
        steps.forEach(([act, one, other], at) => {
          tryDeciding(desk, act, one, other, at);
        });
        for (const matter of desk.caseFile.matters) {
          const used = matter.parties.map(({ name }) => name);
          const otherwise = new Set(desk.decisions.flatMap(({ what }) => calledOtherwise(what)));
          const gone = read
            .filter(({ name }) => otherwise.has(name) && !used.includes(name))
            .flatMap(({ name, kind }) => [name, ...(kind === 'person' ? [name.split(' ').at(-1)!] : [])]);
          const lines = ownWords(matter);
          expect(gone.filter((name) => lines.some((line) => hasName(line, name)))).toEqual([]);
        }
        for (const { id } of desk.decisions.toReversed()) desk.undo(id);
        expect(JSON.stringify(desk.caseFile)).toBe(before);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

/** Whom an act leaves under that name no more; a court that is no party of that name is a court all the same. */
function calledOtherwise(what: Act): readonly string[] {
  if (what.act === 'correct-party' && what.field === 'name') return [what.party.name];
  const gone = what.act === 'merge-parties' ? what.others : what.act === 'drop-party' ? [what.party] : [];
  return gone.map(({ name }) => name).filter((name) => !name.includes('Court'));
}

/** One decision on what is chosen by number; one that cannot be meant is left out. */
function tryDeciding(desk: Desk, act: number, one: number, other: number, at: number): void {
  const { id: matter, parties, proceedings, events, passing } = desk.caseFile.matters[0]!;
  const entries = [...events, ...passing];
  const [first, second] = [parties[one % parties.length], parties[other % parties.length]];
  const [suit, suit2] = [proceedings[one % proceedings.length], proceedings[other % proceedings.length]];
  const [entry, entry2] = [entries[one % entries.length], entries[other % entries.length]];
  if (!first || !second || !entry || !entry2) return;
  const party = first.id;
  try {
    if (act <= 1) desk.decide({ act: 'correct-party', matter, party, field: 'name', value: `Finch${at}` });
    if (act === 2) desk.decide({ act: 'merge-parties', matter, party, others: [second.id] });
    if (act === 3) desk.decide({ act: 'drop-party', matter, party });
    if (act === 4 && suit && suit2)
      desk.decide({ act: 'merge-proceedings', matter, proceeding: suit.id, others: [suit2.id] });
    if (act === 5) desk.decide({ act: 'merge', entry: entry.id, others: [entry2.id], headline: entry2.id });
    if (act === 6) desk.decide({ act: 'reject', entry: entry.id });
    if (act === 7 && suit) desk.decide({ act: 'role', matter, party, proceeding: suit.id, role: 'defendant' });
    if (act === 8) desk.decide({ act: 'reassign', matter, party, mentions: first.mentions.slice(0, 1), to: second.id });
    if (act === 9)
      desk.decide({
        act: 'correct',
        entry: entry.id,
        field: 'participants',
        value: [{ party: second.id, role: 'patient' }],
      });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}
