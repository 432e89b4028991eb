/** A request that is answered with an error: the status and a line for the user. */
export class Failure extends Error {
  override name = 'Failure';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, line: string, headers: Readonly<Record<string, string>> = {}) {
    super(line);
    this.status = status;
    this.headers = headers;
  }
}
