import { describe, expect, test } from 'vitest';
import { analyse, sentencesOf } from '../../../language/index.ts';
import type { Entity } from '../../entity.ts';
import type { Told } from '../encoder/told.ts';
import { castElsewhere } from './cast-elsewhere.ts';
import { castCandidates, castSigns, castSignsOf, sceneOf } from './cast-signs.ts';
import type { EventContext, EventSentence } from './event-sentence.ts';
import { actorsOf } from './participants.ts';

/** The signs of everybody named in a sentence whose event stands in brackets, by name; the model gives each of them the same share. */
function signsOf(
  marked: string,
  names: readonly string[],
  role: 'who' | 'whom',
): Record<string, Record<string, number>> {
  const text = marked.replace(/[[\]]/g, '');
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const [sentence] = sentencesOf(text, [{ start: 0, end: text.length }]);
  const entities = names.map(
    (name, id): Entity => ({
      id,
      kind: 'person',
      name,
      aliases: [],
      gender: null,
      designations: [],
      mentions: [{ start: text.indexOf(name), end: text.indexOf(name) + name.length, form: 'name' }],
    }),
  );
  const shares = {
    open: 0,
    role: 0,
    missing: 0,
    members: names.map((_, entity) => ({ entity, share: 1 / names.length })),
  };
  const told: Told = {
    kind: 'filing',
    start,
    end,
    sentence: 0,
    worded: false,
    probability: 0.9,
    believed: true,
    core: 0.9,
    status: 'occurred',
    outcome: null,
    date: { none: 1, published: 0, times: [] },
    cast: { who: shares, whom: shares },
  };
  const document: Partial<EventContext['document']> = { text, title: null, kind: 'article' };
  const context: Partial<EventContext> = {
    document: document as EventContext['document'],
    told: new Map([[0, [told]]]),
    elsewhere: castElsewhere([told], entities),
    entities,
    sentences: [sentence!],
  };
  const one: Partial<EventSentence> = {
    context: context as EventContext,
    place: 0,
    sentence: sentence!,
    words: text,
    here: actorsOf(entities),
    analysis: () => analyse(sentence!),
  };
  const scene = sceneOf(told, one as EventSentence);
  return Object.fromEntries(
    castCandidates(role, scene).map((candidate) => {
      const values = castSignsOf(candidate, scene);
      return [names[candidate.entity]!, Object.fromEntries(castSigns.map(({ name }, at) => [name, values[at]!]))];
    }),
  );
}

const [nobody, another, theirs] = [1, 2, 3];

describe('the tree of the sentence', () => {
  test('tells who acts and whom it is done to', () => {
    const { Oak, Birch } = signsOf('Oak [sued] Birch on Monday.', ['Oak', 'Birch'], 'who');
    expect(Oak).toMatchObject({ actor: theirs, undergoer: another, 'stands-before': 1, passive: 0 });
    expect(Birch).toMatchObject({ actor: another, undergoer: theirs, 'stands-before': 0 });
  });

  test('turns them round in the passive voice', () => {
    const { Oak, Birch } = signsOf('Birch was [sued] by Oak on Monday.', ['Oak', 'Birch'], 'who');
    expect(Oak).toMatchObject({ actor: theirs, passive: 1, 'behind-by': 1 });
    expect(Birch).toMatchObject({ undergoer: theirs, 'behind-by': 0 });
  });

  test('knows that somebody acts whom the cast has not', () => {
    const { Oak } = signsOf('Two tenants [sued] Oak on Monday.', ['Oak'], 'who');
    expect(Oak).toMatchObject({ actor: nobody, undergoer: theirs });
  });
});

test('who stands between somebody and the event is counted', () => {
  const { Oak, Birch } = signsOf('Oak, whom Birch knows, was [sued].', ['Oak', 'Birch'], 'whom');
  expect([Oak!['others-between'], Birch!['others-between']]).toEqual([1, 0]);
});

test('who stands in another sentence has no place in the tree', () => {
  const { Birch } = signsOf('He was [sued] on Monday. Birch watched.', ['Birch'], 'whom');
  expect(Birch).toMatchObject({ 'in-sentence': 0, steps: -1, relation: -1 });
});
