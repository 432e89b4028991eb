import type { EventKindName } from '../reading/events/kinds/index.ts';
import type { Designation } from '../reading/names/entity.ts';
import type { EventGroup } from './events.ts';
import type { Parties, Piece } from './parties.ts';

export type CourtKind = 'civil' | 'criminal' | 'appeal' | 'administrative' | 'arbitration' | 'international';

export interface LinkedProceeding {
  readonly index: number;
  readonly kind: CourtKind;
  readonly label: string;
  readonly caption: string | null;
  readonly court: string | null;
  readonly docketNumber: string | null;
  /** EDTF. */
  readonly filed: string | null;
  readonly claims: readonly string[];
  readonly parties: readonly { readonly party: number; readonly role: Designation['role'] }[];
  readonly relations: readonly {
    readonly proceeding: number;
    readonly relation: 'appeal-of' | 'related' | 'remand-of' | 'criminal-twin' | 'consolidated-with';
    readonly reason: string;
  }[];
  readonly reasons: readonly string[];
}

export interface Proceedings {
  readonly list: readonly LinkedProceeding[];
  /** For each event group, its proceeding and why; `null` with the reason where none or two fit. */
  readonly of: readonly { readonly proceeding: number | null; readonly reason: string | null }[];
}

export function linkProceedings(
  _pieces: readonly Piece[],
  _parties: Parties,
  groups: readonly EventGroup[],
): Proceedings {
  const kinds = new Map<EventKindName, number>();
  for (const group of groups) kinds.set(group.kind, (kinds.get(group.kind) ?? 0) + group.tellings.length);
  const kind: CourtKind = (kinds.get('charge') ?? 0) > (kinds.get('filing') ?? 0) ? 'criminal' : 'civil';
  return {
    list: [
      {
        index: 0,
        kind,
        label: 'main',
        caption: null,
        court: null,
        docketNumber: null,
        filed: null,
        claims: [],
        parties: [],
        relations: [],
        reasons: [],
      },
    ],
    of: groups.map(() => ({ proceeding: 0, reason: 'the only case of the matter' })),
  };
}
