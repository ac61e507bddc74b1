import { sankey, sankeyJustify, sankeyLinkHorizontal } from 'd3-sankey';

/** Journeys from one channel to another, at one step. */
interface Link {
  readonly step: number;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

interface End {
  readonly step: number;
  readonly channel: string;
  readonly count: number;
  readonly beyond: number;
}

export interface ChannelNode {
  readonly step: number;
  readonly channel: string;
  readonly count: number;
  /** Journeys that ended here, those that go on beyond the picture not counted. */
  readonly ended: number;
  readonly beyond: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ChannelBand extends Link {
  readonly path: string;
  readonly thickness: number;
}

export interface ChannelPicture {
  readonly nodes: readonly ChannelNode[];
  readonly bands: readonly ChannelBand[];
}

const NODE_WIDTH = 12;
const NODE_GAP = 18;
/** Room for a name beside the last column, px. */
const NAME_ROOM = 96;

/** A Sankey picture of channel transitions; a channel that is come back to stands again at the later step, so that there are no circles. */
export function channelSankey({ links, ends }: { readonly links: readonly Link[]; readonly ends: readonly End[] }, width: number, height: number): ChannelPicture {
  if (ends.length === 0 || width <= NAME_ROOM) return { nodes: [], bands: [] };
  const keyOf = (step: number, channel: string) => `${step} ${channel}`;
  const ended = new Map(ends.map((end) => [keyOf(end.step, end.channel), end]));
  const outOf = new Map<string, number>();
  const named = new Map<string, { readonly key: string; readonly step: number; readonly channel: string }>();
  const name = (step: number, channel: string) => named.set(keyOf(step, channel), { key: keyOf(step, channel), step, channel });
  for (const { step, channel } of ends) name(step, channel);
  for (const { step, from, to, count } of links) {
    name(step, from);
    name(step + 1, to);
    outOf.set(keyOf(step, from), (outOf.get(keyOf(step, from)) ?? 0) + count);
  }
  // What ends in a node counts for its height as much as what goes on.
  const nodes = [...named.values()].map((node) => ({ ...node, fixedValue: (outOf.get(node.key) ?? 0) + (ended.get(node.key)?.count ?? 0) }));
  const layout = sankey<(typeof nodes)[number], Link>()
    .nodeId(({ key }) => key)
    .nodeAlign(({ step }) => step)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(NODE_GAP)
    .extent([[1, 8], [width - NAME_ROOM, height - 8]]);
  if (links.length === 0) layout.nodeAlign(sankeyJustify);
  const drawn = layout({ nodes, links: links.map((link) => ({ ...link, source: keyOf(link.step, link.from), target: keyOf(link.step + 1, link.to), value: link.count })) });
  const path = sankeyLinkHorizontal();
  return {
    nodes: drawn.nodes.map(({ step, channel, key, fixedValue, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => {
      const { count = 0, beyond = 0 } = ended.get(key) ?? {};
      return { step, channel, count: fixedValue, ended: count - beyond, beyond, x: x0, y: y0, width: x1 - x0, height: Math.max(1, y1 - y0) };
    }),
    bands: drawn.links.map((link) => ({ step: link.step, from: link.from, to: link.to, count: link.count, path: path(link) ?? '', thickness: Math.max(1, link.width ?? 1) })),
  };
}
