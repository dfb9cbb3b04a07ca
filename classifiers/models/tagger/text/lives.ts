import { blocks, type Genre, lines } from './notation.js';

/** What encyclopedias and newspapers say of people, places and organisations. */
export const lives: Genre = {
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
  layouts: {
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
  },
};
