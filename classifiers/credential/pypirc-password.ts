import { defineInfotype } from '../../src/detect/infotype.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

export default defineInfotype({
  title: 'Password in a .pypirc file',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // A section that holds a user, and its password below.
  patterns: [
    {
      regex:
        /^\[[\w.-]{2,40}\]\r?\n(?:(?:repository|sign|ca_cert) {0,2}[=:][^\n]{0,200}\r?\n){0,4}username {0,2}[=:] {0,2}[^\s]{1,100}\r?\npassword {0,2}[=:] {0,2}(?<value>[^\s]{3,1200})/m,
      prior: 0.97,
    },
  ],
  validator: { test: (candidate) => !isPlaceholder(candidate), chance: 0.7 },
  context: ['pypi', 'pypirc', 'twine', 'distutils'],
  finds: [
    { text: `[pypi]\nusername = jane\npassword = ${'Kx8vT2mZ'}`, match: 'Kx8vT2mZ', level: 'high' },
    {
      text: `[testpypi]\nrepository: https://test.pypi.org/legacy/\nusername: bob\npassword: ${'hunter22'}\n`,
      match: 'hunter22',
      level: 'high',
    },
    {
      text: `[distutils]\nindex-servers =\n  corp\n\n[corp]\nusername=svc\npassword=${'q7Wd!x2R'}`,
      match: 'q7Wd!x2R',
      level: 'high',
    },
    { text: `[private]\r\nusername = ci\r\npassword = ${'correcthorse'}\r\n`, match: 'correcthorse', level: 'high' },
  ],
  ignores: [
    { text: '[pypi]\nusername = jane\npassword = <password>', because: 'a placeholder' },
    { text: '[pypi]\nusername = jane\n', because: 'no password' },
    { text: '[pypi]\nusername = jane\npassword = %(PYPI_PASSWORD)s', because: 'a variable' },
    { text: '[user]\nname = jane\nemail = jane@example.com', because: 'another section' },
  ],
});
