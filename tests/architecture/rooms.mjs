/**
 * The rooms of the house. Each may import only the rooms and packages listed, and touch only the capabilities listed;
 * everything else is forbidden. Rooms are ordered: a room may only list rooms above it. `node` allows `node:` modules.
 */
const PURE = ['domain', 'metrics'];

export const ROOMS = {
  domain: { rooms: [], packages: [], touches: [] },
  metrics: { rooms: ['domain'], packages: [], touches: [] },
  alerts: { rooms: PURE, packages: [], touches: [] },
  analysis: { rooms: PURE, packages: [], touches: [] },
  staffing: { rooms: PURE, packages: [], touches: [] },
  people: { rooms: PURE, packages: [], touches: [] },
  journeys: { rooms: PURE, packages: [], touches: [] },
  plans: { rooms: PURE, packages: ['@noble/hashes'], touches: [] },
  locale: { rooms: PURE, packages: [], touches: [] },
  table: { rooms: PURE, packages: [], touches: [] },
  geometry: { rooms: ['domain'], packages: ['d3-array', 'd3-scale', 'd3-shape', 'd3-time', 'd3-time-format', 'd3-delaunay', 'd3-sankey', 'd3-path'], touches: [] },
  protocol: { rooms: ['domain'], packages: [], touches: [] },
  conformance: { rooms: [...PURE, 'protocol'], packages: [], touches: ['network', 'timers'] },
  adapters: { rooms: [...PURE, 'staffing', 'plans', 'protocol'], packages: ['d3-dsv'], touches: ['network', 'workers', 'timers', 'attention', 'chance'] },
  gateway: { rooms: [...PURE, 'protocol'], packages: ['@duckdb/node-api', '@clickhouse/client', 'redis', 'jose'], touches: ['network', 'timers', 'clock', 'chance', 'streams'], node: true },
  runtime: { rooms: ['domain', 'metrics', 'alerts', 'analysis', 'plans'], packages: [], touches: [] },
  theme: { rooms: [], packages: ['lit'], touches: [] },
  marks: { rooms: ['domain', 'geometry'], packages: ['lit'], touches: [] },
  controllers: { rooms: ['domain', 'staffing', 'journeys', 'runtime'], packages: ['lit', '@lit/context', '@tanstack/virtual-core'], touches: ['dom', 'observers', 'timers', 'clock', 'storage', 'workers', 'chance', 'modules'] },
  grid: { rooms: ['domain', 'theme', 'marks', 'controllers', 'table'], packages: ['lit'], touches: ['dom'] },
  cli: {
    rooms: ['domain', 'metrics', 'alerts', 'analysis', 'staffing', 'people', 'journeys', 'plans', 'locale', 'table', 'geometry', 'protocol', 'conformance', 'adapters', 'gateway', 'runtime', 'theme', 'marks', 'controllers'],
    packages: [],
    touches: ['streams', 'console', 'modules', 'clock'],
    node: true,
  },
  widgets: {
    rooms: ['domain', 'metrics', 'alerts', 'analysis', 'staffing', 'people', 'journeys', 'plans', 'locale', 'table', 'geometry', 'theme', 'marks', 'controllers', 'grid'],
    packages: ['lit'],
    touches: ['dom'],
  },
  page: {
    rooms: ['domain', 'locale', 'adapters', 'marks', 'controllers', 'widgets'],
    packages: ['lit'],
    touches: ['dom', 'observers', 'registry', 'clock', 'console', 'timers', 'modules'],
  },
};

/** Files that stand outside the rooms; they may import anything. */
export const DOORS = {
  'index.ts': { touches: [] },
  'define.ts': { touches: ['dom'] },
  'drop-in.ts': { touches: ['dom'] },
};

/** Which global names ask for a capability. A name that stands in several is allowed by any of them. `Intl`, `AbortController`, `URL` and `Blob` are values: nobody asks. */
export const CAPABILITIES = {
  dom: /^(document|window|self|globalThis|navigator|location|history|addEventListener|removeEventListener|dispatchEvent|matchMedia|getComputedStyle|getSelection|Image|OffscreenCanvas|CSSStyleSheet|DOMParser|ShadowRoot|Element|Node|(HTML|SVG)\w*Element|devicePixelRatio|innerWidth|innerHeight|screen)$/,
  attention: /^(document|addEventListener|removeEventListener)$/,
  observers: /^(Resize|Intersection|Mutation|Performance)Observer$/,
  registry: /^customElements$/,
  network: /^(fetch|WebSocket|WebSocketStream|EventSource|XMLHttpRequest|RTCPeerConnection|WebTransport|import\(\))$/,
  modules: /^import\(\)$/,
  workers: /^(Worker|SharedWorker|self|globalThis|postMessage|onmessage|addEventListener|removeEventListener|importScripts|MessageChannel|BroadcastChannel|SharedArrayBuffer|Atomics)$/,
  timers: /^(setTimeout|setInterval|clearTimeout|clearInterval|setImmediate|requestAnimationFrame|cancelAnimationFrame|requestIdleCallback|cancelIdleCallback|queueMicrotask|scheduler|MessageChannel|AbortSignal\.timeout)$/,
  clock: /^(Date\.now|new Date\(\)|Date\(\)|performance|Temporal\.Now)$/,
  chance: /^(Math\.random|crypto)$/,
  storage: /^(localStorage|sessionStorage|indexedDB|caches|cookieStore)$/,
  streams: /^(process|Buffer)$/,
  console: /^console$/,
};

/** Names that say nothing about what is inside. */
export const EMPTY_NAMES = ['util', 'utils', 'helper', 'helpers', 'common', 'base', 'manager', 'shared', 'misc'];

export const LONGEST_FILE = 250;
export const MEDIAN_FILE = 80;
