const PREFIX = 'contact-cockpit.';

/** What this browser keeps under a name, as it was; `undefined` for nothing, and where nothing may be kept. */
export function readKept(name: string): unknown {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    // A page that may not keep anything throws at the mere word; what is no JSON was not kept by us.
    return undefined;
  }
}

/** Keeps plain JSON under a name. @returns Whether it was kept: a page may not be allowed to, or have no room. */
export function keep(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
