/**
 * The console is silent in every page test: a warning or an error written while a test runs fails that test.
 * The runner loads this file before each test file. A test that provokes a line takes it with `takeNoise()`.
 */
const noise: string[] = [];

/** Everything written to console.warn and console.error since the last call, as text; the record is emptied. */
export function takeNoise(): string[] {
  return noise.splice(0);
}

function record(level: 'warn' | 'error'): void {
  const write = console[level].bind(console);
  console[level] = (...words: unknown[]) => {
    // Lit announces its development build once a page; that is the runner's choice of build, not ours.
    if (String(words[0]).startsWith('Lit is in dev mode')) return;
    noise.push(`console.${level}: ${words.map(String).join(' ')}`);
    write(...words);
  };
}

function refuse(): void {
  const lines = takeNoise();
  if (lines.length > 0) throw new Error(`the console was not silent: ${lines.join(' | ')}`);
}

type Body = (this: unknown, done?: (error?: unknown) => void) => unknown;

function silent(body: Body): Body {
  if (body.length > 0)
    return function (this: unknown, done) {
      return body.call(this, (error) => {
        if (error !== undefined) return done?.(error);
        try {
          refuse();
        } catch (found) {
          return done?.(found);
        }
        done?.();
      });
    };
  return async function (this: unknown) {
    await body.call(this);
    refuse();
  };
}

/** How the runner says that a browser has no means for a command: its media cannot be feigned, or its window not be that small. */
const NOT_HERE = /not in this browser: (.*)/;

/** A body that asks for what this browser cannot do is left out here; Chromium can do all of it. */
function leftOut(body: Body): Body {
  if (body.length > 0) return body;
  return async function (this: unknown) {
    try {
      await body.call(this);
    } catch (error) {
      if (!NOT_HERE.test(String(error)) || !canSkip(this)) throw error;
      takeNoise();
      this.skip();
    }
  };
}

function canSkip(context: unknown): context is { skip: () => never } {
  return typeof context === 'object' && context !== null && 'skip' in context;
}

/** Mocha tells a callback test by the length of its function, so the wrapper keeps the length of its body. */
function wrap(define: (title: string, body?: Body) => unknown) {
  return (title: string, body?: Body) => {
    if (!body) return define(title);
    const quiet = silent(leftOut(body));
    return define(title, body.length > 0 ? function (this: unknown, done) { return quiet.call(this, done); } : function (this: unknown) { return quiet.call(this); });
  };
}

/** A hook that feigns something, or ends it, has nothing to do where nothing can be feigned; its tests find that out themselves. */
function wrapHook(define: (body: Body) => unknown) {
  return (body: Body) =>
    define(
      body.length > 0
        ? body
        : async function (this: unknown) {
            try {
              await body.call(this);
            } catch (error) {
              if (!NOT_HERE.test(String(error))) throw error;
            }
          },
    );
}

type Hook = (body: Body) => unknown;

interface Mocha {
  it: ((title: string, body?: Body) => unknown) & { only: (title: string, body?: Body) => unknown };
  after: Hook;
  before: Hook;
  beforeEach: Hook;
  afterEach: Hook;
}

record('warn');
record('error');
const mocha = globalThis as unknown as Mocha;
const { it, after } = mocha;
mocha.it = Object.assign(wrap(it), it, { only: wrap(it.only.bind(it)) });
for (const name of ['before', 'beforeEach', 'after', 'afterEach'] as const) mocha[name] = wrapHook(mocha[name]);
// What a tear-down writes belongs to no test, but is noise all the same.
after(refuse);
