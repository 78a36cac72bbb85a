import { expect, test } from 'vitest';
import { rehypeTaskLists } from '../../../src/markdown/rehype-task-lists.ts';
import { render } from './render.ts';

const html = (...lines: string[]) => render(lines.join('\n'), rehypeTaskLists);

test('the words of a task are the label of its checkbox, and its name', async () => {
  expect(await html('- [ ] The `Pod` *runs*')).toContain(
    '<label><input type="checkbox" disabled data-outcome="the-pod-runs"><span> ' +
      'The <code>Pod</code> <em>runs</em></span></label></li>',
  );
});

test('a task keeps its name when it is moved', async () => {
  const names = (text: string) => text.match(/data-outcome="[^"]*"/g);
  const [before, after] = [await html('- [ ] A', '- [ ] B'), await html('- [ ] B', '- [x] A')];
  expect(names(before)).toEqual(['data-outcome="a"', 'data-outcome="b"']);
  expect(names(after)).toEqual(['data-outcome="b"', 'data-outcome="a"']);
});

test('tasks with blank lines between them have labels too', async () => {
  const text = await html('- [ ] One', '', '- [ ] Two');
  expect(text.match(/<p><label><input [^>]*><span> (One|Two)<\/span><\/label><\/p>/g)).toHaveLength(
    2,
  );
});

test('a list below a task stays out of its label, and its tasks have their own', async () => {
  const text = await html('- [ ] One', '  - [ ] Two', '  - Three');
  expect(text).toMatch(/<label><input [^>]*data-outcome="one"><span> One\s*<\/span><\/label><ul/);
  expect(text).toMatch(/<label><input [^>]*data-outcome="two"><span> Two<\/span><\/label>/);
  expect(text).toContain('<li>Three</li>');
});

test('a code block below a task stays out of its label', async () => {
  const text = await html('- [ ] Run it', '  ```bash', '  ls', '  ```');
  expect(text).toMatch(/data-outcome="run-it"><span> Run it\s*<\/span><\/label>\s*<pre>/);
});

test('a list without checkboxes stays as it is', async () => {
  expect(await html('- One', '- Two')).toBe('<ul>\n<li>One</li>\n<li>Two</li>\n</ul>');
});
