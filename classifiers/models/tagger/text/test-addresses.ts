import type { Chance } from '../example.js';
import { digits, letter, pick, states, streetTypes, treeNames, ukCode } from './address-pieces.js';
import type { AddressWords } from './addresses.js';

/** Lines of a postal address of the test: laid out in ways that training has nothing of. */
export function testAddressLines(words: AddressWords, chance: Chance): string[] {
  const number = String(1 + chance.below(chance.is(0.5) ? 200 : 9999));
  const way = chance.next();
  const name = way < 0.5 ? chance.pick(treeNames) : chance.pick(way < 0.8 ? words.family : words.given);
  const city = chance.pick(words.cities);
  const state = chance.pick(states);
  const flat = `${pick(chance, 'Apt Apt. Unit Suite Flat # Floor Apartment Ste')} ${1 + chance.below(60)}${chance.is(0.3) ? letter(chance) : ''}`;
  const zip = chance.is(0.2) ? `${digits(chance, 5)}-${digits(chance, 4)}` : digits(chance, 5);
  const german = `${chance.pick([words.family, words.companyWords, treeNames].map((list) => chance.pick(list)))}${chance.pick(['straße', 'str.', 'strasse', 'weg', 'allee', 'platz', 'gasse', 'ring', ' Straße', '-Straße'])} ${number.slice(0, 3)}`;
  const french = `${number.slice(0, 3)}${chance.is(0.1) ? ' bis' : ''}${chance.is(0.3) ? ',' : ''} ${pick(chance, 'rue avenue boulevard place chemin impasse allée quai')} ${chance.pick(['de ', 'du ', 'de la ', "de l'", 'des ', '', ''])}${chance.pick([chance.pick(words.cities), chance.pick(words.family), 'République', 'Gare', 'Moulin', 'Église', 'Victor Hugo'])}`;
  const spanish = `${pick(chance, 'Calle C/ Avenida Avda. Plaza Paseo Via Viale Corso Piazza Rua Travessa')} ${chance.pick(['', 'de ', 'del ', 'da '])}${chance.pick([chance.pick(words.family), chance.pick(words.cities), 'Mayor', 'Roma', 'Garibaldi', 'San Juan'])}${chance.pick([', ', ' ', ' nº '])}${number.slice(0, 3)}${chance.is(0.2) ? `, ${1 + chance.below(9)}º ${letter(chance)}` : ''}`;
  const dutch = `${chance.pick([chance.pick(words.family), 'Kerk', 'Dorps', 'Molen', 'School', 'Haupt', 'Stor', 'Stations'])}${pick(chance, 'straat laan weg gracht plein gatan vägen gade vej')} ${number.slice(0, 3)}${chance.is(0.2) ? letter(chance) : ''}`;
  const five = digits(chance, 5);
  const streets =
    chance.is(0.3) && words.streets.length > 0 ? chance.pick(words.streets) : `${name} ${chance.pick(streetTypes)}`;
  const ways: readonly (() => string[])[] = [
    () => [`${number} ${chance.pick(['N', 'S', 'W', 'E', 'NW', 'SE'])} ${streets}, ${flat}`, `${city} ${state} ${zip}`],
    () => [`${flat}, ${number} ${streets}`, city, ukCode(chance), 'United Kingdom'],
    () => [`${number} ${streets}`, `${city}, ${state}, USA`, zip],
    () => [german, `D-${five} ${city}`],
    () => [french, `F-${five} ${city}`],
    () => [spanish, `${five} ${city} (${chance.pick(words.regions)})`],
    () => [`${dutch}, ${digits(chance, 4)} ${letter(chance)}${letter(chance)} ${city}`],
    () => [`House No. ${number}, ${streets}`, `${city} - ${digits(chance, 6)}`, chance.pick(words.regions)],
    () => [chance.pick(words.addresses)],
    () => [chance.pick(words.addresses)],
    () => [`Post Office Box ${digits(chance, 4)}`, `${city}, ${state} ${zip}`],
  ];
  return chance.pick(ways)();
}
