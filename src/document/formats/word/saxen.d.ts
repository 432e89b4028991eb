/** What is used of the XML parser, which has no types of its own. */
declare module 'saxen' {
  export class Parser {
    /** Names the spaces of names, by their address; elements and attributes come under these. */
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(
      event: 'openTag',
      then: (name: string, attributes: () => Readonly<Record<string, string>> | false) => void,
    ): this;
    on(event: 'closeTag', then: (name: string) => void): this;
    on(event: 'text', then: (value: string) => void): this;
    on(event: 'cdata', then: (value: string) => void): this;
    on(event: 'error', then: (error: Error) => void): this;
    /** Takes the next stretch; throws at what is no XML. */
    write(xml: string): this;
    /** Throws when the document is not at its end. */
    end(): Error | null;
  }
}
