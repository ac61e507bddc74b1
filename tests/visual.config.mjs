import { visualRegressionPlugin } from '@web/test-runner-visual-regression/plugin';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import config from './web-test-runner.config.mjs';

const BASELINES = fileURLToPath(new URL('baselines', import.meta.url));
/**
 * Pictures against `tests/baselines/<name>.png`, taken with Debian's chromium and Noto CJK (`.ci/run` installs both).
 * A picture without a baseline is a failure. What failed is written to `tests/baselines/failed/`.
 * Run: `npx wtr --config tests/visual.config.mjs`; after looking at every change: the same with `UPDATE=1`.
 */
export default {
  ...config,
  files: 'tests/**/*.visual.ts',
  testFramework: { config: { timeout: 20_000 } },
  plugins: [
    ...config.plugins,
    visualRegressionPlugin({
      update: Boolean(process.env.UPDATE),
      baseDir: BASELINES,
      getBaselineName: ({ name }) => name,
      getFailedName: ({ name }) => path.join('failed', name),
      getDiffName: ({ name }) => path.join('failed', `${name}-diff`),
      diffOptions: { threshold: 0.1 },
      failureThreshold: 0.2,
      failureThresholdType: 'percent',
    }),
  ],
};
