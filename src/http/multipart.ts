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

/** Bytes of the lines before a part's content. */
const mostHeader = 8_000;

/** The boundary that a Content-Type of `multipart/form-data` names, or `null`. */
export function boundaryOf(contentType: string): string | null {
  const found = /;\s{0,9}boundary=(?:"([^"\r\n]{1,70})"|([^\s";,]{1,70}))/i.exec(contentType);
  return found?.[1] ?? found?.[2] ?? null;
}

/**
 * The files of a form (RFC 7578), taken in piece by piece: what goes over a bound is not kept and ends it. A field without a
 * file is passed over.
 * @throws Failure: 413 over a bound, 400 for what is no whole form.
 */
export async function filesOf(
  pieces: AsyncIterable<Uint8Array>,
  boundary: string,
  bounds: FormBounds,
): Promise<readonly FilePart[]> {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const files: FilePart[] = [];
  // What stands before the first delimiter counts for nothing; a form may begin with the delimiter itself.
  let state = 'before' as 'before' | 'delimiter' | 'header' | 'content' | 'after';
  let held: Buffer = Buffer.from('\r\n');
  let header: Header | null = null;
  let content: Buffer[] = [];
  let length = 0;

  const keep = (bytes: Buffer) => {
    if (!header || state !== 'content' || bytes.length === 0) return;
    length += bytes.length;
    if (length > bounds.each) {
      throw new Failure(413, `${header.fileName}: a file may have ${megabytes(bounds.each)} at most.`, {
        Connection: 'close',
      });
    }
    content.push(bytes);
  };
  const step = (): boolean => {
    if (state === 'before' || state === 'content') {
      const at = held.indexOf(delimiter);
      if (at < 0) {
        // Its beginning may stand at the end.
        const sure = Math.max(0, held.length - delimiter.length + 1);
        keep(held.subarray(0, sure));
        held = held.subarray(sure);
        return false;
      }
      keep(held.subarray(0, at));
      if (state === 'content' && header) files.push({ ...header, bytes: joined(content, length) });
      held = held.subarray(at + delimiter.length);
      state = 'delimiter';
      return true;
    }
    if (state === 'delimiter') {
      if (held.length < 2) return false;
      const next = held.toString('latin1', 0, 2);
      if (next !== '\r\n' && next !== '--') throw broken();
      state = next === '--' ? 'after' : 'header';
      held = held.subarray(2);
      return true;
    }
    if (state === 'header') {
      // A part without any header begins with the empty line.
      const at = held.indexOf('\r\n\r\n');
      if (at > mostHeader || (at < 0 && held.length > mostHeader)) throw broken();
      if (at < 0) return false;
      header = headerOf(held.toString('utf8', 0, at));
      if (header && files.length === bounds.files) {
        throw new Failure(413, `${bounds.files} files at most can be sent at once.`, { Connection: 'close' });
      }
      content = [];
      length = 0;
      held = held.subarray(at + 4);
      state = 'content';
      return true;
    }
    held = Buffer.alloc(0);
    return false;
  };

  for await (const piece of pieces) {
    held = held.length === 0 ? Buffer.from(piece) : Buffer.concat([held, piece]);
    while (step());
  }
  if (state !== 'after') throw broken();
  return files;
}

type Header = Pick<FilePart, 'field' | 'fileName'>;

/** `null` for a field without a file. */
function headerOf(text: string): Header | null {
  const line = text.split('\r\n').find((one) => /^content-disposition\s{0,9}:/i.test(one));
  if (line === undefined) throw broken();
  const field = parameter(line, 'name');
  const fileName = parameter(line, 'filename');
  if (field === null) throw broken();
  return fileName === null ? null : { field, fileName };
}

/** Browsers write a quotation mark or a line break in it as %22, %0D, %0A; other programs write \". */
function parameter(line: string, name: string): string | null {
  const found = new RegExp(`;\\s{0,9}${name}="((?:[^"\\\\]|\\\\.){0,4000})"`, 'i').exec(line);
  if (!found) return null;
  return found[1]!
    .replace(/\\(["\\])/g, '$1')
    .replace(/%22/g, '"')
    .replace(/%0D/gi, '\r')
    .replace(/%0A/gi, '\n');
}

const joined = (pieces: readonly Buffer[], length: number) => new Uint8Array(Buffer.concat(pieces, length));

const broken = () => new Failure(400, 'The form is not whole.');
