/** The demo talks to its own service as anybody would: over HTTP, with a key. */
export class Api {
  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  get<T>(path: string): Promise<T> {
    return this.#send('GET', path);
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return this.#send('POST', path, body);
  }

  patch<T>(path: string, body: unknown): Promise<T> {
    return this.#send('PATCH', path, body);
  }

  async #send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as T & { title?: string; detail?: string };
    if (!response.ok) {
      throw new Error(`${method} ${path} answered ${response.status}: ${answer.detail ?? answer.title ?? ''}`);
    }
    return answer;
  }
}
