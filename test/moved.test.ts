import { expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { recorded } from './effects.ts';
import { keptPile } from './kept-pile.ts';

// What a decision changes beyond what it says itself is told with it, on the page and in the terminal.

const kept = keptPile({
  '2031-04-09-courier.txt':
    'Mill owner charged\n\nProsecutors charged the mill owner Tom Birch with arson on Monday. Police arrested Birch on Saturday. Birch pleaded not guilty on Tuesday.\n',
});
const { decide } = kept;
const entry = async (kind: string) => {
  const { matters } = await kept.workbench().caseFile();
  return matters.flatMap(({ events, passing }) => [...events, ...passing]).find((one) => one.kind === kind)!;
};

test('a rejection says where the case stands then; taking it back says so too; a comment moves nothing', async () => {
  const plea = await entry('plea');
  const { decision, moved } = await decide({ act: 'reject', entry: plea.id });
  expect(moved).toEqual([
    'Prosecution of Birch: Not guilty plea entered, awaiting trial → Charged, awaiting plea or trial',
  ]);
  const back = await decide({ act: 'undo', decision: decision.id });
  expect(back.moved).toEqual([
    'Prosecution of Birch: Charged, awaiting plea or trial → Not guilty plea entered, awaiting trial',
  ]);
  expect(await decide({ act: 'comment', entry: plea.id, text: 'Look again' })).not.toHaveProperty('moved');
  expect(await decide({ act: 'correct', entry: plea.id, field: 'date', value: '2031-04-07' })).not.toHaveProperty(
    'moved',
  );
});

test('the terminal says it too', async () => {
  const plea = await entry('plea');
  await decide({ act: 'reject', entry: plea.id });
  await kept.workbench().close();
  const { effects, output } = recorded();
  expect(await main(['undo', kept.folder()], { ...effects, uuid: () => '00000000-0000-4000-9000-000000000001' })).toBe(
    0,
  );
  expect(output()).toMatch(/ took back: .*\. Also changed: Prosecution of Birch: Charged, .* → Not guilty plea /u);
  await kept.again();
});
