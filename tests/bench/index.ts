/** `npm run bench` measures pages, `npm run bench -- search` measures search. */
const [subject = 'pages'] = process.argv.slice(2);
if (!['pages', 'search'].includes(subject)) {
  console.error(`There is no bench for "${subject}". Choose pages or search.`);
  process.exit(1);
}
await import(`./${subject}.ts`);

export {};
