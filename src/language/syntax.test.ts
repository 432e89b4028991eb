import { describe, expect, it } from 'vitest';
import {
  actorOf,
  analyse,
  isNegated,
  isPassive,
  modalOf,
  reportedBy,
  sentencesOf,
  tenseOf,
  undergoerOf,
  type Word,
} from './index.ts';

// A sentence, ==>, then a line for each verb asked about: verb, who does it, to whom or what, tense or modal, and what else holds.
// A dash stands for nobody. To add a case, write a paragraph and run the tests.
const FIXTURES = `
A federal judge dismissed the lawsuit on Tuesday.
==>
dismissed: judge -> lawsuit, past

The lawsuit was dismissed by Judge Ruth Calder.
==>
dismissed: Ruth -> lawsuit, past, passive

Reyes did not sue the company.
==>
sue: Reyes -> company, past, negated

The jury will hear the case in October.
==>
hear: jury -> case, future

Hart said that Marlow Foods had breached the contract.
==>
said: Hart -> -, past
breached: Foods -> contract, past, said by Hart

The company, which denies the claims, filed a motion to dismiss the complaint.
==>
denies: company -> claims, present
filed: company -> motion, past

Prosecutors charged Reyes with fraud and asked the court to detain her.
==>
charged: Prosecutors -> Reyes, past
asked: Prosecutors -> court, past
detain: court -> her, -

The appeal may be heard next year, according to the clerk.
==>
heard: - -> appeal, may, passive, said by clerk

No jury has found the company liable.
==>
found: jury -> company, past, negated

The complaint filed by Hart in March accuses the bank of fraud.
==>
filed: Hart -> complaint, -, passive
accuses: complaint -> bank, present

The court ordered Acme to pay $5m and barred it from appealing.
==>
ordered: court -> Acme, past
pay: Acme -> $, -
barred: court -> it, past

Hart, 44, was sentenced to 10 years in prison after pleading guilty to fraud.
==>
sentenced: - -> Hart, past, passive

“We will appeal,” Calder told reporters.
==>
appeal: We -> -, future, said by Calder

The verdict, which was overturned in May, had awarded the plaintiffs $3 million.
==>
overturned: - -> verdict, past, passive
awarded: verdict -> $, past

Prosecutors allege that Calder was never told about the payments.
==>
allege: Prosecutors -> -, present
told: - -> Calder, past, passive, negated, said by Prosecutors

Reyes could face a long sentence if convicted.
==>
face: Reyes -> sentence, could

LOS ANGELES — Actor Dana Reyes on Tuesday sued the studio.
==>
sued: Actor -> studio, past

Prosecutors in March charged Calder with fraud, a court filing showed.
==>
charged: Prosecutors -> Calder, past

Neither the bank nor its lawyers would comment.
==>
comment: bank -> -, would, negated
`;

function answer(text: string, form: string): string {
  const [sentence] = sentencesOf(text);
  if (!sentence) throw new Error('no sentence');
  const analysis = analyse(sentence);
  const verb = analysis.words.find((word) => word.text === form);
  if (!verb) throw new Error(`no word ${form}`);
  const name = (word: Word | undefined) => word?.text ?? '-';
  const parts = [
    `${name(actorOf(analysis, verb))} -> ${name(undergoerOf(analysis, verb))}`,
    tenseOf(analysis, verb) ?? modalOf(analysis, verb) ?? '-',
    isPassive(analysis, verb) ? 'passive' : '',
    isNegated(analysis, verb) ? 'negated' : '',
  ];
  const report = reportedBy(analysis, verb);
  if (report) parts.push(`said by ${name(report.speaker)}`);
  return `${form}: ${parts.filter((part) => part !== '').join(', ')}`;
}

describe('questions about a sentence', () => {
  for (const fixture of FIXTURES.trim().split(/\n\n/)) {
    const [text, expected] = fixture.split('\n==>\n') as [string, string];
    it(text, () => {
      const lines = expected.split('\n');
      expect(lines.map((line) => answer(text, line.slice(0, line.indexOf(':'))))).toEqual(lines);
    });
  }
});
