/** A site of many made-up notes: the same ones each time, with words as frequent as in real text. */
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const PER_EVENT = 20;
const SECTIONS = 5;
const WORDS_PER_SECTION = 100;
const WORDS = 8000;

/** Numbers from 0 to 1 that look random and are the same for every run (a linear congruence). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Words that can be pronounced, the most frequent first. */
export function madeUpWords(): string[] {
  const next = numbers(7);
  const pick = (letters: string) => letters[Math.floor(next() * letters.length)]!;
  const words = new Set<string>();
  while (words.size < WORDS) {
    const syllables = 2 + Math.floor(next() * 3);
    let word = '';
    for (let at = 0; at < syllables; at++) word += pick('bcdfghklmnprstvw') + pick('aeiou');
    words.add(word + pick('nrst'));
  }
  return [...words];
}

/** Writes a project of `notes` sessions into `dir`, with the code and packages of the one at `root`. */
export function writeCorpus(dir: string, root: string, notes: number) {
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(path.join(root, part), path.join(dir, part), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(dir, 'node_modules'));
  const words = madeUpWords();
  for (let note = 0; note < notes; note++) {
    const event = `event-${Math.floor(note / PER_EVENT) + 1}`;
    const folder = path.join(dir, 'content', event);
    if (note % PER_EVENT === 0) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, 'event.yaml'), eventFile(event));
    }
    writeFileSync(path.join(folder, `session-${note + 1}.mdx`), session(note, words));
  }
}

const eventFile = (event: string) => `title: Gathering ${event}
description: A gathering that never was.
place: Nowhere
starts: 2019-05-20
ends: 2019-05-20
link: https://example.com/
noteTaker: { name: Nobody }
source: { title: Notes, link: 'https://example.com/notes' }
`;

function session(note: number, words: string[]): string {
  const next = numbers(note + 1);
  // Zipf's law: the word of rank n is n times rarer than the first.
  const word = () => words[Math.floor(words.length ** next()) - 1]!;
  const phrase = (length: number) => Array.from({ length }, word).join(' ');
  const sections = Array.from(
    { length: SECTIONS },
    () =>
      `## ${phrase(4)}\n\n${phrase(WORDS_PER_SECTION / 2)}.\n\n- ${phrase(10)}\n- ${phrase(40)}`,
  );
  return `---
title: ${phrase(3)}
kind: workshop
order: ${note + 1}
date: 2019-05-20
description: ${phrase(8)}
---

${sections.join('\n\n')}
`;
}
