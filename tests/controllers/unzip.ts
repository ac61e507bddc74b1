import { expect } from '@open-wc/testing';

/** The files of an archive, read by its list at the end as any program would. */
export async function unzip(blob: Blob): Promise<Map<string, string>> {
  const bytes = new DataView(await blob.arrayBuffer());
  const u16 = (at: number) => bytes.getUint16(at, true);
  const u32 = (at: number) => bytes.getUint32(at, true);
  const end = bytes.byteLength - 22;
  expect(u32(end)).to.equal(0x06054b50);
  const files = new Map<string, string>();
  let at = u32(end + 16);
  for (let file = 0; file < u16(end + 10); file++) {
    expect(u32(at)).to.equal(0x02014b50);
    const [packed, size, name, offset] = [u32(at + 20), u32(at + 24), u16(at + 28), u32(at + 42)];
    expect(u32(offset)).to.equal(0x04034b50);
    expect([u32(offset + 14), u32(offset + 18), u32(offset + 22)]).to.deep.equal([u32(at + 16), packed, size]);
    const start = offset + 30 + u16(offset + 26);
    const body = await new Response(blob.slice(start, start + packed).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer();
    expect(body.byteLength).to.equal(size);
    files.set(new TextDecoder().decode(new Uint8Array(bytes.buffer, at + 46, name)), new TextDecoder().decode(body));
    at += 46 + name;
  }
  expect(at).to.equal(end);
  return files;
}
