import type { Messages, StateMessages } from './messages.js';

export const stateZhTW: StateMessages = {
  loading: '載入中',
  empty: '此範圍內沒有資料',
  failed: '載入失敗',
  stale: '資料已過時',
  partial: '資料不完整',
  sampled: '抽樣資料',
  provisional: '暫定資料',
  noData: '無資料',
  retry: '重試',
  sourceClock: '來源時鐘',
  since: (clock) => `自 ${clock}`,
  age: (duration) => `${duration}前`,
};

export const reasonsZhTW: Messages['reasons'] = {
  late: '資料未按時更新',
  'catching-up': '正在補齊資料',
  disconnected: '與資料來源斷線',
  unauthorised: '未登入或登入已過期',
  forbidden: '沒有檢視權限',
  'not-found': '找不到',
  unsupported: '資料來源不提供此項',
  'unlike-thresholds': '各技能組的應答門檻不同，沒有合併的服務水準：請按技能組查看',
  'too-large': '結果過大，無法顯示：請縮短時間範圍或減少細分',
  invalid: '資料或請求無效',
  conflict: '已被他人變更',
  'rate-limited': '請求過於頻繁',
  timeout: '請求逾時',
  unavailable: '資料來源暫不可用',
  internal: '內部錯誤',
};
