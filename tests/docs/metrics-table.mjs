/** The README's table of metrics, made from the code. `node --import tsx tests/docs/metrics-table.mjs` writes it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { METRICS } from '../../src/metrics/index.ts';
import { messagesFor } from '../../src/locale/index.ts';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const MARKS = /(<!-- metrics -->\n)[\s\S]*?(<!-- \/metrics -->)/;

const sum = ({ plus, minus = [] }) => [plus.join(' + '), ...minus].join(' - ');
const formula = ({ numerator, denominator, scale }) => {
  if (!denominator) return sum(numerator);
  const top = numerator.plus.length + (numerator.minus?.length ?? 0) > 1 ? `(${sum(numerator)})` : sum(numerator);
  const bottom = denominator.plus.length + (denominator.minus?.length ?? 0) > 1 ? `(${sum(denominator)})` : sum(denominator);
  return `${scale ? `${scale} × ` : ''}${top} / ${bottom}`;
};

/** One line a metric: id, names, unit, which way is better, default formula, other variants. */
export function metricsTable() {
  const rows = Object.values(METRICS).map(({ id, unit, direction, variants }) => {
    const [first, ...others] = Object.entries(variants);
    return `| \`${id}\` | ${messagesFor('zh-CN').metrics[id].name} | ${messagesFor('en').metrics[id].name} | ${unit} | ${direction} | ${formula(first[1])} | ${others.map(([name]) => `\`${name}\``).join(' ')} |`;
  });
  return ['| metric | 中文 | English | unit | better | formula | other variants |', '| --- | --- | --- | --- | --- | --- | --- |', ...rows, ''].join('\n');
}

/** The README as it should be. */
export function readmeWithTable(text = readFileSync(README, 'utf8')) {
  return text.replace(MARKS, (_, open, close) => `${open}\n${metricsTable()}\n${close}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(README, readmeWithTable());
