import { parseArgs } from 'node:util';
import { families } from './families.ts';

// npm run bench:growth -- [--sizes 20,80,320] [--family WORDS] [--steps]
// What one document of each family costs at growing sizes, through the whole program: opened, read, linked, assembled.
// Cost is milliseconds of the processor, or counted steps (slower to take, the same on every machine). A family whose
// cost per unit of text more than doubles from the smallest to the largest size is marked, and the program ends with 1.
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '20,80,320' },
    family: { type: 'string', default: '' },
    steps: { type: 'boolean', default: false },
  },
});

/** Milliseconds below which a measurement is mostly noise. */
const noise = 60;

const sizes = values.sizes.split(',').map((size) => Number(size) * 1000);
const milliseconds = async (work: () => Promise<void>): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return Math.max(noise, (user + system) / 1000);
};
// Counters go into code as it is loaded, and make it slow: in that order, and only where they are wanted.
const cost = values.steps ? (await import('./steps.ts')).counted : milliseconds;
const { throughProgram } = await import('./through-program.ts');

for (const extension of ['.txt', '.md', '.html'] as const)
  await throughProgram({ extension }, 'Ann <b>Oak</b> sued Mill Inc. on March 3, 2024.');
let grown = 0;
for (const family of families.filter(({ name }) => name.includes(values.family))) {
  const costs: number[] = [];
  for (const size of sizes) {
    const text = family.make(size);
    costs.push(await cost(() => throughProgram(family, text)));
  }
  const growth = costs.at(-1)! / sizes.at(-1)! / (costs[0]! / sizes[0]!);
  if (growth > 2) grown++;
  const columns = costs
    .map((one) =>
      Math.round(one)
        .toString()
        .padStart(values.steps ? 12 : 8),
    )
    .join('');
  console.log(`${family.name.padEnd(48)}${columns}  x${growth.toFixed(1)}${growth > 2 ? ' GROWS' : ''}`);
}
console.log(
  `${grown} of ${families.length} families cost more than twice as much per unit of text at the largest size`,
);
process.exitCode = grown > 0 ? 1 : 0;
