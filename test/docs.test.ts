import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { chronology } from '../src/cli/chronology.ts';
import { verbs } from '../src/cli/verbs/index.ts';
import { withSampleBlocks } from '../tools/docs/sample-blocks.ts';
import { sampleCaseFile } from './sample-case-file.ts';
import { root } from './syntax-trees.ts';

const read = (file: string) => readFileSync(join(root, file), 'utf8');

test.each(verbs.map((verb) => [verb.name, verb] as const))('docs/cli.md tells of %s and its options', (name, verb) => {
  const manual = read('docs/cli.md');
  expect(manual).toContain(`## casetrail ${name} ${verb.usage}`);
  for (const [option, { value }] of Object.entries(verb.options)) {
    expect(manual).toContain(`\`--${option}${value ? ` ${value}` : ''}\``);
  }
});

test('what the docs say the sample prints is what it prints (else: npm run docs:sample)', async () => {
  const output = chronology(await sampleCaseFile(), { colour: false, width: null });
  for (const file of ['README.md', 'docs/cli.md']) {
    const text = read(file);
    expect(text).toContain('<!-- sample');
    expect(text).toBe(withSampleBlocks(text, output));
  }
});

test('a sample block is cut paragraph by paragraph, and may be a part of the output', () => {
  const long = Array.from({ length: 14 }, (_, at) => `line ${at + 1}`);
  const output = `head\n\n${long.join('\n')}\n\nNext\n  a\n`;
  const written = (mark: string) => withSampleBlocks(`a\n\n${mark}\n\`\`\`\nold\n\`\`\`\nz`, output);
  const all = `head\n\n${long.slice(0, 12).join('\n')}\n  ...\n\nNext\n  a`;
  expect(written('<!-- sample -->')).toBe(`a\n\n<!-- sample -->\n\`\`\`\n${all}\n\`\`\`\nz`);
  expect(written('<!-- sample: first 1 -->')).toBe('a\n\n<!-- sample: first 1 -->\n```\nhead\n```\nz');
  expect(written('<!-- sample: Next -->')).toBe('a\n\n<!-- sample: Next -->\n```\nNext\n  a\n```\nz');
  expect(() => written('<!-- sample: Gone -->')).toThrow(RangeError);
});

test('every relative link of the docs leads to a file', () => {
  const docs = globSync('**/*.md', { cwd: root, exclude: ['node_modules', 'dist', 'test/formats', 'samples/*'] });
  expect(docs).toEqual(expect.arrayContaining(['README.md', 'docs/cli.md', 'src/linking/README.md']));
  const dead = docs.flatMap((file) =>
    [...read(file).matchAll(/\]\((?!\w+:|#)([^)#\s]+)[^)\n]*\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !existsSync(join(root, dirname(file), target)))
      .map((target) => `${file}: ${target}`),
  );
  expect(dead).toEqual([]);
});

test('every npm script that the docs name is there, and no doc holds two versions of itself', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const docs = globSync('**/*.md', { cwd: root, exclude: ['node_modules', 'dist', 'test/formats', 'samples/*'] });
  const inTable = read('tools/README.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) =>
      [...line.split('|')[3]!.matchAll(/`([^`]+)`/g)].map(([, name]) => ['tools/README.md', name!] as const),
    );
  const named = docs.flatMap((file) =>
    [...read(file).matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => [file, name!] as const),
  );
  expect(inTable.length).toBeGreaterThan(10);
  expect([...named, ...inTable].filter(([, name]) => scripts[name] === undefined)).toEqual([]);
  expect(docs.filter((file) => /^(?:<{7}|={7}|>{7})(?: |$)/m.test(read(file)))).toEqual([]);
});

test('each path that ARCHITECTURE.md and the READMEs of the stages name in backticks is there', () => {
  const docs = ['ARCHITECTURE.md', ...globSync('src/**/README.md', { cwd: root })];
  const files = globSync('{src,tools,test,samples,docs}/**/*', { cwd: root }).map((path) => `/${path}`);
  const gone = docs.flatMap((doc) => {
    const own = dirname(doc) === '.' ? 'src' : dirname(doc);
    const isThere = (path: string) =>
      [dirname(doc), 'src', '.'].some((from) => existsSync(join(root, from, path))) ||
      // A bare name may stand in a row that tells its folder.
      files.some((file) => file.startsWith(`/${own}/`) && file.endsWith(`/${path.replace(/\/$/, '')}`));
    return (
      [...read(doc).matchAll(/`((?:[\w.-]+\/)*[\w.-]+(?:\/|\.(?:tsx?|js|css|json|md|html)))`/g)]
        .map(([, path]) => path!)
        // A part in capitals stands for any name.
        .filter((path) => !/[A-Z]{3,}\//.test(path) && !isThere(path))
        .map((path) => `${doc}: ${path}`)
    );
  });
  expect(gone).toEqual([]);
});
