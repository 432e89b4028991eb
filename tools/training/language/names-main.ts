import { trainNames } from './names.ts';

// npm run train:names -- DATA_DIR PACKAGES_DIR: the weights of the name finder, from the corpora and the packages of names/NOTICE.md.
const [dataDir, packages] = process.argv.slice(2);
if (!dataDir || !packages) {
  console.error(
    'usage: train:names DATA_DIR PACKAGES_DIR (PACKAGES_DIR/node_modules holds the packages of src/language/names/NOTICE.md)',
  );
  process.exitCode = 2;
} else await trainNames(dataDir, packages, console.log);
