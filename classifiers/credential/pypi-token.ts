import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body =
  'Q8hiUQOk-ukp9qsD7SPcgal17xb4twHGM8EkaRYUJiowKsk0c8M9Tt' +
  'Kk32JKHHrvoGVv4uJ9gmY6gD3-Xiw0nHcPpVdXjli1CVcbv9PPN4V' +
  'DxmGg0QQ3XdvXiBwZRPLoEP-8rZfZmDpImjs4IGj2Iya3DZ6IPRCt';
const token = `pypi-AgEIcHlwaS5vcmc${body}`;

export default defineInfotype({
  title: 'PyPI upload token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'pypi-upload-token' },
  // A macaroon; its first field is the place: pypi.org or test.pypi.org.
  patterns: [{ regex: /\bpypi-Ag(?:EIcHlwaS5vcmc|ENdGVzdC5weXBpLm9yZw)[\w-]{50,1000}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['pypi', 'twine'],
  finds: [
    { text: `TWINE_PASSWORD=${token}`, match: token, level: 'high' },
    { text: `{"twinePassword": "${token}"}`, match: token, level: 'high' },
    { text: `export default connect("${token}");`, match: token, level: 'high' },
    { text: `key ${token} leaked`, match: token, level: 'high' },
    {
      text: `password = pypi-AgENdGVzdC5weXBpLm9yZw${body}`,
      match: `pypi-AgENdGVzdC5weXBpLm9yZw${body}`,
      level: 'high',
    },
  ],
  ignores: [
    { text: `pypi-AgEIcHlwaS5vcmc${body.slice(120)}`, because: 'too short' },
    { text: `pypi-${body}`, because: 'no macaroon of PyPI' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `pypi-AgEIcHlwaS5vcmc${'x'.repeat(160)}`, because: 'a placeholder' },
  ],
});
