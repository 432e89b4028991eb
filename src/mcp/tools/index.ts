import type { Tool } from '../tool.ts';
import { chronology } from './chronology.ts';
import { disagreements } from './disagreements.ts';
import { entry } from './entry.ts';
import { overview } from './overview.ts';
import { posture } from './posture.ts';
import { search } from './search.ts';

/** Every tool, in the order in which an assistant is told of them. */
export const tools: readonly Tool[] = [overview, search, chronology, entry, posture, disagreements];
