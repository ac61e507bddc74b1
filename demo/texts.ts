import { languageOf, type Language } from '../src/locale/language.js';

/** Words of the demo page itself; the widgets bring their own. */
export interface DemoTexts {
  readonly title: string;
  readonly simulation: string;
  readonly file: string;
  readonly speed: string;
  readonly surge: string;
  readonly surgeOn: (group: string) => string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly drop: string;
  readonly choose: string;
  readonly unknownFile: string;
  readonly reading: (name: string) => string;
  readonly replay: string;
  readonly wholeFile: string;
  readonly from: string;
  readonly pause: string;
  readonly resume: string;
  readonly failed: string;
  readonly pagesName: string;
  readonly pages: Readonly<Record<'cockpit' | 'wall' | 'agents' | 'people' | 'journey' | 'intranet', string>>;
  /** The page of a million agents. */
  readonly crowd: { readonly skillGroup: string; readonly everyGroup: string; readonly simulated: (changes: number) => string };
}

const zhCN: DemoTexts = {
  title: '客服中心数据驾驶舱',
  simulation: '模拟中心',
  file: '我的文件',
  speed: '速度',
  surge: '制造话务高峰',
  surgeOn: (group) => `${group} 话务高峰已开始`,
  language: '语言',
  theme: '外观',
  themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
  drop: '把通话记录文件（CSV、TSV 或 Asterisk queue_log）拖到页面任意处，可连同映射文件（.json）一起拖入',
  choose: '选择文件…',
  unknownFile: '请把它和说明各列含义的映射文件（.json）一起拖入。当前驾驶舱不受影响。',
  reading: (name) => `正在读取 ${name}`,
  replay: '像实时一样回放',
  wholeFile: '查看整个文件',
  from: '跳到记录时间',
  pause: '暂停',
  resume: '继续',
  failed: '文件无法使用',
  pagesName: '演示页面',
  pages: { cockpit: '驾驶舱', wall: '大屏', agents: '百万坐席', people: '员工能力与意愿', journey: '客户旅程与流程', intranet: '内网页面（只写标签）' },
  crowd: { skillGroup: '技能组', everyGroup: '全部', simulated: (changes) => `模拟数据：100 万名坐席，每秒 ${changes} 次状态变化。按住 Shift 点击表头可按多列排序。` },
};

const zhTW: DemoTexts = {
  title: '客服中心資料駕駛艙',
  simulation: '模擬中心',
  file: '我的檔案',
  speed: '速度',
  surge: '製造話務高峰',
  surgeOn: (group) => `${group} 話務高峰已開始`,
  language: '語言',
  theme: '外觀',
  themes: { auto: '跟隨系統', light: '淺色', dark: '深色' },
  drop: '把通話記錄檔（CSV、TSV 或 Asterisk queue_log）拖到頁面任意處，可連同對應檔（.json）一起拖入',
  choose: '選擇檔案…',
  unknownFile: '請把它和說明各欄含義的對應檔（.json）一起拖入。目前的駕駛艙不受影響。',
  reading: (name) => `正在讀取 ${name}`,
  replay: '像即時一樣重播',
  wholeFile: '檢視整個檔案',
  from: '跳到記錄時間',
  pause: '暫停',
  resume: '繼續',
  failed: '檔案無法使用',
  pagesName: '示範頁面',
  pages: { cockpit: '駕駛艙', wall: '大螢幕', agents: '百萬座席', people: '員工能力與意願', journey: '客戶旅程與流程', intranet: '內網頁面（只寫標籤）' },
  crowd: { skillGroup: '技能組', everyGroup: '全部', simulated: (changes) => `模擬資料：100 萬名座席，每秒 ${changes} 次狀態變化。按住 Shift 點選表頭可按多欄排序。` },
};

const en: DemoTexts = {
  title: 'Contact-centre cockpit',
  simulation: 'Simulated centre',
  file: 'My file',
  speed: 'Speed',
  surge: 'Start a surge',
  surgeOn: (group) => `A surge in ${group} has begun`,
  language: 'Language',
  theme: 'Theme',
  themes: { auto: 'System', light: 'Light', dark: 'Dark' },
  drop: 'Drop a file of call records (CSV, TSV or Asterisk queue_log) anywhere on the page, with its mapping (.json) if you have one',
  choose: 'Choose a file…',
  unknownFile: 'Drop it together with a mapping (.json) that says what its columns mean. The cockpit goes on as it was.',
  reading: (name) => `Reading ${name}`,
  replay: 'Replay as if live',
  wholeFile: 'Show the whole file',
  from: 'Go to recorded time',
  pause: 'Pause',
  resume: 'Resume',
  failed: 'This file cannot be used',
  pagesName: 'Pages of the demo',
  pages: { cockpit: 'Cockpit', wall: 'Wall', agents: 'A million agents', people: 'Ability and willingness', journey: 'Journey and flow', intranet: 'Tags only' },
  crowd: { skillGroup: 'Skill group', everyGroup: 'All', simulated: (changes) => `Simulated: a million agents, ${changes} changes of state a second. Press a header with Shift to sort by several columns.` },
};

const TEXTS: Readonly<Record<Language, DemoTexts>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

export function demoTexts(tag: string): DemoTexts {
  return TEXTS[languageOf(tag)];
}
