import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The page side of a bench as one classic script, built as it is shipped. @param name - `heatmap` for `tests/bench/heatmap-page.ts`. */
export async function pageScript(name) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(ROOT, `tests/bench/${name}-page.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': 'document.baseURI' },
    tsconfig: path.join(ROOT, 'tsconfig.json'),
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}
