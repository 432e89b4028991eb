import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from './failure.ts';
import { type FilePart, filesOf } from './multipart.ts';
import { pathInPile } from './routes/documents.ts';

const bounds = { files: 50, each: 1000 };

/** The form as `fetch` writes it. */
async function written(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) {
  const form = new FormData();
  form.append('note', 'not a file');
  for (const { name, bytes } of files) form.append('files', new File([new Uint8Array(bytes)], name), name);
  const response = new Response(form);
  return { type: response.headers.get('content-type')!, bytes: new Uint8Array(await response.arrayBuffer()) };
}

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (let turn = 0; from < bytes.length; turn++) {
    const to = from + (sizes[turn % sizes.length] ?? bytes.length);
    yield bytes.subarray(from, to);
    from = to;
  }
}

const told = (parts: readonly FilePart[]) => parts.map(({ fileName, bytes }) => [fileName, Buffer.from(bytes)]);

const statusOf = (run: Promise<unknown>) =>
  run.then(
    () => 200,
    (error) => (error instanceof Failure ? error.status : error),
  );

describe('a form', () => {
  test('gives its files back, however it is cut into pieces', async () => {
    const name = fc.string({ minLength: 1, maxLength: 20, unit: 'binary' });
    // Contents that look like ends of parts are the hard ones.
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('\r\n', '--', '\r\n--', '\r\n\r\n', '\r').map((text) => new Uint8Array(Buffer.from(text))),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ name, bytes }), { maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 }),
        async (files, sizes) => {
          const form = await written(files);
          const parts = await filesOf(cut(form.bytes, sizes), form.type, bounds);
          const again = await new Response(form.bytes, {
            headers: { 'Content-Type': form.type },
          }).formData();
          const expected = await Promise.all(
            (again.getAll('files') as File[]).map(async (file) => [file.name, Buffer.from(await file.arrayBuffer())]),
          );
          expect(told(parts)).toEqual(expected);
          expect(parts.map((part) => Buffer.from(part.bytes))).toEqual(files.map((file) => Buffer.from(file.bytes)));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a name with a quotation mark comes from curl with a backslash, from a browser with %22', async () => {
    const part = (name: string) =>
      `--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\nword\r\n--x--\r\n`;
    for (const name of ['a \\"b\\".txt', 'a %22b%22.txt']) {
      const parts = await filesOf(cut(Buffer.from(part(name)), [7]), 'multipart/form-data; boundary=x', bounds);
      expect(parts.map(({ fileName }) => fileName)).toEqual(['a "b".txt']);
    }
  });

  test('one file too large, or one file too many, is refused before the rest is taken in', async () => {
    const big = await written([{ name: 'big.txt', bytes: new Uint8Array(100_000) }]);
    let taken = 0;
    const counted = async function* () {
      for await (const piece of cut(big.bytes, [100])) {
        taken += piece.length;
        yield piece;
      }
    };
    expect(await statusOf(filesOf(counted(), big.type, bounds))).toBe(413);
    expect(taken).toBeLessThan(2000);
    const many = await written(Array.from({ length: 51 }, () => ({ name: 'a.txt', bytes: new Uint8Array(1) })));
    expect(await statusOf(filesOf(cut(many.bytes, [1000]), many.type, bounds))).toBe(413);
    expect(await statusOf(filesOf(cut(many.bytes, [1000]), many.type, { ...bounds, files: 51 }))).toBe(200);
  });

  test('any other bytes are refused or read, and never anything else', async () => {
    const pieces = fc.constantFrom(
      '--x',
      '\r\n--x',
      '--',
      '\r\n',
      '\r\n\r\n',
      'Content-Disposition: form-data',
      '; name="a"',
      '; filename="b"',
      'word',
      'Content-Disposition:',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 20 }), fc.integer({ min: 1, max: 9 }), async (words, size) => {
        const status = await statusOf(
          filesOf(cut(Buffer.from(words.join('')), [size]), 'multipart/form-data; boundary=x', bounds),
        );
        expect([200, 400, 413]).toContain(status);
      }),
      { numRuns: 500 },
    );
  });

  test('a form that breaks off is not whole', async () => {
    const form = await written([{ name: 'a.txt', bytes: new Uint8Array(20) }]);
    for (let end = 0; end < form.bytes.length - 4; end++) {
      expect(await statusOf(filesOf(cut(form.bytes.subarray(0, end), [16]), form.type, bounds))).toBe(400);
    }
  });
});

describe('a path in the pile', () => {
  test.each([
    ['a.txt', 'a.txt'],
    ['papers/2023/a.txt', 'papers/2023/a.txt'],
    ['../../etc/passwd', 'etc/passwd'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\papers\\a.txt', 'papers/a.txt'],
    ['./a/./b//c.txt', 'a/b/c.txt'],
    ['a\u0000\u001b[2J\u202e.txt', 'a[2J.txt'],
  ])('%j becomes %s', (name, path) => expect(pathInPile(name)).toBe(path));

  test.each(['', '..', '/', '\u0000', 'x'.repeat(1001)])('%j is refused', (name) => {
    expect(() => pathInPile(name)).toThrow(Failure);
  });

  test('never leads out of the pile', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('..', '.', '/', '\\', 'a', ' ', '\u0000'), { maxLength: 12 }), (parts) => {
        try {
          expect(pathInPile(parts.join(''))).not.toMatch(/(?:^|\/)\.{0,2}(?:\/|$)|\\|\u0000/);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
    );
  });
});
