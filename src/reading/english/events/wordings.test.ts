import { describe, expect, it } from 'vitest';
import { eventKinds } from '../../../field/kinds/index.ts';
import type { EventKind } from '../../../field/kinds/kind.ts';
import { findTriggers } from './triggers.ts';
import { wordings } from './wordings.ts';

/** "Oak [sued] Birch." → the plain sentence and the bracketed stretch. */
function marked(example: string) {
  const start = example.indexOf('[');
  const end = example.indexOf(']') - 1;
  return { sentence: example.replace(/[[\]]/g, ''), start, end };
}

describe.each(eventKinds.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
  it('has examples of what it finds and what it skips', () => {
    expect(kind.finds.length).toBeGreaterThan(1);
    expect(kind.skips.length).toBeGreaterThan(0);
    for (const example of kind.finds) expect(example).toMatch(/^[^[\]]*\[[^[\]]+\][^[\]]*$/);
  });

  it.each(kind.finds)('finds %s', (example) => {
    const { sentence, start, end } = marked(example);
    const found = findTriggers(sentence).filter((hit) => hit.kind === kind.name);
    expect(found.map((hit) => sentence.slice(hit.start, hit.end))).toContain(sentence.slice(start, end));
  });

  it.each(Object.keys(kind.wordings))('has an example of the wording “%s”', (name) => {
    const hits = kind.finds.flatMap((example) => findTriggers(marked(example).sentence));
    expect(hits.some((hit) => hit.kind === kind.name && hit.trigger.name === name)).toBe(true);
  });

  it.each(kind.skips)('skips %s', (sentence) => {
    expect(
      findTriggers(sentence).filter(
        (hit) => hit.kind === kind.name && hit.trigger.by === null && hit.trigger.follows === null,
      ),
    ).toEqual([]);
  });
});

/** Pairs of kinds of which a sentence may tell both by the same words. */
const bothTold: ReadonlySet<string> = new Set([
  // Who opposes a request files an opposition and takes a position: two entries of different weight.
  'motion and position',
  // A bond is posted for bail or against an award; only what stands beside it tells, and the model weighs that.
  'enforcement and arrest',
]);

/** Examples of a kind whose words another kind finds too, though neither yields to the other. */
function sharedWords(kinds: readonly EventKind[]): string[] {
  const yields = (one: string, other: string) =>
    kinds.some(({ name, yieldsTo }) => name === one && yieldsTo?.includes(other));
  return kinds.flatMap(({ name, finds }) =>
    finds.flatMap((example) => {
      const { sentence, start, end } = marked(example);
      const hits = findTriggers(sentence).filter((hit) => hit.start === start && hit.end === end);
      const own = hits.find(({ kind }) => kind === name);
      return hits
        .filter(({ kind }) => kind !== name && !yields(name, kind) && !yields(kind, name))
        .filter(({ kind }) => !bothTold.has(`${name} and ${kind}`) && !bothTold.has(`${kind} and ${name}`))
        .map(
          ({ kind, trigger }) =>
            `${example} is ${name}/${own?.trigger.name} and ${kind}/${trigger.name}, so it is listed twice: ` +
            `write yieldsTo: ['${kind}'] in ${name}, or yieldsTo: ['${name}'] in ${kind}`,
        );
    }),
  );
}

it('tells no event twice by the same words', () => {
  expect(sharedWords(eventKinds)).toEqual([]);
});

it('names both kinds and their wordings where the same words tell two', () => {
  const change = eventKinds.find(({ name }) => name === 'party-change')!;
  const added = { ...change, name: 'recusal', finds: ['Judge Oak [recused himself].'] };
  expect(sharedWords([added])[0]).toMatch(/recused himself.*recusal\/.*party-change\/recuses.*yieldsTo/);
});

it.each(
  wordings.flatMap(({ kind, trigger: { name, pattern, beside, unless } }) =>
    [pattern, beside, unless].flatMap((one) => (one === null ? [] : [[`${kind}/${name}`, one.source] as const])),
  ),
)('%s repeats nothing without a bound', (_, source) => {
  const quantifiers = source.replace(/\\[pP]\{[^}]*\}|\\./gu, 'x').replace(/\[[^\]]*\]/gu, 'x');
  expect(quantifiers).not.toMatch(/[*+]|\{\d+,\}/);
});
