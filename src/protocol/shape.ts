import { isJsonObject } from '../domain/json-object.js';
/**
 * Shapes of what crosses the wire: each checks a value and tells the same as JSON Schema, so that the published schema
 * cannot say anything but what the code does.
 */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Shape {
  /** What is wrong with a value, such as `range.start: not a number`; `undefined` when nothing is. */
  problem(value: unknown, path: string): string | undefined;
  readonly schema: JsonSchema;
  /** May be left out of an object. */
  readonly isOptional?: true;
}

export interface OptionalShape extends Shape {
  readonly isOptional: true;
}

/** A shape for every property of `T`: those that may be absent or undefined are optional on the wire, the others are not. */
export type ShapesOf<T> = { readonly [K in keyof T]-?: undefined extends T[K] ? OptionalShape : Shape };

const FORBIDDEN = '__proto__';

function simple(schema: JsonSchema, words: string, fits: (value: unknown) => boolean): Shape {
  return { schema, problem: (value, path) => (fits(value) ? undefined : `${path}: not ${words}`) };
}

export const text = simple({ type: 'string' }, 'a text', (value) => typeof value === 'string');
export const name = simple({ type: 'string', minLength: 1 }, 'a text that is not empty', (value) => typeof value === 'string' && value !== '');
/** JSON has no others than finite ones. */
export const number = simple({ type: 'number' }, 'a number', Number.isFinite);
export const flag = simple({ type: 'boolean' }, 'true or false', (value) => typeof value === 'boolean');
/** A number, or `null` for nothing to measure. */
export const measured = simple({ type: ['number', 'null'] }, 'a number or null', (value) => value === null || Number.isFinite(value));
export const cell = simple({ type: ['string', 'number', 'null'] }, 'a text, a number or null', (value) => value === null || typeof value === 'string' || Number.isFinite(value));

/** A whole number that is not below `least`. */
export function whole(least = 0): Shape {
  return simple({ type: 'integer', minimum: least }, `a whole number from ${least}`, (value) => Number.isInteger(value) && (value as number) >= least);
}

export function choice(...words: readonly (string | number | boolean)[]): Shape {
  const [only] = words;
  return simple(words.length === 1 ? { const: only } : { enum: words }, words.length === 1 ? JSON.stringify(only) : `one of ${words.join(', ')}`, (value) => words.includes(value as string));
}

export function list(of: Shape, least = 0): Shape {
  return {
    schema: { type: 'array', items: of.schema, ...(least > 0 && { minItems: least }) },
    problem(value, path) {
      if (!Array.isArray(value)) return `${path}: not a list`;
      if (value.length < least) return `${path}: fewer than ${least}`;
      // Columns have millions of cells: the path of one is written only where it does not fit.
      for (let index = 0; index < value.length; index++) if (of.problem(value[index], '') !== undefined) return of.problem(value[index], `${path}[${index}]`);
      return undefined;
    },
  };
}

/** An object of any names, all of one shape. */
export function record(of: Shape): Shape {
  return {
    schema: { type: 'object', additionalProperties: of.schema, propertyNames: { not: { const: FORBIDDEN } } },
    problem(value, path) {
      if (!isJsonObject(value)) return `${path}: not an object`;
      for (const [key, part] of Object.entries(value)) {
        const problem = key === FORBIDDEN ? `${path}: no name may be ${FORBIDDEN}` : of.problem(part, `${path}.${key}`);
        if (problem !== undefined) return problem;
      }
      return undefined;
    },
  };
}

/** May be absent; never `null` in its place, which would say something else. */
export function optional(shape: Shape): OptionalShape {
  return { ...shape, isOptional: true };
}

/** An object of a reply: names that it does not know are left alone, so that a newer server may say more. */
export function open<T>(shapes: ShapesOf<T>): Shape {
  return object(shapes, true);
}

/** An object of a request: a name that it does not know is refused, since passing over what was asked would give another number. */
export function closed<T>(shapes: ShapesOf<T>): Shape {
  return object(shapes, false);
}

function object<T>(shapes: ShapesOf<T>, isOpen: boolean): Shape {
  const parts = Object.entries<Shape>(shapes);
  const required = parts.flatMap(([key, { isOptional }]) => (isOptional ? [] : [key]));
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(parts.map(([key, { schema }]) => [key, schema])),
      ...(required.length > 0 && { required }),
      ...(!isOpen && { additionalProperties: false }),
    },
    problem(value, path) {
      if (!isJsonObject(value)) return `${path}: not an object`;
      for (const [key, shape] of parts) {
        const problem = Object.hasOwn(value, key) ? shape.problem(value[key], `${path}.${key}`) : shape.isOptional ? undefined : `${path}.${key}: missing`;
        if (problem !== undefined) return problem;
      }
      const unknown = isOpen ? undefined : Object.keys(value).find((key) => !Object.hasOwn(shapes, key));
      return unknown === undefined ? undefined : `${path}.${unknown}: no such field`;
    },
  };
}

/** One of several objects, told apart by the text of one field; each has that field in its own shape. */
export function tagged(tag: string, shapes: Readonly<Record<string, Shape>>): Shape {
  return {
    schema: { oneOf: Object.values(shapes).map(({ schema }) => schema) },
    problem(value, path) {
      if (!isJsonObject(value)) return `${path}: not an object`;
      const word = Object.hasOwn(value, tag) ? value[tag] : undefined;
      const shape = typeof word === 'string' && Object.hasOwn(shapes, word) ? shapes[word] : undefined;
      return shape ? shape.problem(value, path) : `${path}.${tag}: not one of ${Object.keys(shapes).join(', ')}`;
    },
  };
}

/** Any of several; what is wrong is told of the last. */
export function either(...shapes: readonly Shape[]): Shape {
  return {
    schema: { anyOf: shapes.map(({ schema }) => schema) },
    problem(value, path) {
      let problem: string | undefined;
      for (const shape of shapes) {
        problem = shape.problem(value, path);
        if (problem === undefined) return undefined;
      }
      return problem;
    },
  };
}
