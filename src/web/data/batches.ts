/** Of one request, well inside what the server takes (500 files, 100 MB): so that thousands of files dropped at once come through. */
const most = { files: 200, bytes: 50_000_000 };

/** The files in their order, cut into what goes in one request; one that is too large by itself goes alone, for the server to refuse. */
export function batchesOf<T extends { readonly file: { readonly size: number } }>(
  files: readonly T[],
): readonly (readonly T[])[] {
  const batches: T[][] = [];
  let bytes = 0;
  for (const one of files) {
    const last = batches.at(-1);
    const { size } = one.file;
    if (!last || last.length === most.files || bytes + size > most.bytes) {
      batches.push([one]);
      bytes = size;
    } else {
      last.push(one);
      bytes += size;
    }
  }
  return batches;
}
