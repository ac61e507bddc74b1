import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readRule } from '../alerts/read-rule.js';
import type { AlertRule, RuleProblem } from '../domain/alert-rule.js';
import { errorText } from '../domain/error-text.js';
import { UsageError } from './command.js';

/**
 * Reads alert rules: a JSON file with one rule or a list of them.
 *
 * @throws UsageError when there is none, or with every problem of every rule.
 */
export async function readRules(path: string, folder: string): Promise<AlertRule[]> {
  const json = await jsonOf(path, folder);
  const list: readonly unknown[] = Array.isArray(json) ? json : [json];
  if (list.length === 0) throw new UsageError(`rule ${path}: holds no rule`);
  const rules: AlertRule[] = [];
  const lines: string[] = [];
  for (const [index, one] of list.entries()) {
    const { rule, problems } = readRule(one);
    if (rule) rules.push(rule);
    lines.push(...problemLines(list.length > 1 ? `${path}, rule ${index + 1}` : path, problems));
  }
  if (lines.length > 0) throw new UsageError(lines.join('\n'));
  return rules;
}

/** One line a problem: which rule, which field, what is wrong with it. */
export function problemLines(rule: string, problems: readonly RuleProblem[]): string[] {
  return problems.map(({ field, code, value }) => `rule ${rule}: ${field === '' ? '' : `${field}: `}${WORDS[code]}${value === undefined ? '' : `: ${value}`}`);
}

async function jsonOf(path: string, folder: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(resolve(folder, path), 'utf8'));
  } catch (error) {
    throw new UsageError(`rule ${path}: ${errorText(error)}`);
  }
}

const WORDS: Readonly<Record<RuleProblem['code'], string>> = {
  missing: 'is missing',
  'not-text': 'is not a text',
  'not-number': 'is not a number',
  'not-duration': 'is not a duration such as PT30M',
  'unknown-choice': 'is not among the choices',
  'unknown-metric': 'no such metric',
  'unknown-variant': 'the metric has no such variant',
  'not-share': 'the metric is no share of contacts or surveys',
  'out-of-range': 'is out of range',
  'wrong-side': 'lies on the wrong side of the threshold',
  contradictory: 'the conditions can never hold together',
  'not-whole-steps': 'is not a whole number of steps',
  'not-served': 'the source has no such thing',
  'no-history': 'the source remembers nothing',
  twice: 'another rule has the same id',
  'unknown-field': 'no such field',
};
