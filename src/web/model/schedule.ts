export { earlierDays, type Standing, standingOf } from '../../casefile/standing.ts';
