import { parseArgs } from 'node:util';
import { type Effects, processEffects } from './effects.ts';
import { helpOf, helpOfVerb } from './help.ts';
import { harmless } from './terminal-text.ts';
import { verbs } from './verbs/index.ts';
import { UsageError, type Values } from './verbs/verb.ts';
import { version } from './version.ts';

/**
 * Runs `casetrail` with these arguments (the program's own name left out) and returns the exit status: 0; 1 when something
 * was skipped or a check failed; 2 when the arguments cannot be meant.
 */
export async function main(argv: readonly string[], effects: Effects = processEffects): Promise<number> {
  const [name, ...rest] = argv;
  const verb = verbs.find((one) => one.name === name);
  if (!verb) {
    if (name === '--version' || name === '-v') {
      effects.print(`${version}\n`);
      return 0;
    }
    const asked = name === '--help' || name === '-h' || name === 'help';
    if (asked) effects.print(helpOf(verbs));
    else effects.warn(`${name === undefined ? '' : `no verb "${harmless(name)}"\n\n`}${helpOf(verbs)}`);
    return asked ? 0 : 2;
  }
  try {
    const { positionals, values } = argumentsOf(verb.options, rest);
    if (values.help === true) {
      effects.print(helpOfVerb(verb));
      return 0;
    }
    return await verb.act(effects, positionals, values);
  } catch (error) {
    if (error instanceof UsageError) {
      effects.warn(`${harmless(error.message)}\n\n${helpOfVerb(verb)}`);
      return 2;
    }
    effects.warn(`${failureWords(error)}\n`);
    return 1;
  }
}

function argumentsOf(
  options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>,
  args: readonly string[],
): { positionals: readonly string[]; values: Values } {
  const config = Object.fromEntries(Object.entries(options).map(([key, { type }]) => [key, { type }]));
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...config, help: { type: 'boolean', short: 'h' } },
    });
    return { positionals, values: values as Values };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'arguments that cannot be read');
  }
}

/** What the system refused ("port taken") in a line; a mistake of this program with the place where it happened. */
function failureWords(error: unknown): string {
  if (!(error instanceof Error)) return harmless(String(error));
  if ('code' in error || !error.stack) return harmless(error.message);
  return `This is a mistake in casetrail, please report it:\n${error.stack.split('\n').map(harmless).join('\n')}`;
}
