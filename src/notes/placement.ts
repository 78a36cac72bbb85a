/** Whether files are called and placed so that they can be published. */
import { ID } from './permalink.ts';
import type { Problem } from './problem.ts';

/**
 * Whether `id`, by which `what` (a file or folder) is called, can be part of an address, and is none of
 * the `reserved` ones.
 */
export function checkId(id: string, file: string, what: string, reserved: string[]): Problem[] {
  if (reserved.includes(id)) {
    return [
      {
        file,
        what: `${what} is called "${id}", which is an address the site needs itself`,
        expected: `a name other than ${reserved.join(', ')}`,
        fix: 'rename it',
      },
    ];
  }
  if (ID.test(id)) return [];
  return [
    {
      file,
      what: `${what} is called "${id}", which can't be part of an address`,
      expected: 'lower-case letters, digits and single hyphens, as in `kubecon-eu-2019`',
      fix: 'rename it',
    },
  ];
}

/** A note outside of the folders of events. */
export const misplaced = (file: string): Problem => ({
  file,
  what: 'a note that is no session of an event',
  expected: 'sessions as `content/<event>/<session>.mdx`',
  fix: 'move it into the folder of its event, with the ending `.mdx`',
});

/** A file of notes whose ending is not written as it has to be. */
export const inCapitals = (file: string): Problem => ({
  file,
  what: `its ending \`${file.slice(file.lastIndexOf('.'))}\` is in capitals`,
  expected: 'the ending `.mdx` in lower-case letters',
  fix: 'rename it',
});

/** A folder, or something else, that has the name of a file to read. */
export const noFile = (file: string): Problem => ({
  file,
  what: 'it is called like a file of notes, and is no file',
  expected: 'a file, or a folder with a name that does not end like that of a file',
  fix: 'rename it, or remove it',
});
