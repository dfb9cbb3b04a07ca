import { blocks, type Genre } from './notation.js';

/** Mails of business and between friends. */
export const mails: Genre = {
  layouts: {
    mail: blocks(`
From: {me} <{email}>
To: {you} <{email}>
Date: {date}
Subject: {ref}

Hi {you.g},

{S} {S}

{S}

Best regards,
{me}
---
Dear {you.g},

{S} {S} {S}

Kind regards,
{me.g}
---
Dear Mr. {you.f},

{S}

{S} {S}

Sincerely,

{me}
{job}
{org}
{addrl}
Tel: {phone}
---
Hello {you.g},
{S}
{S}
Thanks,
{me.g} {me.f}
{job} | {org}
{phone} | {email}
---
Hey {you.g}!

{S} {S}

Cheers
{me.g}
---
Hi all,

{S}
{S}

Regards,
{me}
{org}
---
{you.g},

{S} {S}

- {me.g}
---
On {date} at {time}, {you} <{email}> wrote:
> {S}
> {S}

{S}

{me.g}
---
Good morning {you.g} and {x.g},

{S} {S} {S}

Many thanks
{me}, {job}
---
Sehr geehrte Frau {you.f},

{S}

Mit freundlichen Grüßen
{me}
{org}
{addrl}
---
Bonjour {you.g},

{S} {S}

Cordialement,
{me}
`),
  },
};
