import { beforeEach, expect, test } from 'vitest';
import type { CaseEvent, Matter } from '../../src/casefile/schema.ts';
import type { KeptPage } from './kept-page.ts';
import { barriers, describeKept, eventually, field as fieldOf, submit as submitOn } from './kept-suite.ts';

// What the program got wrong about people and cases, put right on the page over a store, and found again when the store is opened anew.

describeKept('correcting', (page) => {
  let kept: KeptPage;
  beforeEach(() => {
    kept = page();
  });
  const field = (name: string) => fieldOf(kept, name);
  const submit = (name: string) => submitOn(kept, name);
  const person = (name: string) =>
    kept.page.locator('.parties > li').filter({ has: kept.page.locator('.name', { hasText: name }) });
  /** Opens a form on a party. */
  const correct = async (name: string, form: string) => {
    await kept.at('/parties');
    await person(name)
      .first()
      .getByRole('button', { name: `Correct ${name}`, exact: true })
      .click();
    await person(name).first().getByRole('button', { name: form, exact: true }).click();
  };
  /** Takes the last decision back in the history. */
  const takeBack = async () => {
    await kept.at('/history');
    await kept.page.locator('.decisions .undo').first().click();
  };
  const partyOf = async (name: string) => (await kept.matter()).parties.find((one) => one.name === name);
  const partsIn = ({ parties }: Matter, { participants }: CaseEvent) =>
    participants.map(({ party, role }) => `${parties.find(({ id }) => id === party)?.name} ${role}`);
  const plaintiffOf = ({ parties, proceedings }: Matter) => {
    const found = proceedings.flatMap((one) => one.parties).find(({ role }) => role === 'plaintiff')!;
    return parties.find(({ id }) => id === found.party)!;
  };

  test('who took part in an entry', async () => {
    const matter = await kept.matter();
    const event = matter.events.find(({ participants }) => participants.length > 0)!;
    const judge = matter.parties.find(
      ({ kind, id }) => kind === 'person' && !event.participants.some(({ party }) => party === id),
    )!;
    await kept.at(`/chronology?group=all&entry=${encodeURIComponent(event.id)}&show=entry`);
    await kept.page.getByRole('button', { name: 'Correct the who', exact: true }).click();
    for (const _ of event.participants)
      await kept.page.getByRole('button', { name: 'Take 1 out', exact: true }).click();
    await kept.page.getByRole('button', { name: 'Somebody else took part', exact: true }).click();
    await field('party').selectOption(judge.id);
    await field('part').selectOption('patient');
    await field('why').fill('The order says so');
    await submit('Correct');
    const parts = async () => {
      const now = await kept.matter();
      return partsIn(now, now.events.find(({ id }) => id === event.id)!);
    };
    await eventually(parts).toEqual([`${judge.name} patient`]);
    await kept.later();
    await eventually(() => kept.page.locator('.details .part').allInnerTexts()).toEqual([`${judge.name} acted upon`]);
    await kept.page.locator('.instead .undo').first().click();
    await eventually(parts).toEqual(partsIn(matter, event));
  });

  test('nobody took part whom nobody chose', async () => {
    const event = (await kept.matter()).events.find(({ participants }) => participants.length > 0)!;
    await kept.at(`/chronology?group=all&entry=${encodeURIComponent(event.id)}&show=entry`);
    await kept.page.getByRole('button', { name: 'Correct the who', exact: true }).click();
    await kept.page.getByRole('button', { name: 'Somebody else took part', exact: true }).click();
    const added = (name: string) => field(name).nth(event.participants.length);
    const problem = () => kept.page.locator('.decision-form [role=alert]').innerText();
    expect([await added('party').inputValue(), await added('part').inputValue()]).toEqual(['', '']);
    await submit('Correct');
    await eventually(problem).toContain('Choose who took part');
    expect(await kept.page.locator('[name=party]:focus').getAttribute('aria-label')).toBe(
      `Who, ${event.participants.length + 1}`,
    );
    await added('party').selectOption({ index: 1 });
    await submit('Correct');
    await eventually(problem).toContain('Choose what part');
    expect(await kept.workbench().history()).toMatchObject({ decisions: [] });
  });

  test('no list of names stands at one that nobody chose', async () => {
    const matter = await kept.matter();
    const unplaced = matter.parties.find(
      ({ id }) => !matter.proceedings.some(({ parties }) => parties.some(({ party }) => party === id)),
    )!;
    for (const [form, list] of [
      ['Merge …', 'other'],
      ['Roles', 'proceeding'],
      ['Mentions', 'to'],
    ] as const) {
      await correct(unplaced.name, form);
      expect(await field(list).inputValue()).toBe('');
    }
    const suit = matter.proceedings[0]!;
    for (const [form, list] of [
      ['Merge …', 'other'],
      ['Relation', 'other'],
      ['Relation', 'relation'],
    ] as const) {
      await kept.at('/proceedings');
      const section = kept.page.locator('section.proceeding').filter({ hasText: suit.label }).first();
      await section.getByRole('button', { name: `Correct ${suit.label}`, exact: true }).click();
      await section.getByRole('button', { name: form, exact: true }).click();
      expect(await field(list).inputValue()).toBe('');
    }
    expect(await kept.workbench().history()).toMatchObject({ decisions: [] });
  });

  test('a party is renamed, in the names of its cases too', async () => {
    const { name } = plaintiffOf(await kept.matter());
    await correct(name, 'Rename');
    await field('name').fill('Imogen Fern');
    await submit('Rename');
    await eventually(() => partyOf('Imogen Fern')).toMatchObject({ aliases: expect.arrayContaining([name]) });
    await kept.later();
    await eventually(() => person('Imogen Fern').first().innerText()).toContain(`the program had read “${name}”`);
    await person('Imogen Fern').first().locator('.undo').click();
    await eventually(() => partyOf(name)).toBeDefined();
  });

  test('a role is taken off, and given', async () => {
    const { name, id } = plaintiffOf(await kept.matter());
    await correct(name, 'Roles');
    const [suit] = (await kept.matter()).proceedings.filter(({ parties }) => parties.some(({ party }) => party === id));
    await field('proceeding').selectOption(suit!.id);
    await field('role').selectOption('witness');
    await submit('Set the role');
    const roles = async () =>
      (await kept.matter()).proceedings
        .flatMap(({ parties }) => parties.filter(({ party }) => party === id))
        .map(({ role }) => role);
    await eventually(roles).toContain('witness');
    await kept.later();
    await eventually(() => person(name).first().innerText()).toContain('the program had plaintiff');
  });

  test('merged, dropped, shown by initials', async () => {
    const matter = await kept.matter();
    const { name, id } = plaintiffOf(matter);
    const other = matter.parties.find((one) => one.kind === 'person' && one.id !== id)!;
    await correct(other.name, 'Merge …');
    await field('other').selectOption(id);
    await submit('Merge');
    await eventually(() => partyOf(name)).toBeUndefined();
    await eventually(async () => (await partyOf(other.name))?.aliases).toContain(name);
    await takeBack();
    await eventually(() => partyOf(name)).toBeDefined();
    await correct(name, 'Initials only');
    await eventually(() => partyOf(name)).toBeUndefined();
    await eventually(async () => JSON.stringify((await kept.matter()).proceedings)).not.toContain(name);
    await takeBack();
    await eventually(() => partyOf(name)).toBeDefined();
    await correct(name, 'Drop');
    await eventually(() => partyOf(name)).toBeUndefined();
    await kept.later();
    expect(await partyOf(name)).toBeUndefined();
  });

  test('somebody is added; mentions are given to somebody new', async () => {
    const { name } = plaintiffOf(await kept.matter());
    await kept.at('/parties');
    await kept.page.getByRole('button', { name: 'Add somebody', exact: true }).click();
    await field('name').fill('Nell Marsh');
    await field('kind').selectOption('person');
    await submit('Add');
    await eventually(() => partyOf('Nell Marsh')).toMatchObject({ mentions: [] });
    await correct(name, 'Mentions');
    await field('mention').first().check();
    await field('to').selectOption('+');
    await field('name').fill('Bea Elm');
    await field('kind').selectOption('person');
    await submit('Give to another');
    await eventually(async () => (await partyOf('Bea Elm'))?.mentions.length).toBe(1);
    await kept.later();
    await eventually(() => person('Bea Elm').first().innerText()).toContain('Added by hand');
  });

  test('the speaker of words', async () => {
    const matter = await kept.matter();
    const statement = matter.statements.find(({ speaker }) => speaker !== null)!;
    const other = matter.parties.find(({ kind, id }) => kind === 'person' && id !== statement.speaker)!;
    await kept.at('/quotations');
    const figure = kept.page
      .locator('figure.quote')
      .filter({ hasText: statement.words.slice(0, 40) })
      .first();
    await figure.getByRole('button', { name: 'Change the speaker', exact: true }).click();
    await field('speaker').selectOption(other.id);
    await submit('Name the speaker');
    const speaker = async () =>
      (await kept.matter()).statements.find(({ words }) => words === statement.words)?.speaker;
    await eventually(speaker).toBe(other.id);
    await kept.later();
    expect(await speaker()).toBe(other.id);
  });

  test('a case is corrected, merged, and one is added; the matter is renamed', async () => {
    const { proceedings } = await kept.matter();
    const [suit, other] = proceedings;
    const section = () => kept.page.locator('section.proceeding').filter({ hasText: suit!.label }).first();
    const correctCase = async (form: string) => {
      await kept.at('/proceedings');
      await section()
        .getByRole('button', { name: `Correct ${suit!.label}`, exact: true })
        .click();
      await section().getByRole('button', { name: form, exact: true }).click();
    };
    await correctCase('Court');
    await field('court').fill('District Court of Elm');
    await submit('Correct');
    const caseNow = async () => (await kept.matter()).proceedings.find(({ label }) => label === suit!.label);
    await eventually(caseNow).toMatchObject({ court: 'District Court of Elm' });
    await correctCase('Claims');
    await field('claims').fill('negligence\nnuisance');
    await submit('Correct');
    await eventually(caseNow).toMatchObject({ claims: ['negligence', 'nuisance'] });
    await correctCase('Where a claim stands');
    expect(await field('claim').inputValue()).toBe('');
    await field('claim').selectOption('nuisance');
    await field('posture').fill('Withdrawn.');
    await submit('Correct');
    await eventually(async () => (await caseNow())?.claimPostures[1]).toEqual({
      claim: 'nuisance',
      posture: 'Withdrawn.',
    });
    await eventually(() => section().innerText()).toContain('Where nuisance stands was said by hand');
    await correctCase('Merge …');
    await field('other').selectOption(other!.id);
    await submit('Merge');
    await eventually(async () => (await kept.matter()).proceedings.length).toBe(proceedings.length - 1);
    await kept.at('/proceedings');
    await kept.page.getByRole('button', { name: 'Add a proceeding', exact: true }).click();
    await field('label').fill('Elm inquest');
    await submit('Add');
    await eventually(() => kept.page.locator('.decision-form [role=alert]').innerText()).toContain('Choose what kind');
    await field('kind').selectOption('civil');
    await submit('Add');
    await eventually(async () => (await kept.matter()).proceedings.map(({ label }) => label)).toContain('Elm inquest');
    await kept.page.getByRole('button', { name: 'Rename the matter', exact: true }).click();
    await field('title').fill('The Elm ferry');
    await submit('Rename');
    await eventually(async () => (await kept.matter()).title).toBe('The Elm ferry');
    await kept.later();
    await eventually(() => section().innerText()).toContain('the program had read');
    expect(await kept.matter()).toMatchObject({ title: 'The Elm ferry' });
  });

  test('the page has no barrier while a party is corrected', async () => {
    const { name } = plaintiffOf(await kept.matter());
    await correct(name, 'Mentions');
    expect(await barriers(kept)).toEqual([]);
  });
});
