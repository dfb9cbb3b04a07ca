import type { Chance } from '../example.js';

/** Pieces of addresses that are alike everywhere. */
export const digits = (chance: Chance, count: number) => Array.from({ length: count }, () => chance.below(10)).join('');
export const letter = (chance: Chance) => String.fromCharCode(65 + chance.below(26));
export const pick = (chance: Chance, words: string) => chance.pick(words.split(' '));

export const streetTypes =
  'Street St St. Road Rd Avenue Ave Ave. Lane Drive Dr Court Close Way Place Boulevard Blvd Terrace Crescent Square Parkway Trail Circle'.split(
    ' ',
  );
export const states =
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC'.split(
    ' ',
  );
export const treeNames =
  'Oak Maple Pine Cedar Elm Park Main High Church Mill Station King Queen Victoria Lake Hill River Spring Sunset Washington Lincoln Jefferson Madison North South West East First Second Third 5th 12th 42nd Garden Meadow Forest Orchard Market Bridge Castle School Chapel Albert George London Grove'.split(
    ' ',
  );

export function ukCode(chance: Chance): string {
  const area = letter(chance) + (chance.is(0.6) ? letter(chance) : '');
  return `${area}${1 + chance.below(30)} ${chance.below(10)}${letter(chance)}${letter(chance)}`;
}
