/** The accessibility statement, made from what the tests check: engines and standards, stories, the keyboard walk. */
import { readdirSync, readFileSync } from 'node:fs';
import { elements } from '../manifest.mjs';
import { EXCEPTIONS, GUIDELINES } from '../stories/second-engine.mjs';

const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const folder = (name) => readdirSync(new URL(`../../${name}`, import.meta.url));
const versionOf = (name) => JSON.parse(read('package-lock.json')).packages[`node_modules/${name}`].version;

/** Stages that the name of a story sets, as `tests/stories/run.mjs` reads it. */
const STAGES = [['forcedcolors', 'forced colours 强制配色'], ['reducedmotion', 'reduced motion 减少动效'], ['dark', 'dark 深色'], ['narrow', '320 px'], ['rtl', 'right to left 从右到左']];

/** What is known and not hidden, in both languages. */
const LIMITS = [
  ['No screen reader was run. Names, roles, states and announcements are checked by the two engines and by tests of the accessibility tree’s sources, not by ear.', '没有用真实的读屏软件试听过。名称、角色、状态与播报由两个检查引擎和测试核对，并非听过。'],
  ['On a wall of 64 tiles and more, the figures of small tiles are pixels: find-in-page passes them over. A screen reader’s list of buttons has them. See the decision of 2026-11-29 “A wall is not found by find-in-page”.', '64 个及以上指标卡的大屏上，小卡片的数字是像素，浏览器的“页内查找”找不到；读屏的按钮列表里有。见 2026-11-29 的决定。'],
  ['Charts of many points (trend, matrix, funnel, heat map) are one stop of the tab key, read by arrow keys; each has a table of the same numbers.', '点很多的图（趋势、矩阵、漏斗、热力图）只占一个 Tab 停靠点，用方向键逐点读；都另有同样数字的表格。'],
  ['Axe and IBM’s engine see open shadow roots only. In closed roots the same templates are drawn, which a test compares by size, but no engine looks.', '两个引擎只看得到开放的 shadow root。封闭时模板相同，尺寸由测试核对，但没有引擎看过。'],
  ['The walk by keyboard is in Chromium. Firefox and WebKitGTK run the page tests, Safari itself runs nothing.', '键盘走查在 Chromium 中进行。Firefox 与 WebKitGTK 运行页面测试，Safari 本身没有运行。'],
  ['Colours that a page sets by tokens are the page’s to check; the contrast of the shipped ones is held by tests/theme.', '页面自行设定的颜色由页面负责；随库颜色的对比度有测试。'],
];

/** In Chinese why the second engine is not followed somewhere, by the English words, so that none goes stale unseen. */
const WHY = {
  'The cell of a grid that has the focus may be the header of its row: the grid pattern of the ARIA practices moves the focus there.': '网格中获得焦点的单元格可以是行表头：ARIA 实践的网格模式就把焦点移到那里。',
  'What scrolls must be reached by key, and axe demands it.': '可滚动的区域必须能用键盘到达，axe 也这样要求。',
  'A chart that is read by arrow keys is one stop of the tab key; ARIA has no role for it that asks for less.': '用方向键读的图只占一个 Tab 停靠点；ARIA 没有要求更少的角色。',
  'The engine knows ARIA 1.2; `aria-description` is of ARIA 1.3.': '引擎只认识 ARIA 1.2；`aria-description` 属于 ARIA 1.3。',
  'The row group of a table without a row: there is nothing that it could own.': '没有行的表格，其行组没有可包含的内容。',
  'A menu may have separators between its entries: the menu pattern of the ARIA practices has them.': '菜单项之间可以有分隔线：ARIA 实践的菜单模式就有。',
  'A line of explanation beside a radio button, which describes it by `aria-describedby`.': '单选按钮旁的一行说明，由 `aria-describedby` 关联。',
  'The focus moves from cell to cell, one of which is a stop of the tab key; the engine looks at rows only.': '焦点在单元格之间移动，其中一格是 Tab 停靠点；引擎只看行。',
  'The entry that a menu opens on is given the focus by script, and the arrow keys move it.': '菜单打开时由脚本把焦点放到某一项，再用方向键移动。',
  'The field above the list keeps the focus and names the active option by `aria-activedescendant`.': '焦点留在列表上方的输入框，由 `aria-activedescendant` 指明当前选项。',
  'Several options may be selected, and the active one need not be one of them.': '可以选中多个选项，当前项不一定在其中。',
  'The arrow of a change says in a word whether that is better or worse; the name of the button around it is made of its content and takes the word in.': '变化箭头用一个词说明好坏；外层按钮的名称由内容组成，包含这个词。',
  'The name of a step holds each of its visible texts in their order; the engine looks for them run together.': '步骤的名称依次包含各段可见文字；引擎要求它们连在一起。',
  'Stages span columns, and every header says its scope.': '阶段跨多列，每个表头都写明了作用范围。',
};
const inBoth = (why) => {
  if (!WHY[why]) throw new Error(`invalid exception: nothing in Chinese for "${why}"`);
  return `${why} · ${WHY[why]}`;
};

const plain = (text) => text.replace(/[{}<>|]/g, (sign) => ({ '{': '&#123;', '}': '&#125;', '<': '&lt;', '>': '&gt;', '|': '\\|' })[sign]);

/** How many stories an element has, and which stages they set. */
function storiesOf(tag) {
  const source = folder('stories').filter((name) => name.endsWith('.stories.ts')).map((name) => read(`stories/${name}`)).find((text) => text.includes(`component: '${tag}'`));
  if (!source) throw new Error(`invalid stories: none of ${tag}`);
  const names = [...source.matchAll(/^export const (\w+): Story\b/gm)].map(([, name]) => name);
  return { count: names.length, stages: STAGES.filter(([word]) => names.some((name) => name.toLowerCase().includes(word))).map(([, words]) => words) };
}

/** The body of the page, by the helpers of the other pages. */
export async function accessibilityBody(table, code) {
  const walks = JSON.parse(read('tests/stories/keyboard-walk.json'));
  const standards = read('stories/.storybook/preview.ts').match(/runOnly: \[([^\]]*)\]/)[1].replaceAll("'", '');
  const rows = (await elements()).map(({ tag }) => {
    const { count, stages } = storiesOf(tag);
    const walk = walks[tag];
    if (!walk) throw new Error(`invalid keyboard-walk.json: nothing of ${tag}`);
    return [code(tag), count, stages.join(', '), walk.stops.length, walk.opened.length];
  });
  return [
    'What the tests of this version check, and what they do not. Written from the tests themselves; a test fails where this page says something else. The aim is WCAG 2.2, level AA.',
    '本页由测试生成，写明这一版本检查了什么、没有检查什么；与测试不符时测试失败。目标为 WCAG 2.2 AA 级。',
    '## Engines · 检查引擎',
    table(['engine · 引擎', 'version · 版本', 'rules · 规则'], [[code('axe-core'), versionOf('axe-core'), code(standards)], [code('accessibility-checker-engine'), versionOf('accessibility-checker-engine'), code(GUIDELINES)]]),
    'Both look at every story, and none may find anything. axe is followed without exception. Of IBM’s rules these are not followed, each for a reason; an exception that no story needs any more fails the tests.',
    '两个引擎检查每一个示例，均不得有发现。axe 没有例外；IBM 引擎的下列例外各有理由，不再需要的例外会使测试失败。',
    table(['rule · 规则', 'where · 位置', 'why · 理由'], EXCEPTIONS.map(({ rule, of, why }) => [code(rule), code(of), plain(inBoth(why))])),
    '## Elements · 各部件',
    'Both engines look at every story at its own stage; 320 px is what 1280 px are at 400 % zoom. The walk by keyboard, with real keys: Tab enters, goes as one reads, leaves, and Shift+Tab goes the same way back; the focus is drawn at each stop; what a pointer can use is reached by Tab or arrows; Enter and Space do what a click does; Escape closes what was opened and gives the focus back. Each element also keeps its place under hostile style sheets, a small root font, 125 % scaling, and from right to left at 320 px.',
    '两个引擎按各示例自己的环境检查；320 px 相当于 1280 px 放大到 400 %。键盘走查用真实按键：Tab 进入、按阅读顺序经过、离开，Shift+Tab 原路返回；每一站焦点可见；鼠标能用的都能用 Tab 或方向键到达；回车与空格等于点击；Esc 关闭弹出内容并归还焦点。在恶意的宿主样式、很小的根字号、125 % 缩放以及 320 px 从右到左的页面里，每个部件都保持原位。',
    table(['element · 部件', 'stories · 示例', 'with · 其中', 'stops of Tab · Tab 停靠', 'opened and closed · 弹出'], rows),
    '## Known limits · 已知局限',
    LIMITS.flatMap(([en, zh]) => [`- ${en}`, `- ${zh}`]).join('\n'),
  ].join('\n\n');
}
