import { blocks, type Genre } from './notation.js';

/** What employers, schools and administrators of computers keep of people. */
export const records: Genre = {
  layouts: {
    record: blocks(`
EMPLOYEE FILE - CONFIDENTIAL
Name: {x.r}            Employee no.: {number}
Position: {job}        Department: Finance
Line manager: {p} ({job})
Start date: {date}     Location: {place}
DOB: {dob}             Nationality: {nat}
Home address: {addr}
Emergency contact: {p} ({kin}) {phone}
Union: {union}
Notes: {S}
---
PERFORMANCE REVIEW {month}
Employee: {x}, {job}
Reviewer: {a}, {job}
{x.g} {did}. {x.f} {did} {when}. {S}
Goals: 1. {S} 2. {S}
Signed {x.n} / {a.n}
---
Interview notes: {x}, (candidate|applicant) for {job}
Panel: {a}, {b} and {c}
{x.g} (currently works|worked) (at|for) {org} as a {job}. {S} {x.f} (speaks {tongue}|wants to move to {place}|asked about leave). {a.g}: (strong yes|no|maybe). {b.g}: {q}.
---
Grievance (hearing|meeting) {date}
Present: {a} ({job}), {b} (HR), {x}, {p} ({union})
{x.f} (said|claimed|stated) that {title} {c.f} (bullied|ignored|insulted) {x.g} (because of {cond}|for being {rela}|for being {ori}|after joining {union}|because she is {nat}).
{S} {S}
---
Absence: {x} ({number}) from {date} to {date}, reason: {cond}, certificate by {title} {f}
Absence: {a} ({number}) from {date}, reason: holiday in {place}
---
CURRICULUM VITAE
{x.n}
{addrl}
{phone} · {email}
Born {dob} in {place}, {nat}

EXPERIENCE
2018 - present  {job}, {org}, {place}
2014 - 2018     {job}, {org}, {place}
2011 - 2014     {job} at {org}

EDUCATION
{org}, {place}, 2011

LANGUAGES {tongue}, {tongue}
REFERENCES {p}, {job}, {org}; {p}, {org}
---
{x.c}
{job} | {place} | {email} | linkedin.com/in/{x.u}
Profile: {job} with ten years of experience. {S}
{org} - {job} ({month} 2019 - {month} 2023)
* (Led|Managed|Supported|Reported to) (a team of {small}|{p}|the {job}) (at|in) (the {place} office|{org})
{org}, {place} - {job}
* (Built|Maintained|Migrated) {app} and {app}
---
Payslip {month}
{org}, {addr}
Employee: {x}   {addr}
{job}   Tax no. {ref}   {union} dues {amount}   Church tax ({rela}) {amount}   Net {amount}
---
Staff list {org}
{a.r}  {job}  {a.u}  {phone}
{b.r}  {job}  {b.u}  {phone}
{c.r}  {job}  {c.u}  {phone}
{x.r}  {job}  {x.u}  {phone}
---
Name: {x}
User name: {x.u}
Groups: admins, staff
Home: /home/{x.u}
Manager: {a} ({a.u})
Created by {b.u} on {date}
---
School report - {month}
Pupil: {x}     Class {small}b    Born: {dob}
Class teacher: {title} {f}
Maths B  {x.g} (works hard|did well|is easily distracted). {title} {f}
Art A    {x.g} {did}. {p}
English C {q}. {p.i}
Head: {title} {p}, {org}, {place}
---
Reference request for {x} (born {dob})
{x.f} (was|has been) employed (by|at) {org} as a {job} from {date} to {date}. {S} {a}, {job}
---
{K}
---
{G}
`),
  },
};
