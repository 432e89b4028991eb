import Type, { type TProperties } from 'typebox';
import { nullable, type Of } from '../casefile/json-schema.ts';
import { Offset } from '../casefile/schema.ts';

// What requests are made of. Their bounds are wide: what a person writes is far below.

export const AskedId = Type.String({ minLength: 1, maxLength: 200 });
export const Line = Type.String({ maxLength: 20_000 });

/** A stretch that somebody selected in a document, in UTF-16 code units. */
export const Selected = Type.Object({ document: AskedId, start: Offset, end: Offset });
export type Selected = Of<typeof Selected>;

/** A request with the id and the reason that every one has. */
export const asked = <P extends TProperties>(properties: P) =>
  Type.Object(
    {
      id: Type.String({ ...AskedId, description: 'A UUID made by who asks; a request sent twice counts once.' }),
      why: nullable(Line, { description: 'The reason, in the words of who decides.' }),
      ...properties,
    },
    { unevaluatedProperties: false },
  );
