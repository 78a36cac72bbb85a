/** Documents that say nothing, of which no session is to be made. */
import type { Problem } from '../../../notes/problem.ts';
import type { Document } from './document.ts';

/** What Hugo calls the document of a folder; there often is one for its settings alone. */
const FOLDER_OF_HUGO = /(^|\/)_index\.\w+$/;

/** What to say of a document that is empty; nothing of any other. */
export function noWords({ file, text, frontMatter, notes }: Document): Problem | undefined {
  const hasSettingsOnly =
    FOLDER_OF_HUGO.test(file) && !frontMatter.title && notes.children.length === 0;
  if (text.trim() !== '' && !hasSettingsOnly) return undefined;
  return {
    file,
    what: `it is empty${hasSettingsOnly ? ' but for front matter without a title' : ''}, and was left out`,
    expected: 'some words, or a title',
    fix: 'write some, or remove the file',
  };
}
