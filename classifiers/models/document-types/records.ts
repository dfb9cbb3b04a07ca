import type { Chance } from '../texts/chance.js';
import { Values } from '../texts/values.js';

/** Writes one text of a kind. */
export interface Writer {
  readonly type: string;
  readonly write: (chance: Chance) => string;
}

type Form = (values: Values, chance: Chance) => string;

const times = (count: number, make: (n: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, n) => make(n)).join(between);
const two = (n: number) => String(n).padStart(2, '0');
const clock = (c: Chance) => `${two(c.below(24))}:${two(c.below(60))}:${two(c.below(60))}`;
const day = (c: Chance) => `${c.between(2019, 2027)}-${two(c.between(1, 12))}-${two(c.between(1, 28))}`;
const quoted = (cells: readonly string[]) => cells.map((cell) => (/[",;]/.test(cell) ? `"${cell}"` : cell));

/** A writer that takes one of the forms that its side of the fold has. */
function oneOf(type: string, forms: readonly Form[]): Writer {
  return { type, write: (chance) => chance.pick(forms)(new Values(chance, 'en'), chance) };
}

const columns: readonly (readonly [kind: string, ...labels: readonly string[]])[] = [
  ['id', 'Customer ID', 'customer_no', 'Client number', 'cust_id', 'Account'],
  ['first', 'First name', 'first_name', 'Given name', 'Forename'],
  ['last', 'Last name', 'last_name', 'Surname', 'Family name'],
  ['company', 'Company', 'company_name', 'Organisation', 'Firm'],
  ['email', 'Email', 'email_address', 'E-mail', 'mail'],
  ['phone', 'Phone', 'phone_number', 'Telephone', 'mobile'],
  ['street', 'Street', 'address_line_1', 'Address', 'street_address'],
  ['city', 'City', 'town', 'Place', 'Locality'],
  ['zip', 'Zip', 'postal_code', 'Postcode', 'PLZ'],
  ['country', 'Country', 'country_name', 'Land', 'Region'],
  ['date', 'Customer since', 'created_at', 'Last order', 'Birthday'],
  ['money', 'Revenue', 'lifetime_value', 'Total spent', 'Open balance'],
];

function customerTable(separator: string, withHead = true): Form {
  return (v, c) => {
    const needed = columns.filter(([kind]) => kind === 'email' || kind === 'last' || kind === 'phone');
    const kept = new Set([...needed, ...c.some(columns, c.between(2, 7))]);
    const used = columns.filter((column) => kept.has(column));
    const head = used.map(([, ...labels]) => c.pick(labels)).join(separator);
    const row = () => {
      const cells = used.map(([kind]) => v.of(kind));
      return (separator === ',' || separator === ';' ? quoted(cells) : cells).join(separator);
    };
    return `${withHead ? `${head}\n` : ''}${times(c.between(4, 40), row)}`;
  };
}

const customerForms: readonly Form[] = [
  customerTable(','),
  (v, c) =>
    `${c.pick(['Customer list', 'Client contacts', 'Our customers', 'Contact list of clients'])} ${v.of('year')}\n\n${times(c.between(4, 20), () => `${v.of('name')}\n${v.of('company')}\n${v.of('address')}\nTel. ${v.of('phone')}\n${v.of('email')}`, '\n\n')}`,
  customerTable('\t'),
  (v, c) =>
    times(
      c.between(4, 20),
      () =>
        `BEGIN:VCARD\nVERSION:3.0\nN:${v.of('last')};${v.of('first')}\nORG:${v.of('company')}\nTEL:${v.of('phone')}\nEMAIL:${v.of('email')}\nEND:VCARD`,
    ),
  customerTable(';'),
  (v, c) =>
    `| Customer | Contact | E-mail | Phone | Last purchase |\n|---|---|---|---|---|\n${times(c.between(4, 20), () => `| ${v.of('company')} | ${v.of('name')} | ${v.of('email')} | ${v.of('phone')} | ${v.of('date')} |`)}`,
  customerTable(',', false),
  (v, c) =>
    `[\n${times(c.between(3, 15), () => `  {"customerId": ${v.of('id')}, "name": "${v.of('name')}", "email": "${v.of('email')}", "phone": "${v.of('phone')}", "city": "${v.of('city')}"}`, ',\n')}\n]`,
];

const secretForms: readonly Form[] = [
  (v, c) => times(c.between(5, 40), () => `${v.of('email')}:${v.of('password')}`),
  (v, c) =>
    `${c.pick(['# production', '# secrets, do not commit', '; staging', '# .env'])}\n${times(c.between(5, 14), () => `${c.any(['DB', 'AWS', 'API', 'SMTP', 'STRIPE', 'JWT', 'ADMIN', 'REDIS'])}_${c.any(['PASSWORD', 'SECRET', 'KEY', 'TOKEN', 'USER', 'HOST', 'ACCESS_KEY'])}=${v.of('password')}`)}`,
  (v, c) =>
    `${c.pick(['url,username,password', 'site;login;pass', 'name,url,username,password', 'Account,User,Password,Notes'])}\n${times(c.between(4, 25), () => `${v.of('url')},${v.of('user')},${v.of('password')}`)}`,
  (v, c) =>
    `${c.pick(['Logins', 'Passwords for the office', 'Server access', 'My passwords'])}\n\n${times(c.between(3, 12), () => `${v.of('url')}\nuser: ${v.of('user')}\n${c.any(['pw', 'password', 'pass'])}: ${v.of('password')}`, '\n\n')}`,
  (v, c) =>
    times(
      c.between(5, 30),
      () =>
        `${v.of('user')}:$6$${v.of('password')}$${v.of('password')}${v.of('password')}:19${c.between(100, 999)}:0:99999:7:::`,
    ),
  (v, c) =>
    `username\tpassword\trole\n${times(c.between(5, 30), () => `${v.of('user')}\t${v.of('password')}\t${c.any(['admin', 'user', 'root'])}`)}`,
  (v, c) =>
    times(
      c.between(2, 6),
      () =>
        `[${v.of('user')}]\naws_access_key_id = ${v.of('password').toUpperCase()}\naws_secret_access_key = ${v.of('password')}${v.of('password')}`,
      '\n\n',
    ),
  (v, c) =>
    times(
      c.between(3, 12),
      () => `URL: ${v.of('url')}\nUsername: ${v.of('email')}\nPassword: ${v.of('password')}\nApplication: Chrome`,
      '\n===============\n',
    ),
  (v, c) =>
    `machine accounts\n${times(c.between(4, 12), () => `machine ${v.of('ip')} login ${v.of('user')} password ${v.of('password')}`)}`,
  (v, c) =>
    `{\n${times(c.between(3, 9), () => `  "${v.of('user')}": {"login": "${v.of('email')}", "password": "${v.of('password')}"}`, ',\n')}\n}`,
  (v, c) => times(c.between(5, 30), () => `${v.of('user')}|${v.of('password')}|${v.of('email')}|${v.of('ip')}`),
  (v, c) =>
    `Dump of users\nlogin / hash\n${times(c.between(5, 30), () => `${v.of('email')} / ${v.of('id')}${v.of('password')}`)}`,
];

const levels = ['INFO', 'DEBUG', 'WARN', 'ERROR'];
const happenings = [
  'connection accepted from {ip}',
  'request completed in {large} ms',
  'retrying job {id}',
  'user {user} logged in',
  'cache miss for key {noun}',
  'failed to open file /var/lib/{noun}: no such file or directory',
  'started worker {number}',
  'session closed for user root',
  'timeout after {number} seconds waiting for {noun}',
  'GET /api/{noun}/{id} 200',
  'configuration reloaded',
  'disk usage at {percent}',
];
const happening = (v: Values, c: Chance) => v.fill(c.pick(happenings));
const lineCount = (c: Chance) => c.between(8, 60);

const logForms: readonly Form[] = [
  (v, c) =>
    times(
      lineCount(c),
      () =>
        `${day(c)} ${clock(c)},${c.between(100, 999)} ${c.any(levels)} [${v.of('noun')}-${c.below(9)}] com.${v.of('noun')}.${v.of('noun')} - ${happening(v, c)}`,
    ),
  (v, c) =>
    times(
      lineCount(c),
      () =>
        `${v.of('ip')} - - [${two(c.between(1, 28))}/Mar/2026:${clock(c)} +0000] "GET /${v.of('noun')}.html HTTP/1.1" ${c.any(['200', '304', '404', '500'])} ${v.of('large')} "-" "Mozilla/5.0"`,
    ),
  (v, c) =>
    times(
      lineCount(c),
      () =>
        `${c.any(['Jan', 'Feb', 'Mar', 'Oct'])} ${two(c.between(1, 28))} ${clock(c)} ${v.of('noun')}01 ${v.of('noun')}[${v.of('large')}]: ${happening(v, c)}`,
    ),
  (v, c) =>
    times(
      lineCount(c),
      () =>
        `{"level":"${c.any(levels).toLowerCase()}","time":"${day(c)}T${clock(c)}Z","pid":${v.of('large')},"msg":"${happening(v, c)}"}`,
    ),
  (v, c) =>
    times(lineCount(c), () => `[${day(c)}T${clock(c)}.${c.between(100, 999)}Z] ${c.any(levels)} ${happening(v, c)}`),
  (v, c) =>
    times(
      lineCount(c),
      () =>
        `[${String(c.below(99_999)).padStart(5)}.${c.between(100_000, 999_999)}] ${v.of('noun')} ${c.below(9)}:0: ${happening(v, c)}`,
    ),
  (v, c) =>
    times(
      lineCount(c),
      () =>
        `${clock(c)} [main] ${c.any(levels)} ${happening(v, c)}${c.maybe(0.1) ? `\n\tat org.${v.of('noun')}.${v.of('noun')}(Main.java:${v.of('number')})` : ''}`,
    ),
  (v, c) =>
    times(
      lineCount(c),
      () =>
        `time="${day(c)}T${clock(c)}Z" level=${c.any(levels).toLowerCase()} msg="${happening(v, c)}" component=${v.of('noun')}`,
    ),
  (v, c) =>
    times(
      lineCount(c),
      () =>
        `${c.any(['Information', 'Warning', 'Error'])}\t${v.of('date')} ${clock(c)}\tService Control Manager\t${v.of('large')}\tNone\t${happening(v, c)}`,
    ),
  (v, c) =>
    times(
      lineCount(c),
      (n) => `#${n} ${c.any(['DONE', 'RUN', 'CACHED'])} ${(c.random() * 9).toFixed(1)}s ${happening(v, c)}`,
    ),
  (v, c) =>
    times(
      lineCount(c),
      () =>
        `${c.any(['I', 'W', 'E'])}${two(c.between(1, 12))}${two(c.between(1, 28))} ${clock(c)}.${c.between(100_000, 999_999)} ${v.of('large')} ${v.of('noun')}.go:${v.of('number')}] ${happening(v, c)}`,
    ),
  (v, c) =>
    times(
      lineCount(c),
      () =>
        `Setting up ${v.of('noun')} (${c.below(9)}.${c.below(20)}) ...\n${day(c)} ${clock(c)} status installed ${v.of('noun')}:amd64`,
    ),
];

const bodies = [
  'thanks for the quick reply, {date} works for me.',
  'could you please send me the latest version of the {thing} slides?',
  'I will be out of office until {date}.',
  'see my comments below, I think we should talk to {first} about it.',
  'just a short reminder about the call tomorrow at {time}.',
  'attached you find the documents as discussed.',
  'sorry for the late answer, it has been a busy week.',
  'do you have time for lunch on Friday?',
  'can we move the meeting to {time}? I am stuck in traffic.',
  'I have forwarded your message to our colleagues in {department}.',
  'please find attached the file you asked for.',
  'great, let us do it like that then.',
  'what do you think about the offer from {company}?',
  'we received your parcel today, everything is fine.',
  'I tried to call you but could not reach you.',
  'hope you are doing well!',
];
const openings = [
  'Hi {first},',
  'Dear {first},',
  'Hello {first},',
  '{first},',
  'Dear all,',
  'Hallo {first},',
  'Bonjour {first},',
  'Hola {first},',
];
const closings = [
  'Best regards\n{first}',
  'Cheers, {first}',
  'Kind regards,\n{name}',
  'Thanks\n{first}',
  '-- \n{name}\n{company}',
  'Sent from my phone',
  'Viele Grüße\n{first}',
  'Cordialement, {first}',
];
const subjects = [
  'Re: {thing}',
  'Fwd: {noun} {date}',
  'AW: {product}',
  'Question about {noun}',
  'RE: your message',
  'Lunch?',
  'meeting on {date}',
  'TR: {thing}',
];
const body = (v: Values, c: Chance) =>
  v.fill(
    `${c.pick(openings)}\n\n${c.some(c.side(bodies), c.between(1, 4)).join(c.maybe(0.5) ? '\n' : ' ')}\n\n${c.pick(closings)}`,
  );
const quote = (text: string) => text.replace(/^/gm, '> ');
const weekday = (c: Chance) => c.any(['Mon', 'Tue', 'Wed', 'Thu', 'Fri']);

const mailForms: readonly Form[] = [
  (v, c) =>
    `From: ${v.of('name')} <${v.of('email')}>\nTo: ${v.of('name')} <${v.of('email')}>\nSubject: ${v.fill(c.pick(subjects))}\nDate: ${weekday(c)}, ${v.of('date')} ${clock(c)} +0100\n\n${body(v, c)}`,
  (v, c) =>
    `${body(v, c)}\n\nOn ${weekday(c)}, ${v.of('date')} at ${v.of('time')}, ${v.of('name')} <${v.of('email')}> wrote:\n${quote(body(v, c))}${c.maybe(0.5) ? `\n>\n> On ${v.of('date')} ${v.of('name')} wrote:\n${quote(quote(body(v, c)))}` : ''}`,
  (v, c) =>
    times(
      c.between(2, 3),
      () => `${body(v, c)}\n`,
      `\n-----Original Message-----\nFrom: ${v.of('name')}\nSent: ${v.of('date')} ${v.of('time')}\nTo: ${v.of('name')}\nSubject: ${v.fill(c.pick(subjects))}\n\n`,
    ),
  (v, c) =>
    `Return-Path: <${v.of('email')}>\nReceived: from mail.${v.of('noun')}.com ([${v.of('ip')}])\nMessage-ID: <${v.of('id')}@${v.of('noun')}>\nMIME-Version: 1.0\nFrom: ${v.of('email')}\nTo: ${v.of('email')}\nSubject: ${v.fill(c.pick(subjects))}\nContent-Type: text/plain; charset=utf-8\n\n${body(v, c)}`,
  (v, c) =>
    `${v.fill(c.pick(subjects))}\n${v.of('name')} <${v.of('email')}>\nto me\n${v.of('date')}\n\n${body(v, c)}\n\n${v.of('name')}\n${v.of('date')}\n\n${body(v, c)}`,
  (v, c) =>
    `Von: ${v.of('name')} <${v.of('email')}>\nGesendet: ${v.of('date')} ${v.of('time')}\nAn: ${v.of('email')}\nBetreff: ${v.fill(c.pick(subjects))}\n\n${body(v, c)}`,
  (v, c) =>
    `${body(v, c)}\n\n________________________________\nFrom: ${v.of('email')}\nSent: ${v.of('date')}\nTo: ${v.of('email')}; ${v.of('email')}\nCc: ${v.of('name')}\nSubject: ${v.fill(c.pick(subjects))}\n\n${body(v, c)}`,
  (v, c) =>
    `De : ${v.of('name')}\nEnvoyé : ${v.of('date')}\nÀ : ${v.of('name')}\nObjet : ${v.fill(c.pick(subjects))}\n\n${body(v, c)}\n\nLe ${v.of('date')}, ${v.of('name')} a écrit :\n${quote(body(v, c))}`,
  (v, c) => `Subject: ${v.fill(c.pick(subjects))}\nFrom: ${v.of('email')}\nTo: ${v.of('email')}\n\n${body(v, c)}`,
  (v, c) =>
    `-------- Forwarded Message --------\nSubject: ${v.fill(c.pick(subjects))}\nDate: ${v.of('date')}\nFrom: ${v.of('name')} <${v.of('email')}>\nTo: ${v.of('email')}\n\n${body(v, c)}`,
  (v, c) =>
    `subject: ${v.fill(c.pick(subjects))}\nfrom: ${v.of('name')} <${v.of('email')}>\nto: ${v.of('email')}\ndate: ${weekday(c)}, ${v.of('date')} ${clock(c)} +0000\nmessage-id: <${v.of('id')}@mail>\nmime-version: 1.0\ncontent-type: multipart/alternative; boundary="${v.of('id')}"\n\n${body(v, c)}`,
  (v, c) =>
    `${v.fill(c.pick(subjects))}\n${v.of('name')}\n${v.of('email')}\nSMTP\n${v.of('name')}\n${v.of('email')}\n${body(v, c)}`,
  (v, c) =>
    `subject: ${v.fill(c.pick(subjects))}\nreturn-path: <${v.of('email')}>\nfrom: ${v.of('email')}\nto: ${v.of('email')}\nx-mailer: ${v.of('noun')} ${v.of('number')}\nreceived: from ${v.of('noun')} by ${v.of('noun')}; ${v.of('date')}\n\n${v.fill(c.pick(bodies))}`,
  (v, c) =>
    `From: ${v.of('email')} (${v.of('name')})\nNewsgroups: comp.${v.of('noun')}\nSubject: ${v.fill(c.pick(subjects))}\nDate: ${v.of('date')}\nOrganization: ${v.of('company')}\n\n${quote(body(v, c))}\n\n${body(v, c)}`,
  (v, c) => body(v, c),
  (v, c) => `${v.fill(c.pick(subjects))}\n\n${body(v, c)}`,
];

/** Kinds of text whose form says more than their words. */
export const records: readonly Writer[] = [
  oneOf('customer-list', customerForms),
  oneOf('credentials-dump', secretForms),
  oneOf('log', logForms),
  oneOf('email-thread', mailForms),
];
