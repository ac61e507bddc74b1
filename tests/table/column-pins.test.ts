import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layOutColumns } from '../../src/table/column-layout.js';
import { heldPins, heldPx } from '../../src/table/column-pins.js';
import { columnWindow, windowStep } from '../../src/table/column-window.js';
import { columnHeadings } from '../../src/table/column-headings.js';
import type { Column } from '../../src/table/column.js';

const columns = (count: number, width = 100): Column[] => Array.from({ length: count }, (_, at) => ({ id: `c${at}`, kind: 'text', column: `c${at}`, title: `c${at}`, width, align: 'start' }));
const layOut = (count: number, room = 0) => layOutColumns(columns(count), room);

describe('table/column-pins', () => {
  it('holds nothing without columns', () => assert.deepEqual(heldPins(layOut(0), { start: 0, end: 0 }, 500), { start: 0, end: 0 }));
  it('holds the first however narrow the room is, and no other that leaves the rest too little', () => {
    assert.deepEqual(heldPins(layOut(8), { start: 3, end: 2 }, 120), { start: 1, end: 0 });
    assert.deepEqual(heldPins(layOut(8), { start: 3, end: 2 }, 400), { start: 2, end: 0 });
    assert.deepEqual(heldPins(layOut(8), { start: 3, end: 2 }, 700), { start: 3, end: 1 });
    assert.deepEqual(heldPins(layOut(8), { start: 3, end: 2 }, 1000), { start: 3, end: 2 });
  });
  it('knows how much they cover', () => {
    assert.deepEqual(heldPx(layOut(8), { start: 3, end: 2 }), { start: 300, end: 200 });
    assert.deepEqual(heldPx(layOut(0), { start: 0, end: 0 }), { start: 0, end: 0 });
  });
});

describe('table/column-window', () => {
  it('draws all columns where they are few', () => {
    assert.equal(windowStep(layOut(12), 600), 0);
    assert.deepEqual(columnWindow(layOut(3), { start: 1, end: 0 }, 600, 50, -1), [0, 1, 2]);
  });
  it('draws those in view, those that are held and the one with the focus', () => {
    const drawn = columnWindow(layOut(200), { start: 2, end: 1 }, 600, 9000, 150);
    assert.ok(drawn.length < 30, `${drawn.length} drawn`);
    assert.deepEqual(drawn.slice(0, 2), [0, 1]);
    assert.deepEqual(drawn.slice(-2), [150, 199]);
    for (let at = 90; at < 96; at++) assert.ok(drawn.includes(at), `column ${at} is in view`);
  });
  it('draws whatever is in view, wherever that is, until the view has moved by a step', () => {
    const layout = layOut(200);
    const step = windowStep(layout, 600);
    for (let scrolled = 0; scrolled <= 19_400; scrolled += 37) {
      const drawn = columnWindow(layout, { start: 1, end: 0 }, 600, scrolled, -1);
      assert.deepEqual(drawn, columnWindow(layout, { start: 1, end: 0 }, 600, Math.floor(scrolled / step) * step, -1));
      for (let at = Math.floor(scrolled / 100); at * 100 < scrolled + 600 && at < 200; at++) assert.ok(drawn.includes(at), `column ${at} at ${scrolled}`);
    }
  });
});

describe('table/column-headings', () => {
  const headed = (...headings: (string | undefined)[]) => columns(headings.length).map((column, at) => ({ ...column, ...(headings[at] !== undefined && { heading: headings[at] }) }));
  const spans = (list: readonly Column[], start = 1, end = 0) => columnHeadings(list, { start, end }).map(({ text, first, last }) => `${text}:${first}-${last}`);
  it('has none where no column has one', () => assert.deepEqual(spans(columns(4)), []));
  it('stands over columns next to one another, without a gap', () => assert.deepEqual(spans(headed(undefined, 'a', 'a', undefined, 'a')), [':0-1', 'a:1-3', ':3-4', 'a:4-5']));
  it('breaks where columns are pinned', () => assert.deepEqual(spans(headed('a', 'a', 'a', 'b', 'b'), 2, 1), ['a:0-2', 'a:2-3', 'b:3-4', 'b:4-5']));
});
