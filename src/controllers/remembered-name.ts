const KEY = 'contact-cockpit.name';

let name = '';

/** What the person at this browser last called themselves; empty for nobody yet. */
export function rememberedName(): string {
  try {
    return localStorage.getItem(KEY) ?? name;
  } catch {
    // A page that may not keep anything throws at the mere word; the name then lives as long as the page.
    return name;
  }
}

export function rememberName(given: string): void {
  name = given;
  try {
    localStorage.setItem(KEY, given);
  } catch {
    // The same: it was kept for this page.
  }
}
