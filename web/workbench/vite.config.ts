import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: '/workbench/',
  plugins: [react()],
  // The server replaces this word in index.html by the nonce of each request's content security policy.
  html: { cspNonce: 'SHUYUAN_NONCE' },
  build: {
    outDir: here('../../dist/workbench'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|react-router|scheduler|@tanstack)\// },
            { name: 'antd', test: /node_modules\/(antd|@ant-design|@rc-component|rc-)/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': process.env['SHUYUAN_ADDRESS'] ?? 'http://127.0.0.1:8080' } },
});
