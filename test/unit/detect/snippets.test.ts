import { loadCatalogue } from '../../../src/catalogue.js';
import { createDetector } from '../../../src/detect/detector.js';
import { CONFIDENCE } from '../../../src/detect/finding.js';

const detector = createDetector(await loadCatalogue(), { minConfidence: CONFIDENCE.medium });
const found = (text: string) => detector.detect(text).map((f) => `${f.infotype} ${text.slice(f.start, f.end)}`);

const awsId = 'AKIA' + 'IOSFODNN7EXAMPLE';
const awsSecret = 'wJalrXUtnFEMI/K7MDENG' + '/bPxRfiCYEXAMPLEKEY';
const stripe = 'sk_live_' + '4eC39HqLyjWDarjtT1zdp7dc';

describe('in ordinary text, at medium or above', () => {
  test.each<[string, string[]]>([
    [
      'Invoice INV-2024-001234, VAT ID DE123456789\nIBAN DE89 3704 0044 0532 0130 00  BIC COBADEFFXXX',
      ['finance/iban DE89 3704 0044 0532 0130 00', 'finance/swift-bic COBADEFFXXX'],
    ],
    [
      'Call me at 415-555-2671 or +44 20 7946 0958. Best, Tom',
      ['contact/phone 415-555-2671', 'contact/phone +44 20 7946 0958'],
    ],
    [
      'Mobil 0171 1234567, Büro +49 (0)89 1234-5678',
      ['contact/phone 0171 1234567', 'contact/phone +49 (0)89 1234-5678'],
    ],
    [
      'DOB 03/04/1961, NHS 943 476 5919, dx E11.9, I10',
      ['person/date-of-birth 03/04/1961', 'identity/uk-nhs 943 476 5919', 'health/icd-10 E11.9', 'health/icd-10 I10'],
    ],
    [
      'Employee SSN: 536904399 Account: 123456789 Routing: 021000021',
      ['identity/us-ssn 536904399', 'finance/us-aba-routing 021000021'],
    ],
    [
      'Aadhaar 4874 4658 1233 PAN ABCPK0528L GSTIN 27AAPFU0939F1ZV',
      ['identity/in-aadhaar 4874 4658 1233', 'identity/in-pan ABCPK0528L', 'company/in-gstin 27AAPFU0939F1ZV'],
    ],
    [
      'TFN 123 456 782 ABN 51 824 753 556 Medicare 2123 45670 1',
      ['identity/au-tfn 123 456 782', 'company/au-abn 51 824 753 556', 'identity/au-medicare 2123 45670 1'],
    ],
    [
      'NIF 12345678Z, CIF A58818501, NIE X1234567L',
      ['identity/es-nif 12345678Z', 'company/es-cif A58818501', 'identity/es-nie X1234567L'],
    ],
    [
      'CPF 529.982.247-25 CNPJ 11.222.333/0001-81 CEP 01310-100',
      ['identity/br-cpf 529.982.247-25', 'company/br-cnpj 11.222.333/0001-81', 'location/br-cep 01310-100'],
    ],
    [
      'Steuer-ID 86095742719, USt-IdNr. DE136695976',
      ['identity/de-steuer-id 86095742719', 'company/de-vat DE136695976'],
    ],
    [
      `AWS_ACCESS_KEY_ID=${awsId}\nAWS_SECRET_ACCESS_KEY=${awsSecret}`,
      [`credential/aws-access-key ${awsId}`, `credential/aws-secret-key ${awsSecret}`],
    ],
    [`api_key: "${stripe}"`, [`credential/stripe-key ${stripe}`]],
    ['jdbc:mysql://root:Xq77pw@10.1.1.5/shop', ['credential/connection-string mysql://root:Xq77pw@10.1.1.5/shop']],
    ["SECRET_KEY = 'django-9q!k3j2h1g0f9d8s7a6p5'", ['credential/password-assignment django-9q!k3j2h1g0f9d8s7a6p5']],
    ['|id|ssn|phone|\n|1|536-90-4399|415-555-2671|', ['identity/us-ssn 536-90-4399', 'contact/phone 415-555-2671']],
    [
      '{"card":{"number":"4000000000000002","cvc":"123"}}',
      ['finance/payment-card 4000000000000002', 'finance/card-security-code 123'],
    ],
    [
      'Passport: 123456789 (USA); British passport 533401372',
      ['identity/us-passport 123456789', 'identity/uk-passport 533401372'],
    ],
    ['"version": "10.20.30.40", "ip": "10.20.30.41"', ['network/ipv4 10.20.30.41']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('look-alikes are passed over', () => {
  test.each([
    '2024-05-12T10:31:07.123456789Z INFO request 550e8400-e29b-41d4-a716-446655440000 took 123456789 ns',
    'order_id=123456782 tracking=1Z999AA10123456784 weight=12.345678901',
    'Tracking number: 9400 1000 0000 0000 0000 00',
    'ISBN 978-3-16-148410-0, EAN 4006381333931',
    'timestamps 1715509867 1715509867123 1715509867123456; Lat 52.520008, Lon 13.404954',
    'const MAX = 9007199254740991; const pi = 3.141592653589793;',
    'password: str = Field(..., min_length=8)',
    'if (user.password === hash(input)) { return true; }',
    'PASSWORD="$(cat /run/secrets/db)"',
    '<input type="password" name="password" placeholder="Password">',
    'The password is wrong. Password must be changed. Passwords: see the wiki.',
    'https://user:pass@example.com/',
    'Contract date: 2020-01-01. Valid to 2025-12-31. Birth certificate attached.',
    'license MIT; version 1.2.3.4; build 20240512.1; OID 1.3.6.1.4.1.311',
    'nginx/1.18.0 Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0.0.0 Safari/537.36',
    'SHA256:2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824',
    'fingerprint 43:51:43:a1:b5:fc:8b:b7:0a:3a:a9:b1:0f:66:73:a8',
    '1234567890123456 is a sample number; so is 0000 0000 0000 0000',
    `image: registry.example.com/app@sha256:${'0123456789abcdef'.repeat(4)}`,
    'npm i @types/node@20.1.0 react@18.2.0; x@y; foo@bar..com; logo@2x.png',
    'TOTAL 123 456 782 units; population 1 234 567 890',
    'hex 0xDEADBEEF color #1a2b3c mac-like aa-bb-cc; card ending 4242; last4=4242',
    'SWIFT programming language and BIC pens; TRANSFER PAYMENTS',
    'secret_key = os.environ["SECRET_KEY"]; token = "xxxxxxxxxxxxxxxxxxxxxxxx"',
    'redis://localhost:6379 postgres://db/app',
    'room B12, size A4, cell C10, vitamin B12',
    'at 12:34:56 the std::vector<a::b> of 3:4:5:6 was full',
    'user_id 9434765919 created; acid_level 123456789',
  ])('%j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
