import { sitePaths } from '../notes/permalink.ts';

/** The site's own pages, under the base path of this build. */
export const paths = sitePaths(import.meta.env.BASE_URL);

/** Site paths with the host on which the site is published, `Astro.site`. */
export const fullAddress = (host: URL | undefined) => (path: string) => new URL(path, host).href;
