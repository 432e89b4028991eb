import { expect, it } from 'vitest';
import { sentencesOf } from '../sentences.ts';
import { findNames } from './index.ts';

const named = (text: string) => findNames(text, sentencesOf(text)).map(({ start, end }) => text.slice(start, end));

it.each([
  ['Elm Valley School District No. 7 sued the roofer on Monday.', 'Elm Valley School District No. 7'],
  ['June Oakhurst, his lawyer, said so.', 'June Oakhurst'],
  ['Harbour Foods Co. and Lettercraft Ltd. settled on Monday.', 'Harbour Foods Co.'],
  ['Harbour Foods Co. and Lettercraft Ltd. settled on Monday.', 'Lettercraft Ltd.'],
])('%s: %s', (text, name) => expect(named(text)).toContain(name));

it.each([
  ['In June Oakhurst resigned.', 'June Oakhurst'],
  ['Oak Bread Co. is the No. 2 baker.', 'Oak Bread Co. is the No. 2'],
])('%s: not %s', (text, name) => expect(named(text)).not.toContain(name));
