import { defineInfotype } from '../../src/detect/infotype.js';

const kind =
  '(?:[cC]alle|CALLE|(?<![\\w/])[cC]/(?= ?[A-ZÀ-Þ][a-zà-ÿ]{2})|[aA]venida|AVENIDA|[aA]vda?\\.|[aA]v\\.|[pP]laza|[pP]za\\.|[pP]aseo|[pP]º|[cC]amino|[rR]onda|[tT]ravesía|[cC]arretera|[cC]tra\\.|[gG]lorieta|[cC]arrer|[rR]ambla|[aA]vinguda|[pP]asaje|[cC]alzada|[pP]rivada|[bB]ulevar|[uU]rbanización|[jJ]irón|[cC]arrera|[dD]iagonal)';
const name =
  "(?:(?:de la |de los |de las |del |de |la |los |las |el |i |y )?[A-ZÀ-Þ][A-Za-zÀ-ɏ'’.-]{1,24}|\\d{1,2} de )";
const floor =
  '(?:,? (?:(?:piso|planta|pta\\.?|puerta|esc\\.?|depto\\.?|dpto\\.?|int\\.?|apto\\.?|local|of\\.?) ?)?\\d{1,3} ?(?:º|ª|°|bis)(?: ?(?:[A-Z]|izq(?:da)?|dcha|derecha|izquierda)\\.?(?![A-Za-z]))?)?';

export default defineInfotype({
  title: 'Spanish or Latin American street address',
  region: ['ES', 'MX', 'AR', 'CO', 'CL', 'PE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { google: 'STREET_ADDRESS', purview: 'Spain physical addresses', macie: 'ADDRESS' },
  patterns: [
    {
      regex: new RegExp(
        `${kind} ?${name}(?: ${name}){0,4}(?:,? ?(?:n\\.?[º°o]|nº|núm\\.|No\\.|#|número|num\\.)|,)? ?\\d{1,4}(?:-\\d{1,3}| ?bis| [A-D](?![a-z]))?${floor}(?![\\wº]|[.,]\\d)`,
      ),
      prior: 0.92,
    },
    {
      regex: new RegExp(`(?:[cC]alle|[aA]venida|[aA]vda?\\.|[pP]laza|[pP]aseo) ${name}(?: ${name}){0,4},? s/n\\b`),
      prior: 0.93,
    },
    {
      regex:
        /\b(?:Calle|Carrera|Cra\.?|Cl\.?|Kra\.?|Avenida|Transversal|Diagonal) \d{1,3} ?[A-Z]? ?(?:Bis ?|Sur ?|Norte ?)?(?:#|No\.?|N°) ?\d{1,3} ?[A-Z]?(?: ?- ?\d{1,3})\b/,
      prior: 0.95,
    },
  ],
  context: [
    'direccion',
    'domicilio',
    'domiciliado',
    'domiciliada',
    'calle',
    'reside en',
    'residente',
    'vive en',
    'direccion postal',
    'direccion fiscal',
    'domicilio social',
  ],
  finds: [
    { text: 'Calle de Alcalá, 45, 3º B', match: 'Calle de Alcalá, 45, 3º B', level: 'high' },
    { text: 'domicilio: Avda. de la Constitución nº 12', match: 'Avda. de la Constitución nº 12', level: 'high' },
    { text: 'C/ Mayor 7, 28013 Madrid', match: 'C/ Mayor 7', level: 'high' },
    { text: 'Carrera 7 # 71-21, Bogotá', match: 'Carrera 7 # 71-21', level: 'high' },
    { text: 'vive en Paseo de Gracia 92.', match: 'Paseo de Gracia 92', level: 'high' },
  ],
  ignores: [
    { text: 'la calle Mayor', because: 'no number of a house' },
    { text: 'calle 13', because: 'a band' },
    { text: 'plaza de aparcamiento 12', because: 'small letters' },
    { text: 'C/C++ 17', because: 'languages of programs' },
  ],
});
