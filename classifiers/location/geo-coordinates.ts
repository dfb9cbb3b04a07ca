import { defineInfotype } from '../../src/detect/infotype.js';

/** The numbers of a pair, in degrees; latitudes end at 90, longitudes at 180, in either order. */
function onEarth(candidate: string): boolean {
  if (/[°º'′]/.test(candidate) || /^[+-]\d{2,3}[\d.]*[+-]\d{3}/.test(candidate)) return true;
  const [a = Number.NaN, b = Number.NaN] = (candidate.match(/-?\d{1,3}\.\d{1,15}|-?\d{1,3}/g) ?? []).map(Number);
  const fits = (lat: number, lon: number) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return (fits(a, b) || fits(b, a)) && (a !== 0 || b !== 0);
}

const degrees = '-?\\d{1,3}\\.\\d{2,15}';
const dms = "\\d{1,3} ?[°º] ?(?:\\d{1,2}(?:[.,]\\d{1,6})? ?['′’] ?(?:\\d{1,2}(?:[.,]\\d{1,6})? ?(?:\"|″|”|''|’’))?)?";

export default defineInfotype({
  title: 'Geographic coordinates',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  aliases: { google: 'LOCATION_COORDINATES', macie: 'LATITUDE_LONGITUDE' },
  patterns: [
    // Degrees, minutes, seconds or decimal degrees with the side of the globe before or behind.
    { regex: new RegExp(`\\b${dms} ?[NSns][ ,;/]{1,3}${dms} ?[EWOewo]\\b`), prior: 0.97 },
    { regex: new RegExp(`\\b[NS] ?${dms}[ ,;/]{1,3}[EWO] ?${dms}(?![\\w°])`), prior: 0.97 },
    { regex: /(?<![\w.-])\d{1,2}\.\d{2,15} ?°? ?[NSns],? {0,2}\d{1,3}\.\d{2,15} ?°? ?[EWOewo]\b/, prior: 0.95 },
    { regex: new RegExp(`(?<=\\bgeo:)${degrees},${degrees}(?![\\d.])`), prior: 0.96 },
    // Two fields side by side.
    {
      regex: new RegExp(
        `(?<![A-Za-z])(?:[lL]at(?:itude)?|LAT(?:ITUDE)?)["'\\]]{0,2}\\s{0,3}[:=]\\s{0,3}["']?(?<value>${degrees}["']?[\\s,;&|]{1,8}["'\\[]{0,2}(?:[lL]o?ng?(?:itude)?|LO?NG?(?:ITUDE)?)["'\\]]{0,2}\\s{0,3}[:=]\\s{0,3}["']?${degrees})(?![\\d.])`,
      ),
      prior: 0.93,
    },
    // The addresses of maps.
    {
      regex: new RegExp(
        `(?<=/@|[?&](?:q|ll|sll|center|query|daddr|saddr|mlat)=)${degrees}(?:,|%2C)${degrees}(?![\\d.])`,
      ),
      prior: 0.9,
    },
    { regex: new RegExp(`(?<=\\bPOINT ?\\()${degrees} ${degrees}(?=\\))`), prior: 0.9 },
    // ISO 6709
    {
      regex:
        /(?<![\w.+-])[+-]\d{2}(?:\.\d{2,10}|\d{2,4}(?:\.\d{1,6})?)[+-]\d{3}(?:\.\d{2,10}|\d{2,4}(?:\.\d{1,6})?)(?:[+-]\d{1,5}(?:\.\d{1,4})?)?(?=\/)/,
      prior: 0.92,
    },
    { regex: /(?<![\w.-])-?\d{1,2}\.\d{4,15}[,;] ?-?\d{1,3}\.\d{4,15}(?![\d.]|[,;] ?-?\d)/, prior: 0.15 },
    { regex: /(?<![\w.-])-?\d{1,2}\.\d{2,15}[,; ] ?-?\d{1,3}\.\d{2,15}(?![\d.]|[,;] ?-?\d)/, prior: 0.07 },
  ],
  validator: { test: onEarth, chance: 0.7 },
  context: [
    'coordinates',
    'coordinate',
    'gps',
    'gps position',
    'latitude',
    'longitude',
    'lat',
    'lon',
    'lng',
    'lat long',
    'latlng',
    'geolocation',
    'geo',
    'geopoint',
    'located at',
    'location',
    'whereabouts',
    'koordinaten',
    'standort',
    'coordonnees',
    'coordenadas',
    'ubicacion',
    'coordinate gps',
    'posizione',
    'coordinaten',
    'localizacao',
    'wspolrzedne',
  ],
  finds: [
    { text: '48°51\'29.6"N 2°17\'40.2"E', match: '48°51\'29.6"N 2°17\'40.2"E', level: 'high' },
    { text: 'Standort: 52.51627° N, 13.37770° E', match: '52.51627° N, 13.37770° E', level: 'high' },
    { text: '{"lat": 52.51627, "lng": 13.3777}', match: '52.51627, "lng": 13.3777', level: 'high' },
    { text: 'GPS: 40.689247, -74.044502', match: '40.689247, -74.044502', level: 'high' },
    { text: 'geo:37.786971,-122.399677', match: '37.786971,-122.399677', level: 'high' },
    { text: 'https://www.google.com/maps/@41.385063,2.173404,15z', match: '41.385063,2.173404', level: 'high' },
    { text: "N 47° 22.345' E 008° 32.510'", match: "N 47° 22.345' E 008° 32.510'", level: 'high' },
    { text: 'Coordenadas 19.43, -99.13', match: '19.43, -99.13', level: 'medium' },
  ],
  ignores: [
    { text: 'd="M 12.3456,78.9012 L 3.4567,8.9012"', because: 'the path of a drawing' },
    { text: 'GPS: 190.689247, -274.044502', because: 'beyond the globe' },
    { text: 'location: version 1.2.3', because: 'a version' },
    { text: '12.3456, 78.9012', because: 'no word about places' },
    { text: 'coordinates: 0.0000, 0.0000', because: 'none set' },
  ],
});
