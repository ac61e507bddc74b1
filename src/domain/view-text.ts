/**
 * A view as a short text that fits into an address, and back: what differs from the view a board begins with.
 *
 * `range:PT4H;by.channel:chat;drill:slots,answerRate;group:loan` has fields between semicolons, lists between commas
 * and every word as an atom, so that it can be read, typed, and sent in a message.
 */
import type { Filters } from './dimension.js';
import { DRILL_LEVELS, type DrillPath } from './drill.js';
import { durationParts } from './duration.js';
import { intervalText, readInterval } from './interval-text.js';
import { METRIC_IDS } from './metric.js';
import type { TimeRange } from './query.js';
import { NOTHING_SELECTED, isSelected, type Selection } from './selection.js';
import { atomOf, textOfAtom } from './text-atom.js';
import type { View } from './view.js';

/** What an address can say of a view. */
export type AddressedView = Omit<View, 'density'>;

/** What a text says, and which of its fields mean nothing; the others apply all the same. */
export interface ViewReading {
  readonly patch: Partial<AddressedView>;
  /** As they were written. */
  readonly unread: readonly string[];
}

/** @param base - The view that a board begins with; empty where nothing differs from it. */
export function viewText(view: AddressedView, base: AddressedView): string {
  const { range, step, compare, filters, selection, drill } = view;
  const fields = [
    ...differing(rangeField(range), rangeField(base.range)),
    ...differing([`step:${step}`], [`step:${base.step}`]),
    ...differing([`compare:${compare}`], [`compare:${base.compare}`]),
    ...differing(filterFields('by', filters), filterFields('by', base.filters)),
    ...differing(selectionFields(selection), selectionFields(base.selection)),
    ...differing(drill ? drillFields(drill) : ['drill:none'], base.drill ? drillFields(base.drill) : ['drill:none']),
  ];
  return fields.join(';');
}

/** Reads what `viewText` wrote, or somebody typed. */
export function readViewText(text: string): ViewReading {
  const fields = new Map<string, string>();
  const unread: string[] = [];
  for (const field of text.split(';').filter(Boolean)) {
    const at = field.indexOf(':');
    const name = field.slice(0, Math.max(0, at));
    if (!KNOWN.test(name)) unread.push(field);
    else fields.set(name, field.slice(at + 1));
  }
  /** Reads one part of the view; where that fails, tells all of its fields that are there. */
  const part = <T>(names: RegExp, read: () => T | undefined): T | undefined => {
    const own = [...fields].filter(([name]) => names.test(name));
    if (own.length === 0) return undefined;
    try {
      return read();
    } catch {
      unread.push(...own.map(([name, value]) => `${name}:${value}`));
      return undefined;
    }
  };
  const duration = (name: string) =>
    part(new RegExp(`^${name}$`), () => {
      durationParts(fields.get(name) ?? '');
      return fields.get(name);
    });
  const range = part(/^range$/, () => readRange(fields.get('range') ?? ''));
  const step = duration('step');
  const compare = duration('compare');
  const filters = part(/^by(?:\.|$)/, () => readFilters('by', fields));
  const selection = part(/^(?:pick|in)(?:\.|$)/, () => readSelectionFields(fields));
  const drill = part(/^(?:drill|group|slot|within|goal|scope)(?:\.|$)/, () => readDrill(fields));
  const patch: Partial<AddressedView> = {
    ...(range && { range }),
    ...(step !== undefined && { step }),
    ...(compare !== undefined && { compare }),
    ...(filters && { filters }),
    ...(selection && { selection }),
    ...(drill && { drill: drill === 'none' ? undefined : drill }),
  };
  return { patch, unread };
}

const KNOWN = /^(?:range|step|compare|by|pick|in|drill|group|slot|within|goal|(?:by|pick|scope)\..+)$/u;

function differing(fields: readonly string[], base: readonly string[]): readonly string[] {
  return fields.join(';') === base.join(';') ? [] : fields;
}

function rangeField(range: TimeRange): readonly string[] {
  switch (range.kind) {
    case 'all':
      return ['range:all'];
    case 'day':
      return [`range:${['today', 'yesterday'][range.back] ?? `day-${range.back}`}`];
    case 'last':
      return [`range:${range.duration}`];
    case 'fixed':
      return [`range:${intervalText(range)}`];
  }
}

function readRange(text: string): TimeRange {
  const back = text === 'today' ? 0 : text === 'yesterday' ? 1 : /^day-(\d{1,6})$/.exec(text)?.[1];
  if (back !== undefined) return { kind: 'day', back: Number(back) };
  if (text === 'all') return { kind: 'all' };
  if (text.includes('/')) return { kind: 'fixed', ...readInterval(text) };
  durationParts(text);
  return { kind: 'last', duration: text };
}

function filterFields(name: string, filters: Filters): readonly string[] {
  const fields = Object.entries(filters).map(([dimension, members]) => `${name}.${atomOf(dimension)}:${members.map(atomOf).join(',')}`);
  return fields.length > 0 ? fields.sort() : [`${name}:none`];
}

function readFilters(name: string, fields: ReadonlyMap<string, string>): Filters {
  if (fields.has(name) && fields.get(name) !== 'none') throw new RangeError(`invalid filters: ${String(fields.get(name))}`);
  const own = [...fields].filter(([key]) => key.startsWith(`${name}.`));
  return Object.fromEntries(own.map(([key, members]) => [textOfAtom(key.slice(name.length + 1)), members === '' ? [] : members.split(',').map(textOfAtom)]));
}

function selectionFields(selection: Selection): readonly string[] {
  if (!isSelected(selection)) return ['pick:none'];
  const { filters, interval, source } = selection;
  const members = Object.keys(filters).length > 0 ? filterFields('pick', filters) : [];
  return [...(interval ? [`pick:${intervalText(interval)}`] : []), ...members, ...(source ? [`in:${atomOf(source.id)},${atomOf(source.label)}`] : [])];
}

function readSelectionFields(fields: ReadonlyMap<string, string>): Selection {
  const stretch = fields.get('pick');
  const interval = stretch === undefined || stretch === 'none' ? undefined : readInterval(stretch);
  const filters = readFilters('pick', new Map([...fields].filter(([name]) => name !== 'pick')));
  const [id, label] = (fields.get('in') ?? '').split(',');
  const source = fields.has('in') ? { id: textOfAtom(id ?? ''), label: textOfAtom(label ?? '~') } : undefined;
  const selection = { filters, ...(interval && { interval }), ...(source && { source }) };
  return isSelected(selection) ? selection : NOTHING_SELECTED;
}

function drillFields({ level, metric, variant, scope, target, within, group, slot }: DrillPath): readonly string[] {
  return [
    `drill:${[level, metric, ...(variant === undefined ? [] : [variant])].map(atomOf).join(',')}`,
    ...(group === undefined ? [] : [`group:${atomOf(group)}`]),
    ...(slot ? [`slot:${intervalText(slot)}`] : []),
    ...(within ? [`within:${intervalText(within)}`] : []),
    ...(target === undefined ? [] : [`goal:${target}`]),
    ...(Object.keys(scope).length > 0 ? filterFields('scope', scope) : []),
  ];
}

function readDrill(fields: ReadonlyMap<string, string>): DrillPath | 'none' {
  const text = fields.get('drill');
  if (text === 'none') return 'none';
  const [levelText, metricText, variant, ...rest] = (text ?? '').split(',').map(textOfAtom);
  const level = DRILL_LEVELS.find((known) => known === levelText);
  const metric = METRIC_IDS.find((known) => known === metricText);
  const goal = fields.get('goal');
  const target = goal === undefined ? undefined : Number(goal);
  if (!level || !metric || rest.length > 0 || (target !== undefined && !(goal && Number.isFinite(target)))) throw new RangeError(`invalid drill: ${String(text)}`);
  const [group, slot, within] = [fields.get('group'), fields.get('slot'), fields.get('within')];
  return {
    level,
    metric,
    ...(variant !== undefined && { variant }),
    scope: readFilters('scope', fields),
    ...(target !== undefined && { target }),
    ...(within !== undefined && { within: readInterval(within) }),
    ...(group !== undefined && { group: textOfAtom(group) }),
    ...(slot !== undefined && { slot: readInterval(slot) }),
  };
}
