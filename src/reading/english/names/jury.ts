import type { Columns } from './columns.ts';
import { type Draft, draft } from './entity-draft.ts';

const jurors = new Set(['jury', 'jurors']);
const notJury = new Set([
  'room',
  'box',
  'duty',
  'selection',
  'pool',
  'rig',
  'service',
  'system',
  'tampering',
  'nullification',
]);
const before = new Set(
  'the a an this that federal grand hung trial civil criminal nine-person eight-person six-person twelve-person 12-person nine-member new state county'.split(
    ' ',
  ),
);

/** The jury, and the grand jury, as entities of their own: "the jury", "a federal jury", "jurors". */
export function findJuries(columns: Columns): Draft[] {
  const petty = draft('jury', 'jury');
  const grand = draft('jury', 'grand jury');
  for (let i = 0; i < columns.count; i++) {
    if (!jurors.has(columns.lower[i]!)) continue;
    if (notJury.has(columns.lower[i + 1] ?? '')) continue;
    let first = i;
    const edge = columns.first[columns.sentence[i]!]!;
    while (first > edge && before.has(columns.lower[first - 1]!)) first--;
    const isGrand = columns.lower[i - 1] === 'grand' && i > edge;
    (isGrand ? grand : petty).others.push({ start: columns.start[first]!, end: columns.end[i]!, form: 'description' });
  }
  return [petty, grand].filter((one) => one.others.length > 0);
}
