// Readers that the tests open exports with and that bring no types of their own.

declare module 'jsonld' {
  const jsonld: {
    expand(
      document: object,
      options: {
        readonly safe: boolean;
        readonly documentLoader: (url: string) => Promise<{ document: object; documentUrl: string }>;
      },
    ): Promise<readonly Record<string, unknown>[]>;
  };
  export default jsonld;
}

declare module 'edtf' {
  /** @throws where the text is not EDTF */
  export function parse(text: string): { readonly type: string };
  /** First and last moment of a value, in milliseconds since 1970. */
  const edtf: (text: string) => { readonly min: number; readonly max: number };
  export default edtf;
}
