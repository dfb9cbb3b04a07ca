import { defineInfotype } from '../../src/detect/infotype.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

/** A short word, or a name made of words: `user_password`, `newPassword`. */
const name =
  /^[A-Z]?[a-z]{1,5}$|^[a-z]+(?:_[a-z]+)+$|^[a-z]+(?:[A-Z][a-z]+)+$|^(?:[a-z]+-)+(?:password|secret|token|key)$|^[A-Za-z]\w*[a-z0-9]Password$/;

/** A tag of YAML, which says where the secret is (`!secret`, `!vault`), a command of PowerShell, and what a form asks of one (`min:8`). */
const tag = /^![A-Za-z]+$|^(?:ConvertTo|Get|Import|New|Read|Set)-[A-Z]\w+$|^[a-z_]{2,12}:\d{1,3}(?:[|,]|$)/;

/** A word of prose or of a program (`must`, `string`) is no password; one with a digit, sign or hump may be. */
function isSecret(candidate: string): boolean {
  return candidate.length >= 4 && !isPlaceholder(candidate) && !name.test(candidate) && !tag.test(candidate);
}

const key =
  '(?:password|passwd|passwort|passphrase|kennwort|pwd|wachtwoord|contrase(?:ñ|n)a|mot de passe|senha|has(?:ł|l)o)';
const secret = '(?:secret(?:[ _-]?key)?|api[ _-]?(?:key|secret)|access[ _-]?(?:token|key)|auth[ _-]?token)';
const assign = '["\']?(?:\\s{0,3}(?::=|=>|[:=])\\s{0,3}| -> )';

/** Holds a letter and a digit within its first forty characters, as words of prose do not. */
const mixed = '(?=[^\\s\\d"\',;<>]{0,40}\\d)(?=[^\\sA-Za-z"\',;<>]{0,40}[A-Za-z])';

/** And a sign, or letters of both cases: said where a ticket or a term may also be meant. */
const strong = `${mixed}(?=[\\w.-]{0,40}[^\\w\\s"',;<>.:!?)-]|\\S{0,40}[a-z]\\S{0,40}[A-Z]|\\S{0,40}[A-Z]\\S{0,40}[a-z])`;

/** What a value without quotes is made of; an ampersand may begin the next parameter of a URL. */
const character = '(?:[^\\s"\'`,;<>&|\\\\]|&(?![\\w.-]{1,32}=))';

export default defineInfotype({
  title: 'Password or secret in an assignment',
  region: [],
  categories: ['credentials'],
  regulations: ['PCI DSS'],
  aliases: {
    google: 'PASSWORD',
    purview: ['General password', 'Client secret / API key', 'User login credentials'],
    gitleaks: ['generic-api-key', 'hashicorp-tf-password', 'database-password'],
  },
  patterns: [
    { regex: new RegExp(`${key}${assign}"(?<value>[^"\\s\\\\]{4,128})"`, 'i'), prior: 0.86 },
    { regex: new RegExp(`${key}${assign}'(?<value>[^'\\s\\\\]{4,128})'`, 'i'), prior: 0.86 },
    // Without quotes, only what holds a digit or a sign: the rest is prose about passwords.
    {
      regex: new RegExp(
        `${key}${assign}(?<value>(?=[A-Za-z]{0,40}[0-9!@#$%^&*?+~_-])${character}{4,128}(?<![.:)]))`,
        'i',
      ),
      prior: 0.86,
    },
    // The environment is no prose: any word may be a password there.
    {
      regex: new RegExp(`(?:PASSWORD|PASSWD|PWD)=(?<value>(?=[A-Za-z0-9])${character}{6,128}(?<![.:)]))`),
      prior: 0.86,
    },
    // Short names, which stand for other things as well (`pass: 12`, `PASS: test-1`).
    {
      regex: new RegExp(
        `(?<![A-Za-z])(?:(?:[Pp]ass(?:code)?|[Pp]w)["']?(?:\\s{0,3}=|:(?=[\\s"']))|(?:PASS|PW)=)\\s{0,3}["']?(?<value>${mixed}${character}{6,128}(?<![.:)]))`,
      ),
      prior: 0.86,
    },
    // Said in a sentence.
    {
      regex: new RegExp(
        `${key}(?: (?:for|of|to)(?: [\\w.-]{1,24}){1,4})?(?: (?:is|was|ist|lautet|est|es)(?: now)?:?|:) ["'\`]?(?<value>${mixed}${character}{6,64}(?<![.:!?)]))`,
        'i',
      ),
      prior: 0.86,
    },
    {
      regex: new RegExp(
        `\\b(?:[Pp]ass|[Pp]w)(?: for(?: [\\w.-]{1,24}){1,3})?(?: is(?: now)?:?|:) ["'\`]?(?<value>${strong}${character}{6,64}(?<![.:!?)]))`,
      ),
      prior: 0.86,
    },
    // A user and the password of it.
    {
      regex: new RegExp(
        `\\b(?:[Cc]reds?|[Cc]redentials?|[Ll]ogin|[Zz]ugangsdaten)\\s?: ?[\\w.@-]{2,64} ?[/:|] ?(?<value>${strong}${character}{6,64}(?<![.:!?)]))`,
      ),
      prior: 0.86,
    },
    // The environment of a container; a variable of Terraform; an argument; a user of a database.
    {
      regex: new RegExp(
        `${key}["']?,?\\s{1,16}["']?value["']?\\s{0,2}[:=]\\s{0,3}["']?(?<value>(?=[A-Za-z]{0,40}[0-9!@#$%^&*?+~_-])${character}{4,128})`,
        'i',
      ),
      prior: 0.86,
    },
    {
      regex: new RegExp(
        `${key}"\\s{0,2}\\{[^{}"]{0,120}?\\bdefault\\s{0,12}=\\s{0,3}"(?<value>[^"\\s\\\\]{4,128})"`,
        'i',
      ),
      prior: 0.86,
    },
    {
      regex: new RegExp(`${key}(?:["'],\\s{0,3}|\\()["'](?<value>${mixed}[^"'\\s\\\\]{6,128})["']\\s{0,2}\\)`, 'i'),
      prior: 0.86,
    },
    {
      regex: /\b(?:PASSWORD|password|IDENTIFIED BY|identified by)(?: VALUES?)? '(?<value>[^'\s\\]{4,128})'/,
      prior: 0.86,
    },
    { regex: new RegExp(`[<:._"-]${key}["']?>(?<value>[^<>\\s]{4,128})</`, 'i'), prior: 0.86 },
    { regex: /--pass(?:word|wd)?(?:=| (?=[^\s\d]{0,40}\d))(?<value>[^\s"'`;<>|&-][^\s"'`;<>|&]{3,127})/, prior: 0.86 },
    { regex: new RegExp(`${secret}${assign}"(?<value>(?=[^\\d"]{0,40}\\d)[^"\\s\\\\]{16,128})"`, 'i'), prior: 0.86 },
    { regex: new RegExp(`${secret}${assign}'(?<value>(?=[^\\d']{0,40}\\d)[^'\\s\\\\]{16,128})'`, 'i'), prior: 0.86 },
    {
      regex: new RegExp(
        `${secret}${assign}(?<value>(?=[A-Za-z_/+=-]{0,40}\\d)[A-Za-z0-9_/+=-]{16,128})(?![\\w.(/-])`,
        'i',
      ),
      prior: 0.86,
    },
    {
      regex: new RegExp(`${secret}>\\s{0,4}(?<value>(?=[^<\\d]{0,40}\\d)[\\w/+=-]{16,128})\\s{0,4}</`, 'i'),
      prior: 0.86,
    },
    {
      regex: new RegExp(
        `${secret} is:? ["'\`]?(?<value>(?=[A-Za-z_/+=-]{0,40}\\d)[\\w/+=-]{16,128})(?![\\w(/-]|\\.\\w)`,
        'i',
      ),
      prior: 0.86,
    },
    // Any token: only what looks random.
    {
      regex: /(?<![A-Za-z])token["']?\s{0,3}[:=]\s{0,3}["'](?<value>(?=[^\d"']{0,60}\d)[A-Za-z0-9_+/=-]{16,256})["']/i,
      prior: 0.86,
    },
  ],
  validator: { test: isSecret, chance: 0.8 },
  // Of RFC 6749.
  neverReal: ['2YotnFZFEjr1zCs' + 'icMWpAA', 'tGzv3JOkF0XG5Qx2' + 'TlKWIA'],
  finds: [
    { text: 'DB_PASSWORD=Tr0ub4dor&3', match: 'Tr0ub4dor&3', level: 'high' },
    { text: 'password: "correct-horse-battery"', match: 'correct-horse-battery', level: 'high' },
    { text: "const dbPassword = 'hunter22';", match: 'hunter22', level: 'high' },
    { text: 'docker run -e POSTGRES_PASSWORD=mysecretpassword -p 5432:5432', match: 'mysecretpassword', level: 'high' },
    { text: 'Passwort: Sommer2024!', match: 'Sommer2024!', level: 'high' },
    { text: 'mysql --password=s3cr3tPw db', match: 's3cr3tPw', level: 'high' },
    { text: 'spring.datasource.password=P@ssw0rd.', match: 'P@ssw0rd', level: 'high' },
    { text: 'Your new password is set. Password: kX9#mP2q, please keep it.', match: 'kX9#mP2q', level: 'high' },
    { text: '<db:password>Tr0ub4dor3</db:password>', match: 'Tr0ub4dor3', level: 'high' },
    {
      text: '<api_key>8f14e45fceea167a5a36dedd4bea2543</api_key>',
      match: '8f14e45fceea167a5a36dedd4bea2543',
      level: 'high',
    },
    { text: 'the API key is q7WdLx2RtY9vKb4ZsNc8, keep it', match: 'q7WdLx2RtY9vKb4ZsNc8', level: 'high' },
    { text: 'pw: Winter2024!', match: 'Winter2024!', level: 'high' },
    { text: 'The password for the portal is S3cure-pass.', match: 'S3cure-pass', level: 'high' },
    { text: 'btw the vpn pass is m0nkeyB@rs!', match: 'm0nkeyB@rs', level: 'high' },
    { text: '<property name="connection.password">Sommer2025!</property>', match: 'Sommer2025!', level: 'high' },
    { text: 'my password was Sommer2025! but', match: 'Sommer2025', level: 'high' },
    { text: 'pw for staging: Tr4mp0line#', match: 'Tr4mp0line#', level: 'high' },
    { text: 'Password for jroe: Hx7!kq2Lm', match: 'Hx7!kq2Lm', level: 'high' },
    { text: 'root password -> 9vLq-22xT', match: '9vLq-22xT', level: 'high' },
    { text: 'creds: jroe / m0nkeyB@rs', match: 'm0nkeyB@rs', level: 'high' },
    { text: '- name: DB_PASSWORD\n  value: "Sommer2025!"', match: 'Sommer2025!', level: 'high' },
    { text: 'variable "db_password" {\n  default = "Hx7!kq2Lm"\n}', match: 'Hx7!kq2Lm', level: 'high' },
    { text: "define('DB_PASSWORD', 'm0nkeyB@rs');", match: 'm0nkeyB@rs', level: 'high' },
    { text: 'dataSource.setPassword("hunter22x");', match: 'hunter22x', level: 'high' },
    { text: "ALTER USER app WITH PASSWORD 'Sommer2025!';", match: 'Sommer2025!', level: 'high' },
    { text: "CREATE USER 'app'@'%' IDENTIFIED BY '9vLq-22xT';", match: '9vLq-22xT', level: 'high' },
    { text: 'token: "a8F3kLm2Qx9Zt7BvPo"', match: 'a8F3kLm2Qx9Zt7BvPo', level: 'high' },
    {
      text: 'secret_key: "8f14e45fceea167a5a36dedd4bea2543"',
      match: '8f14e45fceea167a5a36dedd4bea2543',
      level: 'high',
    },
  ],
  ignores: [
    { text: `password: \${DB_PASSWORD}`, because: 'a variable of a template' },
    { text: 'password = process.env.DB_PASSWORD', because: 'read from the environment' },
    { text: 'password=<password>', because: 'a placeholder' },
    { text: 'password: xxxxxxxx', because: 'a mask' },
    { text: 'password: "changeme"', because: 'a default that asks to be changed' },
    { text: 'password: string;', because: 'a type' },
    { text: 'Password: must contain eight characters', because: 'prose' },
    { text: 'password = get_password()', because: 'a call' },
    { text: 'login(password=user_password)', because: 'a name' },
    { text: 'PWD: "/home/jane"', because: 'the path of the working directory' },
    { text: 'The password is required and must be changed.', because: 'prose with a verb' },
    { text: '12 tests, pass: 11, fail: 1', because: 'a count' },
    { text: 'PASSWORD: 0x0002000, MULTILINE: 0x1000', because: 'a number in hexadecimal' },
    { text: 'PASS: binutils-all/strip-12', because: 'the result of a test' },
    { text: 'passphrase = _ffi.NULL', because: 'a member of an object' },
    { text: 'given with --password options, not in the URL', because: 'prose about an option' },
    { text: 'read("New password: "),e=n.limit', because: 'the quote ends a text here' },
    { text: 'exports.MD5Password = AuthenticationMD5Password;', because: 'the name of a class' },
    { text: "redis({ password: 'fallback-password' })", because: 'words that name what they stand for' },
    { text: 'token: "accessTokenRefresh"', because: 'a name, without a digit' },
    { text: "apiKey = 'mock-api-key-123'", because: 'says that it is a mock' },
    { text: `"access_token":"${'2YotnFZFEjr1zCs' + 'icMWpAA'}"`, because: 'the example of a standard' },
    { text: 'password: ********', because: 'masked' },
    { text: '$password = ConvertTo-SecureString $plain', because: 'a command' },
    { text: 'password: !secret wifi_main', because: 'says where the secret is' },
    { text: 'your boarding pass is A12B34C', because: 'a ticket' },
    { text: "add_argument('--password', 'required')", because: 'a word of a program' },
    { text: "rule('password', 'min:8|confirmed')", because: 'what is asked of a password' },
    { text: 'user->password->reset2(now)', because: 'a member of an object' },
    { text: 'secret: short', because: 'too short for a secret' },
  ],
});
