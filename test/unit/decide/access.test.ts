import { AccessPolicyError, parseAccessPolicy } from '../../../src/decide/access-policy.js';
import type { AskingPrincipal, Question } from '../../../src/decide/cedar.js';
import { defaultTaxonomy, type Label } from '../../../src/label/label.js';
import { accessWith, agent, cedar, question, shippedAccess, user } from '../../access.js';
import { label } from '../../policy.js';

const problemsOf = (document: unknown): readonly string[] => {
  try {
    parseAccessPolicy(cedar, document, defaultTaxonomy);
    return [];
  } catch (error) {
    if (error instanceof AccessPolicyError) return error.problems;
    throw error;
  }
};
const confidential = label('confidential', 'pii');

describe('the access policy that ships', () => {
  const engine = accessWith();

  test('permits what is within the clearance, and names the policy', () => {
    expect(engine.ask(question(user(confidential))).judge(label('internal'))).toMatchObject({
      allowed: true,
      reason: 'permitted',
      policies: ['clearance-dominates-label'],
    });
  });

  test.each([
    ['a higher level', label('restricted', 'pii')],
    ['a category that is not cleared', label('internal', 'health')],
  ])('permits nothing of %s', (_, above) => {
    expect(engine.ask(question(user(confidential))).judge(above)).toMatchObject({
      allowed: false,
      reason: 'not-permitted',
      denied: { type: 'User', id: 'ann' },
    });
  });

  test('bounds everybody by the meet of all who take part', () => {
    const low = user(label('internal', 'health', 'pii'), { id: 'bob' });
    const asked = engine.ask(question([user(confidential), low]));
    expect(asked.clearance).toEqual(label('internal', 'pii'));
    expect(asked.judge(label('internal', 'pii')).allowed).toBe(true);
    expect(asked.judge(confidential).allowed).toBe(false);
    expect(asked.judge(label('internal', 'health')).allowed).toBe(false);
  });

  test('gives no hazard to an agent, nor to whom an agent asks for', () => {
    const hazard = label('internal', 'hazard');
    const cleared = label('restricted', 'hazard');
    expect(engine.ask(question(user(cleared))).judge(hazard).allowed).toBe(true);
    expect(engine.ask(question(agent(cleared))).judge(hazard)).toMatchObject({
      allowed: false,
      reason: 'forbidden',
      policies: ['no-hazard-for-agents'],
    });
    const through = question([user(cleared), agent(cleared)]);
    expect(engine.ask(through).judge(hazard).allowed).toBe(false);
  });

  test('answers an agent for its purposes only', () => {
    const helper = agent(confidential, 'support');
    const judge = (purpose: string | null) => engine.ask(question(helper, { purpose })).judge(label('internal'));
    expect(judge('support').allowed).toBe(true);
    expect(judge('sales')).toMatchObject({ allowed: false, policies: ['agents-keep-to-their-purpose'] });
    expect(judge(null).allowed).toBe(true);
    expect(engine.ask(question(agent(confidential, 'support', 'sales'))).judge(label('internal')).allowed).toBe(false);
    expect(engine.ask(question(agent(confidential))).judge(label('internal')).allowed).toBe(true);
  });

  test('trains on nobody, and exports no credentials', () => {
    const cleared = user(label('restricted', 'credentials', 'pii'));
    const judge = (action: Question['action'], on: Label) =>
      engine.ask(question(cleared, { action })).judge(on).allowed;
    expect(judge('train', label('internal'))).toBe(true);
    expect(judge('train', label('internal', 'pii'))).toBe(false);
    expect(judge('export', label('internal', 'pii'))).toBe(true);
    expect(judge('export', label('restricted', 'credentials'))).toBe(false);
    expect(judge('index', label('restricted', 'credentials'))).toBe(true);
  });

  test('lets administrators administer', () => {
    expect(engine.mayAdminister(user(label('public'), { roles: ['admin'] }))).toBe(true);
    expect(engine.mayAdminister(user(label('restricted'), { roles: ['lookup'] }))).toBe(false);
  });
});

test('the one purpose of an agent is not that of who acts through it', () => {
  const policy = `@id("for-support") permit (principal is User, action == Action::"retrieve", resource is LabelClass)
    when { context has purpose && context.purpose == "support" };`;
  const engine = accessWith({}, policy);
  const above = label('restricted');
  const low = user(label('internal'));
  const cleared = agent(label('restricted'), 'support');
  expect(engine.ask(question(low, { purpose: 'support' })).judge(above).allowed).toBe(true);
  expect(engine.ask(question(low)).judge(above).allowed).toBe(false);
  expect(engine.ask(question([cleared, low])).judge(above).allowed).toBe(false);
});

describe('limits on purposes and destinations', () => {
  const engine = accessWith({
    purposes: { limits: [{ id: 'support', clearance: { level: 'internal', categories: ['pii'] } }] },
    destinations: {
      unlisted: 'deny',
      limits: [
        { id: 'https://*.example.com/**', clearance: { level: 'internal', categories: ['pii'] } },
        { id: 'https://api.example.com/**', clearance: { level: 'public' } },
      ],
    },
  });

  test('lower the clearance, all that match', () => {
    const ask = (but: Partial<Question>) => engine.ask(question(user(confidential), but)).clearance;
    expect(ask({ purpose: 'support' })).toEqual(label('internal', 'pii'));
    expect(ask({ purpose: 'sales' })).toEqual(confidential);
    expect(ask({ destination: 'https://chat.example.com/v1' })).toEqual(label('internal', 'pii'));
    expect(ask({ destination: 'https://api.example.com/v1' })).toEqual(label('public'));
  });

  test('deny what is not listed where the policy says so', () => {
    const asked = engine.ask(question(user(confidential), { destination: 'https://elsewhere.example' }));
    expect(asked.judge(label('public'))).toMatchObject({ allowed: false, reason: 'destination-not-listed' });
    const unsaid = engine.ask(question(user(confidential)));
    expect(unsaid.judge(label('public'))).toMatchObject({ allowed: false, reason: 'destination-not-listed' });
  });
});

describe('policies of one’s own', () => {
  test('forbid whatever others permit', () => {
    const engine = accessWith({}, '@id("no-bob") forbid (principal == User::"bob", action, resource);');
    const judge = (id: string) => engine.ask(question(user(confidential, { id }))).judge(label('public'));
    expect(judge('ann').allowed).toBe(true);
    expect(judge('bob')).toMatchObject({ allowed: false, policies: ['no-bob'] });
  });

  test('hold for groups', () => {
    const engine = accessWith({}, '@id("no-guests") forbid (principal in Group::"guests", action, resource);');
    const judge = (groups: string[]) => engine.ask(question(user(confidential, { groups }))).judge(label('public'));
    expect(judge(['staff']).allowed).toBe(true);
    expect(judge(['staff', 'guests']).allowed).toBe(false);
  });

  test('may ask for redaction and a watermark where they permit', () => {
    const policy = `@id("contractors") @redact("contact/* identity/us-ssn") @watermark("For contractors")
      permit (principal in Group::"contractors", action == Action::"retrieve", resource is LabelClass)
      when { resource.rank <= context.clearance.rank };`;
    const verdict = accessWith({}, policy)
      .ask(question(user(confidential, { groups: ['contractors'] })))
      .judge(label('internal'));
    expect(verdict).toMatchObject({ allowed: true, watermarks: ['For contractors'] });
    expect(verdict.policies).toEqual(['clearance-dominates-label', 'contractors']);
    const taken = ['contact/email', 'identity/us-ssn', 'identity/de-tax-id'].map((id) => verdict.redact?.(id));
    expect(taken).toEqual([true, true, false]);
  });

  test('that are observed change nothing and say what they would have done', () => {
    const policy = '@id("trial") @observe("until May") forbid (principal, action == Action::"retrieve", resource);';
    const verdict = accessWith({}, policy)
      .ask(question(user(confidential)))
      .judge(label('public'));
    expect(verdict).toMatchObject({
      allowed: true,
      observed: [{ policy: 'trial', effect: 'deny', why: 'until May' }],
    });
  });

  test('that forbid and fail on what is asked deny', () => {
    const schema = 'entity User = { "department": String };';
    const policy = `@id("not-legal") forbid (principal is User, action == Action::"retrieve", resource)
      when { principal.department == "legal" };`;
    const engine = accessWith({ schema }, policy);
    const judge = (attributes?: AskingPrincipal['attributes']) =>
      engine.ask(question(user(confidential, attributes ? { attributes } : {}))).judge(label('public'));
    expect(judge({ department: 'sales' }).allowed).toBe(true);
    expect(judge({ department: 'legal' })).toMatchObject({ allowed: false, reason: 'forbidden' });
    expect(judge()).toMatchObject({ allowed: false, reason: 'policy-error', policies: ['not-legal'] });
  });

  test('see how risky an agent is, where somebody has said so', () => {
    const engine = accessWith(
      {},
      `@id("no-risk") forbid (principal is Agent, action, resource is LabelClass)
       when { principal has risk && ["high", "critical"].contains(principal.risk) };`,
    );
    const judge = (risk: 'low' | 'high' | null, attributes: AskingPrincipal['attributes'] = {}) => {
      const asking = { type: 'agent', id: 'bot', clearance: label('internal'), attributes } as const;
      return engine.ask(question({ ...asking, agent: { sponsor: 'ann', purposes: [], risk } })).judge(label('public'));
    };
    expect([judge(null).allowed, judge('low').allowed]).toEqual([true, true]);
    expect(judge('high')).toMatchObject({ allowed: false, policies: ['no-risk'] });
    expect(judge('high', { risk: 'low' }).allowed).toBe(false);
  });

  test("see nothing of an agent's own properties that passes for what is kept of it", () => {
    const engine = accessWith(
      {},
      `@id("assessed") forbid (principal is Agent, action, resource is LabelClass)
       unless { principal has risk && principal.risk == "low" };`,
    );
    const bot = { type: 'agent', id: 'bot', clearance: label('internal') } as const;
    const claimed = { risk: 'low', purposes: ['any'] };
    const asked = engine.ask(
      question({ ...bot, attributes: claimed, agent: { sponsor: 'ann', purposes: [], risk: null } }),
    );
    expect(asked.judge(label('public'))).toMatchObject({ allowed: false, policies: ['assessed'] });
  });

  test('do not get a clearance from what somebody says of himself', () => {
    const claimed = { clearance: { level: 'restricted', rank: 400, categories: ['pii'] }, roles: ['admin'] };
    const engine = accessWith();
    expect(engine.mayAdminister(user(label('public'), { attributes: claimed }))).toBe(false);
    expect(engine.ask(question(user(label('public'), { attributes: claimed }))).clearance).toEqual(label('public'));
  });
});

describe('an access policy that is not valid is refused with every problem', () => {
  const withPolicies = (policies: string) => problemsOf({ version: 1, name: 'x', policies });

  test('no Cedar, with the line', () => {
    expect(withPolicies('@id("a") permit (principal, action, resource);\npermit (foo')).toEqual([
      expect.stringMatching(/^policies, line 2: /),
    ]);
  });

  test('no id, an id twice, annotations that mean nothing', () => {
    const permit = 'permit (principal, action == Action::"retrieve", resource);';
    expect(withPolicies(`${permit} @id("a") ${permit} @id("a") ${permit}`)).toEqual([
      expect.stringContaining('policies.0: give it an id'),
      expect.stringContaining('policies.2: the id "a" is used twice'),
    ]);
    expect(withPolicies(`@id("a") @obligation("x") ${permit}`)[0]).toContain('@obligation means nothing here');
    expect(withPolicies('@id("a") @redact("b/*") forbid (principal, action, resource);')[0]).toContain('on a permit');
  });

  test('attributes, actions and types that nobody declared', () => {
    expect(withPolicies('@id("a") permit (principal, action == Action::"retrive", resource);')[0]).toContain('retrive');
    expect(
      withPolicies(
        '@id("a") permit (principal, action == Action::"retrieve", resource) when { resource.rang < 1 };',
      )[0],
    ).toContain('rang');
    expect(withPolicies('@id("a") permit (principal is Robot, action, resource);')[0]).toContain('Robot');
  });

  test('levels that the taxonomy does not have, and fields that are none', () => {
    const destinations = { limits: [{ id: 'x', clearance: { level: 'secret' } }] };
    expect(problemsOf({ ...shippedAccess, destinations })[0]).toContain('destinations.limits.0.clearance.level');
    expect(problemsOf({ ...shippedAccess, polices: '' })[0]).toContain('polices');
    expect(problemsOf({ ...shippedAccess, filterLifetime: 'soon' })[0]).toContain('filterLifetime');
  });

  test('entities that stand there twice', () => {
    const entities = [
      { type: 'record', id: '1' },
      { type: 'record', id: '1' },
    ];
    expect(problemsOf({ ...shippedAccess, entities })[0]).toContain('entities.1');
  });
});

test('types and actions of one’s own are declared in the policy', () => {
  const engine = accessWith(
    { schema: 'entity Record { status: String }; action read appliesTo { principal: [User], resource: [Record] };' },
    '@id("active") permit (principal, action == Action::"read", resource is Record) when { resource.status == "active" };',
  );
  const decide = (status: string) =>
    engine.authorize({
      principal: { type: 'User', id: 'ann' },
      action: { type: 'Action', id: 'read' },
      resource: { type: 'Record', id: '1' },
      context: {},
      entities: [{ uid: { type: 'Record', id: '1' }, attrs: { status }, parents: [] }],
    }).allowed;
  expect([decide('active'), decide('closed')]).toEqual([true, false]);
});
