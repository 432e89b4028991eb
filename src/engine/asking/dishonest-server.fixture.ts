import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server does with a request, whose body it has read. */
export type Behaviour = (answer: ServerResponse, asked: AskedBody) => void;

/** As much of a request as tests look at. */
export interface AskedBody {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
}

/** A response of the Chat Completions API that says this. */
export const saying = (content: string): string =>
  JSON.stringify({
    object: 'chat.completion',
    choices: [{ message: { role: 'assistant', content } }],
    usage: { total_tokens: 7 },
  });

export const says =
  (content: string | ((asked: AskedBody) => string)): Behaviour =>
  (answer, asked) => {
    answer.setHeader('content-type', 'application/json');
    answer.end(saying(typeof content === 'string' ? content : content(asked)));
  };

export const refuses =
  (status: number): Behaviour =>
  (answer) => {
    answer.writeHead(status, { 'content-type': 'application/json', 'retry-after-ms': '1' });
    answer.end(JSON.stringify({ error: { message: `refused with ${status}` } }));
  };

export interface DishonestServer {
  readonly address: string;
  /** The bodies of all requests, in their order. */
  readonly asked: readonly AskedBody[];
  /** Names and values of the headers of all requests. */
  readonly headers: readonly IncomingMessage['headers'][];
  close(): Promise<void>;
}

/** A server on this machine that behaves so. */
export async function dishonestServer(behaviour: Behaviour): Promise<DishonestServer> {
  const asked: AskedBody[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer((request, answer) => {
    let text = '';
    request.on('data', (piece: Buffer) => {
      text += piece.toString();
    });
    request.on('end', () => {
      headers.push(request.headers);
      asked.push(JSON.parse(text) as AskedBody);
      behaviour(answer, asked.at(-1)!);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    headers,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
