import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
/** Rooms with words of their own: the texts, and data that stands for a centre. */
const WORDS = /^(locale|adapters|conformance)\//;
/** Files that know a word otherwise, and why. */
const EXCEPTIONS = {
  'alerts/number-text.ts': 'reads the unit that somebody typed behind a number',
  'widgets/staffing/staffing-draft.ts': 'reads what somebody typed for a room without end',
  'widgets/heatmap/heatmap-plot.ts': 'measures how wide a date can be',
};

/** Lines with Chinese that is no comment. */
function chinese(source) {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/(^|\s)\/\/.*$/gm, '');
  return code.split('\n').flatMap((line, at) => (/\p{Script=Han}/u.test(line) ? [`${at + 1}: ${line.trim()}`] : []));
}

test('Chinese outside of comments is found', () => {
  assert.deepEqual(chinese("/** 接通率 */\nconst a = 'x'; // 接通率\n/*\n * 告警\n */\nconst b = html`<p>告警</p>`;"), ['6: const b = html`<p>告警</p>`;']);
});

test('no Chinese stands in the code of what is shown: all of it is in the texts, so that another language can replace it', () => {
  const found = readdirSync(SRC, { recursive: true })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !WORDS.test(file))
    .flatMap((file) => chinese(readFileSync(path.join(SRC, file), 'utf8')).map((line) => `${file}:${line}`));
  assert.deepEqual(found.filter((line) => !(line.split(':')[0] in EXCEPTIONS)), []);
  for (const file of Object.keys(EXCEPTIONS)) assert.ok(found.some((line) => line.startsWith(`${file}:`)), `${file} needs no exception`);
});
