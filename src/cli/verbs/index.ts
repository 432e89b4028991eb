import { add } from './add.ts';
import { backup } from './backup.ts';
import { build } from './build.ts';
import { document } from './document.ts';
import { exportVerb } from './export.ts';
import { history } from './history.ts';
import { importVerb } from './import.ts';
import { mcp } from './mcp.ts';
import { model } from './model.ts';
import { open } from './open.ts';
import { quotes } from './quotes.ts';
import { rebuild } from './rebuild.ts';
import { remove } from './remove.ts';
import { undo } from './undo.ts';
import type { Verb } from './verb.ts';
import { verify } from './verify.ts';
import { watch } from './watch.ts';

/** Every verb, in the order of the help. */
export const verbs: readonly Verb[] = [
  build,
  open,
  add,
  watch,
  rebuild,
  backup,
  history,
  undo,
  document,
  remove,
  exportVerb,
  importVerb,
  quotes,
  model,
  mcp,
  verify,
];
