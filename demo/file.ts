import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { checkedMapping } from '../src/adapters/records/mapping-check.js';
import { mappingAt } from '../src/adapters/records/mapping-url.js';
import { recognise } from '../src/adapters/records/recognise.js';
import { recordsAdapter, type RecordsAdapter, type RecordsAdapterOptions } from '../src/adapters/records/records-adapter.js';
import { ReplayAdapter } from '../src/adapters/replay/replay-adapter.js';
import { LanguageController } from '../src/controllers/language-controller.js';
import { AdapterError, type DataAdapter } from '../src/domain/adapter.js';
import type { LoadProgress, LoadReport } from '../src/domain/load-report.js';
import type { Mapping } from '../src/domain/mapping.js';
import { shift, slotOf } from '../src/domain/step.js';
import { DAY_MS, HOUR_MS, type EpochMs, type Interval } from '../src/domain/time.js';
import { clockFields, FLOATING, fromWall, toWall, type Zone } from '../src/domain/zone.js';
import { recordsPart } from '../src/locale/parts/records.js';
import { fileProblemText } from '../src/locale/records-messages.js';
import { textsOf } from '../src/locale/texts.js';
import { tokens } from '../src/theme/tokens.js';
import { controls } from './controls.js';
import { demoTexts } from './texts.js';

const messagesFor = textsOf(recordsPart);

/** Mappings that the demo brings along; the last is what an unknown file is read with, for a message that names its columns. */
const MAPPINGS = ['anonymous-bank.mjs', 'asterisk-queue-log.json', 'contacts-csv.json'].map((file) => new URL(`./mappings/${file}`, import.meta.url));
const WORKER = new URL('../src/adapters/records/records.worker.ts', import.meta.url);

/** A file is there to be looked at, whole or in replay. */
export class FileOpened extends Event {
  static readonly type = 'demo-file-opened';

  constructor(readonly view: { readonly adapter: DataAdapter; readonly range: string; readonly step: string; readonly speed?: number }) {
    super(FileOpened.type, { bubbles: true, composed: true });
  }
}

type Shown =
  | { readonly what: 'nothing' }
  | { readonly what: 'reading'; readonly name: string; readonly progress: LoadProgress }
  | { readonly what: 'failed'; readonly name: string; readonly text: string }
  | { readonly what: 'file'; readonly report: LoadReport };

type MappingChoice = Pick<RecordsAdapterOptions, 'mapping' | 'mappingUrl'>;

interface Opened {
  readonly records: RecordsAdapter;
  readonly report: LoadReport;
  readonly span: Interval | undefined;
  readonly zone: Zone;
  replay?: ReplayAdapter;
}

/** Takes a dropped file, says what became of its rows, and replays it. What was in view stays until the file is read. */
export class DemoFile extends LitElement {
  static override readonly styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
        padding: 8px 16px;
        color: var(--_ink-2);
        font-size: var(--_table);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
      }
      .failed {
        padding: 8px 12px;
        border-inline-start: 3px solid var(--_critical);
        background: var(--_surface);
        color: var(--_ink);
      }
      strong {
        font-weight: 600;
        color: var(--_ink);
      }
      progress {
        inline-size: 160px;
        accent-color: var(--_accent);
      }
      details ul {
        max-block-size: 200px;
        overflow: auto;
        margin: 4px 0 0;
        padding-inline-start: 20px;
        overflow-wrap: anywhere;
      }
      input[type='file'] {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        opacity: 0;
      }
      .button {
        display: inline-block;
      }
      a {
        color: var(--_accent);
      }
    `,
  ];

  @state() private shown: Shown = { what: 'nothing' };
  @property({ attribute: false }) replaying = false;

  readonly #language = new LanguageController(this);
  #opened: Opened | undefined;
  #download: string | undefined;
  #listening: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const { body } = document;
    addEventListener('dragover', (event) => (event.preventDefault(), (body.dataset['dragging'] = '')), { signal });
    addEventListener('dragleave', (event) => event.relatedTarget ?? delete body.dataset['dragging'], { signal });
    addEventListener('drop', (event) => this.#onDrop(event), { signal });
  }

  override disconnectedCallback(): void {
    this.#listening?.abort();
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    switch (this.shown.what) {
      case 'nothing':
        return this.#line(html`<span>${this.#texts.drop}</span>${this.#chooser()}`);
      case 'reading':
        return this.#reading(this.shown);
      case 'failed':
        return html`<div class="failed" role="alert"><strong>${this.#texts.failed}：${this.shown.name}</strong><br />${this.shown.text}</div>
          ${this.#line(html`<span>${this.#texts.drop}</span>${this.#chooser()}`)}`;
      case 'file':
        return this.#account(this.shown.report);
    }
  }

  /** Shows the file again that was read last, whole. */
  show(): void {
    if (!this.#opened) return;
    const { records, span } = this.#opened;
    const days = span ? (span.end - span.start) / DAY_MS : 1;
    this.replaying = false;
    this.dispatchEvent(new FileOpened({ adapter: records, range: 'all', step: days > 14 ? 'P1D' : days > 3 ? 'PT1H' : 'PT30M' }));
  }

  /** @param speed - Seconds of the recording a second, 1 to 600. */
  setSpeed(speed: number): void {
    this.#opened?.replay?.setSpeed(speed);
  }

  get #texts() {
    return demoTexts(this.#language.language);
  }

  get #records() {
    return messagesFor(this.#language.language).records;
  }

  #line(content: unknown): TemplateResult {
    return html`<div class="line">${content}</div>`;
  }

  #chooser(): TemplateResult {
    return html`<label><input type="file" multiple @change=${this.#onChoose} /><span class="button">${this.#texts.choose}</span></label>`;
  }

  #reading({ name, progress: { bytes, totalBytes, rows } }: Extract<Shown, { what: 'reading' }>): TemplateResult {
    const percent = totalBytes ? ((100 * bytes) / totalBytes).toFixed(0) : undefined;
    return this.#line(html`<span role="status">${this.#texts.reading(name)} · ${this.#records.reading(percent && `${percent} %`, this.#count(rows))}</span>
      <progress max="100" .value=${Number(percent ?? 0)} aria-label=${this.#texts.reading(name)}></progress>`);
  }

  #account(report: LoadReport): TemplateResult {
    const aside = Object.values(report.setAside).reduce((sum, count) => sum + count, 0);
    return this.#line(html`
      <strong>${report.name}</strong>
      <span>${this.#records.rowsRead(this.#count(report.rows))}</span>
      <span>${this.#records.rowsUsed(this.#count(report.used), this.#count(report.contacts))}</span>
      ${Object.entries(report.ignored).map(([rule, rows]) => html`<span>${this.#records.rowsIgnored(rule, this.#count(rows))}</span>`)}
      ${aside > 0 ? this.#setAside(report, aside) : html`<span>${this.#records.nothingSetAside}</span>`}
      <button type="button" aria-pressed=${this.replaying} @click=${() => void this.#onReplay()}>${this.#texts.replay}</button>
      ${this.replaying
        ? html`<label class="field"
              >${this.#texts.from} <input type="datetime-local" .min=${this.#fieldsOf(this.#opened?.span?.start)} .max=${this.#fieldsOf(this.#opened?.span?.end)} @change=${this.#onSeek}
            /></label>
            <button type="button" @click=${this.#onPause}>${this.#opened?.replay?.isPaused ? this.#texts.resume : this.#texts.pause}</button>
            <button type="button" @click=${() => this.show()}>${this.#texts.wholeFile}</button>`
        : nothing}
      ${this.#chooser()}
    `);
  }

  #setAside({ samples }: LoadReport, count: number): TemplateResult {
    return html`<details>
      <summary>${this.#records.rowsSetAside(this.#count(count))}</summary>
      <a href=${this.#download ?? ''} download="set-aside.csv">${this.#records.downloadSetAside}</a>
      <ul>
        ${samples.map(({ line, reason, detail, text }) => html`<li>${this.#records.line(this.#count(line))} · ${this.#records.reasons[reason]} · ${detail}<br /><code>${text}</code></li>`)}
      </ul>
    </details>`;
  }

  #count(value: number): string {
    return value.toLocaleString(this.#language.language);
  }

  #onChoose(event: Event): void {
    const input = event.target as HTMLInputElement;
    void this.#open([...(input.files ?? [])]);
    input.value = ''; // so that the same file can be chosen again
  }

  #onDrop(event: DragEvent): void {
    event.preventDefault();
    delete document.body.dataset['dragging'];
    void this.#open([...(event.dataTransfer?.files ?? [])]);
  }

  async #open(files: readonly File[]): Promise<void> {
    const mappingFile = files.length > 1 ? files.find(({ name }) => name.endsWith('.json')) : undefined;
    const file = files.find((candidate) => candidate !== mappingFile);
    if (!file) return;
    this.shown = { what: 'reading', name: file.name, progress: { bytes: 0, totalBytes: file.size, rows: 0 } };
    try {
      await this.#read(file, await this.#mappingFor(file, mappingFile));
    } catch (error) {
      if (!(error instanceof AdapterError || error instanceof SyntaxError)) throw error;
      const text = error instanceof AdapterError ? error.detail : this.#words({ code: 'bad-mapping', detail: error.message });
      this.shown = { what: 'failed', name: file.name, text };
    }
  }

  async #mappingFor(file: File, mappingFile: File | undefined): Promise<MappingChoice> {
    if (mappingFile) return { mapping: checkedMapping(JSON.parse(await mappingFile.text())) as Mapping };
    const known = await Promise.all(MAPPINGS.map(async (url) => ({ ...(await mappingAt(url.href)), url })));
    const { url } = (await recognise(file, file.name, known)) ?? known.at(-1) ?? {};
    return url ? { mappingUrl: url } : {};
  }

  async #read(file: File, mapping: MappingChoice): Promise<void> {
    const records = recordsAdapter({ source: file, name: file.name, ...mapping, workerUrl: WORKER, words: (problem) => this.#words(problem) });
    const reading = new AbortController();
    records.onProgress((progress) => (this.shown = { what: 'reading', name: file.name, progress }), reading.signal);
    const source = await records.describe({ signal: reading.signal, locale: this.#language.language }).finally(() => reading.abort());
    const { report } = records;
    if (!report) return;
    this.#opened?.records.close();
    this.#opened = { records, report, span: source.history, zone: source.zone };
    if (this.#download) URL.revokeObjectURL(this.#download);
    this.#download = URL.createObjectURL(await records.setAsideBlob());
    this.shown = { what: 'file', report };
    this.show();
  }

  async #onReplay(): Promise<void> {
    const opened = this.#opened;
    if (!opened) return;
    const context = { signal: new AbortController().signal, locale: this.#language.language };
    opened.replay = await ReplayAdapter.open(opened.records, { now: opened.zone === FLOATING ? wallClock : () => Date.now(), speed: 60 }, context);
    // A visitor at night wants to see a day.
    const { hour } = clockFields(opened.zone, opened.replay.asOf);
    if (hour < 8 || hour >= 20) opened.replay.seek(slotOf('P1D', opened.zone, opened.replay.asOf).start + 10 * HOUR_MS);
    this.replaying = true;
    this.dispatchEvent(new FileOpened({ adapter: opened.replay, range: 'today', step: 'PT30M', speed: opened.replay.speed }));
  }

  #onPause(): void {
    const replay = this.#opened?.replay;
    if (!replay) return;
    if (replay.isPaused) replay.resume();
    else replay.pause();
    this.requestUpdate();
  }

  /** Goes to a moment of the recording, given by the recording's own clock. */
  async #onSeek(event: Event): Promise<void> {
    const { replay } = this.#opened ?? {};
    const wall = Date.parse(`${(event.target as HTMLInputElement).value}Z`);
    if (!replay || Number.isNaN(wall)) return;
    const { zone, replay: notice } = await replay.describe({ signal: new AbortController().signal });
    if (notice) replay.seek(shift(fromWall(zone, wall), `P${notice.weeks}W`, 1, zone));
  }

  /** An instant as a date field writes it, by the recording's own clock. */
  #fieldsOf(instant: EpochMs | undefined): string {
    return instant === undefined ? '' : new Date(toWall(this.#opened?.zone ?? FLOATING, instant)).toISOString().slice(0, 16);
  }

  #words(problem: Parameters<typeof fileProblemText>[0]): string {
    const text = fileProblemText(problem, this.#records);
    return problem.code === 'missing-column' ? `${text} ${this.#texts.unknownFile}` : text;
  }
}

/** The visitor's wall clock as fields read as UTC, which is how a recording without a zone counts. */
function wallClock(): EpochMs {
  const now = new Date();
  return now.getTime() - now.getTimezoneOffset() * 60_000;
}
