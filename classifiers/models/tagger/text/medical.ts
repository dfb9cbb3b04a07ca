import { blocks, type Genre } from './notation.js';

/** Notes and letters of doctors. */
export const medical: Genre = {
  layouts: {
    medical: blocks(`
{H}
Patient: {x}
DOB: {dob}
{F}

{x.f} is a {ageold} {job} with {cond}. {S} Current medication: {drug}, {drug}. {S}

Dr. {me}
{org}
---
Re: {x}, born {dob}, {addr}

Dear Dr. {you.f},

Thank you for seeing {x.g}, {ageold}, who presents with {cond}. There is a history of {cond}. Started on {drug} {small} mg. {S}

{me}
{job}, {org}
---
Discharge summary
Name: {x}   Age: {age}
Diagnosis: {cond}
Medication: {drug} {small} mg, {drug}, {drug}
{S} {S}
`),
  },
};
