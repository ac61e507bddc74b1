import type { LoadReport } from '../domain/load-report.js';
import type { SetAsideReason } from '../domain/set-aside.js';
import { recordsEn } from '../locale/records-en.js';

const SHOWN = 10;

/** What became of a file's rows, line by line, for people. */
export function accountLines(report: LoadReport): string[] {
  const records = recordsEn;
  const setAside = Object.entries(report.setAside) as [SetAsideReason, number][];
  const total = setAside.reduce((sum, [, rows]) => sum + rows, 0);
  const more = total - Math.min(SHOWN, report.samples.length);
  return [
    `${report.name}: ${records.rowsRead(String(report.rows))} (${report.bytes} bytes, ${report.encoding})`,
    `  ${records.rowsUsed(String(report.used), String(report.contacts))}`,
    ...Object.entries(report.ignored).map(([rule, rows]) => `  ${records.rowsIgnored(rule, String(rows))}`),
    `  ${total === 0 ? records.nothingSetAside : records.rowsSetAside(String(total))}`,
    ...setAside.map(([reason, rows]) => `    ${rows} ${records.reasons[reason]}`),
    ...report.samples.slice(0, SHOWN).map(({ line, reason, detail, text }) => {
      const what = detail === '' ? records.reasons[reason] : `${records.reasons[reason]}: ${detail}`;
      return `    ${records.line(String(line))}: ${what}: ${text.slice(0, 120)}`;
    }),
    ...(total > 0 && more > 0 ? [`    … and ${more} more; --set-aside FILE writes all of them`] : []),
    ...Object.entries(report.notes).map(([name, rows]) => `  note: ${name}: ${rows}`),
  ];
}
