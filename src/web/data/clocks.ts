import { useMemo } from 'react';
import type { Clocks } from '../../casefile/decisions/decision.ts';
import { replaceAddress, useAddress } from '../frame/place.ts';
import { formatAddress } from '../model/address.ts';

/** The two clocks, which are kept in the address. */
export function useClocks(): {
  readonly clocks: Clocks;
  /** Whether one of them is turned back; then nothing can be decided. */
  readonly turned: boolean;
  /** The link to here with clocks set; `null` lets one run on. */
  href(change: Partial<Clocks>): string;
  /** Sets them in place of the address as it is: a slider that moves leaves no steps behind. */
  set(change: Partial<Clocks>): void;
} {
  const address = useAddress();
  return useMemo(() => {
    const { asOf, knownBy } = address;
    const href = (change: Partial<Clocks>) => formatAddress({ ...address, ...change });
    return {
      clocks: { asOf, knownBy },
      turned: asOf !== null || knownBy !== null,
      href,
      set: (change) => replaceAddress(href(change)),
    };
  }, [address]);
}
