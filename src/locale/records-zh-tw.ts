import { delimiterName, nameList, type RecordsMessages } from './records-messages.js';

const DELIMITERS = { ',': '逗號', '\t': '定位字元', ';': '分號', '|': '直線' };
const KINDS = { excel: 'Excel 活頁簿', zip: 'ZIP 壓縮檔', gzip: 'gzip 壓縮檔', pdf: 'PDF', image: '圖片', unknown: '二進位檔案' };

const reasons: RecordsMessages['reasons'] = {
  'line-too-long': '行過長',
  'binary-bytes': '含二進位位元組',
  'unclosed-quote': '引號未閉合',
  'broken-quote': '引號閉合後仍有文字',
  'field-count': '欄位數不符',
  'repeated-header': '重複的標題列',
  clock: '時間格式不符',
  duration: '時長無法讀取',
  outcome: '對應中沒有的結果值',
  'empty-field': '必填欄位為空',
  mapping: '對應無法讀取',
  'unknown-event': '未知事件',
  lifecycle: '對應設定未列出的步驟狀態',
  json: '不是可讀取的 JSON',
  'no-entry': '缺少進入佇列的記錄',
  'no-end': '缺少結束記錄',
};

export const recordsZhTW: RecordsMessages = {
  problems: {
    empty: () => '檔案是空的。',
    'header-only': () => '檔案只有標題列，沒有資料列。',
    binary: ({ kind }) => `檔案是${KINDS[kind]}，不是文字。${kind === 'excel' ? '請另存為 CSV 後重試。' : ''}`,
    'wrong-delimiter': ({ expected, looksLike }) =>
      `各欄似乎以${delimiterName(looksLike, DELIMITERS)}分隔，而對應規定的是${delimiterName(expected, DELIMITERS)}。`,
    'duplicate-column': ({ columns }) => `標題列中有重複的欄：${nameList(columns, '、')}。請改名或刪除其中一欄。`,
    'missing-column': ({ columns, found }) => `缺少欄：${nameList(columns, '、')}。標題列中有：${nameList(found, '、')}。`,
    'wrong-clock': ({ column, expected, example, line, looksLike, rows, unreadable }) =>
      `${rows} 列中有 ${unreadable} 列無法讀取：「${column}」欄的時間不是 ${expected} 格式，例如第 ${line} 行的「${example}」` +
      `${looksLike === undefined ? '' : `（看起來是 ${looksLike}）`}。請修改對應中的時間格式，或統一檔案中的寫法。`,
    'mostly-unreadable': ({ reason, detail, line, rows, unreadable }) =>
      `${rows} 列中有 ${unreadable} 列無法讀取，主要原因：${reasons[reason]}${detail === '' ? '' : `（${detail}）`}，首次出現在第 ${line} 行。`,
    'not-a-queue-log': ({ line }) => `檔案不是 Asterisk queue_log。首行內容：${line}`,
    'bad-mapping': ({ detail }) => `對應無法使用：${detail}`,
  },
  reasons,
  reading: (percent, rows) => (percent === undefined ? `正在讀取：${rows} 列` : `正在讀取：${percent}，${rows} 列`),
  rowsRead: (rows) => `已讀取 ${rows} 列`,
  rowsUsed: (rows, contacts) => `採用 ${rows} 列，共 ${contacts} 個聯絡`,
  rowsIgnored: (rule, rows) => `依規則忽略 ${rows} 列：${rule}`,
  rowsSetAside: (rows) => `另存 ${rows} 列`,
  nothingSetAside: '沒有無法讀取的列',
  downloadSetAside: '下載無法讀取的列',
  line: (line) => `第 ${line} 行`,
};
