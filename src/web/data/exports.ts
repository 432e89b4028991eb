import { useQuery } from '@tanstack/react-query';
import { keys } from './queries.ts';
import { type ExportLine, useSource } from './source.ts';

/** The ways to hand the case file over; empty while they load, and where there are none. */
export function useExports(): readonly ExportLine[] {
  const source = useSource();
  return useQuery({ queryKey: keys.exports, queryFn: ({ signal }) => source.exports(signal) }).data ?? [];
}
