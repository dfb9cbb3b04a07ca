import { blocks, type Genre } from './notation.js';

/** Chats and short messages. */
export const chats: Genre = {
  layouts: {
    chat: blocks(`
<{a.u}> {S}
<{b.u}> {a.u}: {S}
<{a.u}> {q}
* {c.u} has joined #help
<{c.u}> hi {a.u}
<{b.u}> {c.u}, {S}
---
{a.g} ({time}): {S}
{b.g} ({time}): {S}
{a.g} ({time}): {q}
---
{time} <{a.u}> {S}
{time} <{b.u}> {S}
{time} -!- {c.u} has quit
---
{a.u}: {S}
{b.u}: @{a.u} {S}
{a.u}: lol {g}
---
{a.n}  {time}
{S}
{b.n}  {time}
@{a.n} {S}
{S}
{c.n}  {time}
:+1: {q}
---
[{date}, {time}] {a}: {S}
[{date}, {time}] {b}: {S}
[{date}, {time}] {a}: {addr}
[{date}, {time}] {b}: thx {a.g}
---
{a.g}: (hey|hi|yo) {b.g}
{b.g}: (hey|hi) {a.g}, {S}
{a.g}: (u know|did you hear about|have you seen) {g}? {S}
{b.g}: {q}
---
@{a.u} (@{b.u}) {S} #{month}
@{a.u}: {S}
RT @{c.u}: {S}
---
You: {S}
{a}: {S}
You: my name is {x}, {addr}
{a}: Thank you {title} {x.f}. And your date of birth?
You: {dob}
---
{a.u} - {time}
{S}
↳ {b.u}: {S}
↳ {c.u}: {q}
---
Agent {a.g}: Hello, you are chatting with {a.g} from {org}. Who am I speaking to?
Visitor: {x}
Agent {a.g}: (How can I help|Hi) {x.g}?
Visitor: {S}
`),
  },
};
