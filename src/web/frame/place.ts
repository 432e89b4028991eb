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

/**
 * Goes to an address in place of the one that is there, which leaves no step behind. What shows the address follows at once, and
 * not with the browser's next event: a box that is ticked stays ticked.
 */
export function replaceAddress(href: string): void {
  window.location.replace(href);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
