import { deflateSync } from 'node:zlib';
import type { Part } from '../../../src/extract/part.js';
import { partsOf } from '../../fixtures/parts.js';
import { line, onePage, stream } from '../../fixtures/pdf.js';

const utf16 = (text: string) => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="rdf"><rdf:Description own:Attribute="PlantedXmpAttribute"><own:Key>PlantedXmpText</own:Key></rdf:Description></rdf:RDF></x:xmpmeta>`;
const link = '/Type/Annot/Subtype/Link/Rect[9 9 99 99]';
const widget = '/Type/Annot/Subtype/Widget/Rect[9 9 99 99]';

/** A document with something else planted in every place. */
function planted(): Buffer {
  const content = [
    line('PlantedPage'),
    '/OC /Layer BDC',
    line('PlantedLayer', 50, 600),
    'EMC /OC /LayerOff BDC',
    line('PlantedLayerOff', 50, 500),
    'EMC /Span <</ActualText(PlantedActualText)>> BDC',
    line('x', 50, 450),
    'EMC /Span /Properties BDC',
    line('y', 50, 400),
    'EMC',
  ].join('\n');
  return onePage(content, {
    trailer: '/Info 6 0 R',
    root: [
      '/Metadata 7 0 R/Outlines 8 0 R/PageLabels<</Nums[0<</P(PlantedLabel-)/S/D>>]>>/Threads[10 0 R]',
      '/Names<</Dests<</Names[(PlantedDestination)[3 0 R/Fit]]>>/JavaScript<</Names[(a)<</S/JavaScript/JS 11 0 R>>]>>',
      '/EmbeddedFiles<</Names[(f)12 0 R]>>>>/Dests<</PlantedOldDestination[3 0 R/Fit]>>',
      '/OCProperties<</OCGs[14 0 R 15 0 R]/D<</OFF[15 0 R]>>>>',
      '/AcroForm<</Fields[16 0 R 17 0 R 18 0 R 19 0 R]/XFA[(template)23 0 R(datasets)24 0 R]>>',
      '/StructTreeRoot 25 0 R/OpenAction<</S/URI/URI(http://planted.open/)>>/Collection<</Schema<</F<</N(PlantedColumn)>>>>>>',
    ].join(''),
    resources: '/Properties<</Layer 14 0 R/LayerOff 15 0 R/Properties 26 0 R>>',
    page: '/Annots[16 0 R 17 0 R 18 0 R 20 0 R 21 0 R 22 0 R 27 0 R 28 0 R]',
    objects: {
      6: `<</Title ${utf16('PlantedTitle')}/Custom(PlantedCustom)>>`,
      7: stream(xmp, '/Type/Metadata/Subtype/XML'),
      8: '<</First 9 0 R/Last 9 0 R/Count 1>>',
      9: '<</Title(PlantedBookmark)/A<</S/URI/URI(http://planted.bookmark/)>>>>',
      10: '<</I<</Title(PlantedThread)>>>>',
      11: stream(deflateSync("var a = 'PlantedScript'"), '/Filter/FlateDecode'),
      12: '<</Type/Filespec/F(planted.txt)/Desc(PlantedDescription)/EF<</F 13 0 R>>>>',
      13: stream(deflateSync('PlantedAttachment'), '/Type/EmbeddedFile/Filter/FlateDecode'),
      14: '<</Type/OCG/Name(PlantedLayerName)>>',
      15: '<</Type/OCG/Name(Off)>>',
      16: `<<${widget}/FT/Tx/T(PlantedField)/TU(PlantedFieldLabel)/V(PlantedValue)/DV(PlantedDefault)/AA<</K<</S/JavaScript/JS(PlantedKeystroke)>>>>>>`,
      17: `<<${widget}/FT/Ch/T(choice)/Opt[[(1)(PlantedOption)](two)]/F 2/V(PlantedHiddenValue)>>`,
      18: `<<${widget}/FT/Sig/T(signature)/V<</Type/Sig/Name(PlantedSigner)/Reason(PlantedReason)/Location(PlantedLocation)/ByteRange[0 1 2 3]/Contents<0102>>>>>`,
      19: '<</FT/Tx/T(nowhere)/V(PlantedUnplacedValue)>>',
      20: `<<${link}/A<</S/URI/URI(http://planted.link/)>>>>`,
      21: '<</Type/Annot/Subtype/Text/Rect[9 9 99 99]/T(PlantedAuthor)/Subj(PlantedSubject)/Contents(PlantedComment)/RC(<p>Planted<b>Rich</b> &amp; text</p>)/Popup 29 0 R>>',
      22: '<</Type/Annot/Subtype/Text/Rect[9 9 99 99]/F 2/Contents(PlantedHiddenComment)>>',
      23: stream('<xdp><field name="PlantedFormName"/>'),
      24: stream('<data>PlantedFormData</data></xdp>'),
      25: '<</K<</S/Figure/Alt(PlantedAlternative)/K<</S/Span/E(PlantedExpansion)>>>>>>',
      26: '<</Alt(PlantedPropertyList)>>',
      27: '<</Type/Annot/Subtype/FileAttachment/Rect[9 9 99 99]/FS<</F(b.txt)/EF<</F 30 0 R>>>>>>',
      28: '<</Type/Annot/Subtype/Stamp/Rect[100 100 300 150]/AP<</N 31 0 R>>>>',
      29: '<</Type/Annot/Subtype/Popup/Rect[9 9 99 99]/Contents(PlantedPopup)>>',
      30: stream('PlantedNotedFile', '/Type/EmbeddedFile'),
      31: stream(
        line('PlantedStamp', 5, 5),
        '/Type/XObject/Subtype/Form/BBox[0 0 200 50]/Resources<</Font<</F 5 0 R>>>>',
      ),
      32: '<</Nobody/Here/Says(PlantedOrphan)>>',
      33: stream('PlantedLostFile', '/Type/EmbeddedFile'),
      34: stream(xmp.replaceAll('Xmp', 'PhotoXmp'), '/Type/Metadata/Subtype/XML'),
    },
  });
}

const expected: readonly (readonly [text: string, kind: Part['kind'], place: string])[] = [
  ['PlantedPage', 'page', 'page 1'],
  ['PlantedLayer', 'page', 'page 1'],
  ['PlantedLayerOff', 'page', 'page 1, hidden text'],
  ['PlantedActualText', 'comment', 'page 1, alternative texts'],
  ['PlantedPropertyList', 'comment', 'page 1, alternative texts'],
  ['PlantedStamp', 'comment', 'page 1, drawn by annotations'],
  ['PlantedFieldLabel: PlantedValue', 'comment', 'page 1, form values'],
  ['PlantedFieldLabel: PlantedDefault', 'comment', 'page 1, form values'],
  ['field: PlantedField', 'comment', 'page 1, form values'],
  ['PlantedKeystroke', 'comment', 'page 1, form values'],
  ['choice: PlantedHiddenValue', 'comment', 'page 1, hidden form values'],
  ['option: PlantedOption', 'comment', 'page 1, hidden form values'],
  ['PlantedSigner', 'comment', 'page 1, form values'],
  ['PlantedReason', 'comment', 'page 1, form values'],
  ['PlantedLocation', 'comment', 'page 1, form values'],
  ['http://planted.link/', 'comment', 'page 1, annotations'],
  ['author: PlantedAuthor', 'comment', 'page 1, annotations'],
  ['PlantedSubject', 'comment', 'page 1, annotations'],
  ['PlantedComment', 'comment', 'page 1, annotations'],
  ['PlantedRich & text', 'comment', 'page 1, annotations'],
  ['PlantedHiddenComment', 'comment', 'page 1, hidden annotations'],
  ['Title: PlantedTitle', 'metadata', 'properties'],
  ['Custom: PlantedCustom', 'metadata', 'properties'],
  ['PlantedBookmark', 'metadata', 'bookmarks'],
  ['http://planted.bookmark/', 'metadata', 'bookmarks'],
  ['PlantedDestination', 'metadata', 'named destinations'],
  ['PlantedOldDestination', 'metadata', 'named destinations'],
  ['PlantedLabel-', 'metadata', 'page labels'],
  ['PlantedLayerName', 'metadata', 'layers'],
  ['PlantedDescription', 'metadata', 'names of attachments'],
  ['planted.txt', 'metadata', 'names of attachments'],
  ['PlantedColumn', 'metadata', 'names of attachments'],
  ['PlantedThread', 'metadata', 'article threads'],
  ['nowhere', 'comment', 'form fields'],
  ['PlantedUnplacedValue', 'comment', 'form fields'],
  ['PlantedAlternative', 'comment', 'alternative texts'],
  ['PlantedExpansion', 'comment', 'alternative texts'],
  ['PlantedScript', 'metadata', 'scripts'],
  ['http://planted.open/', 'metadata', 'scripts'],
  ['PlantedFormName', 'comment', 'form data, body'],
  ['PlantedFormData', 'comment', 'form data, body'],
  ['PlantedXmpText', 'metadata', 'XMP, body'],
  ['PlantedXmpAttribute', 'metadata', 'XMP, body'],
  ['PlantedPhotoXmpText', 'metadata', 'XMP 2, body'],
  ['PlantedPopup', 'metadata', 'other strings'],
  ['PlantedOrphan', 'metadata', 'other strings'],
  ['PlantedNotedFile', 'attachment', 'attachment 1, body'],
  ['PlantedAttachment', 'attachment', 'attachment 2, body'],
  ['PlantedLostFile', 'attachment', 'attachment 3, body'],
];

describe('a pdf with something in every place', () => {
  let parts: readonly Part[];
  beforeAll(async () => {
    parts = await partsOf(planted(), 'planted.pdf');
  });

  it.each(expected)('gives %s as %s at %s', (text, kind, place) => {
    const found = parts.filter((part) => part.text.includes(text));
    const isHidden = place.includes('hidden');
    expect(found.map((part) => [part.kind, part.place, part.hidden === true])).toContainEqual([kind, place, isHidden]);
    if (isHidden) expect(found.every((part) => part.hidden)).toBe(true);
  });

  it('leaves nothing unread', () => {
    expect(parts.filter(({ status }) => status !== 'read')).toEqual([]);
  });
});
