/** Where classifiers are in the API. */
export const path = '/v1/classifiers';

export function pathOf(name: string): string {
  return `${path}/${encodeURIComponent(name)}`;
}
