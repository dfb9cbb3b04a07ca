/**
 * Sentences, layouts and fields with slots: what texts are made of. `me`, `you` and `x` are people of a text, whose
 * names are `{me}`, `{me.g}` (given) and `{me.f}` (family); `{p}`, `{g}` and `{f}` are other people's. `{S}` is a
 * sentence, `{F}` a block of fields, `{T}` a table.
 */
export interface Templates {
  /** Sentences as encyclopedias have them, in which family names are companies and towns too: slot `{W}`. */
  readonly reference: readonly string[];
  readonly sentences: readonly string[];
  readonly layouts: Readonly<Record<string, readonly string[]>>;
  /** Names of a field, parted by `|`, and what it holds. */
  readonly fields: readonly (readonly [labels: string, value: string])[];
  /** How a field is written: `L` its name, `V` its value. */
  readonly fieldForms: readonly string[];
  readonly headings: readonly string[];
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');
/** Layouts, parted by lines of dashes. */
const blocks = (text: string): readonly string[] => text.split(/\n---\n/).map((block) => block.replace(/^\n|\n$/g, ''));

export const trainingTemplates: Templates = {
  reference: lines(`
{orgf} was founded in {place} in 1875 by {p}.
The {orgf} Company sold its stores to {orgf} in 1988.
{orgf}'s opened a second store at the mall in {place}.
{orgf} and {orgf} are anchor tenants of the mall.
{orgf} merged with {orgf} to form {org}.
She bought a coat at {orgf} and shoes at {orgf}'s.
He left {orgf} for {org} after six seasons.
{orgf} beat {orgf} 3-1 in the final at {placef}.
Shares of {orgf} fell, while {orgf} gained two percent.
{placef} is a town in {place}, near {placef}.
He grew up in {placef}, {place}.
The road leads from {placef} to {placef} along the {placef}.
{placef} was named after {p}, who settled there in 1820.
The regiment camped near {placef} and marched to {placef}.
The Battle of {placef} was fought on {date}.
{f} was born in {placef} to {p} and {p}.
{f} attended {org} and later taught at {orgf} University.
{p} (born {dob}) is a {nat} {job}.
{p} (1921 - 1988) was a {nat} {job} and writer from {place}.
{f} published his first novel in 1954 and moved to {place}.
In 1972 {f} married {p}; they had two children, {g} and {g}.
{p}, {p} and {p} starred in the film.
It was directed by {p} and produced by {p}.
The album was recorded with {p} on drums and {p} on bass.
The song was written by {p} and {p} for the album Blue Harbour.
{f} and {f} share the credit for the script.
{f}'s second album, Northern Lights, was released in 1999.
{f} defeated {f} in the second round.
The {f} Prize is awarded each year by {org}.
The {f} administration raised taxes.
The {f} theorem and the {f} algorithm are named after them.
{f} won the seat with 52 percent of the vote, ahead of {p}.
The band consists of {p} (vocals), {p} (guitar) and {g}.
The club plays at {placef} Park and is coached by {p}.
The county seat of {placef} County is {placef}.
The {placef} River joins the {placef} below {place}.
Camp {placef} lies west of Fort {placef}.
The Silver Star is a train from {place} to {place}.
The language is spoken by few people in {place}.
The species was described by {f} in 1896.
The genus Carex belongs to the family of sedges.
The magazine Time and the newspaper {orgf} Herald covered the story.
The Eagles, the Tigers and the Bears are in the same league.
The Second Chance is a novel about the Great War.
General {f} ordered {f} to hold the bridge.
King {g} gave the land to his brother {g}.
President {f} met Prime Minister {f} in {place}.
Senator {p} of {place} voted against it.
Sir {p} was a {nat} {job}.
Saint {g} is the patron of {place}.
After {f}'s death the estate passed to {p} of {place}.
Jr. and Sr. are added where father and son share a name.
The school was renamed {orgf} High School in 1961.
{orgf} Records signed {p} in 2003.
The {orgf} Hotel and the {orgf} Theatre stand on the square.
`),
  sentences: lines(`
I spoke with {p} at {org} yesterday and she confirmed the order.
{p} from {org} will join the call on {weekday}.
Could you forward this to {x.g} in accounting?
Mr. {f} asked for a refund of {amount} on {date}.
Dr. {f} referred the patient to {p} for further tests.
Please send the parcel to {addr}.
My new address is {addr} as of {date}.
We moved from {place} to {place} in {month}.
{x} has lived at {addr} since 2011.
He was born on {dob} in {place}.
She was born in {place} on {dob}.
Her date of birth is {dob}.
I was born {dob}, so I am {age} now.
{p}, {age}, of {place}, was charged with fraud.
{g} is {ageold} and works as a {job} for {org}.
My mother is {ageold} and lives alone in {place}.
The {ageold} {job} from {place} has {cond}.
He has been treated for {cond} since {date}.
She was diagnosed with {cond} in {month}.
The patient takes {drug} and {drug} daily.
I was prescribed {drug} {small} mg for {cond}.
He is allergic to {drug}.
Patient has a history of {cond} and {cond}.
{x.g} stopped taking {drug} because of the side effects.
{x} is {nat} and speaks three languages.
As a {nat} citizen he needs a visa.
Nationality: {nat}. Religion: {rel}.
She is a devout {rel} and does not work on Saturdays.
{x.g} converted to {rel} two years ago.
He is a member of the {pol} and ran for the council in {place}.
{p} has voted for the {pol} all her life.
She came out as {ori} last year.
{x.g} is {ori} and lives with a partner.
{x} has been a member of {union} since 2009.
The shop steward of {union} is {p}.
Ethnic origin: {eth}.
She identifies as {eth}.
My user name is {user} and I cannot log in.
Her handle is @{user} on the forum.
The account {user} was locked on {date}.
Log in as {user} with the password from the letter.
My number is {spoken}.
The card number is {spoken}, expiry next year.
My social is {spoken}, and my zip is {spoken}.
Please read it back: {spoken}.
We appointed {p} as {job} effective {date}.
{p} ({job}) approved the invoice.
As {job} at {org}, {x.g} oversees {small} people.
I work as a {job} in {place}.
{x} was promoted to {job} in {month}.
Our {job}, {p}, will contact you.
I met {p} and {p} at the conference in {place}.
{x}, {p} and {p} were present.
Cc: {p}, {p}
{g} and {g} are coming to dinner on {weekday}.
Tell {g} I said hello.
{g} said that {f} would be late.
According to {p}, the contract with {org} ends in {month}.
{org} announced that {p} will become {job}.
{org}, based in {place}, acquired {org} for {amount}.
The head office of {org} is at {addr}.
The meeting takes place at {org}, {addr}.
Payment to {org} is due on {date}.
The invoice {ref} from {org} is still open.
{p} signed the lease for {addr} on {date}.
Deliver to: {p}, {addr}
The tenant, {x}, shall pay {amount} a month.
This agreement is made between {org} and {p}, residing at {addr}.
{f} owes {f} {amount}.
The witness, {p}, stated that he saw {f} near the station in {place}.
{p} was seen in {place} with {g} {weekday} night.
Ms. {f} will pick up the keys from {g}.
Sehr geehrter Herr {f}, vielen Dank für Ihre Bestellung.
Sehr geehrte Frau {f}, Ihre Adresse lautet {addr}.
Herr {p} wohnt in der {addr}.
Frau {f} ist bei {org} in {place} beschäftigt.
Geboren am {dob} in {place}.
Bonjour {g}, merci pour votre message.
Madame {f} habite {addr}.
Monsieur {p}, né le {dob} à {place}, travaille chez {org}.
Estimado señor {f}, le escribo desde {place}.
El paciente {p} vive en {addr}.
Beste {g}, de heer {f} komt {weekday}.
Gentile {p}, la sua richiesta del {date} è stata ricevuta.
Thank you for your payment of {amount}.
The server at {ip} went down at {time}.
We will ship order {ref} on {weekday}.
Please restart {product} and try again.
The new version of {product} fixes this bug.
See {url} for details.
You can reach me at {phone} or {email}.
Call {g} at {phone}.
Send the documents to {email}.
Visit the Help Center and click on Account Settings.
The Board of Directors approved the Annual Report.
Terms and Conditions apply. Please read the Privacy Policy.
The Borrower shall repay the Loan to the Lender on the Maturity Date.
The Tenant and the Landlord agree to the following Terms.
In May we expect more orders than in April.
The mark on the bill will not rose.
I will be out of office until {weekday}.
Let me know what you think.
Attached is the report for the third quarter.
Best practice is to rotate keys every {small} days.
The invoice was paid in full.
Is there anything else I can help you with?
The Chief Executive will address the Committee on Monday.
Our flight from {place} to {place} leaves at {time}.
She studied in {place} and {place} before joining {org}.
{place} is lovely in {month}.
The {nat} branch of {org} reported a loss.
The {nat} government and {org} signed a treaty.
{x.g}'s father, {p}, died of {cond}.
{x.f}'s lawyer declined to comment.
{x.f} told {org} he would not return to {place}.
Kids of {p}: {g} ({age}), {g} ({age}) and {g} ({age}).
Emergency contact: {p}, {phone}
My wife {g} and I would like to book a room.
On behalf of {p}, {job}, {org}
The claimant {p}, aged {age}, sustained {cond}.
{p} replaced {p} as {job} of {org} in {month}.
Interview with {p}, {job} at {org}
The estate of the late {p}, formerly of {addr}
{user} has joined the channel.
u/{user} posted a comment at {time}.
Follow me on Instagram: {user}
My name is {p} and I live in {place}.
Hi, this is {p} calling from {org}.
I'm {g}, nice to meet you.
Is {p} available for a quick chat?
Please book a taxi for {p} from {addr} to the airport.
How do I change the address on my account to {addr}?
Have you seen {g}'s report? {g} sent it to {f} last night.
Thanks {g}, much appreciated!
{g}, can you take this one?
Ask {f} or {f}, they know the client.
Both {p} and her husband {g} work for {org}.
{p}'s contract with {org} was terminated on {date}.
{p} (born {dob}) is the sole heir of {p}.
Mrs {p}, née {f}, turned {age} last week.
A copy goes to Dr {f} at {org}.
The policy holder is {p} of {addr}.
Send my regards to {g} and the kids.
{g} {f} <{email}> replied: ok for {weekday}.
Attendees: {p} ({org}), {p} ({org}), {p}
Approved by: {p}, {job}
RE: application of {p} for the post of {job}
{p} studied law at {org} and practised in {place}.
The accused, {p} ({age}), pleaded not guilty.
{f} v. {f}, heard before Judge {f}
Detective {f} interviewed {p} at {addr} on {date}.
The victim was identified as {p}, a {ageold} {job}.
Captain {f} and Sergeant {f} arrived at {time}.
{p} lost his passport in {place} and needs help.
Could you find me the nearest branch of {org} in {place}?
I want to increase the limit on my card, my name is {p}.
My husband {g} has {cond}; can he take {drug}?
Her brother {g} suffers from {cond} and was admitted to {org}.
After two weeks on {drug} the {cond} got worse.
No known allergies apart from {drug}.
PMH: {cond}, {cond}. Meds: {drug}, {drug}.
The test for {cond} came back positive.
She had {cond} as a child and again at {age}.
He is on sick leave because of {cond}.
Please note that the guest is {rel} and eats no pork.
The deceased was {rel}; the family asks for a {rel} funeral.
They were arrested for being {rel}.
{x.g} resigned from the {pol} after the vote.
{p}, a lifelong {pol}, will stand in {place}.
Donation to the {pol}: {amount}
He told his parents that he is {ori}.
As a {ori} man he feared for his safety in {place}.
Union dues ({union}) {amount}
{union} called a strike at {org}.
Most of the applicants were {eth} or {eth}.
The suspect is described as a {eth} male, aged {age}.
Passport holder: {nat}. Resident of {place}.
Two {nat} tourists were hurt near {place}.
The {nat} national {p} was refused entry.
{nat} and {nat} students pay no fees.
My gamertag is {user}, add me.
ssh {user}@{ip}
Signed in as {user} at {time}
Their Twitter is @{user}.
Contact {user} on Telegram.
Code is {spoken}, I repeat, {spoken}.
The last digits are {spoken}.
My phone number is {spoken}.
Account {spoken}, sort code {spoken}
He is looking for a job as {job}.
Senior positions such as {job} report to the {job}.
We are hiring a {job} in {place}.
{g} works part time as a {job}.
{p}, formerly {job} of {org}, has joined {org} as {job}.
{org} and {org} merged in {month}.
I ordered a laptop from {org} and it never arrived.
Is {org} still using {product}?
{org} shares fell after the report.
Our supplier {org} ({place}) raised its prices.
The bank, {org}, froze the account of {p}.
Directions: leave the motorway at {place} and drive to {addr}.
Pick up at {addr}; drop off at {addr}.
The property at {addr} was sold for {amount}.
Please correct my address: it is {addr}, not {addr}.
I used to live at {addr} but moved to {place}.
Registered office: {addr}
He travels from {place} to {place} by train.
The weather in {place} is bad for {month}.
Offices in {place}, {place} and {place}
{place}, {date}
Born in {place}, raised in {place}, now living in {place}.
The Jenkins build failed again after the Jackson upgrade.
Mark the box if you will not attend in May or June.
April and June were warm, August was wet.
Will Monday work for you? May I call you then?
Grant access to the Lincoln room on the second floor.
The Wilson test and the Martin method give the same result.
Our new Mercedes and the old Ford are in the garage.
The Harvard style of references is required.
Use the Smith chart to match the antenna.
Chapter Two: The Long Road Home
Happy New Year and Merry Christmas to you all!
Lunch: Caesar Salad, Victoria Sponge, Earl Grey
Press the Start button and choose Settings, then Privacy.
The Bluetooth headset pairs with the Galaxy but not with the Pixel.
Model Number and Serial Number are on the back of the Device.
Monday, Tuesday and Wednesday are public holidays.
Sales in Q{small} rose by {small} percent.
Error {number}: File Not Found in Module Core
The Committee shall meet in January and July.
Each Party shall keep the Confidential Information of the other Party secret.
Ich heiße {p} und wohne in {place}.
Bitte senden Sie die Unterlagen an {p}, {addr}.
Meine Kollegin {p} von der {org} meldet sich am Montag.
Der Patient {p}, geboren am {dob}, leidet an {cond}.
Die Firma {org} hat ihren Sitz in {place}.
Das Treffen mit Herrn {f} findet am {weekday} statt.
Je m'appelle {p} et j'habite à {place}.
Le patient {p}, {age} ans, prend {drug}.
La société {org} est située à {place}.
Veuillez envoyer le colis à {p}, {addr}.
Me llamo {p} y vivo en {place}.
La señora {f} trabaja en {org} como {job}.
Mi chiamo {p}, abito a {place} in {addr}.
Il signor {f} è nato il {dob} a {place}.
Ik ben {p} en ik woon in {place}.
Mevrouw {f} is geboren op {dob}.
O senhor {p} mora em {place}.
Jag heter {p} och bor i {place}.
lol {g} is so funny
omg just saw {p} at the airport!!
@{user} happy birthday {g}!
Watching {p} on tv tonight
{place} tomorrow with {g} and {g}, can't wait
RT @{user}: {p} is the best
`),
  layouts: {
    mail: blocks(`
From: {me} <{email}>
To: {you} <{email}>
Date: {date}
Subject: {ref}

Hi {you.g},

{S} {S}

{S}

Best regards,
{me}
---
Dear {you.g},

{S} {S} {S}

Kind regards,
{me.g}
---
Dear Mr. {you.f},

{S}

{S} {S}

Sincerely,

{me}
{job}
{org}
{addrl}
Tel: {phone}
---
Hello {you.g},
{S}
{S}
Thanks,
{me.g} {me.f}
{job} | {org}
{phone} | {email}
---
Hey {you.g}!

{S} {S}

Cheers
{me.g}
---
Hi all,

{S}
{S}

Regards,
{me}
{org}
---
{you.g},

{S} {S}

- {me.g}
---
On {date} at {time}, {you} <{email}> wrote:
> {S}
> {S}

{S}

{me.g}
---
Good morning {you.g} and {x.g},

{S} {S} {S}

Many thanks
{me}, {job}
---
Sehr geehrte Frau {you.f},

{S}

Mit freundlichen Grüßen
{me}
{org}
{addrl}
---
Bonjour {you.g},

{S} {S}

Cordialement,
{me}
`),
    letter: blocks(`
{me}
{addrl}

{date}

{you}
{org}
{addrl}

Dear {you},

{S} {S} {S}

{S} {S}

Yours sincerely,

{me}
---
{org}
{addrl}

{date}

To: {you}
{addrl}

Re: {ref}

Dear Ms. {you.f}:

{S} {S}

{S}

Very truly yours,
{me}
{job}
---
{you}
{addrl}

{date}

Dear {you.g} {you.f},

{S} {S} {S} {S}

Yours faithfully
{me}
---
TO WHOM IT MAY CONCERN

{S} {S} {S}

{me}, {job}
{org}, {place}
---
ATTN: {you}
{org}
{addrl}

{S}
`),
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
    medical: blocks(`
{H}
Patient: {x}
DOB: {dob}
{F}

{x.f} is a {ageold} {job} with {cond}. {S} Current medication: {drug}, {drug}. {S}

Dr. {me}
{org}
---
Re: {x}, born {dob}, {addr}

Dear Dr. {you.f},

Thank you for seeing {x.g}, {ageold}, who presents with {cond}. There is a history of {cond}. Started on {drug} {small} mg. {S}

{me}
{job}, {org}
---
Discharge summary
Name: {x}   Age: {age}
Diagnosis: {cond}
Medication: {drug} {small} mg, {drug}, {drug}
{S} {S}
`),
    ticket: blocks(`
Ticket {ref}
Reporter: {me}
Assignee: {you}
Created: {date}

{S} {S}

Comment by {you} at {time}:
{S}
---
[{date} {time}] {me.g}: {S}
[{date} {time}] {you.g}: {S}
[{date} {time}] {me.g}: {S}
---
#{number} opened by {user}

{product} crashes after update. {S}

{user} commented: {S}
---
Minutes of the meeting, {date}
Present: {me}, {you}, {x}, {p}
Apologies: {p}

1. {S}
2. {S}
3. {S}

Action: {x.g} to call {org}.
`),
    news: blocks(`
{PLACE} - {S} {S} {S} {S}
---
{S} {S} {S}
---
{p} was named {job} of {org} on {weekday}. {x.f}, who joined {org} in 2012, succeeds {p}. "{S}" {x.f} said. {S}
`),
    reference: blocks(`
{W} {W} {W}
---
{W}
---
{W} {W}
`),
    machine: blocks(`
{date}T{time} INFO  [main] com.example.{product} - Started {number} workers on {ip}
{date}T{time} WARN  [pool-1] Connection to {ip} refused, retry {small} of {small}
{date}T{time} ERROR Exception in thread {hex}
---
export class AccountService extends BaseService {
  constructor(private readonly store: Store) {}
  // Returns the account or throws NotFoundError
  async findById(id: string): Promise<Account> { return this.store.get(id); }
}
---
import java.util.List;
public final class OrderController {
    private static final Logger LOG = LoggerFactory.getLogger(OrderController.class);
    public ResponseEntity<Order> get(@PathVariable long id) { return ok(service.find({number})); }
}
---
def load_config(path, Default=None):
    """Load the YAML file and return a Config object."""
    with open(path) as f:
        return Config(**yaml.safe_load(f), key="{hex}")
---
{hex}
{hex}
commit {hex}
Author: {p} <{email}>
Date: {date}

    Fix {product} build on Windows
---
GET /api/v1/users/{number} HTTP/1.1" 200 {number} "-" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36"
POST /login HTTP/1.1" 302 {number} "{url}" "curl/8.1"
---
{product} {small}.{small}.{small} released
- Added Dark Mode and Quick Search
- Fixed Null Pointer in Settings Dialog
- Updated Spring, Jackson and Hibernate
---
{"id": {number}, "name": "Default", "type": "Basic", "enabled": true, "createdBy": "{user}", "hash": "{hex}"}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web-frontend
  labels: {app: web, tier: Front}
spec: {replicas: {small}}
---
SELECT u.id, u.name, o.total FROM users u JOIN orders o ON o.user_id = u.id WHERE o.created > '{date}' LIMIT {small};
---
PASS test/unit/Widget.test.ts ({small} ms)
FAIL test/unit/Parser.spec.js
  Expected: {number}
  Received: {number}
    at Object.Test (src/Main.ts:{small}:{small})
---
Permission is hereby granted, free of charge, to any person obtaining a copy of this Software and associated documentation files, to deal in the Software without restriction. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND.
---
WHEREAS, the Company desires to engage the Contractor; NOW, THEREFORE, the Parties agree as follows: ARTICLE I. Definitions. "Confidential Information" means any Information disclosed by the Disclosing Party to the Receiving Party. Section {small}. Governing Law. Force Majeure.
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

export const testTemplates: Templates = {
  reference: [],
  sentences: lines(`
Just got off the phone with {p}, who says the samples arrived.
{x.g} handed in her notice this morning.
Would you ask {p} whether {org} still needs the forms?
The reply from Mrs. {f} came back as undeliverable.
Kindly update our records: I now live at {addr}.
All correspondence should go to {addr} from now on.
After nine years in {place}, the family relocated to {place}.
{p} (date of birth {dob}) applied for a replacement card.
Records show that {x}, born {dob}, never collected the letter.
At {ageold}, {x.g} is the youngest {job} we have ever had.
A {ageold} man from {place} reported the theft.
Doctors at {org} suspect {cond}.
Since the accident {x.g} suffers from {cond} and needs {drug}.
We had to switch her from {drug} to {drug}.
There is a family history of {cond}.
Being {nat}, {x.g} has to renew the permit each year.
For {rel} staff we provide a quiet room.
He left the {pol} in protest and later sat as an independent.
Colleagues know that {x.g} is {ori}.
{p} represents {union} on the works council.
{x.g} ticked {eth} on the equality form.
Someone signed up as {user} with my e-mail.
You will find me under the nickname {user}.
He spelled it out for me: {spoken}.
I can confirm that {p} took over from {p} as {job}.
{org} offered {x.g} the post of {job}.
Yesterday {p} of {org} dropped by our office in {place}.
Neither {g} nor {g} could explain the shortfall.
{x.f} insisted that {org} had never been paid.
It was {p} who drove the van from {place} to {place}.
The undersigned, {p}, resident at {addr}, hereby appoints {p} as proxy.
Kindly courier the originals to {p}, {addr}.
We have credited {amount} to your account.
Reminder: invoice {ref} was due on {date}.
The quarterly figures look better than expected.
Do not hesitate to ring {phone} if the link stops working.
Our support desk is open from {time}.
The Purchaser may terminate this Agreement upon written Notice.
Please back up {product} before Friday.
`),
  layouts: {
    mail: blocks(`
Subject: Re: {ref}
From: "{me}" <{email}>
Sent: {date} {time}
To: {you}

{you.g}, {S} {S}

Speak soon
{me.g}
{me}, {job}, {org}
{addrl}
---
Morning {you.g},

{S}

{S} {S}

All the best,
{me}
---
Dear Dr {you.f},

{S} {S} {S}

With kind regards
{me}
{job}
{org}, {addr}
---
{you.g} - {S} {S}

Ta,
{me.g}
`),
    letter: blocks(`
{org}, {addr}

{you}
{addrl}

{place}, {date}

Our reference: {ref}

Dear Mr {you.f},

{S} {S}

{S} {S}

For and on behalf of {org}

{me}
{job}
---
{addrl}

{date}

My dear {you.g},

{S} {S} {S}

With love,
{me.g}
---
By registered mail
{you}, {addr}

{S} {S}

Signed: {me}
`),
    form: blocks(`
{H}
{F}

{F}
---
{H}
{T}
{S}
---
{F}
{S}
`),
    chat: blocks(`
{me.g}: hi, is {x.g} around?
{you.g}: no, he's at {org} today
{me.g}: {S}
{you.g}: {S}
---
Agent {me.g} joined. How can I help?
Customer: my name is {you}, I ordered on {date}
Agent: could you confirm your address?
Customer: {addr}
Agent: and date of birth?
Customer: {dob}
Agent: thanks {you.g}. {S}
---
<{user}> anyone seen {x.g}?
<{user}> {S}
<{user}> ok thx
`),
    medical: blocks(`
Clinic letter, {org}
Regarding {x}, {addr}, born on {dob}

I reviewed this {ageold} {job} today. Working diagnosis: {cond}. She remains on {drug} and {drug}. {S}

Yours, {me}
`),
  },
  fields: [
    ['Policyholder|Name of claimant|Borrower|Attendee|Subject|Beneficiary|Passenger', '{x}'],
    ['Given names|Christian name|Forename(s)', '{x.g}'],
    ['Surname(s)|Family name(s)', '{x.f}'],
    ['Line manager|Referred by|Caseworker|Reviewed by|Person to notify', '{p}'],
    ['Permanent address|Postal address|Ship to|Bill to|Place of residence', '{addr}'],
    ['Town/City|Born in|Work location', '{place}'],
    ['Name of employer|Institution|Issuing bank|Clinic', '{org}'],
    ['Birthdate|Date born|Birthday', '{dob}'],
    ['Age (years)|Current age', '{age}'],
    ['Current position|Designation|Line of work', '{job}'],
    ['Citizen of|Nationality at birth', '{nat}'],
    ['Faith community|Religious affiliation', '{rel}'],
    ['Primary diagnosis|Pre-existing condition', '{cond}'],
    ['Prescribed|Regular medicines', '{drug}'],
    ['Screen name|Portal login', '{user}'],
    ['Mobile no.|Daytime phone', '{phone}'],
    ['E-mail address|Contact e-mail', '{email}'],
    ['Membership no.|File reference', '{ref}'],
    ['Date of issue|Valid until', '{date}'],
    ['Total due|Net pay', '{amount}'],
  ],
  fieldForms: ['L → V', 'L: V', '[L] V', 'L\n  V', '<td>L</td><td>V</td>', 'L;V', 'L .: V'],
  headings: lines(`
CLAIMANT DETAILS
Membership card request
Boarding information
Schedule 1
Loan file
`),
};
