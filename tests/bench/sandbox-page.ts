/** The page side of the sandbox's bench: the element over a scene, and the frames it keeps while a real mouse draws. */
import type { SandboxScene } from '../../src/domain/sandbox.js';
import '../../src/define.js';

const INTERVALS = 16;
const all = (count: number) => Array.from({ length: INTERVALS }, () => count);

const SCENE: SandboxScene = {
  group: { id: 'a', name: '信用卡', calls: all(280), agents: all(40), handleSeconds: 240, patienceSeconds: 90 },
  donor: { id: 'b', name: '账户查询', calls: all(120), agents: all(22), handleSeconds: 240, patienceSeconds: 90 },
  donorHandleSeconds: 300,
  intervalSeconds: 1800,
  start: Date.UTC(2026, 10, 29),
  zone: 'Asia/Shanghai',
  thresholdSeconds: 20,
  target: 0.8,
  agentHour: 40,
  waitHour: 60,
  abandoned: 8,
};

const element = document.createElement('cockpit-sandbox');
let frames: number[] = [];
let tasks: number[] = [];
let isWatching = false;

/** Where the drawing is, in CSS px of the page. */
async function mount() {
  document.body.append(element);
  element.scene = { status: 'ready', value: SCENE };
  await element.updateComplete;
  await new Promise((resolve) => setTimeout(resolve, 500));
  const box = element.shadowRoot?.querySelector('.area')?.getBoundingClientRect();
  if (!box) throw new TypeError('invalid page: nothing to draw on');
  return { x: box.x, y: box.y, width: box.width, height: box.height };
}

/** Watches every frame and every long task until `stop`. */
function watch() {
  frames = [];
  tasks = [];
  isWatching = true;
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  let last = performance.now();
  const tick = (now: number) => {
    frames.push(now - last);
    last = now;
    if (isWatching) requestAnimationFrame(tick);
    else observer.disconnect();
  };
  requestAnimationFrame(tick);
}

function stop() {
  isWatching = false;
  return { frames: frames.slice(1), tasks, model: element.shadowRoot?.querySelector('.model')?.getAttribute('data-model') };
}

Object.assign(globalThis, { bench: { mount, watch, stop } });
