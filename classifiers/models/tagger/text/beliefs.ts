import { type Genre, lines } from './notation.js';

/** More ways in which texts tell of somebody's party, union and ethnic group: in passing, by those concerned, in notes. */
export const beliefs: Genre = {
  rules: {
    one: lines(`
{p}
{x}
{x.g}
{g}
{title} {f}
(My|Her|His|Our) {kin}
(My|Her|His) {kin} {g}
(He|She|They)
(I|We)
(The|This|Our|Another) (claimant|neighbour|interviewee|respondent|caller|deceased|employee|worker|pupil|client|resident|speaker|volunteer|teacher|driver)
`),
    politician: lines(`
(MP|councillor|senator|mayor|congressman|congresswoman|governor|MEP|minister|delegate|candidate|alderman|assembly member|deputy)
`),
    ballot: lines(`
(vote|votes|voted|voting|going to vote|never voted|has always voted|refuses to vote|would sooner vote)
`),
  },
  sentences: lines(`
{one} {ballot} {party}( in {month}| again| this time| at the last election| and made no secret of it|).
{one} {ballot} for the {party}( in {place}| every time|), (not|never) (for |)the {party}.
{one} (put up|tore down|refused to take down) (a|the) {party} (poster|sign|banner|flag) {where}.
{one} (knocks on doors|hands out leaflets|raises money|writes speeches|organises rallies|does the accounts) for (the |){party}( in {place}|).
{one} (paid|gave|sent|pledged|transferred) {amount} to (the |){party}( in {month}|).
{one} (got|received|showed|lost|burned) (a|the|his|her) {party} (membership card|mailing|badge|T-shirt|newsletter).
{one} used to be {party} but (switched to|now backs|went over to) (the |){party}.
{one} (chaired|attended|spoke at|was thrown out of) (a|the) {party} (meeting|conference|rally|congress|fundraiser) in {place}.
{one} (serves|served|sat) as (a |the ){party} {politician} (for|in) {place}.
{one} (sits|sat) on the (city council|board|committee) for (the |){party}.
{one} (is|was) (on|high on|third on) the {party} (list|slate|ticket)( in {place}|).
{one} (has been|was|is) (close to|loyal to|critical of|active in|sympathetic to|employed by|financed by) (the |){party}( since 2012|).
{one} (lost the post|was not hired|was passed over|was searched|was questioned) because of (ties to|membership of|a donation to) (the |){party}.
{one} would call (himself|herself|themselves) (a |an |){pola}(, if anything|).
{one} (makes no secret of being|admits to being|denied being|is proud to be|was suspected of being|got into trouble for being) (a |an |){pola}.
{one}, (a|a known|a self-confessed|a card-carrying|a lapsed|an outspoken) {pola}, (refused|wrote to {org}|moved to {place}|was arrested|will speak).
{one} grew up in a {pola} (family|household|town)( in {place}|).
{one} (leans|is leaning|has moved|turned) {pola}( lately|).
(Politically|In politics|At heart), {one} (is|was|remains) (a |an |){pola}.
{one} (posts|shares|likes|writes) {pola} (memes|slogans|articles|views|content)( online| under the name {user}|).
His (views|opinions|leanings) are {pola}, hers (are |){pola}.
{p}, {party}, {place}: {number} votes
{p} ({party}) {number}, {p} ({party}) {number}
{party}: {p}; {party}: {p}
{politician} {p} ({party}, {place})
{p}, the {party} {politician} for {place}, (resigned|called|wrote back|did not reply).
{party} {politician} {p} (was|is) (elected|sworn in|under investigation|seen in {place}).
(The|A) {politician} from (the |){party}, {p}, (asked|objected|abstained|left early).
Dear fellow {pola}s,
As (a member|members|supporters) of (the |){party}, (we|I) (demand|ask|hope) that {q}.
Thank you for joining (the |){party}, {g}!
Your {party} membership (number is {ref}|expires in {month}|was renewed).
Note: voter is registered as {pola}; sends money to (the |){party}.
voter file: {p}, {place}, {party}, likely to vote
Party preference {party}; second choice {party}
Asked whom (she|he) supports: {party}.
- {p}: {party}
{small} {party} members (from|in) {place} signed.
(Are you|Have you ever been|Is he) a member of (the |){party}?
Political activity: {party}, {politician} since 2014

{one} (carries|has|lost|showed|renewed|let lapse) (a|the|his|her) {union} card.
{one} (went|is|has been|was out) on strike with {union}( for {small} days| at {org}|).
{one} (pays|owes|deducted|is behind with) {amount} (a month |a year |)(to|in dues to) {union}.
{one} (asked|called|contacted|went to|consulted|wrote to) {union} (for advice|for help|about the dismissal|before signing).
{one} (is|was|will be) (backed|represented|advised|accompanied|defended) by {union}( at the tribunal| in the dispute with {org}|).
{one} (signed up|signed on|is not signed up) with {union}( in {month}| on the first day|).
{one} (organises|recruits|bargains|campaigns|negotiates) for {union} (at {org}|in {place}|among drivers|on the night shift).
{one} (ran|stood|was elected|was voted in|stepped down) as {union} (rep|branch secretary|steward|president|convenor|treasurer)( at {org}|).
{one}'s {union} (rep|official|lawyer|steward|delegate) (came along|objected|was not invited|asked for the minutes).
{one} (was fired|was transferred|was harassed|lost a shift|was denied overtime) (for|after) (joining|organising for|talking to|wearing the badge of|speaking up for) {union}.
{one} (is|was|became|has long been) (a |an |the |){unionp}( and says so|, {small} years now| at {org}|).
{one} (was not promoted|was moved to {place}|was given a warning) (for being|because he is|because she is) (a |){unionp}.
Our (records|files|list) (show|say) that {one} (is|was) with {union}.
{union} has {small} members (at {org}|in the {place} office), among them {p}( and {p}|).
{union} on behalf of {p} (v.|versus|against) {org}
{union} (official|organiser|spokesman|spokeswoman|president|general secretary) {p} (said|confirmed|warned|told us) (that {q}|).
(Talks|Negotiations|A deal|The agreement) between {org} and {union} (failed|were signed|resumed|expire in {month}).
(A|The) (letter|leaflet|text|complaint|ballot paper) from {union} (reached|was sent to|was found on the desk of) {p}.
Member of {union}: (yes|no), since {date}
Dues check-off {union} {amount} {p}
Union rep present: {p}, {union}
Dear {union} member,
Fraternally, {p}, {union}
{p} – {union} – {phone}
(Works council|Shop committee|Bargaining team): {p} ({union}), {p} ({union}), {p}
We (know|noticed|suspect) that {p} and {p} are {union} (members|people).
(Do not|Never) (tell|mention to) {org} that {g} is in {union}.
{union} or {union}?
Strike pay from {union}: {amount}

{one} (comes|is|was born) (from|into|to) (a |an ){eth} (family|household|community|village)( in {place}|).
{one} (is|was) (a |an |the only |one of two |one of the few ){eth} (in the class|on the team|at {org}|in {place}|here|person in the room).
{one} (is|was|looks|sounded|says she is|says he is) {eth}( like her mother|, not {eth}| on the father's side| and grew up in {place}|).
{one} (has|had) (a |an |){eth} (father|mother|grandmother|parents|partner|wife|husband|name|accent|background|ancestors|roots).
{one} (ticked|chose|marked|entered|put down|crossed out) ("|){eth}("|) (on the form|under ethnicity|in the census|).
{one} was (stopped|searched|insulted|refused a flat|turned away|passed over) (for being|because he is|because she is|because they are) {eth}.
{one} (married|adopted|lives with|takes care of) (a |an ){eth} (man|woman|child|girl|boy|couple|family)( from {place}|).
{one} (writes|sings|wrote|speaks) about (being|growing up) {eth}( in {place}|).
{one} (describes|described) (the man|the woman|the attacker|the driver|the caller) as {eth}(, {age}|, about {age}|, of medium height|).
{one} is half {eth}(, half {eth}| and half {eth}| and lives in {place}|).
(A|An|The) {eth} (tenant|pupil|worker|passenger|neighbour|nurse|customer|inmate|voter|child|newborn|grandmother), {p}, (complained|was moved|came from {place}|spoke to {org}).
(Wanted|Suspect|Missing|Description|Witness saw): {eth} (male|female|man|woman|youth), {age}(, {small} kg|, brown hair|)
(Pt|Patient|Client|Child|Mother|Donor) is (a |an |){age}(yo| y/o| year old|-year-old) {eth} (male|female|man|woman|boy|girl|infant).
{age} {eth} (M|F), {cond}
{p} ({eth}, {age})
{p}, {age}, {eth}, {rela}
Self-reported race: {eth}
(Staff|Pupils|Tenants|Applicants|Members) by ethnic group: {eth} {small}, {eth} {small}, {eth} {small}
{eth}: {small} %
{eth} {small}  {eth} {small}  {eth} {small}
(More|Fewer|Twice as many|{small} percent of) {eth} (women|men|pupils|patients|workers|families) than {eth} (ones|women|men) (were hired|were tested|own a house|finished school).
(Rates|Cases) of {cond} are (higher|lower) (in|among) {eth} (people|women|men|patients|communities)( than in {eth} ones|).
(The|A) {eth} (community centre|church|festival|newspaper|minority|population|quarter|leader) (in|of) {place} (opened|is small|was attacked).
(Proud|Born|Raised) {eth}( and {eth}|), (living|working) in {place}
We (need|want|have) more {eth} (staff|teachers|candidates|members)(, says {p}|).
[x] {eth}
( ) {eth}  (x) {eth}  ( ) {eth}
`),
};
