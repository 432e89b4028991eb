import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the page (src/web) into dist/web, which src/http serves. */
export default defineConfig({
  root: 'src/web',
  base: './',
  plugins: [react()],
  build: { outDir: '../../dist/web', emptyOutDir: true, target: 'es2022' },
});
