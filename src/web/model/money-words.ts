export { moneyWords } from '../../casefile/money-words.ts';
