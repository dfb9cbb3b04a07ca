/** The likeliest of several classes that exclude each other. */
export interface Likeliest {
  /** Its number. */
  readonly k: number;
  /** Its share, 0..1, of the probabilities of all: each was learnt by itself, and they need not add up to one. */
  readonly share: number;
}

/**
 * @param probabilities of each class against all others
 * @returns the first where several are alike
 */
export function likeliestOf(probabilities: ArrayLike<number>): Likeliest {
  let k = 0;
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++) {
    sum += probabilities[i] ?? 0;
    if ((probabilities[i] ?? 0) > (probabilities[k] ?? 0)) k = i;
  }
  return { k, share: sum === 0 ? 0 : (probabilities[k] ?? 0) / sum };
}
