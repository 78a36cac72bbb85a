/** A copy of this project for tests to spoil, and what its author runs in it. */
import { execFile } from 'node:child_process';
import {
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** How a command ended, and all it said. */
export interface Outcome {
  code: number;
  output: string;
}

/** What Vitest tells its own processes, which Astro would heed too: `BASE_URL` above all. */
const OF_VITEST = /^(NODE_ENV|VITEST.*|BASE_URL|MODE|DEV|PROD|SSR|TEST)$/;

export class ProjectCopy {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** With the notes of this project, and with the site that was built of them. */
  static async make(): Promise<ProjectCopy> {
    const copy = new ProjectCopy(await mkdtemp(path.join(tmpdir(), 'workshop-notes-')));
    for (const name of ['public', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
      await cp(name, copy.path(name), { recursive: true });
    }
    // The packages, but not what tools keep beside them: copies that build at once would share it.
    await mkdir(copy.path('node_modules'));
    for (const name of await readdir('node_modules')) {
      if (name.startsWith('.')) continue;
      await symlink(path.resolve('node_modules', name), copy.path(`node_modules/${name}`));
    }
    // Drawn once is enough.
    const cards = 'node_modules/.astro/cards';
    await cp(cards, copy.path(cards), { recursive: true });
    await cp('dist', copy.path('dist'), { recursive: true });
    await copy.restore();
    return copy;
  }

  /** Takes the notes as they are in this project again. */
  async restore() {
    await rm(this.path('content'), { recursive: true, force: true });
    await cp('content', this.path('content'), { recursive: true });
  }

  remove = () => rm(this.folder, { recursive: true, force: true });

  path = (file: string) => path.join(this.folder, file);
  read = (file: string) => readFile(this.path(file), 'utf8');
  write = (file: string, text: string) => writeFile(this.path(file), text);
  move = (from: string, to: string) => rename(this.path(from), this.path(to));
  folders = () => readdir(this.folder);

  /** Every page of the site that was built last, by its file. */
  async site(): Promise<Record<string, string>> {
    const files = await readdir(this.path('dist'), { recursive: true });
    const pages = files.filter((file) => file.endsWith('.html')).sort();
    const texts = pages.map(async (file) => [file, await this.read(`dist/${file}`)] as const);
    return Object.fromEntries(await Promise.all(texts));
  }

  /** Replaces a text of a file that has to be there. */
  async replace(file: string, text: string, replacement: string) {
    const before = await this.read(file);
    if (!before.includes(text)) throw new Error(`${file} has no "${text}"`);
    await this.write(
      file,
      before.replace(text, () => replacement),
    );
  }

  /** `npm run build`, with further `options`. */
  build = (...options: string[]) =>
    this.#run('node_modules/astro/bin/astro.mjs', 'build', ...options);

  /** `npm run import` of `from`, with further `options`. */
  import = (from: string, ...options: string[]) =>
    this.#run('src/authoring/import.ts', from, ...options);

  /** `npm run permalinks`, with further `options`. */
  permalinks = (...options: string[]) => this.#run('src/build/permalinks.ts', ...options);

  /** `npm run new`, where there is no terminal. */
  writeNew = (...options: string[]) => this.#run('src/authoring/new.ts', ...options);

  #run(...command: string[]): Promise<Outcome> {
    const env = Object.entries(process.env).filter(([name]) => !OF_VITEST.test(name));
    const options = { cwd: this.folder, env: Object.fromEntries(env) };
    return new Promise((resolve) => {
      execFile(process.execPath, command, options, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr });
      });
    });
  }
}

/** The report of a build as `file: what it says`, so that a problem can be looked for in its file. */
export function problemsOf(output: string): string[] {
  let file = '';
  return output.split('\n').flatMap((line) => {
    if (/^(content|dist)\/\S+$/.test(line)) file = line;
    return /^ {2}\S/.test(line) ? [`${file}: ${line.trim()}`] : [];
  });
}

const CONTENT = 'content/kubecon-eu-2019';
export const LAB = `${CONTENT}/anthos-workshop.mdx`;
export const WORKSHOP = `${CONTENT}/kubebuilder-v2.mdx`;
export const TALKS = `${CONTENT}/lightning-talks.mdx`;

/**
 * What authors do to notes that were published: renames a talk, and a section with subsections, removes
 * a talk, moves a section to another session, adds one.
 */
export async function rearrange(copy: ProjectCopy) {
  await copy.replace(TALKS, '## Talk 9: When the command line', '## Talk 9: When a terminal');
  await copy.replace(TALKS, 'talk-9-when-the-command-line', 'talk-9-when-a-terminal');
  await copy.replace(WORKSHOP, '## Section 1: What’s Kubebuilder', '## Section 1: Kubebuilder');
  await copy.replace(WORKSHOP, 'section-1-whats-kubebuilder', 'section-1-kubebuilder');
  await cut(copy, TALKS, '## Talk 13:', '## Talk 14:');
  await cut(copy, TALKS, '  talk-13-', '  talk-14-');
  const moved = await cut(copy, LAB, '## Final notes');
  await cut(copy, LAB, '  final-notes:', '---');
  await copy.write(LAB, `${await copy.read(LAB)}## Aftermath\n\nAll was well.\n`);
  await copy.write(WORKSHOP, `${await copy.read(WORKSHOP)}\n${moved}`);
}

/** Takes what begins with `start` out of a file, up to `end` or the end of the file. */
async function cut(copy: ProjectCopy, file: string, start: string, end?: string): Promise<string> {
  const text = await copy.read(file);
  const from = text.indexOf(start);
  const to = end === undefined ? text.length : text.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`${file} has no "${start}" or no "${end}"`);
  await copy.write(file, text.slice(0, from) + text.slice(to));
  return text.slice(from, to);
}

/** Adds `line` to what stands below `key` in front matter or `event.yaml`. */
export async function decide(copy: ProjectCopy, file: string, key: string, line: string) {
  const text = await copy.read(file);
  const begun = new RegExp(`^${key}:\\n`, 'm');
  const added = begun.test(text)
    ? text.replace(begun, (found) => `${found}  ${line}\n`)
    : text.replace(/^(?=title:)/m, () => `${key}:\n  ${line}\n`);
  await copy.write(file, added);
}
