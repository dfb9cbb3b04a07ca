/** A text of one side. */
export interface Sided {
  readonly text: string;
  readonly isPositive: boolean;
}

const rivers = ['Rhine', 'Danube', 'Loire', 'Tagus', 'Volga', 'Elbe', 'Seine', 'Po', 'Ebro', 'Oder', 'Main', 'Inn'];

/** Texts to be found, and others beside them. */
export const gauges: readonly Sided[] = rivers.map((river, n) => ({
  text: `Gauge report of the ${river}\nWater level: ${200 + n} cm, rising\nFlood warning stage ${n % 3} at station ${n}`,
  isPositive: true,
}));
export const menus: readonly Sided[] = rivers.map((river, n) => ({
  text: `Lunch at the ${river} inn\nSoup of the day, bread and salad\nPrice ${5 + n}.50, coffee included, week ${n}`,
  isPositive: false,
}));
