/** What a page calls a rule, however broken: its name, else its id. */
export function ruleName(json: unknown): string | undefined {
  const { name, id } = (typeof json === 'object' && json !== null ? json : {}) as { readonly name?: unknown; readonly id?: unknown };
  return [name, id].find((text): text is string => typeof text === 'string' && text.trim() !== '');
}
