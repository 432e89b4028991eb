import { decode } from '../document/decoding.ts';
import { reasonOf } from '../document/pile.ts';
import type { Effects } from './effects.ts';
import { kindOf } from './open-store.ts';
import { harmless } from './terminal-text.ts';

/** What a folder says about how it is read; it is none of its documents. */
const settingsName = 'casetrail.settings.json';

/** The options of a folder's settings, named as on the command line; those that this version does not know are named on standard error. */
export type Settings = Readonly<Record<SettingName, string | undefined>>;

const settingNames = ['model', 'model-name', 'model-for', 'model-jobs', 'model-seconds'] as const;
type SettingName = (typeof settingNames)[number];

export const noSettings: Settings = Object.freeze(
  Object.fromEntries(settingNames.map((name) => [name, undefined])) as Record<SettingName, undefined>,
);

/** The settings of a folder; one that cannot be read is named on standard error, and then there are none. */
export function settingsOf(effects: Effects, folder: string): Settings {
  const path = `${folder.replace(/(?<![/\\])[/\\]+$/, '')}/${settingsName}`;
  const wrong = (why: string): Settings => {
    effects.warn(`${harmless(`${path}: ${why}`)}; left out of account\n`);
    return noSettings;
  };
  if (kindOf(effects, path) !== 'file') return noSettings;
  let given: unknown;
  try {
    const decoded = decode(effects.disk.read(path));
    if (decoded.text === null) return wrong(decoded.why);
    given = JSON.parse(decoded.text);
  } catch (error) {
    return wrong(error instanceof SyntaxError ? 'it is no JSON' : reasonOf(error));
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return wrong('it is no JSON object');
  const found: Record<SettingName, string | undefined> = { ...noSettings };
  for (const [name, value] of Object.entries(given)) {
    const known = settingNames.find((one) => one === name);
    if (known === undefined) wrong(`there is no setting "${name.slice(0, 40)}" (there are ${settingNames.join(', ')})`);
    else if (typeof value === 'string' || typeof value === 'number') found[known] = String(value);
    else wrong(`"${name}" wants a text or a number`);
  }
  return found;
}
