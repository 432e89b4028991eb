export { dateWords, firstDay, shortDateWords } from '../../casefile/date-words.ts';
