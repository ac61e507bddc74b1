import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** `new URL('./x.worker.js', import.meta.url)` names the built file; from source it is the TypeScript beside it. */
function sourceOfScript(): Plugin {
  return {
    name: 'source-of-script',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const [name = '', query] = (request.url ?? '').split('?', 2);
        const source = name.replace(/\.js$/, '.ts');
        if (source !== name && /^\/(src|demo)\//.test(source) && !existsSync(path.join(ROOT, name)) && existsSync(path.join(ROOT, source)))
          request.url = query === undefined ? source : `${source}?${query}`;
        next();
      });
    },
  };
}

/**
 * The development server of the demo, and what Storybook builds on. The library itself is built by `tests/build.mjs`.
 * The root is the project, so that the demo reaches `/src` and its mappings; nothing outside it is served.
 */
export default defineConfig({
  root: ROOT,
  appType: 'mpa',
  plugins: [sourceOfScript()],
  // virtual-core reads process.env.NODE_ENV, which no browser has.
  define: { 'process.env.NODE_ENV': JSON.stringify(process.env.NODE_ENV ?? 'development') },
  // tsconfig.json speaks for src alone; the decorators of demo and stories are compiled the same way.
  oxc: { decorator: { legacy: true }, assumptions: { setPublicClassFields: true }, typescript: { removeClassFieldsWithoutInitializer: true } },
  worker: { format: 'es' },
  build: { target: 'es2022' },
  optimizeDeps: { entries: ['demo/**/*.html'] },
  server: {
    host: '127.0.0.1',
    fs: { strict: true, allow: [ROOT] },
    watch: { ignored: ['**/dist/**', '**/storybook-static/**', '**/coverage/**'] },
  },
});
