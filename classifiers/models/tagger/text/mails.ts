import { blocks, type Genre, lines } from './notation.js';

/** Mails of business and between friends. */
export const mails: Genre = {
  rules: {
    mailhead: lines(`
From: {me} <{email}>¶To: {you} <{email}>¶Subject: {subject}
From: {me} <{email}>¶Sent: {weekday}, {date} {time}¶To: {you} <{email}>; {a} <{email}>¶Cc: {b} <{email}>¶Subject: {subject}
From: {me.r}¶To: {you.r}; {a.r}¶CC: {b.r}; {c.r}¶Subject: {subject}¶Date: {date}
From: "{me}" <{email}>¶To: "{you}" <{email}>, "{a}" <{email}>¶Date: {weekday}, {date} {time} +0200¶Subject: {subject}
From: "{me.r}" <{email}>¶To: "{you.r}" <{email}>¶Subject: {subject}
From: {me} ({org}) <{email}>¶To: {you}¶Subject: {subject}
From: {email}¶To: {email}¶Cc: {email}¶Subject: {subject}
FROM: {me.c}¶TO: {you.c}¶DATE: {date}¶RE: {subject}
Von: {me} <{email}>¶Gesendet: {weekday}, {date} {time}¶An: {you} <{email}>¶Betreff: {subject}
De : {me} <{email}>¶Envoyé : {date}¶À : {you} <{email}>¶Objet : {subject}
De: {me} <{email}>¶Enviado: {date}¶Para: {you}¶Asunto: {subject}
Van: {me} <{email}>¶Verzonden: {date}¶Aan: {you}¶Onderwerp: {subject}
Reply-To: {me} <{email}>¶Sender: {org} <{email}>¶To: {you} <{email}>¶Message-ID: <{hex}@mail>¶Subject: {subject}
To: {you}; {a}; {b}¶Cc: {c}¶Bcc: {p}¶Subject: {subject}
TO: {you}, {job}¶FROM: {me}, {job}¶DATE: {date}¶SUBJECT: {subject}
`),
    subject: lines(`
(Re: |RE: |Fwd: |FW: |AW: |)(Invoice {ref}|Order {number}|Meeting on {weekday}|Next steps|Question|Your application|Contract with {org}|Lunch?|Minutes {date}|Trip to {place}|Flat in {place}|Birthday {g}|Interview {p}|{p}|{org}|Visit of {title} {f}|Leave request|Quote|Update|Urgent|Thank you, {g}|Condolences|New address|{x.f} / {org}|Claim {ref}|Photos from {place}|Application as {job}|CV {p}|{f} v. {f})
`),
    hi: lines(`
(Hi|Hello|Hey|Dear|Good morning|Good afternoon|Morning|Hiya|Hallo|Hola|Salut|Ciao|Hei|Hej|Liebe|Lieber|Querida|Caro|Beste|Cześć|Olá|Bonjour) {you.g}(,|!|.| -|)
(Dear|Hello|Hi|Good morning|Guten Tag|Sehr geehrter|Sehr geehrte|Estimado|Estimada|Chère|Cher|Gentile|Geachte|Bonjour|Prezado) {title} {you.f}(,|:|)
(Dear|Hello|Hi) {you}(,|:)
(Dear|Hi|Hello) {you.g} and {a.g}(,|)
(Hi|Hello|Dear) {you.g}, (hi |){a.g},
(Hi|Hello|Dear) {you.g}/{a.g},
(Hi|Dear) {you.g}, {a.g} and {b.g},
{you.g},
{you.g} -
{title} {you.f},
@{you.g},
(Hi all|Hi team|Dear colleagues|Dear Sir or Madam|Hello everyone|Dear customer|To whom it may concern|Hi there|Hello),
(Dear|Hello) (Mr and Mrs|Mr. & Mrs.|Familie|Family) {you.f},
Dear (Support|Sales|HR|Finance) (Team|team|Department),
`),
    hi2: lines(`
(Hi|Hello|Dear) {p},
(Hi|Hello|Dear) {g},
(Dear|Hello) {title} {f},
`),
    bye: lines(`
(Best regards|Kind regards|Regards|Best|Cheers|Thanks|Many thanks|Thank you|Best wishes|All the best|Warm regards|Sincerely|Yours sincerely|Yours faithfully|Yours|Take care|Love|Hugs|See you|Talk soon|Rgds|BR|KR|VG|LG|Thx|With kind regards|Thanks in advance|Respectfully|Cordially)(,|)
(Mit freundlichen Grüßen|Viele Grüße|Beste Grüße|Liebe Grüße|Freundliche Grüsse|MfG|Cordialement|Bien à vous|Amicalement|Bises|Saludos|Un saludo|Atentamente|Cordiali saluti|Distinti saluti|Met vriendelijke groet|Groetjes|Med vänlig hälsning|Mvh|Pozdrawiam|Atenciosamente|Abraços)(,|)
`),
    sig: lines(`
{me}
{me}
{me.g}
{me.n}¶{job}¶{org}
{me.n}¶{job}, {org}¶{addr}¶(T|Tel|Phone|Office|Mob): {phone}
{me.n}, (MSc|PhD|CPA|MBA|LL.M.|RN|MD|BSc (Hons)|P.E.|Dipl.-Ing.)¶{job}¶{org}¶{addrl}
{me.n} | {job} | {org} | {addr} | {phone}
{me.n} | {job}¶{org} | {place}¶{phone} | {email} | {url}
{me.n}¶{org}¶{addrl}¶www.example.com
--¶{me.n}¶{job}¶{email}
-- ¶{me.n} ({org})
{me.c}¶{job}¶{org}
*{me.n}*¶_{job}_¶{org}
{org}¶{me.n}¶{job}¶{addrl}¶{phone}
{me.i}¶{org}
(i.A.|p.p.|pp|per pro|for and on behalf of {org}|i. V.) {me.n}
{title} {me.n}¶{job}
{me.n}, {job}
{me.n} - {job} - {org} - {place}
{me.n} ((she/her|he/him|they/them))¶{job}¶{org}¶{addr}
{me.n}¶{job} & {job}¶{org}¶{city}, {country}¶m {phone}
{me.g} & {g}
{me.n} and {p}
{me.n}¶Tenant, {addr}
{me.n} // {org} // {addr}
(Dipl.-Ing.|Dr.|Prof. Dr.|Ing.|Mag.) {me.n}¶Geschäftsführer¶{org}¶{addrl}
{me.n}¶{addrl}¶{phone}
`),
    quoted: lines(`
On {date}, at {time}, {you} <{email}> wrote:¶> Hi {me.g},¶> {S}¶> {S}¶> {you.g}
On {weekday}, {date} at {time} {you.n} wrote:¶> {S}¶> {S}
-----Original Message-----¶From: {you} [mailto:{email}]¶Sent: {date} {time}¶To: {me}¶Subject: {subject}¶¶{me.g},¶{S}¶{you.g}
----- Original Message -----¶From: {you.r} <{email}>¶To: {me.r}; {p.r}¶Sent: {date}¶¶{S}
________________________________¶From: {you} <{email}>¶Sent: {date}¶To: {me} <{email}>¶Cc: {a} <{email}>; {b} <{email}>¶Subject: {subject}¶¶{hi2}¶{S}¶{you.n}¶{job}
Le {date} à {time}, {you} a écrit :¶> {S}
Am {date} schrieb {you} <{email}>:¶> Hallo {me.g},¶> {S}¶> Gruß {you.g}
El {date}, {you} escribió:¶> {S}
{you} <{email}> (wrote on|schrieb am|escribió el|a écrit le) {date}:¶>> {S}¶> {S}
> {you.g} (wrote|said):¶> > {S}¶> {S}
`),
    quote1: lines(`
> {S}
>> {S}
> {S}¶> {S}
{you.g}> {S}
`),
    forwarded: lines(`
---------- Forwarded message ---------¶From: {p} <{email}>¶Date: {date}¶Subject: {subject}¶To: {me} <{email}>
Begin forwarded message:¶¶From: {p} <{email}>¶Date: {date}¶To: {p} <{email}>, {p} <{email}>¶Subject: {subject}
----- Weitergeleitete Nachricht -----¶Von: {p} <{email}>¶An: {me} <{email}>
Forwarded by {p}/{org} on {date}¶{p.r}¶{date} {time}¶To: {me.r}/{org}@{org}¶cc: {p.r}
`),
    disclaimer: lines(`
This e-mail is confidential and intended for the addressee only. {org} accepts no liability. If you are not the named addressee, please delete it.
{org} is registered in (England and Wales|{place}) no. {number}. Registered office: {addr}. (Directors|Managing Directors|Geschäftsführer): {p}, {p}.
Sitz der Gesellschaft: {place}. Geschäftsführer: {p}, {p}. Amtsgericht {place} HRB {number}
Please consider the environment before printing this e-mail.
`),
    para: lines(`
{S}
{S} {S}
{S} {S} {S}
{S} {S} {S} {S}
`),
  },
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
---
{mailhead}

{hi}

{para}

{para}

{bye}
{sig}
---
{mailhead}

{hi}
{S} {S}
{bye}
{sig}

{quoted}
---
{hi}

{para}

{bye}
{sig}
---
{hi}

{para}

{para}

{bye}

{sig}

{disclaimer}
---
{para}

{me.g}

{quoted}
---
{hi}

(please find below|see attached|FYI|forwarding this to you|see the mail below|as promised).

{bye}
{me.g}

{forwarded}

{hi2}

{para}

{bye}
{p}
---
(Automatic reply|Out of office|Auto-Reply|Abwesenheitsnotiz|Autoreply): {ref}

(Thank you for your (message|mail|email)|Hello|Hi). (I am|I'm) out of the office (until|from {date} to) {date}(, with limited access to email|). (In urgent cases|For urgent matters|If it is urgent|In my absence), please (contact|call|write to) (my colleague |our {job} |) {p} (at {email}|on {phone}|({phone}, {email})).

(Best|Kind) regards
{sig}
---
{me} has (invited you to|accepted|declined|cancelled|updated): (Weekly sync|1:1|Interview {p}|Lunch with {g}|Kick-off {org}|Review) @ {date} {time} ({you})
Where: (Room 4.12|{addr}|{org}, {place}|Zoom|Teams)
Who: {me} (organiser), {you}, {a}, {b} - optional
---
Dear {title} {you.f},

{para}

{S}

(Yours sincerely|Kind regards|Respectfully|Sincerely yours),

{sig}
---
{you.g} -

{S} {S}

(Best|Cheers|Thx|-|--|Love|xx),
(-|){me.g}
---
{hi}

{S}

* {S}
* {S}
* {S}

{bye}
{sig}
---
{hi}

1) {S}
2) {S}
3) {S}

{S}

{sig}
---
(Subject|Betreff|Objet|Asunto|Re|RE|AW|Fwd): {subject}

{hi}

{para}

{bye}
{sig}
---
{a.g} {a.f} schrieb am {date} um {time}:
> Hallo {b.g},
> {S}
> Viele Grüße
> {a.g}
Hallo {a.g},
{S}
LG {b.g}
---
{hi}

{quote1}
{S}

{quote1}
{S}

{me.g}
---
Hello, my name is {me}(, I am {ageold}|) and I (live in {place}|work for {org}|am a {job}). {S} {S} (My address is {addr}.|You can call me on {phone}.|) {bye} {me.g}
---
(Order confirmation|Your booking|Thank you for your order|Shipping confirmation) {ref}

(Dear|Hello|Hi) {you},

(Your order has shipped|Thank you for shopping with {org}|Your reservation is confirmed).

(Ship to|Deliver to|Shipping address|Delivery address|Bill to):
{you}
{addrl}

(Billing address|Invoice to|Sold to): {you}, {addr}
(Total|Amount): {amount}

{org}
{addr}
---
{hi}

(This is to introduce|Please welcome|I am delighted to announce that|We are sad to say goodbye to) {x}(, who joins us as {job}| as our new {job}|, our {job},). {x.g} (comes from|previously worked at|spent ten years with) {org} in {place}. {S} {S}

{bye}
{sig}
---
{hi}
(sorry i|just|ok so i|hope u r ok, i|hey i) (talked to|saw|met|called) {g} {when}, {S}
(ttyl|xx|cu|bye|l8r)
{me.s}
`),
  },
};
