import { clockOf } from './clock.js';

const KNOWN = [
  'YYYY-M-D H:mm:ss',
  'YYYY/M/D H:mm:ss',
  'YYYY-M-D H:mm',
  'YYYY/M/D H:mm',
  'iso',
  'YYYY-MM-DDTHH:mm:ss',
  'YYYY-MM-DD HH:mm:ss.SSS',
  'D/M/YYYY H:mm:ss',
  'M/D/YYYY H:mm:ss',
  'D/M/YYYY H:mm',
  'M/D/YYYY H:mm',
  'M/D/YYYY h:mm:ss A',
  'M/D/YYYY h:mm A',
  'D.M.YYYY H:mm:ss',
  'D.M.YYYY H:mm',
  'YYYY年M月D日 H:mm:ss',
  'YYYYMMDDHHmmss',
  'YYYYMMDD HH:mm:ss',
  'YYYY-MM-DD',
] as const;

/** The pattern that an instant seems to be written in, for a message; `undefined` when it is like none that is common. */
export function guessClock(text: string): string | undefined {
  if (/^1\d{9}(\.\d+)?$/.test(text)) return 'epoch-s';
  if (/^1\d{12}$/.test(text)) return 'epoch-ms';
  return KNOWN.find((pattern) => !Number.isNaN(clockOf(pattern).read(text)));
}
