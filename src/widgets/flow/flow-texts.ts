import type { StepEdge, StepNode } from '../../domain/step-graph.js';
import { SECOND_MS } from '../../domain/time.js';
import { formatCount, formatText } from '../../locale/format.js';
import type { FlowMessages } from '../../locale/flow-messages.js';

export function countText(count: number, language: string): string {
  const { digits, unit } = formatCount(count, language);
  return digits + unit;
}

export function shareText(share: number | undefined, language: string): string {
  return formatText(share, 'ratio', language);
}

/** A length in ms, such as `3:20`; a dash where it is not known. */
export function lengthText(ms: number | undefined, language: string): string {
  return formatText(ms === undefined ? undefined : ms / SECOND_MS, 'seconds', language);
}

export function meanLength({ service, measured }: StepNode): number | undefined {
  return measured === 0 ? undefined : service / measured;
}

export function stepText(node: StepNode, messages: FlowMessages, language: string): string {
  return messages.step(node.step, countText(node.count, language), countText(node.cases, language), lengthText(meanLength(node), language));
}

/** How often, how long in the middle, and of all waiting what share. */
export function edgeText(edge: StepEdge, messages: FlowMessages, language: string): string {
  const wait = edge.waitMedian === undefined ? messages.unknownLength : [messages.median(lengthText(edge.waitMedian, language)), messages.ofWait(shareText(edge.waitShare, language))].join(' · ');
  return messages.edge(edge.from, edge.to, countText(edge.count, language), wait);
}
