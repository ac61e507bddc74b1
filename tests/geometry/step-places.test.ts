import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { TimedStep } from '../../src/domain/journey-event.js';
import { channelSankey } from '../../src/geometry/channel-sankey.js';
import { edgeShapes } from '../../src/geometry/step-edges.js';
import { stepLayers } from '../../src/geometry/step-layers.js';
import { STEP_HEIGHT, STEP_WIDTH, stepPlaces } from '../../src/geometry/step-places.js';
import { channelTransitions } from '../../src/journeys/channel-transitions.js';
import { directlyFollows } from '../../src/journeys/directly-follows.js';

const path = (steps: string): TimedStep[] => [...steps].map((step, at) => ({ step, start: at, end: at }));
const graphOf = (...paths: string[]) => directlyFollows(paths.map(path));
const graphs = fc.array(fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 }).map((paths) => graphOf(...paths));

describe('geometry/step-layers', () => {
  it('has no column for nothing', () => assert.deepEqual(stepLayers([], []).columns, []));
  it('runs from left to right, and cuts a circle where the fewest went', () => {
    const { steps, edges } = graphOf('abc', 'abc', 'abcabc');
    const { columns, backward } = stepLayers(steps.map(({ step }) => step), edges);
    assert.deepEqual(columns, [['a'], ['b'], ['c']]);
    assert.deepEqual([...backward].map(({ from, to }) => from + to), ['ca']);
  });
  it('has every step once, and no edge that runs forward to an earlier column', () => {
    fc.assert(
      fc.property(graphs, ({ steps, edges }) => {
        const { columns, backward } = stepLayers(steps.map(({ step }) => step), edges);
        assert.deepEqual(columns.flat().sort(), steps.map(({ step }) => step));
        const columnOf = new Map(columns.flatMap((column, at) => column.map((step) => [step, at] as const)));
        for (const edge of edges) if (edge.from !== edge.to && !backward.has(edge)) assert.ok((columnOf.get(edge.from) ?? 0) < (columnOf.get(edge.to) ?? 0));
      }),
    );
  });
});

describe('geometry/step-places', () => {
  it('takes no room for nothing but its margin', () => assert.equal(stepPlaces(graphOf()).places.size, 0));
  it('lets no two steps overlap', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const all = [...stepPlaces(graph).places.values()];
        for (const [at, one] of all.entries())
          for (const other of all.slice(at + 1)) assert.ok(Math.abs(one.x - other.x) >= STEP_WIDTH || Math.abs(one.y - other.y) >= STEP_HEIGHT, JSON.stringify([one, other]));
      }),
    );
  });
  it('moves nothing when counts change or an edge appears, and little when a step does', () => {
    const before = stepPlaces(graphOf('abc', 'ac'));
    assert.equal(stepPlaces(graphOf('abc', 'abc', 'cab'), before), before);
    const after = stepPlaces(graphOf('abc', 'abd'), before);
    for (const step of 'abc') assert.deepEqual(after.places.get(step), before.places.get(step));
    assert.equal(after.places.get('d')?.column, 2);
  });
  it('draws what leads back apart from what leads on, and thicker what was taken more often', () => {
    const graph = graphOf('abca', 'abb', 'ab');
    const shapes = edgeShapes(graph.edges, stepPlaces(graph));
    assert.deepEqual(shapes.map(({ edge, isBack }) => [edge.from + edge.to, isBack]), [['ab', false], ['bb', true], ['bc', false], ['ca', true]]);
    assert.ok((shapes[0]?.weight ?? 0) > (shapes[2]?.weight ?? 0));
  });
});

describe('geometry/channel-sankey', () => {
  it('draws nothing of nothing', () => assert.deepEqual(channelSankey({ links: [], ends: [] }, 600, 300), { nodes: [], bands: [] }));
  it('draws journeys of one channel as nodes without bands', () => {
    const { nodes, bands } = channelSankey(channelTransitions([['app'], ['app'], ['chat']], 4), 600, 300);
    assert.deepEqual([nodes.map(({ channel, count }) => [channel, count]), bands], [[['app', 2], ['chat', 1]], []]);
  });
  it('puts a channel that is come back to at a later step, with who ended where', () => {
    const { nodes } = channelSankey(channelTransitions([['app', 'chat', 'app'], ['app', 'chat']], 4), 600, 300);
    assert.deepEqual(nodes.map(({ step, channel, count, ended }) => [step, channel, count, ended]).sort(), [[0, 'app', 2, 0], [1, 'chat', 2, 1], [2, 'app', 1, 1]]);
    assert.ok(nodes.every(({ x, width }) => x >= 0 && x + width <= 600));
  });
});
