import { type Actor, openAuthenticator } from '../app/authenticate.js';
import { openDirectory } from '../app/directory.js';
import type { Clock, Rules } from '../app/rules.js';
import { type SubjectRequest, subjectsOf } from '../app/subjects.js';
import { openTokenVerifier } from '../app/tokens.js';
import type { ServiceConfig } from '../service.js';
import { openAccessListener } from '../store/access-listener.js';
import type { Database } from '../store/database.js';

/** Who asks and for whom; what is remembered of it is dropped at every change, in whichever process. */
export function openIdentity(
  { databaseUrl, tokens: settings }: ServiceConfig,
  deps: { readonly database: Database; readonly rules: Rules; readonly clock: Clock },
) {
  const changes = openAccessListener(databaseUrl);
  const directory = openDirectory({ ...deps, changes });
  const tokens = settings ? openTokenVerifier(settings, deps.clock) : null;
  const authenticator = openAuthenticator({ ...deps, directory, changes, tokens });
  const onAccessChanged = () => {
    authenticator.forget();
    directory.forget();
  };
  return {
    directory,
    access: { ...deps, onAccessChanged },
    authenticate: (credential: string) => authenticator.authenticate(credential),
    subjectsOf: (actor: Actor, request: SubjectRequest) =>
      subjectsOf({ directory, tokens, clock: deps.clock }, actor, request),
    close: () => changes.close(),
  };
}
