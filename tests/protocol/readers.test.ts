import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EventStreamReader, eventText } from '../../src/protocol/event-stream.js';
import { LineReader } from '../../src/protocol/line-reader.js';
import { placeOf, positionText, readPosition } from '../../src/protocol/position.js';

/** A text in pieces, cut anywhere. */
const inPieces = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.array(fc.nat(), { maxLength: 8 })).map(([whole, cuts]) => {
    const places = [0, ...cuts.map((cut) => cut % (whole.length + 1)).sort((a, b) => a - b), whole.length];
    return places.slice(1).map((place, index) => whole.slice(places[index], place));
  });
const lineText = fc.array(fc.constantFrom('a', 'bc', '\n', '\r', '\r\n', '字'), { maxLength: 20 }).map((parts) => parts.join(''));

describe('LineReader', () => {
  it('finds the lines of a whole text in its pieces, however it is cut', () => {
    fc.assert(
      fc.property(inPieces(lineText), (pieces) => {
        const reader = new LineReader(1000);
        const lines = pieces.flatMap((piece) => reader.push(piece));
        assert.deepEqual([...lines, reader.rest], pieces.join('').split(/\r\n|\r|\n/));
      }),
    );
  });
  it('refuses a line that never ends', () => {
    const reader = new LineReader(10);
    reader.push('12345');
    assert.throws(() => reader.push('678901'), /^RangeError: invalid line: longer than 10$/);
    assert.throws(() => new LineReader(10).push('12345678901\n'), /invalid line/);
  });
});

describe('EventStreamReader', () => {
  const read = (...pieces: string[]) => {
    const reader = new EventStreamReader(10_000);
    return { events: pieces.flatMap((piece) => reader.push(piece)), reader };
  };
  it('reads the examples of the standard', () => {
    assert.deepEqual(read(': test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n').events.map(({ data }) => data), ['first event', 'second event', ' third event']);
    assert.deepEqual(read('data: YHOO\ndata: +2\ndata: 10\n\n').events, [{ type: 'message', data: 'YHOO\n+2\n10' }]);
    assert.deepEqual(read('data\n\ndata\ndata\n\ndata:').events.map(({ data }) => data), ['', '\n']);
    assert.deepEqual(read('\uFEFFdata: x\r\n\r\n').events, [{ type: 'message', data: 'x' }]);
  });
  it('keeps the id of the last whole event, through events without one', () => {
    assert.equal(read('id: 7\ndata: a\n\ndata: b\n\n').reader.lastId, '7');
    assert.equal(read('id: 7\ndata: a\n\nid: 8\ndata: b\n').reader.lastId, '7', 'the event of 8 never ended');
    assert.equal(read('retry: 500\nretry: soon\n\n').reader.retryMs, 500);
  });
  it('reads what was written, however it is cut', () => {
    const event = fc.record({ type: fc.constantFrom('change', 'hello'), data: fc.jsonValue().map((value) => JSON.stringify(value)), id: fc.option(fc.stringMatching(/^[a-z0-9-]{1,9}$/), { nil: undefined }) });
    const stream = fc.array(event, { maxLength: 5 });
    fc.assert(
      fc.property(stream.chain((events) => fc.tuple(fc.constant(events), inPieces(fc.constant(events.map(({ type, data, id }) => eventText(type, data, id)).join(': beat\n\n'))))), ([events, pieces]) => {
        const { events: found, reader } = read(...pieces);
        assert.deepEqual(found, events.map(({ type, data }) => ({ type, data })));
        assert.equal(reader.lastId, events.findLast(({ id }) => id !== undefined)?.id);
      }),
    );
  });
});

describe('positions', () => {
  it('are read as they are written, and nothing else is', () => {
    assert.deepEqual(readPosition(positionText({ life: 'a1', number: 12 })), { life: 'a1', number: 12 });
    for (const text of [undefined, '', '12', 'a-', '-1', 'a-1.5', 'A-1', 'a-1\n', `${'a'.repeat(33)}-1`, 'a-1234567890123456']) assert.equal(readPosition(text), undefined, text);
  });
  it('tell a change that is next from one that was seen and one that came too early', () => {
    assert.equal(placeOf(undefined, 'a-1', undefined), 'next');
    assert.equal(placeOf('a-1', 'a-3', 'a-1'), 'next');
    assert.equal(placeOf('a-1', 'a-5', 'a-3'), 'ahead');
    assert.equal(placeOf('a-5', 'a-3', 'a-1'), 'seen');
    assert.equal(placeOf('a-5', 'a-5', 'a-3'), 'seen');
    assert.equal(placeOf('a-5', 'a-5', undefined), 'seen', 'a reset, too');
    assert.equal(placeOf('a-5', 'a-9', undefined), 'next', 'a reset needs nothing before it');
    assert.equal(placeOf('a-5', 'b-1', undefined), 'next', 'another life begins with a reset');
    assert.equal(placeOf('a-5', 'b-2', 'b-1'), 'ahead', 'and with nothing else');
    assert.equal(placeOf(undefined, 'a-5', 'a-3'), 'ahead');
  });
});
