import { blocks, type Genre } from './notation.js';

/** Reports of police and insurers, court papers, deeds and notices. */
export const reports: Genre = {
  layouts: {
    report: blocks(`
(POLICE|INCIDENT|ACCIDENT|CRIME) REPORT {ref}
Date: {date} Time: {time} Location: {addr}
Officer: {title} {p}, badge {number}
Victim: {x.c}, DOB {dob}, {eth}, of {addr}
Suspect: {a.c} aka "{g}", {eth} male, approx. {age} years, {job}
Witness: {b}, {phone}
On {date} I, {title} {f}, (responded to|attended|was dispatched to) {addr}. {x.f} (stated|told me) that {a.f} (hit|threatened|robbed|followed) {x.g} outside {org}. {b.f} (saw|heard) {a.f} (leave|run towards {place}|drive off). {S}
---
INSURANCE CLAIM {ref}
Insured: {x}, {addr}
Insurer: {org}   Adjuster: {a}
Third party: {b}, {age}, {job}, of {place}
Driver {b.f} (failed to stop|hit the car of {title} {x.f}|was treated for {cond} at {org}). Witnesses: {p} and {p}. {S}
---
IN THE (HIGH COURT|COUNTY COURT|DISTRICT COURT|SUPERIOR COURT) OF {PLACE}
{x.c}, Plaintiff,
v.
{a.c} and {org}, Defendants.
Before {title} {f}
(1|2). Plaintiff {x} is a resident of {place} and resides at {addr}.
(3|4). Defendant {a.f}, {age}, is employed by {org} as a {job}.
(5|6). On {date}, {a.f} {did}. {S}
{p}
Attorney for Plaintiff
{addrl}
---
THIS AGREEMENT is made on {date} BETWEEN
(1) {org} of {addr} ("the Company"); and
(2) {x} of {addr} ("the Consultant").
{legal} shall pay {legal} {amount}. {S} {S}
SIGNED by {x} in the presence of {p}, {job}, {addr}
---
LAST WILL AND TESTAMENT
I, {x}, of {addr}, (born {dob},|aged {age},) declare this to be my last Will. I appoint my {kin} {p} and {p} of {org} as executors. I give {amount} to my {kin} {g}, my house at {addr} to {p}, and the rest to {org}.
---
STATEMENT OF {p.c}
I am {ageold} and work as a {job} for {org}. I live at {addr} with my {kin} {g}. On {date} {g} and I {did}. {S} I saw a {eth} man aged about {age}. {S}
---
Social report on {x}, born {dob}
{x.g} lives with {kin} {p} ({age}, {job}) in {place}. The family is {nat} and {rela}. {x.f} {did}. {S} {S}
Reported by {p}, {job}, {org}
---
PUBLIC NOTICE. Notice is hereby given that {x} of {addr} has applied to {org} for a licence for the premises at {addr}. Objections to {p}, {job}, {org}, {addr}.
---
Missing: {x}, {age}, from {place}. {x.g} was last seen {where} wearing a blue coat. {x.g} is {nat}, {eth}, and needs {drug} for {cond}. Call {title} {p} on {phone}.
---
{org} (annual|quarterly) report. {S} {S} The Board consists of {p} (Chairman), {p}, {p} and {p}. {p} was appointed {job} on {date}. {legal} {S}
---
Asylum application {ref}
Name: {x}. Born {dob} in {place}. Nationality: {nat}. Ethnic group: {eth}. Religion: {rela}.
The applicant states that (he|she) was (a member of|active in) the {party} and fled {country} because (of|he is|she is) {ori}. Brother {g} was detained in {place}. {S}
`),
  },
};
