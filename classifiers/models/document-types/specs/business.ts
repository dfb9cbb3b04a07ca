import type { Spec } from '../../texts/spec.js';

/** Papers of buying, selling and agreeing, in English. */
export const business: readonly Spec[] = [
  {
    type: 'invoice',
    language: 'en',
    titles:
      'Invoice|Tax Invoice|Bill {code}|Invoice {code}|Your bill|Commercial Invoice|Final invoice|Billing statement for services',
    fields: `Invoice number|Invoice no.|Bill number|Invoice #|Inv No|Document number = code
      Invoice date|Date of issue|Billing date|Issued on = date
      Due date|Payment due|Pay by|Payable until = date
      Bill to|Billed to|Invoice to|Customer = company
      Sold by|From|Supplier|Vendor = company
      Address|Billing address|Bill-to address = address
      VAT number|VAT ID|Tax ID|GST No. = code
      Customer no.|Account number|Client ID|Customer reference = id
      Terms|Payment terms|Terms of payment|Conditions = 30 days net
      Subtotal|Net amount|Total excl. VAT|Sum before tax = money
      VAT|Sales tax|Tax ({percent})|GST = money
      Total due|Amount due|Balance due|Grand total|Total payable = money
      IBAN = iban
      Bank details|Pay to account|Remit to|Beneficiary account = iban
      Period|Service period|Billing period|For the period = month`,
    table: `Description|Item|Product|Service rendered = product
      Qty|Quantity|Units|Hours = number
      Unit price|Price|Rate|Each = amount
      Tax|VAT %|GST|Tax rate = percent
      Amount|Total|Line total|Net = amount`,
    prose: `Please pay {money} within 30 days to the account below.
      Thank you for your business.
      Payment is due on {date}; late payments are charged {percent} interest.
      Please quote invoice number {code} with your payment.
      All amounts are in {currency}and exclude VAT unless stated.
      We invoice you for the following services in {month} {year}.
      Goods remain our property until this bill has been paid in full.
      Make all cheques payable to {company}.
      The amount will be debited from your account on {date}.
      For questions about this invoice write to {email}.
      Reverse charge: the recipient is liable for VAT.
      This is your bill for the month of {month}.`,
    orders: 'TFXGS GTFXS TGXGP FTXSG TFS TXGS',
  },
  {
    type: 'purchase-order',
    language: 'en',
    titles:
      'Purchase Order|PO {code}|Order form|Purchase order no. {code}|Procurement order|Buying order|Order to supplier|Standard purchase order',
    fields: `PO number|Purchase order no.|Order no.|P.O. # = code
      Order date|PO date|Date of order|Date raised = date
      Supplier|Vendor|Seller|To = company
      Ship to|Deliver to|Delivery address|Shipping address = address
      Buyer|Ordered by|Purchaser|Purchasing agent = name
      Requested by|Requisitioner|Requester|Originator = name
      Cost centre|Budget code|GL account|Charge to = code
      Delivery date|Required by|Expected delivery|Need-by date = date
      Ship via|Shipping method|Incoterms|Freight terms = DAP
      Approved by|Authorised by|Authorised signature|Approver = name
      Vendor ID|Supplier number|Supplier code = id
      Order total|PO total|Total order value|Total = money`,
    table: `Item|Part no.|SKU|Article = code
      Description|Goods|Material|Product = product
      Qty ordered|Quantity|Order qty|Pcs = number
      Unit cost|Unit price|Price per unit|Price = amount
      Line value|Extended|Amount|Total = amount`,
    prose: `Please supply the following goods subject to our terms of purchase.
      The purchase order number must appear on all invoices, packing slips and correspondence.
      Deliver to {address} no later than {date}.
      Please confirm receipt of this order and the delivery date by return.
      Notify us immediately if you are unable to ship as specified.
      Enter this order in accordance with the prices, terms and delivery method listed above.
      Goods that do not conform to this order will be returned at the vendor's expense.
      Send all correspondence to the purchasing department, {company}.
      Invoices without our order number cannot be processed.
      We order the following items at the prices quoted in your offer of {date}.
      Partial deliveries are accepted only with the buyer's consent.
      No substitutions without written approval of the buyer.`,
    orders: 'TFXS TGXGS FTXP GTXS TFXGP',
  },
  {
    type: 'contract',
    language: 'en',
    titles:
      'Service Agreement|Employment Agreement|Lease Agreement|Master Services Agreement|Loan Agreement|Consulting Agreement|Sales contract|Software Licence Agreement between {company} and {company}|Contract of Employment|Supply Agreement|Partnership Agreement|Terms of engagement',
    fields: `Effective Date|Commencement date|Start date|Date of agreement = date
      Provider|Contractor|Licensor|Landlord = company
      Client|Customer|Licensee|Tenant = company
      Term|Initial term|Duration|Period = {number} months
      Fee|Consideration|Rent|Price = money
      Governing law|Jurisdiction|Place of performance|Applicable law = country
      Notice address|Registered office|Address|Principal place of business = address
      Signed|By|Name|Authorised signatory = name
      Title|Position|Capacity = job`,
    headings:
      'Definitions|Term and Termination|Fees and Payment|Limitation of Liability|Governing Law|Obligations of the Parties|Intellectual Property|Warranties|Indemnification|Force Majeure|Entire Agreement|Notices',
    prose: `This Agreement is made on {date} between {company} ("Provider") and {company} ("Client").
      The parties agree as follows.
      Either party may terminate this Agreement upon {number} days' written notice.
      This Agreement shall be governed by the laws of {country}.
      The Client shall pay the Provider {money} within thirty days of receipt of an undisputed invoice.
      Neither party shall be liable for any indirect or consequential damages arising under this Agreement.
      The Employee shall devote his or her full working time to the duties of {job}.
      The Tenant shall keep the premises in good repair and shall not sublet without the Landlord's consent.
      In witness whereof, the parties hereto have executed this Agreement as of the date first written above.
      No amendment shall be effective unless in writing and signed by both parties.
      The Borrower shall repay the principal together with interest at {percent} per annum.
      The Supplier warrants that the Goods shall be free from defects for a period of {number} months.
      If any provision is held invalid, the remaining provisions shall remain in full force and effect.
      The Contractor shall perform the services set out in Schedule A with reasonable skill and care.
      This Agreement constitutes the entire agreement between the parties and supersedes all prior understandings.
      Each party shall indemnify and hold harmless the other against claims arising from its breach hereof.
      WHEREAS, the Company wishes to engage the Consultant on the terms set forth herein;
      The initial term shall commence on the Effective Date and renew automatically for successive periods of one year.
      Neither party may assign its rights or obligations hereunder without prior written consent.
      Any dispute arising out of or in connection with this contract shall be referred to arbitration in {city}.`,
    orders: 'TPHPHPHP TGPHPHPHPF TSHPHLHP PHPHLHPG TPHPHPHPHPHPG',
  },
  {
    type: 'nda',
    language: 'en',
    titles:
      'Non-Disclosure Agreement|Mutual Non-Disclosure Agreement|Confidentiality Agreement|NDA|Mutual Confidentiality Undertaking|Confidential Disclosure Agreement|Agreement on secrecy|One-way NDA between {company} and {company}',
    fields: `Disclosing Party|Discloser|Owner of the information|Party A = company
      Receiving Party|Recipient|Receiver|Party B = company
      Effective Date|Date|As of|Dated = date
      Purpose|Permitted purpose|Evaluation of|Business purpose = a possible business relationship
      Term of confidentiality|Confidentiality period|Duration of secrecy = {number} years
      Signature|By|Name|Signed by = name
      Title|Position|Function = job`,
    headings:
      'Confidential Information|Obligations of the Receiving Party|Exclusions|Return of Materials|Term|No Licence|Remedies|Permitted Disclosure',
    prose: `"Confidential Information" means any non-public information disclosed by one party to the other, in any form.
      The Receiving Party shall hold the Confidential Information in strict confidence and shall not disclose it to any third party.
      The Recipient shall use the Confidential Information solely for the Purpose.
      This obligation does not apply to information that is or becomes publicly known through no fault of the Receiving Party.
      Upon request, the Receiving Party shall return or destroy all copies of the Confidential Information.
      The parties wish to exchange confidential information in order to evaluate a potential transaction.
      The obligations of confidentiality shall survive for {number} years after disclosure.
      Nothing in this non-disclosure agreement grants any licence to the disclosed information.
      The Recipient may disclose it to employees and advisers who need to know it and are bound by like duties of secrecy.
      The Discloser would suffer irreparable harm from unauthorised disclosure and may seek injunctive relief.
      Information independently developed without reference to the proprietary information is excluded.
      If compelled by law to disclose, the Receiving Party shall give prompt notice to the Disclosing Party.
      Trade secrets, know-how, customer lists and business plans are deemed confidential whether marked or not.
      Neither party shall make any announcement about the discussions without the other's written approval.
      All confidential materials remain the property of the Disclosing Party.
      The undersigned undertakes to keep secret everything learned from {company} in the course of the evaluation.`,
    orders: 'TPHPHPHP TGPHPHPG TSHPHLHP PHPHPHPG TPPG',
  },
  {
    type: 'bank-statement',
    language: 'en',
    titles:
      'Account Statement|Bank Statement|Statement of account|Current account statement|Your statement for {month} {year}|Checking summary|Savings account statement|Transaction history',
    fields: `Account holder|Account name|Customer|Account owner = name
      Account number|Account no.|Acct|A/C number = account
      IBAN = iban
      Sort code|BIC|Routing number|Branch code = code
      Statement period|Period|From - to|Statement dates = {date} - {date}
      Opening balance|Beginning balance|Balance brought forward|Previous balance = money
      Closing balance|Ending balance|Balance carried forward|New balance = money
      Total deposits|Money in|Total credits|Paid in = money
      Total withdrawals|Money out|Total debits|Paid out = money
      Available balance|Overdraft limit|Interest earned|Interest rate = money
      Statement no.|Sheet|Page|Statement number = number`,
    table: `Date|Posted|Booking date|Trans. date = date
      Value date|Value|Effective = date
      Description|Details|Transaction|Particulars = entry
      Withdrawals|Debit|Money out|Paid out = amount
      Deposits|Credit|Money in|Paid in = amount
      Balance|Running balance|Ledger balance|New balance = amount`,
    prose: `Please check the entries on this statement and tell us of any error within 30 days.
      Your deposits are protected up to the limit of the deposit guarantee scheme.
      Direct debit to {company} on {date}.
      Standing order {money}, reference {code}.
      Card payment {company} {city}, {amount}.
      Interest is calculated daily on the cleared balance of your account.
      If your card is lost or stolen call {phone} at once.
      There were {number} transactions on your account in this period.
      ATM withdrawal {city} {amount}.
      Salary credit from {company} {amount}.
      Monthly account fee {amount}.
      Cheque {id} cleared {amount}.`,
    orders: 'TFXS FTXS TGXGS GTXP TFXP TGX',
  },
  {
    type: 'insurance-claim',
    language: 'en',
    titles:
      'Insurance Claim Form|Notice of loss|Claim report {code}|Motor accident claim|Property damage claim|Statement of claim to the insurer|Health insurance claim form|Claims notification',
    fields: `Policy number|Policy no.|Policy|Certificate number = code
      Claim number|Claim no.|Claim reference|Our claim ref = code
      Insured|Policyholder|Name of insured|Assured = name
      Date of loss|Date of accident|Date of incident|When did it happen = date
      Place of loss|Location of incident|Where did it happen|Scene of accident = city
      Amount claimed|Estimated loss|Claim amount|Estimate of damage = money
      Cause of loss|Type of loss|Peril|Nature of damage = water damage
      Deductible|Excess|Own share|Retention = money
      Vehicle registration|Licence plate|Vehicle|Make and model = code
      Third party|Other driver|Claimant|Witness = name
      Adjuster|Claims handler|Loss adjuster|Assessor = name
      Police report no.|Crime reference|Police station = code`,
    table: `Item damaged|Article|Property|Damaged object = product
      Date of purchase|Bought|Age = date
      Purchase price|Value when new|Cost = amount
      Amount claimed|Repair cost|Replacement cost = amount`,
    headings:
      'Description of the incident|Details of loss|Declaration|Damage assessment|Other insurance|For office use of the insurer|Injuries|Circumstances',
    prose: `I hereby claim under policy {code} for the loss described below.
      The insured vehicle was struck from behind at the junction of {street}.
      Water entered the kitchen after a pipe burst and damaged the floor and furniture.
      I declare that the information given in this claim is true and complete to the best of my knowledge.
      Photographs of the damage and repair estimates are attached to this claim.
      The adjuster inspected the property on {date} and estimates the loss at {money}.
      The theft was reported to the police on {date} under number {code}.
      Any person who knowingly files a false claim commits insurance fraud.
      Please settle the claim to account {iban}.
      The policyholder noticed the burglary on returning home from holiday.
      No other insurance covers this loss.
      After deduction of the excess the insurer will pay {money}.
      The claimant suffered whiplash and was treated at the hospital in {city}.
      Coverage is confirmed; the loss falls within the insured perils.
      Hail damaged the roof and two windows of the insured building.
      The treatment cost {money}; we ask for reimbursement under the health plan.`,
    orders: 'TFHPS TGHPHPG FTHPX THPHPF TFXHP TFP',
  },
  {
    type: 'marketing',
    language: 'en',
    titles:
      'Discover the new {product}|{percent} off everything this week|Meet the {product}|Why {company} is right for you|The smart way to {verb}|Introducing {product}|Your free guide to {noun}|Summer sale: last days',
    fields: `Offer ends|Valid until|Only until|Last chance = date
      Use code|Promo code|Voucher|Discount code = code
      From only|Now just|Special price|Starting at = money
      Learn more|Visit us|Shop now|Order at = url`,
    headings:
      'Why choose us|What you get|What our customers say|Get started today|Features and benefits|How it works|Plans that fit you|Still not convinced',
    prose: `Get {percent} off your first order and free shipping on everything.
      Say goodbye to {noun} and hello to effortless {noun}.
      Our award-winning {thing} helps thousands of happy customers every day.
      Don't miss out: this exclusive offer ends on {date}!
      Experience unmatched comfort, style and performance with the all-new {product}.
      Sign up for your free trial today. No credit card required.
      Join more than {large} teams who already love {company}.
      Whether you are at home or on the road, the {product} is made for you.
      Shop now and save big!
      "I can't imagine my day without it!" says {first}, a happy customer.
      Follow us on social media for more tips, deals and giveaways.
      Boost your productivity by {percent} with one simple tool.
      You deserve the best, and we deliver it to your door.
      Click here to unsubscribe from our newsletter.
      Treat yourself to something special this {month}.
      Transform the way you work with our {adjective} all-in-one platform.`,
    items: `Free delivery on all orders
      30-day money-back guarantee
      Easy to set up, easier to love
      Works with everything you own
      Trusted by {large} customers
      24/7 friendly support
      Save up to {percent}
      New colours, same low price`,
    orders: 'TPLS TSHPHLS TPHLGS TSLPG TPP THPHP',
  },
  {
    type: 'press-release',
    language: 'en',
    titles:
      'FOR IMMEDIATE RELEASE|Press Release|{company} announces {product}|News release|{company} appoints {name} as {job}|Media release|{company} completes acquisition of {company}|{company} reports record year',
    fields: `Media contact|Press contact|Contact|For more information = name
      Phone|Tel.|Telephone|Call = phone
      Email|E-mail|Press office|Write to = email
      Embargo|Release date|For release|Embargoed until = date
      Website|Web|Online|Newsroom = url`,
    headings:
      'About {company}|Forward-looking statements|Media contact|Notes to editors|About the company|Background|Press contact|Further information',
    prose: `{city}, {date} - {company}, a leading provider of {thing} solutions, today announced the launch of {product}.
      "We are thrilled to bring this to our customers," said {name}, {job} at {company}.
      {company} today announced that it has appointed {name} as {job}, effective {date}.
      The company, headquartered in {city}, employs {large} people in {number} countries.
      The transaction, valued at {million}, is expected to close in {quarter} {year}.
      "This partnership marks a significant milestone," {name} added.
      About {company}: founded in {year}, {company} is a global leader in {noun}.
      This release contains forward-looking statements that involve risks and uncertainties.
      For further information, images or interviews please contact the press office.
      The new plant in {city} will create {number} jobs, the company said in a statement.
      {company} has been named a leader in the {year} industry report.
      ### 
      {city} ({month} {year}) - {company} and {company} have signed a strategic cooperation.
      Commenting on the announcement, {name}, {job}, said: "Our customers asked for it."
      The product will be available from {date} in selected markets.
      Photos are available for download in the newsroom of {company}.`,
    orders: 'TPHPG TGPHP TPPHSG GTPPHS TPHSHG TPS',
  },
];
