import type { SectionResult } from './answer.ts';
import { element } from './element.ts';
import type { TextRun } from './excerpt.ts';

/** Groups sections, best first, by session; the session of the best section comes first. */
export const groupBySession = (sections: SectionResult[]): SectionResult[][] => [
  ...Map.groupBy(sections, ({ url }) => url.split('#')[0]).values(),
];

/**
 * One session's sections: the name of the session, then a link for each. `opened` is told of a link
 * that the reader follows, in whatever way, and whether in another tab or window.
 */
export function resultList(
  sections: SectionResult[],
  opened: (section: SectionResult, elsewhere: boolean) => void,
): HTMLElement {
  const { session, event, kind } = sections[0]!;
  const items = sections.map((section) => {
    const link = element(
      'a',
      { href: section.url },
      element('span', { className: 'title' }, ...section.title.map(show)),
      ...labelOf(section),
      element('span', { className: 'excerpt' }, ...section.excerpt.map(show)),
    );
    link.dataset.voice = section.voice;
    for (const way of ['click', 'auxclick']) {
      link.addEventListener(way, (event) => opened(section, isElsewhere(event as MouseEvent)));
    }
    return element('li', {}, link);
  });
  return element(
    'section',
    { className: 'found' },
    element('h2', {}, session, ' ', element('small', {}, `${kind} · ${event}`)),
    element('ol', {}, ...items),
  );
}

/** What tells the link of a result from others: several voices may speak in one section. */
export const resultOf = ({ href, dataset }: HTMLAnchorElement) => `${href} ${dataset.voice}`;

/** Whose words were found, where they are not the notes' own. */
const labelOf = ({ voice }: SectionResult) =>
  voice === 'notes' ? [] : [element('span', { className: 'label' }, voice), ' '];

const show = ({ text, marked }: TextRun) => (marked ? element('mark', {}, text) : text);

const isElsewhere = ({ type, ctrlKey, metaKey, shiftKey }: MouseEvent) =>
  type === 'auxclick' || ctrlKey || metaKey || shiftKey;
