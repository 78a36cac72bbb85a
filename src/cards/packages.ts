/** The packages that decide how cards look, found from the project's root, wherever Astro runs its build. */
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const project = pathToFileURL(path.resolve('package.json'));

/** The file that describes the package `name`. */
function description(name: string): string {
  const file = findPackageJSON(name, project);
  if (!file) throw new Error(`The package ${name} is missing. Run \`npm ci\`.`);
  return file;
}

/** A file of the package `name`. */
export const readPart = (name: string, file: string): Buffer =>
  readFileSync(path.join(path.dirname(description(name)), file));

/** `satori 0.63.2`. */
export function nameAndVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(description(name), 'utf8')) as { version: string };
  return `${name} ${version}`;
}
