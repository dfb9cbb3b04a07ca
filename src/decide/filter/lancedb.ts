import { type Dialect, levels } from './dialect.js';

/**
 * LanceDB: the SQL of `where`. Names stand between backticks, since without them they are taken for small letters; a dot
 * leads into a struct, and columns whose own name has one cannot be filtered by (docs.lancedb.com/search/filtering).
 * A column that is NULL makes it NULL, which selects nothing.
 */
export const lancedb: Dialect = {
  mostClasses: Number.POSITIVE_INFINITY,
  mostCharacters: 16_000_000,
  fieldName: {
    pattern: /^[A-Za-z_]\w{0,127}(?:\.[A-Za-z_]\w{0,127}){0,8}$/,
    allowed: 'letters, digits and underscores, but no digit at the start; a dot leads into a struct',
  },
  render: ({ classes, maxRank }, fields) => {
    const [ofClass, ofRank] = [fields.class, fields.rank].map((field) => `\`${levels(field).join('`.`')}\``);
    if (maxRank === null) return { filter: 'false' };
    return { filter: `${ofClass} IN (${classes.map((name) => `'${name}'`).join(', ')}) AND ${ofRank} <= ${maxRank}` };
  },
};
