import { blocks, type Genre } from './notation.js';

/** Tickets and minutes. */
export const tickets: Genre = {
  layouts: {
    ticket: blocks(`
Ticket {ref}
Reporter: {me}
Assignee: {you}
Created: {date}

{S} {S}

Comment by {you} at {time}:
{S}
---
[{date} {time}] {me.g}: {S}
[{date} {time}] {you.g}: {S}
[{date} {time}] {me.g}: {S}
---
#{number} opened by {user}

{product} crashes after update. {S}

{user} commented: {S}
---
Minutes of the meeting, {date}
Present: {me}, {you}, {x}, {p}
Apologies: {p}

1. {S}
2. {S}
3. {S}

Action: {x.g} to call {org}.
---
{ref} {S}
Status: Open | Priority: High | Reporter: {a} | Assignee: {b}

Description
{S} {S} Affected user: {user} ({p}, {org}).

Activity
{a.n} - {date} {time}
{S}
{b.n} - {date} {time}
@{a.u} {S}
---
Customer: {x} <{email}>
Agent: {a.g}
[{time}] {x.g}: {S}
[{time}] {a.g}: {hi} {S}
[{time}] {x.g}: My address is {addr} and my date of birth is {dob}.
[{time}] {a.g}: Thank you {x.g}.
---
Caller {x} ({org}, {place}) reports that {app} does not start. User {x.u}. Spoke to {g} {when}. Escalated to {p}. {S}
---
Issue #{number}: {app} fails on {app}
@{a.u} opened this issue on {date}
{S}
@{b.u} commented: (thanks|hi|cc) @{a.u}, {S}
@{c.u} added label bug and assigned @{b.u}
Fixed by @{b.u} in {hex}
---
Minutes
(Present|Attendees|In attendance|Participants): {a} ({org}), {b} ({org}), {c}, {x} (chair)
(Apologies|Absent|Excused): {p}, {p}
(Minutes taken by|Minute taker|Secretary): {p}
1. Welcome. {x.g} opened the meeting at {time}.
2. {a.g} {did}. {S}
3. {b.f} {did} {when}. {S}
4. AOB: {S}
Actions: {a.g} - {S} / {b.g} to contact {org} / {c.f} to write to {p}
Next meeting: {date}, {place}
---
MINUTES OF THE (BOARD|COMMITTEE|PARISH COUNCIL|ANNUAL GENERAL) MEETING of {org} held at {addr} on {date}
PRESENT: {title} {a.f} (Chair), {title} {b.f}, {title} {c.f} and {title} {x}
It was proposed by {a.f}, seconded by {title} {b.f}, that {S}
{title} {x.f} (declared an interest|left the meeting|abstained|objected). {S}
Signed: {a.n}, Chairman
---
Standup {date}
{a.g}: {S}
{b.g}: {S}
{c.g}: (blocked by|waiting for|pairing with) {g}. {S}
@{x.u}: off today
---
Incident {ref}: {app} outage
Reported by {a.u}, on call {b} ({b.u}), commander {c}
{time} {b.g} restarted {app}
{time} {org} informed by {p}
{time} login of {user} from {ip} failed
---
Review (by|from) {user} - {place}, {date}
(Great service|Terrible|Never again|Loved it|Would book again). {S} (Ask for {g}.|{g} at reception was lovely.|The manager, {p}, was rude.)
---
{date} {time} {user} logged in from {ip}
{date} {time} {user} changed the address of {p} to {addr}
{date} {time} {user} exported {small} records of {org}
---
commit {hex}
Author: {a} <{email}>
Reviewed-by: {b} <{email}>
Signed-off-by: {a.n} <{email}>
Co-authored-by: {c.u} <{email}>

    {app}: fix {app} crash

    Reported by @{x.u} and {p}. {S}
`),
  },
};
