/**
 * How Node's test runner reports here: one line a file, then what failed and what was skipped, with the reason.
 * The counts go as JSON to the file named by COCKPIT_COUNTS.
 * What was bundled is told by the names and lines of its sources.
 * A parent that fails only because a test inside it failed is not counted a second time.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { originalFile, originalPlace, originalStack } from './original-places.mjs';

const label = (file) => (file ? path.relative(process.cwd(), file) : '(no file)');
const indent = (text, by) => text.split('\n').map((line) => (line ? by + line : line)).join('\n');

function reasonOf(error) {
  const cause = error?.cause instanceof Error ? error.cause : error;
  const stack = cause?.stack ?? inspect(cause);
  return originalStack(stack.split('\n').filter((line) => !/\(?node:internal|node:async_hooks/.test(line)).join('\n'));
}

export default async function* report(events) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  const skips = [];
  const files = new Map();
  const of = (file) => {
    if (!files.has(file)) files.set(file, { passed: 0, failed: 0, skipped: 0, ms: 0, stderr: '', names: [] });
    return files.get(file);
  };
  const count = (file, what) => {
    totals[what] += 1;
    of(file)[what] += 1;
  };

  for await (const { type, data: told } of events) {
    const isFile = told?.nesting === 0 && told.name === told.file;
    const place = isFile || !told?.line ? { file: originalFile(told?.file), line: told?.line } : originalPlace(told.file, told.line, told.column);
    const data = { ...told, ...place, ...(isFile && { name: place.file }) };
    if (type === 'test:stderr') of(data.file).stderr += data.message;
    else if (type === 'test:stdout') yield indent(data.message, '    ');
    else if (type === 'test:pass' || type === 'test:fail') {
      const file = of(data.file);
      const wholeFile = data.nesting === 0 && data.name === data.file;
      const path = [...file.names.slice(0, data.nesting), data.name].join(' > ');
      if (data.nesting === 0) file.ms += data.details.duration_ms;
      const skipped = data.skip ?? data.todo;
      const isSkipped = skipped !== undefined && skipped !== false;
      // A suite that is left out tells of no test inside it.
      if (data.details.type === 'suite' && data.details.error === undefined && !isSkipped) continue;
      if (data.details.error?.failureType === 'subtestsFailed') continue;
      if (isSkipped) {
        count(data.file, 'skipped');
        skips.push(`${label(data.file)}: ${path}${typeof skipped === 'string' && skipped ? ` (${skipped})` : ''}`);
      } else if (type === 'test:fail') {
        count(data.file, 'failed');
        failures.push({ file: data.file, name: wholeFile ? 'the file itself' : path, reason: wholeFile ? file.stderr || reasonOf(data.details.error) : reasonOf(data.details.error), line: data.line });
      } else if (wholeFile) {
        count(data.file, 'failed');
        failures.push({ file: data.file, name: 'the file itself', reason: 'it defines no test' });
      } else count(data.file, 'passed');
    } else if (type === 'test:start') of(data.file).names[data.nesting] = data.name;
  }

  for (const [file, { passed, failed, skipped, ms }] of [...files].sort(([a], [b]) => String(a).localeCompare(String(b)))) {
    if (passed + failed + skipped === 0) continue;
    const parts = [`${passed} ok`, ...(failed ? [`${failed} failed`] : []), ...(skipped ? [`${skipped} skipped`] : [])];
    yield `  ${failed ? 'FAIL' : 'ok  '} ${label(file)}  ${parts.join(', ')}  ${Math.round(ms)} ms\n`;
  }
  for (const line of skips) yield `  skipped: ${line}\n`;
  for (const { file, name, reason, line } of failures) yield `\n  FAIL ${label(file)}${line ? `:${line}` : ''}  ${name}\n${indent(reason, '       ')}\n`;
  if (process.env.COCKPIT_COUNTS) writeFileSync(process.env.COCKPIT_COUNTS, JSON.stringify(totals));
}
