import { type Genre, lines } from './notation.js';

/** What people are by birth, belief, conviction or membership, said of them and by them; health; user names. */
export const special: Genre = {
  rules: {
    somebody: lines(`
{p}
{x}
{g}
{x.g}
{f}
{title} {f}
(He|She|They both)
(My|Her|His) {kin}
(My|Her|His) {kin} {g}
(The|Our) (new |)(applicant|patient|tenant|student|witness|suspect|employee|guest|customer|defendant|candidate|member|author|driver)
(The {ageold}|This) {job}
`),
    is: lines(`
(is|was|is|was|has always been|is said to be|is not|became)
`),
    noun: lines(`
(man|woman|couple|citizen|national|passport holder|student|doctor|soldier|family|tourist|immigrant|refugee|journalist|worker|patient|father|mother|businessman|colleague|nurse|actor|singer|player|politician|neighbour|girl|boy|community|parents|descent|origin|roots|heritage|background|ancestry)
`),
  },
  sentences: lines(`
{somebody} {is} {nat}( by birth| and lives in {place}| and {nat}|).
{somebody} (is|was) (a|the) {nat} {noun}( living in {place}|).
{somebody} (is|was) of {nat} (descent|origin|nationality|heritage|extraction|ancestry|background).
{somebody} (is|was) half {nat}, half {nat}.
{somebody} (has|had|holds|acquired|lost|applied for|gave up|renounced) (a |)(dual |){nat} (citizenship|nationality|passport|papers).
{somebody} (holds|has) both {nat} and {nat} (citizenship|passports|nationality).
(A|The|An) {nat} (man|woman|national|citizen|student|couple|tourist|lorry driver|businessman|journalist), {p}, (was|is) (arrested|charged|missing|released) in {place}.
{nat} (citizens|nationals|applicants|workers|passport holders|voters|refugees|families) (need|do not need|must have) a visa.
(The|Two|Three|Several|Many|Most|Some|Young|Other) {nat} (soldiers|tourists|students|workers|fans|voters|migrants|families|women|men|doctors) (were|are) (hurt|there|on board|registered|from {place}).
(The|A) {nat} (government|embassy|police|army|president|ambassador|minister|parliament|team|authorities) (said|denied|replied|won|warned)( {when}|).
{p} (born {dob}) is a {nat} {job}.
{nat} {job} {p} (won|died|visited {place}|joined {org})( {when}|).
(The|A) {nat}-born {job}, {p}, (lives|works) in {place}.
(I am|I'm|we are|she's|he's) {nat}(, not {nat}|, my wife is {nat}| and proud of it|).
{somebody} (is|was) (a|the only) {natn}( from {place}| in the team| at {org}|).
(A|The) {natn} (from|in|called) {place} (won|called|complained|was arrested)( {when}|).
(Two|Three) {natn}s and a {natn} (shared a flat|were on board|applied).
(Nationality|Citizenship|Citizen of|Staatsangehörigkeit|Nationalité|Nacionalidad|Passport): {nat}
(His|Her|Their) nationality (is|was) (given as|recorded as|) {nat}.
{p}, {nat}, {age}, (of|from) {place}
{p} ({nat})
{p} ({nat}, born {dob})
({nat}|{natn}), {age}, {job}

{somebody} {is} (a |a practising |a devout |a strict |a lapsed |raised |brought up |nominally ){rela}.
{somebody} {is} {rela}( and fasts| and does not eat pork| by marriage| like her parents|).
{somebody} (converted|has converted|wants to convert) (to|from) {relf}( {when}|).
{somebody} (practises|follows|left|renounced|abandoned|rejects|studied) {relf}.
{somebody} (was|is) (a member of|baptised in|married in|excommunicated from) the {rela} (church|community|congregation|faith).
(As a|Being a|Born a|Raised a) (practising |devout |){rela}, {somebody} (prays daily|does not drink|asked for Friday off|wears a headscarf|keeps the Sabbath).
(The|A|Our|Their) {rela} (wedding|funeral|school|community|priest|chaplain|festival|family|neighbours|boy|woman|minority|prayer room) (is|was) (large|in {place}|next week|at {org}).
(Religion|Faith|Denomination|Konfession|Religious affiliation|Religionszugehörigkeit): ({rela}|{relf})
(Most|Many|Some|Few) (residents|pupils|patients|families) (are|were) {rela}( or {rela}|).
{p} was persecuted (for being|because he was|because she is) {rela}.
{rela}s(, {rela}s| and {rela}s) (met|pray|live) in {place}.
(Dietary needs|Chaplaincy|Last rites): {rela}

{somebody} (votes|voted|will vote|always voted|campaigned|donates|donated {amount}|canvassed|ran|stood|is standing) (for|to) (the |){party}( in {place}|).
{somebody} (is|was|has been) (a |a paying |a card-carrying |a former |an active )(member|supporter|councillor|activist|candidate|MP|delegate|donor|organiser) (of|for) (the |){party}( since 1998| in {place}|).
{somebody} (joined|left|quit|co-founded|leads|represents|resigned from|was expelled from|defected to) (the |){party}( {when}|).
{somebody} {is} (a |a committed |a lifelong |a staunch |a self-described |a former |a well-known ){pola}.
{somebody} (describes|sees|identifies) (himself|herself) as (a |){pola}.
(As a|Being a) (lifelong |committed |){pola}, {somebody} (refused|marched in {place}|was dismissed|signed the petition).
{p} ({party}) (won|lost|held) the seat( in {place}|).
{p} ({party}, {place})
{party} (councillor|candidate|MP|leader|politician|spokesman|senator|member) {p} (said|resigned|was elected|visited {place}).
{party} (won|lost|gained) {small} (seats|percent of the vote) in {place}.
(The|A) coalition of (the |){party} and (the |){party} (failed|governs {place}|was formed).
(Party|Political party|Political affiliation|Partei|Party membership|Registered as): {party}
(Political opinion|Political views|Affiliation|Registered): {pola}
(Voting intention|Last vote|Membership card): {party}

{somebody} {is} {ori}( and lives with a partner| and out at work|).
{somebody} (came out|identifies|identified|is open) (as|about being) {ori}( {when}| to {g}|).
(A|The|Our|As a|As an) {ori} (man|woman|couple|person|student|employee|father|teenager) (was attacked|lives next door|spoke|from {place}).
(Sexual orientation|Orientation|Sexuality|Gender identity): {ori}
{p} (was bullied|was dismissed|lost the flat|is harassed) (for being|because he is|because she is) {ori}.

{somebody} (is|was|has been) (a member|an official|a delegate|a paid-up member|the treasurer|an organiser|a rep|secretary|regional officer) (of|for|at|with) (the |){union}( since 2004|).
{somebody} (joined|left|pays dues to|is represented by|was elected to the board of|contacted|works for|complained to) (the |){union}( {when}|).
(Your|Their|Our|The) {union} (rep|steward|official|representative|delegate|branch secretary|membership), {p}, (will attend|called|advised us)( {when}|).
{union} (membership|member|branch|card|dues|subscription|strike fund|ballot|rep)( no.|:|) {number}
{union} (announced|called off|balloted members on|supported) a strike at {org}.
{somebody} (is|was|became|has been elected) (a |an active |the |){unionp}( at {org}|).
(Union|Trade union|Trade union membership|Union member|Gewerkschaft|Syndicat|Sindicato): {union}
(Deduction|Payroll deduction|Direct debit|Monthly dues|Check-off): {union} {amount}
(The|A) (member|rep|organiser|strike|ballot|branch|picket) of {union} (at {org}|in {place}).
(Members|Reps|Officials) of {union} and {union} (met|walked out|voted) in {place}.
(Accompanied|Represented|Supported) (at the hearing |)by {p} (of|from|,) {union}.

{somebody} {is} (of |){eth}( and {eth}| heritage| descent| by background|).
{somebody} (identifies|identified|describes himself|describes herself|is recorded|self-identifies) as {eth}( on the form|).
{somebody} (is|was) of (mixed |){eth} (descent|origin|heritage|ancestry|background|ethnicity).
(A|The|One|Another) {eth} (man|woman|male|female|family|student|applicant|suspect|community|girl|boy|patient), (aged {age}|about {age}|{age}), (was seen|lives|complained) in {place}.
(Ethnicity|Ethnic origin|Ethnic group|Race|Race/ethnicity|Ethnic background): {eth}
({small} %|{small} percent|Most|Many|Some|None) of (the |)(pupils|staff|patients|residents|applicants|voters) (are|were|identify as) {eth}.
{eth} (or|and|,) {eth} (applicants|women|patients|families|pupils) (are|were) (rejected more often|underrepresented|invited).
{p}, an {eth} (activist|writer|elder|leader) from {place}, (spoke|died)( {when}|).

{somebody} (has|had|suffers from|lives with|was born with|was diagnosed with|developed|is being treated for|has a family history of|recovered from|died of|was off work with|was tested for|fears) {cond}( and {cond}| since {date}| {when}|).
{somebody}'s {cond} (got worse|is under control|came back|was missed)( after {drug}| {when}|).
(Because of|Due to|After|With|Despite|Following) (his |her |my |){cond}, {somebody} (cannot work|retired early|needs a ground floor flat|missed the exam|uses a wheelchair).
(I have|I've had|my daughter has|my dad has|we lost him to|she beat|he hides his) {cond}( since (childhood|{month}|2015)|).
{somebody} (takes|took|is on|was given|was put on|stopped|needs|forgot|overdosed on|cannot tolerate|reacted to|was switched to|was weaned off) {drug}( for {cond}| and {drug}| {small} mg| twice a day| {when}|).
(He|She|I) (take|takes|was prescribed) {drug} for (his|her|my) {cond}.
({drug}|{drug} {small} mg) (helped|did not help|made me sick|was stopped|was increased|is out of stock|causes {cond}|does not cause {cond}).
(Support|Leave|Insurance|A parking permit|Extra time) (for|because of) {cond}
(Sick note|Fit note|Certificate|Reason for absence|Absence reason|Disability): {cond}
(Allergies|Allergic to|Adverse reactions): {drug}(, {drug}|)

(Log in|Sign in|Logged in|Signed in|Register|Connect|Authenticate) (as|with|using) {user}(.| and your password.| from {ip}.)
(My|Your|Her|His|The|Our|Their) (user name|username|login|user ID|handle|account|nick|gamertag|screen name|Skype name|Twitter|Instagram|Discord|GitHub|profile|alias|account name|login name|Steam name|user) (is|was|:) {user}( and I forgot the password|. Please reset it|, not {user}|).
(login|user|username|uid|user_name|usr|account|owner|author|assignee|actor|loginName|sAMAccountName|principal)(=|: |:| = |="){user}
(Add|Follow|Message|Block|Mention|Find|DM|Invite|Unlock|Disable|Ban|Ping) (me |)(@|user |){user}( on (Discord|Twitter|Telegram|Instagram|Steam|GitHub|Reddit|the forum)|).
(@|cc @|/cc @|thanks @|hey @|via @|by @|RT @){user}( (can you look?|please review|lol|you there?|check this)|)
@{user} @{user} (look at this|congrats|what do you think?|see above)
(/home/|/Users/|C:\\Users\\|/var/mail/|~|/export/home/){user}(/Documents/report.pdf|/.ssh/id_rsa|/Desktop|\\AppData\\Local|/src| )
https://(github.com|twitter.com|www.instagram.com|gitlab.com|t.me|www.reddit.com/user|www.linkedin.com/in|mastodon.social|bsky.app/profile)/{user}
(ssh|sftp|scp|mosh|rsync) {user}@{ip}
(su - |sudo -u |passwd |useradd |usermod -aG docker |chown |finger |last |id |kill -9 -u ){user}
(User|Account|Member|Player|Login) {user} (has been locked|was created|logged in|logged out|failed to authenticate|left the game|joined|deleted a file|changed the password|was banned|is online|does not exist)( at {time}| from {ip}|).
(Failed password|Accepted password|Accepted publickey|Invalid password|session opened|session closed|authentication failure) for (user |){user}( from {ip} port {number}|)
(posted|edited|uploaded|created|committed|merged|approved|opened|closed|last modified|reviewed) by {user}( on {date}| at {time}|)
{user} (wrote|said|posted|replied|commented|pushed {small} commits|merged the pull request|joined #general|has left|is typing|liked this|started following you)( at {time}| {when}|)
<{user}> {q}
u/{user} (in r/askscience|replied|{when})
(Is|Are) {user} and {user} the same person?
(npm install|pip install|apt-get install|cargo add|go get|brew install|docker pull|git checkout|git push origin|cd|vim|cat|import|from) (left-pad|lodash_es|requests_toolbelt|feature_login|fix-user-menu|release_2|main.py|user_service|data_loader.py|config.test.js|my_project|node_modules|readme_old.txt|index_v2.html|scikit-learn|python3-dev|libssl-dev|kube_proxy|hotfix-12)
(The file|Module|Package|Branch|Table|Column|Function|Variable|Class|Service|Host) (user_table|order_items|max_retries|is_valid|test_utils|get_user_by_id|customer_id|backup_2023|web_frontend|db01|node-7|main_loop|feature-x|payment_service) (is missing|was removed|failed|is deprecated|not found).

(My|Her|His|The|Your) (phone |mobile |card |account |customer |PIN |policy |)(number|code|PIN|extension) (is|ends in|begins with) {spoken}.
(Call|Dial|Ring|It's|That's|Type|Enter|Sort code|Card|Digits:|Confirm) {spoken}(, please| again| then hash|).
({spoken}, got it?|so that's {spoken}|I'll spell it: {spoken}|was it {spoken}?)
(One|Two|Three) (of the|or two|more) (boxes|people|days) (is|are) (missing|left|here).
(We need|There were|I bought|She has) (two|three|four|five|six|seven) (chairs|children|tickets|days|eggs) and (one|two|three) (tables|bags|cars).
`),
};
