import { describe, expect, test } from 'vitest';
import type { EventKindName } from '../../../field/kinds/index.ts';
import type { PartyRole } from '../../../field/values.ts';
import { analyse, sentencesOf } from '../../../language/index.ts';
import type { Entity } from '../../entity.ts';
import { settledByGrammar } from './cast-by-grammar.ts';

/** A sentence with everybody named in brackets, and the words of the event in braces; numbered as they come. */
function told(kind: EventKindName, marked: string, roles: readonly (PartyRole | null)[] = []) {
  const text = marked.replace(/[[\]{}]/g, '');
  const place = (at: number) => marked.slice(0, at).replace(/[[\]{}]/g, '').length;
  const spans = (pattern: RegExp) =>
    [...marked.matchAll(pattern)].map((match) => ({
      start: place(match.index),
      end: place(match.index + match[0].length),
    }));
  const here = spans(/\[[^\]]+\]/g).map((span, entity) => ({ ...span, entity, kind: 'person' as const, certainty: 1 }));
  const entities = here.map(({ start, end, entity }): Entity => {
    const role = roles[entity];
    return {
      id: entity,
      kind: 'person',
      name: text.slice(start, end),
      aliases: [],
      gender: null,
      mentions: [{ start, end, form: 'name' }],
      designations: role ? [{ role, span: { start, end }, of: null, rule: 'told' }] : [],
    };
  });
  const [sentence] = sentencesOf(text, [{ start: 0, end: text.length }]);
  return { kind, trigger: spans(/\{[^}]+\}/g)[0]!, text, here, entities, analysis: () => analyse(sentence!) };
}

/** Everybody with a role of whom it is certain. */
const certain = (list: ReturnType<typeof settledByGrammar>) =>
  list.filter(({ certainty }) => certainty >= 0.75).map(({ role, entity }) => `${role} ${entity}`);

const patient = (entity: number, certainty: number) => ({ role: 'patient' as const, entity, certainty });
const agent = (entity: number, certainty: number) => ({ role: 'agent' as const, entity, certainty });

describe('who is joined by "and" to somebody in a role has it, too', () => {
  test.each([
    ['[Ann Oak] and [Ivo Pell] {were charged} with arson.', ['patient 0', 'patient 1']],
    ['[Ann Oak], 31, [Leo Birch], 40, and [Ivo Pell], 29, {were charged}.', ['patient 0', 'patient 1', 'patient 2']],
    ['[Ann Oak], a friend of [Ivo Pell], {was charged} with arson.', ['patient 0']],
    ["[Ann Oak] and [Ivo Pell]'s brother {were charged}.", ['patient 0']],
  ])('%s', (marked, whom) => {
    expect(certain(settledByGrammar([patient(0, 0.9)], told('charge', marked)))).toEqual(whom);
  });
});

test.each<[EventKindName, string, string[]]>([
  ['sentence', 'A court {sentenced} [Harlow] rower [Ann Oak] to nine years.', []],
  ['filing', '[Leo Birch] {sued} [Harlow] builder [Ann Oak] over a roof.', ['agent 0']],
  ['dismissal', 'A court {threw out charges} against three former [Harlow College] officials.', []],
])('a name that tells whose man somebody is, is not his: %s: %s', (kind, marked, who) => {
  expect(certain(settledByGrammar([], told(kind, marked)))).toEqual(who);
});

test('nobody sues themselves', () => {
  const clause = told('filing', 'The {lawsuit} of [Ann Oak] is old.');
  expect(certain(settledByGrammar([agent(0, 0.9), patient(0, 0.8)], clause))).toEqual(['agent 0']);
});

test('who secures a plea does not plead', () => {
  const words = '[Harlow County] {secured a guilty plea} from [Leo Birch] in May.';
  expect(certain(settledByGrammar([agent(0, 0.9)], told('plea', words)))).toEqual([]);
});

test('a pronoun that may mean somebody else makes nobody certain', () => {
  const clause = told('charge', '[Leo Birch] paid him after [he] {was charged} with theft.');
  const doubtful = clause.here.map((one) => ({ ...one, certainty: one.entity === 1 ? 0.6 : 1 }));
  expect(certain(settledByGrammar([patient(1, 0.6)], { ...clause, here: doubtful }))).toEqual([]);
  expect(certain(settledByGrammar([patient(1, 0.6)], clause))).toEqual(['patient 1']);
});

test('of two who ended their suit no word says who had brought it', () => {
  const suit = told('filing', '[Ann Oak] and [Ivo Pell] settled their {suit}.');
  expect(certain(settledByGrammar([agent(0, 0.8), patient(1, 0.8)], suit))).toEqual([]);
});

describe('the name before an active verb acts, and the name behind "sued" is sued', () => {
  test.each([
    ['[Ann Oak] on Monday {sued} builder [Leo Birch] over a roof.', ['agent 0', 'patient 1']],
    ['[Ann Oak] {sued} her brother [Leo Birch] over a roof.', ['agent 0', 'patient 1']],
    ['The widow of [Ann Oak] {sued} a builder, and [Leo Birch] fled.', []],
    [
      'He answered the {lawsuit filed} against [Mara Holt] by builder [Leo Birch] and his wife, [Ada Birch].',
      ['agent 1', 'agent 2'],
    ],
    ['[Ann Oak] {was sued} by [Leo Birch].', []],
  ])('%s', (marked, who) => {
    const doubtful = [agent(0, 0.5), agent(1, 0.5), patient(1, 0.5), patient(0, 0.5)];
    const clause = told('filing', marked);
    const named = clause.here.length;
    const likely = [...doubtful.filter(({ entity }) => entity < named), ...(named > 2 ? [patient(2, 0.79)] : [])];
    expect(certain(settledByGrammar(likely, clause))).toEqual(who);
  });

  test('in a ruling only a judge does', () => {
    const words = '[Tomas Marsh] {granted} bail.';
    expect(certain(settledByGrammar([], told('ruling', words, ['judge'])))).toEqual(['agent 0']);
    expect(certain(settledByGrammar([], told('ruling', words)))).toEqual([]);
  });
});

test('a lawyer appeals for a client, not for himself', () => {
  const words = '[Rosa Lind] said he {may appeal}.';
  expect(certain(settledByGrammar([agent(0, 0.9)], told('appeal', words, ['counsel'])))).toEqual([]);
  expect(certain(settledByGrammar([agent(0, 0.9)], told('appeal', words)))).toEqual(['agent 0']);
});

describe('what their kin do or suffer, people neither do nor suffer', () => {
  test.each<[EventKindName, string]>([
    ['statement', 'It was over, [Mara Holt]’s elder sister {said}.'],
    ['filing', 'The widow of miller [Ivo Pell] {sued} the mill.'],
  ])('not by: %s: %s', (kind, marked) => {
    expect(certain(settledByGrammar([agent(0, 0.8)], told(kind, marked)))).toEqual([]);
  });

  test.each<[EventKindName, string, string[]]>([
    ['arrest', 'Police {arrested} [Leo Birch]’s brother.', []],
    ['charge', 'The brother of [Leo Birch] {was charged} with theft.', []],
    ['arrest', 'Police {arrested} [Leo Birch], a brother of the mayor.', ['patient 0']],
    ['conduct', 'The widow of [Ivo Pell] says the mill {poisoned} him.', ['patient 0']],
  ])('befell: %s: %s', (kind, marked, whom) => {
    expect(certain(settledByGrammar([patient(0, 0.8)], told(kind, marked)))).toEqual(whom);
  });
});

describe('who stands right beside an accusing verb is the one', () => {
  test.each<[EventKindName, string, string[]]>([
    ['charge', '[Ann Oak] {was charged} with fraud, and [Leo Birch] fled.', ['patient 0']],
    ['charge', 'Prosecutors {charged} broker [Ann Oak] over a note of [Leo Birch].', ['patient 0']],
    ['verdict', 'Jurors {acquitted} her cousin, [Ann Oak], beside [Leo Birch].', ['patient 0']],
    ['charge', 'The brother of [Ann Oak], 40, a friend of [Leo Birch], {was charged}.', []],
    ['charge', 'Police {charged} him with hitting [Ann Oak].', []],
  ])('%s: %s', (kind, marked, whom) => {
    const doubtful = [patient(0, 0.7), patient(1, 0.7)].filter(({ entity }) => entity === 0 || marked.includes('[Leo'));
    expect(certain(settledByGrammar(doubtful, told(kind, marked)))).toEqual(whom);
  });

  test('the man charged was somebody', () => {
    const words = 'Not [Ann Oak]: the man {charged} was [Leo Birch].';
    expect(certain(settledByGrammar([patient(0, 0.8)], told('charge', words)))).toEqual(['patient 1']);
  });

  test('charges dropped against somebody are theirs', () => {
    const words = 'Prosecutors {dropped} all charges against nurse [Ann Oak] and charged [Leo Birch].';
    expect(certain(settledByGrammar([patient(1, 0.8)], told('dismissal', words)))).toEqual(['patient 0']);
  });

  test('"he" is no woman', () => {
    const one = told('position', '[Ann Oak] heard that he {made it up}.');
    const woman = { ...one, entities: one.entities.map((entity) => ({ ...entity, gender: 'female' as const })) };
    expect(certain(settledByGrammar([agent(0, 0.9)], woman))).toEqual([]);
  });
});
