/** Every check of the built pages. */
import { report, type Problem } from '../notes/problem.ts';
import type { BuiltSite } from './built-site.ts';
import { checkFullAddresses } from './check-full-addresses.ts';
import { checkLinks } from './check-links.ts';
import { checkPolicy } from './check-policy.ts';
import { checkSections } from './check-sections.ts';

const CHECKS = [checkSections, checkLinks, checkFullAddresses, checkPolicy];

export const checkPages = (built: BuiltSite): Problem[] => CHECKS.flatMap((check) => check(built));

/** Throws all `problems` in one error that lists them, if there are any. */
export function failOn(problems: Problem[]) {
  if (problems.length === 0) return;
  const error = new Error(`The site was not built.\n\n${report(problems)}`);
  error.name = 'ContentError';
  delete error.stack; // it would name our code, and the fault is in a file of the report
  throw error;
}
