import { sitePaths } from '../notes/permalink.ts';

/** The site's own pages, under the base path of this build. */
export const paths = sitePaths(import.meta.env.BASE_URL);
