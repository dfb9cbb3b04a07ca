import { type Genre, lines } from './notation.js';

/** Sentences made of pieces: somebody, what they did, where and when. Each line of a rule is as likely as the next. */
export const peopleSentences: Genre = {
  rules: {
    title: lines(`
(Mr|Mr.|Mr|Mr.)
(Mrs|Mrs.|Ms|Ms.|Miss)
(Dr|Dr.|Dr|Prof|Prof.|Professor|Doctor)
(Mr|Mrs|Ms|Miss|Mx)
(Judge|Justice|Captain|Officer|Detective|Sergeant|Sgt.|Lieutenant|Lt.|Col.|Major|Inspector|PC|DC|Constable)
(Rev.|Father|Fr.|Sister|Brother|Pastor|Rabbi|Imam|Bishop)
(Senator|Councillor|Cllr|Mayor|Governor|President|Minister|Ambassador|Congresswoman|Rep.|Lord|Lady|Sir|Dame|King|Queen|Prince)
(Herr|Frau|Herrn|Hr.|Fr.|Monsieur|Madame|M.|Mme|Mlle|Señor|Señora|Sr.|Sra.|Don|Doña|Signor|Signora|Sig.ra|De heer|Mevrouw|Mw.|Pan|Pani|Senhor|Dona)
(Coach|Nurse|Chef|Agent|Auntie|Aunt|Uncle|Grandma|Grandpa|Cousin|Principal|Headmaster|Professor|Comrade|Dean|Master|Madam)
`),
    kin: lines(`
(wife|husband|partner|brother|sister|son|daughter|mother|father|mum|mom|dad|cousin|uncle|aunt|nephew|niece|grandmother|grandfather|girlfriend|boyfriend|fiancée|ex-husband|stepson|twin sister|mother-in-law|best friend|flatmate|neighbour|boss|colleague|godson|landlady|daughter-in-law)
`),
    roleword: lines(`
(chairman|chair|treasurer|secretary|president|founder|co-founder|director|trustee|spokesman|spokeswoman|captain|owner|tenant|landlord|claimant|defendant|patient|applicant|author|host|organiser|driver|witness|executor|beneficiary|guarantor|student|pupil|client|customer|candidate|referee|caretaker|volunteer|speaker|candidate)
`),
    who: lines(`
{p}
{p}
{p}
{p}
{title} {f}
{title} {f}
{title} {p}
{title} {p.i}
{p.i}
{g}
{g}
{f}
{p}, {job} at {org},
{p}, {age},
{p} ({age})
{p} ({org})
{p} ({job})
{p} ({place})
{p}, a {job} from {place},
{p}, who (lives|works|was born|grew up|is based) in {place},
{p} of {place}
{p} from {org}
{p} of {org}
{p} and {p}
{g} and {g} {f}
{p}, {p} and {p}
(Our|Their|Your|The new|Its) {job}, {p},
(Our|Their|Your|The new|Its|Former|Deputy) {job} {p}
{org}'s {job}, {p},
{org} {job} {p}
(My|Her|His|Their|Our) {kin} {g}
(My|Her|His|Their|Our) {kin}, {p},
(The|Their|Our) {roleword} {p}
(The|Their|Our) {roleword}, {title} {f},
{x}
{x}
{x.g}
{x.f}
{title} {x.f}
The {job}
(A|The) spokesman for {org}
{org}
The {f} family
The {f}s
The late {p}
(Little|Young|Old|Poor|Dear|Big) {g}
{g}'s {kin} {g}
{g}, {g} and {g}
{p.r}
{p.c}
{p.l}
`),
    when: lines(`
(yesterday|today|tomorrow|last night|this morning|tonight|this week|last week|next week|last year|last month|earlier|recently|again|on Sunday)
on {weekday}
on {date}
in {month}
(last|next|every|this) {weekday}
at {time}
at {time} on {weekday}
since {month}
(two|three|four|ten) (days|weeks|months|years) ago
in (1987|1994|2003|2011|2016|2019|2022|2024)
from {month} to {month}
(during|after|before) the (meeting|holidays|war|strike|exam|storm|break|wedding|hearing|match)
(when|while|because|although|since|after) (it rained|nobody answered|the office was closed|the train was late|prices rose|she was away|he was ill)
`),
    where: lines(`
in {place}
in {city}, {country}
in {place} and {place}
near {place}
at {org}
at {org} in {place}
from {place}
outside {place}
at (home|work|school|the office|the airport|the station|the hospital|court|church|the border)
at {addr}
(north|south|east|west) of {place}
between {place} and {place}
via {place}
`),
    did: lines(`
(called|phoned|rang|texted|emailed|wrote) (about the (invoice|order|delivery|flat|car|report|claim|contract)|to confirm|to complain|back|again|)
(called|met|saw|visited|asked|thanked|invited|told|helped|hired|married|sued|paid|warned|joined|replaced|interviewed|introduced|accused|defended|represented) {p}
(called|met|saw|visited|asked|thanked|invited|helped|hired|knows|likes|misses|trusts) {g}
(spoke|talked|argued|had lunch|had a call|went out|played chess|travelled|worked closely|lives) with {p}
(works|worked|used to work|has worked|will work) (for|at|with) {org}
(works|worked|trained|qualified|retired|is employed|volunteers) as a {job}
(works|worked|started) as a {job} (at|for|with) {org}
(is|was|became|remains) a {job} (at|of|for|with) {org}
(is|was|became) {job} of {org}
(joined|left|founded|runs|owns|sued|bought shares in|resigned from|retired from|was fired by|is leaving|applied to) {org}
(lives|lived|is living|stays|grew up|was born|studied|settled|died|was arrested|was last seen|is buried) in {place}
(lives|lived|resides|resided|is registered|can be found|was arrested|keeps an office) at {addr}
(moved|travelled|drove|flew|commutes|walked|emigrated|was sent) (from {place} |)to {place}
(moved|has moved|is moving) (to|into|out of) {addr}
(was born|is born) (on {dob}|on {dob} in {place}|in {place} on {dob})
(turned|turns|will be|is) {age} (next week|in {month}|today|this year)
(is|was|turned) {ageold}
is {ageold} and (lives in {place}|works as a {job}|still drives|has two children|retired)
(signed|approved|rejected|reviewed|sent|forwarded|lost|found|read|wrote|drafted|prepared|checked|filed) the (report|contract|form|invoice|letter|minutes|application|draft|proposal|lease|policy)
(will|would|can|could|should|may|might|must|won't|can't) (attend|come|join us|be there|take over|be late|reply|help|travel|resign)
(has been|was|is being|will be) (promoted|transferred|suspended|elected|appointed|nominated|dismissed|hired|replaced|paid|informed|charged|released|treated|discharged|admitted)
(said|says|told us|wrote|claimed|believes|confirmed|denied|mentioned|insists|reported|explained) that {q}
(said|says|added|replied|asked|thinks) {q}
(graduated from|studied at|taught at|lectured at|dropped out of|has a degree from) {org}
(bought|sold|rents|renovated|inherited|owns|is selling) (a house|a flat|the farm|a shop|land) {where}
(owes|paid|lent|transferred|donated) {p} {amount}
(owes|paid|transferred|donated|lent) {amount} to {org}
(has|had|suffers from|was treated for|is recovering from|died of|was diagnosed with|lives with|complains of|was hospitalised with) {cond}
(takes|is on|was prescribed|stopped|overdosed on|is allergic to|reacted badly to|needs) {drug}
(is|was) (on sick leave|on holiday|on maternity leave|out of the office|unavailable|abroad|retired|absent|present|pregnant|very kind|so helpful|right|wrong|late)
(is|was) the (mother|father|sister|brother|wife|husband|widow|son|daughter|friend|lawyer|doctor|agent|boss|tenant|owner) of {p}
(plays|played|sings|sang|paints|cooks|runs|coaches|ran) for {org}
(has|have) two (children|sons|daughters|kids), {g} and {g}
(has|have) (a dog|three cats|no children|a question|a complaint|another offer|a new number|lots of experience)
`),
    q: lines(`
(he|she|they) (would|will|could|might) (think about it|call back|sign|pay|come later|not do it again|move to {place})
the (contract|delivery|train|payment|report|flight) (was|is) (late|ready|cancelled|wrong|fine)
{g} (is|was) (right|ill|late|away|there)
{p} (had|has) (left|agreed|called|paid|resigned|seen it|died)
{org} (will|would|did|does) not (pay|answer|deliver|hire|close)
(it|this|that) (was|is) {g}'s (idea|fault|job|car|desk|turn|birthday)
(nobody|everyone|someone) from {org} (came|called|knew|replied)
(he|she) (was|had been) in {place} {when}
`),
    do: lines(`
(Please|Could you|Can you|Would you|You should|I will|We will|We need to|Don't forget to|Let's|I'd like to|We have to|Remember to) (call|ask|email|contact|invite|tell|remind|thank|phone|cc|ping|notify|inform|meet|pay|include|help|forward this to|send it to|check with|speak to|talk to|follow up with|copy in|write to|reply to|pick up|look after|wait for|pass this on to|share this with)
`),
    whom: lines(`
{p}
{p}
{g}
{g}
{f}
{title} {f}
{title} {p}
{g} and {g}
{p} and {p}
{p} at {org}
{g} at {org}
{p} ({job})
{g} from {org}
{p} in {place}
{g} in (accounts|HR|IT|legal|sales|marketing|accounting|procurement|finance|the office)
the {job}, {p}
my {kin} {g}
your {kin} {g}
our {job} {g}
{org}
(someone|anybody) at {org}
{p} or {p}
{g} or {p}
{x.g}
{x}
{p}, {p}, and {p}
`),
    lead: lines(`
(However|Meanwhile|Then|Also|Finally|Unfortunately|Luckily|Sadly|Today|Yesterday|In fact|By the way|Apparently|For example|As agreed|As discussed|To be honest|In the end|Last week|In {month}|On {weekday}|On {date}|At {time}),
According to {whom},
In {place},
At {org},
After (leaving {place}|{g} left|the meeting with {p}|the death of {p}|working for {org}|his time at {org}|talking to {p}),
(With|Without) {p},
Like {g},
Together with {p},
(Born|Raised) in {place},
As a {job},
As {job} of {org},
`),
  },
  sentences: lines(`
{who} {did}.
{who} {did}.
{who} {did}.
{who} {did} {when}.
{who} {did} {when}.
{who} {did} {where}.
{who} {did}, (and|but|so|while) {who} {did}.
{who} {did} and {did}.
{lead} {who} {did}.
{lead} {who} {did} {when}.
{do} {whom}.
{do} {whom} {when}.
{do} {whom} about (it|this|the invoice|the keys|{p}|{org}|the move to {place}|the contract).
{do} {whom} and {whom}.
(Is|Was) {whom} (still |)(here|there|available|at {org}|in {place}|in the office|coming|around|on call)( {when}|)?
(Did|Has|Will|Does) {whom} (call|reply|know|agree|work at {org}|live in {place}|come)( {when}|)?
(Have|Has) (you|anyone|anybody) (met|seen|heard from|spoken to|talked to|called) {whom}( {when}|)?
(I|We) (met|saw|called|hired|know|remember|like|invited|miss|need|spoke to|heard from|talked to|worked with|had dinner with|ran into) {whom}( {when}|).
(Who is|Where is|What about|How is|Any news from|Any word from|Where does) {whom}(| live)?
(I|We) (live|lived|work|grew up|stayed|met|have an office|are based|am from|want to move) {where}.
(I am|I'm|We are|She is|He is|They are) (originally |)from {place}.
(I|She|He) (was|were) born (in {place}|on {dob}|{dob}|in {place} on {dob}) (and|but) (grew up|lives|studied|works) in {place}.
(My|Our|Her|His|Their|The new|The old|The correct|Your) address is {addr}.
(Please|Kindly) (send|ship|forward|deliver|post|return|redirect|mail) (it|this|everything|the parcel|the keys|the documents|my mail) to {addr}.
(Please|Kindly) (send|ship|forward|deliver|post|return) (it|this|the documents) to {p}, {addr}.
(We|I|They) (live|moved|used to live|are staying|met|parked) at {addr}( {when}|).
(The|Our) (shop|office|clinic|school|warehouse|house|flat|event|viewing|wedding|funeral|party|garage) is at {addr}(, near {place}|).
(Come|Meet me|See you|Pick me up|Be|Park) at {addr} at {time}.
{org}, {addr}
{org}, {addr}, (Tel|tel.|phone|T): {phone}
{p}, {addr}
{p}, {job}, {org}, {addr}
{p}, {addr}, {email}
(Names|Participants|Present|Members|Guests|Team|Owners|Authors|Directors|Parties|Staff|Winners|Speakers): {p}, {p}, {p}( and {p}|, {p}, {p}|)
(Names|Participants|Present|Members|Guests|Team|Attending|Absent): {g}, {g}, {g}( and {g}|)
(Thanks|Thank you|Cheers|Thx|Hi|Hello|Hey|Dear|Congrats|Sorry|Welcome|Happy birthday|Well done|Good luck|Bye) {g}(!|,|.)
(Thanks|Thank you|Greetings|Love|Regards|Best wishes) (to|from) {whom}(!|.)
{g}, (can|could|would|did) you (please |)(check|call|look at|send|fix|print|sign|review) (this|it|the file|the report|that)?
{g}: (yes|no|done|will do|ok|on it|thanks|maybe|see below|I agree)
{p}: {q}
"{q}," said {p}(, {job} at {org}|).
"{q}", {g} (said|replied|added|wrote|explained|whispered).
{org} (is|was) (founded|run|owned|led|managed|represented|sued|audited) by {p}( and {p}|)( {when}|).
{org} (announced|said|reported|confirmed|denied|opened an office|closed its office|hired {p}|fired {p}|is hiring|bought {org}|sold its stake in {org}) {when}.
{org} (opened|closed|is building|runs) a (branch|shop|factory|warehouse|school|clinic) in {place}.
(The|This) (agreement|contract|lease|deed|letter|policy|certificate|order) (is|was) (between|signed by) {p} and {p}( of {org}|).
(The|A) {job} (of|at|from) {org} (called|came|complained|resigned|was injured|has to sign).
(We are looking for|They need|She hired|He found|I applied for the job of|I want to become) a {job}( in {place}| at {org}|).
(Signed|Approved|Reviewed|Checked|Prepared|Submitted|Written|Edited|Translated|Photographed|Witnessed|Authorised|Issued) by {p}( on {date}|, {date}|, {job}|).
(Report|Letter|Message|Call|Photo|Note|Request|Complaint|Order|Quote|Invoice|Statement) (from|by|for|of) {p}( ({org})|).
(Born|born|geb.|b.|née à|d.o.b.|DOB|Date of birth) {dob}( in {place}|).
{p}, (born|b.|DOB|d.o.b.|geb.|date of birth|nato il|née le|born on) {dob}( in {place}|).
{p} (born|b.|DOB|D.O.B.:|*|geb.) {dob}, (of|residing at|resident at|living at|address:) {addr}.
(Age|aged|Aged) {age}( years|).
{p} (m|f|male|female|M|F), {age}, {place}
{p} - {job} - {org}
{p} | {job} | {org} | {place}
{p} / {org}
{p.r} ({org})
{p.r}; {p.r}; {p.r}
{p.i} and {p.i}
{p.c} - {job}
{p.n} <{email}>
{p.r} <{email}>; {p.r} <{email}>
{f}, {f} & {f}
{f} and {f} (argued|agreed|met|went to {place}|shared an office).
{f}'s (lawyer|office|car|answer|team|wife|report|proposal|goal|letter) (was late|is attached|arrived|surprised us|has been filed).
{g}'s (birthday|party|phone|mum|class|car|flight|desk|book) is (on {weekday}|at {place}|new|lost|here).
{place}'s (mayor|airport|harbour|old town|economy|team) (is|was) (busy|beautiful|closed|growing).
(The|A) (trip|flight|train|move|letter|road|ferry|parcel) (from|to) {place} (takes {small} hours|was cancelled|is expensive|arrived).
(Flights|Trains|Letters|Offices|Customers|Branches|Stores) (to|in|from) {place}, {place}( and {place}|)
(I work|She works|He works|They work) (for|at) {org} as a {job}.
(My|Our|His|Her) {kin} (is|was) a {job}( in {place}| at {org}|).
`),
};
