/** Numbers agents in order of appearance, so that no name leaves the reader: `agent-01`, `agent-02`, … */
export function agentMask(): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    let masked = known.get(id);
    if (masked === undefined) known.set(id, (masked = `agent-${numbered(known.size)}`));
    return masked;
  };
}

/** What a masked agent is called in one language: `Agent {n}` as `Agent 07`. */
export function agentLabel(texts: Readonly<Record<string, string>>, locale: string | undefined): (id: string, index: number) => string {
  const languages = Object.keys(texts);
  const language = languages.find((each) => each === locale) ?? languages.find((each) => locale?.startsWith(each.slice(0, 2))) ?? languages[0];
  const text = (language === undefined ? undefined : texts[language]) ?? '{n}';
  return (_, index) => text.replace('{n}', numbered(index));
}

function numbered(index: number): string {
  return String(index + 1).padStart(2, '0');
}
