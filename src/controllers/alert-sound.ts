import type { ReactiveController, ReactiveElement } from 'lit';

/** Two short notes, the second lower, for what is critical; one for a warning. Hertz. */
const NOTES = { critical: [880, 659], warning: [659] } as const;

const NOTE_SECONDS = 0.18;
const LOUDNESS = 0.08;

/**
 * A short tone for an alert, made by the browser itself.
 *
 * Silent until the user turns it on: browsers let a page sound only after a gesture, and so do we. The audio device
 * is held only while a tone sounds.
 */
export class AlertSound implements ReactiveController {
  readonly #host: ReactiveElement;
  #audio: AudioContext | undefined;

  /** Whether the user has turned it on. */
  isOn = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Turns it on or off; call it from the user's click. Turning it on lets it be heard once. */
  toggle(): void {
    this.isOn = !this.isOn;
    if (this.isOn) this.play('warning');
    else this.#release();
    this.#host.requestUpdate();
  }

  /** Sounds once; does nothing while off, or where the browser has no audio. */
  play(severity: keyof typeof NOTES): void {
    if (!this.isOn || typeof AudioContext === 'undefined') return;
    this.#release();
    const audio = (this.#audio = new AudioContext());
    const notes = NOTES[severity];
    notes.forEach((hertz, index) => {
      const from = audio.currentTime + index * NOTE_SECONDS;
      const tone = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
      const volume = new GainNode(audio, { gain: 0 });
      // A sudden start or end clicks.
      volume.gain.setValueAtTime(0, from);
      volume.gain.linearRampToValueAtTime(LOUDNESS, from + 0.02);
      volume.gain.linearRampToValueAtTime(0, from + NOTE_SECONDS);
      tone.connect(volume).connect(audio.destination);
      tone.start(from);
      tone.stop(from + NOTE_SECONDS);
      if (index === notes.length - 1) tone.onended = () => this.#release(audio);
    });
  }

  hostDisconnected(): void {
    this.#release();
  }

  #release(audio = this.#audio): void {
    if (!audio) return;
    if (this.#audio === audio) this.#audio = undefined;
    // Closing twice is the only way this fails.
    if (audio.state !== 'closed') void audio.close();
  }
}
