import type { StorybookConfig } from '@storybook/web-components-vite';
import tables from 'remark-gfm';
import { hanLines } from './han-lines.js';

const config: StorybookConfig = {
  stories: ['../**/*.mdx', '../**/*.stories.ts'],
  // Markdown itself knows no tables.
  addons: [{ name: '@storybook/addon-docs', options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [tables, hanLines] } } } }, '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // The development server's settings serve; its root and page list are the demo's alone.
  viteFinal: (settings) => {
    delete settings.appType;
    delete settings.optimizeDeps?.entries;
    // virtual-core asks which build it is in; no browser answers.
    settings.define = { ...settings.define, 'process.env.NODE_ENV': JSON.stringify('production') };
    return settings;
  },
};

export default config;
