import type { PageMessages } from './page-messages.js';

export const pageZhTW: PageMessages = {
  title: '頁面設定有誤',
  json: (detail) => `標籤內的 JSON 無法讀取，已忽略：${detail}`,
  shape: '標籤內的 JSON 應為物件，如 {"metric":"answerRate"}，已忽略。',
  unknown: (name) => `沒有名為 ${name} 的設定，已忽略。`,
  refused: (name, detail) => `設定 ${name} 無效，已忽略：${detail}`,
  adapter: (name, known) => `沒有名為「${name}」的資料轉接器。可用：${known.join('、') || '無'}。`,
  missing: (adapter, name) => `資料轉接器 ${adapter} 缺少設定 ${name}。`,
};
