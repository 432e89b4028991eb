import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import { isDay } from '../words/calendar.ts';
import { isEdtf } from '../words/edtf.ts';
import { Failure } from './failure.ts';
import type { Operation } from './route.ts';
import { components } from './schemas.ts';

/** Made when the first request comes: it takes longer than a verb that serves nothing should wait. */
let made: Ajv2020 | null = null;
function ofBodies(): Ajv2020 {
  made ??= withFormats({ discriminator: true }).addSchema({ components: { schemas: components } }, 'api');
  return made;
}

function withFormats(options: Options): Ajv2020 {
  return new Ajv2020({ strict: false, ...options })
    .addFormat('date', isDay)
    .addFormat('edtf', isEdtf)
    .addFormat('date-time', true);
}

/**
 * Checks a body against the schema of that name, the one the API's document shows.
 * @throws Failure (400) with what is wrong.
 */
export function bodyCheck<T>(name: string): (body: unknown) => T {
  let valid: ValidateFunction<T> | null = null;
  return (body) => {
    valid ??= ofBodies().compile<T>({ $ref: `api#/components/schemas/${name}` });
    if (valid(body)) return body;
    throw new Failure(400, `This request cannot be meant: ${faultOf(valid.errors)}.`);
  };
}

/**
 * Reads the parameters of an operation from the query: those that are left out or empty are `undefined`.
 * @throws Failure (400) for one that does not fit its schema.
 */
export function queryReader<T>(operation: Operation): (query: URLSearchParams) => Partial<T> {
  const parameters = (operation.parameters ?? []).filter((one) => one.in === 'query');
  let valid: ValidateFunction | null = null;
  return (query) => {
    // Parameters come as text.
    valid ??= withFormats({ coerceTypes: true }).compile({
      type: 'object',
      properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    });
    const values: Record<string, unknown> = {};
    for (const { name } of parameters) {
      const value = query.get(name);
      if (value !== null && value !== '') values[name] = value;
    }
    if (!valid(values)) throw new Failure(400, `This address cannot be meant: ${faultOf(valid.errors)}.`);
    return values as Partial<T>;
  };
}

function faultOf(errors: readonly ErrorObject[] | null | undefined): string {
  const first = errors?.[0];
  if (!first) return 'it does not fit';
  const where = first.instancePath.slice(1).replaceAll('/', '.') || 'the whole';
  const format = first.keyword === 'format' ? (first.params as { readonly format: string }).format : null;
  if (format === 'date') return `${where} wants a day such as 2023-08-01`;
  if (format === 'edtf') return `${where} wants a date such as 2023-08-01, 2023-08 or 2023`;
  if (first.keyword === 'unevaluatedProperties') {
    return `there is a "${(first.params as { readonly unevaluatedProperty: string }).unevaluatedProperty}" too many`;
  }
  const allowed = (first.params as { readonly allowedValues?: readonly unknown[] }).allowedValues;
  return `${where} ${first.message ?? 'does not fit'}${allowed ? ` (${allowed.join(', ')})` : ''}`;
}
