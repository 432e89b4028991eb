import { type Draft, draft } from './entity-draft.ts';
import type { TokenRow } from './token-row.ts';

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
export function findJuries(row: TokenRow): Draft[] {
  const petty = draft('jury', 'jury');
  const grand = draft('jury', 'grand jury');
  for (let i = 0; i < row.count; i++) {
    if (!jurors.has(row.at(i).lower)) continue;
    if (notJury.has(row.at(i + 1).lower)) continue;
    let first = i;
    const edge = row.first(row.at(i).sentence);
    while (first > edge && before.has(row.at(first - 1).lower)) first--;
    const isGrand = row.at(i - 1).lower === 'grand' && i > edge;
    (isGrand ? grand : petty).others.push({ start: row.at(first).start, end: row.at(i).end, form: 'description' });
  }
  return [petty, grand].filter((one) => one.others.length > 0);
}
