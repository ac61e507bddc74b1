/**
 * Compares what a function answered with a reference value, as `shared/vectors` defines it: numbers agree within
 * `max(tol.abs, tol.rel * |expected|)`, `{"exact": true}` asks for equality, `undefined` is null,
 * and non-finite numbers are the strings "NaN", "Infinity", "-Infinity".
 */

const MISSING = Symbol('missing');
const isObject = (value) => typeof value === 'object' && value !== null;
const own = (object, key) => (Object.hasOwn(object, key) ? object[key] : MISSING);

/** Plain JSON of an answer: Maps and Sets as entries and lists, typed arrays as lists, undefined as null, non-finite numbers as strings. */
export function plain(value) {
  if (value === undefined) return null;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value === 'bigint') return Number(value);
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value, plain);
  if (value instanceof Set) return Array.from(value, plain);
  if (value instanceof Map) return Array.from(value, ([key, entry]) => [plain(key), plain(entry)]);
  if (Array.isArray(value)) return value.map(plain);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
  return value;
}

function sameNumber(expected, actual, tolerance) {
  if (Object.is(expected, actual) || expected === actual) return true;
  if (tolerance.exact) return false;
  return Math.abs(actual - expected) <= Math.max(tolerance.abs ?? 0, (tolerance.rel ?? 0) * Math.abs(expected));
}

/**
 * The first place where `actual` differs, as `{ path, expected, actual }`, or undefined where they agree.
 * The path reads like code, `rows[3].rate`, and is `(result)` at the top. A key whose value is null may be left out,
 * on either side: it says the same. A tolerance may name a key that is to be equal: `{"rel": 1e-9, "bins": "exact"}`.
 */
export function firstDifference(expected, actual, tolerance) {
  return compare(plain(expected), plain(actual), tolerance, '');
}

function compare(expected, actual, tolerance, path) {
  const differs = () => ({ path: path || '(result)', expected: shown(expected), actual: shown(actual) });
  if (expected === MISSING || actual === MISSING) return expected === null || actual === null ? undefined : differs();
  if (typeof expected === 'number' && typeof actual === 'number') return sameNumber(expected, actual, tolerance) ? undefined : differs();
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return differs();
    for (let i = 0; i < Math.min(expected.length, actual.length); i++) {
      const found = compare(expected[i], actual[i], tolerance, `${path}[${i}]`);
      if (found) return found;
    }
    return expected.length === actual.length ? undefined : { path: `${path}.length`, expected: expected.length, actual: actual.length };
  }
  if (isObject(expected)) {
    if (!isObject(actual) || Array.isArray(actual)) return differs();
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      const within = tolerance[key] === 'exact' ? { exact: true } : tolerance;
      const found = compare(own(expected, key), own(actual, key), within, path ? `${path}.${key}` : key);
      if (found) return found;
    }
    return undefined;
  }
  return expected === actual ? undefined : differs();
}

/** True where a tolerance can be applied to numbers; some cases are a referee's estimate, judged in words. */
export const isComparable = (tolerance) => tolerance?.exact === true || typeof tolerance?.rel === 'number' || typeof tolerance?.abs === 'number';

/** A value as one short line. */
function shown(value) {
  if (value === MISSING) return '(absent)';
  const text = JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
