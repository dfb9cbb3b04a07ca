const office = 'application/vnd.openxmlformats-officedocument.';
const open = 'application/vnd.oasis.opendocument.';
/** An encrypted document is a compound file whatever it is inside. */
const compound = 'application/x-cfb';

/** What a file is by its ending, as the start of its media type; several where programs use an ending for several. */
const kinds: readonly (readonly [endings: string, mediaTypes: readonly string[]])[] = [
  ['pdf', ['application/pdf']],
  ['docx docm dotx dotm', [`${office}wordprocessingml`, compound]],
  ['xlsx xlsm xltx xltm xlsb xlam', [`${office}spreadsheetml`, compound]],
  ['pptx pptm potx potm ppsx ppsm', [`${office}presentationml`, compound]],
  ['doc dot wps', ['application/msword', compound]],
  ['xls xlt xla', ['application/vnd.ms-excel', compound]],
  ['ppt pps pot', ['application/vnd.ms-powerpoint', compound]],
  ['msg', ['application/vnd.ms-outlook', compound]],
  ['odt ott odm fodt', [`${open}text`]],
  ['ods ots fods', [`${open}spreadsheet`, `${open}text-flat-xml`]],
  ['odp otp fodp', [`${open}presentation`, `${open}text-flat-xml`]],
  ['rtf', ['application/rtf']],
  ['epub', ['application/epub+zip']],
  ['zip', ['application/zip']],
  ['gz tgz', ['application/gzip']],
  ['bz2 tbz2', ['application/x-bzip2']],
  ['xz txz', ['application/x-xz']],
  ['zst', ['application/zstd']],
  ['tar', ['application/x-tar']],
  ['7z', ['application/x-7z-compressed']],
  ['rar', ['application/x-rar-compressed']],
  ['cab', ['application/vnd.ms-cab-compressed']],
  ['sqlite sqlite3', ['application/vnd.sqlite3']],
  ['parquet', ['application/vnd.apache.parquet']],
  ['avro', ['application/avro']],
  ['png', ['image/png', 'image/apng']],
  ['jpg jpeg jfif', ['image/jpeg']],
  ['gif', ['image/gif']],
  ['tif tiff', ['image/tiff']],
  ['bmp', ['image/bmp']],
  ['webp', ['image/webp']],
  // Kinds of text look like one another, and a broken one like none: only what is no text at all contradicts these.
  [
    'txt text log md markdown csv tsv json jsonl ndjson xml html htm xhtml yaml yml toml ini cfg conf eml mbox ics vcf ' +
      'sql py js ts java c h cpp cs go rs rb php sh ps1 bat tex ipynb svg',
    [
      'text/',
      'message/',
      'application/json',
      'application/xml',
      'application/yaml',
      'application/toml',
      'application/mbox',
      'application/x-ipynb+json',
      'image/svg+xml',
      'application/vnd.oasis.opendocument.text-flat-xml',
    ],
  ],
];
const byEnding: ReadonlyMap<string, readonly string[]> = new Map(
  kinds.flatMap(([endings, mediaTypes]) => endings.split(' ').map((ending) => [ending, mediaTypes] as const)),
);

/** What is worth saying of a file although nothing is wrong with how it was read. */
export interface FileNote {
  /** Stable: reports refer to it. */
  readonly code: 'extension-mismatch';
  readonly detail: string;
}

/**
 * @param name of a file, or a path or URI that ends with it
 * @param mediaType what it is by its content
 * @param bytes its size
 */
export function notesOn(name: string, mediaType: string, bytes: number): FileNote[] {
  if (bytes === 0 || !isMisnamed(name, mediaType)) return [];
  return [
    { code: 'extension-mismatch', detail: `its name ends like that of another kind of file; it is ${mediaType}` },
  ];
}

/** Whether a name says something else than the content shows. An ending that is not known says nothing. */
function isMisnamed(name: string, mediaType: string): boolean {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const expected = byEnding.get(ending);
  if (!expected || mediaType.endsWith('+xml')) return false;
  return !expected.some((start) => mediaType.startsWith(start));
}
