import type { Block } from './formats.js';
import type { Values } from './values.js';

/** Sentences of which the sample documents are made: ordinary business prose without anything sensitive. */
const pools = {
  policy: [
    'This document applies to all employees, contractors and temporary staff of the company.',
    'Requests are made in writing to the line manager and answered within five working days.',
    'Exceptions need the approval of the head of department and are reviewed once a year.',
    'The works council has been heard on this arrangement and has agreed to it.',
    'Days that are not taken by the end of March expire unless there were operational reasons.',
    'Questions about this page are best put to the people team during office hours.',
    'The previous edition of this document is withdrawn as of the first of the month.',
    'Travel is booked through the portal, second class by rail and economy by air.',
  ],
  contract: [
    'The parties agree that each clause stands on its own should another prove to be void.',
    'Either side may end this agreement with three months of notice to the end of a quarter.',
    'Confidential information is not passed to third parties, also after the agreement has ended.',
    'The place of performance is the registered office of the supplier.',
    'Changes to this agreement are valid only in writing and signed by both parties.',
    'Liability is limited to the fees paid in the twelve months before the event.',
    'The courts at the seat of the client have jurisdiction over any dispute.',
  ],
  finance: [
    'Revenue grew by eleven percent against the previous year, mainly in the service business.',
    'Payment is due within thirty days of receipt without any deduction.',
    'The provision for warranty claims was released in part, as fewer claims came in than planned.',
    'Capital expenditure went into the new warehouse and the renewal of the vehicle fleet.',
    'The auditors raised no objection to the accounts as presented.',
    'Currency effects were hedged and had no material influence on the result.',
  ],
  engineering: [
    'The service reads its configuration at start and refuses to run when a setting is missing.',
    'Deployments are rolled out to one region at a time, with ten minutes between them.',
    'When the queue grows for more than five minutes the on-call engineer is paged.',
    'The cache may be cleared at any time; it is filled again from the database.',
    'Every change is reviewed by a second person and lands behind a flag.',
    'Latency at the ninety-ninth percentile stayed below the agreed bound during the test.',
    'The old endpoint remains available until the last client has moved.',
  ],
  support: [
    'The device restarts by itself after the update and shows the start page again.',
    'I have tried the steps in the manual twice and the message still comes up.',
    'Thank you for your patience; we have passed your case on to the second line.',
    'Please switch the device off, wait for ten seconds and switch it on again.',
    'The replacement part leaves our warehouse tomorrow and arrives within three days.',
    'Could you tell me when I can expect an answer?',
  ],
  press: [
    'With the new product line the company answers the growing demand for quiet machines.',
    'The development took three years and involved partners from four countries.',
    'The first units are delivered to customers in the spring.',
    'Visitors can see the machine in action at the spring fair in hall seven.',
    'The company employs around four hundred people at three sites.',
    'Pictures in print quality are available from the press office on request.',
  ],
  health: [
    'The patient reports that the complaints have eased since the last visit.',
    'A follow-up appointment in six weeks is recommended.',
    'The results of the blood test are within the expected range.',
    'Light duties are possible from next week, without heavy lifting.',
  ],
} satisfies Record<string, readonly string[]>;

/** A paragraph of some sentences of one kind, no two alike. */
export function paragraph(values: Values, kind: keyof typeof pools, sentences = 4): Block {
  return { text: values.some(pools[kind], sentences).join(' ') };
}
