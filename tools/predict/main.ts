import { readFileSync, writeFileSync } from 'node:fs';
import { predictors } from './index.ts';

// npm run --silent predict -- NAME IN OUT: what the program finds, in the shape that the scorer of the measure NAME reads.
const [name, input, output] = process.argv.slice(2);
const predictor = predictors.find((one) => one.name === name);
if (!predictor || !input || !output) {
  console.error(`usage: predict NAME IN OUT, where NAME is one of: ${predictors.map((one) => one.name).join(', ')}`);
  process.exitCode = 2;
} else {
  const records = readFileSync(input, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      try {
        return JSON.parse(line) as unknown;
      } catch {
        throw new Error(`${input}, line ${index + 1}: not a JSON value`);
      }
    });
  writeFileSync(
    output,
    predictor
      .predict(records)
      .map((record) => `${JSON.stringify(record)}\n`)
      .join(''),
  );
}
