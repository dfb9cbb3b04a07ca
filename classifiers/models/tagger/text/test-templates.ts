import { blocks, lines, type Templates } from './notation.js';

/** What the figures are measured on: nothing of it may be copied into or imitated by what is trained on. */
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
