import { useQuery } from '@tanstack/react-query';
import type { Whereabouts } from '../../workbench/workbench.ts';
import { keys } from './queries.ts';
import { useSource } from './source.ts';

/** A part of an address that nothing is kept under. */
export type Lost = Pick<Whereabouts, 'of'> & { readonly id: string };

/** What a lost part of the address led to, and where it went: `null` while nothing is lost, or it is not known yet. */
export function useWhereabouts(lost: Lost | null): Whereabouts | null {
  const source = useSource();
  const { of = 'matter', id = '' } = lost ?? {};
  const asked = useQuery({
    queryKey: keys.whereabouts(of, id),
    queryFn: ({ signal }) => source.whereabouts(of, id, signal),
    enabled: lost !== null,
  });
  return lost === null ? null : (asked.data ?? null);
}
