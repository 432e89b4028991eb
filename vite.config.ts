import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the page (src/web) into dist/web, which src/http serves. Nothing inline: the server's content security policy forbids it. */
export default defineConfig({
  root: 'src/web',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
