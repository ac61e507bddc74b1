import { expect, nextFrame } from '@open-wc/testing';
import { FrameScheduler } from '../../src/controllers/frame-scheduler.js';

const drawn = async () => {
  await nextFrame();
  await nextFrame();
};

describe('FrameScheduler', () => {
  it('draws nothing that was called off', async () => {
    const [frames, log, key] = [new FrameScheduler(), [] as string[], {}];
    frames.request(key, () => log.push('a'));
    frames.cancel(key);
    frames.cancel({});
    await drawn();
    expect(log).to.deep.equal([]);
  });

  it('draws once a key, the latest way, and again when asked again', async () => {
    const [frames, log, one, two] = [new FrameScheduler(), [] as string[], {}, {}];
    frames.request(one, () => log.push('early'));
    frames.request(two, () => log.push('two'));
    frames.request(one, () => {
      log.push('late');
      frames.request(one, () => log.push('next'));
    });
    await nextFrame();
    expect(log).to.have.members(['late', 'two']);
    await drawn();
    expect(log.at(-1)).to.equal('next');
  });

  it('says when a key is drawn or forgotten, and at once of a key that asked for nothing', async () => {
    const [frames, log, key, other] = [new FrameScheduler(), [] as string[], {}, {}];
    await frames.drawn(key);
    frames.request(key, () => log.push('drawn'));
    await Promise.all([frames.drawn(key), frames.drawn(key)]);
    expect(log).to.deep.equal(['drawn']);
    frames.request(other, () => log.push('never'));
    const forgotten = frames.drawn(other);
    frames.cancel(other);
    await forgotten;
    expect(log).to.deep.equal(['drawn']);
  });
});
