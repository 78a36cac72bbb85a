/** `npm run bench` measures pages, `npm run bench -- search` search, and `… import` the import. */
const [subject = 'pages'] = process.argv.slice(2);
if (!['pages', 'search', 'import'].includes(subject)) {
  console.error(`There is no bench for "${subject}". Choose pages, search or import.`);
  process.exit(1);
}
await import(`./${subject}.ts`);

export {};
