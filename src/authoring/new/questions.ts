/** What has to be known of a new event or session, in the order in which it is asked. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { EventSource, SessionSource } from '../../notes/model.ts';
import { RESERVED } from '../../notes/permalink.ts';
import { checkId } from '../../notes/placement.ts';
import { KINDS, eventSchema, sessionSchema } from '../../notes/schema.ts';
import { plainId } from '../plain-id.ts';

/** What the project has already. */
export interface Known {
  root: string;
  events: EventSource[];
  sessions: SessionSource[];
}

/** By the names of their flags. */
export type Answers = Record<string, string>;

export interface Question {
  /** The name of its flag, without `--`. */
  flag: string;
  /** What is asked for, in a few words. */
  what: string;
  /** The place of the answer in the file, if it has one. */
  path?: string[];
  /** It may be left out even where what it belongs to is required. */
  optional?: boolean;
  /** What is likely meant, from what was answered so far. */
  suggest?: (answers: Answers, known: Known) => string | undefined;
  /** What is expected, if `answer` can't be one. What the schema demands is checked besides. */
  check?: (answer: string, answers: Answers, known: Known) => string | undefined;
}

/** What `npm run new` can make: its questions, the schema of its file, and where that is. */
export interface Subject {
  schema: z.ZodType;
  questions: Question[];
  /** From the project's root. */
  file: (answers: Answers) => string;
}

const eventFile = ({ id }: Answers) => `content/${id}/event.yaml`;
const sessionFile = ({ event, id }: Answers) => `content/${event}/${id}.mdx`;

/** A title as an id, or none where it has no letter or digit of ASCII. */
const idOf = ({ title = '' }: Answers): string | undefined => plainId(title) || undefined;

const chosenEvent = ({ event }: Answers, { events }: Known) =>
  events.find(({ id }) => id === event);

const ordersOf = ({ event }: Answers, { sessions }: Known) =>
  new Map(
    sessions.flatMap((session) =>
      session.event === event ? [[session.data.order, session.file] as const] : [],
    ),
  );

/** Why `file`, of which the last part is made of an id, can't be a new one. */
const taken = (file: string, { root }: Known) =>
  existsSync(path.join(root, file))
    ? `another one, as ${file} is there already and is never overwritten`
    : undefined;

const badId = (id: string, reserved: string[]) => checkId(id, '', '', reserved)[0]?.expected;

export const SUBJECTS: Record<'event' | 'session', Subject> = {
  event: {
    schema: eventSchema,
    file: eventFile,
    questions: [
      { flag: 'title', what: 'full name of the gathering', path: ['title'] },
      {
        flag: 'id',
        what: 'its part of the address, which never changes',
        suggest: idOf,
        check: (id, _, known) => badId(id, RESERVED) ?? taken(eventFile({ id }), known),
      },
      {
        flag: 'description',
        what: 'one sentence, for lists and search engines',
        path: ['description'],
        suggest: ({ title }) => title && `Notes from ${title}.`,
      },
      { flag: 'starts', what: 'first day, as YYYY-MM-DD', path: ['starts'] },
      { flag: 'ends', what: 'last day', path: ['ends'], suggest: ({ starts }) => starts },
      { flag: 'place', what: 'city and country', path: ['place'] },
      { flag: 'link', what: 'address of its own site or schedule', path: ['link'] },
      { flag: 'note-taker', what: 'who took the notes', path: ['noteTaker', 'name'] },
      {
        flag: 'note-taker-link',
        what: 'address of a page on the note-taker',
        path: ['noteTaker', 'link'],
        optional: true,
      },
      {
        flag: 'source-title',
        what: 'title of the notes as they were taken',
        path: ['source', 'title'],
      },
      { flag: 'source-link', what: 'address of those notes', path: ['source', 'link'] },
    ],
  },
  session: {
    schema: sessionSchema,
    file: sessionFile,
    questions: [
      {
        flag: 'event',
        what: 'id of its event',
        suggest: (_, { events }) => (events.length === 1 ? events[0]!.id : undefined),
        check: (id, _, { events }) =>
          events.some((event) => event.id === id)
            ? undefined
            : `one of ${events.map((event) => event.id).join(', ')}`,
      },
      { flag: 'title', what: 'its name', path: ['title'] },
      {
        flag: 'id',
        what: 'its part of the address, which never changes',
        suggest: idOf,
        check: (id, { event }, known) =>
          badId(id, []) ?? taken(sessionFile({ event: event ?? '', id }), known),
      },
      { flag: 'kind', what: `its kind: ${KINDS.join(', ')}`, path: ['kind'] },
      {
        flag: 'date',
        what: 'its day, as YYYY-MM-DD',
        path: ['date'],
        suggest: (answers, known) => chosenEvent(answers, known)?.data.starts,
        check: (date, answers, known) => {
          const { starts, ends } = chosenEvent(answers, known)?.data ?? {};
          const isOn = !starts || !ends || (date >= starts && date <= ends);
          return isOn ? undefined : `a day of the event, from ${starts} to ${ends}`;
        },
      },
      {
        flag: 'order',
        what: 'its place among the sessions of the event',
        path: ['order'],
        suggest: (answers, known) => String(Math.max(0, ...ordersOf(answers, known).keys()) + 1),
        check: (order, answers, known) => {
          const holder = ordersOf(answers, known).get(Number(order));
          return holder && `a number of its own, as this is that of ${holder}`;
        },
      },
      {
        flag: 'description',
        what: 'one or two sentences, for lists and search engines',
        path: ['description'],
        suggest: ({ title }) => title && `Notes on “${title}”.`,
      },
    ],
  },
};

/** The answers in their places, as the file of `subject` has them. */
export function dataOf({ questions }: Subject, answers: Answers): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const { flag, path: [key, below] = [] } of questions) {
    const answer = answers[flag];
    if (key === undefined || answer === undefined) continue;
    if (below === undefined) data[key] = key === 'order' ? Number(answer) : answer;
    else data[key] = { ...(data[key] as object | undefined), [below]: answer };
  }
  return data;
}

/** Whether `issue` is about what is at `place`, or about the whole of which that is a part. */
const isAbout = ({ path: at }: z.core.$ZodIssue, place: string[]) =>
  at.length > 0 && at.every((key, index) => key === place[index]);

/**
 * What was expected in place of the answer to `question` (of no answer, if there is none); `undefined`
 * if it is right.
 */
export function faultOf(
  question: Question,
  subject: Subject,
  answers: Answers,
  known: Known,
): string | undefined {
  const answer = answers[question.flag];
  if (answer === undefined && question.optional) return undefined;
  const { path: place } = question;
  const issues = subject.schema.safeParse(dataOf(subject, answers)).error?.issues ?? [];
  const issue = place && issues.find((found) => isAbout(found, place));
  if (issue) return issue.message;
  if (answer === undefined) return place ? undefined : question.what;
  return question.check?.(answer, answers, known);
}
