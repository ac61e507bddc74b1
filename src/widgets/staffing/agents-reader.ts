import { nearestAgents, type AgentsChart } from '../../geometry/agents-chart.js';

/** Rows a page key moves by. */
const PAGE = 10;

/**
 * Which number of agents is being read: moved by arrow, page and end keys, or by a pointer over the plot. A count, not a place, so
 * that it stays where the frontier changes around it.
 */
export class AgentsReader {
  /** Undefined until somebody reads. */
  agents: number | undefined;

  constructor(
    private readonly chart: () => AgentsChart | undefined,
    private readonly range: () => readonly [first: number, last: number] | undefined,
    private readonly start: () => number,
    private readonly moved: () => void,
  ) {}

  readonly onKey = (event: KeyboardEvent): void => {
    const range = this.range();
    if (!range || event.ctrlKey || event.metaKey || event.altKey) return;
    const [first, last] = range;
    const here = this.agents ?? this.start();
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: PAGE, PageDown: -PAGE, Home: first - here, End: last - here };
    const step = steps[event.key];
    if (event.key === 'Escape' && this.agents !== undefined) this.agents = undefined;
    else if (step === undefined) return;
    else this.agents = Math.min(last, Math.max(first, here + step));
    event.preventDefault();
    this.moved();
  };

  readonly onPointer = (event: PointerEvent): void => {
    const chart = this.chart();
    const range = this.range();
    if (!chart || !range) return;
    const svg = event.currentTarget as Element;
    const plot = svg.querySelector('.area')?.getBoundingClientRect();
    if (!plot || plot.width === 0) return;
    const agents = range[0] + nearestAgents(chart, ((event.clientX - plot.left) * chart.width) / plot.width);
    if (agents === this.agents) return;
    this.agents = agents;
    this.moved();
  };
}
