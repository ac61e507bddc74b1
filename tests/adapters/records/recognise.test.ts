import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recognise } from '../../../src/adapters/records/recognise.js';
import type { Mapping } from '../../../src/domain/mapping.js';

const mapping = (name: string, delimiter: string, marks: Mapping['recognise']): Mapping => ({ name, format: 'delimited', zone: 'UTC', delimiter, ...(marks && { recognise: marks }) });
const MAPPINGS = [
  mapping('tabs', '\t', { header: ['queue', 'server'] }),
  mapping('commas', ',', { header: ['queue', '服务'] }),
  mapping('log', '|', { fileName: 'queue_log' }),
  mapping('shy', ',', undefined),
];
const known = async (content: BlobPart, name = 'x.txt') => (await recognise(new Blob([content]), name, MAPPINGS))?.name;

describe('adapters/records/recognise', () => {
  it('knows nothing by an empty file or a strange header', async () => {
    assert.equal(await known(''), undefined);
    assert.equal(await known('a,b,c\n1,2,3\n'), undefined);
  });
  it('knows a file by columns of its header, in any order and quoted', async () => {
    assert.equal(await known('server\tx\tqueue\r\n'), 'tabs');
    assert.equal(await known('"服务","queue"'), 'commas');
  });
  it('reads the header in UTF-16 and GB18030', async () => {
    assert.equal(await known(new Uint8Array([0xff, 0xfe, ...Buffer.from('queue,服务\n', 'utf16le')])), 'commas');
    assert.equal(await known(new Uint8Array([...Buffer.from('queue,'), 0xb7, 0xfe, 0xce, 0xf1, 0x0a])), 'commas');
  });
  it('knows a log by its name', async () => {
    assert.equal(await known('1266833361|NONE|NONE|NONE|QUEUESTART|', 'Queue_Log.1'), 'log');
  });
});
