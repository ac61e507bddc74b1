import { html, svg, type TemplateResult } from 'lit';
import type { JourneyFlow } from '../../journeys/journey-flow.js';
import { channelSankey, type ChannelPicture } from '../../geometry/channel-sankey.js';
import { fitMiddle } from '../../geometry/text-width.js';
import { channelPaths } from '../../journeys/case-paths.js';
import { channelTransitions } from '../../journeys/channel-transitions.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { FlowMessages } from '../../locale/flow-messages.js';
import { countText } from './flow-texts.js';

/** Channels of a journey that are followed. */
const MOST_STEPS = 6;

/** Channel changes of a flow, found once an answer. */
export class ChannelMemory {
  #of: { readonly flow: JourneyFlow; readonly size: string; readonly picture: ChannelPicture } | undefined;

  of(flow: JourneyFlow, width: number, height: number): ChannelPicture {
    const size = `${width} ${height}`;
    if (this.#of?.flow !== flow || this.#of.size !== size) {
      this.#of = { flow, size, picture: channelSankey(channelTransitions(channelPaths(flow.cases), MOST_STEPS), width, height) };
    }
    return this.#of.picture;
  }
}

/** The Sankey of channels: nodes with their names, how many ended in them, and how many go on beyond the picture. */
export function channelsTemplate({ nodes, bands }: ChannelPicture, width: number, height: number, names: (channel: string) => string, messages: FlowMessages, language: string): TemplateResult {
  if (nodes.length === 0) return html`<div class="message"><p class="says">${stateGlyph('no-data')} ${messages.noChannels}</p></div>`;
  return html`
    <svg class="sankey" width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="img" aria-label=${messages.channels}>
      ${bands.map((band) => svg`<path class="band" d=${band.path} stroke-width=${band.thickness.toFixed(1)}><title>${messages.edge(names(band.from), names(band.to), countText(band.count, language), '')}</title></path>`)}
      ${nodes.map((node) => {
        const facts = [messages.caseCount(countText(node.count, language)), ...(node.ended > 0 ? [messages.ended(countText(node.ended, language))] : []), ...(node.beyond > 0 ? [messages.beyond(countText(node.beyond, language))] : [])];
        return svg`<g class="channel"><title>${[names(node.channel), ...facts].join(' · ')}</title><rect x=${node.x} y=${node.y} width=${node.width} height=${node.height} />
          <text x=${node.x + node.width + 5} y=${node.y + node.height / 2 + 4}><tspan class="name">${fitMiddle(names(node.channel), 72, 12)}</tspan> <tspan class="count">${countText(node.count, language)}</tspan></text></g>`;
      })}
    </svg>
  `;
}
