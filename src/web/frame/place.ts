import { useSyncExternalStore } from 'react';
import { type Address, parseAddress } from '../model/address.ts';

let read: { readonly hash: string; readonly address: Address } | null = null;

/** The address in the URL's hash. The same hash is the same object everywhere. */
export function useAddress(): Address {
  return useSyncExternalStore(subscribe, current);
}

export function current(): Address {
  const { hash } = window.location;
  if (read?.hash !== hash) read = { hash, address: parseAddress(hash) };
  return read.address;
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
