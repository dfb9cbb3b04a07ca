/** What documents are told apart as. `other` is everything that is known to be none of the others. */
export const documentTypes = [
  'resume',
  'contract',
  'nda',
  'invoice',
  'purchase-order',
  'bank-statement',
  'payslip',
  'tax-form',
  'medical-record',
  'lab-result',
  'prescription',
  'insurance-claim',
  'court-filing',
  'patent',
  'financial-report',
  'budget',
  'board-minutes',
  'hr-record',
  'performance-review',
  'source-code',
  'credentials-dump',
  'customer-list',
  'support-ticket',
  'meeting-notes',
  'marketing',
  'press-release',
  'email-thread',
  'log',
  'other',
] as const;

export type DocumentType = (typeof documentTypes)[number];
/** `unknown`: there is a text, and it is not sure enough what it is. */
export type DocumentTypeAnswer = DocumentType | 'unknown';
