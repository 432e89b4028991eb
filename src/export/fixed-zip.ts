import { unzipSync, zipSync } from 'fflate';

/** The first day a ZIP can name, by the local clock's own reading, which is what is written. */
const mtime = new Date(1980, 0, 1, 0, 0, 0);

/** The same files packed anew, in order of name, without the time they were made; `change` may give a file other content. */
export function fixedZip(
  zip: Uint8Array,
  change: (path: string, content: string) => string | null = () => null,
): Uint8Array {
  const files = unzipSync(zip);
  const fixed: Record<string, [Uint8Array, { mtime: Date }]> = {};
  // The content types come first, by which readers know what it is.
  for (const path of Object.keys(files).sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1))) {
    if (path.endsWith('/')) continue;
    const changed = /\.(?:xml|rels)$/.test(path) ? change(path, new TextDecoder().decode(files[path])) : null;
    fixed[path] = [changed === null ? files[path]! : new TextEncoder().encode(changed), { mtime }];
  }
  return zipSync(fixed, { level: 6 });
}

const first = '[Content_Types].xml';
