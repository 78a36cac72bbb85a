/** What a check finds: where, what, what was expected and how to put it right. */
export interface Problem {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** Counted from 1; absent where the problem has no place in the file. */
  line?: number;
  /** Counted from 1; absent where only the line is known. */
  column?: number;
  what: string;
  expected: string;
  fix: string;
}

const byPlace = (a: Problem, b: Problem) =>
  a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0);

/** All problems as one report for a terminal: grouped by file, in the order of the lines. */
export function report(problems: Problem[]): string {
  const sorted = [...problems].sort(byPlace);
  const files = new Set(sorted.map((problem) => problem.file));
  const groups = [...files].map((file) => {
    const rows = sorted.filter((problem) => problem.file === file).map(row);
    return `${file}\n${rows.join('\n')}`;
  });
  const count = `${sorted.length} ${sorted.length === 1 ? 'problem' : 'problems'}`;
  return `${groups.join('\n\n')}\n\n${count} in ${files.size} ${files.size === 1 ? 'file' : 'files'}.`;
}

function row({ line, column, what, expected, fix }: Problem): string {
  const place = column === undefined ? `line ${line}` : `line ${line}, column ${column}`;
  const where = line === undefined ? '' : `${place}: `;
  return `  ${where}${what}\n    expected: ${expected}\n    fix: ${fix}`;
}
