/** Every section of the MDX `text`, which begins with `##`, with its own source as a code block at its end. */
export const withSources = (text: string): string =>
  text
    .split(/^(?=## )/m)
    .map((part) =>
      part.startsWith('## ') ? `${part.trimEnd()}\n\n${fenced(part.trim())}\n\n` : part,
    )
    .join('');

/** Four backticks, as a source may have a fence of its own. */
const fenced = (source: string) => `\`\`\`\`mdx\n${source}\n\`\`\`\``;
