import { tokenHeader } from './guards.ts';
import type { OperationResponse, Route } from './route.ts';
import { components, ref } from './schemas.ts';

const errors: Readonly<Record<string, string>> = {
  400: 'The address or the body cannot be meant.',
  403: 'The token is missing or wrong, or the request comes from another site.',
  404: 'There is none of that id.',
  413: 'The body is too large.',
  415: 'The body is of another type than this wants.',
  421: 'The Host header names another server.',
  422: 'Refused, for the reason in the answer.',
  429: 'Too many requests on one connection.',
  500: 'A mistake of the program; where it runs, it says which.',
  503: 'Too much is asked for at once: Retry-After says when to ask again.',
};

/** The document of the routes: OpenAPI 3.1, without a server's address, which is another at each start. */
export function openapiOf(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { method, path, operation, costly } of routes) {
    const statuses = [
      '403',
      '421',
      '429',
      '500',
      ...(costly ? ['503'] : []),
      ...(operation.parameters ? ['400'] : []),
      ...(path.includes('{') ? ['404'] : []),
      ...(operation.requestBody ? ['400', '413', '415', '422'] : []),
    ].filter((status) => !(status in operation.responses));
    const failures = Object.fromEntries(
      statuses.map((status): [string, OperationResponse] => [
        status,
        { description: errors[status]!, content: { 'application/json': { schema: ref('Error') } } },
      ]),
    );
    paths[path] = {
      ...paths[path],
      [method]: {
        ...operation,
        ...(method === 'get' ? {} : { security: [{ token: [] }] }),
        responses: { ...operation.responses, ...failures },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Casetrail',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'What the page of `casetrail open` uses, on the loopback address only. Offsets count UTF-16 code units; days are YYYY-MM-DD without time zone; dates are EDTF.',
    },
    servers: [{ url: '/' }],
    security: [],
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        token: {
          type: 'apiKey',
          in: 'header',
          name: tokenHeader,
          description: 'Made at each start of the server and written into its page: `<meta name="casetrail-token">`.',
        },
      },
    },
  };
}
