import { eventKind } from './kind.ts';

export const plea = eventKind({
  name: 'plea',
  label: 'Plea',
  wordings: {
    'pleads not guilty': ['([plead]|[enter] … pleas? of|entered a) ["“‘]?not guilty', { outcome: 'not guilty' }],
    'pleads guilty': ['([plead]) (\\w+ )?(guilty|no contest|nolo contendere)', { outcome: 'guilty' }],
    'guilty plea': ['(not[- ])?guilty pleas?', { voice: 'nominal' }],
    'enters plea': '([enter]|[change]|[withdraw]|[accept]|[take]) (DET )*(\\w+[- ]){0,2}?pleas?',
    'admits charges': '([admit]|[deny]) (to )?(DET )?(\\w+ )?(charges?|counts?|offen[cs]es?)',
    'his plea': ['(his|her|their) plea', { voice: 'nominal' }],
  },
  finds: [
    'Alder [pleaded not guilty] to all counts.',
    'He [entered a guilty plea] in March.',
    'She [denied the charges] at the Old Bailey.',
  ],
  skips: ['The mother made a plea for help.', 'He was found guilty.'],
});
