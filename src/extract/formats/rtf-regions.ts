import type { PartKind } from '../part.js';

/** A region of a document in Rich Text Format that becomes a part. */
export interface Region {
  readonly kind: PartKind;
  readonly place: string;
  readonly isHidden: boolean;
}

const region = (kind: PartKind, place: string, isHidden = false): Region => ({ kind, place, isHidden });

export const regions = {
  body: region('body', 'body'),
  hidden: region('body', 'hidden text', true),
  deleted: region('body', 'deleted text', true),
  notes: region('body', 'notes'),
  margins: region('header', 'headers and footers'),
  comments: region('comment', 'comments'),
  properties: region('metadata', 'properties'),
  fields: region('metadata', 'fields and links'),
  drawings: region('metadata', 'drawing properties'),
  other: region('metadata', 'other destinations'),
} as const;

/** What to do with a destination: its text belongs to a region, or it is no text. */
export type Destination = Region | 'skip' | 'fonts' | 'colours' | 'picture' | 'object' | 'inherit';

/**
 * Destinations of the RTF specification, 1.9.1. One that is not listed is text of its surroundings, unless it is marked
 * as one to ignore when unknown: then its text is kept among the others.
 */
const destinations: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ...each('header headerl headerr headerf footer footerl footerr footerf', regions.margins),
  ...each('footnote ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn', regions.notes),
  ...each('annotation atnid atnauthor atntime atndate atnparent atnicn', regions.comments),
  ...each('info title subject author manager company operator category keywords comment doccomm', regions.properties),
  ...each(
    'hlinkbase userprops propname staticval linkval docvar generator revtbl filetbl template',
    regions.properties,
  ),
  ...each('xmlnstbl mailmerge protusertbl writereservhash listname factoidname', regions.properties),
  ...each('fldinst ffname ffdeftext ffformat ffhelptext ffstattext ffentrymcr ffexitmcr ffl', regions.fields),
  ...each('formfield bkmkstart bkmkend xe tc tcn', regions.fields),
  ...each('sn sv sp objclass objname objalias objsect do', regions.drawings),
  ...each('shpinst shptxt shp shpgrp shprslt result objresult fldrslt field upr ud pn pntext listtext', 'inherit'),
  ...each('pntxta pntxtb object shppict moMath mmath oMath oMathPara mr', 'inherit'),
  ...each('nonshppict expandedcolortbl stylesheet listtable listoverridetable rsidtbl themedata', 'skip'),
  ...each('colorschememapping latentstyles pgptbl mmathPr wgrffmtfilter pnseclvl panose falt fontemb fontfile', 'skip'),
  ...each('passwordhash blipuid blipTag background picprop bliptag defchp defpap pgdsctbl oldcprops', 'skip'),
  ...each('fchars lchars leveltext levelnumbers tblstylebxs datafield creatim revtim printim buptim aftnnrlc', 'skip'),
  ...each('fonttbl', 'fonts'),
  ...each('colortbl', 'colours'),
  ...each('pict', 'picture'),
  ...each('objdata datastore', 'object'),
]);

function each(names: string, destination: Destination): [string, Destination][] {
  return names.split(' ').map((name) => [name, destination]);
}

/** @param ignorable whether it is marked as one that a reader who does not know it passes over */
export function destinationOf(word: string, ignorable: boolean): Destination | undefined {
  return destinations.get(word) ?? (ignorable ? regions.other : undefined);
}

/** Control words that stand for characters. */
export const characters: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  column: '\n',
  row: '\n',
  nestrow: '\n',
  softline: '\n',
  cell: '\t',
  nestcell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
};

/** Code pages of `\fcharset`; those that are not listed are the document's own. */
export const fontCharsets: Readonly<Record<number, string>> = {
  77: 'macroman',
  128: 'shift_jis',
  129: 'cp949',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
  254: 'cp437',
};
