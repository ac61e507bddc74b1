/** Attributes by name, as texts. */
export type Attributes = Readonly<Record<string, string>>;

/** Names under which converters from XML keep an attribute's key and value. */
const KEYS = ['key', '@key', '-key', '_key', '$key'];
const VALUES = ['value', '@value', '-value', '_value', '$value'];
/** What XES calls the types of attributes, and what holds attributes elsewhere. */
const HOLDERS = ['string', 'date', 'int', 'float', 'boolean', 'id', 'attributes', 'attribute'];
/** Lists of further records, which are none of the record's own attributes. */
export const RECORD_LISTS = ['event', 'events', 'trace', 'traces'];

/**
 * The attributes of an event or a trace, whichever way it was put into JSON: `{"concept:name": "x"}`,
 * `{"attributes": {…}}`, `{"string": [{"@key": "concept:name", "@value": "x"}]}`, `{"concept:name": {"type": "string",
 * "value": "x"}}`. Objects within become `outer.inner`.
 */
export function flatAttributes(value: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  gather(value, '', found);
  return found;
}

function gather(value: unknown, path: string, found: Record<string, string>): void {
  if (value === null || value === undefined) return;
  if (typeof value !== 'object') {
    if (path !== '') found[path] = (typeof value === 'string' ? value : JSON.stringify(value)).trim();
    return;
  }
  if (Array.isArray(value)) return value.forEach((each) => gather(each, path, found));
  const record = value as Readonly<Record<string, unknown>>;
  const key = KEYS.find((name) => typeof record[name] === 'string');
  const holder = key === undefined ? undefined : VALUES.find((name) => record[name] !== undefined);
  if (key !== undefined && holder !== undefined) return gather(record[holder], `${path}${record[key] as string}`, found);
  if (path !== '' && isTyped(record)) return gather(record['value'], path, found);
  for (const [name, inner] of Object.entries(record)) {
    if (RECORD_LISTS.includes(name)) continue;
    if (typeof inner !== 'object') gather(inner, path === '' ? name : `${path}.${name}`, found);
    else if (path === '' && HOLDERS.includes(name)) gather(inner, '', found);
    else gather(inner, path === '' ? name : `${path}.${name}`, found);
  }
}

/** A value beside nothing but its type. */
function isTyped(record: Readonly<Record<string, unknown>>): boolean {
  return typeof record['type'] === 'string' && record['value'] !== undefined && Object.keys(record).length === 2;
}
