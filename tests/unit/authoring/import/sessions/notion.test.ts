import { expect, test } from 'vitest';
import { withoutNotionIds } from '../../../../../src/authoring/import/sessions/notion.ts';

const ID = '0123456789abcdef'.repeat(2);

test.each([
  [`Talk notes ${ID}.md`, 'Talk notes.md'],
  [`Trip ${ID}/Talk ${ID}/Slides ${ID}.pdf`, 'Trip/Talk/Slides.pdf'],
  [`Table ${ID}_all.csv`, 'Table_all.csv'],
  [`${ID}.md`, `${ID}.md`],
  [`Commit ${ID}01234567.md`, `Commit ${ID}01234567.md`],
  [`Commit ${ID} explained.md`, `Commit ${ID} explained.md`],
])('%s is called %s', (way, name) => {
  expect(withoutNotionIds(way)).toBe(name);
});
