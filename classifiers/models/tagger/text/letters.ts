import { blocks, type Genre } from './notation.js';

/** Letters on paper. */
export const letters: Genre = {
  layouts: {
    letter: blocks(`
{me}
{addrl}

{date}

{you}
{org}
{addrl}

Dear {you},

{S} {S} {S}

{S} {S}

Yours sincerely,

{me}
---
{org}
{addrl}

{date}

To: {you}
{addrl}

Re: {ref}

Dear Ms. {you.f}:

{S} {S}

{S}

Very truly yours,
{me}
{job}
---
{you}
{addrl}

{date}

Dear {you.g} {you.f},

{S} {S} {S} {S}

Yours faithfully
{me}
---
TO WHOM IT MAY CONCERN

{S} {S} {S}

{me}, {job}
{org}, {place}
---
ATTN: {you}
{org}
{addrl}

{S}
`),
  },
};
