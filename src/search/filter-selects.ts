import { element } from './element.ts';
import type { FacetCounts, Filters } from './facets.ts';

export const FILTERS = ['kind', 'event', 'voice'];

/**
 * A choice for each filter that tells the sections found apart, with how many of them each value
 * has. Changing one changes `chosen` and calls `changed`.
 */
export function filterSelects(
  found: FacetCounts,
  chosen: Filters,
  changed: () => void,
): HTMLElement[] {
  return FILTERS.flatMap((name) => {
    const counts = Object.entries(found[name] ?? {})
      .filter(([value, count]) => count > 0 || value === chosen[name])
      .sort();
    const all = counts.reduce((sum, [, count]) => sum + count, 0);
    if (counts.length < 2 && !chosen[name]) return [];
    const select = element('select', { name }, new Option(`all (${all})`, ''));
    select.append(...counts.map(([value, count]) => new Option(`${value} (${count})`, value)));
    select.value = chosen[name] ?? '';
    select.addEventListener('change', () => {
      if (select.value === '') delete chosen[name];
      else chosen[name] = select.value;
      changed();
    });
    return element('label', {}, `${name} `, select);
  });
}
