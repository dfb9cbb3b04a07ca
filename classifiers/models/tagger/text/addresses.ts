import type { Chance } from '../example.js';
import { digits, letter, pick, states, streetTypes, treeNames, ukCode } from './address-pieces.js';
import { testAddressLines } from './test-addresses.js';

/** What addresses are made of. */
export interface AddressWords {
  readonly isTest: boolean;
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly cities: readonly string[];
  /** Cities by the code of their country. */
  readonly citiesOf: ReadonlyMap<string, readonly string[]>;
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly streets: readonly string[];
  /** Whole addresses of one line. */
  readonly addresses: readonly string[];
  readonly companyWords: readonly string[];
}

/** Lines of a postal address. */
export function addressLines(words: AddressWords, chance: Chance): string[] {
  if (words.isTest) return testAddressLines(words, chance);
  if (chance.is(0.12)) return [chance.pick(words.addresses)];
  const lines = new AddressWriter(words, chance).lines();
  const shout = chance.next();
  if (shout < 0.03) return lines.map((line) => line.toUpperCase());
  if (shout < 0.05) return lines.map((line) => line.toLowerCase());
  return lines;
}

const moreStreetTypes =
  'Gardens Mews Row Walk Hill Green Park View Rise Grove Broadway Highway Hwy Expressway Loop Pike Plaza Point Ridge Run Alley Esplanade Parade Quay Wharf Vale Bypass Ln Ct Cir Pkwy Ter Cres Pl Sq'.split(
    ' ',
  );
const moreNames =
  'Mayfield Ashley Beech Birch Willow Cherry Poplar Chestnut Walnut Hawthorn Holly Juniper Magnolia Aspen Laurel Cypress Sycamore Hickory Juneberry Canal College University Hospital Union Commerce Industrial Mountain Valley Prairie Ocean Beach Bay Harbour Harbor Cliff Rose Windsor York Kent Surrey Dorset Bristol Oxford Cambridge Cromwell Nelson Wellington Gladstone Churchill Kennedy Roosevelt Franklin Monroe Jackson Adams Grant Martin Luther Sixth Seventh Eighth Ninth Tenth 3rd 7th 9th 21st 33rd 101st 1st 2nd 4th 14th 86th Old New Upper Lower Great Little Abbey Priory Manor Farm Cottage Barn Quarry Brook Ford Cross Gate Wood Heath Moor Marsh Dale Glen Fern Heather Primrose Bluebell Lavender Swan Fox Deer Badger Rabbit Eagle Falcon Robin Kestrel'.split(
    ' ',
  );

/** Writes the lines of one address as its country has them. */
class AddressWriter {
  constructor(
    private readonly words: AddressWords,
    private readonly chance: Chance,
  ) {}

  lines(): string[] {
    const { chance } = this;
    const turn = chance.next();
    if (turn < 0.3) return this.#american();
    if (turn < 0.52) return this.#british();
    if (turn < 0.58) return this.#commonwealth();
    if (turn < 0.63) return this.#irish();
    if (turn < 0.68) return this.#indian();
    if (turn < 0.77) return this.#german();
    if (turn < 0.83) return this.#french();
    if (turn < 0.9) return this.#southern();
    if (turn < 0.96) return this.#northern();
    return this.#asian();
  }

  /** One of the ways. */
  #one(...ways: readonly (() => string[])[]): string[] {
    return this.chance.pick(ways)();
  }

  #city(country: string): string {
    const own = this.words.citiesOf.get(country) ?? [];
    const city = this.chance.pick(own.length > 0 && this.chance.is(0.8) ? own : this.words.cities);
    return this.chance.is(0.06) ? city.toUpperCase() : city;
  }

  #number(most = 200): string {
    const { chance } = this;
    const number = 1 + chance.below(most);
    const way = chance.next();
    if (way < 0.06) return `${number}${letter(chance)}`;
    if (way < 0.09) return `${number}-${number + 1 + chance.below(6)}`;
    if (way < 0.1) return `${number}/${1 + chance.below(9)}`;
    return way < 0.11 ? `${number} 1/2` : String(number);
  }

  /** With nothing in it sometimes. */
  #maybe(share: number, text: () => string): string {
    return this.chance.is(share) ? text() : '';
  }

  /** `Oak Street`: the number apart. */
  #street(): string {
    const { chance, words } = this;
    if (chance.is(0.12) && words.streets.length > 0) return chance.pick(words.streets);
    const way = chance.next();
    const name =
      way < 0.3
        ? chance.pick(treeNames)
        : way < 0.55
          ? chance.pick(moreNames)
          : way < 0.8
            ? chance.pick(words.family)
            : way < 0.9
              ? chance.pick(words.given)
              : `${chance.pick(moreNames)} ${chance.pick(treeNames)}`;
    return `${name} ${chance.pick(chance.is(0.65) ? streetTypes : moreStreetTypes)}`;
  }

  #unit(): string {
    const { chance } = this;
    const kind = chance.pick([
      'Apt',
      'Apt.',
      'Unit',
      'Suite',
      'Ste',
      'Ste.',
      '#',
      'Floor',
      'Apartment',
      'Room',
      'Bldg',
      'Lot',
      'Flat',
      'Office',
      'Level',
      'Rm',
      'No.',
    ]);
    const number = chance.pick([
      String(1 + chance.below(60)),
      `${1 + chance.below(20)}${letter(chance)}`,
      letter(chance),
      String(100 + chance.below(2000)),
    ]);
    return chance.is(0.1)
      ? `${1 + chance.below(20)}${chance.pick(['th', 'th', 'rd', 'nd'])} Floor`
      : `${kind}${kind === '#' ? '' : ' '}${number}`;
  }

  #building(): string {
    const { chance, words } = this;
    const name = chance.pick([
      chance.pick(moreNames),
      chance.pick(treeNames),
      chance.pick(words.family),
      chance.pick(words.companyWords),
    ]);
    return `${name} ${chance.pick(['House', 'Court', 'Tower', 'Towers', 'Building', 'Centre', 'Center', 'Mansions', 'Lodge', 'Cottage', 'Farm', 'Point', 'Heights', 'Plaza', 'Business Park', 'Industrial Estate', 'Barn', 'Hall', 'Villas'])}`;
  }

  #american(): string[] {
    const { chance } = this;
    const state = chance.is(0.8)
      ? chance.pick(states)
      : chance.pick([
          'California',
          'Texas',
          'New York',
          'Ohio',
          'Florida',
          'Georgia',
          'Illinois',
          'Oregon',
          'Maine',
          'Virginia',
          'Mass.',
          'Calif.',
          'Tex.',
          'Penn.',
          'Fla.',
          'Utah',
          'Nevada',
          'Iowa',
        ]);
    const zip = chance.is(0.15) ? `${digits(chance, 5)}-${digits(chance, 4)}` : digits(chance, 5);
    const city = this.#city('US');
    const town = `${city}${chance.is(0.85) ? ',' : ''} ${state}${chance.is(0.1) ? ',' : ''}${chance.pick([' ', ' ', ' ', '  '])}${zip}`;
    const way = this.#maybe(0.15, () => pick(chance, 'N S E W N. S. E. W. North South East West NE SW'));
    const street = `${this.#number(chance.is(0.5) ? 900 : 19000)} ${way === '' ? '' : `${way} `}${this.#street()}`;
    const country = chance.pick(['USA', 'US', 'United States', 'U.S.A.', 'United States of America']);
    return this.#one(
      () => [street, town],
      () => [street, town],
      () => [`${street} ${this.#unit()}`, town],
      () => [street, this.#unit(), town],
      () => [street, town, country],
      () => [
        `P${chance.pick(['.O.', 'O', '. O.'])} ${pick(chance, 'Box BOX')} ${digits(chance, 2 + chance.below(4))}`,
        town,
      ],
      () => [street, city, state, zip],
      () => [street, `${city}, ${state}`],
      () => [street, city],
      () => [street],
      () => [`${street}, ${this.#unit()}`, `${city}, ${state}`],
      () => [`c/o ${this.#building()}`, street, town],
      () => [`${pick(chance, 'RR HC Route')} ${1 + chance.below(9)} Box ${digits(chance, 3)}`, town],
      () => [
        `${pick(chance, 'US State County Old')} ${pick(chance, 'Hwy Highway Rd Route')} ${1 + chance.below(400)}`,
        town,
      ],
      () => [this.#building(), street, town],
    );
  }

  #british(): string[] {
    const { chance } = this;
    const code = chance.is(0.93) ? ukCode(chance) : ukCode(chance).replace(' ', '');
    const [town, street] = [this.#city('GB'), `${this.#number()}${this.#maybe(0.1, () => ',')} ${this.#street()}`];
    const county = chance.pick([
      'Kent',
      'Surrey',
      'Essex',
      'Devon',
      'Cornwall',
      'Norfolk',
      'Suffolk',
      'West Yorkshire',
      'Lancashire',
      'Cheshire',
      'Somerset',
      'Hants',
      'Herts',
      'Berks',
      'Bucks',
      'Oxon',
      'Glos',
      'West Midlands',
      'Greater Manchester',
      'Tyne and Wear',
      'Fife',
      'Co. Antrim',
      'Gwynedd',
      'Powys',
      'East Sussex',
      'Merseyside',
    ]);
    const country = chance.pick(['UK', 'U.K.', 'England', 'Scotland', 'Wales', 'Northern Ireland', 'Great Britain']);
    const flat = `${chance.pick(['Flat', 'Flat', 'Apartment', 'Unit', 'Room', 'Studio'])} ${chance.is(0.7) ? 1 + chance.below(40) : letter(chance)}`;
    return this.#one(
      () => [street, town, code],
      () => [street, `${town} ${code}`],
      () => [street, town, county, code],
      () => [street, town, `${county} ${code}`],
      () => [flat, street, town, code],
      () => [`${flat} ${this.#building()}`, street, town, code],
      () => [`${flat}, ${this.#building()}`, this.#street(), `${town} ${code}`],
      () => [this.#building(), this.#street(), town, code],
      () => [this.#building(), town, county, code],
      () => [street, this.#city('GB'), `${town.toUpperCase()}`, code],
      () => [street, town, code, country],
      () => [street, `${town} ${code}`, country],
      () => [street, town],
      () => [street],
      () => [street, code],
      () => [this.#unit(), this.#building(), street, town, code],
      () => [
        `${chance.pick(['Ground Floor', 'First Floor', '2nd Floor', 'Top Floor', 'Basement'])}, ${street}`,
        `${town} ${code}`,
      ],
      () => [`PO Box ${digits(chance, 3)}`, town, code],
      () => [`${this.#street()}`, this.#city('GB'), `Nr ${town}`, county, code],
    );
  }

  #commonwealth(): string[] {
    const { chance } = this;
    const street = `${this.#number(400)} ${this.#street()}`;
    const au = `${this.#city('AU')} ${pick(chance, 'NSW VIC QLD WA SA TAS ACT NT')} ${digits(chance, 4)}`;
    const code = `${letter(chance)}${digits(chance, 1)}${letter(chance)}${chance.is(0.9) ? ' ' : ''}${digits(chance, 1)}${letter(chance)}${digits(chance, 1)}`;
    const province = pick(chance, 'ON QC BC AB MB SK NS NB Ontario Quebec Alberta');
    return this.#one(
      () => [street, au],
      () => [`${this.#unit()}, ${street}`, au, 'Australia'],
      () => [`${1 + chance.below(30)}/${street}`, au],
      () => [street, this.#city('NZ'), `${this.#city('NZ')} ${digits(chance, 4)}`],
      () => [street, `${this.#city('NZ')} ${digits(chance, 4)}`, 'New Zealand'],
      () => [street, `${this.#city('CA')}, ${province} ${code}`],
      () => [street, `${this.#city('CA')} ${province}  ${code}`, chance.pick(['Canada', 'CANADA'])],
      () => [`${this.#unit()} - ${street}`, `${this.#city('CA')}, ${province}`, code],
      () => [street, this.#city('ZA'), digits(chance, 4), 'South Africa'],
      () => [street, `${this.#city('KE')}`, chance.pick(['Kenya', 'Nigeria', 'Ghana', 'Uganda', 'Zambia'])],
      () => [`P.O. Box ${digits(chance, 5)}`, `${this.#city('KE')} ${digits(chance, 5)}`],
    );
  }

  #irish(): string[] {
    const { chance } = this;
    const street = `${this.#number()} ${this.#street()}`;
    const county = `${chance.pick(['Co.', 'County', 'Co'])} ${pick(chance, 'Cork Kerry Galway Mayo Clare Meath Kildare Wicklow Wexford Sligo Donegal Louth Tipperary')}`;
    const code = `${letter(chance)}${digits(chance, 2)} ${letter(chance)}${letter(chance)}${digits(chance, 2)}`;
    return this.#one(
      () => [street, `Dublin ${1 + chance.below(24)}`],
      () => [street, this.#city('IE'), county],
      () => [street, this.#city('IE'), county, code],
      () => [street, `Dublin ${1 + chance.below(24)}`, code, 'Ireland'],
      () => [this.#building(), this.#city('IE'), county, 'Ireland'],
    );
  }

  #indian(): string[] {
    const { chance, words } = this;
    const area = `${chance.pick(words.family)} ${pick(chance, 'Nagar Colony Vihar Layout Enclave Puram Bagh Gardens Extension Marg')}`;
    const pin = chance.is(0.8) ? digits(chance, 6) : `${digits(chance, 3)} ${digits(chance, 3)}`;
    const door = `${chance.pick(['Flat No.', 'Plot No.', 'H.No.', 'Door No.', 'Shop No.', '#'])} ${1 + chance.below(400)}${this.#maybe(0.3, () => `/${letter(chance)}`)}`;
    const state = chance.pick([
      'Maharashtra',
      'Karnataka',
      'Tamil Nadu',
      'Kerala',
      'Gujarat',
      'Punjab',
      'Delhi',
      'Telangana',
      'West Bengal',
      'Uttar Pradesh',
    ]);
    const city = this.#city('IN');
    return this.#one(
      () => [door, area, `${city} ${pin}`],
      () => [`${door}, ${area}`, city, state, pin],
      () => [
        `${door}, ${1 + chance.below(20)}${pick(chance, 'st nd rd th')} Cross, ${area}`,
        `${city}, ${state} ${pin}`,
        'India',
      ],
      () => [`${door}, Sector ${1 + chance.below(90)}`, city, state],
      () => [
        `${door}, ${this.#building()}, ${chance.pick(['Near', 'Opp.', 'Behind'])} ${chance.pick(['Railway Station', 'Bus Stand', 'City Mall', 'Post Office'])}`,
        city,
        pin,
      ],
    );
  }

  #german(): string[] {
    const { chance, words } = this;
    const stem = chance.pick([
      chance.pick(words.family),
      pick(
        chance,
        'Haupt Bahnhof Schul Kirch Berg Garten Linden Wald Dorf Feld Mühlen Ring Goethe Schiller Mozart Rosen Wiesen Birken Eichen Post Markt Sonnen Lessing Kant Bismarck Hof Park Blumen Tannen',
      ),
    ]);
    const whole = [
      () => `${stem}${pick(chance, 'straße str. strasse weg allee platz gasse ring damm ufer steig pfad')}`,
      () => `${stem}${chance.pick(['-Straße', ' Straße', '-Str.', ' Str.', '-Platz', ' Weg', '-Allee'])}`,
      () =>
        `${chance.pick(['Am', 'An der', 'Auf dem', 'Im', 'Zum', 'Zur', 'Unter den', 'Hinter der', 'In den'])} ${pick(chance, 'Markt Mühle Berg Hof Grund Linden Kirche Wiesen See Bahnhof Hang Rathaus Anger')}`,
      () => `${chance.pick(words.given)}-${chance.pick(words.family)}-${pick(chance, 'Straße Str. Weg Platz Ring')}`,
    ];
    const street = `${chance.pick(whole)()} ${this.#number(150)}${this.#maybe(0.08, () => ` ${letter(chance).toLowerCase()}`)}`;
    const [five, four] = [digits(chance, 5), digits(chance, 4)];
    const [de, at, ch] = ['DE', 'AT', 'CH'].map((country) => this.#city(country)) as [string, string, string];
    return this.#one(
      () => [street, `${five} ${de}`],
      () => [street, `${five} ${de}`],
      () => [street, `${five} ${de}`, chance.pick(['Deutschland', 'Germany', 'DEUTSCHLAND', 'DE'])],
      () => [street, `${four} ${at}`, chance.pick(['Österreich', 'Austria'])],
      () => [street, `${four} ${at}`],
      () => [street, `${four} ${ch}`, chance.pick(['Schweiz', 'Switzerland', 'Suisse'])],
      () => [street, `CH-${four} ${ch}`],
      () => [`${street}/${1 + chance.below(4)}/${1 + chance.below(30)}`, `${four} Wien`],
      () => [
        `${street}, ${1 + chance.below(6)}. ${chance.pick(['OG', 'Stock', 'Etage'])}${this.#maybe(0.4, () => chance.pick([' links', ' rechts']))}`,
        `${five} ${de}`,
      ],
      () => [`Postfach ${digits(chance, 2)} ${digits(chance, 2)} ${digits(chance, 2)}`, `${five} ${de}`],
      () => [street],
      () => [street, de],
      () => [street, `${five} ${de} OT ${this.#city('DE')}`],
    );
  }

  #french(): string[] {
    const { chance, words } = this;
    const link = chance.pick(['de ', 'du ', 'de la ', "de l'", 'des ', '', '', 'de Saint-']);
    const name = chance.pick([
      chance.pick(words.family),
      chance.pick(words.cities),
      `${chance.pick(words.given)} ${chance.pick(words.family)}`,
      pick(chance, 'Église Mairie Gare Moulin Liberté Paix République Fontaine Jardins Écoles Château Lilas Acacias'),
    ]);
    const type = pick(
      chance,
      'rue Rue avenue Avenue av. bd boulevard Boulevard place chemin impasse allée quai route cours square ruelle passage',
    );
    const street = `${this.#number(150)}${this.#maybe(0.08, () => pick(chance, ' bis, ter').replace(',', ''))}${chance.is(0.35) ? ',' : ''} ${type} ${link}${name}`;
    const [five, four] = [digits(chance, 5), digits(chance, 4)];
    const [fr, be] = [this.#city('FR'), this.#city('BE')];
    return this.#one(
      () => [street, `${five} ${fr}`],
      () => [street, `${five} ${fr.toUpperCase()}`],
      () => [street, `${five} ${fr}`, 'France'],
      () => [
        chance.pick(['Bât. B', 'Résidence Les Pins', 'Appt 12', 'Escalier C', 'Bâtiment A2', 'Étage 3']),
        street,
        `${five} ${fr}`,
      ],
      () => [street, `${five} ${fr} CEDEX${this.#maybe(0.4, () => ` ${1 + chance.below(20)}`)}`],
      () => [`BP ${digits(chance, 3)}`, `${five} ${fr} Cedex`],
      () => [`${type} ${link}${name} ${this.#number(150)}`, `${four} ${be}`],
      () => [
        `${type} ${link}${name} ${this.#number(150)}${this.#maybe(0.3, () => ` bte ${1 + chance.below(20)}`)}`,
        `${four} ${be}`,
        chance.pick(['Belgique', 'Belgium']),
      ],
      () => [street, fr],
      () => [street],
    );
  }

  #southern(): string[] {
    const { chance, words } = this;
    const name = chance.pick([
      chance.pick(words.family),
      chance.pick(words.cities),
      `${chance.pick(words.given)} ${chance.pick(words.family)}`,
      pick(
        chance,
        'Mayor Real Sol Garibaldi Mazzini Dante Marconi Liberdade Flores Independencia Constitución Reforma Juárez Colón Cavour Verdi',
      ),
    ]);
    const link = chance.pick(['', '', 'de ', 'del ', 'de la ', 'da ', 'dos ', 'della ', 'di ']);
    const number = this.#number(300);
    const es = `${chance.pick(['Calle', 'C/', 'Avenida', 'Avda.', 'Av.', 'Plaza', 'Pza.', 'Paseo', 'Camino', 'Carrer', 'Ronda'])} ${link}${name}${chance.pick([', ', ' ', ' nº ', ', n.º ', ' Nº', ', núm. '])}${number}${this.#maybe(0.35, () => chance.pick([`, ${1 + chance.below(9)}º ${letter(chance)}`, `, ${1 + chance.below(9)}º-${1 + chance.below(4)}ª`, ', bajo', `, piso ${1 + chance.below(9)}`, ', esc. B']))}`;
    const it = `${chance.pick(['Via', 'via', 'Viale', 'Corso', 'Piazza', 'Largo', 'Vicolo', 'V.le', 'P.zza'])} ${link}${name}${chance.pick([', ', ' ', ' n. '])}${number}${this.#maybe(0.1, () => `/${letter(chance)}`)}`;
    const pt = `${chance.pick(['Rua', 'R.', 'Avenida', 'Av.', 'Travessa', 'Praça', 'Largo', 'Alameda', 'Estrada'])} ${link}${name}${chance.pick([', ', ', nº ', ' ', ' n.º '])}${number}${this.#maybe(0.3, () => chance.pick([`, ${1 + chance.below(9)}º Esq.`, `, apto ${10 + chance.below(200)}`, ` - apto. ${10 + chance.below(90)}`, ', bloco B', ', R/C']))}`;
    const five = digits(chance, 5);
    return this.#one(
      () => [es, `${five} ${this.#city('ES')}`],
      () => [es, `${five} ${this.#city('ES')}`, chance.pick(['España', 'Spain'])],
      () => [es, this.#city('ES')],
      () => [
        es,
        `Col. ${chance.pick(words.family)}`,
        `C.P. ${five}`,
        `${this.#city('MX')}, ${chance.pick(['CDMX', 'Jalisco', 'N.L.', 'Puebla', 'México'])}`,
      ],
      () => [
        es,
        `${pick(chance, 'Col. Colonia Fracc.')} ${chance.pick(words.family)}`,
        `${five} ${this.#city('MX')}`,
        'México',
      ],
      () => [
        `Carrera ${1 + chance.below(90)} # ${1 + chance.below(99)}-${1 + chance.below(99)}`,
        this.#city('CO'),
        'Colombia',
      ],
      () => [es, this.#city('AR'), 'Argentina'],
      () => [it, `${five} ${this.#city('IT')} ${letter(chance)}${letter(chance)}`],
      () => [it, `${five} ${this.#city('IT')}`],
      () => [it, `${five} - ${this.#city('IT')}`, chance.pick(['Italia', 'Italy'])],
      () => [it],
      () => [pt, `${digits(chance, 4)}-${digits(chance, 3)} ${this.#city('PT')}`],
      () => [pt, `${digits(chance, 4)}-${digits(chance, 3)} ${this.#city('PT')}`, 'Portugal'],
      () => [
        pt,
        `${this.#city('BR')} - ${pick(chance, 'SP RJ MG BA PR RS PE CE')}`,
        `${digits(chance, 5)}-${digits(chance, 3)}`,
      ],
      () => [
        `${pt}, ${chance.pick(words.family)}`,
        `${this.#city('BR')}/${pick(chance, 'SP RJ MG BA PR')}`,
        `CEP ${digits(chance, 5)}-${digits(chance, 3)}`,
      ],
      () => [pt, `${digits(chance, 5)}-${digits(chance, 3)} ${this.#city('BR')} ${pick(chance, 'SP RJ MG')}`, 'Brasil'],
    );
  }

  #northern(): string[] {
    const { chance, words } = this;
    const number = this.#number(250);
    const stem = chance.pick([
      chance.pick(words.family),
      pick(chance, 'Kerk Dorps Molen School Stations Haven Linden Beuken Wilhelmina Juliana Markt Noorder Burge'),
    ]);
    const nl = `${stem}${pick(chance, 'straat laan weg gracht plein kade singel dijk hof dreef steeg pad')} ${number}${this.#maybe(0.2, () => chance.pick(['A', 'B', '-II', ' bis', '-3', 'hs']))}`;
    const se = `${pick(chance, 'Stor Kungs Drottning Kyrko Skol Järnvägs Park Norra Södra Björk Ring Sand Berg Hamn Vester Øster Nørre Strand')}${pick(chance, 'gatan vägen gade vej gata veien stigen torget allé plan')} ${number}${this.#maybe(0.15, () => `, ${1 + chance.below(8)}. ${pick(chance, 'tv. th. sal vån tr')}`)}`;
    const pl = `${chance.pick(['ul.', 'ul.', 'al.', 'pl.', 'os.', 'Ulica'])} ${chance.pick([chance.pick(words.family), pick(chance, 'Polna Leśna Słoneczna Krótka Szkolna Ogrodowa Lipowa Kwiatowa Mickiewicza Kościuszki Sienkiewicza Długa')])} ${number}${this.#maybe(0.4, () => chance.pick(['/', ' m. ', ' lok. ']) + String(1 + chance.below(60)))}`;
    const fi = `${pick(chance, 'Manner Alek Hämeen Koulu Rauta Ranta Puisto Kirkko Kauppa Asema')}${pick(chance, 'katu tie kuja polku heimintie tori')} ${number} ${letter(chance)} ${1 + chance.below(60)}`;
    const cz = `${chance.pick([chance.pick(words.family), pick(chance, 'Dlouhá Krátká Nádražní Školní Zahradní Husova Kossuth Petőfi Rákóczi Dózsa')])}${chance.pick(['', '', ' utca', ' út', ' tér', ' ulice'])} ${number}${this.#maybe(0.3, () => `/${1 + chance.below(40)}`)}`;
    const post = `${digits(chance, 3)} ${digits(chance, 2)}`;
    return this.#one(
      () => [nl, `${digits(chance, 4)} ${letter(chance)}${letter(chance)}  ${this.#city('NL')}`],
      () => [nl, `${digits(chance, 4)}${letter(chance)}${letter(chance)} ${this.#city('NL')}`],
      () => [
        nl,
        `${digits(chance, 4)}${letter(chance)}${letter(chance)} ${this.#city('NL')}`,
        chance.pick(['Nederland', 'Netherlands', 'The Netherlands']),
      ],
      () => [nl, this.#city('NL')],
      () => [nl, `${digits(chance, 4)} ${this.#city('BE')}`, chance.pick(['België', 'Belgium'])],
      () => [se, `${post} ${this.#city('SE')}`],
      () => [se, `${post} ${this.#city('SE').toUpperCase()}`, chance.pick(['Sverige', 'Sweden'])],
      () => [se, `${digits(chance, 4)} ${this.#city(pick(chance, 'DK NO'))}`],
      () => [se, `${digits(chance, 4)} ${this.#city('NO')}`, chance.pick(['Norge', 'Norway'])],
      () => [se, `DK-${digits(chance, 4)} ${this.#city('DK')}`],
      () => [pl, `${digits(chance, 2)}-${digits(chance, 3)} ${this.#city('PL')}`],
      () => [pl, `${digits(chance, 2)}-${digits(chance, 3)} ${this.#city('PL')}`, chance.pick(['Polska', 'Poland'])],
      () => [pl, this.#city('PL')],
      () => [fi, `${digits(chance, 5)} ${this.#city('FI')}`],
      () => [cz, `${post} ${this.#city('CZ')}`],
      () => [cz, `${digits(chance, 4)} ${this.#city('HU')}`, chance.pick(['Hungary', 'Czech Republic', 'Slovakia'])],
    );
  }

  #asian(): string[] {
    const { chance, words } = this;
    const n = (most: number) => 1 + chance.below(most);
    const street = `${this.#number(300)} ${chance.pick([this.#street(), `Jalan ${chance.pick(words.family)}`, `${chance.pick(words.family)} Road`])}`;
    return this.#one(
      () => [
        `${n(9)}-${n(30)}-${n(20)} ${this.#city('JP')}`,
        `${pick(chance, 'Minato Shibuya Chuo Naka Kita Nishi Setagaya')}-ku`,
        `${pick(chance, 'Tokyo Osaka Nagoya Kyoto Yokohama')} ${digits(chance, 3)}-${digits(chance, 4)}`,
      ],
      () => [
        `〒${digits(chance, 3)}-${digits(chance, 4)} ${pick(chance, 'Tokyo Osaka Kyoto')}, ${this.#city('JP')} ${n(9)}-${n(30)}`,
        'Japan',
      ],
      () => [
        `Blk ${n(900)} ${this.#street()}`,
        `#${String(n(40)).padStart(2, '0')}-${n(300)}`,
        `Singapore ${digits(chance, 6)}`,
      ],
      () => [
        street,
        `#${String(n(40)).padStart(2, '0')}-${String(n(40)).padStart(2, '0')}`,
        `Singapore ${digits(chance, 6)}`,
      ],
      () => [street, `${digits(chance, 5)} ${this.#city('MY')}`, 'Malaysia'],
      () => [
        `${this.#unit()}, ${this.#building()}`,
        street,
        chance.pick(['Hong Kong', 'Kowloon', 'Wan Chai, Hong Kong']),
      ],
      () => [`Room ${n(3000)}, ${n(40)}/F, ${this.#building()}`, street, 'Hong Kong'],
      () => [
        `No. ${n(500)} ${this.#city('CN')} Road`,
        `${pick(chance, 'Haidian Chaoyang Pudong Xuhui Tianhe')} District`,
        `${this.#city('CN')} ${digits(chance, 6)}`,
        'China',
      ],
      () => [
        `${n(60)} ${chance.pick(words.family)} Street`,
        this.#city('PH'),
        chance.pick(['Philippines', 'Metro Manila']),
      ],
      () => [
        `${n(200)} ${chance.pick(words.family)} Sok. No: ${n(90)}`,
        `${digits(chance, 5)} ${this.#city('TR')}`,
        chance.pick(['Türkiye', 'Turkey']),
      ],
      () => [
        `P.O. Box ${digits(chance, 5)}`,
        this.#city('AE'),
        chance.pick(['United Arab Emirates', 'UAE', 'Qatar', 'Kuwait']),
      ],
      () => [`${n(40)} ${chance.pick(words.family)} St.`, `${this.#city('IL')} ${digits(chance, 7)}`, 'Israel'],
    );
  }
}
