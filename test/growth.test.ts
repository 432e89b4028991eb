import { describe, expect, test } from 'vitest';
import { families } from '../tools/bench/families.ts';
import { counted } from '../tools/bench/steps.ts';

// The counters of `steps.ts` go into what is loaded after it.
const { throughProgram } = await import('../tools/bench/through-program.ts');
const { linkParties } = await import('../src/linking/parties.ts');
const { invented } = await import('../src/linking/reading.fixture.ts');

/** Those that once grew; all of them: npm run bench:growth. */
const once = [
  'txt captions',
  'txt captions with numbers',
  'txt commas',
  'txt abbreviations',
  'txt proposed',
  'md rules',
];

const [small, large] = [5_000, 20_000];

test.each(families.filter(({ name }) => once.includes(name)))(
  'steps per unit of text at most double: $name',
  async (family) => {
    await throughProgram(family, family.make(small));
    const few = await counted(() => throughProgram(family, family.make(small)));
    const many = await counted(() => throughProgram(family, family.make(large)));
    expect(few).toBeGreaterThan(1_000);
    expect(many / large / (few / small)).toBeLessThanOrEqual(2);
  },
  120_000,
);

/** Those that once cost thousands of steps for each unit of text, at any size. */
const costly = ['html deep line breaks', 'html deep entities', 'html nested p and li', 'html no-break spaces'];

test.each(families.filter(({ name }) => costly.includes(name)))(
  'a bounded number of steps per unit of text: $name',
  async (family) => {
    await throughProgram(family, family.make(1_000));
    const steps = await counted(() => throughProgram(family, family.make(large)));
    expect(steps / large).toBeLessThan(500);
  },
  120_000,
);

describe('steps per name at most double', () => {
  const letters = (index: number) =>
    [...index.toString(26).padStart(3, '0')]
      .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
      .join('');
  test.each([
    ['new people', (index: number) => `Ann B${letters(index)}er`, 'person'],
    ['new bodies', (index: number) => `C${letters(index)} Inc.`, 'organization'],
  ] as const)('%s', async (_, nameOf, kind) => {
    const linking = (count: number) => {
      const parties = Array.from({ length: count }, (_, index) => ({ name: nameOf(index), kind }));
      const read = invented({ id: 'd0', text: `${parties.map(({ name }) => name).join(' met ')}.`, parties });
      return counted(() => void linkParties([read]));
    };
    await linking(10);
    const few = await linking(300);
    expect((await linking(1200)) / few).toBeLessThanOrEqual(8);
  });
});
