/** Matches the paths of a route written with `:name` parameters. */
export function pathPattern(path: string): RegExp {
  const pieces = path
    .split('/')
    .map((piece) => (piece.startsWith(':') ? '[^/]+' : piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${pieces.join('/')}$`);
}
