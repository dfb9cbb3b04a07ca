import { defineInfotype } from '../../src/detect/infotype.js';
import { anyOf, labelled } from '../../src/detect/labelled.js';

const values = anyOf(
  (
    'employed|full time|part time|employed full time|employed part time|self employed|unemployed|not employed|retired|' +
    'student|homemaker|contractor|freelancer|temporary|intern|apprentice|laid off|furloughed|on leave|on parental leave|' +
    'terminated|dismissed|resigned|seasonal|probation|on probation|unable to work|disabled|angestellt|arbeitslos|' +
    'arbeitssuchend|selbständig|selbstständig|freiberuflich|verbeamtet|beamter|beamtin|rentner|rentnerin|in rente|' +
    'vollzeit|teilzeit|in ausbildung|in elternzeit|gekündigt|salarié|salariée|sans emploi|au chômage|indépendant|' +
    'indépendante|retraité|retraitée|licencié|licenciée|temps plein|temps partiel|empleado|empleada|desempleado|' +
    'desempleada|en paro|autónomo|autónoma|jubilado|jubilada|despedido|despedida|occupato|occupata|disoccupato|' +
    'disoccupata|pensionato|pensionata|lavoratore autonomo|werkzaam|werkloos|zelfstandige|gepensioneerd|empregado|' +
    'empregada|desempregado|desempregada|aposentado|aposentada|zatrudniony|zatrudniona|bezrobotny|bezrobotna'
  ).split('|'),
);
const labels = [
  'employment status',
  'employment type',
  'job status',
  'work status',
  'employee status',
  'labor status',
  'labour status',
  'occupation status',
  'beschäftigungsstatus',
  'beschäftigungsverhältnis',
  'erwerbsstatus',
  'berufsstatus',
  'statut professionnel',
  "statut d'emploi",
  'situation professionnelle',
  'situación laboral',
  'estado laboral',
  'situazione lavorativa',
  'stato occupazionale',
  'situação profissional',
  'arbeidsstatus',
  'werkstatus',
  'status zatrudnienia',
];

export default defineInfotype({
  title: 'Employment status',
  region: [],
  categories: ['pii', 'hr'],
  regulations: ['GDPR', 'CCPA'],
  aliases: { google: 'EMPLOYMENT_STATUS' },
  patterns: [labelled(labels, values, 0.3)],
  context: [
    'employment status',
    'employment type',
    'job status',
    'work status',
    'employee status',
    'labor status',
    'labour status',
    'occupation status',
    'beschaftigungsstatus',
    'beschaftigungsverhaltnis',
    'erwerbsstatus',
    'berufsstatus',
    'statut professionnel',
    "statut d'emploi",
    'situation professionnelle',
    'situacion laboral',
    'estado laboral',
    'situazione lavorativa',
    'stato occupazionale',
    'situacao profissional',
    'arbeidsstatus',
    'werkstatus',
    'status zatrudnienia',
  ],
  finds: [
    { text: 'Employment status: unemployed', match: 'unemployed', level: 'high' },
    { text: '{"employmentStatus":"Self-employed"}', match: 'Self-employed', level: 'high' },
    { text: 'Beschäftigungsstatus: arbeitslos', match: 'arbeitslos', level: 'high' },
    { text: 'Situación laboral = jubilada', match: 'jubilada', level: 'high' },
    { text: 'Situation professionnelle : au chômage', match: 'au chômage', level: 'high' },
  ],
  ignores: [
    { text: 'he was employed there', because: 'no field' },
    { text: 'Employment status: select', because: 'no value' },
    { text: 'Server status: retired', because: 'another status' },
    { text: 'Employment status: studentship', because: 'inside another word' },
  ],
});
