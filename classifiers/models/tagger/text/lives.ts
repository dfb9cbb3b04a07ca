import { blocks, type Genre, lines } from './notation.js';

/** What encyclopedias and newspapers say of people, places and organisations. */
export const lives: Genre = {
  rules: {
    life: lines(`
{x} (born {dob}) is a {nat} {job}.
{x} ({dob} - {date}) was a {nat} {job}( and {job}|).
{x} (born {dob} in {place}) is a (former |retired |){nat} {job}( who {did}|).
{x} (1834-1901) was a {nat} {job}, the (son|daughter) of {p}.
{x} is a {job} (from|based in) {place}( and the founder of {org}|).
(Sir|Dame|Lord|Count|Baron|General|Admiral|Archbishop) {x} ({date} – {date}) was a {nat} {job} and {job}.
{x}, (also known as|better known as|born) {p}, (is|was) a {nat} {job}.
{x.r}: {nat} {job}; born {place}, {dob}.
{x} was the (third|first|last) (president|director|bishop|mayor|governor|chairman) of {org}.
`),
    life2: lines(`
{x.f} {did}.
{x.f} {did} {when}.
(He|She) {did} {when}.
(He|She) (attended|graduated from|taught at|left) {org} and {org} in {place}.
(He|She) married {p}, (daughter|son|sister|widow) of {p}, in 1923.
(In|From|Until|After|By) (1888|1914|1939|1956|1972|1984|1999|2007) {x.f} {did}.
{x.f} (moved|returned|emigrated|was sent) to {place}, where (he|she) (met|married|taught|worked with|studied under) {p}.
{x.f} (played|sang|acted|appeared) with {p}, {p} and {p}.
(His|Her) (father|mother|brother|teacher|student), {p}, was a {job} (in|from) {place}.
(Critics|Historians such as {p}|{p} of {org}) (praised|compared) {x.f} (with|to) {f} and {f}.
{x.f} (lost to|defeated|drew with|succeeded|was succeeded by|was beaten by) {p}( of {place}|).
{x.f} died (in {place}|of {cond}|at {age}|in {place} at the age of {age}).
{x.f}'s (works|students|rivals|influences) include {p}, {f} and {p}.
`),
    thing1: lines(`
{placef} is a (village|town|municipality|river|lake|district|county|mountain|suburb|parish) in {place}( and {place}|), {country}.
{org} is a (company|school|charity|club|publisher|hospital|bank) (based|headquartered|founded) in {place}.
The {orgf} (Building|Bridge|Museum|Stadium|Library) in {place} was (built|designed|opened) by {p}.
{placef} has a population of {number}. The mayor is {p} ({party}).
{org} (was founded|was established) in 1952 by {p} and {p}; its {job} is {p}.
`),
  },
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
{p} {did}.
{f} {did} {when}.
{p} (and|with|versus|or|after|under|by) {p}
{p} (replaced|succeeded|preceded|followed|trained|taught|married|influenced|defeated|coached|discovered|painted|murdered|betrayed) {p}( in 1931|).
(The|A) (film|novel|play|song|painting|statue|biography|portrait) of {p} (by|was made by|is by) {p}.
(The|Its|Their) (capital|largest city|main port|county town) is {placef}(, followed by {placef} and {placef}|).
(From|In|Near|Between) {placef}( and {placef}|), the (river|road|border|line) (turns|runs|continues) (north|south) (to|towards) {placef}.
{orgf} (plays|played|won|lost) (against|to|over) {orgf} (at|in) {placef}( {number}|).
{orgf} (signed|sold|released|traded|loaned) {p} (to {orgf}|from {orgf}|for {amount}).
{org}, {orgf} and {org} (merged|were founded|compete|have offices) in {place}.
{f}, {f}, and {f} (won|lost|scored|voted|wrote) in the (second|first|final) (round|half|season).
(Prince|Princess|King|Queen|Emperor|Pope|Saint|Sultan|Duke) {g} (of {place}|) (ruled|died|married {g}|visited {place}).
(Many|Most|Some) {nat} (writers|painters|immigrants|settlers) (came|moved) from {placef}.
{placef} (lies|is located|is situated) (on|near|north of|south of|in) (the {placef}|{placef}|{place}).
(The|An) (episode|issue|concert|race) (was|is) (hosted|edited|won|directed) by {p}( and {p}|).
(Among|Besides|Unlike) (them|others) (are|were|was) {p}, {p} and {f}.
{f} (argued|wrote|found|showed|believed) that {f} (was wrong|was right|had copied it).
(The|Every) {tongue} (word|name|alphabet|translation) (means|comes from|was printed in) {place}.
`),
  layouts: {
    news: blocks(`
{PLACE} - {S} {S} {S} {S}
---
{S} {S} {S}
---
{p} was named {job} of {org} on {weekday}. {x.f}, who joined {org} in 2012, succeeds {p}. "{S}" {x.f} said. {S}
---
{PLACE}, {date} - {who} {did} {where}, {who} said {when}. "{q}," {p} told {org}. {S} {x}, {age}, {did}.
---
{S} {S} {S} {S} {S}
---
By {p}
{place}
{S} {S}

"{q}," {x.f} said. {S}
(Additional reporting by|Editing by|Photo:) {p}( in {place}|)
---
OBITUARY: {x}, {job}, dies at {age}
{x}, who {did}, (died|has died|passed away) (aged {age}|at {age}|at the age of {age}) {where}. {x.f} was born on {dob} in {place}, the {kin} of {p}, a {job}. {x.g} {did}. {x.g} is survived by {kin} {g} and two sons, {g} and {g}.
---
Family tree
{x} b. {dob} {place}, d. 1987 {place}
m. {a}, (daughter|widow) of {b} and {c}
Children: {g} (1921), {g} (1923), {p} (b. 1926)
---
{x}'s great-grandfather {p} ({p.c}) emigrated from {place} to {place} in 1891. His wife {g}, née {f}, worked as a {job}. Their son {g} {f} married {p} at {org}.
---
Cast: {p} ({g}), {p} ({g} {f}), {p} as {g}
Director: {p}  Producer: {p}  Music: {p}
---
(Results|Standings|Start list|Line-up):
1. {p} ({nat}) 2:{small}
2. {p} ({nat}) 2:{small}
3. {p.i} {org}
---
{org}: {p}; {p}, {p} (c), {p}; {f}, {f}, {f} ({f}, {small}); {f}. Sub: {f}, {f}. Coach: {p}
---
References
{p.r} (2011). The history of {place}. {org}.
{f}, {f} and {f}, 2019. A study of {cond}. {org} Press, {place}.
{p.i}, {p.i} & {p.i} (2004)
`),
    reference: blocks(`
{W} {W} {W}
---
{W}
---
{W} {W}
---
{life} {W} {life2} {life2}
---
{life} {life2} {life2} {life2} {W}
---
{thing1} {W} {W}
---
{W} {W} {W} {W}
---
{life2} {W}
`),
  },
};
