import type { PageMessages } from '../locale/page-messages.js';

/** What is wrong with what a page wrote into a tag. `detail` is an engine's or an adapter's own words. */
export type SettingsProblem =
  | { readonly kind: 'json'; readonly detail: string }
  | { readonly kind: 'shape' }
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly detail: string }
  | { readonly kind: 'adapter'; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'missing'; readonly name: string; readonly adapter: string };

/** The problem in one language. */
export function problemText(problem: SettingsProblem, page: PageMessages): string {
  switch (problem.kind) {
    case 'json':
      return page.json(problem.detail);
    case 'shape':
      return page.shape;
    case 'unknown':
      return page.unknown(problem.name);
    case 'refused':
      return page.refused(problem.name, problem.detail);
    case 'adapter':
      return page.adapter(problem.name, problem.known);
    case 'missing':
      return page.missing(problem.adapter, problem.name);
  }
}
