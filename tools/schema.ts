import { writeFileSync } from 'node:fs';
import { schemaDocument } from '../src/casefile/json-schema.ts';
import { CaseFile } from '../src/casefile/schema.ts';

// `npm run schema`: writes the case file's JSON Schema, which the package carries for other programs.
writeFileSync(
  new URL('../schema/casefile.schema.json', import.meta.url),
  `${JSON.stringify(schemaDocument(CaseFile), null, 2)}\n`,
);
