/** Texts about what a page wrote into a tag and cannot mean. */
export interface PageMessages {
  readonly title: string;
  /** No JSON stands inside the tag; `detail` is the browser's own. */
  readonly json: (detail: string) => string;
  readonly shape: string;
  readonly unknown: (name: string) => string;
  readonly refused: (name: string, detail: string) => string;
  readonly adapter: (name: string, known: readonly string[]) => string;
  readonly missing: (adapter: string, name: string) => string;
}
