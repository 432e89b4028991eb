import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { megabytes } from './body.ts';
import { Failure } from './failure.ts';

/** A field of a form with a file in it. */
export interface FilePart {
  readonly field: string;
  /** As the form gives it. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface FormBounds {
  readonly files: number;
  /** Bytes of one file. */
  readonly each: number;
}

/**
 * The files of a form (RFC 7578), taken in piece by piece: what goes over a bound is not kept and ends it. A field without a
 * file is passed over.
 * @throws Failure: 413 over a bound, 400 for what is no whole form.
 */
export async function filesOf(
  pieces: AsyncIterable<Uint8Array>,
  contentType: string,
  bounds: FormBounds,
): Promise<readonly FilePart[]> {
  const files: FilePart[] = [];
  const form = parserOf(contentType, bounds);
  const tooMuch = (line: string) => form.destroy(new Failure(413, line, { Connection: 'close' }));
  form.on('filesLimit', () => tooMuch(`${bounds.files} files at most can be sent at once.`));
  form.on('file', (field, stream, name) => {
    const content: Buffer[] = [];
    const fileName = written(name ?? '');
    stream.on('data', (piece: Buffer) => content.push(piece));
    stream.on('limit', () => tooMuch(`${fileName}: a file may have ${megabytes(bounds.each)} at most.`));
    stream.on('error', () => {});
    stream.on('end', () => files.push({ field, fileName, bytes: new Uint8Array(Buffer.concat(content)) }));
  });
  try {
    await pipeline(pieces, form);
  } catch (error) {
    throw error instanceof Failure ? error : broken();
  }
  return files;
}

function parserOf(contentType: string, { files, each }: FormBounds): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      preservePath: true,
      limits: { files, fileSize: each, fields: 100, fieldSize: 10_000, headerPairs: 20, headerSize: 8_000 },
    });
  } catch {
    throw new Failure(400, 'The form names no boundary.');
  }
}

/** Browsers write a quotation mark or a line break in a name as %22, %0D, %0A. */
const written = (name: string): string => name.replace(/%22/g, '"').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n');

const broken = () => new Failure(400, 'The form is not whole.');
