import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Pattern } from './automaton.ts';
import type { Verdict } from './prove.ts';

/** Where the verdicts are kept, a line each: the verdict, a tab, the regular expression as JavaScript writes it. */
export const verdictsFile = 'test/regular-expressions.proven.txt';

/** A regular expression in one line. */
export const spelled = ({ source, flags }: Pattern): string => `/${source.replaceAll('\n', '\\n')}/${flags}`;

const linesOf = (file: string): string[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];

/** Verdicts by the regular expression as it is spelled. */
export const readVerdicts = (): Map<string, Verdict> =>
  new Map(
    linesOf(verdictsFile).map((line) => {
      const tab = line.indexOf('\t');
      return [line.slice(tab + 1), line.slice(0, tab) as Verdict] as const;
    }),
  );

const written = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

export function writeVerdicts(verdicts: ReadonlyMap<string, Verdict>): void {
  const lines = [...verdicts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pattern, verdict]) => `${verdict}\t${pattern}`);
  writeFileSync(verdictsFile, written(lines));
}
