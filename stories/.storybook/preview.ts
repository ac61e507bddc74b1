import type { Decorator, Preview } from '@storybook/web-components-vite';
import { ElapsedController } from '../../src/controllers/elapsed-controller.js';

// Pictures are taken at one moment: what counts seconds stands at the second its data are of.
if (new URLSearchParams(location.search).has('still')) Object.defineProperty(ElapsedController.prototype, 'elapsedMs', { get: () => 0 });

/** Language, theme and direction are properties of the page: components find them there, as they do in any host. */
const inPage: Decorator = (story, { globals }) => {
  const { documentElement: page } = document;
  page.lang = String(globals['lang']);
  page.dir = String(globals['dir']);
  page.style.colorScheme = String(globals['theme']);
  page.style.backgroundColor = 'Canvas';
  page.style.color = 'CanvasText';
  return story();
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [inPage],
  initialGlobals: { lang: 'zh-CN', theme: 'light', dir: 'ltr' },
  globalTypes: {
    lang: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'zh-CN', title: '简体中文' },
          { value: 'en', title: 'English' },
          { value: 'zh-TW', title: '繁體中文' },
        ],
        dynamicTitle: true,
      },
    },
    theme: { description: 'Colour scheme', toolbar: { icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true } },
    dir: { description: 'Writing direction', toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true } },
  },
  parameters: {
    a11y: { test: 'error', options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } },
    controls: { expanded: true },
    options: { storySort: { order: ['Introduction', 'Widgets', 'Scenes', 'Hosts', 'Decisions'] } },
  },
};

export default preview;
