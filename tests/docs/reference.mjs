/** Storybook's pages of tokens, of elements' parts and of accessibility, made from the token files, the sources and the tests. `node --import tsx tests/docs/reference.mjs` writes them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { elements } from '../manifest.mjs';
import { accessibilityBody } from './accessibility.mjs';
import { cssOf, resolved, tokenFile, tokensOf } from '../theme/token-files.mjs';
import { inChinese } from './reference-zh.mjs';

const FOLDER = new URL('../../stories/reference/', import.meta.url);
const table = (head, rows) => [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
/** MDX takes braces and angle brackets for code of its own. */
const plain = (text) => text.replace(/[{}<>|]/g, (sign) => ({ '{': '&#123;', '}': '&#125;', '<': '&lt;', '>': '&gt;', '|': '\\|' })[sign]).replace(/\s+/g, ' ');
const code = (text) => `\`${text.replaceAll('|', '\\|')}\``;
const page = (title, chinese, body) => `import { Meta } from '@storybook/addon-docs/blocks';\n\n<Meta title="Reference/${title}" />\n\n{/* Written by tests/docs/reference.mjs. */}\n\n# ${title} · ${chinese}\n\n${body}\n`;
const isPublic = ({ path, type }) => type === 'color' || ['scale', 'radius', 'font'].includes(path);
const named = (path) => path.replace('color.', '');

function tokensPage() {
  const light = resolved({ theme: 'light' });
  const dark = resolved({ theme: 'dark' });
  const [comfortable, compact] = ['comfortable', 'compact'].map((density) => resolved({ density }));
  const all = [...light.values()];
  const colours = all.filter(({ type }) => type === 'color');
  const sizes = all.filter((token) => token.type !== 'color' && !token.path.startsWith('density.'));
  return page('Design tokens', '设计变量', [
    'A page sets a public token on anything around an element: `cockpit-board { --cockpit-accent: #7a3e9d; }`. What it does not set has the value below. Dark follows `color-scheme`; more contrast and forced colours follow the system.',
    '页面在元素外层设置下列自定义属性即可换色、换字体、整体放大，例如 `cockpit-board { --cockpit-accent: #7a3e9d; }`；未设置时取下表的值。深色跟随 `color-scheme`，高对比度与强制配色跟随系统。',
    'The same values as files of the Design Tokens Community Group’s format, 2025.10: `contact-cockpit/tokens/cockpit.resolver.json` and the `*.tokens.json` that it names. A test holds files, style sheet and this page together.',
    '同样的值也以 Design Tokens Community Group 2025.10 格式的文件提供：`contact-cockpit/tokens/cockpit.resolver.json` 及其引用的各个 `*.tokens.json`。测试保证文件、样式表与本页一致。',
    '## Colours · 颜色',
    table(['custom property', 'light', 'dark', 'forced colours', 'for', '用途'], colours.map((token) => [code(`--cockpit-${named(token.path)}`), code(cssOf(token)), code(cssOf(dark.get(token.path))), code(token.more.forcedColors), token.words, token.more['zh-CN']])),
    '## Where more contrast is preferred · 高对比度',
    table(['token', 'becomes', 'why', '原因'], tokensOf(tokenFile('contrast.tokens.json')).map((token) => [code(named(token.path)), code(named(token.value.slice(1, -1))), token.words, inChinese(token.words)])),
    '## Sizes, type and movement · 尺寸、字体与动效',
    'What has no custom property follows `--cockpit-scale`, which multiplies every size: 1 at a desk, 2 to 3 on a wall that is read from across the room.',
    '没有自定义属性的项跟随 `--cockpit-scale`，它放大所有尺寸：桌面为 1，隔着房间看的大屏为 2 到 3。',
    table(['token', 'custom property', 'value', 'for', '用途'], sizes.map((token) => [code(token.path), isPublic(token) ? code(`--cockpit-${token.path}`) : '', code(cssOf(token)), token.words, token.more['zh-CN']])),
    '## Density · 密度',
    'A board’s `density` (`comfortable` or `compact`), in CSS pixels at a scale of 1.',
    '看板的 `density`（`comfortable` 宽松或 `compact` 紧凑），放大倍数为 1 时的 CSS 像素。',
    table(['token', 'comfortable', 'compact', 'for', '用途'], [...comfortable.values()].filter(({ path }) => path.startsWith('density.')).map((token) => [code(token.path), code(cssOf(token)), code(cssOf(compact.get(token.path))), token.words, token.more['zh-CN']])),
  ].join('\n\n'));
}

/** What each element shows to the outside that is no attribute: Storybook's own pages list those. */
async function partsPage() {
  const kinds = [['parts', 'part · 部分'], ['slots', 'slot · 插槽'], ['cssProperties', 'custom property · 自定义属性'], ['events', 'event · 事件']];
  const sections = (await elements()).map((element) => {
    const rows = kinds.flatMap(([list, kind]) => element[list].map(({ name, description }) => [kind, code(name || '(default)'), plain(description), plain(inChinese(description))]));
    const words = element.summary || element.description;
    return [`## ${element.tag}`, plain(words), plain(inChinese(words)), ...(rows.length > 0 ? [table(['kind', 'name', 'what it is', '说明'], rows)] : [])].join('\n\n');
  });
  return page('Parts, slots and events', '部分、插槽与事件', ['What a page may style (`::part(name)`), fill and listen to. Attributes and properties are on each widget’s own page. Every element also takes the design tokens.', '页面可以用 `::part(name)` 设样式的部分、可以填充的插槽与可以监听的事件。属性见各部件自己的页面。每个元素都接受设计变量。', ...sections].join('\n\n'));
}

/** The pages by the name of their file. */
export async function referencePages() {
  return new Map([['tokens.mdx', tokensPage()], ['parts.mdx', await partsPage()], ['accessibility.mdx', page('Accessibility', '无障碍', await accessibilityBody(table, code))]]);
}
export const referenceFile = (name) => new URL(name, FOLDER);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of await referencePages()) writeFileSync(referenceFile(name), text);
}
