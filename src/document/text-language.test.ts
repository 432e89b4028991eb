import { expect, test } from 'vitest';
import { foreignLanguage } from './text-language.ts';

const repeat = (text: string) => Array(4).fill(text).join(' ');

test.each([
  [
    'Spanish',
    'El jurado declaró el jueves que la autoridad del puerto es responsable por el derrame y que debe pagar a la demandante dos millones.',
  ],
  [
    'French',
    'Le jury a déclaré jeudi que la régie du port est responsable de la fuite et qu’elle doit payer deux millions à la plaignante dans le mois.',
  ],
  [
    'German',
    'Die Geschworenen haben am Donnerstag entschieden, dass die Behörde für den Schaden haftet und der Klägerin zwei Millionen zu zahlen hat.',
  ],
  [
    'another script',
    'Суд присяжных признал в четверг управление порта ответственным за утечку и присудил истице два миллиона долларов ущерба.',
  ],
])('%s', (language, text) => expect(foreignLanguage(repeat(text))).toBe(language));

test.each([
  'A jury found the harbour board liable on Thursday and awarded Ann Oak two million dollars, to be paid within a month of the day of the verdict.',
  'In Oak v. Consejo del Puerto de Santa Lucia, the court of appeals said that the board of the port was not immune from suit, and sent the case back.',
  'Oak Elm Birch Ash Alder Linden Rowan Hazel Maple Cedar Pine Larch Yew Holly Willow Poplar Beech Box Plum Pear',
])('English, or too odd to tell', (text) => expect(foreignLanguage(repeat(text))).toBeNull());
