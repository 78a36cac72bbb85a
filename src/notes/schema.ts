/** What an author writes in `event.yaml` and in a session's front matter. Types are inferred from here. */
import { z } from 'zod';
import { ID } from './permalink.ts';

/** A day as `2019-05-20`. Astro's YAML reader hands dates over as `Date`, at midnight UTC. */
const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('a day written as YYYY-MM-DD'),
);

const text = z.string('text').trim().min(1, 'text that is not empty');
const address = z.url({ protocol: /^https?$/, error: 'an address that begins with https://' });
const secureAddress = z.url({ protocol: /^https$/, error: 'an address that begins with https://' });

/** A name in links and in other files: lower-case letters, digits and single hyphens. */
const id = z.string('text').regex(ID, 'lower-case letters, digits and single hyphens');
/** One or more ids of `sources.yaml`, parted by spaces. */
const sourceIds = text.transform((ids) => ids.split(/\s+/));

const anchor = z.string('text').regex(/^[^\s#/]+$/, 'the part of a link after `#`');
/**
 * A path that this site had, without its base: as strict as the names of events and sessions ever were,
 * because hosts and the file system read more into some other signs, such as `*` and `..`.
 */
const PATH = String.raw`/([a-z\d-]+/)+`;
const path = z
  .string('text')
  .regex(
    new RegExp(`^${PATH}$`),
    'a path of this site such as `/event/session/`: lower-case letters, digits and hyphens between slashes',
  );
const formerAddress = z
  .string('text')
  .regex(
    new RegExp(String.raw`^([^\s#/]+|${PATH}(#[^\s#/]+)?)$`),
    'what stood after `#` in a link to this page, or an address such as `/event/session/#section`',
  );

/** Where the page was before: those paths lead here from then on. */
const movedFrom = z.array(path, 'a list of paths').optional();

export const KINDS = ['lab', 'workshop', 'talks'] as const;

/** Not ready: `npm run dev` shows it, and no build has it. */
const draft = z.boolean('true or false').optional();

const days = z.object({ starts: day, ends: day });

export const eventSchema = z
  .strictObject({
    /** Full name of the gathering. */
    title: text,
    /** One sentence, for lists and search engines. */
    description: text,
    /** City and country. */
    place: text.optional(),
    /** First day of the gathering. */
    starts: day,
    /** Last day of the gathering; the first day again if it lasted one day. */
    ends: day,
    /** The gathering's own site or schedule. */
    link: address.optional(),
    /** Who took the notes. */
    noteTaker: z
      .strictObject(
        { name: text, link: address.optional() },
        'a `name` and, if there is one, a `link`, indented below it',
      )
      .optional(),
    /** The notes as they were taken, before they were restated. */
    source: z
      .strictObject({ title: text, link: address }, 'a `title` and a `link`, indented below it')
      .optional(),
    /** Earlier paths of the event; its sessions were below them. */
    movedFrom,
    /** With all its sessions. */
    draft,
  })
  .refine((event) => event.ends >= event.starts, {
    path: ['ends'],
    error: 'a day that is not before `starts`',
    // Also beside other faults, as long as both days are days.
    when: ({ value }) => days.safeParse(value).success,
  });

export const sessionSchema = z.strictObject({
  /** Name of the session, without its kind. */
  title: text,
  /** `lab` has steps, `workshop` has sections, `talks` has numbered talks. */
  kind: z.enum(KINDS, `one of ${KINDS.join(', ')}`),
  /** Place among the event's sessions, from 1. It is no part of any address. */
  order: z.int('a whole number').min(1, 'a whole number from 1'),
  /** The day the session took place. */
  date: day,
  /** One or two sentences, for lists and search engines. */
  description: text,
  /** Words for what the session is about that it doesn't use itself, so that search finds it by them. */
  keywords: z.array(text, 'a list of words').optional(),
  /** The same for single sections, by the fragments of their links. */
  sectionKeywords: z
    .record(
      z.string(),
      z.array(text, 'a list of words'),
      'the fragment of a section, then its words',
    )
    .optional(),
  draft,
  /** Earlier paths of the session. */
  movedFrom,
  /**
   * Old anchors, and those of the section that each leads to now. An anchor of another page has its
   * path before it, `/event/session/#section`.
   */
  aliases: z.record(formerAddress, anchor, 'an old anchor, then the new one').optional(),
  /** Old anchors of which nothing is left, and what a reader who comes for one is told. */
  removed: z.record(anchor, text, 'an old anchor, then a sentence').optional(),
});

/**
 * `synonyms.yaml`: groups of words or phrases that mean the same, so that search finds one by another.
 */
export const synonymsSchema = z.array(
  z.array(text, 'a list of words').min(2, 'two words or phrases at least'),
  'a list of groups, each in square brackets',
);

/** `sources.yaml`: what background, updates and definitions are taken from, by ids that they name. */
export const citedSourcesSchema = z.record(
  id,
  z.strictObject(
    {
      /** What it is and whose, in a few words. */
      title: text,
      link: secureAddress,
      /** The day on which it was last read, and said what is taken from it. */
      checked: day,
    },
    'a `title`, a `link` and the day it was `checked`, indented below it',
  ),
);

/** `glossary.yaml`: the terms, in any order. */
export const glossarySchema = z.array(
  z.strictObject(
    {
      /** The part of the term's permalink after `#`. */
      id,
      name: text,
      /** Other names of the same thing; search finds one by the other. */
      aliases: z.array(text, 'a list of names').default([]),
      /** Wrong spellings that search forgives. */
      misspellings: z.array(text, 'a list of words').default([]),
      /** Spellings, as they stand in the notes, of which the first in each section becomes a link. */
      linked: z.array(text, 'a list of words').default([]),
      /** One or two sentences. */
      definition: text,
      source: sourceIds,
      /** It is found by search, and need not occur in the notes. */
      searchOnly: z.boolean('true or false').default(false),
      /** What `id` was once; links with it lead here. */
      formerIds: z.array(anchor, 'a list of ids').default([]),
    },
    'a term that begins with `- id: …`, and has its other keys below that',
  ),
  'a list of terms, each with `- id: …` first',
);

/** A session's kind alone, for checks that go on although other keys are faulty. */
export const kindSchema = z.object({ kind: sessionSchema.shape.kind });

export type CitedSource = z.output<typeof citedSourcesSchema>[string];
export type TermData = z.output<typeof glossarySchema>[number];
export type EventData = z.output<typeof eventSchema>;
export type SessionData = z.output<typeof sessionSchema>;
export type Kind = SessionData['kind'];
