/** What the reader searched for lately: kept in this browser and sent nowhere. */
import { readStored, store } from '../components/stored.ts';

const KEY = 'recent-searches';
const MOST = 5;

/** The latest comes first. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(readStored(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberSearch(query: string) {
  const others = recentSearches().filter((other) => other.toLowerCase() !== query.toLowerCase());
  store(KEY, JSON.stringify([query, ...others].slice(0, MOST)));
}

export const forgetSearches = () => store(KEY, undefined);
