import { pack } from '../../src/engine/packing.ts';
import { openSqliteStore } from '../../src/store/sqlite/index.ts';
import { documentOf, sampleMatter } from '../../src/store/store.fixture.ts';

// Adds, publishes and decides as fast as it can until it is killed, and says on standard output what has been acknowledged:
// "document ID" and "decision ID NUMBER", a line each, written only after the store had answered.
// node writer.ts FILE ROUND
const [path, round] = process.argv.slice(2) as [string, string];
const store = openSqliteStore(path);
const said = (line: string) => new Promise<void>((resolve) => process.stdout.write(`${line}\n`, () => resolve()));
await said('open');
for (let number = 0; ; number++) {
  const batch = [0, 1, 2].map((at) => {
    const id = `r${round}n${number}b${at}`;
    // A few paths again and again, so that texts are replaced, too.
    return documentOf(id, { path: `p${(number * 3 + at) % 40}.txt`, text: `Jury finds ${id} liable. `.repeat(40) });
  });
  await store.addDocuments(
    batch.map((document) => ({ document, added: '2024-01-01T00:00:00.000Z' })),
    new Map(batch.map(({ id, path: own }) => [own, id])),
  );
  await said(`batch ${batch.map(({ id }) => id).join(' ')}`);
  await store.cache('reading', new Map(batch.map(({ id }) => [id, new Uint8Array(3000).fill(number % 256)])));
  const { number: given } = await store.decide({
    id: `decision ${round} ${number}`,
    who: 'Ann Oak',
    when: '2024-01-01T00:00:00.000Z',
    what: { act: 'comment', entry: { reports: [] }, text: `comment ${number}` },
    why: null,
  });
  await said(`decision ${given} decision ${round} ${number}`);
  const revision = await store.publish({
    matters: batch.map((document, at) => ({
      id: `matter-${at}`,
      key: document.id,
      documents: [document.id],
      entries: 1,
      matter: pack(sampleMatter(`matter-${at}`, document)),
    })),
    orphaned: [],
  });
  await said(`revision ${revision}`);
}
