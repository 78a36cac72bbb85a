/** A reader who points at a link to a term, comes to it by key or taps it gets its meaning beside it. */
const TERM = '.notes a[href*="/glossary/#"]:not(#term-card a)';

for (const type of ['pointerover', 'focusin', 'click'] as const) {
  addEventListener(type, (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(TERM);
    if (!link) return;
    // A tap shows the meaning; the card has the way to the glossary.
    if (type === 'click') {
      if ((event as PointerEvent).pointerType !== 'touch') return;
      event.preventDefault();
    }
    void import('./term-card.ts').then(({ showTerm }) => showTerm(link));
  });
}
