import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Disk } from '../document/disk.ts';

/** What readings and case files depend on besides documents and decisions. Two programs of one version make the same of the same. */
export interface ProgramVersion {
  /** Of the stages up to reading, with their weights. */
  readonly reading: string;
  /** Of these and of linking and casefile. */
  readonly caseFile: string;
}

const readingStages = ['field', 'words', 'document', 'language', 'reading'] as const;
const laterStages = ['linking', 'casefile'] as const;

/** Files of a stage that it can run without. */
const idle = /\.(?:test|fixture|suite|d)\.ts$|\.fixtures\.txt$|\.md$/;

/**
 * Computed from the bytes of the program's own modules and weights, as sources in a clone and compiled in an installed program: an
 * edit that nobody gave a version number counts, too, so that a developer never sees what an older program cached.
 */
export function programVersion(disk: Disk): ProgramVersion {
  const hash = createHash('sha256');
  for (const stage of readingStages) include(stage);
  const reading = hash.copy().digest('hex').slice(0, 16);
  for (const stage of laterStages) include(stage);
  return { reading, caseFile: hash.digest('hex').slice(0, 16) };

  function include(stage: string): void {
    const folder = fileURLToPath(new URL(`../${stage}`, import.meta.url));
    for (const path of filesIn(disk, folder, stage)) {
      hash.update(`${path}\0`);
      hash.update(disk.read(`${folder}${path.slice(stage.length)}`));
    }
  }
}

function filesIn(disk: Disk, place: string, path: string): readonly string[] {
  return [...disk.list(place)].sort().flatMap((name) => {
    const [inner, inside] = [`${place}/${name}`, `${path}/${name}`];
    if (disk.look(inner).kind === 'folder') return filesIn(disk, inner, inside);
    return idle.test(inside) ? [] : [inside];
  });
}
