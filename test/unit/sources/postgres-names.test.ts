import { isPostgresUrl, placeOf, uriOfPlace } from '../../../src/sources/postgres-names.js';

test('the URL of a database names the place that is connected to', () => {
  expect(isPostgresUrl('postgres://ann:x@db.example:5433/sales?sslmode=require')).toBe(true);
  expect(uriOfPlace(placeOf('postgresql://ann:x@DB.example:5432/sales'))).toBe('postgres://db.example/sales');
});

test.each(['host=db.elsewhere', 'port=1', 'database=hr', 'dbname=hr', 'sslmode=require&host=/var/run'])(
  'a URL that sends the driver somewhere else by %s is refused',
  (query) => {
    expect(isPostgresUrl(`postgres://db.example/sales?${query}`)).toBe(false);
  },
);
