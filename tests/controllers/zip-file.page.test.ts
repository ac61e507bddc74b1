import { expect } from '@open-wc/testing';
import { ZipFile } from '../../src/controllers/zip-file.js';
import { unzip } from './unzip.js';

describe('controllers/zip-file', () => {
  it('is an archive without files, and holds an empty one', async () => {
    expect((await unzip(new ZipFile().finish('application/zip'))).size).to.equal(0);
    const file = new ZipFile();
    await file.add('空.txt', []);
    expect([...(await unzip(file.finish('application/zip')))]).to.deep.equal([['空.txt', '']]);
  });
  it('holds texts that come one by one, each file as it was, at any size', async () => {
    const file = new ZipFile();
    const block = `${'接通 <row/> '.repeat(2_000)}\n`;
    await file.add('a/b.xml', ['<a>', 'é', '</a>']);
    await file.add(
      'large.txt',
      (async function* () {
        for (let times = 0; times < 40; times++) yield await Promise.resolve(block);
      })(),
    );
    const files = await unzip(file.finish('application/zip'));
    expect(files.get('a/b.xml')).to.equal('<a>é</a>');
    expect(files.get('large.txt') === block.repeat(40)).to.equal(true);
  });
  it('has the check sum that the format asks for', async () => {
    const file = new ZipFile();
    await file.add('check.txt', ['123456789']);
    const bytes = new DataView(await file.finish('application/zip').arrayBuffer());
    expect(bytes.getUint32(14, true)).to.equal(0xcbf43926);
  });
  it('fails where its texts do', async () => {
    let told = '';
    const broken = async function* () {
      yield await Promise.resolve('a');
      throw new Error('no more');
    };
    await new ZipFile().add('a.txt', broken()).catch((error: unknown) => (told = String(error)));
    expect(told).to.equal('Error: no more');
  });
});
