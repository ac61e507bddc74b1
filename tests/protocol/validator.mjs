/** A validator of JSON Schema that nobody here wrote, as the second opinion. Plain JavaScript, so that types are checked where it is not installed yet. */
import { Ajv2020 } from 'ajv/dist/2020.js';

/** @returns {{ validate(ref: string, value: unknown): boolean, errorsText(): string }} */
export const validatorOf = (schema) => new Ajv2020({ strictTypes: false, strictRequired: false }).addSchema(schema);
