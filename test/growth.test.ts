import { expect, test } from 'vitest';
import { families } from '../tools/bench/families.ts';
import { counted } from '../tools/bench/steps.ts';
import { throughProgram } from '../tools/bench/through-program.ts';

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
