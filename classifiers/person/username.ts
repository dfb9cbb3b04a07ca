import { defineInfotype } from '../../src/detect/infotype.js';
import { labelled } from '../../src/detect/labelled.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

/** Accounts that everybody has, and words of programs and forms in the place of a name. */
const nobody = new Set(
  (
    'root admin administrator user users username guest test tester demo postgres mysql sa ubuntu ec2 pi system ' +
    'service default anonymous nobody public null none undefined string str text true false required optional input ' +
    'value name login email password id this self req request res response data form varchar char unknown missing ' +
    'invalid empty field label object number type error enter your the is not and or to for of in on with from new ' +
    'current click git www daemon oracle vagrant jenkins example sample foo bar alice bob body props state const ' +
    'function return await async import export var let get set auth host process window document config session ' +
    'account params query env os settings options args ctx context http https my db database key token secret'
  ).split(' '),
);

function chosen(candidate: string): boolean {
  if (isPlaceholder(candidate.replaceAll('.', '')) || /^[A-Z_]+$|^[a-z]+[A-Z]\w*$|^\d+$/.test(candidate)) return false;
  return candidate
    .toLowerCase()
    .split(/[._-]/)
    .every((part) => !nobody.has(part));
}
const labels = [
  'username',
  'user name',
  'login name',
  'login id',
  'login',
  'logon name',
  'user id',
  'user login',
  'screen name',
  'account name',
  'samaccountname',
  'benutzername',
  'benutzerkennung',
  'anmeldename',
  "nom d'utilisateur",
  'identifiant de connexion',
  'nombre de usuario',
  'nome utente',
  'gebruikersnaam',
  'nome de usuário',
  'nazwa użytkownika',
  'användarnamn',
  'brugernavn',
  'brukernavn',
];

export default defineInfotype({
  title: 'User name of an account',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  patterns: [labelled(labels, '[A-Za-z0-9][A-Za-z0-9._-]{2,39}(?![\\w@(\\[<{$%:/\\\\*+!?&|;]|[.-]\\w)', 0.04)],
  // Of what stands in the place of a user name in code and forms, about half are words of this kind.
  validator: { test: chosen, chance: 0.5 },
  context: [
    'login',
    'username',
    'usernames',
    'user name',
    'login name',
    'login id',
    'logon name',
    'user id',
    'userid',
    'screen name',
    'account name',
    'samaccountname',
    'benutzername',
    'benutzerkennung',
    'anmeldename',
    'nom d utilisateur',
    'identifiant de connexion',
    'nombre de usuario',
    'nome utente',
    'gebruikersnaam',
    'nome de usuario',
    'nazwa uzytkownika',
    'anvandarnamn',
    'brugernavn',
    'brukernavn',
  ],
  finds: [
    { text: 'Username: jane.doe84', match: 'jane.doe84' },
    { text: '{"userName":"m_schneider"}', match: 'm_schneider' },
    { text: 'Benutzername: kmueller2', match: 'kmueller2' },
    { text: 'sAMAccountName=tlefevre1,', match: 'tlefevre1' },
    { text: "Nom d'utilisateur : p.durand", match: 'p.durand' },
  ],
  ignores: [
    { text: 'username: string', because: 'a type of a program' },
    { text: 'username = form.username', because: 'an expression of a program' },
    { text: 'username: admin', because: "everybody's account" },
    { text: 'Username: <your name>', because: 'a placeholder' },
    { text: 'username: postgres', because: 'the account of a program' },
    { text: 'user jane.doe84', because: 'no label' },
  ],
});
