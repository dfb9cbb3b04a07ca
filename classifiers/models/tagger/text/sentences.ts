import { type Genre, lines } from './notation.js';

/** Sentences that stand in any text. */
export const sentences: Genre = {
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
};
