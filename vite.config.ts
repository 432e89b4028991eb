import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, parseSync } from 'vite';
import type { EventKind } from './src/field/kinds/kind.ts';

/** Traits of a kind of event that tell how texts say it: the page reads none. */
const ofSentences: ReadonlySet<string> = new Set([
  'wordings',
  'finds',
  'skips',
  'outcomes',
  'nouns',
  'mood',
  'calendar',
  'background',
  'yieldsTo',
  'sumWithin',
  'counts',
  'givesGrounds',
  'alsoCalled',
] satisfies readonly (keyof EventKind)[]);

/** Leaves those traits of `src/field/kinds/` out of the page, which would be a seventh larger with them. */
const kindsWithoutSentences: Plugin = {
  name: 'kinds-without-sentences',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(fileURLToPath(new URL('src/field/kinds/', import.meta.url)))) return null;
    const spans: { readonly start: number; readonly end: number }[] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const { type, key } = node as { type?: unknown; key?: { name?: unknown } };
      if (type === 'Property' && ofSentences.has(String(key?.name))) spans.push(node as (typeof spans)[number]);
      else for (const child of Object.values(node)) visit(child);
    };
    visit(parseSync(id, code).program);
    // The comma behind it stays, so an empty spread takes its place.
    const cut = spans.reduceRight((text, { start, end }) => `${text.slice(0, start)}...{}${text.slice(end)}`, code);
    return { code: cut, map: null };
  },
};

/** Builds the page (src/web) into dist/web, which src/http serves. Nothing inline: the server's content security policy forbids it. */
export default defineConfig({
  root: 'src/web',
  base: './',
  plugins: [kindsWithoutSentences, react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
