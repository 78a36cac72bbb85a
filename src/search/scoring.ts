/** How well one section answers a query, judged from what it says. */
import type { Concept } from './concepts.ts';
import { wordsOf } from './excerpt.ts';
import { likeness } from './likeness.ts';
import type { SectionData } from './pagefind.ts';
import type { Query } from './query.ts';
import { indexedWords, splitWords } from './words.ts';

/** What a concept counts for in each part of a section; the text counts at most that much. */
const PART = { title: 1.3, text: 2, keywords: 1.2, links: 0.5, context: 0.15 };
/** What a title counts of which the query asks for every word. */
const WHOLE_TITLE = 2.3;
/** What two concepts count if they stand side by side in the same order. */
const SIDE_BY_SIDE = 1;
/** A text of so many words reaches half of what it may count when it says a concept once. */
const USUAL_LENGTH = 55;
/** By how much less a section is about a concept that its whole session is about. */
const IN_CONTEXT = 0.4;
/** How far a concept is covered in a section that leaves it to its session to say it. */
const COVERED_BY_CONTEXT = 0.8;
/** By how much a section gains that says two words running, and for each one more. */
const VERBATIM = 0.3;
/** By how much a section gains that has a command or a name with its signs as it was typed. */
const LITERAL = 1.5;
/** By how much a section gains that explains what the query wants explained. */
const EXPLAINS = 0.4;
/** What other voices than the notes' count: the notes come first. */
const OTHER_VOICE = 0.15;
/** From this likeness on, a word is the one asked for, and not one of the same family. */
const SAME = 0.55;
/** Longer runs of words make no difference. */
const LONGEST_RUN = 6;

/**
 * The score of `section`, 0 or more. `places` are those of the words that Pagefind found for each
 * concept; they need not be what was asked for, as it also finds longer words.
 */
export function scoreSection(query: Query, section: SectionData, places: Set<number>[]): number {
  const { concepts } = query;
  const { meta } = section;
  const words = wordsOf(section.raw_content);
  const title = splitWords(meta.title.replace(/^\p{L}+ \d[\d–-]*: /u, ''));
  const keywords = splitWords(meta.keywords ?? '');
  const links = splitWords(meta.links ?? '');
  const context = splitWords([meta.session, meta.kind, meta.event, meta.context ?? ''].join(' '));
  const text = concepts.map((concept, index) => likenesses(words, places[index]!, concept));

  const onlyWeak = concepts.every(({ isWeak }) => isWeak);
  let [score, covered, total] = [0, 0, 0];
  concepts.forEach((concept, index) => {
    const occurrences = [...text[index]!.values()].reduce((sum, like) => sum + like, 0);
    const inContext = says(context, concept);
    const own =
      PART.title * Math.max(says(title, concept), says((meta.number ?? '').split(' '), concept)) +
      (PART.text * occurrences) / (occurrences + words.length / USUAL_LENGTH) +
      PART.keywords * says(keywords, concept) +
      PART.links * says(links, concept);
    score += concept.weight * (own * (1 - IN_CONTEXT * inContext) + PART.context * inContext);
    if (concept.isWeak && !onlyWeak) return;
    covered += concept.weight * Math.max(Math.min(1, own * 2), COVERED_BY_CONTEXT * inContext);
    total += concept.weight;
  });
  if (total === 0) return 0;

  for (let index = 1; index < concepts.length; index++) {
    const [before, after] = [concepts[index - 1]!, concepts[index]!];
    const times = [
      isSaidRunning(words, text[index - 1]!, text[index]!),
      isSideBySide(title, before, after),
      isSideBySide(keywords, before, after),
    ].filter(Boolean).length;
    score += SIDE_BY_SIDE * (before.weight + after.weight) * times;
  }
  const asked = title.filter((word) => concepts.some((concept) => says([word], concept) > SAME));
  if (title.length > 0) score += WHOLE_TITLE * total * (asked.length / title.length) ** 2;

  const said = ` ${splitWords(`${meta.title} ${words.join(' ')}`).join(' ')} `;
  const literally = words.join(' ').toLowerCase();
  return (
    score *
    (covered / total) ** 2 *
    (1 + VERBATIM * Math.max(0, longestRun(query.words, said) - 1)) *
    (query.literals.some((literal) => literally.includes(literal)) ? 1 + LITERAL : 1) *
    (explains(said, query.subject) ? 1 + EXPLAINS : 1) *
    (meta.voice === 'notes' ? 1 : OTHER_VOICE)
  );
}

/**
 * Those of `places` at which the text says what was asked for: the word itself, or a phrase of which
 * all words stand together.
 */
export function saidPlaces(query: Query, content: string, places: Set<number>[]): Set<number> {
  const words = wordsOf(content);
  const said = new Set<number>();
  query.concepts.forEach((concept, index) => {
    const likes = likenesses(words, places[index]!, concept);
    for (const [at, like] of likes) {
      const isPart = (of: number | undefined) => of !== undefined && of > 0 && of <= SAME;
      const inPhrase = isPart(like) && (isPart(likes.get(at - 1)) || isPart(likes.get(at + 1)));
      if (like > SAME || inPhrase) said.add(at);
    }
  });
  return said;
}

/** How much some words say `concept`; of a phrase all words have to be there. */
const says = (words: string[], { alternatives }: Concept): number =>
  Math.max(
    ...alternatives.map((alternative) =>
      Math.min(
        ...alternative.words
          .split(' ')
          .map((asked) => Math.max(0, ...words.map((word) => likeness(word, asked, alternative)))),
      ),
    ),
  );

/** How much each word at `places` says `concept`; a word of a phrase says its part of it. */
const likenesses = (words: string[], places: Set<number>, { alternatives }: Concept) =>
  new Map(
    [...places].map((at) => {
      const forms = [...indexedWords(words[at] ?? '')];
      const likes = alternatives.map((alternative) => {
        const asked = alternative.words.split(' ');
        const best = asked.flatMap((each) =>
          forms.map((form) => likeness(form, each, alternative)),
        );
        return Math.max(0, ...best) / asked.length;
      });
      return [at, Math.max(...likes)];
    }),
  );

/** Whether the text says one concept and then the other, in one sentence or one word. */
const isSaidRunning = (words: string[], before: Map<number, number>, after: Map<number, number>) =>
  [...after].some(([at, like]) => {
    if (like <= SAME) return false;
    if ((before.get(at) ?? 0) > SAME) return true;
    return (before.get(at - 1) ?? 0) > SAME && !/[.:;!?]$/.test(words[at - 1]!);
  });

const isSideBySide = (words: string[], before: Concept, after: Concept) =>
  words.some(
    (word, at) => at > 0 && says([word], after) > SAME && says([words[at - 1]!], before) > SAME,
  );

/** How many of the query's words `text` says one after the other, most of all. */
function longestRun(words: string[], text: string): number {
  let run = 0;
  for (let from = 0; from + run < words.length && run < LONGEST_RUN; from++) {
    while (
      run < LONGEST_RUN &&
      from + run < words.length &&
      text.includes(` ${words.slice(from, from + run + 1).join(' ')} `)
    ) {
      run += 1;
    }
  }
  return run;
}

const explains = (text: string, subject: string | undefined) =>
  subject !== undefined && ['is', 'are'].some((verb) => text.includes(` ${subject} ${verb} `));
