import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

export default defineConfig({
  root: here,
  publicDir: `${here}/public`,
  plugins: [
    react(),
    tailwindcss(),
    // React Aria ships its own messages in thirty languages, none of them Persian; ours are in language/aria-fa.ts.
    { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' as const },
  ],
  // The server knows its pages by their Host header.
  server: {
    proxy: { '/api': { target: process.env.BINESH_URL ?? 'http://127.0.0.1:7080', changeOrigin: false } },
  },
  build: {
    outDir: `${here}/../../dist/web`,
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 900,
  },
});
