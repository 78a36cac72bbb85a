/** What pages are in the words of https://schema.org, of which only what the notes say is used. */
import type {
  Article,
  BreadcrumbList,
  DefinedTermSet,
  Event as SchemaEvent,
  Graph,
  Person,
  WithContext,
} from 'schema-dts';
import type { Event, Session, Term } from './model.ts';

/** Makes the full address of a site path. */
type Full = (path: string) => string;

/** A page that is found below others, the first being the home page. */
export interface Crumb {
  title: string;
  path: string;
}

const graph = (...parts: Graph['@graph'][number][]): Graph => ({
  '@context': 'https://schema.org',
  '@graph': parts,
});

/** For the page of `session`, which is found by way of `trail`; its picture is at `card`. */
export const sessionData = (
  session: Session,
  trail: Crumb[],
  language: string,
  card: string,
  full: Full,
) => graph(article(session, language, card, full), breadcrumbs([...trail, session], full));

export const eventData = (event: Event, trail: Crumb[], full: Full) =>
  graph(eventOf(event, full), breadcrumbs([...trail, event], full));

/** For the glossary, which is at `path`. */
export const glossaryData = (
  terms: Term[],
  path: string,
  description: string,
  language: string,
  full: Full,
): WithContext<DefinedTermSet> => ({
  '@context': 'https://schema.org',
  '@type': 'DefinedTermSet',
  '@id': full(path),
  name: 'Glossary',
  description,
  inLanguage: language,
  hasDefinedTerm: terms.map(({ id, name, aliases, definition, path }) => ({
    '@type': 'DefinedTerm',
    '@id': full(path),
    termCode: id,
    name,
    ...(aliases.length > 0 ? { alternateName: aliases } : {}),
    description: definition,
  })),
});

function article(session: Session, language: string, card: string, full: Full): Article {
  const { event, title, description, date, path, published } = session;
  return {
    '@type': 'Article',
    headline: title,
    description,
    url: full(path),
    image: full(card),
    inLanguage: language,
    dateCreated: date,
    ...(published ? { datePublished: published } : {}),
    ...(event.noteTaker ? { author: person(event.noteTaker) } : {}),
    ...(event.source ? { isBasedOn: event.source.link } : {}),
    about: { '@id': idOf(event, full) },
  };
}

/** The gathering itself, known by its own site, else by its page on this one. */
const idOf = (event: Event, full: Full): string => event.link ?? full(event.path);

const eventOf = (event: Event, full: Full): SchemaEvent => ({
  '@type': 'Event',
  '@id': idOf(event, full),
  name: event.title,
  startDate: event.starts,
  endDate: event.ends,
  ...(event.place
    ? { location: { '@type': 'Place', name: event.place, address: event.place } }
    : {}),
  url: idOf(event, full),
});

const person = ({ name, link }: NonNullable<Event['noteTaker']>): Person => ({
  '@type': 'Person',
  name,
  ...(link ? { url: link } : {}),
});

const breadcrumbs = (trail: Crumb[], full: Full): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ title, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: title,
    item: full(path),
  })),
});
