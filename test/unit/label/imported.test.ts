import { derivedId, derivedSite, importLabel, labelToWrite } from '../../../src/label/imported.js';
import { floorOf } from '../../../src/label/labeling.js';
import { PolicyError } from '../../../src/label/policy.js';
import { label, policyWith } from '../../policy.js';

const secret = '2096f6a2-d2f7-48be-b329-b73aaa526e5d';
const plain = '87ba5c36-b7cf-4793-bbc2-bd5b3a9f95ca';
const ours = 'cb46c030-1825-4e81-a295-151c039dbf02';
const theirs = '72f988bf-86f1-41af-91ab-2d7cd011db47';

const carried = (id: string, name: string | null = null, siteId = ours) => ({ id, siteId, name });
const mapped = policyWith({
  importedLabels: [
    { id: `{${secret.toUpperCase()}}`, name: 'Geheim', level: 'restricted', categories: ['legal'] },
    { id: plain, siteId: ours, level: 'public' },
  ],
});

describe('a label that a document carries', () => {
  it('is what the policy says of its GUID', () => {
    expect(
      importLabel(
        policyWith({ importedLabels: [{ id: secret, level: 'restricted', categories: ['legal'] }] }),
        carried(secret),
      ),
    ).toEqual({
      rule: 'imported-label',
      label: label('restricted', 'legal'),
    });
  });

  it.each(['confidential', 'CONFIDENTIAL', 'Confidential'])('is the level that has its name: %s', (name) => {
    expect(importLabel(policyWith(), carried(secret, name))).toEqual({
      rule: 'imported-label',
      label: label('confidential'),
    });
  });

  it('is the level whose derived GUID it has, whatever it is called', () => {
    expect(importLabel(policyWith(), carried(derivedId('restricted'), 'Anything', derivedSite)).label).toEqual(
      label('restricted'),
    );
  });

  it('raises to what the policy says of labels that it does not know', () => {
    expect(importLabel(policyWith(), carried(secret, 'Streng geheim'))).toEqual({
      rule: 'imported-label-unmapped',
      label: label('confidential'),
    });
    const stricter = policyWith({ unmappedLabelFloor: { level: 'restricted' } });
    expect(importLabel(stricter, carried(secret)).label).toEqual(label('restricted'));
  });

  it('is not applied when it is of an organisation that the policy does not name, once it names one', () => {
    expect(importLabel(mapped, carried(secret, null, theirs))).toEqual({
      rule: 'imported-label-other-site',
      label: null,
    });
    expect(importLabel(mapped, carried(secret)).label).toEqual(label('restricted', 'legal'));
    expect(importLabel(mapped, carried(derivedId('internal'), null, derivedSite)).label).toEqual(label('internal'));
  });

  it('is what is said of it for its organisation before what is said of it for any', () => {
    const policy = policyWith({
      importedLabels: [
        { id: secret, level: 'internal' },
        { id: secret, siteId: theirs, level: 'restricted' },
        { id: plain, siteId: ours, level: 'public' },
      ],
    });
    expect(importLabel(policy, carried(secret, null, theirs)).label).toEqual(label('restricted'));
    expect(importLabel(policy, carried(secret)).label).toEqual(label('internal'));
  });
});

describe('the label that is written for one of ours', () => {
  it('is the mapping to its level that says most of its categories, and none it does not have', () => {
    const policy = policyWith({
      importedLabels: [
        { id: plain, siteId: theirs, level: 'restricted' },
        { id: secret, name: 'Geheim', siteId: ours, level: 'restricted', categories: ['legal'] },
      ],
    });
    expect(labelToWrite(policy, label('restricted', 'legal', 'pii'), null)).toEqual({
      id: secret,
      siteId: ours,
      name: 'Geheim',
    });
    expect(labelToWrite(policy, label('restricted', 'pii'), null)).toEqual({
      id: plain,
      siteId: theirs,
      name: 'Restricted',
    });
    // Asked for another organisation than that of the mapping.
    expect(labelToWrite(policy, label('restricted', 'legal'), theirs).id).toBe(plain);
  });

  it('has GUIDs derived from the level where no mapping leads to it, the same everywhere', () => {
    expect(labelToWrite(policyWith(), label('confidential', 'pii'), null)).toEqual({
      id: '9cfd558e-83dc-56c7-80eb-65dc53956962',
      siteId: '69963aa8-d00e-59ec-bda5-7ea273f4368b',
      name: 'Confidential',
    });
  });

  it('is read back as the same level', () => {
    for (const level of ['public', 'internal', 'confidential', 'restricted']) {
      expect(importLabel(mapped, labelToWrite(mapped, label(level), null)).label?.level).toBe(level);
    }
  });
});

describe('the floor of a document that carries a label', () => {
  const floor = (
    level: string,
    but: { trusted?: boolean; ofItself?: boolean; rule?: 'imported-label-unmapped' } = {},
  ) =>
    floorOf(
      policyWith({ places: [{ id: 'board', where: { paths: ['board/**'] }, label: { level: 'confidential' } }] }),
      {
        place: { path: 'notes.docx' },
        unread: [],
        imported: [{ rule: but.rule ?? 'imported-label', label: label(level), ofItself: but.ofItself ?? true }],
        trusted: but.trusted ?? false,
      },
    );

  it('is raised by it and never lowered', () => {
    expect(floor('restricted')).toEqual({ label: label('restricted'), rules: ['imported-label'] });
    expect(floor('public').label).toEqual(label('internal'));
  });

  it('is that label instead of the default where the source is trusted', () => {
    expect(floor('public', { trusted: true }).label).toEqual(label('public'));
  });

  it('is not lowered, on a trusted source, by a label inside the document or one that is not known', () => {
    expect(floor('public', { trusted: true, ofItself: false }).label).toEqual(label('internal'));
    expect(floor('public', { trusted: true, rule: 'imported-label-unmapped' }).label).toEqual(label('internal'));
  });

  it('is still raised by rules on its place and by what was not read', () => {
    const at = (path: string, unread: string[]) =>
      floorOf(
        policyWith({ places: [{ id: 'board', where: { paths: ['board/**'] }, label: { level: 'restricted' } }] }),
        {
          place: { path },
          unread,
          imported: [{ rule: 'imported-label', label: label('public'), ofItself: true }],
          trusted: true,
        },
      );
    expect(at('board/a.docx', []).label).toEqual(label('restricted'));
    expect(at('a.docx', ['timeout'])).toEqual({
      label: label('confidential'),
      rules: ['imported-label', 'unread-floor'],
    });
  });

  it('is the join of the labels of several organisations', () => {
    const imported = ['public', 'confidential'].map((level) => ({
      rule: 'imported-label' as const,
      label: label(level),
      ofItself: true,
    }));
    expect(floorOf(policyWith(), { place: {}, unread: [], imported, trusted: true }).label).toEqual(
      label('confidential'),
    );
  });
});

describe('a policy that maps labels', () => {
  it.each([
    ['no GUID', [{ id: 'Secret', level: 'internal' }]],
    ['no GUID of a site', [{ id: secret, siteId: '42', level: 'internal' }]],
    ['a level that there is not', [{ id: secret, level: 'cosmic' }]],
    [
      'one label twice',
      [
        { id: secret, level: 'internal' },
        { id: secret, level: 'public' },
      ],
    ],
  ])('is refused for %s', (_what, importedLabels) => {
    expect(() => policyWith({ importedLabels })).toThrow(PolicyError);
  });
});
