import type { BoardMessages } from './board-messages.js';

export const boardZhTW: BoardMessages = {
  title: '資料駕駛艙',
  natures: { live: '即時', recorded: '紀錄檔', replayed: '重播', simulated: '模擬資料' },
  asOf: (clock, zone) => `資料截至 ${clock}（${zone}）`,
  replayed: (weeks, original) => `日期移動 ${weeks} 週，原紀錄時間 ${original}`,
  setAside: (_, text) => `${text} 筆紀錄無法使用，未計入`,
  noSource: '尚未接入資料來源',
  connecting: '正在連接資料來源…',
  sourceFailed: '無法連接資料來源',
  sourceAdvice: '請檢查網路或權限後重試；頁面會保留已有資料。',
  freshness: ({ total, loading, stale, failed }) => {
    const parts = [stale > 0 && `${stale} 個已過時`, failed > 0 && `${failed} 個載入失敗`, loading > 0 && `${loading} 個載入中`].filter(Boolean);
    return parts.length > 0 ? `${total} 個元件中 ${parts.join('，')}` : `${total} 個元件均為最新`;
  },
  stopBlinking: '停止閃爍',
  resumeBlinking: '恢復閃爍',
  invalid: (setting, value, expected) => `設定 ${setting} 的值「${value}」無效，已忽略。應為${expected}。`,
  unwatched: (rule, fields) => `規則「${rule}」無法讀取，未在監測${fields === '' ? '' : `。有誤的欄位：${fields}`}。`,
  expected: {
    range: ' today、yesterday、all、ISO 時長（如 PT8H）或「起始/結束」',
    duration: ' ISO 時長，如 PT30M、P7D',
    filters: ' JSON 物件，如 {"skillGroup":["sales"]}',
    selection: ' JSON 物件：篩選條件，或 {"filters":…,"interval":"起始/結束"}',
    address: '駕駛艙自己寫入網址列的內容',
    rules: ' JSON 陣列，每項是一條預警規則',
    swings: ' JSON 陣列，每項是一條波動規則',
    theme: ' auto、light 或 dark',
    density: ' comfortable 或 compact',
  },
};
