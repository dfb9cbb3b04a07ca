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
`),
  },
};
