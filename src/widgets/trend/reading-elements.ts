/** Elements made by hand, for what is drawn at the pace of a hand. */

const SVG = 'http://www.w3.org/2000/svg';

export function svgElement(document: Document, name: 'svg' | 'g' | 'line' | 'circle', attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

export function element<Name extends keyof HTMLElementTagNameMap>(document: Document, name: Name, className: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

/** The empty text of a new element. */
export function textIn(element: HTMLElement): Text {
  return element.appendChild(element.ownerDocument.createTextNode(''));
}

/** Changes an attribute only where it says something else: one set again is styled again. */
export function say(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Changes a text only where it says something else: a text set again is laid out again. */
export function write(node: Text, text: string): void {
  if (node.data !== text) node.data = text;
}
