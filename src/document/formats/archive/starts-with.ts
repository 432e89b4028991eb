/** Whether bytes begin with a signature, a character of it a byte. */
export const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  bytes.length >= signature.length && [...signature].every((character, at) => bytes[at] === character.charCodeAt(0));
