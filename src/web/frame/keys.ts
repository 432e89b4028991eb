import type { View } from '../model/address.ts';

/** The keys, as the list that `?` shows has them. */
export const keyWords: readonly (readonly [keys: string, does: string])[] = [
  ['j, k', 'the next entry, the one before'],
  ['Enter', 'open the entry'],
  ['a', 'accept it and go on to the next'],
  ['r', 'reject it and go on to the next'],
  ['x', 'choose it, to decide on several at once'],
  ['X', 'choose all from the one chosen last to this one'],
  ['e', 'edit it'],
  ['m', 'mark it for merging; m on another entry merges the two'],
  ['u', 'take the last decision back'],
  ['/', 'search'],
  ['Escape', 'close, or leave merging'],
  ['?', 'this list'],
];

/** After `g`, the letter of the view to go to. */
export const viewKeys: readonly (readonly [key: string, view: View])[] = [
  ['c', 'chronology'],
  ['t', 'timeline'],
  ['p', 'proceedings'],
  ['s', 'schedule'],
  ['x', 'disagreements'],
  ['i', 'issues'],
  ['w', 'parties'],
  ['q', 'quotations'],
  ['d', 'documents'],
  ['m', 'money'],
  ['n', 'changes'],
  ['h', 'history'],
];
