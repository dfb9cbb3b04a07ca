import type { Chance } from '../example.js';

const months = 'January February March April May June July August September October November December'.split(' ');
const foreignMonths = [
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'de enero,de febrero,de marzo,de abril,de mayo,de junio,de julio,de agosto,de septiembre,de octubre,de noviembre,de diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'januari februari maart april mei juni juli augustus september oktober november december',
].map((names) => names.split(names.includes(',') ? ',' : ' '));

/** A day between the beginnings of two years, in one of the ways that dates are written in. */
export function dateOf(chance: Chance, from: number, to: number): string {
  const [day, month, year] = [1 + chance.below(28), chance.below(12), from + chance.below(to - from)];
  const two = (n: number) => String(n).padStart(2, '0');
  const name = months[month] ?? '';
  const short = name.slice(0, 3);
  const end = day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  const foreign = chance.pick(foreignMonths);
  const common = [
    `${day} ${name} ${year}`,
    `${name} ${day}, ${year}`,
    `${two(day)}/${two(month + 1)}/${year}`,
    `${year}-${two(month + 1)}-${two(day)}`,
    `${two(day)}.${two(month + 1)}.${year}`,
    `${month + 1}/${day}/${year}`,
    `${short} ${day}, ${year}`,
    `the ${day}${end} of ${name} ${year}`,
    `${day}. ${foreignMonths[0]?.[month]} ${year}`,
    `${two(day)}-${short}-${year}`,
  ];
  const further = [
    `${day}${end} ${name} ${year}`,
    `${name} ${day}${end}, ${year}`,
    `${two(day)}/${two(month + 1)}/${two(year % 100)}`,
    `${day}.${month + 1}.${year}`,
    `${day}/${month + 1}/${year}`,
    `${two(day)}-${two(month + 1)}-${year}`,
    `${year}/${two(month + 1)}/${two(day)}`,
    `${day} ${short} ${year}`,
    `${two(day)} ${short.toUpperCase()} ${year}`,
    `${short}. ${day}, ${year}`,
    `${two(day)} ${two(month + 1)} ${year}`,
    `${day} ${foreign[month]} ${foreign[0]?.startsWith('de ') ? 'de ' : ''}${year}`,
    `${year}${two(month + 1)}${two(day)}`,
  ];
  return chance.pick(chance.is(0.7) ? common : further);
}
