/** Files beside the documents that come along: pictures into the event's folder, others into `public`. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isHarmlessSvg } from '../../../notes/svg.ts';
import { withoutNotionIds } from '../sessions/notion.ts';
import { plainId } from '../../plain-id.ts';

/** What is written where: a copy of a file, by its absolute path, or bytes. */
export type Attachment = { from: string } | { bytes: Uint8Array };

/** The content of `attachment`. Throws an `Error` where its file can't be read. */
export const bytesOf = (attachment: Attachment): Uint8Array =>
  'bytes' in attachment ? attachment.bytes : readFileSync(attachment.from);

/** What notes show as a picture. */
const PICTURE = /\.(png|jpe?g|gif|webp|avif|svg)$/i;

/** How the files of pictures begin, by which a build reads them, whatever they are called. */
const BEGINNINGS = [
  /^\x89PNG\r\n/,
  /^\xff\xd8\xff/,
  /^GIF8/,
  /^RIFF.{4}WEBP/s,
  /^.{4}ftypavi[fs]/s,
  /<svg[\s>]/,
];

function isPicture(bytes: Uint8Array): boolean {
  const beginning = Buffer.from(bytes.subarray(0, 2_000)).toString('latin1');
  if (!BEGINNINGS.some((pattern) => pattern.test(beginning))) return false;
  return !/<svg[\s>]/.test(beginning) || isHarmlessSvg(Buffer.from(bytes).toString());
}

/** What a browser runs where it is opened; an SVG may be a harmless drawing. */
const RUNS = /\.([sx]?html?|xht|[mc]?js|xml|xslt?|svgz?|swf|jar|wasm)$/i;

export class Attachments {
  /** By their paths from the project's root. */
  readonly files = new Map<string, Attachment>();
  #folder: string;
  #event: string;
  /** Where each file is that was asked for already. */
  #known = new Map<string, string>();

  /** Those of `event`, found in `folder` (an absolute path), out of which nothing is taken. */
  constructor(folder: string, event: string) {
    this.#folder = folder;
    this.#event = event;
  }

  has = (way: string) => this.#find(way) !== undefined;

  /** Whether the file at `way` would run on the site if it was published there. */
  runs(way: string): boolean {
    const from = RUNS.test(way) ? this.#find(way) : undefined;
    return from !== undefined && !(/\.svg$/i.test(way) && isPicture(readFileSync(from)));
  }

  /** The address of the file at `way` below the folder, for a link to it. */
  link(way: string): string | undefined {
    const from = this.#find(way);
    if (from === undefined) return undefined;
    return `/${this.#place(`public/${this.#event}`, way, { from }).slice('public/'.length)}`;
  }

  /** The address of the picture at `way`, for the event's notes. */
  picture(way: string): string | undefined {
    const from = PICTURE.test(way) ? this.#find(way) : undefined;
    return from === undefined || !isPicture(readFileSync(from))
      ? undefined
      : this.#asPicture(way, { from });
  }

  /** The paths, from the folder, of the files that come along. */
  sources(): Set<string> {
    const files = [...this.files.values()].flatMap((each) => ('from' in each ? each.from : []));
    return new Set(files.map((file) => path.relative(this.#folder, file).replaceAll('\\', '/')));
  }

  /** The address of a picture whose bytes are known, for the event's notes; nothing if it is none. */
  keep(name: string, bytes: Uint8Array): string | undefined {
    return isPicture(bytes) ? this.#asPicture(name, { bytes }) : undefined;
  }

  #asPicture(way: string, attachment: Attachment): string {
    const folder = `content/${this.#event}`;
    return `.${this.#place(`${folder}/pictures`, way, attachment).slice(folder.length)}`;
  }

  #find(way: string): string | undefined {
    const file = path.resolve(this.#folder, way);
    // Addresses may hold what no name of a file can, at which `statSync` would throw.
    if (!existsSync(file) || !statSync(file).isFile()) return undefined;
    // A symbolic link may lead anywhere.
    const real = path.relative(realpathSync(this.#folder), realpathSync(file));
    return real.startsWith('..') || path.isAbsolute(real) ? undefined : file;
  }

  #place(folder: string, way: string, attachment: Attachment): string {
    const key = `${folder} ${way}`;
    const known = this.#known.get(key);
    if (known) return known;
    const extension = path.posix.extname(way).toLowerCase();
    const named = withoutNotionIds(way);
    const words = named.slice(0, named.length - extension.length).replaceAll('/', ' ');
    const name = plainId(words) || 'file';
    let place = `${folder}/${name}${extension}`;
    for (let count = 2; this.files.has(place); count++) {
      place = `${folder}/${name}-${count}${extension}`;
    }
    this.files.set(place, attachment);
    this.#known.set(key, place);
    return place;
  }
}
