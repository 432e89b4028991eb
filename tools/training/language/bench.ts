import { readFileSync } from 'node:fs';
import { analyse } from '../../../src/language/analysis.ts';
import { english } from '../../../src/language/network/english.ts';
import { sentencesOf } from '../../../src/language/sentences.ts';

// Speed on one core, warm: npm run bench:language [-- FILE.txt]. Without a file, on invented court news.

const SPACY = 10014; // words a second, en_core_web_lg on a CPU: https://spacy.io/usage/facts-figures
const STORY = [
  'WILMINGTON, Del. — A federal judge on Tuesday dismissed most of a lawsuit that Marlow Foods Inc. brought against its former chief executive, Dana Reyes, but let the company’s claim for breach of contract go to trial.',
  '“We are pleased that the court saw through these allegations,” said Peter Hart, a lawyer for Ms. Reyes, who was fired in March 2021. He added that his client would testify if the case is tried, as scheduled, on Oct. 3.',
  'The complaint, filed in the Northern District of California under No. 5:21-cv-00417, alleged that Reyes had shared recipes, customer lists and a $4.98m marketing plan with two competitors before she was dismissed; she denies it.',
  'Judge Ruth O. Calder wrote that no reasonable jury could find for the plaintiff on the trade-secret counts. The parties were ordered to confer and to file a joint report within 14 days, according to the docket.',
];

const file = process.argv[2];
const sample = file === undefined ? STORY.join('\n\n') : readFileSync(file, 'utf8');
const text = `${sample}\n\n`.repeat(Math.max(1, Math.round(400_000 / sample.length)));

const loadBegan = performance.now();
english();
const load = performance.now() - loadBegan;
// once over everything, sentence by sentence, as a reading does it
for (const sentence of sentencesOf(text)) void analyse(sentence).tree;
const memory = process.memoryUsage.rss() / 1e6;
const sentences = sentencesOf(text);
const words = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);

/** Best of five passes after one to warm up, in seconds. */
function seconds(pass: () => void): number {
  pass();
  let best = Number.POSITIVE_INFINITY;
  for (let k = 0; k < 5; k++) {
    const began = performance.now();
    pass();
    best = Math.min(best, (performance.now() - began) / 1000);
  }
  return best;
}

const megabytes = Buffer.byteLength(text) / 1e6;
const line = (what: string, time: number) =>
  console.log(
    `${what.padEnd(22)}${(megabytes / time).toFixed(2).padStart(7)} MB/s ${Math.round(words / time)
      .toLocaleString('en')
      .padStart(11)} words/s ${(words / time / SPACY).toFixed(1).padStart(7)} × spaCy`,
  );
console.log(
  `load ${load.toFixed(0)} ms, weights ${english().version}; spaCy's published ${SPACY} words/s (large English pipeline, CPU)`,
);
line(
  'sentences and tokens',
  seconds(() => sentencesOf(text)),
);
line(
  'tags',
  seconds(() => sentences.forEach((sentence) => void analyse(sentence))),
);
line(
  'tags and trees',
  seconds(() => sentences.forEach((sentence) => void analyse(sentence).tree)),
);
line(
  'all from text',
  seconds(() => sentencesOf(text).forEach((sentence) => void analyse(sentence).tree)),
);
console.log(`resident memory ${memory.toFixed(0)} MB after reading ${megabytes.toFixed(1)} MB once`);
