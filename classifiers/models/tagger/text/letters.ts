import { blocks, type Genre, lines } from './notation.js';

/** Letters on paper. */
export const letters: Genre = {
  rules: {
    letterhead: lines(`
{me}¶{addrl}
{me.n}¶{addrl}¶{phone}¶{email}
{org}¶{addrl}
{org}¶{addr}¶Tel {phone}
{org} · {addr}
{org} | {addr} | {phone}
{me.c}¶{addrl}
{addrl}
                                        {me}¶                                        {addr}
(From|Sender|Absender|Expéditeur): {me}, {addr}
{org}¶{job}¶{me}¶{addrl}
`),
    recipient: lines(`
{you}¶{addrl}
{title} {you}¶{addrl}
{you}¶{job}¶{org}¶{addrl}
{you}, {job}¶{org}¶{addrl}
{org}¶{you}¶{addrl}
{org}¶{addrl}
(To|An|À|Recipient|Addressee): {you}, {addr}
{you}¶(c/o|℅) {p}¶{addrl}
{you} and {p}¶{addrl}
(Mr & Mrs|Mr and Mrs|Familie|The) {you.f}( Family|)¶{addrl}
{title} {you.i}¶{org}¶{addrl}
The {job}¶{org}¶{addrl}
{you.c}¶{addrl}
`),
    subjectline: lines(`
(Re|RE|Ref|Subject|Betr.|Betreff|Oggetto|Asunto|Onderwerp)(:|) {x}(, {addr}|)
(Re|RE|Subject): (Complaint about {org}|Your application as {job}|Tenancy at {addr}|Estate of {p}|Account {ref}|Invoice {ref}|Claim {ref}|{f} v. {f}|Parking at {addr}|Employment of {p})
RE: {x}, (DOB|born|d.o.b.) {dob}
{subject}
`),
    salute: lines(`
(Dear|Dear|Dear|Sehr geehrter|Sehr geehrte|Estimado|Gentile|Geachte|Chère) {title} {you.f}(,|:|)
Dear {you.n}(,|:|)
Dear {you.g},
Dear {title} {you.i},
(Dear Sir or Madam|Dear Sirs|Dear Sir|Dear Madam|To whom it may concern|Dear Landlord|Dear Neighbours|Dear Committee)(,|:)
Dear (Mr|Mr.) and (Mrs|Mrs.) {you.f}(,|:)
`),
    lpara: lines(`
{S}
{S} {S}
{S} {S} {S}
(I am writing to|I wish to|We would like to|I have to) (complain about|confirm|cancel|appeal against|enquire about|thank you for) (the work of {p}|my order from {org}|the letter of {date}|the decision of {org}|your visit to {place}|the lease of {addr}). {S}
(On {date}|In {month}|Last week) (I|we|my {kin} {g}) (bought|ordered|booked|signed|received) a {product} (at|from) {org} in {place}. {S}
`),
    close: lines(`
(Yours sincerely|Yours faithfully|Sincerely|Very truly yours|Respectfully|Respectfully yours|Kind regards|Best regards|With kind regards|Yours truly|Cordially|I remain, yours faithfully)(,|)
(Mit freundlichen Grüßen|Hochachtungsvoll|Cordialement|Atentamente|Distinti saluti|Hoogachtend|Vänliga hälsningar|Com os melhores cumprimentos)
`),
    signed: lines(`
{me}
{me.n}¶{job}
{me.n}¶{job}¶{org}
{me.n}, {job}
({me.n})
{title} {me.n}
{me.i}
(Signed|Signature|sgd.|/s/|p.p.) {me.n}
{me.n}¶for {org}
{me.n}          {p}¶{job}          {job}
_______________________¶{me.n}
{me.n}¶{addrl}
`),
  },
  layouts: {
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
---
{letterhead}

{date}

{recipient}

{subjectline}

{salute}

{lpara}

{lpara}

{close}

{signed}
---
{letterhead}
{recipient}
{place}, {date}

{salute}

{lpara}

{close}
{signed}
---
{recipient}

(Date|Our ref|Your ref): {ref}
{date}

{salute}

{lpara} {lpara}

{close}

{signed}

(cc|c.c.|Copy to|CC): {p}, {org}; {p}
(Enc.|Encl.|Enclosure: copy of passport|)
---
{me} · {addr}
{you}
{addrl}

{subjectline}
{salute}
{lpara}
{close}
{me}
---
{me}, {addr}

{org}, {addr}

{salute} {lpara} {lpara} {close} {me.n}
---
{org}
(Attn|ATTN|FAO|c/o|Attention|z.Hd.|z. Hd.|à l'attention de|For the attention of)(:|) {title} {you}
{addrl}

{salute}

{lpara}

{close}
{signed}
---
{addrl}

{date}

(Dear|My dear|Dearest) {you.g},

{S} {S} {S} {S} (Give my love to {g} and {g}.|Say hello to {g}.|{g} sends her love.)

(Love|With love|Yours|As ever|Your loving {kin}),

{me.g}
---
(LETTER OF RECOMMENDATION|REFERENCE|To whom it may concern|EMPLOYMENT REFERENCE|Arbeitszeugnis)

(I am pleased to recommend|This is to certify that|It is a pleasure to recommend) {x}( worked at {org} as a {job} from {month} 2015 to {month} 2021| for the post of {job}|). {x.g} (reported to me|was responsible for accounts in {place}|led a team of {small}). {x.f} {did}. {S}

{signed}
---
NOTICE (TO QUIT|OF TERMINATION|OF RENT INCREASE|OF EVICTION)

(To|TO): {x} (and {p}|and all other occupants|)
(Property|Premises|Address|Re): {addr}
(Take notice|You are hereby notified) that {legal} must leave {capital} by {date}. {lpara}
(Landlord|Agent|Signed): {me}, {org}
---
(We|{p} and {p}) (request the pleasure of your company|are delighted to invite you|would love you to join us) at the (wedding|christening|70th birthday|retirement party) of {a} (and {b}|)
on {date} at {time}
(at {org}, {addr}|in {place})
RSVP: {g}, {phone}
---
Dear {you.g}( and family|),

(I was so sorry to hear of|Please accept our condolences on|We were saddened by) the (death|loss|passing) of your {kin}(, {x}|{g}|). {x.g} was (a wonderful {job}|a dear friend|always kind). (I remember {x.g} in {place}.|We worked together at {org}.) {S}

(With deepest sympathy|In sympathy|Thinking of you|Yours),
{me.g} (and {g}|)
---
(Policy|Claim|Account|Customer|Case|Mortgage) (no.|number|ref)(:|) {ref}
(Insured|Policyholder|Claimant|Customer|Account holder): {x}

Dear {title} {x.f},

(Thank you for your claim|We refer to your letter|Following your call|We regret to inform you) (of|dated|on) {date}. {lpara} (Our {job}, {p}, will visit you at {addr}.|Please return the form to {addr}.)

(Yours sincerely|Yours faithfully),
{me}
{job}
{org}
---
(Dear Parents|Dear Parent or Guardian|To the parents of {x}),

{x.g} (has been absent|was late|has been selected|took part in the trip to {place}) (on|since) {date}. (The class teacher, {title} {f},|{title} {f}|Our {job}, {p},) would like to (meet|speak to) you. {S}

{p}
(Head Teacher|Principal|Headmistress)
{org}
---
Dear Hiring Manager,

I am writing to apply for the (position|post|role|job) of {job} at {org}(, as advertised on your website|). I (currently work|have worked) as a {job} (at|for) {org} in {place}. {S} (My former manager, {p}, {job}, can give a reference.|Referees: {p}, {org}; {p}, {org}.)

{close}
{me}
{addrl}
{phone}
---
{recipient}

Sehr geehrte(r|) (Herr|Frau) {you.f},

(hiermit kündige ich meinen Vertrag zum {date}|vielen Dank für Ihr Schreiben vom {date}|anbei erhalten Sie die Rechnung {ref}|wir bestätigen den Eingang Ihrer Bewerbung als {job}). (Meine neue Anschrift lautet {addr}.|Ihr Ansprechpartner ist (Herr|Frau) {p}.|Bitte wenden Sie sich an {p} von der {org}.)

Mit freundlichen Grüßen

{me}
---
{me}
{addrl}

{recipient}

{place}, le {date}

(Objet : résiliation|Objet : réclamation {ref}|)

(Madame|Monsieur|Madame, Monsieur|Cher Monsieur {you.f}),

(Je soussigné {me}, demeurant {addr}, vous informe de ma décision|Suite à notre entretien avec {p}|Né le {dob} à {place}, je travaille chez {org}). Veuillez agréer mes salutations distinguées.

{me}
---
{place}, {date}

Estimado (Sr.|señor|D.) {you.f}:

(Me dirijo a usted para reclamar|Le escribo en nombre de {org}|Adjunto remito el contrato de {p}). (Mi domicilio es {addr}.|Vivo en {addr}.|) {org} (tiene su sede en {place}|no ha contestado).

Atentamente,
{me}
{job}
`),
  },
};
