import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = 'q7WdLx2RtY9vKb4ZsNc8HmPe' + 'Tg3Uf6Ja1Iw5Xo0Cy7QzVb4M';

export default defineInfotype({
  title: 'Anti-forgery (CSRF) token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: 'XSRF_TOKEN' },
  patterns: [
    {
      regex:
        /\b(?:csrfmiddlewaretoken|csrf[_-]?token|_?csrf|xsrf[_-]?token|X-CSRF-?Token|X-XSRF-TOKEN|authenticity_token|__RequestVerificationToken)["']?\s{0,2}[:=]\s{0,2}["']?(?<value>[\w%+/-]{20,256}={0,2})(?![\w%+/=-])/i,
      prior: 0.92,
    },
    {
      regex:
        /(?<![A-Za-z])name=["'](?:csrfmiddlewaretoken|csrf[_-]?token|_?csrf|authenticity_token|__RequestVerificationToken|_token)["']\s{1,8}(?:[a-z]{2,12}=["'][^"'<>]{0,40}["']\s{1,4}){0,3}(?:value|content)=["'](?<value>[\w%+/-]{20,256}={0,2})["']/i,
      prior: 0.95,
    },
  ],
  validator: randomText(3),
  context: ['csrf', 'xsrf', 'forgery', 'cookie', 'token'],
  finds: [
    { text: `X-CSRF-Token: ${token}`, match: token, level: 'high' },
    { text: `<input type="hidden" name="csrfmiddlewaretoken" value="${token}">`, match: token, level: 'high' },
    { text: `<meta name="csrf-token" content="${token}==" />`, match: `${token}==`, level: 'high' },
    { text: `Cookie: csrftoken=${token}`, match: token, level: 'high' },
    { text: `{"_csrf":"${token}"}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: 'csrf_token = get_token_for_request(request)', because: 'a call' },
    { text: '<meta name="csrf-token" content="{{ csrf_token() }}">', because: 'a template' },
    { text: 'csrf-token: true', because: 'a switch' },
    { text: `X-Request-Token-Id: ${token}`, because: 'another header' },
  ],
});
