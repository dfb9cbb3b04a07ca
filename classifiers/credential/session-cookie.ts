import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const id = '9C41E07FA2B6D835' + '0F7E6A1D4C93B825';
const signed = 's%3Aq7WdLx2RtY9vKb4Z' + 'sNc8HmPeTg3Uf6Ja.1Iw5Xo0Cy7QzVb';
const php = 'k3v8q1m7t2z9' + 'r4w6x0y5b8n1p3';

export default defineInfotype({
  title: 'Session cookie',
  region: [],
  categories: ['credentials'],
  regulations: ['GDPR'],
  aliases: { google: 'HTTP_COOKIE', macie: 'HTTP_COOKIE' },
  // The names that frameworks give it; then any cookie in a header whose name says session, login or token.
  patterns: [
    {
      regex:
        /\b(?:JSESSIONID(?:SSO)?|PHPSESSID|ASP\.NET_SessionId|ASPSESSIONID[A-Z]{8}|\.ASPXAUTH|\.AspNetCore\.(?:Cookies|Session|Identity\.Application)|connect\.sid|laravel_session|ci_session|symfony|sessionid|_session_id|rack\.session|express:sess(?:\.sig)?|koa[:.]sess|play_session|PLAY_SESSION|S?SESS[0-9a-f]{32}|wordpress_(?:logged_in|sec)_[0-9a-f]{32}|(?:__Secure-)?(?:next-auth|authjs)\.session-token|KEYCLOAK_SESSION|CFID|CFTOKEN|remember_(?:user_)?token)=(?<value>[\w%.:+/~!|-]{16,1024}={0,2})/,
      prior: 0.93,
    },
    {
      regex:
        /\b(?:[Ss]et-)?[Cc]ookie: (?:[\w.-]{1,64}=[^;\s]{0,300}; ){0,20}?[\w.-]{0,40}(?:[Ss]ess|SESS|[Ss]id|SID|[Aa]uth|AUTH|[Tt]oken|TOKEN|[Ll]ogin)[\w.-]{0,40}=(?<value>[\w%.:+/~!|-]{16,1024}={0,2})/,
      prior: 0.9,
    },
  ],
  validator: randomText(2.8),
  context: ['cookie', 'set cookie', 'session', 'session id'],
  finds: [
    { text: `Set-Cookie: JSESSIONID=${id}; Path=/; HttpOnly`, match: id, level: 'high' },
    { text: `Cookie: lang=en; connect.sid=${signed}`, match: signed, level: 'high' },
    { text: `PHPSESSID=${php}`, match: php, level: 'high' },
    { text: `set-cookie: __Host-myapp_session=${signed}; Secure`, match: signed, level: 'high' },
    { text: `curl -b 'sessionid=${php}' https://example.com`, match: php, level: 'high' },
  ],
  ignores: [
    { text: 'Set-Cookie: lang=en-GB-oxendict-2024; Path=/', because: 'no session' },
    { text: 'JSESSIONID=deleted; Max-Age=0', because: 'a cookie that is taken back' },
    { text: 'PHPSESSID=<your session id>', because: 'a placeholder' },
    { text: 'connect.sid is the name of the cookie', because: 'no value' },
  ],
});
