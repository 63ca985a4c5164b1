import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressOnce, preloadFirst } from './first-load.ts';

const here = import.meta.dirname;

/** `--ssr` builds what draws charts for files, in one file that needs nothing else (src/web/exports). */
export default defineConfig(({ isSsrBuild }) => ({
  root: here,
  publicDir: `${here}/public`,
  plugins: [
    react(),
    tailwindcss(),
    // React Aria ships its own messages in thirty languages, none of them Persian; ours are in language/aria-fa.ts.
    { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' as const },
    ...(isSsrBuild ? [] : [preloadFirst, compressOnce]),
  ],
  // The server knows its pages by their Host header.
  server: {
    proxy: { '/api': { target: process.env.BINESH_URL ?? 'http://127.0.0.1:7080', changeOrigin: false } },
  },
  ...(isSsrBuild
    ? { ssr: { noExternal: true as const }, define: { 'process.env.NODE_ENV': '"production"' } }
    : {}),
  build: {
    outDir: `${here}/../../dist/${isSsrBuild ? 'charts' : 'web'}`,
    emptyOutDir: true,
    copyPublicDir: isSsrBuild !== true,
    target: 'es2023',
    chunkSizeWarningLimit: 900,
  },
}));
