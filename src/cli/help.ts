import type { Verb } from './verbs/verb.ts';

/** What `casetrail --help` prints. */
export function helpOf(verbs: readonly Verb[]): string {
  const lines = verbs.map((verb) => `  casetrail ${`${verb.name} ${verb.usage}`.padEnd(28)} ${verb.summary}`);
  return `Casetrail reads dated news and court papers about lawsuits and writes their chronology, every entry traced to
the words that say so.

${lines.join('\n')}

  casetrail VERB --help tells a verb's options; casetrail --version the version.
  DAY is a day such as 2023-08-01. Exit status: 0, 1 when a file was skipped or a check failed, 2 for arguments that
  cannot be meant.
`;
}

/** What `casetrail VERB --help` prints. */
export function helpOfVerb(verb: Verb): string {
  const options = Object.entries(verb.options).map(([name, { value, help }]) => {
    const words = `--${name}${value ? ` ${value}` : ''}`;
    return `  ${words.padEnd(18)} ${help}`;
  });
  return `casetrail ${verb.name} ${verb.usage} [options]: ${verb.summary}

${options.join('\n')}
`;
}
