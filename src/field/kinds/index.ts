import { amendment } from './amendment.ts';
import { appeal } from './appeal.ts';
import { appealDecision } from './appeal-decision.ts';
import { arrest } from './arrest.ts';
import { award } from './award.ts';
import { charge } from './charge.ts';
import { conduct } from './conduct.ts';
import { discovery } from './discovery.ts';
import { dismissal } from './dismissal.ts';
import { enforcement } from './enforcement.ts';
import { filing } from './filing.ts';
import { hearing } from './hearing.ts';
import { investigation } from './investigation.ts';
import { judgment } from './judgment.ts';
import { jury } from './jury.ts';
import type { EventKind } from './kind.ts';
import { legislation } from './legislation.ts';
import { mistrial } from './mistrial.ts';
import { motion } from './motion.ts';
import { partyChange } from './party-change.ts';
import { plea } from './plea.ts';
import { position } from './position.ts';
import { release } from './release.ts';
import { ruling } from './ruling.ts';
import { sentence } from './sentence.ts';
import { settlement } from './settlement.ts';
import { statement } from './statement.ts';
import { testimony } from './testimony.ts';
import { trial } from './trial.ts';
import { verdict } from './verdict.ts';

/** The kinds of event, in the order of a case's life. To add one: a file beside this, and its line here. */
export const eventKinds = [
  conduct,
  statement,
  legislation,
  investigation,
  arrest,
  charge,
  plea,
  filing,
  amendment,
  partyChange,
  motion,
  position,
  discovery,
  hearing,
  ruling,
  dismissal,
  settlement,
  jury,
  trial,
  testimony,
  verdict,
  mistrial,
  judgment,
  award,
  sentence,
  appeal,
  appealDecision,
  enforcement,
  release,
] as const;

export type EventKindName = (typeof eventKinds)[number]['name'];

const byName = new Map<string, EventKind<EventKindName>>(eventKinds.map((kind) => [kind.name, kind]));

/** What the program knows of a kind. */
export const traitsOf = (name: EventKindName): EventKind<EventKindName> => byName.get(name)!;
