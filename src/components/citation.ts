import { copy } from './copy.ts';

/** When a citation is opened first, it gets its copy buttons, and the day of reading: today. */
addEventListener(
  'beforetoggle',
  ({ target }) => {
    const citation = target as HTMLElement;
    if (!citation.matches('.citation') || citation.querySelector('dt button')) return;
    const today = new Date().toLocaleDateString('sv'); // Swedish days are YYYY-MM-DD
    for (const text of citation.querySelectorAll('dd')) {
      text.textContent = text.textContent!.replace('[day]', today);
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = 'Copy';
      button.addEventListener('click', () => copy(text.textContent!, button));
      text.previousElementSibling!.append(button);
    }
  },
  true,
);
