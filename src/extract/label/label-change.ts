/** A label that is to be set in a document. GUIDs in lower case, without braces. */
export interface LabelToSet {
  readonly id: string;
  readonly siteId: string;
  readonly name: string;
  /** `Standard`: by a rule; `Privileged`: by a person. */
  readonly method: 'Standard' | 'Privileged';
  /** ISO 8601, UTC, whole seconds. */
  readonly setDate: string;
}

/** What is to become of the labels in a document. */
export interface LabelChange {
  /** The label that is set; null takes labels away. */
  readonly label: LabelToSet | null;
  /** The organisation whose labels give way; null for all of them. */
  readonly siteId: string | null;
}

/** The properties by which a document says that it has a label, in the order in which Office writes them. */
export function labelFields({ siteId, name, method, setDate }: LabelToSet): Readonly<Record<string, string>> {
  return {
    Enabled: 'true',
    SetDate: setDate.replace(/\.000Z$/, 'Z'),
    Method: method,
    Name: name,
    SiteId: siteId,
    ContentBits: '0',
  };
}
