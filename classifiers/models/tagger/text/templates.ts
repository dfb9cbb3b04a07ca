import { beliefs } from './beliefs.js';
import { bodies } from './bodies.js';
import { chats } from './chats.js';
import { forms } from './forms.js';
import { letters } from './letters.js';
import { lives } from './lives.js';
import { machine } from './machine.js';
import { mails } from './mails.js';
import { medical } from './medical.js';
import { negatives } from './negatives.js';
import type { Genre, Templates } from './notation.js';
import { peopleSentences } from './people-sentences.js';
import { records } from './records.js';
import { reports } from './reports.js';
import { sentences } from './sentences.js';
import { special } from './special.js';
import { tickets } from './tickets.js';

const genres: readonly Genre[] = [
  sentences,
  peopleSentences,
  special,
  beliefs,
  bodies,
  negatives,
  mails,
  letters,
  forms,
  records,
  medical,
  tickets,
  chats,
  reports,
  lives,
  machine,
];

/** What all genres have by a name, one after another. */
function gathered<T>(of: (genre: Genre) => Readonly<Record<string, readonly T[]>> | undefined): Record<string, T[]> {
  const all: Record<string, T[]> = {};
  for (const genre of genres) {
    for (const [name, items] of Object.entries(of(genre) ?? {})) all[name] = [...(all[name] ?? []), ...items];
  }
  return all;
}

/** What is trained on; nothing of it may be shared with what is measured on. */
export const trainingTemplates: Templates = {
  reference: genres.flatMap(({ reference = [] }) => reference),
  sentences: genres.flatMap(({ sentences = [] }) => sentences),
  fields: genres.flatMap(({ fields = [] }) => fields),
  fieldForms: genres.flatMap(({ fieldForms = [] }) => fieldForms),
  headings: genres.flatMap(({ headings = [] }) => headings),
  layouts: gathered(({ layouts }) => layouts),
  rules: gathered(({ rules }) => rules),
};

/** The same without kinds of texts: to see how a kind fares that training has nothing of. */
export function templatesWithout(...kinds: readonly string[]): Templates {
  const layouts = Object.entries(trainingTemplates.layouts).filter(([kind]) => !kinds.includes(kind));
  return { ...trainingTemplates, layouts: Object.fromEntries(layouts) };
}
