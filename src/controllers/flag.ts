import type { PropertyDeclaration } from 'lit';

/**
 * How a yes or no is written as an attribute: there or not there, and `"false"` is no. Frameworks write a false value so
 * where the tag is no element yet, and so do people.
 */
export const FLAG = {
  type: Boolean,
  converter: {
    fromAttribute: (text: string | null) => text !== null && text !== 'false',
    toAttribute: (value: boolean) => (value ? '' : null),
  },
} as const satisfies PropertyDeclaration<boolean>;
