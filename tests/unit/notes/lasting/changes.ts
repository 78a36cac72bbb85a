/** What an author may do to a notebook, chosen by numbers. */
import { permalink } from '../../../../src/notes/permalink.ts';
import { idIn, type Author, type Fate } from './author.ts';
import { keysOf, pathOf, type Part, type Section, type Session } from './notebook.ts';

type State = Author['state'];

/** Numbers that choose what a change is done to, and to what. */
export type Choice = [number, number, number, number];

type Change = (author: Author, choice: Choice, fresh: string) => (state: State) => boolean;

const pick = <Item>(items: Item[], number: number): Item | undefined =>
  items[number % Math.max(1, items.length)];

const holderOf = ({ notebook }: State, section: Section) =>
  notebook.sessions.find(({ sections }) => sections.includes(section))!;

const sectionsOf = ({ notebook }: State) => notebook.sessions.flatMap(({ sections }) => sections);

const addressIn = (session: Session, key: string) =>
  permalink(pathOf(session), idIn(session, key)!);

/** Does `change` to `part` of a session, and decides where the address leads that it had. */
function keeping(author: Author, session: Session, part: Part, change: () => void) {
  const old = addressIn(session, part.key);
  change();
  const now = author.state.notebook.sessions.find((one) => idIn(one, part.key) !== undefined);
  if (now && addressIn(now, part.key) !== old) author.lead(old);
}

/** Does `change`, and decides about all that was there and about what would lead elsewhere by it. */
function decidingAnew(author: Author, change: () => void) {
  const { named, notebook } = author.state;
  const live = [...keysOf(notebook).keys()].filter((address) => address.includes('#'));
  change();
  const now = keysOf(notebook);
  for (const address of live) if (!now.has(address)) author.lead(address);
  for (const address of named.keys()) if (!author.isRight(address)) author.lead(address);
}

/** A name that is new, one that this had before, or one that another has or had. */
function nameFor(past: Record<string, string[]>, key: string, number: number, fresh: string) {
  const own = past[key] ?? [];
  const others = Object.values(past).flat();
  const name =
    (number % 3 === 0
      ? pick(own, number >> 2)
      : number % 7 === 1
        ? pick(others, number >> 3)
        : undefined) ?? fresh;
  past[key] = [...own, name];
  return name;
}

/** Names that were given so far, by key. */
export interface Past {
  titles: Record<string, string[]>;
  ids: Record<string, string[]>;
}

const nextNumber = ({ sections }: Session) =>
  Math.max(0, ...sections.map(({ number }) => number ?? 0)) + 1;

/** Puts `sections` at the end of `session`, with numbers if it needs them. */
function append(session: Session, sections: Section[]) {
  for (const section of sections) {
    if (session.isTalks) section.number = nextNumber(session);
    else delete section.number;
    session.sections.push(section);
  }
}

const take = (session: Session, section: Section) => {
  session.sections = session.sections.filter((one) => one !== section);
};

/** The parts of a section that is gone are found in what took its place, by their titles. */
function passOn(state: State, gone: Section, heir: Section | undefined, fate: Fate) {
  state.fates.set(gone.key, fate);
  for (const part of gone.parts) {
    const same = heir?.parts.find(({ title }) => title === part.title);
    state.fates.set(part.key, same ? { key: same.key } : fate);
  }
}

/** Where a session is gone, so is the place to say why parts of it were: `heir` stands for them. */
function inheritReasons(state: State, { removed }: Session, heir: Section) {
  for (const [key, fate] of [...state.fates]) {
    if ('reason' in fate && Object.values(removed).includes(fate.reason))
      state.fates.set(key, { key: heir.key });
  }
}

export const CHANGES = (past: Past): Record<string, Change> => ({
  'add a section':
    (_, [a, b, c], fresh) =>
    (state) => {
      const session = pick(state.notebook.sessions, a);
      if (!session) return false;
      const section: Section = {
        key: `section ${fresh}`,
        title: nameFor(past.titles, `section ${fresh}`, b, `Title ${fresh}`),
        parts: c % 2 ? [{ key: `part ${fresh}`, title: 'Learn' }] : [],
        ...(c % 5 === 1 ? { given: `id-${fresh}` } : {}),
      };
      append(session, [section]);
      return true;
    },
  'add a part':
    (_, [a], fresh) =>
    (state) => {
      const section = pick(sectionsOf(state), a);
      section?.parts.push({ key: `part ${fresh}`, title: `Part ${fresh}` });
      return section !== undefined;
    },
  'add a session':
    (_, [a, b, c], fresh) =>
    (state) => {
      const event = pick(state.notebook.events, a);
      if (!event || state.notebook.sessions.length > 3) return false;
      const key = `session ${fresh}`;
      const id = nameFor(past.ids, key, b, `s-${fresh}`);
      const session: Session = {
        ...{ key, id, event, isTalks: c % 2 === 1, title: key },
        ...{ movedFrom: [], aliases: {}, removed: {} },
        sections: [],
      };
      append(session, [{ key: `section ${fresh}`, title: `Title ${fresh}`, parts: [] }]);
      state.notebook.sessions.push(session);
      return true;
    },
  'rename a section':
    (author, [a, b, c], fresh) =>
    (state) => {
      const section = pick(sectionsOf(state), a);
      if (!section) return false;
      const rename = () => {
        section.title = nameFor(past.titles, section.key, b, `Title ${fresh}`);
      };
      if (c % 2) rename();
      else keeping(author, holderOf(state, section), section, rename);
      return true;
    },
  'rename a part':
    (_, [a, b, c], fresh) =>
    (state) => {
      const section = pick(sectionsOf(state), a);
      const part = section && pick(section.parts, b);
      if (!part) return false;
      const own = past.titles[part.key] ?? [part.title];
      part.title = (c % 2 ? pick(own, c >> 1) : undefined) ?? `Part ${fresh}`;
      past.titles[part.key] = [...own, part.title];
      return true;
    },
  'give an id':
    (author, [a, b, c], fresh) =>
    (state) => {
      const sections = sectionsOf(state);
      const section = pick(sections, a);
      const part = section && pick<Part>([section, ...section.parts], b);
      if (!part) return false;
      const give = () => {
        part.given = nameFor(past.ids, part.key, c, `id-${fresh}`);
      };
      keeping(author, holderOf(state, section), part, give);
      return true;
    },
  'take an id away':
    (author, [a, b]) =>
    (state) => {
      const section = pick(sectionsOf(state), a);
      const part = section && pick<Part>([section, ...section.parts], b);
      if (part?.given === undefined) return false;
      keeping(author, holderOf(state, section!), part, () => {
        delete part.given;
      });
      return true;
    },
  'renumber a talk':
    (_, [a, b]) =>
    (state) => {
      const session = pick(
        state.notebook.sessions.filter(({ isTalks }) => isTalks),
        a,
      );
      const last = session?.sections.at(-1);
      if (!last) return false;
      const before = session!.sections.at(-2)?.number ?? 0;
      last.number = before + 1 + (b % 4);
      return true;
    },
  'move a section':
    (author, [a, b]) =>
    (state) => {
      const section = pick(sectionsOf(state), a);
      if (!section) return false;
      const from = holderOf(state, section);
      const to = pick(
        state.notebook.sessions.filter((one) => one !== from),
        b,
      );
      if (!to || from.sections.length < 2) return false;
      keeping(author, from, section, () => {
        take(from, section);
        append(to, [section]);
      });
      return true;
    },
  'merge two sections':
    (author, [a, b, c]) =>
    (state) => {
      const section = pick(sectionsOf(state), a);
      const heir = pick(
        sectionsOf(state).filter((one) => one !== section),
        b,
      );
      if (!section || !heir) return false;
      const session = holderOf(state, section);
      if (session.sections.length < 2) return false;
      decidingAnew(author, () => {
        take(session, section);
        const isThere = ({ title }: Part) => heir.parts.some((part) => part.title === title);
        // Its parts come along, but for those that are there already.
        const along = c % 2 ? section.parts.filter((part) => !isThere(part)) : [];
        const parts = section.parts.filter((part) => !along.includes(part));
        passOn(state, { ...section, parts }, heir, { key: heir.key });
        heir.parts.push(...along);
      });
      return true;
    },
  'remove a section':
    (author, [a], fresh) =>
    (state) => {
      const section = pick(sectionsOf(state), a);
      if (!section) return false;
      const session = holderOf(state, section);
      if (session.sections.length < 2) return false;
      const old = addressIn(session, section.key);
      take(session, section);
      passOn(state, section, undefined, { reason: `Gone: ${fresh}.` });
      author.lead(old);
      return true;
    },
  'remove a part':
    (_, [a, b, c], fresh) =>
    (state) => {
      const section = pick(sectionsOf(state), a);
      const part = section && pick(section.parts, b);
      if (!part) return false;
      section.parts = section.parts.filter((one) => one !== part);
      state.fates.set(part.key, c % 2 ? { key: section.key } : { reason: `Gone: ${fresh}.` });
      return true;
    },
  'rename a session':
    (_, [a, b], fresh) =>
    (state) => {
      const session = pick(state.notebook.sessions, a);
      if (!session) return false;
      const old = pathOf(session);
      session.id = nameFor(past.ids, session.key, b, `s-${fresh}`);
      if (old !== pathOf(session)) session.movedFrom.push(old);
      return true;
    },
  'rename an event':
    (_, [a, b], fresh) =>
    (state) => {
      const event = pick(state.notebook.events, a);
      if (!event) return false;
      const old = event.id;
      event.id = nameFor(past.ids, event.key, b, `e-${fresh}`);
      if (old !== event.id) event.movedFrom.push(`/${old}/`);
      return true;
    },
  'move a session':
    (_, [a, b]) =>
    (state) => {
      const session = pick(state.notebook.sessions, a);
      const event = pick(
        state.notebook.events.filter((one) => one !== session?.event),
        b,
      );
      if (!session || !event) return false;
      session.movedFrom.push(pathOf(session));
      session.event = event;
      return true;
    },
  'retitle a session':
    (_, [a], fresh) =>
    (state) => {
      const session = pick(state.notebook.sessions, a);
      if (!session) return false;
      session.title = `Session ${fresh}`;
      return true;
    },
  'put a session into another':
    (author, [a, b]) =>
    (state) => {
      const { notebook } = state;
      const session = pick(notebook.sessions, a);
      const heir = pick(
        notebook.sessions.filter((one) => one !== session),
        b,
      );
      if (!session || !heir) return false;
      const old = author.addressesOn(session);
      notebook.sessions = notebook.sessions.filter((one) => one !== session);
      state.fates.set(session.key, { key: heir.key });
      append(heir, session.sections);
      heir.movedFrom.push(pathOf(session), ...session.movedFrom);
      // Both may have had the same anchor, so each is decided.
      for (const address of old.filter((one) => one.includes('#'))) author.lead(address);
      return true;
    },
  'make a session one section of another':
    (author, [a, b]) =>
    (state) => {
      const { notebook } = state;
      const session = pick(notebook.sessions, a);
      const heir = pick(
        sectionsOf(state).filter((one) => !session?.sections.includes(one)),
        b,
      );
      if (!session || !heir) return false;
      decidingAnew(author, () => {
        notebook.sessions = notebook.sessions.filter((one) => one !== session);
        for (const { key, parts } of [{ key: session.key, parts: [] }, ...session.sections]) {
          for (const gone of [key, ...parts.map((part) => part.key)])
            state.fates.set(gone, { key: heir.key });
        }
        // What its front matter said of others goes with it.
        inheritReasons(state, session, heir);
      });
      return true;
    },
});
