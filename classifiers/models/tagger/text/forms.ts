import { blocks, type Genre, lines } from './notation.js';

/** Forms, with their fields, and tables. */
export const forms: Genre = {
  layouts: {
    form: blocks(`
{H}
{F}
{F}
---
{F}
---
{H}

{F}

{S}

{F}
---
{T}
---
{H}
{T}
`),
  },
  fields: [
    [
      'Name|Full name|Customer name|Client|Patient name|Employee|Applicant|Account holder|Contact person|Insured|Cardholder|Recipient|Guardian|Nom|Nombre|Naam|Nome',
      '{x}',
    ],
    ['First name|Given name|Forename|First|Vorname|Prénom|Nombre de pila', '{x.g}'],
    ['Last name|Surname|Family name|Last|Nachname|Nom de famille|Apellido|Achternaam', '{x.f}'],
    [
      'Supervisor|Manager|Emergency contact|Next of kin|Spouse|Prepared by|Approved by|Signed|Physician|Doctor|Teacher|Agent|Witness',
      '{p}',
    ],
    [
      'Address|Home address|Street address|Mailing address|Billing address|Shipping address|Residence|Anschrift|Adresse|Dirección|Indirizzo',
      '{addr}',
    ],
    ['City|Town|Place|Location|Birthplace|Place of birth|Ort|Ville|Ciudad|Branch', '{place}'],
    ['Country|State|Region|Country of birth', '{place}'],
    [
      'Company|Employer|Organisation|Organization|Bank|Hospital|Insurer|School|University|Vendor|Supplier|Firma|Société|Empresa',
      '{org}',
    ],
    ['Date of birth|DOB|D.O.B.|Birth date|Born|Geburtsdatum|Date de naissance|Fecha de nacimiento', '{dob}'],
    ['Age|Alter|Âge|Edad', '{age}'],
    ['Job title|Position|Occupation|Profession|Role|Title|Beruf', '{job}'],
    ['Nationality|Citizenship|Staatsangehörigkeit|Nationalité', '{nat}'],
    ['Religion|Denomination|Faith', '{rel}'],
    ['Party|Political party|Political affiliation', '{pol}'],
    ['Sexual orientation', '{ori}'],
    ['Union|Trade union|Union membership', '{union}'],
    ['Ethnicity|Race|Ethnic group', '{eth}'],
    ['Diagnosis|Condition|Medical history|Reason for visit|Known conditions', '{cond}'],
    ['Medication|Prescription|Rx|Drug|Allergies|Current medication', '{drug}'],
    ['User name|Username|Login|User ID|Account|Handle|Benutzername', '{user}'],
    ['Phone|Telephone|Mobile|Tel', '{phone}'],
    ['Email|E-mail|Mail', '{email}'],
    ['Date|Issued|Start date|Invoice date|Due date|Datum', '{date}'],
    ['Reference|Policy number|Case|Order no.|Customer ID|Invoice', '{ref}'],
    ['Amount|Total|Balance|Salary', '{amount}'],
    ['IBAN|Account number', '{iban}'],
    ['Product|Item|Description|Software', '{product}'],
    ['Status|Gender|Marital status|Priority|Yes/No', 'Open'],
  ],
  fieldForms: [
    'L: V',
    'L:  V',
    'L : V',
    'L\tV',
    'L - V',
    'L = V',
    'L:\nV',
    'L | V',
    'L ........ V',
    '* L: V',
    '- L: V',
    '"L": "V",',
    'L:V',
  ],
  headings: lines(`
APPLICATION FORM
Patient Registration
Customer Information
EMPLOYEE RECORD
Personal Details
Insurance Claim
Contact
Billing Information
Section A: Applicant
Account Opening Form
Delivery note
CONFIDENTIAL
Emergency Contact Sheet
New Hire
Student Enrolment
`),
};
