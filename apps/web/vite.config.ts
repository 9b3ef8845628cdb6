import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `vite` (development only) finds the gateway; in use, the gateway itself serves this build. */
const gateway = process.env.GATEWAY_URL ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@waymark/source', 'module', 'browser', 'development|production'] },
  // Browsers that know light-dark(): lowering it would lose the scheme that a reader chose.
  build: { target: 'es2022', cssTarget: ['chrome123', 'firefox120', 'safari17.5'], chunkSizeWarningLimit: 900 },
  server: { proxy: Object.fromEntries(['/graphql', '/auth', '/files'].map((path) => [path, gateway])) },
});
