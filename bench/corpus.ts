import type { Catalogue } from '../src/detect/catalogue.js';

const prose = [
  'The quarterly report shows that revenue grew in all regions, although shipping costs rose as well.',
  'Please review the attached minutes before Thursday and send your remarks to the team.',
  'function total(items) { return items.reduce((sum, item) => sum + item.price * item.count, 0); }',
  '2024-05-12T10:31:07Z INFO worker-3 handled request 8831 in 12 ms, status 200, bytes 48213',
  'order_id,customer,amount,currency\n10023,Nordwind GmbH,1249.00,EUR\n10024,Blue Harbour Ltd,310.50,GBP',
  '{"name":"sensor-17","values":[17.25,17.5,17.75],"unit":"C","ok":true}',
];

/**
 * Text of about `characters` UTF-16 code units: prose, logs, code and tables, with one example of the catalogue in each
 * `every` lines. The same for the same catalogue.
 */
export function businessText(catalogue: Catalogue, characters: number, every = 40): string {
  const examples = catalogue.infotypes.flatMap((infotype) => infotype.finds.map((find) => find.text));
  const lines: string[] = [];
  let length = 0;
  for (let i = 0; length < characters; i++) {
    const line = (i % every === every - 1 ? examples[i % examples.length] : prose[(i * 7) % prose.length]) ?? '';
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join('\n').slice(0, characters);
}
