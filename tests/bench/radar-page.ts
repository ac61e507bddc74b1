/**
 * The page side of the radar's bench: small multiples of our element, and of ECharts where the page was given it, as one
 * chart of many radars and as one chart each, over the same scores.
 */
import type { SkillRadar } from '../../src/domain/skill-profile.js';
import '../../src/define.js';

const AXES = 8;
const SIDE = 90;

interface Chart {
  setOption(option: unknown): void;
  dispose(): void;
}
declare const echarts: { init(box: HTMLElement): Chart } | undefined;

const scoresOf = (person: number) => Array.from({ length: AXES }, (_, axis) => 35 + ((person * 37 + axis * 23) % 60));
const axes = Array.from({ length: AXES }, (_, axis) => ({ id: `k${axis}`, name: `Skill ${axis + 1}`, unit: 'score', floor: 0, target: 80, best: 100 }));
const radarOf = (person: number): SkillRadar => ({
  axes,
  profiles: [{ agent: `A${person}`, name: `Person ${person}`, period: '2026-Q3', values: Object.fromEntries(scoresOf(person).map((value, axis) => [`k${axis}`, { value, n: 20 }])) }],
  team: { name: 'team', values: Object.fromEntries(axes.map(({ id }) => [id, { median: 70, lower: 60, upper: 80, n: 24 }])) },
  asOf: 0,
  zone: 'UTC',
  completeness: 'full',
});
/** Target ring, band's upper end and person, as ECharts draws them. */
const seriesOf = (person: number, radarIndex: number) => ({ type: 'radar', radarIndex, symbol: 'none', data: [{ value: Array<number>(AXES).fill(80), areaStyle: {} }, { value: Array<number>(AXES).fill(80) }, { value: scoresOf(person) }] });
const coordinates = (center: readonly [number, number]) => ({ center, radius: SIDE / 2 - 14, splitNumber: 1, indicator: axes.map(() => ({ max: 100 })), axisName: { show: false } });

const painted = () =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(0);
    }),
  );

function boxOf(count: number): HTMLElement {
  const box = document.createElement('div');
  box.style.cssText = `display:grid;grid-template-columns:repeat(20,${SIDE}px);grid-auto-rows:${SIDE}px;inline-size:${20 * SIDE}px;block-size:${Math.ceil(count / 20) * SIDE}px`;
  document.body.replaceChildren(box);
  return box;
}

/** Of each contestant: what it is handed, made before anything is measured, and how that is mounted; answers whether it is there. */
const contestants: Readonly<Record<string, (count: number) => (box: HTMLElement) => () => boolean>> = {
  ours: (count) => {
    const radars = Array.from({ length: count }, (_, person) => radarOf(person));
    return (box) => {
      const elements = radars.map((value) => Object.assign(document.createElement('cockpit-radar'), { compact: true, height: SIDE, radar: { status: 'ready', value } }));
      box.append(...elements);
      return () => elements.every(({ shadowRoot }) => shadowRoot?.querySelector('.plot'));
    };
  },
  'echarts, one chart': (count) => {
    const radar = Array.from({ length: count }, (_, person) => coordinates([((person % 20) + 0.5) * SIDE, (Math.floor(person / 20) + 0.5) * SIDE]));
    const option = { animation: false, radar, series: radar.map((_, person) => seriesOf(person, person)), title: radar.map(({ center: [x, y] }, person) => ({ text: `Person ${person}`, left: x, top: y + SIDE / 2 - 14, textAlign: 'center', textStyle: { fontSize: 11 } })) };
    return (box) => {
      box.style.display = 'block';
      echarts?.init(box).setOption(option);
      return () => box.querySelector('canvas') !== null;
    };
  },
  'echarts, one each': (count) => {
    const options = Array.from({ length: count }, (_, person) => ({ animation: false, radar: coordinates([SIDE / 2, SIDE / 2 - 6]), series: seriesOf(person, 0), title: { text: `Person ${person}`, left: 'center', bottom: 0, textStyle: { fontSize: 11 } } }));
    return (box) => {
      for (const option of options) {
        const cell = document.createElement('div');
        box.append(cell);
        echarts?.init(cell).setOption(option);
      }
      return () => box.querySelectorAll('canvas').length >= count;
    };
  },
};

Object.assign(globalThis, {
  bench: {
    /** Ms from an empty box to all of them painted. */
    async mount(name: string, count: number): Promise<number> {
      const box = boxOf(count);
      const mount = contestants[name]?.(count);
      await painted();
      const from = performance.now();
      const isHere = mount?.(box) ?? (() => true);
      for (let turn = 0; turn === 0 || (turn < 600 && !isHere()); turn++) await painted();
      return performance.now() - from;
    },
  },
});
