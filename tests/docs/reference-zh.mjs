/** In Chinese what the sources say of elements, for Storybook's page of parts; by the English words, so that none goes stale unseen. */
const CHINESE = {
  // elements
  'Virtual table of agents.': '坐席表，虚拟滚动。',
  'List of alerts: acknowledge, snooze, mute, assign, why, history.': '告警列表：确认、稍后提醒、静音、指派、原因、历史。',
  'Source, view and layout of a cockpit.': '驾驶舱的数据源、视图与布局。',
  "Contributions of members to a metric's change.": '各成员对指标变化的贡献。',
  'Skill groups, slots and contacts behind a number.': '数字背后的技能组、时段与通话。',
  'Time range, interval and filters of a board.': '看板的时间范围、时段长度与筛选。',
  'Directly-follows graph with bottlenecks, and channel transitions.': '步骤的先后关系图，标出瓶颈，并显示渠道之间的转移。',
  "Funnel plot of a team's rate.": '团队比率的漏斗图。',
  'A metric by skill group or channel and slot or weekday.': '按技能组或渠道、时段或星期几显示一个指标。',
  'Journey map and service blueprint with live moods, waits and metrics.': '客户旅程图与服务蓝图，含实时情绪、等待与指标。',
  'Contingency plans: preview, confirm, run, expire, revert, audit.': '应急预案：预览、确认、执行、到期、撤回、审计。',
  'Ability-willingness matrix with coaching styles.': '能力—意愿矩阵与辅导方式。',
  'Skill radar of one or two people with gaps in words.': '一人或两人的技能雷达，差距用文字说明。',
  'Alert rules: a form for every field, with a simulation.': '告警规则：每个字段都有表单，并可模拟。',
  'What-if of a surge under three strategies.': '三种策略下的话务高峰推演。',
  'Cost of agents against speed of answer.': '坐席成本与应答速度的权衡。',
  'One number, large, with what it is made of one tap away.': '一个大号数字，点一下即可看到它由什么算出。',
  'A metric over time, skill group by skill group.': '一个指标随时间的走势，按技能组分列。',
  // parts, slots, custom properties
  'Focus and the picked row.': '焦点与选中的行。',
  'Title, counts and switches.': '标题、计数与开关。',
  'What the widgets stand in.': '部件所在的栅格。',
  'Title, source and freshness.': '标题、数据源与数据时效。',
  'Widgets; `span="2"`, `span="3"`, `span="4"` or `span="full"` makes one wider than a tile.': '部件；`span="2"`、`span="3"`、`span="4"` 或 `span="full"` 使其比一张指标卡更宽。',
  '`cockpit-filters`, above the widgets.': '`cockpit-filters`，位于部件上方。',
  "A heading of the page's own.": '页面自己的标题。',
  'Background.': '背景。',
  'The rule played over history.': '规则在历史数据上的回放。',
  'The line above it.': '数字上方的一行。',
  'The details card, and the one that says why.': '明细卡片，以及说明原因的卡片。',
  'The small line.': '迷你走势线。',
  'By how much its metric swung, while it has and nothing alarms.': '没有告警而指标出现波动时，波动的幅度。',
  'The number with its unit.': '数字及单位。',
  'What is wrong and since when, while something is.': '异常时，说明是什么、从何时开始。',
  '`auto` for walls of hundreds of tiles: those off screen are not laid out.': '数百张指标卡的大屏可设为 `auto`：屏幕外的不参与布局。',
  // events
  'When the user asks for what failed once more.': '用户要求重试失败的内容时。',
  'When the user asks again for what failed.': '用户要求重试失败的内容时。',
  'When the user asks once more for a source that failed.': '用户要求重试失败的数据源时。',
  'When the user asks what moved a metric that swung.': '用户想知道是什么使指标波动时。',
  'With it: asks the board for the selection.': '随之请求看板更新选择。',
  'With a pick: its steps, or the groups and channels that did them, as the board\'s selection.': '选中时，把步骤或处理它们的技能组与渠道作为看板的选择。',
  'When the user wants the plan that answers what fires.': '用户想要应对当前告警的预案时。',
  'When the user wants the plan that answers an alert.': '用户想要应对某条告警的预案时。',
  'When the user wants a strategy as a plan.': '用户想把策略变成预案时。',
  'When the user pins, hides, moves or resizes columns.': '用户固定、隐藏、移动列或调整列宽时。',
  'When the user picks an agent or lets the picked one go.': '用户选中坐席或取消选中时。',
  'When the user picks a contact or lets the picked one go.': '用户选中通话或取消选中时。',
  'When the user goes down, up, or closes it.': '用户下钻、返回或关闭时。',
  'When the user edits the model, with the new one.': '用户编辑模型时，附新模型。',
  'When the user chooses something.': '用户作出选择时。',
  'When the user asks why the alert stands where it stands, before the card that says so.': '用户询问告警为何处于此状态时，在说明卡片出现之前。',
  'When the user asks what lies behind an alert.': '用户想看告警背后的内容时。',
  'When the user asks what lies behind a member.': '用户想看某个成员背后的内容时。',
  'When the user asks what lies behind a cell.': '用户想看某个单元格背后的内容时。',
  'When the user agrees or disagrees with a reading.': '用户认可或不认可一次情绪判断时。',
  'When the user activates the tile.': '用户点按指标卡时。',
  'When the reader changed an input.': '用户修改输入之后。',
  "When the menu of a row opens, for entries of the page's own.": '行菜单打开时，页面可加入自己的菜单项。',
  'When somebody previews, starts, extends or reverts.': '有人预览、启动、延长或撤回预案时。',
  "When somebody is picked or let go, as the board's selection.": '选中某人或取消选中时，作为看板的选择。',
  'When somebody acknowledges, snoozes, assigns, mutes.': '有人确认、稍后提醒、指派或静音时。',
  "When people are picked or let go, as the board's selection.": '选中人员或取消选中时，作为看板的选择。',
  'When a touchpoint is picked, with its journeys.': '选中触点时，附相应的旅程。',
  'When a step, an edge or a path is picked, with its journeys.': '选中步骤、连线或路径时，附相应的旅程。',
  'When a point is agreed or withdrawn; the page keeps it.': '双方认可某个位置或撤回认可时；由页面保存。',
  'When a point is activated.': '点按某个数据点时。',
  "When a member or slot is selected or let go, as the board's selection.": '选中成员或时段、或取消选中时，作为看板的选择。',
  "When a line is highlighted or let go, as the board's selection.": '突出显示某条线或取消时，作为看板的选择。',
  'When a cut line is moved.': '分界线被移动时。',
  "When a cell is selected or let go: its member and its slot, as the board's selection.": '选中单元格或取消选中时：其成员与时段作为看板的选择。',
  'Inside a board, to ask it for the changed rules.': '在看板内，请求看板采用修改后的规则。',
  'Before a saved, added or deleted rule takes effect; may be prevented.': '保存、新增或删除的规则生效之前；可以阻止。',
  'After the board has granted a request for another view.': '看板同意切换视图之后。',
  // tokens where more contrast is preferred
  'Captions read like text': '说明文字与正文同样清晰',
  'Nothing may be overlooked': '没有可以忽略的文字',
  'Hairlines are seen': '细线清晰可见',
  'Borders are as strong as text': '边框与正文同样醒目',
};

const said = new Set();

/** The words in Chinese. */
export function inChinese(words) {
  const line = words.replace(/\s+/g, ' ');
  if (!(line in CHINESE)) throw new RangeError(`invalid words: "${line}" have no Chinese in tests/docs/reference-zh.mjs`);
  said.add(line);
  return CHINESE[line];
}

/** Words that nobody has asked for so far. */
export const unsaid = () => Object.keys(CHINESE).filter((line) => !said.has(line));
