import { defaultTaxonomy } from '../../../src/label/label.js';
import { contentOf, floorOf, inForce } from '../../../src/label/labeling.js';
import { durationMilliseconds, heedsOwners, PolicyError, parsePolicy, treatmentOf } from '../../../src/label/policy.js';
import { found, label, policyWith, shippedDocument } from '../../policy.js';

describe('content under the shipped policy', () => {
  const policy = policyWith();
  const contentLevel = (...occurrences: Parameters<typeof contentOf>[1]) => contentOf(policy, occurrences).label.level;

  test('nothing found is public', () => {
    expect(contentOf(policy, [])).toEqual({ label: label('public'), rules: [] });
  });

  test('one e-mail address in a signature does not raise a manual', () => {
    expect(contentLevel(found('contact/email', 1), found('contact/phone', 2))).toBe('public');
  });

  test('the same address on every page is still one address', () => {
    expect(contentLevel(found('contact/email', 60, { distinct: 1 }))).toBe('public');
  });

  test('ten different addresses are a list of people', () => {
    expect(contentOf(policy, [found('contact/email', 6), found('contact/phone', 4)]).label).toEqual(
      label('confidential', 'pii'),
    );
  });

  test('the addresses of the authors of a licence or a change log are public', () => {
    expect(contentLevel(found('contact/email', 40), found('contact/phone', 1))).toBe('public');
    expect(contentLevel(found('contact/email', 100))).toBe('confidential');
  });

  test('what the law calls special about a person is confidential', () => {
    expect(contentLevel(found('person/religion', 1))).toBe('confidential');
    expect(contentLevel(found('health/hiv-status', 1))).toBe('confidential');
  });

  test('one salary may be an offer of work, three are a list', () => {
    expect(contentLevel(found('person/salary', 2))).toBe('public');
    expect(contentOf(policy, [found('person/salary', 3)]).label).toEqual(label('confidential', 'hr', 'pii'));
  });

  test('the code on the back of a card is more than its number', () => {
    expect(contentLevel(found('finance/card-security-code', 1))).toBe('restricted');
  });

  test('what its author marked as confidential is', () => {
    expect(contentOf(policy, [found('document/tlp-marking', 1)]).label).toEqual(label('confidential', 'legal'));
  });

  test('one social security number is confidential, ten are restricted', () => {
    expect(contentLevel(found('identity/us-ssn', 1))).toBe('confidential');
    expect(contentLevel(found('identity/us-ssn', 10))).toBe('restricted');
  });

  test('a credential is restricted', () => {
    expect(contentOf(policy, [found('credential/aws-access-key', 1)]).label).toEqual(
      label('restricted', 'credentials'),
    );
  });

  test('findings that are only low do not count', () => {
    expect(contentLevel(found('identity/us-ssn', 0, { distinct: 0 }))).toBe('public');
  });

  test('a diagnosis alone says little; with a birth date it is somebody’s', () => {
    expect(contentLevel(found('health/icd-10', 1))).toBe('public');
    expect(contentOf(policy, [found('health/icd-10', 1), found('person/date-of-birth', 1)]).label).toEqual(
      label('restricted', 'health', 'pii'),
    );
  });

  test('rules that match are joined and named', () => {
    const content = contentOf(policy, [found('finance/payment-card', 1), found('credential/jwt', 1)]);
    expect(content.label).toEqual(label('restricted', 'credentials', 'financial', 'pii'));
    expect(content.rules).toEqual(['credentials', 'payment-card']);
  });
});

describe('the floor', () => {
  const policy = policyWith({
    defaults: [
      { where: { sources: ['site'] }, label: { level: 'confidential' } },
      { where: { paths: ['press/**'] }, label: { level: 'public' } },
      { where: { paths: ['press/drafts/**'] }, label: { level: 'confidential' } },
      { where: { types: ['message/rfc822'] }, label: { level: 'restricted' } },
    ],
    places: [{ id: 'board', where: { paths: ['**/board/**'] }, label: { level: 'restricted', categories: ['legal'] } }],
  });
  const floor = (path: string, more: Partial<Parameters<typeof floorOf>[1]> = {}, mediaType = 'text/plain') =>
    floorOf(policy, { place: { source: 'share', path, mediaType }, unread: [], ...more }).label;

  test('is the policy’s default when nothing else is said', () => {
    expect(floor('notes/a.txt')).toEqual(label('internal'));
  });

  test('is the source’s default before the policy’s, and even public', () => {
    expect(floor('notes/a.txt', { sourceDefault: label('public') })).toEqual(label('public'));
  });

  test('takes the most specific default and does not join them', () => {
    expect(floor('press/a.txt')).toEqual(label('public'));
    expect(floor('press/drafts/a.txt')).toEqual(label('confidential'));
    expect(floor('press/a.eml', {}, 'message/rfc822')).toEqual(label('restricted'));
  });

  test('a default on the path beats the source’s own', () => {
    expect(floor('press/a.txt', { sourceDefault: label('restricted') })).toEqual(label('public'));
  });

  test('a default that names sources only gives way to the one set on the source', () => {
    const place = { source: 'site', path: 'a', mediaType: 'text/plain' };
    expect(floorOf(policy, { place, unread: [] }).label).toEqual(label('confidential'));
    expect(floorOf(policy, { place, unread: [], sourceDefault: label('public') }).label).toEqual(label('public'));
  });

  test('joins the place rules that match', () => {
    expect(floor('press/board/minutes.txt')).toEqual(label('restricted', 'legal'));
  });

  test('rises to unreadFloor when a part was not read', () => {
    expect(floor('press/a.txt', { unread: ['malformed'] })).toEqual(label('confidential'));
  });

  test('does not rise for a reason that the policy accepts', () => {
    expect(floor('press/a.txt', { unread: ['image-without-ocr'] })).toEqual(label('public'));
  });
});

describe('rules on who owns a resource', () => {
  const policy = policyWith({
    defaults: [
      { where: { sources: ['share'] }, label: { level: 'confidential' } },
      { where: { owners: ['group:press'] }, label: { level: 'public' } },
      { where: { paths: ['press/internal/**'] }, label: { level: 'internal' } },
    ],
    places: [{ id: 'board', where: { owners: ['user:Chair', 'uid:7'] }, label: { level: 'restricted' } }],
  });
  const floor = (path: string, owners?: readonly string[]) =>
    floorOf(policy, { place: { source: 'share', path, ...(owners ? { owners } : {}) }, unread: [] });

  test('match any of its owners, in whatever case, by name or by number', () => {
    expect(floor('a.txt', ['user:chair', 'group:staff'])).toEqual({ label: label('restricted'), rules: ['board'] });
    expect(floor('a.txt', ['uid:7', 'gid:50']).rules).toEqual(['board']);
    expect(floor('a.txt', ['uid:77', 'user:chairman']).rules).toEqual([]);
    expect(floor('a.txt').rules).toEqual([]);
  });

  test('say more than rules on sources, and less than rules on paths', () => {
    expect(floor('a.txt', ['group:press']).label).toEqual(label('public'));
    expect(floor('press/internal/a.txt', ['group:press']).label).toEqual(label('internal'));
    expect(floor('a.txt', ['group:staff']).label).toEqual(label('confidential'));
  });

  test('are known for such', () => {
    expect(heedsOwners(policy)).toBe(true);
    expect(heedsOwners(policyWith())).toBe(false);
  });
});

describe('the label in force', () => {
  const [floor, content] = [label('internal'), label('confidential', 'pii')];

  test('joins floor, content and what is propagated', () => {
    expect(inForce(floor, content, label('restricted', 'health'), null).label).toEqual(
      label('restricted', 'health', 'pii'),
    );
  });

  test('is the manual label while the findings stay within those it was set over', () => {
    const manual = { label: label('public'), over: content };
    expect(inForce(floor, content, null, manual)).toEqual({ label: label('public'), needsReview: false });
    expect(inForce(floor, label('public'), null, manual).label).toEqual(label('public'));
  });

  test('is the stricter of both, and asks for a review, when the findings go beyond', () => {
    const manual = { label: label('public', 'legal'), over: content };
    expect(inForce(floor, label('restricted', 'pii'), null, manual)).toEqual({
      label: label('restricted', 'legal', 'pii'),
      needsReview: true,
    });
  });

  test('a manual label does not undo what is propagated', () => {
    const manual = { label: label('public'), over: content };
    expect(inForce(floor, content, label('restricted'), manual).label).toEqual(label('restricted'));
  });
});

describe('a labeling policy file', () => {
  const problemsOf = (changes: object): readonly string[] => {
    try {
      parsePolicy({ ...shippedDocument, ...changes }, defaultTaxonomy);
    } catch (error) {
      if (error instanceof PolicyError) return error.problems;
      throw error;
    }
    return [];
  };

  test('that ships is valid', () => {
    expect(problemsOf({})).toEqual([]);
  });

  test('says every problem at once, each with its place', () => {
    const problems = problemsOf({
      default: { level: 'top-secret' },
      rules: [
        { id: 'a', when: { infotypes: ['x'], count: 1 }, label: { level: 'public', categories: ['nope'] } },
        { id: 'a', when: { infotypes: ['x'], count: 1 }, label: { level: 'public' } },
      ],
      states: { ...shippedDocument.states, lost: 'deny' },
    });
    expect(problems).toHaveLength(4);
    expect(problems.join('\n')).toMatch(/default\.level: "top-secret"/);
    expect(problems.join('\n')).toMatch(/rules\.0\.label\.categories: "nope"/);
    expect(problems.join('\n')).toMatch(/"a" is used twice/);
    expect(problems.join('\n')).toMatch(/states\.lost/);
  });

  test('refuses a misspelt field', () => {
    expect(problemsOf({ unreadfloor: { level: 'public' } }).join()).toMatch(/unreadfloor/);
  });

  test('denies what its table of states leaves out', () => {
    const policy = policyWith({ states: {} });
    expect(treatmentOf(policy, 'partial')).toBe('deny');
    expect(treatmentOf(policy, 'current')).toBe('permit');
  });

  test('may treat one reason otherwise than its state', () => {
    const policy = policyWith({ states: { failed: 'deny', 'failed/unsupported-format': 'floor' } });
    expect(treatmentOf(policy, 'failed', 'unsupported-format')).toBe('floor');
    expect(treatmentOf(policy, 'failed', 'encrypted')).toBe('deny');
  });
});

test('durations are read in milliseconds, and nonsense is refused', () => {
  expect(durationMilliseconds('P7D')).toBe(7 * 86_400_000);
  expect(durationMilliseconds('PT24H')).toBe(86_400_000);
  expect(durationMilliseconds('P1DT2H3M4S')).toBe(93_784_000);
  for (const wrong of ['', 'P', 'PT', '7d', 'P1M', 'P1DT', '-P1D']) {
    expect(() => durationMilliseconds(wrong)).toThrow(RangeError);
  }
});
