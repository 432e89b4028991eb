import { describe, expect, it } from 'vitest';
import { eventKinds } from '../../../field/kinds/index.ts';
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

it.each(
  wordings.flatMap(({ kind, trigger: { name, pattern, beside, unless } }) =>
    [pattern, beside, unless].flatMap((one) => (one === null ? [] : [[`${kind}/${name}`, one.source] as const])),
  ),
)('%s repeats nothing without a bound', (_, source) => {
  const quantifiers = source.replace(/\\[pP]\{[^}]*\}|\\./gu, 'x').replace(/\[[^\]]*\]/gu, 'x');
  expect(quantifiers).not.toMatch(/[*+]|\{\d+,\}/);
});
