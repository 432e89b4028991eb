import type { Context } from 'hono';
import type { HandOver } from '../workbench/hand-over.ts';
import type { Workbench } from '../workbench/workbench.ts';
import type { Schema } from './schemas.ts';

/** One thing the server answers: a file of `routes/` and a line of its index. */
export interface Route {
  readonly method: 'get' | 'post';
  /** As OpenAPI writes it: `/api/matters/{id}`. */
  readonly path: string;
  readonly operation: Operation;
  /** Takes long or gives much, always or with such a query: a few are made at once, a few more wait, the rest are turned away (503). */
  readonly costly?: true | ((query: URLSearchParams) => boolean);
  /** @throws Failure, Refused */
  readonly answer: (c: Context, desk: Desk) => Promise<Response>;
}

/** An Operation Object of OpenAPI 3.1, as far as it is used; what all operations share is added by `openapi.ts`. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly required: true;
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
  /** By status. */
  readonly responses: Readonly<Record<string, OperationResponse>>;
}

export interface OperationResponse {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly description: string;
  readonly schema: Schema;
}

/** What the answers are made from. */
export interface Desk {
  readonly workbench: Workbench;
  readonly handOver: Omit<HandOver, 'end'>;
  /** The person who sits at this server. */
  readonly who: string;
  /** The workbench's revision, as last told. */
  readonly revision: () => number;
  /** Told apart from every other start of the server, so that nothing a browser kept from an earlier one is taken for current. */
  readonly start: string;
  /** Aborted when the server closes. */
  readonly closing: AbortSignal;
  /** Milliseconds between two signs of life on a stream of notices. */
  readonly heartbeat: number;
  /** The document that describes this API. */
  readonly openapi: object;
}
