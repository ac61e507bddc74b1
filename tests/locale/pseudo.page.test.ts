import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { html, render, type LitElement, type TemplateResult } from 'lit';
import { ELEMENTS } from '../../src/page/elements.js';
import { takeNoise } from '../silence.js';
import { PSEUDO } from './pseudo-language.js';
import * as agents from '../../stories/agents.stories.js';
import * as alerts from '../../stories/alerts.stories.js';
import * as board from '../../stories/board.stories.js';
import * as contribution from '../../stories/contribution.stories.js';
import * as drill from '../../stories/drill.stories.js';
import * as filters from '../../stories/filters.stories.js';
import * as flow from '../../stories/flow.stories.js';
import * as funnel from '../../stories/funnel.stories.js';
import * as heatmap from '../../stories/heatmap.stories.js';
import * as journey from '../../stories/journey.stories.js';
import * as plans from '../../stories/plans.stories.js';
import * as quadrant from '../../stories/quadrant.stories.js';
import * as radar from '../../stories/radar.stories.js';
import * as rules from '../../stories/rules.stories.js';
import * as sandbox from '../../stories/sandbox.stories.js';
import * as staffing from '../../stories/staffing.stories.js';
import * as tile from '../../stories/tile.stories.js';
import * as trend from '../../stories/trend.stories.js';
import { given, loose, said } from './pseudo-said.js';

interface StoryLike {
  readonly args?: object;
  readonly render?: (args: object) => TemplateResult | HTMLElement;
  readonly play?: (context: { readonly canvasElement: HTMLElement; readonly args: object }) => Promise<void>;
}

const STORIES: Readonly<Record<string, object>> = { agents, alerts, board, contribution, drill, filters, flow, funnel, heatmap, journey, plans, quadrant, radar, rules, sandbox, staffing, tile, trend };
/** States that differ from another in looks or in size alone. */
const SAME = /^(Dark|ForcedColors|ReducedMotion|RTL|English|Extreme|HalfAMillion|Crowd|Wall)$/;

async function drawn(stage: HTMLElement): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    for (const element of stage.querySelectorAll<LitElement>('*')) if (element.localName.startsWith('cockpit-')) await element.updateComplete;
    await nextFrame();
  }
}

async function played({ play }: StoryLike, canvasElement: HTMLElement, args: object): Promise<void> {
  try {
    await play?.({ canvasElement, args });
  } catch {
    // It looks for words of another language; what it opened on the way is there.
  }
}

describe('In a language of one file', () => {
  const { fillText } = CanvasRenderingContext2D.prototype;
  let painted: string[] = [];
  let stage: HTMLElement;
  before(() => {
    document.documentElement.lang = PSEUDO;
    CanvasRenderingContext2D.prototype.fillText = function (...values: Parameters<typeof fillText>) {
      painted.push(values[0]);
      fillText.apply(this, values);
    };
  });
  after(() => {
    document.documentElement.lang = 'zh-CN';
    CanvasRenderingContext2D.prototype.fillText = fillText;
  });
  beforeEach(() => {
    painted = [];
    stage = document.createElement('div');
    document.body.append(stage);
  });
  afterEach(() => stage.remove());

  it('finds a word that nobody translated, wherever it is', () => {
    stage.innerHTML = '<p title="［a］ Help">［b ［c］ d］ Hi</p><button aria-label="Close">［e］</button>';
    stage.append(document.createElement('div'));
    stage.lastElementChild?.attachShadow({ mode: 'open' }).append('Inside');
    expect(said(stage).flatMap((text) => loose(text))).to.deep.equal(['Help', 'Hi', 'Close', 'Inside']);
    expect(loose('Mon 10:00 ［b］ n = 3 HTTP 503 Schmidt', given({ of: ['Schmidt'] }))).to.deep.equal([]);
  });
  it('looks at every element of the library', () => {
    expect(Object.keys(STORIES)).to.deep.equal(Object.keys(ELEMENTS).sort());
  });

  for (const [name, module] of Object.entries(STORIES))
    it(`cockpit-${name} says nothing that is not a text of that language`, async function () {
      this.timeout(60_000);
      const { default: meta, ...stories } = module as { readonly default: StoryLike } & Readonly<Record<string, StoryLike>>;
      const found = new Map<string, string>();
      let translated = 0;
      for (const [state, story] of Object.entries(stories)) {
        if (SAME.test(state)) continue;
        const args = { ...meta.args, ...story.args };
        const container = document.createElement('div');
        stage.replaceChildren(container);
        const shown = (story.render ?? meta.render)?.(args);
        render(shown instanceof HTMLElement ? html`${shown}` : shown, container);
        await drawn(stage);
        // A play that waits for words of another language waits in vain.
        if (name !== 'board') await Promise.race([played(story, container, args), aTimeout(400)]);
        await drawn(stage);
        const data = given(args);
        for (const text of [...said(container), ...painted.splice(0)]) {
          if (text.includes('［')) translated++;
          for (const word of loose(text, data)) if (!found.has(word)) found.set(word, `${state}: ${text}`);
        }
      }
      takeNoise();
      expect(translated).to.be.above(50);
      expect([...found].map(([word, where]) => `${word} in ${where}`)).to.deep.equal([]);
    });
});
