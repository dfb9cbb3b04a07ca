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
---
{K}
---
{K}
---
{G}
---
{G}
---
{H}
{C}
---
{C}
---
{D}
---
{H}

{D}

{F}
---
{L}
---
{H}:
{L}
---
{H}
Part 1
{F}
Part 2
{C}
---
{H}

Family name
{x.f}
Given names
{x.g}
Date of birth (day/month/year)
{dob}
Place of birth
{place}
Nationality
{nat}
Permanent address
{addrl}
Occupation
{job}
Signature ____________ Date {date}
---
1. Name (Last, First, Middle): {x.r}
2. Address (Street, City, State, ZIP): {addr}
3. Date of birth: {dob}   4. Age: {age}
5. Place of birth (City, Country): {city}, {country}
6. Employer: {org}   7. Occupation: {job}
8. Spouse's name: {p}
---
Name ......... {x}
Address ...... {addr}
Born ......... {dob}
Employer ..... {org}
---
(I, the undersigned|The undersigned|I,) {x}, (born|born on) {dob} in {place}, residing at {addr}, (hereby declare|authorise {p}|give power of attorney to {p} of {addr}) ...
Place, date: {place}, {date}
Signature: {x}
---
[ ] Mr [x] Mrs [ ] Ms   First name: {x.g}   Surname: {x.f}
[x] Married [ ] Single   Spouse: {p}
[ ] {rela} [x] {rela} [ ] Other
[x] {eth} [ ] {eth} [ ] {eth} [ ] Prefer not to say
[ ] {ori} [ ] {ori} [x] {ori}
[x] Member of a trade union: {union}
---
Household members
{a}    {dob}    {kin}
{b}    {dob}    {kin}
{c}    {dob}    {kin}
---
INVOICE {ref}
{org}
{addr}
Bill to: {x}
{addrl}
Ship to: {p}, {addr}
Date {date}    Due {date}
{product}    {small}    {amount}
Total {amount}
---
SHIPPER: {org}, {addr}
CONSIGNEE: {x}, {addrl}
NOTIFY: {p}, {phone}
---
{x.r}	{dob}	{city}	{job}
{a.r}	{dob}	{city}	{job}
{b.r}	{dob}	{city}	{job}
---
Guest registration card
Room {number}   Arrival {date}   Departure {date}
Last name: {x.f}   First name: {x.g}   Nationality: {nat}
Street: {addr}
Accompanied by: {p}, {p}
---
BEGIN:VCARD
VERSION:3.0
N:{x.f};{x.g};;;
FN:{x.n}
ORG:{org}
TITLE:{job}
TEL:{phone}
EMAIL:{email}
END:VCARD
---
Personal information | Contact
Name: {x} | Phone: {phone}
Born: {dob} | E-mail: {email}
Lives at: {addr} | Login: {x.u}
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
    [
      'Applicant name|Name of applicant|Legal name|Student|Pupil|Insured person|Payee|Tenant name|Debtor|Claimant|Subscriber|Member|Traveller|Guest|Author|Owner|Holder|Lessee|Buyer|Seller|Vor- und Nachname|Nom et prénom|Nombre y apellidos|Cognome e nome|Voornaam en naam|Imię i nazwisko|Navn|Namn|Nome completo',
      '{x}',
    ],
    ['Name (Last, First)|Surname, first name|Name, Vorname|Nom, prénom|Last name, first name|Student name', '{x.r}'],
    ['NAME|PATIENT|EMPLOYEE|SURNAME AND GIVEN NAMES', '{x.c}'],
    ['Preferred name|Known as|Nickname|Rufname|Call name|Given|fname|first', '{x.g}'],
    ['Maiden name|Birth name|Geburtsname|Nom de jeune fille|Mother’s maiden name|Previous surname|lname|last', '{f}'],
    ['Initials and surname|Short name|Signatory|Checked by|Initials', '{x.i}'],
    [
      'Father|Mother|Parent|Guardian name|Child|Children|Dependant|Partner|Husband|Wife|Sibling|Sponsor|Reference|Referee|Attorney|Counsel|Landlord|Assignee|Reporter|Owner|Interviewer|Examiner|Instructor|Coach|Driver|Notary|Judge|Chair|Secretary|Treasurer|Delegate|Responsible|Ansprechpartner|Sachbearbeiter|Bearbeiter|Contact|Team lead|Reviewer|Requested by|Created by|Sales rep|Consultant|GP|Attending|Referring physician|Surgeon|Nurse',
      '{p}',
    ],
    ['Doctor|GP|Teacher|Class teacher|Consultant|Judge|Attending physician', '{title} {p}'],
    ['Names of children|Passengers|Travellers|Participants|Attendees|Team|Witnesses|Members', '{p}, {p}( and|,) {p}'],
    [
      'Present address|Previous address|Registered address|Registered office|Delivery address|Correspondence address|Work address|Property|Property address|Location of incident|Domicile|Where do you live?|Wohnanschrift|Lieferadresse|Adresse postale|Domicilio|Residenza|Woonadres|Adres|Adress|Endereço|Morada|Site address|Street and town|addr',
      '{addr}',
    ],
    ['Address|Delivery address|Anschrift|Mailing address', '¶{addrl}'],
    [
      'City/Town|Municipality|Place of issue|Place of work|Site|Office|Destination|Departure|From|To|Hometown|Stadt|Wohnort|Geburtsort|Lieu de naissance|Lugar de nacimiento|Luogo di nascita|Geboorteplaats|Plaats|Local|City of birth|Venue|Area',
      '{place}',
    ],
    [
      'Country of residence|Country of origin|Pays|Land|País|Paese|Issuing country|Province|County|Bundesland|Birth country',
      '{country}',
    ],
    [
      'Company name|Business name|Current employer|Previous employer|Account with|Bank name|Name of bank|School attended|Practice|Pharmacy|Carrier|Airline|Manufacturer|Landlord company|Issuer|Issued by|Contractor|Publisher|Client company|Charity|Club|Arbeitgeber|Firma|Employeur|Empleador|Azienda|Werkgever|Organisation name|Insurance company|Krankenkasse|Department or agency|Authority|Merchant',
      '{org}',
    ],
    [
      'Date of Birth (DD/MM/YYYY)|Born on|geb.|geboren am|Né(e) le|Nacido el|Data di nascita|Geboortedatum|Data urodzenia|Födelsedatum|Data de nascimento|dob|birth_date|DoB|Date de naissance|F. nac.',
      '{dob}',
    ],
    ['Age in years|Age at death|Age last birthday|Leeftijd|Età|Idade|age|Patient age', '{age}'],
    ['Age|Patient', '{ageold}'],
    [
      'Present occupation|Job|Post|Post held|Employment|Function|Trade|Grade|Desired position|Father’s occupation|Vacancy|Position applied for|Tätigkeit|Stellung|Fonction|Emploi|Puesto|Cargo|Ocupación|Professione|Functie|Occupation of spouse|jobTitle|Trade or profession',
      '{job}',
    ],
    [
      'Country of citizenship|Present nationality|Second nationality|Nacionalidad|Nazionalità|Nationaliteit|Nacionalidade|nationality|Passport',
      '{nat}',
    ],
    [
      'Konfession|Religionszugehörigkeit|Religión|Religione|Faith group|Church|Religion or belief|Creed|religion',
      '({rela}|{rela}|{relf})',
    ],
    ['Party membership|Member of party|Partei|Parti|Voting preference|Registered party|party|Supports', '{party}'],
    ['Political views|Political opinion|Political leaning', '{pola}'],
    ['Orientation|Sexuality|Sexual identity|Sexuelle Orientierung|orientation', '{ori}'],
    [
      'Trade union membership|Union name|Union affiliation|Member of union|Gewerkschaft|Syndicat|Sindicato|Bargaining unit|union',
      '{union}',
    ],
    ['Ethnic origin|Ethnic background|Race/Ethnicity|Ethnic category|Heritage|Origin|ethnicity', '{eth}'],
    [
      'Presenting complaint|Chief complaint|Principal diagnosis|Secondary diagnosis|Problem|Indication|Disability|Health conditions|Illness|Impairment|Cause of death|Past medical history|Comorbidities|Dx|PMH|Diagnose|Vorerkrankungen|Diagnostic|Diagnóstico|Diagnosi|Special needs|Reason for absence|Injury',
      '{cond}',
    ],
    ['Conditions|Problems|Diagnoses|History', '{cond}, {cond}(, {cond}|)'],
    [
      'Medicines|Current medicines|Drug name|Prescribed drug|Dispensed|Medicine|Treatment|Drug allergy|Adverse reaction to|Regular medication|Allergic to|Medikation|Médicament|Medicamento|Farmaco|Active ingredient|Tx',
      '{drug}',
    ],
    ['Medication|Meds|Prescription', '{drug} {small} mg(, {drug} {small} mg|)'],
    [
      'Login name|User|uid|Nickname|Account name|Owner ID|Profile name|Skype|Twitter|Instagram|Discord|GitHub|Nutzername|Identifiant|Usuario|Nome utente|Gebruikersnaam|sAMAccountName|Created by user|Modified by user|Logon|alias',
      '{user}',
    ],
    ['Twitter|Handle|Social media|Mastodon|Instagram', '@{user}'],
    [
      'Sex|Gender|Title|Salutation|Geschlecht|Blood group|Smoker|Consent|Language|Currency|Colour|Size|Department|Class|Room|Type|Category|Method|Active|Married|Level',
      '(M|F|male|female|Mr|Mrs|yes|no|Yes|N/A|none|-|English|EUR|Red|Large|Finance|Sales|3b|12|A|B+|Cash|Visa|true|false|unknown|see attached|Single|Divorced|Monthly)',
    ],
    ['Height|Weight|Quantity|Qty|Pages|Hours|Score|Distance|Duration|Rate|Tax', '{small}( cm| kg| pcs| h|%|)'],
    [
      'Expiry date|Admission date|Appointment|Last seen|Hire date|Date signed|Date of accident|Modified|Gültig bis|Ausgestellt am',
      '{date}',
    ],
    ['Notes|Remarks|Comments|Details|Bemerkungen|Reason', '{S}'],
    [
      'Notes|Service|Software|Device|Make and model|Vehicle|Course',
      '(Annual check-up|General Enquiry|First Aid|Health and Safety|Ford Transit|VW Golf|{app}|Business English|Advanced Mathematics|Home Insurance|Direct Debit|Standard Delivery|Gold Plan|Christmas Party)',
    ],
  ],
  fieldForms: [
    'L:    V',
    'L:\tV',
    'L\t\tV',
    'L    V',
    'L  V',
    'L: [V]',
    'L (V)',
    'L — V',
    'L ____V____',
    'L:__V__',
    'L ▸ V',
    '• L: V',
    '**L:** V',
    '**L** V',
    '| L | V |',
    '<b>L</b>: V<br>',
    'L; V',
    'L, V',
    'L\nV',
    'L\nV\n',
    'L :\tV',
    'L -> V',
    "'L': 'V',",
    '"L","V"',
    'L....V',
    '    L: V',
    'L*: V',
    'L: V;',
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
Application for Employment
Request for Leave
Change of Address
Membership Form
Registration
Claim Form
Accident Report
Tenancy Application
Loan Application
Visa Application
Passport Application
Travel Request
Expense Report
Consent Form
Parental Consent
Medical Questionnaire
Equal Opportunities Monitoring
Next of Kin
Order Form
Shipping Details
Account Details
Customer Master Data
Contact Details
Beneficiary
Proof of Delivery
Witness Statement
Referral Form
Vaccination Consent
School Admission
Library Card
Volunteer Sign-Up
Personal Data Sheet
Antrag auf Kindergeld
Anmeldung
Personalbogen
Formulaire d'inscription
Solicitud de empleo
Modulo di iscrizione
Inschrijfformulier
PART B - TO BE COMPLETED BY THE EMPLOYER
Section 2. Information About You
Step 3 of 5: Your Details
For Office Use Only
Emergency Information
Household
Users
Participants
`),
};
