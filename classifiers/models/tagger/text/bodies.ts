import { type Genre, lines, list } from './notation.js';

/** How bodies and firms are called, in training only: those of the test are of `words.ts`, and none is of both. */
export const moreInstitutions = list(`
{city} Public Library, {city} Fire Department, {city} Water Company, {city} Theatre, {city} Symphony, {city} Museum of Art, {city} Zoo, {city} Housing Association, {city} Credit Union, {city} Law Centre,
{city} Primary School, {city} Community College, {city} Business School, {city} Grammar School, {city} Academy, {city} Polytechnic, {city} Children's Hospital, {city} Hospice, {city} Care Home, {city} Surgery, {city} Health Centre,
{city} County Council, {city} Borough Council, {city} Town Hall, {city} District Court, {city} Magistrates' Court, {city} Port Authority, {city} Transit Authority, {city} Rugby Club, {city} Cricket Club, {city} Tennis Club, {city} Athletic,
{city} Evening News, {city} Daily, Radio {city}, {city} Estates, {city} Motors, {city} Bakery, {city} Brewing Company, {city} Pharmacy, {city} Plumbing & Heating, {city} Taxis, {city} Travel, {city} Insurance, {city} Mutual, {city} Trust,
St. {given} Primary School, St. {given}'s Church, St {given} Parish, {given} {family} School, {given} {family} Foundation, {given} {family} Library, {given}'s Bakery, {given}'s Garage, {given}'s, The {family} Clinic, The {family} Practice,
{family} Bros., {family} Brothers, {family} Construction, {family} Consulting, {family} Legal, {family} Law Firm, {family} Realty, {family} Properties, {family} Dental, {family} Transport, {family} Haulage, {family} Electrical, {family} Engineering,
{family} Pharma, {family} Farms, {family} Winery, {family} Holdings, {family} Capital, {family} Ventures, {family} Solicitors, {family} {family} & Co., {family} & Daughters, {family}-{family} GmbH, {family} e.K., {family} KG, {family} & Söhne, {family} et Fils,
{family} y Asociados, {family} Hermanos, Studio {family}, Cabinet {family}, Garage {family}, Bäckerei {family}, Autohaus {family}, Praxis Dr. {family}, Kanzlei {family}, Apotheke {city}, Finanzamt {city}, Amtsgericht {city}, Stadt {city}, Landratsamt {city},
Volksbank {city}, Gymnasium {city}, Technische Universität {city}, Hochschule {city}, TSV {city}, FC {city}, SV {city}, Lycée {city}, Collège {city}, CHU de {city}, Préfecture de {city}, Universidad de {city}, Hospital de {city}, Colegio {city},
Universidade de {city}, Câmara Municipal de {city}, Comune di {city}, Università di {city}, Ospedale {city}, Gemeente {city}, Universiteit {city}, Kommune {city}, {city} kommun, Real {city}, Athletic {city}, Dynamo {city},
First National Bank of {city}, Port of {city}, Diocese of {city}, Archdiocese of {city}, Friends of {city}, Museum of {city}, Town of {city}, Village of {city}, County of {city}, State University of {city}, Court of Appeal, Land Registry,
Ministry of Education, Ministry of Defence, Department of Education, Department of Labor, Department of Agriculture, Office of the Ombudsman, Employment Tribunal, Environment Agency, Health and Safety Executive, Tax Office, Immigration Service`);

/** What bodies and firms do, and what is done with them: plain prose, mails, small print. */
export const bodies: Genre = {
  sentences: lines(`
{org} (refuses|refused|agreed|failed|promised|offered|wants|intends|is about|forgot) to (pay|deliver|repair it|answer|cooperate|sign|merge|extend the contract).
{org} (sent|issued|mailed|owes|charged|refunded|billed) (me|us|him|her|{p}) (a reminder|an invoice|a refund|{amount}|the wrong bill|a cheque).
(A|The|An) (letter|bill|refund|cheque|offer|invoice|summons|email|call|refusal|delivery) from {org} (arrived|came|is missing|was late|is enclosed|upset {g}).
(I|We|They|She|He) (complained|wrote|applied|switched|went|reported it|sent it back|objected) to {org}( {when}|).
(I|We|They|She|He) (bank with|am insured with|left|quit|sued|joined|trust|buy from|order from|volunteer at|interned at|trained at|temped at) {org}.
(My|Our|Her|His) (landlord|bank|employer|insurer|dentist|school|supplier|client|doctor's practice|lawyers|old firm), {org}, (went bust|moved to {place}|was taken over|sent a letter|is closed).
(The|A) (contract|deal|agreement|dispute|meeting|call|lease|merger) (with|between us and) {org} (ends|starts|was signed|failed|is on) {when}.
(The|A) (CEO|board|owner|lawyer|founder|auditor|spokesperson|chair|management|staff|receptionist|HR department) (of|at) {org} (declined|called back|knows|has not replied|apologised|resigned).
(Employees|Customers|Shareholders|Members|Patients|Students|Directors|Lawyers|Tenants) of {org} (and {org} |)(protested|were informed|pay less|voted|met {where}).
{org}'s (offer|lawyers|invoice|website|shares|terms|headquarters|deadline|answer|staff|losses) (is|are|was|were) (too late|not clear|attached|in {place}|under review).
{p} (left|joined|runs|founded|sold|heads|advises|represents|audits|sued|chairs) {org}( in {month}| {when}|).
{p} (moved|switched|was hired away|transferred) from {org} to {org}.
{p} ({org}), {p} ({org}) and {p} ({org}) (spoke|were there|sent regrets).
{p} (of|at|from|with|for|c/o) {org}
{job}, {org}
{job} at {org} (in {place}|since 2016|until {month})
{org} – {place}
{org}, {place}, {month} 2014
{org} ({place}), {amount}
(Between|By and between) {org}, (of|with its seat at|whose address is) {addr}, and {p}
{org} ("the Company"|(the "Supplier")|, hereinafter the Customer,) and {org} ("the Client"|(the "Buyer")|) (agree|have agreed) as follows
(Sponsored|Funded|Hosted|Provided|Built|Made|Audited|Insured|Certified|Owned|Supplied) by {org}( and {org}|)
(Payable to|Bill to|Sold by|Ship via|Insured with|Account at|Invoice to|Ordered from|Member of|Partner): {org}
(Send|Pay|Return|Fax|Forward) (it|the form|{amount}|everything) to {org}, {addr}.
We (recommend|visited|audited|acquired|rejected) {org} and {org}, (but|and) not {org}.
After {small} years (at|with) {org}, {p} (retired|moved on to {org}|was let go).
On behalf of {org}, (I|we) (thank|invite|inform) you.
© 2019 {org}. All rights reserved.
{org} is a registered trademark.
Copyright {org}
(Fwd|FW|RE|AW): {org} - (contract|invoice {ref}|offer|complaint|renewal)
Has {org} (paid|called|answered|signed) yet?
Which is better, {org} or {org}?
Thanks to everyone at {org}!
{g} now works at {org}, {g} still at {org}.
{org} is hiring: {job}, {place}
{org} beat {org} on price.
Treated at {org} by {title} {f}.
(Admitted to|Discharged from|Referred to|Transferred to) {org} on {date}.
`),
};
