import { defineInfotype } from '../../src/detect/infotype.js';
import { anyOf, labelled } from '../../src/detect/labelled.js';

/** Common conditions, and those whose mention harms most, in the larger European languages. */
const conditions = anyOf(
  (
    'diabetes|diabetes mellitus|type 1 diabetes|type 2 diabetes|hypertension|asthma|copd|epilepsy|migraine|cancer|' +
    'breast cancer|lung cancer|prostate cancer|colon cancer|colorectal cancer|leukemia|leukaemia|lymphoma|melanoma|' +
    'carcinoma|stroke|heart failure|heart attack|myocardial infarction|coronary artery disease|atrial fibrillation|' +
    'depression|major depressive disorder|major depression|bipolar disorder|schizophrenia|anxiety|anxiety disorder|' +
    'generalized anxiety disorder|ptsd|post traumatic stress disorder|adhd|autism|autism spectrum disorder|' +
    "borderline personality disorder|eating disorder|anorexia nervosa|bulimia|dementia|alzheimer's disease|" +
    "alzheimer's|parkinson's disease|parkinson's|multiple sclerosis|als|substance use disorder|alcoholism|" +
    'alcohol dependence|opioid addiction|drug addiction|hepatitis b|hepatitis c|tuberculosis|syphilis|gonorrhea|' +
    'chlamydia|herpes|hiv|aids|pneumonia|covid 19|influenza|anemia|arthritis|rheumatoid arthritis|osteoporosis|' +
    "lupus|crohn's disease|ulcerative colitis|endometriosis|infertility|chronic kidney disease|renal failure|" +
    'cirrhosis|hypothyroidism|obesity|psoriasis|burnout|insomnia|' +
    'bluthochdruck|hypertonie|krebs|brustkrebs|lungenkrebs|leukämie|schlaganfall|herzinfarkt|herzinsuffizienz|' +
    'depressionen|schizophrenie|angststörung|demenz|epilepsie|migräne|multiple sklerose|tuberkulose|alkoholsucht|' +
    'alkoholabhängigkeit|diabète|cancer du sein|dépression|schizophrénie|épilepsie|sclérose en plaques|asthme|' +
    'diabetes tipo 2|hipertensión|cáncer|cáncer de mama|depresión|esquizofrenia|epilepsia|asma|diabete|ipertensione|' +
    'cancro|tumore|depressione|kanker|borstkanker|hoge bloeddruk|depressie|hipertensão|câncer|depressão|cukrzyca|' +
    'nadciśnienie|rak piersi|depresja|padaczka'
  ).split('|'),
);
const labels = [
  'diagnosis',
  'primary diagnosis',
  'secondary diagnosis',
  'admitting diagnosis',
  'diagnoses',
  'medical condition',
  'medical conditions',
  'medical history',
  'past medical history',
  'pmh',
  'health condition',
  'condition',
  'conditions',
  'dx',
  'diagnose',
  'hauptdiagnose',
  'nebendiagnose',
  'vorerkrankungen',
  'vorerkrankung',
  'krankheit',
  'diagnostic',
  'antécédents',
  'diagnóstico',
  'antecedentes',
  'diagnosi',
  'anamnesi',
  'diagnoza',
  'rozpoznanie',
];
/** Verbs and phrases that tie a condition to somebody. */
const ties =
  '(?:[dD]iagnosed (?:[a-z]{2,12} ){0,2}(?:with|as)|[sS]uffer(?:s|ed|ing)? from|[tT]reated for|[hH]istory of|[hH]ospitali[sz]ed (?:for|with)|' +
  "[lL]eidet (?:seit \\d{4} )?(?:an|unter)|[eE]rkrankt an|[dD]iagnostiqué(?:e)? (?:avec|d['’]un)|[sS]ouffre (?:de|d['’]un)|[dD]iagnosticad[oa] (?:de|con|com)|" +
  '[pP]adece(?: de)?|[sS]offre di|[aA]ffett[oa] da|[lL]ijdt aan)';
const degree =
  '(?:(?:chronic|acute|severe|mild|moderate|recurrent|stage [0-4IV]{1,3}|advanced|metastatic|early onset|an?|une?|einer?|schwere[rn]?) )';

export default defineInfotype({
  title: 'Statement of a diagnosis',
  region: [],
  categories: ['health', 'pii'],
  regulations: ['GDPR', 'HIPAA'],
  aliases: { google: 'MEDICAL_TERM', purview: 'Diseases' },
  patterns: [
    labelled(labels, `${degree}{0,2}${conditions}`, 0.6),
    { regex: new RegExp(`${ties} (?:${degree}){0,2}(?<value>${conditions})`), prior: 0.3 },
  ],
  context: [
    'patient',
    'patients name',
    'patientin',
    'diagnosis',
    'diagnoses',
    'she',
    'he',
    'employee',
    'mr',
    'mrs',
    'ms',
    'sick leave',
    'hauptdiagnose',
    'diagnose',
    'diagnostic',
    'diagnostico',
    'paciente',
    'paziente',
    'herr',
    'frau',
  ],
  finds: [
    { text: 'Diagnosis: major depressive disorder, recurrent', match: 'major depressive disorder', level: 'high' },
    { text: 'Primary diagnosis: severe asthma', match: 'severe asthma', level: 'high' },
    { text: 'Hauptdiagnose: Bluthochdruck', match: 'Bluthochdruck', level: 'high' },
    { text: 'The patient was diagnosed with bipolar disorder in 2019.', match: 'bipolar disorder', level: 'high' },
    { text: 'She suffers from chronic migraine', match: 'migraine', level: 'high' },
    { text: '{"diagnosis":"Type 2 diabetes"}', match: 'Type 2 diabetes', level: 'high' },
    { text: 'Paciente diagnosticada de cáncer de mama', match: 'cáncer de mama', level: 'high' },
  ],
  ignores: [
    { text: 'Depression is common in winter', because: 'no person and no field' },
    { text: 'Diagnosis: the disk is full', because: 'no condition' },
    { text: 'economic depression: a history', because: 'another meaning' },
    { text: 'the history of influenza vaccines', because: 'a subject, no person' },
  ],
});
