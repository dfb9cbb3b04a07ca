import { carry, namesOf } from '../../../bench/quality/carriers.js';
import { redrawOf } from '../../../bench/quality/redraw.js';
import { seededRandom } from '../../../bench/random.js';
import { loadCatalogue } from '../../../src/catalogue.js';
import type { Infotype } from '../../../src/detect/infotype.js';

const { infotypes } = await loadCatalogue();

function example(id: string) {
  const infotype: Infotype | undefined = infotypes.find((one) => one.id === id);
  if (!infotype) throw new Error(`there is no ${id}`);
  const [find] = infotype.finds;
  return { infotype, find, redraw: redrawOf(infotype, find) };
}

describe.each(['finance/iban', 'finance/payment-card', 'identity/nl-bsn', 'identity/us-ssn'])('%s drawn anew', (id) => {
  const { infotype, find, redraw } = example(id);

  test('is another value that the validator accepts', () => {
    const values = Array.from({ length: 10 }, (_, seed) => redraw?.valid(seededRandom(seed)) ?? find.match);
    expect(values).not.toContain(find.match);
    expect(new Set(values).size).toBeGreaterThan(5);
    expect(values.filter((value) => !infotype.validator?.test(value))).toEqual([]);
  });

  test('is refused by the validator when broken, and differs in one digit', () => {
    const value = redraw?.broken(seededRandom(1)) ?? '';
    expect(value).toHaveLength(find.match.length);
    expect(infotype.validator?.test(value)).toBe(false);
  });
});

test('the same seed draws the same', () => {
  const { redraw } = example('finance/iban');
  expect(redraw?.valid(seededRandom(7))).toBe(redraw?.valid(seededRandom(7)));
});

test('a carried value stands where it is said to', () => {
  const { infotype, find } = example('identity/nl-bsn');
  for (let form = 0; form < 14; form++) {
    const { text, start, end } = carry(find, namesOf(infotype, find.match), '123456782', form, seededRandom(form));
    expect(text.slice(start, end)).toBe('123456782');
    expect(text).not.toBe(find.text);
  }
});

test('a value that only its label tells is put under words that its pattern takes for labels', () => {
  const { infotype, find } = example('person/religion');
  const names = namesOf(infotype, find.match);
  expect(names).toContain('religion');
  const azure = example('credential/azure-redis-key');
  expect(namesOf(azure.infotype, azure.find.match)).toEqual(['azure cache for redis key']);
});
