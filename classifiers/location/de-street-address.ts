import { defineInfotype } from '../../src/detect/infotype.js';

const word = '[A-ZÄÖÜ][a-zäöüß]{1,24}';
const number =
  '\\d{1,4} ?[a-hA-H]?(?: ?[-–/+] ?\\d{1,4} ?[a-hA-H]?)?(?![\\w%€]|[.,]\\d|-\\w| (?:Uhr|Euro|EUR|Prozent|km|Jahre|Tage|Stück|Mio)\\b)';
const joined = '(?:straße|strasse|str\\.|gasse|allee|chaussee|ufer|promenade)';
const doubtful = '(?:weg|platz|ring|damm|hof|steig|markt|graben|berg|pfad|stieg|wall|zeile|steg|winkel|kamp|park)';
const road = '(?:Weg|Platz|Ring|Damm|Markt|Hof)';
const apart = '(?:Straße|Strasse|Str\\.|Gasse|Allee|Chaussee|Ufer|Promenade)';
const title = '(?:(?:Dr|Prof|St|Ing|Gen)\\.[- ]?){0,2}';
const before = `(?:${word}(?:er|sche)?[ -]|[A-Z][a-zäöüß]{1,24}-){1,3}`;
const town = '(?=,? {0,2}(?:\\n {0,8})?(?:(?:D|A|CH|DE|AT)-)?\\d{4,5} [A-ZÄÖÜ])';

export default defineInfotype({
  title: 'German, Austrian or Swiss street address',
  region: ['DE', 'AT', 'CH'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: {
    google: 'STREET_ADDRESS',
    purview: ['Germany physical addresses', 'Austria physical addresses', 'Switzerland physical addresses'],
    macie: 'ADDRESS',
  },
  patterns: [
    { regex: new RegExp(`${title}(?:${word}-){0,3}[A-ZÄÖÜ][a-zäöüß]{2,24}${joined} ?${number}`), prior: 0.93 },
    { regex: new RegExp(`${title}${before}${apart} ?${number}`), prior: 0.93 },
    {
      regex: new RegExp(
        `\\b(?:Straße|Strasse|Platz|Allee|Promenade|Weg|Ufer) (?:der|des|am|an der|zum|zur) (?:${word} ){0,2}${word} ${number}`,
      ),
      prior: 0.92,
    },
    { regex: new RegExp(`(?:${word}[ -]){0,2}[A-ZÄÖÜ][a-zäöüß]{2,24}${doubtful} ${number}${town}`), prior: 0.95 },
    { regex: new RegExp(`(?:${word}[ -]){1,2}${road} ${number}${town}`), prior: 0.95 },
    { regex: new RegExp(`\\b${road} ${number}${town}`), prior: 0.95 },
    { regex: new RegExp(`(?:${word}[ -]){0,2}[A-ZÄÖÜ][a-zäöüß]{2,24}${doubtful} ${number}`), prior: 0.3 },
    {
      regex: new RegExp(
        `(?:Am|An der|An den|Auf der|Auf dem|Im|In der|In den|Unter den|Zum|Zur|Hinter dem|Vor dem|Bei der) (?:${word} ){0,2}${word} ${number}${town}`,
      ),
      prior: 0.95,
    },
    {
      regex: new RegExp(`(?:Am|An der|Auf der|Auf dem|Im|In der|Unter den|Zum|Zur) (?:${word} )?${word} ${number}`),
      prior: 0.08,
    },
  ],
  context: [
    'adresse',
    'anschrift',
    'wohnhaft',
    'wohnt',
    'wohnort',
    'strasse',
    'straße',
    'hausnummer',
    'str',
    'lieferadresse',
    'rechnungsadresse',
    'postanschrift',
    'firmensitz',
    'sitz',
    'wohnung',
  ],
  finds: [
    { text: 'Hauptstraße 12a, 80331 München', match: 'Hauptstraße 12a', level: 'high' },
    { text: 'wohnhaft Karl-Marx-Allee 103', match: 'Karl-Marx-Allee 103', level: 'high' },
    { text: 'Berliner Str. 7-9', match: 'Berliner Str. 7-9', level: 'high' },
    { text: 'Am Alten Markt 4, 50667 Köln', match: 'Am Alten Markt 4', level: 'high' },
    { text: 'Anschrift: Lindenweg 3 b', match: 'Lindenweg 3 b', level: 'high' },
    { text: 'Prof.-Müller-Straße 25, 8001 Zürich', match: 'Prof.-Müller-Straße 25', level: 'high' },
  ],
  ignores: [
    { text: 'Arbeitsplatz 3 im Büro', because: 'a place in an office' },
    { text: 'Straße 2024', because: 'no name' },
    { text: 'Im Jahr 2024', because: 'a year' },
    { text: 'die Hauptstraße entlang', because: 'no number of a house' },
  ],
});
