/**
 * The floor of the matrix: what a hand would write for the same picture, bare: one string of HTML, one canvas, d3-delaunay for
 * the nearest point, no element, no keyboard, no languages. Compare with it what our element costs beyond its picture.
 */
import { Delaunay } from 'd3-delaunay';
import { drawnBy } from '../drawn-by.js';

interface Scatter {
  readonly n: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export const meta = { name: 'floor: bare canvas + d3-delaunay, the same picture' };

const MARGIN = { left: 30, right: 10, top: 10, bottom: 20 };
const [CELL, RADIUS, LEAST_SHADE] = [3, 4, 0.22];
const NAMES = ['指令|低能力 · 低意愿', '辅导|低能力 · 高意愿', '参与|高能力 · 低意愿', '授权|高能力 · 高意愿'].map((name) => name.split('|'));
const count = new Intl.NumberFormat('zh-CN');
const score = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 });

const CSS = `.m{position:relative;box-sizing:border-box;padding:12px 16px 8px;border:1px solid #dde2e8;border-radius:6px;background:#fff;color:#14181f;font:14px/1.5 system-ui,"Noto Sans CJK SC",sans-serif}
.m p,.m h3,.m dl,.m dd{margin:0}.m .head{display:flex;justify-content:space-between;min-height:44px}.m h3{font:600 16px/24px inherit}.m .sub,.m .axis,.m .c{color:var(--ink);font-size:12px;line-height:18px}
.m .head button{min-height:28px;border:1px solid #dde2e8;border-radius:4px;background:none;font-size:12px}.m .axis.x{text-align:end}.m .plot{position:relative;user-select:none}
.m canvas,.m svg{position:absolute;inset:0;width:100%;height:100%;pointer-events:none}.m .c{position:absolute;padding:1px 7px;border:1px solid transparent;background:#ffffffd1;cursor:pointer}.m .c b{color:#14181f}
.m .q1,.m .q3{top:15px}.m .q0,.m .q2{bottom:25px}.m .q0,.m .q1{left:35px}.m .q2,.m .q3{right:15px}.m text{fill:#667080;font-size:11px}.m .ring{position:absolute;left:-7px;top:-7px;width:14px;height:14px;box-sizing:border-box;border:2px solid #3a5fcd;border-radius:50%;pointer-events:none;will-change:transform}
.m .card{position:absolute;left:0;top:0;padding:6px 10px;border:1px solid #dde2e8;border-radius:4px;background:#fff;font-size:12px;pointer-events:none;contain:content;will-change:transform;width:max-content}.m .card dl{display:grid;grid-template-columns:auto 1fr;gap:0 10px}.m .card dd{text-align:end}.m .foot{min-height:24px;color:#667080;font-size:12px}.m [hidden]{display:none}`;

const frame = (width: number, height: number) => `<style>${CSS}</style><div class="m"><div class="head"><div><h3>能力-意愿矩阵</h3><p class="sub"></p></div><div><button>框选</button> <button>套索</button> <button>表格</button></div></div>
<p class="axis">意愿（来源：bench） ↑</p><div class="plot" style="height:${height + MARGIN.top + MARGIN.bottom}px"><svg><g transform="translate(${MARGIN.left} ${MARGIN.top})"><rect width="${width}" height="${height}" fill="none" stroke="#dde2e8"/>
${[0, 20, 40, 60, 80, 100].map((tick) => `<path d="M${(tick * width) / 100} 0V${height}M0 ${(tick * height) / 100}H${width}" stroke="#dde2e8" stroke-width=".5"/><text x="${(tick * width) / 100}" y="${height + 15}" text-anchor="middle">${tick}</text><text x="-6" y="${height - (tick * height) / 100}" dy=".35em" text-anchor="end">${tick}</text>`).join('')}</g></svg>
<canvas></canvas>${NAMES.map(([name = '', words = ''], at) => `<button class="c q${at}"><b>${name}</b> ${words} <span></span></button>`).join('')}
<svg><g transform="translate(${MARGIN.left} ${MARGIN.top})"><path d="M${width / 2} 0V${height}M0 ${height / 2}H${width}" stroke="#8b95a3" stroke-width="1.5" stroke-dasharray="5 3"/><path class="box" fill="#3a5fcd1f" stroke="#3a5fcd"/></g></svg>
<i class="ring" hidden></i><div class="card" hidden><b></b><dl><dt>能力</dt><dd></dd><dt>意愿</dt><dd></dd></dl><p></p></div></div><p class="axis x">能力（来源：bench） →</p><p class="foot">截至 ${new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' }).format(0)}</p></div>`;

type Rgb = readonly [number, number, number];

/** @returns A dot with a ring of the ground's colour, drawn once. */
function sprite([red, green, blue]: Rgb, alpha: number): HTMLCanvasElement {
  const dot = Object.assign(document.createElement('canvas'), { width: 2 * RADIUS + 4, height: 2 * RADIUS + 4 });
  const pen = dot.getContext('2d');
  for (const [radius, fill] of [[RADIUS + 1, '#fff'], [RADIUS, `rgb(${red} ${green} ${blue} / ${alpha})`]] as const) {
    if (!pen) break;
    pen.beginPath();
    pen.arc(RADIUS + 2, RADIUS + 2, radius, 0, 2 * Math.PI);
    pen.fillStyle = fill;
    pen.fill();
  }
  return dot;
}

export function mount(box: HTMLElement, data: Scatter, { height: whole, width: wide, PALETTE }: { readonly width: number; readonly height: number; readonly PALETTE: readonly string[] }) {
  const [width, height] = [wide - 34 - MARGIN.left - MARGIN.right, whole - 110 - 36 - MARGIN.top - MARGIN.bottom];
  const color = PALETTE[0] ?? '#3a5fcd';
  const word = Number.parseInt(color.slice(1), 16);
  const ink: Rgb = [word >> 16, (word >> 8) & 255, word & 255];
  const accent: Rgb = [58, 95, 205];
  box.style.setProperty('--ink', color);
  box.innerHTML = frame(width, height);
  const one = (selector: string) => box.querySelector<HTMLElement>(selector) ?? box;
  const [sub, ring, card, outline] = [one('.sub'), one('.ring'), one('.card'), one('.box')];
  const [name, ability, willingness, where] = ['b', 'dd', 'dd:last-child', 'p'].map((selector) => one(`.card ${selector}`));
  const canvas = box.querySelector('canvas') ?? document.createElement('canvas');
  [canvas.width, canvas.height] = [width + MARGIN.left + MARGIN.right, height + MARGIN.top + MARGIN.bottom];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const isCrowded = data.n * (2 * RADIUS + 2) ** 2 > 0.45 * width * height;
  const image = isCrowded ? context?.createImageData(canvas.width, canvas.height) : undefined;
  const pixels = new Uint32Array(image?.data.buffer ?? new ArrayBuffer(0));
  let now = data;
  const [x, y] = [new Float32Array(data.n), new Float32Array(data.n)];
  let triangles: Delaunay<Float32Array> | undefined;

  const place = (next: Scatter) => {
    now = next;
    triangles = undefined;
    const members = [0, 0, 0, 0];
    for (let at = 0; at < next.n; at++) {
      const [px = 0, py = 0] = [next.x[at], next.y[at]];
      x[at] = (px * width) / 100;
      y[at] = height - (py * height) / 100;
      const member = (px >= 50 ? 2 : 0) + (py >= 50 ? 1 : 0);
      members[member] = (members[member] ?? 0) + 1;
    }
    members.forEach((size, member) => (one(`.q${member} span`).textContent = `${count.format(size)} 人`));
    sub.textContent = `· ${count.format(next.n)} 人`;
  };
  const dots = (picked: Uint8Array | undefined) => {
    context?.clearRect(0, 0, canvas.width, canvas.height);
    for (const which of picked ? [0, 1] : [0]) {
      const dot = which ? sprite(accent, 1) : sprite(ink, picked ? 0.4 : 0.85);
      for (let at = 0; at < now.n; at++) if ((picked?.[at] ?? 0) === which) context?.drawImage(dot, Math.round((x[at] ?? 0) + MARGIN.left - RADIUS - 2), Math.round((y[at] ?? 0) + MARGIN.top - RADIUS - 2));
    }
  };
  const shades = (picked: Uint8Array | undefined) => {
    if (!image) return;
    pixels.fill(0);
    const columns = Math.floor(width / CELL) + 1;
    const all = new Uint32Array(columns * (Math.floor(height / CELL) + 1));
    const some = new Uint32Array(picked ? all.length : 0);
    let most = 1;
    for (let at = 0; at < now.n; at++) {
      const cell = (((y[at] ?? 0) / CELL) | 0) * columns + (((x[at] ?? 0) / CELL) | 0);
      most = Math.max(most, (all[cell] = (all[cell] ?? 0) + 1));
      if (picked?.[at]) some[cell] = (some[cell] ?? 0) + 1;
    }
    const ramp = ([red, green, blue]: Rgb, strength: number) => Uint32Array.from({ length: most + 1 }, (_, size) => ((Math.round(255 * strength * (LEAST_SHADE + ((1 - LEAST_SHADE) * Math.log(size + 1)) / Math.log(most + 1))) << 24) | (blue << 16) | (green << 8) | red) >>> 0);
    const [plain, front] = [ramp(ink, picked ? 0.35 : 1), ramp(accent, 1)];
    for (let cell = 0; cell < all.length; cell++) {
      if (!all[cell]) continue;
      const shade = (some[cell] ? front[some[cell] ?? 0] : plain[all[cell] ?? 0]) ?? 0;
      const from = (MARGIN.top + Math.floor(cell / columns) * CELL) * canvas.width + MARGIN.left + (cell % columns) * CELL;
      for (let line = 0; line < CELL; line++) pixels.fill(shade, from + line * canvas.width, from + line * canvas.width + CELL);
    }
    context?.putImageData(image, 0, 0);
  };
  const draw = isCrowded ? shades : dots;
  place(data);
  draw(undefined);

  const select = (isInside: (px: number, py: number) => boolean) => {
    const picked = new Uint8Array(now.n);
    let total = 0;
    for (let at = 0; at < now.n; at++) if (isInside(x[at] ?? 0, y[at] ?? 0)) total += picked[at] = 1;
    draw(picked);
    outline.setAttribute('d', '');
    sub.textContent = `· ${count.format(now.n)} 人 · 已选 ${count.format(total)} 人`;
    return total;
  };
  const plot = one('.plot');
  let line: [number, number][] = [];
  let isLasso = false;
  const placeOf = ({ clientX, clientY }: MouseEvent): [number, number] => {
    const { left, top } = plot.getBoundingClientRect();
    return [clientX - left - MARGIN.left, clientY - top - MARGIN.top];
  };
  const read = ([x0, y0]: [number, number]) => {
    if (!triangles) {
      const points = new Float32Array(2 * now.n);
      for (let at = 0; at < now.n; at++) {
        points[2 * at] = x[at] ?? 0;
        points[2 * at + 1] = y[at] ?? 0;
      }
      triangles = new Delaunay(points);
    }
    const at = triangles.find(x0, y0);
    const [px, py] = [(x[at] ?? 0) + MARGIN.left, (y[at] ?? 0) + MARGIN.top];
    ring.hidden = card.hidden = false;
    ring.style.transform = `translate(${px}px,${py}px)`;
    card.style.transform = `translate(${px > width / 2 ? `calc(${px - 14}px - 100%)` : `${px + 14}px`},${py > height / 2 ? `calc(${py + 14}px - 100%)` : `${py - 14}px`})`;
    if (name) name.textContent = `A${at}`;
    if (ability) ability.textContent = score.format(now.x[at] ?? 0);
    if (willingness) willingness.textContent = score.format(now.y[at] ?? 0);
    const [style = '', words = ''] = NAMES[((now.x[at] ?? 0) >= 50 ? 2 : 0) + ((now.y[at] ?? 0) >= 50 ? 1 : 0)] ?? [];
    if (where) where.textContent = `${words} · ${style}`;
  };
  const corners = (): readonly [number, number][] => {
    const [[left, top] = [0, 0], [right, bottom] = [0, 0]] = [line[0], line.at(-1)];
    return isLasso ? line : [[left, top], [right, top], [right, bottom], [left, bottom]];
  };
  plot.addEventListener('pointerdown', (event) => {
    line = [placeOf(event)];
    plot.setPointerCapture(event.pointerId);
  });
  plot.addEventListener('pointermove', (event) => {
    if (line.length === 0) return read(placeOf(event));
    line.push(placeOf(event));
    outline.setAttribute('d', `M${corners().join('L')}Z`);
  });
  let picked = 0;
  plot.addEventListener('pointerup', () => {
    const [xs, ys] = [line.map(([px]) => px), line.map(([, py]) => py)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    picked = select((px, py) => {
      if (px < left || px > right || py < top || py > bottom) return false;
      if (!isLasso) return true;
      let isInside = false;
      for (let end = 0, start = xs.length - 1; end < xs.length; start = end++) {
        const [ex = 0, ey = 0, sx = 0, sy = 0] = [xs[end], ys[end], xs[start], ys[start]];
        if (ey > py !== sy > py && px < ((sx - ex) * (py - ey)) / (sy - ey) + ex) isInside = !isInside;
      }
      return isInside;
    });
    line = [];
  });
  const toPage = (px: number, py: number): [number, number] => {
    const { left, top } = plot.getBoundingClientRect();
    return [left + MARGIN.left + (px * width) / 100, top + MARGIN.top + height - (py * height) / 100];
  };
  return {
    update(next: Scatter) {
      place(next);
      draw(undefined);
    },
    toPixel: (at: number) => toPage(now.x[at] ?? 0, now.y[at] ?? 0),
    tooltip: () => (card.hidden ? '' : card.textContent),
    toPage,
    take: (tool: 'box' | 'lasso') => (isLasso = tool === 'lasso'),
    picked: () => picked,
    brush(x0: number, y0: number, x1: number, y1: number) {
      isLasso = false;
      drawnBy(plot, [toPage(x0, y0), toPage(x1, y1)]);
      return picked;
    },
    destroy: () => box.replaceChildren(),
  };
}
