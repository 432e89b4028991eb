import { describe, expect, test } from 'vitest';
import { titles } from '../../../field/names/titles.ts';
import { sentencesOf } from '../../../language/index.ts';
import type { NameSpan } from '../../../language/names/index.ts';
import { designationRules } from './designation-rules.ts';
import { findEntities } from './find.ts';
import { titleBefore } from './titles.ts';

/** Names stand in square brackets: of two or more words a person, of one an organization. */
function bracketed(written: string): { text: string; names: NameSpan[] } {
  const names: NameSpan[] = [];
  let text = '';
  for (const part of written.split(/(\[[^\]]+\])/)) {
    const name = /^\[(.+)\]$/.exec(part)?.[1];
    if (name)
      names.push({
        start: text.length,
        end: text.length + name.length,
        kind: name.includes(' ') ? 'person' : 'organization',
        confidence: 1,
        rule: 'given',
      });
    text += name ?? part;
  }
  return { text, names };
}

function read(written: string): { all: string; rules: Set<string> } {
  const { text, names } = bracketed(written);
  const { entities } = findEntities({ text }, sentencesOf(text), names);
  const rules = new Set<string>();
  const lines = entities.flatMap((one) =>
    one.designations.map(({ role, of, rule }) => {
      rules.add(rule);
      return `${role} ${one.name}${of === null ? '' : ` of ${entities[of]?.name}`}`;
    }),
  );
  // A role said twice, once with whom it is for, is told once.
  const unique = [...new Set(lines)];
  return { all: unique.filter((line) => !unique.some((other) => other.startsWith(`${line} of `))).join('; '), rules };
}

describe('every rule keeps its examples', () => {
  for (const rule of designationRules) {
    test(rule.name, () => {
      expect(rule.finds.length).toBeGreaterThan(0);
      expect(rule.skips.length).toBeGreaterThan(0);
      for (const example of rule.finds) {
        const [words = '', found = ''] = example.split(' ==> ');
        const { all, rules } = read(words);
        expect(all, words).toBe(found);
        expect(rules.has(rule.name), words).toBe(true);
      }
      for (const example of rule.skips) {
        const [words = '', found = ''] = example.split(' ==> ');
        expect(read(words).all, words).toBe(found);
      }
    });
  }
});

describe('every title keeps its examples', () => {
  for (const rule of titles) {
    test(`${rule.name} ${rule.role ?? rule.gender ?? ''}`, () => {
      for (const example of rule.finds) expect(titleBefore(example.split('|')[0] ?? '')?.rule, example).toBe(rule.name);
      for (const example of rule.skips)
        expect(titleBefore(example.split('|')[0] ?? '')?.rule, example).not.toBe(rule.name);
    });
  }
});

test('a district attorney is no attorney of the district before the word', () => {
  expect(read('[Harbour District] Attorney [Ann Oak] said so. [Ann Oak], a lawyer for [Elmport], agreed.').all).toBe(
    'prosecutor Ann Oak; counsel Ann Oak of Elmport',
  );
});

test('lists share what is said of their end', () => {
  expect(read('Prosecutors charged [Ann Oak], [John Marsh] and [Jane Roe].').all).toBe(
    'defendant Ann Oak; defendant John Marsh; defendant Jane Roe',
  );
  expect(read('[Ann Oak], [John Marsh] and [Acme] sued [Umbra].').all).toBe(
    'plaintiff Ann Oak; plaintiff John Marsh; plaintiff Acme; defendant Umbra',
  );
});

test('captions name the sides', () => {
  expect(read('The case is [Ann Oak] v. [Acme], 22-cv-731.').all).toBe('plaintiff Ann Oak; defendant Acme');
});
