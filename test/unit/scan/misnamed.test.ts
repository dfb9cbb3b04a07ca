import { notesOn } from '../../../src/scan/misnamed.js';
import { packedSamples, samples } from '../../fixtures/samples.js';

const isMisnamed = (name: string, mediaType: string) => notesOn(name, mediaType, 1).length > 0;

describe('the name of a file', () => {
  it.each([
    ['report.pdf', 'application/zip'],
    ['photo.JPG', 'text/html'],
    ['notes.txt', 'application/pdf'],
    ['sheet.xls', 'text/csv'],
    ['letter.docx', 'application/msword'],
    ['data.json', 'application/octet-stream'],
  ])('%s contradicts a content of %s', (name, mediaType) => {
    expect(isMisnamed(name, mediaType)).toBe(true);
  });

  it.each([
    ['secret.docx', 'application/x-cfb'],
    ['data.json', 'text/plain'],
    ['page.html', 'application/xml'],
    ['README', 'application/pdf'],
    ['a.unheard', 'image/png'],
    ['.pdf/x', 'text/plain'],
  ])('%s does not contradict a content of %s', (name, mediaType) => {
    expect(isMisnamed(name, mediaType)).toBe(false);
  });

  it('contradicts nothing where there is no content', () => {
    expect(notesOn('a.pdf', 'text/plain', 0)).toEqual([]);
  });

  it('does not contradict what is in any sample', () => {
    const wrong = Object.entries({ ...samples, ...packedSamples }).filter(([name, { mediaType }]) =>
      isMisnamed(name, mediaType),
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
  });
});
