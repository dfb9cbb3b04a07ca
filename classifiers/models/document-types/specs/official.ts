import type { Spec } from '../../texts/spec.js';

/** Papers of authorities, boards and books, in English. */
export const official: readonly Spec[] = [
  {
    type: 'tax-form',
    language: 'en',
    titles:
      'Individual Income Tax Return|Wage and Tax Statement|VAT return|Form W-9 Request for Taxpayer Identification|Self Assessment tax return {year}|Corporation tax return|Notice of tax assessment|Form 1099 Miscellaneous Income|Property tax declaration|Sales tax return',
    fields: `Taxpayer|Name of taxpayer|Name shown on return|Your name = name
      Taxpayer identification number|SSN|TIN|UTR = code
      Tax year|Year of assessment|For the year ended|Calendar year = year
      Filing status|Filing as|Status|Type of return = single
      Wages, salaries, tips|Employment income|Income from employment|Total wages = money
      Taxable income|Total taxable income|Net chargeable income|Adjusted gross income = money
      Tax withheld|Federal income tax withheld|Tax deducted at source|Tax already paid = money
      Refund|Amount overpaid|Overpayment|Repayment due = money
      Amount you owe|Tax due|Balance of tax|Tax payable = money
      Standard deduction|Personal allowance|Itemised deductions|Allowances = money
      Dependants|Number of dependents|Exemptions|Children claimed = number
      Employer identification number|EIN|Payer's TIN|Employer reference = code
      Spouse|Spouse's name|Partner|Joint filer = name`,
    table: `Box|Line|No.|Item = number
      Description|Income or deduction|Particulars|Source of income = payitem
      Amount|Value|Sum|Total = amount`,
    headings:
      'Part I Income|Deductions|Part II Tax and credits|Signature and declaration|Payments|Refund|Section A Taxpayer details|Schedule C',
    prose: `Under penalties of perjury, I declare that I have examined this return and it is true, correct and complete.
      Enter the amount from line {number} of Schedule {number}.
      Attach Form W-2 here. Attach Form 1099-R if tax was withheld.
      If line {number} is more than line {number}, this is the amount you overpaid.
      You must file this tax return by {date}.
      See instructions before completing the form. Do not write in this space.
      Your assessment for the tax year {year} shows tax due of {money}.
      Output tax on sales less input tax on purchases gives the VAT payable.
      Claim the credit for each qualifying child.
      Subtract line {number} from line {number}. If zero or less, enter -0-.
      For official use only by the revenue office.
      Declaration: the information I have given on this tax form is complete to the best of my knowledge.
      Check the box if you or your spouse were born before {date}.
      Interest and penalties accrue on tax unpaid after the due date.
      Copy B to be filed with the employee's federal tax return.
      Relief at source has been given for pension payments.`,
    orders: 'TFHPS TGHXS FTHPHP THPFHS TFX TGHFHF',
  },
  {
    type: 'court-filing',
    language: 'en',
    titles:
      "Complaint for damages|Motion to dismiss|In the District Court of {city}|Affidavit of {name}|Petition for divorce|Notice of appeal|Order granting summary judgment|Plaintiff's brief|Writ of summons|Statement of defence|Subpoena|Judgment",
    fields: `Case No.|Docket no.|Claim number|Cause No. = code
      Plaintiff|Petitioner|Claimant|Appellant = name
      Defendant|Respondent|Accused|Appellee = company
      Judge|Before|Presiding|Hon. = name
      Attorney for plaintiff|Counsel|Solicitors for the claimant|Attorney = name
      Filed|Date filed|Filing date|Dated = date
      Court|Division|Venue|Registry = city
      Hearing date|Trial date|Return date|Date of hearing = date`,
    headings:
      'Jurisdiction and venue|Statement of facts|Prayer for relief|Cause of action|Argument|Conclusion|Certificate of service|Parties|First claim|Relief sought|Legal standard|Background',
    prose: `Plaintiff {name} alleges as follows against defendant {company}.
      This Court has jurisdiction over the subject matter pursuant to 28 U.S.C. § 1331.
      COMES NOW the Plaintiff, by and through undersigned counsel, and moves this Court for an order.
      WHEREFORE, Plaintiff prays for judgment against Defendant in the amount of {money}.
      I, {name}, being duly sworn, depose and say as follows.
      The defendant denies each and every allegation in paragraph {number}.
      I hereby certify that a true copy of the foregoing was served upon counsel of record on {date}.
      The motion is GRANTED. It is so ordered.
      The trial court erred in excluding the testimony of the witness.
      On or about {date}, defendant breached its duty of care, causing injury to plaintiff.
      The Claimant seeks damages, interest and costs.
      Respondent opposes the petition on the ground of lack of standing.
      See Smith v. {last}, {number} F.3d {number} (9th Cir. {year}).
      Upon the affidavit of {name} sworn on {date} and the exhibits thereto.
      You are commanded to appear before this court on {date} at {time}.
      Plaintiff demands a trial by jury.
      The appeal is dismissed with costs to the respondent.
      Respectfully submitted, {name}, attorney for the petitioner.`,
    orders: 'TFPHPHPS GTPHPHP TGPHPHP FTPP THPHPHPG TPPS',
  },
  {
    type: 'patent',
    language: 'en',
    titles:
      'Patent application {code}|United States Patent|Method and apparatus for {noun} control|Patent specification|System for a {adjective} {thing}|European patent specification|Utility model {code}|Device and method of {noun} processing',
    fields: `Patent No.|Publication number|Pub. No.|Patent number = code
      Inventor|Inventors|Inventor(s)|Invented by = name
      Assignee|Applicant|Proprietor|Applicant(s) = company
      Filed|Filing date|Date of filing|Application filed = date
      Appl. No.|Application number|Application no.|Serial no. = code
      Int. Cl.|IPC|Classification|CPC = G06F 17/30
      Priority|Priority date|Priority data|Related application = date
      Attorney, agent|Representative|Agent|Patent attorney = company`,
    headings:
      'Abstract|Claims|Background of the Invention|Summary of the Invention|Detailed Description|Brief Description of the Drawings|Technical field|What is claimed is|Prior art|Embodiments|Industrial applicability|Field of the invention',
    prose: `The present invention relates to a {thing} and a method for producing the same.
      In one embodiment, the {noun} is coupled to the {noun} by means of a {adjective} member.
      FIG. {number} is a perspective view of the {thing} according to an embodiment.
      1. A method comprising: receiving a signal; determining a {noun}; and transmitting the {noun}.
      The apparatus of claim {number}, wherein said {noun} comprises a {adjective} portion.
      What is claimed is: a system comprising a processor and a memory storing instructions.
      It will be apparent to those skilled in the art that various modifications may be made without departing from the scope of the invention.
      Referring to FIG. {number}, reference numeral {number} denotes a {noun}.
      There is a need in the art for an improved {thing}.
      Prior art devices suffer from the disadvantage that the {noun} wears out.
      The object of the invention is achieved by the features of claim {number}.
      A first housing {number} and a second housing {number} define a cavity therebetween.
      An apparatus is disclosed in which a plurality of {noun}s are arranged in parallel.
      According to a preferred embodiment the coating has a thickness of {number} micrometres.
      This application claims the benefit of provisional application No. {code}, filed {date}.
      The device according to claim {number}, characterised in that the {noun} is {adjective}.
      Embodiments described herein are illustrative and do not limit the claimed subject matter.
      The terms "comprising" and "including" are to be read as open-ended in this specification.`,
    orders: 'TFHPHPHP TGHPHPHL FTHPHPHP THPHPHPHP THPHL TFHPHP',
  },
  {
    type: 'financial-report',
    language: 'en',
    titles:
      'Annual Report {year}|Quarterly report|Consolidated Financial Statements|Balance sheet as of {date}|Income statement|Form 10-Q|Interim report {quarter} {year}|Profit and loss account|Cash flow statement|Results for the {quarter} quarter of {year}',
    fields: `Revenue|Net sales|Turnover|Total revenues = million
      Operating income|EBIT|Operating profit|Operating result = million
      Net income|Profit for the period|Net profit|Net earnings = million
      Earnings per share|EPS|Diluted EPS|Basic earnings per share = amount
      Total assets|Balance sheet total|Assets = million
      Equity|Shareholders' equity|Total equity|Stockholders' equity = million
      Cash and cash equivalents|Cash|Liquid funds|Free cash flow = million
      Net debt|Borrowings|Long-term debt|Financial liabilities = million
      EBITDA|Adjusted EBITDA|EBITDA margin|Gross margin = percent
      Dividend|Dividend per share|Proposed dividend|Payout = amount`,
    table: `In millions|(in thousands)|Item|Note = finitem
      This year|Current period|Three months ended|{year} = amount
      Last year|Prior period|Comparative|Year before = amount
      Change|Change %|Variance|Growth = percent`,
    headings:
      "Consolidated balance sheet|Income statement|Notes to the financial statements|Management discussion and analysis|Outlook|Risk factors|Segment reporting|Cash flows|Letter to shareholders|Auditor's report|Revenue by segment|Key figures",
    prose: `Revenue increased by {percent} to {million}, driven by strong demand in {country}.
      Net income attributable to shareholders amounted to {million}, compared with {million} in the prior year.
      The consolidated financial statements have been prepared in accordance with IFRS.
      Operating margin improved by {number} basis points.
      The Board proposes a dividend of {amount} per share.
      Goodwill is tested for impairment annually.
      Cash flow from operating activities was {million}.
      We expect full-year sales growth of {percent}.
      In our opinion, the financial statements present fairly, in all material respects, the financial position of the Group.
      Trade receivables are stated at amortised cost less impairment losses.
      Depreciation and amortisation rose to {million}.
      The segment reported EBITDA of {million}, down {percent} year on year.
      Inventories are measured at the lower of cost and net realisable value.
      Deferred tax assets are recognised to the extent that taxable profit will be available.
      Basic and diluted earnings per share were {amount} in the {quarter} quarter.
      Gross profit as a percentage of sales fell to {percent}.`,
    orders: 'TFHPHXP TXHPHP THPXHPX GTXHPX TXX THPHPX',
  },
  {
    type: 'budget',
    language: 'en',
    titles:
      'Budget {year}|Annual budget plan|Project budget|Departmental budget {department}|Budget vs actual {month}|Spending plan|Budget proposal|Household budget',
    fields: `Budget year|Fiscal year|Planning period|FY = year
      Department|Cost centre|Budget holder|Unit = department
      Total budget|Approved budget|Budget total|Planned expenditure = money
      Actual to date|Spent to date|Actuals|Spend YTD = money
      Remaining|Variance|Left to spend|Available = money
      Prepared by|Owner|Planner|Controller = name
      Version|Draft|Status|Revision = number
      Contingency|Reserve|Buffer|Unallocated = percent`,
    table: `Category|Budget line|Cost item|Account = costitem
      Budget|Planned|Budgeted|Plan = amount
      Actual|Spent|Actuals|To date = amount
      Forecast|Estimate|Outlook|Full-year forecast = amount
      Variance|Difference|Over/under|Deviation = amount
      %|Used|Share|% of budget = percent`,
    headings:
      'Assumptions|Personnel costs|Operating expenses|Capital expenditure|Income|Summary by cost centre|Travel|Contingency',
    prose: `The budget for {year} assumes an increase in personnel costs of {percent}.
      Travel and training have been cut by {percent} against the current year's plan.
      Planned spending on {thing} amounts to {money}.
      Requests above {money} need the approval of the budget holder.
      The forecast exceeds the approved budget by {money}.
      We ask for an allocation of {money} for {department}.
      Unused funds cannot be carried over to the next fiscal year.
      A contingency of {percent} is included.
      Expected income of {money} covers planned expenditure of {money}.
      Capital expenditure is planned at {money}, mostly for {thing}.
      Each department submits its budget request by {date}.
      The variance is explained by later hiring than planned.`,
    orders: 'TGXP TXS TGXHPX TPXG GTXS TX',
  },
  {
    type: 'board-minutes',
    language: 'en',
    titles:
      'Minutes of the Board of Directors|Board meeting minutes|Minutes of the meeting of the Supervisory Board of {company}|Resolutions of the Board|Annual General Meeting - Minutes|Minutes of a meeting of directors|Board minutes {date}|Extraordinary general meeting of {company}: minutes',
    fields: `Date|Date of meeting|Held on|Meeting date = date
      Place|Venue|Held at|Location = address
      Present|Directors present|In attendance|Attended = name
      Chair|Chairman|Chairperson|Presiding = name
      Apologies|Absent|Regrets|Excused = name
      Secretary|Company secretary|Minutes taken by|Recording secretary = name
      Quorum|Quorum present|Quorate = yesno
      Called to order|Opened at|Meeting opened|Start = time`,
    headings:
      'Call to order|Approval of minutes|Report of the Chief Executive|Resolutions|Financial report|Adjournment|Appointment of directors|Any other business|Report of the committee|Election of officers|Dividend|Quorum',
    prose: `The Chair declared that a quorum was present and called the meeting to order at {time}.
      RESOLVED, that the Board approves the acquisition of {company} for {million}.
      The minutes of the meeting held on {date} were approved as circulated.
      On motion duly made and seconded, the resolution was carried unanimously.
      The directors noted the report of the Chief Financial Officer.
      There being no further business, the meeting was adjourned at {time}.
      {name} declared an interest in the matter and left the room.
      The Board approved the appointment of {name} as director with effect from {date}.
      IT WAS RESOLVED to declare a dividend of {amount} per share.
      The Audit Committee reported on its meeting of {date}.
      {name} moved to approve; {name} seconded; {number} in favour, none opposed.
      The Board discussed the strategy in executive session.
      Notice of the meeting had been duly given to all directors.
      The Board authorised the officers of the Company to execute all necessary documents.
      The next board meeting will be held on {date}.
      The supervisory board took note of the risk report and raised no objections.`,
    orders: 'TFHPHPHS TGPHPHP FTHPHPHP THPHPHPG TGHLHL TFPP',
  },
  {
    type: 'meeting-notes',
    language: 'en',
    titles:
      'Meeting notes {date}|Weekly sync|Notes: {thing} project|Stand-up notes|Kick-off with {company}|Retro notes|1:1 {first} / {first}|Team meeting - action items|Call notes|Brainstorming on {noun}',
    fields: `Date|When|Day = date
      Attendees|Participants|Who was there|In the room = {first}, {first}, {first}
      Note taker|Notes by|Scribe = first
      Agenda|Topics|On the agenda|Points = {thing}, {noun}
      Next meeting|Next sync|Next call|Follow-up = date
      Project|Team|Topic|Re = thing`,
    headings:
      'Agenda|Discussion|Action items|Decisions|Next steps|Open questions|To do|Parking lot|Updates|Blockers|What went well|Topics',
    prose: `{first} gave an update on the {thing}; we are about a week behind.
      We agreed to move the launch to {date}.
      {first} will send the draft around by Friday.
      Quick round: everybody said what they are working on.
      Open question: who owns the {noun} after the migration?
      {first} thinks we should talk to the customer first.
      Decision: we go with option B for now and look at it again in {month}.
      Discussed the feedback from the demo, mostly positive.
      Short call with {company} about the roadmap.
      Blocked: still waiting for access from IT.
      {first} to check with {first} whether the numbers are right.
      We skipped the retro this time as half of the team was out.`,
    items: `{first}: follow up with {company} by {date}
      AI {first}: update the ticket
      [ ] {first} to write the doc
      TODO ask {first} about the {noun}
      Decided: no release this week
      Next sync on {date}
      @{first} will set up a call
      Ship the {thing} before {month}
      {first} out next week
      Need estimates from {department}
      Action: {first} - share slides
      [x] move {noun} to the new board`,
    orders: 'TGHLHL TGPHL THPHLS TSLL GTHPHL TLHL TPP',
  },
  {
    type: 'support-ticket',
    language: 'en',
    titles:
      'Ticket {code}|Support request: {thing} not working|[#{id}] Cannot log in|Incident {code}|Case {id} - {product} broken|Help desk ticket|Service request {code}|Re: [Ticket#{id}] error with {thing}',
    fields: `Ticket|Ticket ID|Case number|Incident no. = code
      Status|State|Ticket status|Current status = open
      Priority|Severity|Urgency|Impact = high
      Requester|Reported by|Opened by|Customer = name
      Assigned to|Assignee|Agent|Owner = name
      Created|Opened|Opened at|Submitted = {date} {time}
      Category|Queue|Group|Product area = {department}
      Resolution|Solution|Workaround|Closed = restarted the service
      SLA|Due|Response due|Time to resolution = date
      Channel|Source|Via|Contact method = email`,
    headings: 'Description|Comments|Steps to reproduce|Resolution|Activity|Conversation|Work log|Problem',
    prose: `Customer reports that the {thing} stopped working after the update on {date}.
      Hi, I can't log in to my account since this morning, it says my password is wrong.
      Agent {first}: Hello {first}, thank you for contacting support, could you please send us a screenshot?
      Steps to reproduce: open the app, go to settings, press save, see the error.
      I have restarted the device twice but the problem is still there.
      The ticket was escalated to second level.
      We have reset your password; please try again and let us know whether the issue is resolved.
      Error code {code} appears when I try to print.
      My order {code} arrived broken, I would like a replacement.
      Closing this ticket as there was no response for {number} days.
      This is the third time I am writing about the same problem!
      User cannot connect to the VPN from home.
      Internal note: known issue, fix is planned for version {number}.
      Is there anything else I can help you with?
      Issue resolved after clearing the cache.
      When will this bug be fixed? We are blocked.`,
    orders: 'TFHPHP TGPHP FTHPS TGPP TFPG THPHPHS GTP',
  },
];
