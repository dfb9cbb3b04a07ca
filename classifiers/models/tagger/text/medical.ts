import { blocks, type Genre, lines } from './notation.js';

/** Notes and letters of doctors. */
export const medical: Genre = {
  rules: {
    M: lines(`
(Denies|Reports|No signs of|No evidence of|Complains of|Worsening|Stable|Known|Longstanding|Recurrent|Suspected|Possible|Resolved|Treated for|Screened for|Negative for|Positive for) {cond}(, {cond}| and {cond}| or {cond}|).
(Started|Commenced|Continue|Increase|Reduce|Stop|Hold|Given|Discharged on|Switched to|Tolerating|Responded well to|Intolerant of|Overdose of|Loaded with) {drug}( {small} mg| {small}mg (od|bd|tds|daily|BID|PRN)|)( and {drug}| for {cond}|).
{title} {x.f} (lives with|is cared for by|is supported by|was accompanied by) (her|his) {kin}( {g}|, {p}|).
{x.g} (has|had|developed) {cond} (in {month}|at the age of {age}|after surgery|as a child|two years ago).
(Seen by|Discussed with|Reviewed by|Referred by|Under the care of|D/w|Booked with|Awaiting) {title} {f}( ({job})| at {org}| ({org})|).
(PMH|PMHx|Past medical history|Comorbidities|Hx|History|Background): {cond}, {cond}(, {cond}|).
(Meds|Rx|DHx|Current medication|Home meds|Drug history|Medications): {drug}, {drug}(, {drug} {small} mg|).
(Allergies|ADRs): {drug}(, {drug}| (rash)|).
(FHx|Family history): (mother|father|brother|sister|maternal aunt) (had|died of|with) {cond}( at {age}|).
(SHx|Social history): {job}, (lives in {place}|lives alone|married|widowed), {rela}.
The {cond} (is|was) (well controlled|poorly controlled|diagnosed in {place}|likely due to {drug}|secondary to {cond}).
(Surgery|MRI|CT|Biopsy|Bloods|X-ray|ECG|Ultrasound) (on {date}|at {org}) (showed|confirmed|excluded|suggests) {cond}.
(NOK|Next of kin): {p} ({kin}), {phone}.
{x} is a {ageold} (retired |){job} (with|known for) {cond}.
`),
  },
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
---
SOAP note - {date}
Pt: {x.r}  DOB {dob}  MRN {number}
S: {ageold} (male|female|man|woman) c/o {cond} x {small} days. PMHx: {cond}, {cond}. Meds: {drug} {small}mg (od|bd|tds|qhs|BID|TID|PRN), {drug}. NKDA. {M}
O: BP {small}/{small}, HR {small}, afebrile.
A: {cond}, likely. (Rule out|R/O|?) {cond}.
P: start {drug} {small} mg. Stop {drug}. Refer to {title} {f}, {org}. F/u {small} weeks.
{me.i}, (MD|RN|NP|PA-C|DO|GP)
---
DISCHARGE SUMMARY
Patient: {x.c}
Hosp. no.: {number}   D.O.B.: {dob}   Sex: F
Address: {addr}
GP: {title} {p}, {org}
Admitted: {date}   Discharged: {date}
Consultant: {title} {f}

Diagnosis on discharge: {cond}, {cond}
{M} {M}
TTO: {drug} {small} mg (od|bd|nocte), {drug} {small} mg prn
---
{org}
{addrl}
{date}

RE: {x} (DOB: {dob}), {addr}

Dear {title} {you.f},

(Thank you for referring|I reviewed|I saw|Many thanks for asking me to see) this (pleasant |){ageold} {job}( in clinic today| on {date}|). {M} {M} {M}

(Impression|Diagnosis|Conclusion): {cond}
(Plan|Recommendation): {drug} {small} mg (daily|twice a day|at night)

(Yours sincerely|Kind regards|With best wishes),

{title} {me}
(Consultant |){job}
cc {x}, {addr}
---
Rx
{org}
{title} {me}
Patient: {x}    Age: {age}
Address: {addr}
Date: {date}
{drug} {small} mg tabs, #{small}, sig: 1 po (daily|bid|qhs)
{drug} {small} mg caps, (once|twice) daily for {small} days
Refills: 2
---
NURSING NOTE {time}
{x.f} (resting comfortably|refused {drug}|complains of {cond}|visited by {kin} {g}|asked for {title} {f}). {drug} {small}mg given at {time}. {title} {f} (informed|paged|at bedside). {M}
{me.i} RN
---
Patient name: {x.r}
Preferred name: {x.g}
Date of birth: {dob} ({age} y)
Next of kin: {p} ({kin}), {addr}, {phone}
Ethnicity: {eth}  Religion: {rela}  Nationality: {nat}
Occupation: {job}
Problems: 1. {cond} 2. {cond} 3. {cond}
Medication: 1. {drug} 2. {drug} 3. {drug}
Allergies: {drug}
---
History of present illness: {title} {x.f} is a {age} (y/o|yo|year old|-year-old) ({eth} |{nat} |)(male|female|man|woman) (with a history of|known for|presenting with|with) {cond}, {cond} and {cond} who (presents|was brought in by {kin} {g}|was transferred from {org}) with {cond}. {M}
Social: (lives alone in {place}|lives with {kin} {g}|retired {job}|works as a {job}), (smoker|ex-smoker|non-smoker), {rela}.
Family history: mother {cond}, father {cond} at {age}.
---
{x}, {age}, {cond}, {drug}
{a}, {age}, {cond}, {drug} and {drug}
{b}, {age}, query {cond}, nil
---
Sehr geehrte Frau Kollegin, sehr geehrter Herr Kollege,

wir berichten über {x}, geb. {dob}, wohnhaft {addr}.
Diagnosen: {cond}, {cond}
Medikation: {drug} {small} mg, {drug}
Mit freundlichen kollegialen Grüßen
Dr. med. {me}
{org}
---
Vaccination record
Name: {x}  Born: {dob}
Parent: {p}
{date} (Measles vaccine|Tetanus booster|Flu jab)  given by {p.i}
{date} Reaction: {cond}
---
Handover {date}
Bed {small}: {a.f}, {age}, {cond}, {M}
Bed {small}: {b}, {age}F, {cond}, on {drug}, {kin} {g} visits daily
Bed {small}: {title} {c.f}, {age}M, post-op, {cond}, awaiting {title} {f}
`),
  },
};
