import { defineInfotype } from '../../src/detect/infotype.js';

const part =
  '[A-Za-z0-9_$.@()\\u00c0-\\u024f-](?:[A-Za-z0-9_$.@()\\u00c0-\\u024f -]{0,80}[A-Za-z0-9_$@()\\u00c0-\\u024f-])?';

export default defineInfotype({
  title: 'Network path of a share (UNC)',
  region: [],
  categories: ['network'],
  regulations: [],
  patterns: [
    // A digit, a dot or a dash in the name of the server: no escapes of a program (`\\n\t`).
    {
      regex: new RegExp(
        `(?<![\\\\\\w:])\\\\\\\\(?=[A-Za-z]{2,15}[\\d.-]|\\d{1,3}\\.\\d)[A-Za-z0-9][A-Za-z0-9.-]{1,61}[A-Za-z0-9]\\\\(?!u[0-9a-f]{4})${part}(?:\\\\${part}){0,12}\\\\?`,
      ),
      prior: 0.9,
    },
    {
      regex: new RegExp(
        `(?<![\\\\\\w:])\\\\\\\\[A-Za-z]{2}[A-Za-z0-9-]{0,61}[A-Za-z0-9]\\\\(?!u[0-9a-f]{4})${part}(?:\\\\${part}){0,12}\\\\?`,
      ),
      prior: 0.5,
    },
    { regex: /\bsmb:\/\/[A-Za-z0-9][A-Za-z0-9.-]{1,62}\/[A-Za-z0-9_$.%/-]{1,200}[A-Za-z0-9_$]/, prior: 0.95 },
  ],
  context: [
    'share',
    'shares',
    'file share',
    'network share',
    'network drive',
    'unc',
    'unc path',
    'path',
    'folder',
    'file server',
    'fileserver',
    'mapped drive',
    'net use',
    'laufwerk',
    'freigabe',
    'partage',
    'carpeta',
  ],
  finds: [
    { text: 'see \\\\fs01\\hr$\\salaries\\2026.xlsx', match: '\\\\fs01\\hr$\\salaries\\2026.xlsx', level: 'high' },
    { text: 'net use Z: \\\\nas.acme.local\\Finance', match: '\\\\nas.acme.local\\Finance', level: 'high' },
    {
      text: 'Network share \\\\fileserver\\Public Documents\\Plan.docx.',
      match: '\\\\fileserver\\Public Documents\\Plan.docx',
      level: 'high',
    },
    { text: 'smb://nas2/home/jdoe', match: 'smb://nas2/home/jdoe', level: 'high' },
  ],
  ignores: [
    { text: 'C:\\\\Users\\jdoe', because: 'a path of a disk' },
    { text: '/^\\\\s*\\d/', because: 'a pattern of a program' },
    { text: '\\\\hline\\textbf{Total}', because: 'a line of LaTeX' },
    { text: '\\\\fs01', because: 'no share' },
  ],
});
