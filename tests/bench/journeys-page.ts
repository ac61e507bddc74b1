/** The page side of the journeys' bench: the graph of 200 steps and 1,000 edges, and a map of 12 stages by 8 touchpoints. */
import type { JourneyModel } from '../../src/domain/journey-model.js';
import { edgeShapes } from '../../src/geometry/step-edges.js';
import { stepPlaces } from '../../src/geometry/step-places.js';
import '../../src/define.js';
import { flowLike, hugeFlow, readyFlow } from '../../stories/journeys.js';

const HUGE = hugeFlow();
const STEPS = flowLike(200);
const [ONE, OTHER] = [readyFlow(STEPS), readyFlow(flowLike(120))];
const NAMES = STEPS.graph.steps.map(({ step }) => step);
const MODEL: JourneyModel = {
  name: '12 × 8',
  stages: Array.from({ length: 12 }, (_, stage) => ({ id: `s${stage}`, name: `阶段 ${stage + 1}`, touchpoints: Array.from({ length: 8 }, (__, at) => ({ id: `s${stage}t${at}`, name: `触点 ${stage * 8 + at + 1}`, step: NAMES[(stage * 8 + at) % NAMES.length] ?? '', action: '办理业务', channels: ['电话', '在线'], pains: ['不知道还要等多久'], mood: Math.sin(stage * 8 + at) })) })),
};

const element = document.createElement('cockpit-flow');
const journey = document.createElement('cockpit-journey');
let frames: number[] = [];
let tasks: number[] = [];
let isWatching = false;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Places and shapes from nothing, ms each time. */
function layOut(times: number): number[] {
  return Array.from({ length: times }, () => {
    const from = performance.now();
    const places = stepPlaces(HUGE.graph);
    edgeShapes(HUGE.graph.edges, places);
    return performance.now() - from;
  });
}

/** The element from its flow to the frame that shows it, ms; and where its canvas is. */
async function mount() {
  document.body.replaceChildren(element);
  await element.updateComplete;
  await nextFrame();
  const from = performance.now();
  element.flow = readyFlow(HUGE);
  await element.updateComplete;
  element.getBoundingClientRect();
  const shown = performance.now() - from;
  await nextFrame();
  const box = element.shadowRoot?.querySelector('.canvas')?.getBoundingClientRect();
  if (!box) throw new TypeError('invalid page: nothing to drag');
  return { shown, steps: HUGE.graph.steps.length, edges: HUGE.graph.edges.length, x: box.x, y: box.y, width: box.width, height: box.height };
}

/** A map drawn again with other moods, waits and metrics in all of its cells: script, style and layout, ms each time. */
async function redraw(times: number): Promise<number[]> {
  document.body.replaceChildren(journey);
  journey.model = MODEL;
  journey.flow = ONE;
  await journey.updateComplete;
  await nextFrame();
  return again(times);
}

async function again(times: number): Promise<number[]> {
  const all: number[] = [];
  for (let time = 0; time < times; time++) {
    const from = performance.now();
    journey.flow = time % 2 ? ONE : OTHER;
    await journey.updateComplete;
    journey.getBoundingClientRect();
    all.push(performance.now() - from);
    await nextFrame();
  }
  return all;
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
  const canvas = element.shadowRoot?.querySelector('.canvas');
  return { frames: frames.slice(1), tasks, left: canvas?.scrollLeft ?? 0, top: canvas?.scrollTop ?? 0 };
}

Object.assign(globalThis, { bench: { layOut, mount, redraw, again, watch, stop } });
