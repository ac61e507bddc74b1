import { delimiterName, nameList, type RecordsMessages } from './records-messages.js';

const DELIMITERS = { ',': '逗号', '\t': '制表符', ';': '分号', '|': '竖线' };
const KINDS = { excel: 'Excel 工作簿', zip: 'ZIP 压缩包', gzip: 'gzip 压缩包', pdf: 'PDF', image: '图片', unknown: '二进制文件' };

const reasons: RecordsMessages['reasons'] = {
  'line-too-long': '行过长',
  'binary-bytes': '含二进制字节',
  'unclosed-quote': '引号未闭合',
  'broken-quote': '引号闭合后仍有文字',
  'field-count': '字段数不符',
  'repeated-header': '重复的表头',
  clock: '时间格式不符',
  duration: '时长无法读取',
  outcome: '映射中没有的结果值',
  'empty-field': '必填字段为空',
  mapping: '映射无法读取',
  'unknown-event': '未知事件',
  lifecycle: '映射未列出的步骤状态',
  json: '不是可读取的 JSON',
  'no-entry': '缺少进入队列的记录',
  'no-end': '缺少结束记录',
};

export const recordsZhCN: RecordsMessages = {
  problems: {
    empty: () => '文件是空的。',
    'header-only': () => '文件只有表头，没有数据行。',
    binary: ({ kind }) => `文件是${KINDS[kind]}，不是文本。${kind === 'excel' ? '请另存为 CSV 后重试。' : ''}`,
    'wrong-delimiter': ({ expected, looksLike }) =>
      `各列似乎以${delimiterName(looksLike, DELIMITERS)}分隔，而映射规定的是${delimiterName(expected, DELIMITERS)}。`,
    'duplicate-column': ({ columns }) => `表头中有重复的列：${nameList(columns, '、')}。请改名或删除其中一列。`,
    'missing-column': ({ columns, found }) => `缺少列：${nameList(columns, '、')}。表头中有：${nameList(found, '、')}。`,
    'wrong-clock': ({ column, expected, example, line, looksLike, rows, unreadable }) =>
      `${rows} 行中有 ${unreadable} 行无法读取：“${column}”列的时间不是 ${expected} 格式，例如第 ${line} 行的“${example}”` +
      `${looksLike === undefined ? '' : `（看起来是 ${looksLike}）`}。请修改映射中的时间格式，或统一文件中的写法。`,
    'mostly-unreadable': ({ reason, detail, line, rows, unreadable }) =>
      `${rows} 行中有 ${unreadable} 行无法读取，主要原因：${reasons[reason]}${detail === '' ? '' : `（${detail}）`}，首次出现在第 ${line} 行。`,
    'not-a-queue-log': ({ line }) => `文件不是 Asterisk queue_log。首行内容：${line}`,
    'bad-mapping': ({ detail }) => `映射无法使用：${detail}`,
  },
  reasons,
  reading: (percent, rows) => (percent === undefined ? `正在读取：${rows} 行` : `正在读取：${percent}，${rows} 行`),
  rowsRead: (rows) => `已读取 ${rows} 行`,
  rowsUsed: (rows, contacts) => `采用 ${rows} 行，共 ${contacts} 个联络`,
  rowsIgnored: (rule, rows) => `按规则忽略 ${rows} 行：${rule}`,
  rowsSetAside: (rows) => `另存 ${rows} 行`,
  nothingSetAside: '没有无法读取的行',
  downloadSetAside: '下载无法读取的行',
  line: (line) => `第 ${line} 行`,
};
