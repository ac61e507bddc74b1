import type { Initializer, LitElement } from 'lit';
import { InlineSettings } from './inline-settings.js';

/** Under which names elements are registered, and where. */
export interface Registration {
  /** First part of each tag, `cockpit` when absent: lower-case letters, digits and hyphens, a letter first. */
  readonly prefix?: string | undefined;
  /** The page's own registry when absent; a scoped one keeps the elements to the roots that use it. */
  readonly registry?: CustomElementRegistry | undefined;
}

/** Classes that read the settings written inside their tag: told once, however many names they have. */
const configured = new WeakSet<typeof LitElement>();

/** Registries that do not keep what they are told: said once each. */
const lost = new WeakSet<CustomElementRegistry>();

/**
 * Registers one element as `prefix-name`; with `registerCockpit`, the one place that touches `customElements`.
 * A name that is taken stays as it is: a second copy of the library on the page leaves the first one's elements alone.
 *
 * @param name - Of the tag, without the prefix.
 * @param configure - Reads what the page writes into each such tag.
 * @throws RangeError `invalid prefix: …`.
 */
export function registerElement(name: string, element: typeof LitElement, { prefix = 'cockpit', registry = customElements }: Registration = {}, configure: Initializer = (host) => new InlineSettings(host)): void {
  if (!/^[a-z][a-z0-9-]*$/.test(prefix)) throw new RangeError(`invalid prefix: ${prefix}`);
  const tag = `${prefix}-${name}`;
  if (registry.get(tag)) return;
  if (!configured.has(element)) {
    configured.add(element);
    element.addInitializer(configure);
  }
  if (registry !== customElements) registry.define(tag, scoped(element, registry));
  // A class has one name in a registry: every further name needs a class of its own.
  else registry.define(tag, isNamed(element) ? class extends element {} : element);
  // A host may have put its own registry in the place of the browser's, and lose what it is told.
  if (registry.get(tag) || lost.has(registry)) return;
  lost.add(registry);
  console.warn(`contact-cockpit: this page's custom element registry did not take <${tag}>`);
}

function isNamed(element: typeof LitElement): boolean {
  return customElements.getName(element) !== null;
}

/** The element as a scoped registry wants it: its shadow root, and what Lit puts there, use that registry. */
function scoped(element: typeof LitElement, registry: CustomElementRegistry): typeof LitElement {
  return class extends element {
    static override readonly shadowRootOptions: ShadowRootInit = { ...element.shadowRootOptions, customElementRegistry: registry };

    protected override createRenderRoot(): HTMLElement | DocumentFragment {
      const root = super.createRenderRoot();
      this.renderOptions.creationScope = { importNode: (node, isDeep = false) => document.importNode(node, { customElementRegistry: registry, selfOnly: !isDeep }) };
      return root;
    }
  };
}
