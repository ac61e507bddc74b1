/** An adapter does not keep the contract: the words say how. */
export class Nonconformity extends Error {
  override readonly name = 'Nonconformity';
}

/** @throws Nonconformity with these words unless it holds. */
export function expect(holds: unknown, words: () => string): asserts holds {
  if (!holds) throw new Nonconformity(words());
}

/** @throws Nonconformity unless both are equal as JSON, whatever the order of their names. */
export function expectSame(got: unknown, wanted: unknown, words: string): void {
  const [left, right] = [sorted(got), sorted(wanted)];
  expect(left === right, () => `${words}: got ${short(left)}, expected ${short(right)}`);
}

/** @throws Nonconformity unless the value is plain JSON: nothing is lost when it is written and read. */
export function expectPlain<T>(value: T, words: string): T {
  const odd = oddPlace(value, words);
  expect(odd === undefined, () => `${odd} is no plain JSON`);
  return value;
}

export function expectDistinct(ids: readonly string[], words: string): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  expect(twice === undefined, () => `${words}: ${twice} is there twice`);
}

/** Where a value is not what JSON would make of it. What is absent may be written as undefined. */
function oddPlace(value: unknown, path: string): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return undefined;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const odd = oddPlace(value[index], `${path}[${index}]`);
      if (odd !== undefined) return odd;
    }
    return undefined;
  }
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return path;
  for (const [name, part] of Object.entries(value)) {
    const odd = part === undefined ? undefined : oddPlace(part, `${path}.${name}`);
    if (odd !== undefined) return odd;
  }
  return undefined;
}

function sorted(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
    ) ?? 'undefined'
  );
}

function short(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
