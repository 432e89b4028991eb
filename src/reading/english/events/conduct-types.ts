import { conduct } from '../../../field/conduct/index.ts';
import { stem } from '../../../language/stems.ts';

const labelByStem = new Map<string, string>();
for (const { label, words } of conduct)
  for (const word of words.split(' ')) if (!labelByStem.has(stem(word))) labelByStem.set(stem(word), label);

/** The sorts of conduct that stems speak of: labels of `field/conduct`, each once, in order of the stems. */
export const conductTypesIn = (stems: readonly string[]): readonly string[] => [
  ...new Set(stems.flatMap((one) => labelByStem.get(one) ?? [])),
];
