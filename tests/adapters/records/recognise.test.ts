import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recognise } from '../../../src/adapters/records/recognise.js';
import { CSV } from './reading.js';

const CHINESE = { ...CSV, name: 'chinese', recognise: { header: ['id', '开始时间'] } };
const LOG = { ...CSV, name: 'log', recognise: { fileName: 'queue_log' } };

describe('adapters/records recognising', () => {
  it('knows a file by the columns of its header, in any encoding, or by its name', async () => {
    const known = async (content: BlobPart, name = 'x.csv') => (await recognise(new Blob([content]), name, [CHINESE, LOG]))?.name;
    assert.equal(await known(''), undefined);
    assert.equal(await known('id,at\n'), undefined);
    assert.equal(await known('id,"开始时间",more\r\n1,2,3'), 'chinese');
    assert.equal(await known(Uint8Array.from([0xff, 0xfe, ...[...'id,开始时间\n'].flatMap((each) => [each.charCodeAt(0) & 0xff, each.charCodeAt(0) >> 8])])), 'chinese');
    assert.equal(await known('1266833361|NONE|NONE|NONE|QUEUESTART|', 'Queue_Log.1'), 'log');
  });
});
