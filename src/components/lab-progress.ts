import { readStored, store } from './stored.ts';

/** Ticked outcomes by the fragment of their step; both are words of the notes, never places. */
type Progress = Record<string, string[]>;

/**
 * A lab's progress: lets the reader tick the outcomes of its steps, keeps the ticks in the browser,
 * and counts them here, in the outline and below each list. It never moves the page: a link to a
 * step leads to that step, whatever was ticked.
 */
class LabProgress extends HTMLElement {
  #key = `progress:${location.pathname}`;
  #boxes = [...document.querySelectorAll<HTMLInputElement>('.notes > section [data-outcome]')];
  /** What the last reset cleared, until something else is ticked. */
  #cleared: string | null = null;

  connectedCallback() {
    for (const box of this.#boxes) {
      box.disabled = false;
      box.addEventListener('change', () => {
        this.#cleared = null;
        this.#save();
      });
    }
    this.querySelector('button')!.addEventListener('click', () => this.#resetOrUndo());
    addEventListener('storage', ({ key }) => key === this.#key && this.#show());
    this.#show();
  }

  #resetOrUndo() {
    const cleared = this.#cleared;
    this.#cleared = cleared === null ? readStored(this.#key) : null;
    store(this.#key, cleared ?? undefined);
    this.#show();
  }

  #save() {
    const progress: Progress = {};
    for (const box of this.#boxes.filter(({ checked }) => checked)) {
      (progress[stepOf(box)] ??= []).push(box.dataset.outcome!);
    }
    store(this.#key, Object.keys(progress).length > 0 ? JSON.stringify(progress) : undefined);
    this.#count();
  }

  #show() {
    const progress = readProgress(this.#key);
    for (const box of this.#boxes) {
      box.checked = progress[stepOf(box)]?.includes(box.dataset.outcome!) ?? false;
    }
    this.#count();
  }

  #count() {
    const steps = new Map<string, HTMLInputElement[]>();
    for (const box of this.#boxes) steps.set(stepOf(box), [...(steps.get(stepOf(box)) ?? []), box]);
    for (const [step, boxes] of steps) {
      const text = tally(boxes);
      boxes[0]!.closest<HTMLElement>('.contains-task-list')!.dataset.progress = `${text} done`;
      document
        .querySelector<HTMLElement>(`page-outline a[href="#${CSS.escape(step)}"]`)
        ?.setAttribute('data-progress', text);
    }
    this.querySelector('output')!.textContent = `${tally(this.#boxes)} outcomes done`;
    const button = this.querySelector('button')!;
    button.textContent = this.#cleared === null ? 'Reset' : 'Undo reset';
    button.disabled = this.#cleared === null && !this.#boxes.some(({ checked }) => checked);
  }
}

const stepOf = (box: Element) => box.closest('section')!.querySelector('h2')!.id;

const tally = (boxes: HTMLInputElement[]) =>
  `${boxes.filter(({ checked }) => checked).length} of ${boxes.length}`;

function readProgress(key: string): Progress {
  try {
    const kept = Object.entries(JSON.parse(readStored(key) ?? '{}') as object);
    return Object.fromEntries(kept.filter(([, outcomes]) => Array.isArray(outcomes))) as Progress;
  } catch {
    return {}; // not ours, or damaged: as if nothing was ticked
  }
}
customElements.define('lab-progress', LabProgress);
