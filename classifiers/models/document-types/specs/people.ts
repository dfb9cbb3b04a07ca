import type { Spec } from '../../texts/spec.js';

/** Papers about people at work and in care, in English. */
export const people: readonly Spec[] = [
  {
    type: 'resume',
    language: 'en',
    titles:
      '{name}|Curriculum Vitae|Résumé of {name}|CV - {name}|{name}, {job}|Resume|Curriculum vitae: {name}|{name} - personal profile',
    fields: `Name|Full name|Candidate = name
      Email|E-mail|Mail = email
      Phone|Mobile|Telephone|Tel = phone
      Address|Home address|Location|Residence = address
      Date of birth|Born|DOB = date
      Nationality|Citizenship|Citizen of = country
      LinkedIn|Website|Portfolio|GitHub = url
      Languages|Language skills|Spoken languages = English (fluent), German (B2)
      Driving licence|Marital status|Availability|Notice period = yesno`,
    headings:
      'Work Experience|Education|Skills|Employment History|Professional Summary|Languages|References|Qualifications|Career History|Certifications|Interests|Academic background',
    prose: `Experienced {job} with over {number} years in {department}.
      {year} - {year}: {job}, {company}, {city}.
      Bachelor of Science in {noun} engineering, {school}, {year}.
      Led a team of {number} and increased revenue by {percent}.
      Proficient in Excel, SQL and project management.
      Seeking a challenging position as {job} where I can use my skills.
      Master's degree, {school}, graduated {year} with honours.
      {job} at {company} from {month} {year} to present.
      References available upon request.
      Fluent in three languages; strong communicator and team player.
      Completed an internship with {company} in {city}.
      Responsible for budget planning and supplier relations at {company}.
      Certified in first aid and as a scrum master.
      Volunteer at the local sports club since {year}; hobbies: chess, hiking, photography.
      High school diploma, {city}, {year}.
      Employee of the month twice; promoted to {job} within {number} months.`,
    items: `Managed a team of {number} people
      Implemented new {thing} processes, saving {money} a year
      Reduced costs by {percent}
      Trained and mentored junior colleagues
      Java, Python, Docker, Kubernetes
      {year}-{year} {job}, {company}
      Excellent communication and leadership skills
      Designed and delivered workshops for clients
      Dean's list {year}
      German: native; English: C1; French: basic
      Built the department's reporting from scratch
      Negotiated contracts with key suppliers`,
    orders: 'TGHPHLHP TGPHLHLHS FHPHLHL THPHPHLG TSHLHPHL TFHLHP',
  },
  {
    type: 'payslip',
    language: 'en',
    titles:
      'Payslip|Pay stub|Salary slip for {month} {year}|Earnings statement|Pay advice|Wage slip|Payroll statement|Statement of earnings and deductions',
    fields: `Employee|Employee name|Name|Staff member = name
      Employee no.|Employee ID|Payroll no.|Staff number = id
      Pay period|Period|Pay month|Period ending = month
      Pay date|Date paid|Payment date|Paid on = date
      Tax code|NI number|Tax class|SSN = code
      Department|Cost centre|Dept|Division = department
      Gross pay|Gross salary|Total earnings|Gross wages = money
      Net pay|Take-home pay|Net salary|Amount paid = money
      Income tax|PAYE|Federal tax withheld|Withholding tax = money
      National Insurance|Social Security|Pension contribution|Medicare = money
      Hours worked|Basic hours|Regular hours|Overtime hours = number
      Hourly rate|Basic pay|Base salary|Rate of pay = money
      Year to date|YTD gross|Gross to date|Taxable pay to date = money
      Bank account|Paid to|Credited to|BACS = account`,
    table: `Earnings|Payments|Description|Pay element = payitem
      Hours|Units|Qty = number
      Rate|Per hour|Factor = amount
      Current|Amount|This period = amount
      Deductions|Deducted|Less = amount
      YTD|Year to date|To date|Cumulative = amount`,
    prose: `Your salary for {month} has been paid into account {account}.
      Keep this payslip in a safe place, as we cannot issue a replacement.
      Net pay of {money} was transferred on {date}.
      Employer's pension contribution this month: {money}.
      Overtime of {number} hours was paid at time and a half.
      Holiday entitlement left: {number} days.
      This earnings statement is confidential and meant for the employee only.
      Deductions include tax, health insurance and pension.`,
    orders: 'TFXG FTXS TGXGS TFX GTXF TFS',
  },
  {
    type: 'hr-record',
    language: 'en',
    titles:
      'Employee Record|Personnel File|Staff record - {name}|Disciplinary warning|Leave of absence request|New starter form|Termination letter|Employee master data sheet|Written warning|Exit interview',
    fields: `Employee name|Name of employee|Staff member|Employee = name
      Employee ID|Personnel number|Staff no.|Emp. ID = id
      Date of birth|DOB|Birth date|Born on = date
      Hire date|Start date|Joined|Date of employment = date
      Position|Job title|Role|Post = job
      Department|Business unit|Team|Division = department
      Manager|Reports to|Line manager|Supervisor = name
      Salary|Annual salary|Base pay|Compensation band = money
      Employment type|Contract type|Status|Employment status = full-time, permanent
      Emergency contact|Next of kin|In case of emergency|Contact person = name
      Marital status|Dependants|Children|Family status = number
      Leave balance|Sick days|Absences|Vacation days left = number
      Termination date|Last working day|Leaving date|End of employment = date
      Reason for leaving|Type of leave|Grievance|Offence = personal reasons`,
    table: `From|Start|Valid from = date
      To|End|Valid to = date
      Event|Change|Type of absence|Action = sick leave
      Approved by|Entered by|HR partner = name`,
    headings:
      'Personal data|Employment history in the company|Absences|Disciplinary record|Compensation history|Emergency contacts|Remarks of Human Resources|Training completed',
    prose: `This letter serves as a formal written warning regarding your attendance.
      The employee was hired on {date} as {job} in {department}.
      We regret to inform you that your employment with {company} will end on {date}.
      Parental leave was granted from {date} to {date}.
      The employee was on sick leave for {number} days; a medical certificate is on file.
      Salary was adjusted to {money} with effect from {date}.
      Human Resources met the employee on {date} to discuss the grievance.
      Your probation period ends on {date}; your employment is hereby confirmed.
      This document is part of the personnel file and confidential to HR.
      The employee has returned the laptop, badge and keys.
      Further misconduct may lead to dismissal.
      {name} transferred from {department} to {department} on {date}.
      Reason given in the exit interview: better offer elsewhere.
      You are entitled to {number} days of annual leave.
      The disciplinary hearing took place in the presence of the works council.
      Please sign and return this form to the HR department.`,
    orders: 'TFHXS TFHPG FTHP TGPP TGHPHX TPG',
  },
  {
    type: 'performance-review',
    language: 'en',
    titles:
      'Performance Review|Annual appraisal|Employee evaluation {year}|Performance appraisal form|Mid-year review: {name}|Self assessment|Year-end feedback|Annual performance evaluation',
    fields: `Employee|Reviewee|Name|Appraisee = name
      Reviewer|Manager|Appraiser|Evaluator = name
      Review period|Period under review|Appraisal period|Cycle = {year}
      Overall rating|Rating|Final score|Overall performance = {number} of 5
      Position|Job title|Role|Function = job
      Date of review|Review date|Meeting date|Appraisal date = date
      Department|Team|Unit = department`,
    table: `Competency|Criterion|Objective|Goal = goal
      Weight|Importance|Share = percent
      Rating|Score|Mark (1-5)|Grade = number
      Comments|Remarks|Evidence|Feedback = meets expectations`,
    headings:
      'Strengths|Areas for improvement|Goals for next year|Achievements|Development plan|Overall assessment|Employee comments|Key accomplishments|Manager feedback|Objectives',
    prose: `{first} consistently exceeds expectations and delivers work of high quality.
      {first} should work on delegating tasks and managing time.
      Over the review period {first} met {number} of {number} objectives.
      Colleagues describe {first} as reliable, helpful and open to feedback.
      Goal for the next cycle: complete the {noun} certification by {date}.
      The overall rating is "meets expectations".
      Communication with stakeholders needs improvement.
      I am proud of what I achieved this year, in particular the {thing} project.
      We agreed on a development plan with training in leadership.
      A salary increase of {percent} is recommended on the basis of this appraisal.
      {first} took ownership of the migration and finished ahead of schedule.
      Strengths include problem solving, initiative and teamwork.
      The appraisee did not reach the sales target set at the last review.
      Ready for promotion to {job} within a year.
      As a manager I would like to see more initiative from {first}.
      Peer feedback was positive throughout; two reviewers mention missed deadlines.`,
    orders: 'TGHPHPHP TGXHPHS FTHPHL THPHPHLG TGHLHLHP TFXP',
  },
  {
    type: 'medical-record',
    language: 'en',
    titles:
      'Discharge Summary|Medical Record|Patient chart|Progress note|History and physical|Consultation report|Clinic letter|Radiology report|Operative report|Emergency department note',
    fields: `Patient|Patient name|Name of patient|Pt = name
      MRN|Medical record number|Hospital no.|Patient ID = id
      Date of birth|DOB|Born|Age = date
      Admitted|Admission date|Date of admission|Seen on = date
      Discharged|Discharge date|Date of discharge = date
      Attending|Attending physician|Consultant|Treating doctor = name
      Diagnosis|Primary diagnosis|Impression|Admission diagnosis = diagnosis
      Allergies|Known allergies|Drug allergies|Adverse reactions = penicillin
      Blood pressure|BP|Vitals|Vital signs = 138/86 mmHg
      Heart rate|Pulse|HR = number
      Medications|Current medication|Home meds|Medication on admission = drug
      Ward|Unit|Clinic|Service = department
      Procedure|Operation|Intervention|Surgery = appendectomy`,
    headings:
      'Chief complaint|History of present illness|Past medical history|Physical examination|Assessment and plan|Hospital course|Medications on discharge|Follow-up|Findings|Impression|Social history|Review of systems',
    prose: `The patient is a {number}-year-old presenting with shortness of breath and chest pain.
      Past medical history is significant for {diagnosis} and {diagnosis}.
      On examination the abdomen is soft and non-tender; lungs are clear to auscultation.
      The patient was admitted with {diagnosis} and treated with {drug} {dose}.
      She denies fever, nausea or vomiting.
      Plan: continue {drug} {dose} twice daily and follow up in {number} weeks.
      CT of the head without contrast shows no acute intracranial abnormality.
      He was discharged home in stable condition.
      Blood pressure was 142/90, pulse 88, temperature 37.4.
      Pt c/o headache x {number} days, no photophobia, no neck stiffness.
      The wound was closed with interrupted sutures; estimated blood loss was minimal.
      Family history: father with myocardial infarction at age 60.
      Thank you for referring this pleasant patient with {diagnosis}.
      Heart sounds normal, no murmurs, no peripheral oedema.
      Smokes {number} cigarettes a day, drinks socially.
      MRI of the lumbar spine reveals disc protrusion at L4/L5.
      The patient tolerated the procedure well and was transferred to the recovery room.
      Impression: {diagnosis}, well controlled.`,
    orders: 'TFHPHPHP TGHPHPHPS FHPHPHL TGPP THPHPHPG TFPP',
  },
  {
    type: 'lab-result',
    language: 'en',
    titles:
      'Laboratory Report|Lab Results|Blood test results|Pathology report|Clinical chemistry|Haematology report|Test results|Laboratory findings {code}',
    fields: `Patient|Patient name|Name|Subject = name
      Sample ID|Specimen no.|Lab number|Accession = code
      Collected|Date collected|Sample taken|Collection date = date
      Received|Date received|Received in lab|In lab = date
      Reported|Report date|Result date|Validated = date
      Specimen|Sample type|Material|Specimen type = serum
      Ordering physician|Requested by|Referring doctor|Requester = name
      Date of birth|DOB|Born|Age/Sex = date
      Fasting|Status|Report status|Fasting status = final`,
    table: `Test|Analyte|Parameter|Investigation = analyte
      Result|Value|Your result|Measured = reading
      Flag|H/L|Abnormal|Status = H
      Units|Unit|Dimension|UoM = unit
      Reference range|Normal range|Ref. interval|Reference = range`,
    prose: `Results outside the reference interval are marked.
      {analyte} {reading} {unit} (reference {range})
      Specimen received in good condition.
      The test was performed by immunoassay on serum.
      No growth after 48 hours of incubation.
      {analyte}: {reading} {unit}, elevated.
      Please correlate with clinical findings.
      Haemolysis may affect the potassium value.
      Sensitive to amoxicillin, resistant to ciprofloxacin.
      PCR: not detected.
      Electronically validated by {name}, laboratory director.
      Repeat the test in {number} weeks if clinically indicated.`,
    orders: 'TFXS TGXS FTX GTXP TFX TGXGS',
  },
  {
    type: 'prescription',
    language: 'en',
    titles:
      'Prescription|Rx|Medical prescription|Repeat prescription|E-prescription {code}|Medication order|Private prescription|Prescription for {name}',
    fields: `Patient|Patient name|For|Name = name
      Date of birth|DOB|Age|Born = date
      Prescriber|Physician|Dr.|Prescribing doctor = name
      DEA no.|NPI|GMC number|Licence no. = code
      Date|Date written|Issued|Prescribed on = date
      Medication|Drug|Rx|Medicine = {drug} {dose}
      Sig|Directions|Dosage|Take = 1 tablet twice daily after meals
      Qty|Quantity|Dispense|Supply = number
      Refills|Repeats|Refill|Number of repeats = number
      Pharmacy|Dispensed by|Dispensing pharmacy|Chemist = company
      Substitution|Generic allowed|DAW|May substitute = yesno`,
    table: `Medicine|Drug|Preparation|Medication = drug
      Strength|Dose|Dosage = dose
      Directions|Sig|How to take|Frequency = 1-0-1
      Quantity|Qty|Pack size = number
      Refills|Repeats = number`,
    prose: `Rx: {drug} {dose}, take one tablet twice daily with food.
      Dispense {number} tablets, {number} refills.
      Apply a thin layer to the affected area three times a day.
      {drug} {dose} 1 tab PO q8h x 7 days.
      Take one capsule every morning before breakfast.
      Do not drive or drink alcohol while taking this medicine.
      Sig: 1 tab p.o. b.i.d. p.c.
      Generic substitution permitted.
      Inhale two puffs every six hours as needed.
      Signature of prescriber: Dr. {last}
      Use within {number} days of issue; valid once only.
      Finish the whole course of {drug}.`,
    orders: 'TFS TGXS FTS GTP TFX TGPG',
  },
];
