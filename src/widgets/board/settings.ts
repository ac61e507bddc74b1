import { readRule } from '../../alerts/read-rule.js';
import { readSwingRule } from '../../alerts/read-swing-rule.js';
import { ruleName } from '../../alerts/rule-name.js';
import type { RuleTrouble } from '../../domain/alert-book.js';
import { isFilters, type Filters } from '../../domain/dimension.js';
import { durationParts } from '../../domain/duration.js';
import type { TimeRange } from '../../domain/query.js';
import { parseRange } from '../../domain/range-text.js';
import type { DrillPath } from '../../domain/drill.js';
import type { Selection } from '../../domain/selection.js';
import { readSelection } from '../../domain/selection-text.js';
import { DEFAULT_VIEW, type View } from '../../domain/view.js';
import type { Zone } from '../../domain/zone.js';
import type { BoardMessages } from '../../locale/board-messages.js';

/** A board's settings as a page writes them: attributes are text, properties may be the thing itself. */
export interface Settings {
  readonly range: TimeRange | string;
  readonly step: string;
  readonly compare: string;
  readonly filters: Filters | string;
  readonly selection: Selection | Filters | string;
  readonly drill?: DrillPath | undefined;
  readonly density: string;
  readonly theme: string;
}

/** A setting that means nothing, and what would. */
export interface Problem {
  readonly setting: keyof Settings | 'rules' | 'swings' | 'url-state';
  readonly value: string;
  readonly expected: keyof BoardMessages['expected'];
}

/** The view that the settings describe; what means nothing is left at its default and told. */
export function readSettings(settings: Settings, zone: Zone): { readonly view: View; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read = <T>(setting: keyof Settings, expected: Problem['expected'], fallback: T, parse: () => T): T => {
    try {
      return parse();
    } catch {
      problems.push({ setting, expected, value: textOf(settings[setting]) });
      return fallback;
    }
  };
  const duration = (setting: 'step' | 'compare') =>
    read(setting, 'duration', DEFAULT_VIEW[setting], () => {
      durationParts(settings[setting]);
      return settings[setting];
    });
  const word = <T extends string>(setting: 'density' | 'theme', words: readonly [T, ...T[]]): T =>
    read(setting, setting, words[0], () => {
      const known = words.find((candidate) => candidate === settings[setting]);
      if (known === undefined) throw new RangeError(`invalid ${setting}: ${settings[setting]}`);
      return known;
    });
  const view: View = {
    range: read('range', 'range', DEFAULT_VIEW.range, () => rangeOf(settings.range, zone)),
    step: duration('step'),
    compare: duration('compare'),
    filters: read('filters', 'filters', DEFAULT_VIEW.filters, () => filtersOf(settings.filters)),
    selection: read('selection', 'selection', DEFAULT_VIEW.selection, () => readSelection(settings.selection, zone)),
    ...(settings.drill && { drill: settings.drill }),
    density: word('density', ['comfortable', 'compact']),
  };
  word('theme', ['auto', 'light', 'dark']);
  return { view, problems };
}

/**
 * Rules of alerts or swings as a page writes them, a list or JSON of one. All of the list is handed on, for the warning layer
 * to read; one that it will not watch is told here too, since a page may have no list of alerts to say so.
 */
export function readRules(rules: readonly unknown[] | string, setting: 'rules' | 'swings' = 'rules'): { readonly rules: readonly unknown[]; readonly problems: readonly (Problem | RuleTrouble)[] } {
  try {
    const list: unknown = typeof rules === 'string' ? JSON.parse(rules.trim() || '[]') : rules;
    if (Array.isArray(list)) return { rules: list, problems: list.flatMap((json, index) => unread(json, index, setting)) };
  } catch {
    // No JSON: told below, as any other text that is no list.
  }
  return { rules: [], problems: [{ setting, expected: setting, value: textOf(rules) }] };
}

function unread(json: unknown, index: number, setting: 'rules' | 'swings'): readonly RuleTrouble[] {
  const { problems } = setting === 'rules' ? readRule(json) : readSwingRule(json);
  return problems.length > 0 ? [{ rule: ruleName(json) ?? `${index + 1}`, problems }] : [];
}

function rangeOf(range: TimeRange | string, zone: Zone): TimeRange {
  return typeof range === 'string' ? parseRange(range, zone) : range;
}

function filtersOf(filters: Filters | string): Filters {
  if (typeof filters !== 'string') return filters;
  const parsed: unknown = filters.trim() === '' ? {} : JSON.parse(filters);
  if (!isFilters(parsed)) throw new TypeError(`invalid filters: ${filters}`);
  return parsed;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}
