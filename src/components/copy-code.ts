import { copy } from './copy.ts';

/** A code block with a button that copies it: of a shell block the commands and nothing else. */
class CopyCode extends HTMLElement {
  connectedCallback() {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.addEventListener('click', () => copy(this.#text(), button));
    this.append(button);
  }

  #text() {
    const lines = [...this.querySelectorAll('.line:not(.comment, .output)')];
    return lines.map(textWithoutPrompt).join('\n');
  }
}

function textWithoutPrompt(line: Element) {
  const prompt = line.querySelector('.prompt')?.textContent ?? '';
  return (line.textContent ?? '').slice(prompt.length);
}
customElements.define('copy-code', CopyCode);
