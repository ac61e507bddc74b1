/** Plays a sandbox off the main thread: one scene a message; whoever no longer wants it ends the worker. */
import type { SandboxScene, StrategySettings } from '../domain/sandbox.js';
import { sandboxSteps } from '../staffing/sandbox.js';

self.addEventListener('message', ({ data }: MessageEvent<{ readonly scene: SandboxScene; readonly settings: StrategySettings }>) => {
  const steps = sandboxSteps(data.scene, data.settings);
  for (let step = steps.next(); ; step = steps.next()) {
    self.postMessage(step.done ? { result: step.value } : { progress: step.value });
    if (step.done) return;
  }
});
